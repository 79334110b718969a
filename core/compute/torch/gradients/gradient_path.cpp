// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/gradient_path.h"

namespace sightline {

GradientPath::GradientPath(Classifier& network, const ModelInput& input, const Preprocessing& preprocessing, int target,
                           IgConvention convention)
    : network_(network), convention_(convention) {
  torch::NoGradGuard noGrad;
  const int w = input.pixels.width, h = input.pixels.height;
  const auto area = static_cast<std::size_t>(w) * static_cast<std::size_t>(h);
  image_ = torch::from_blob(const_cast<float*>(input.values.data()), {1, 3, h, w}, torch::kFloat).clone();
  torch::Tensor logits;
  memory_ = measureGradientMemory(network, image_, logits);
  target_ = chosenClass(logits, target);
  if (convention == IgConvention::Pair) {
    image_ = torch::empty({1, 3, h, w});
    auto* to = image_.data_ptr<float>();
    for (std::size_t i = 0; i < area * 3; ++i) to[i % 3 * area + i / 3] = static_cast<float>(input.pixels.rgb[i]);
    mean_ = torch::tensor({preprocessing.mean[0], preprocessing.mean[1], preprocessing.mean[2]}).view({1, 3, 1, 1});
    std_ = torch::tensor({preprocessing.std[0], preprocessing.std[1], preprocessing.std[2]}).view({1, 3, 1, 1});
  }
  baselines_[0] = image_.min().item<float>();
  baselines_[1] = image_.max().item<float>();
  for (int b = 0; b < 2; ++b) velocities_[b] = velocity(b).contiguous();
}

torch::Tensor GradientPath::velocity(int baseline) const {
  const auto d = difference(baseline);
  return convention_ == IgConvention::Pair ? d / 255.0f / std_[0] : d;
}

GradientPath::Sample GradientPath::sample(int baseline, std::span<const double> alphas) const {
  Sample result;
  torch::Tensor x;
  {
    torch::NoGradGuard noGrad;
    const auto difference = image_ - baselines_[baseline];
    std::vector<torch::Tensor> points;
    for (const double alpha : alphas) points.push_back(difference * static_cast<float>(alpha) + baselines_[baseline]);
    x = torch::cat(points);
    if (convention_ == IgConvention::Pair) x = (x / 255.0f - mean_) / std_;
  }
  x.requires_grad_(true);
  torch::AutoGradMode grad(true);
  const auto logits = network_.forward(x);
  const auto scores =
      (convention_ == IgConvention::Pair ? network_.probabilities(logits) : logits).select(1, target_).contiguous();
  // A score that does not depend on the image has no gradient: it is zero.
  if (scores.requires_grad())
    result.gradients = torch::autograd::grad({scores.sum()}, {x}, {}, false, false, /*allow_unused=*/true)[0];
  if (!result.gradients.defined()) result.gradients = torch::zeros_like(x);
  torch::NoGradGuard noGrad;
  const auto slopes = torch::mv(result.gradients.flatten(1), velocities_[baseline].flatten());
  for (std::size_t i = 0; i < alphas.size(); ++i) {
    const auto at = static_cast<int64_t>(i);
    result.scores.push_back(static_cast<double>(scores[at].item<float>()));
    result.slopes.push_back(static_cast<double>(slopes[at].item<float>()));
  }
  return result;
}

}  // namespace sightline
