// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/grad_cam.h"

#include <algorithm>
#include <limits>
#include <set>

#include "core/base/error.h"
#include "core/base/progress.h"

namespace sightline {
namespace {

/// @param a,g channels x height x width
torch::Tensor weightedSum(const torch::Tensor& a, const torch::Tensor& g, CamMethod method) {
  switch (method) {
    case CamMethod::GradCam: return (g.mean({1, 2}, true) * a).sum(0);
    case CamMethod::HiResCam: return (g * a).sum(0);
    case CamMethod::LayerCam: return (torch::relu(g) * a).sum(0);
    case CamMethod::GradCamPlusPlus: {
      const auto squared = g * g;
      const auto share = squared / (2 * squared + a.sum({1, 2}, true) * squared * g + 1e-6);
      const auto weights = torch::where(g != 0, share, torch::zeros_like(share)) * torch::relu(g);
      return (weights.sum({1, 2}, true) * a).sum(0);
    }
  }
  return {};
}

/// The class with the highest score beside the target.
int rivalOf(const torch::Tensor& logits, int target) {
  auto row = logits[0].detach().clone();
  row[target] = -std::numeric_limits<float>::infinity();
  return static_cast<int>(row.argmax().item<int64_t>());
}

/// Programs whose layouts are guessed may have their class token behind the positions of the image: then the class
/// depends on the last token of their last block alone, and every map would be off by one position.
void refuseTokensBehind(const Tap& tap, const torch::Tensor& gradient) {
  if (tap.place.layout != TokenLayout::Bnc || tap.place.prefixTokens < 1 || gradient.dim() != 3) return;
  const auto matters = gradient[0].ne(0).any(1);
  const auto last = matters.size(0) - 1;
  if (matters[last].item<bool>() && !matters.slice(0, 0, last).any().item<bool>())
    throw Error(ErrorCode::ModelMismatch, message("layer {1}", tap.path),
                "has its class token behind the positions of the image, where such tokens stand before them here",
                "Use a technique without layers, such as XRAI or Integrated Gradients, or save the network with its "
                "class token first.");
}

}  // namespace

CamStack gradCam(Classifier& network, const torch::Tensor& input, int target, const std::vector<std::string>& layers,
                 const std::stop_token& stop, CamMethod method, std::optional<int> other) {
  const std::set<std::string> wanted(layers.begin(), layers.end());
  if (wanted.empty()) throw Error(ErrorCode::InvalidOption, "Grad-CAM", "no target layer was given");
  torch::AutoGradMode grad(true);
  TapRecorder recorder(TapRecorder::Mode::Leaf, wanted);
  const torch::Tensor logits = network.forward(input);
  throwIfStopped(stop);
  CamStack stack;
  stack.target = chosenClass(logits, target);
  if (other) stack.other = *other < 0 ? rivalOf(logits, stack.target) : chosenClass(logits, *other);

  std::set<std::string> seen;
  std::vector<torch::Tensor> activations;
  for (const auto& tap : recorder.taps()) {
    seen.insert(tap.path);
    activations.push_back(tap.output);
    if (!toChannelsFirst(tap.output, tap.place).defined())
      throw Error(ErrorCode::InvalidOption, message("layer {1}", tap.path),
                  "has no place in the image: its output is not a grid of positions",
                  "Choose a layer before the pooling, such as a block's output.");
  }
  for (const auto& path : wanted)
    if (!seen.count(path))
      throw Error(ErrorCode::InvalidOption, message("layer {1}", path), "does not exist in this network",
                  "The command 'layers' and the window's layer list show them all.");

  std::vector<torch::Tensor> gradients(activations.size());
  const auto score = other ? logits[0][stack.target] - logits[0][stack.other] : logits[0][stack.target];
  if (score.requires_grad())
    gradients = torch::autograd::grad({score}, activations, {}, false, false, /*allow_unused=*/true);
  throwIfStopped(stop);

  torch::NoGradGuard noGrad;
  for (std::size_t i = 0; i < activations.size(); ++i) {
    const auto& tap = recorder.taps()[i];
    const auto a = toChannelsFirst(activations[i], tap.place);
    const auto h = a.size(1), w = a.size(2);
    LayerCam cam{tap.path, Plane<float>(static_cast<int>(w), static_cast<int>(h)), true};
    if (gradients[i].defined()) {
      refuseTokensBehind(tap, gradients[i]);
      const auto g = toChannelsFirst(gradients[i], tap.place);
      cam.zeroGradient = !g.ne(0).any().item<bool>();
      const auto raw = weightedSum(a, g, method).to(torch::kFloat).contiguous();
      std::copy_n(raw.data_ptr<float>(), raw.numel(), cam.raw.data());
    }
    stack.layers.push_back(std::move(cam));
  }
  return stack;
}

}  // namespace sightline
