// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/saliency/integrated_gradients.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <mutex>
#include <thread>

#include "core/base/error.h"

namespace sightline {
namespace {

/// The function of the path from a baseline to the picture, and where its gradient is taken.
struct Path {
  torch::Tensor image;  ///< 1 x 3 x H x W: 0..255 (Pair) or normalised
  torch::Tensor mean, std;  ///< 1 x 3 x 1 x 1
  IgConvention convention;
  int steps;

  [[nodiscard]] torch::Tensor points(float baseline, int first, int count) const {
    const auto difference = image - baseline;
    std::vector<torch::Tensor> points;
    for (int i = first; i < first + count; ++i) {
      const double alpha = static_cast<double>(i) / (steps - 1);
      points.push_back(difference * static_cast<float>(alpha) + baseline);
    }
    auto x = torch::cat(points);
    if (convention == IgConvention::Pair) x = (x / 255.0f - mean) / std;
    return x.requires_grad_(true);
  }
  [[nodiscard]] torch::Tensor score(const torch::Tensor& logits, int target) const {
    return (convention == IgConvention::Pair ? torch::softmax(logits, 1) : logits).select(1, target);
  }
};

struct Batch {
  int baseline, first, count;
  torch::Tensor sum;     ///< 3 x H x W
  double firstScore = 0, lastScore = 0;
};

}  // namespace

IgResult integratedGradients(Classifier& network, const ModelInput& input, const Preprocessing& preprocessing, int target,
                             const IgOptions& options, int workers, const std::stop_token& stop,
                             const ProgressSink& progress) {
  if (options.steps < 2)
    throw Error(ErrorCode::InvalidOption, "steps", "is " + std::to_string(options.steps), "Integrated Gradients needs at least 2.");
  if (options.batchSize < 1)
    throw Error(ErrorCode::InvalidOption, "batch size", "is " + std::to_string(options.batchSize), "It must be at least 1.");
  const int w = input.pixels.width, h = input.pixels.height;
  const auto area = static_cast<std::size_t>(w) * static_cast<std::size_t>(h);
  torch::NoGradGuard noGrad;

  const auto normalised = torch::from_blob(const_cast<float*>(input.values.data()), {1, 3, h, w}, torch::kFloat).clone();
  const auto logits = network.forward(normalised);
  if (target >= logits.size(1))
    throw Error(ErrorCode::InvalidOption, "class " + std::to_string(target),
                "does not exist in a network of " + std::to_string(logits.size(1)) + " classes");
  IgResult result;
  result.target = target >= 0 ? target : static_cast<int>(logits[0].argmax().item<int64_t>());

  Path path{normalised, {}, {}, options.convention, options.steps};
  if (options.convention == IgConvention::Pair) {
    path.image = torch::empty({1, 3, h, w});
    auto* to = path.image.data_ptr<float>();
    for (std::size_t i = 0; i < area * 3; ++i) to[i % 3 * area + i / 3] = static_cast<float>(input.pixels.rgb[i]);
    path.mean = torch::tensor({preprocessing.mean[0], preprocessing.mean[1], preprocessing.mean[2]}).view({1, 3, 1, 1});
    path.std = torch::tensor({preprocessing.std[0], preprocessing.std[1], preprocessing.std[2]}).view({1, 3, 1, 1});
  }
  result.baselines[0] = path.image.min().item<float>();
  result.baselines[1] = path.image.max().item<float>();

  std::vector<Batch> batches;
  for (int b = 0; b < 2; ++b)
    for (int i = 0; i < options.steps; i += options.batchSize)
      batches.push_back({b, i, std::min(options.batchSize, options.steps - i), {}});

  std::atomic<std::size_t> next{0}, done{0};
  std::atomic<bool> failed{false};
  std::exception_ptr failure;
  std::mutex mutex;
  const auto work = [&] {
    try {
      torch::AutoGradMode grad(true);
      for (std::size_t i; !failed && (i = next.fetch_add(1)) < batches.size();) {
        throwIfStopped(stop);
        auto& batch = batches[i];
        const auto x = path.points(result.baselines[batch.baseline], batch.first, batch.count);
        const auto scores = path.score(network.forward(x), result.target);
        batch.sum = torch::autograd::grad({scores.sum()}, {x})[0].sum(0);
        batch.firstScore = static_cast<double>(scores[0].item<float>());
        batch.lastScore = static_cast<double>(scores[batch.count - 1].item<float>());
        const auto finished = done.fetch_add(1) + 1;
        const std::lock_guard lock(mutex);
        if (progress) progress({static_cast<double>(finished) / static_cast<double>(batches.size()), "gradients"});
      }
    } catch (...) {
      failed = true;
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  const int helpers = std::min<int>(std::max(workers, 1), static_cast<int>(batches.size()));
  if (helpers == 1) {
    work();
  } else {
    std::vector<std::jthread> threads;
    for (int t = 0; t < helpers; ++t)
      threads.emplace_back([&] {
        at::set_num_threads(1);  // of this thread's OpenMP team only
        work();
      });
  }
  if (failure) std::rethrow_exception(failure);

  torch::Tensor attribution[2];
  for (int b = 0; b < 2; ++b) {
    torch::Tensor total = torch::zeros({3, h, w});
    double atBaseline = 0, atImage = 0;
    for (const auto& batch : batches) {
      if (batch.baseline != b) continue;
      total = total + batch.sum;
      if (batch.first == 0) atBaseline = batch.firstScore;
      if (batch.first + batch.count == options.steps) atImage = batch.lastScore;
    }
    attribution[b] = total * (path.image[0] - result.baselines[b]) / static_cast<float>(options.steps);
    result.functionDifference[b] = atImage - atBaseline;
    const double sum = attribution[b].to(torch::kDouble).sum().item<double>();
    result.completenessError = std::max(result.completenessError, std::abs(sum - result.functionDifference[b]));
    const auto hwc = attribution[b].permute({1, 2, 0}).contiguous();
    result.perBaseline[b].assign(hwc.data_ptr<float>(), hwc.data_ptr<float>() + hwc.numel());
  }
  const auto merged = std::get<0>(((attribution[0] + attribution[1]) / 2).max(0)).contiguous();
  result.attribution = Plane<float>(w, h, std::vector<float>(merged.data_ptr<float>(), merged.data_ptr<float>() + merged.numel()));
  return result;
}

}  // namespace sightline
