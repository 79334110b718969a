// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/gradient_maps.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

#include "core/base/error.h"
#include "core/compute/torch/gradients/gradient_memory.h"
#include "core/compute/torch/gradients/worker_pool.h"

namespace sightline {
namespace {

constexpr int kBatch = 8;
constexpr std::uint64_t kNoiseSeed = 20230618;

int checkedTarget(const torch::Tensor& logits, int target) {
  if (target >= logits.size(1))
    throw Error(ErrorCode::InvalidOption, "class " + std::to_string(target),
                "does not exist in a network of " + std::to_string(logits.size(1)) + " classes",
                "Choose one from 0 to " + std::to_string(logits.size(1) - 1) + ".");
  return target >= 0 ? target : static_cast<int>(logits[0].argmax().item<int64_t>());
}

int checkedTarget(Classifier& network, const torch::Tensor& input, int target) {
  torch::NoGradGuard noGrad;
  return checkedTarget(network.forward(input), target);
}

/// d logit[target] / dx for each picture of a batch.
torch::Tensor gradients(Classifier& network, const torch::Tensor& batch, int target) {
  torch::AutoGradMode grad(true);
  const auto x = batch.detach().clone().requires_grad_(true);
  const auto score = network.forward(x).select(1, target).sum();
  if (!score.requires_grad()) return torch::zeros_like(batch);  // a network that ignores its input
  const auto g = torch::autograd::grad({score}, {x}, {}, false, false, /*allow_unused=*/true)[0];
  return g.defined() ? g : torch::zeros_like(batch);
}

TechniqueMap mapOf(int target, const torch::Tensor& heightByWidth, int evaluations) {
  const auto t = heightByWidth.detach().to(torch::kFloat).contiguous();
  TechniqueMap map{target,
                   Plane<float>(static_cast<int>(t.size(1)), static_cast<int>(t.size(0)),
                                std::vector<float>(t.data_ptr<float>(), t.data_ptr<float>() + t.numel())),
                   {},
                   evaluations};
  map.blankReason = blankReasonOf(map.values);
  return map;
}

void require(bool holds, const char* what, const std::string& value, const char* remedy) {
  if (!holds) throw Error(ErrorCode::InvalidOption, what, "is " + value, remedy);
}

}  // namespace

TechniqueMap gradientTimesInput(Classifier& network, const torch::Tensor& input, int target) {
  target = checkedTarget(network, input, target);
  const auto g = gradients(network, input, target);
  torch::NoGradGuard noGrad;
  return mapOf(target, (g * input)[0].sum(0), 1);
}

TechniqueMap smoothGrad(Classifier& network, const torch::Tensor& input, int target, const TechniqueOptions& options,
                        int workers, const std::stop_token& stop, const ProgressSink& progress) {
  require(options.smoothSamples >= 1, "SmoothGrad's copies", std::to_string(options.smoothSamples),
          "It needs at least 1.");
  require(options.smoothNoise >= 0, "SmoothGrad's noise", std::to_string(options.smoothNoise),
          "It cannot be negative.");
  torch::Tensor logits;
  const auto memory = measureGradientMemory(network, input, logits);
  target = checkedTarget(logits, target);
  const int together = memory.batch(kBatch);
  const int batches = (options.smoothSamples + kBatch - 1) / kBatch;
  const double spread = options.smoothNoise * (input.max() - input.min()).to(torch::kDouble).item<double>();
  std::vector<torch::Tensor> noisy, sums(static_cast<std::size_t>(batches));
  {
    torch::NoGradGuard noGrad;
    const auto generator = at::detail::createCPUGenerator(kNoiseSeed);
    for (int b = 0; b < batches; ++b) {
      const int count = std::min(kBatch, options.smoothSamples - b * kBatch);
      const auto noise = at::randn({count, input.size(1), input.size(2), input.size(3)}, generator, input.options());
      noisy.push_back(input + noise * spread);
    }
  }
  std::mutex mutex;
  int done = 0;
  runOnSingleThreadedWorkers(batches, memory.workers(workers, together), [&](int b) {
    const auto i = static_cast<std::size_t>(b);
    sums[i] = torch::zeros_like(input[0]);
    for (const auto& some : noisy[i].split(together)) {
      throwIfStopped(stop);
      sums[i] = sums[i] + gradients(network, some, target).sum(0);
    }
    const std::lock_guard lock(mutex);
    if (progress) progress({static_cast<double>(++done) / batches, "gradients"});
  });
  torch::NoGradGuard noGrad;
  auto total = torch::zeros_like(input[0]);
  for (const auto& s : sums) total = total + s;
  return mapOf(target, (total / options.smoothSamples).abs().sum(0), options.smoothSamples);
}

TechniqueMap guidedIg(Classifier& network, const torch::Tensor& input, int target, const TechniqueOptions& options,
                      const std::stop_token& stop, const ProgressSink& progress) {
  require(options.guidedSteps >= 1, "Guided IG's steps", std::to_string(options.guidedSteps), "It needs at least 1.");
  require(options.guidedFraction > 0 && options.guidedFraction <= 1, "Guided IG's fraction",
          std::to_string(options.guidedFraction), "It lies between 0 and 1.");
  require(options.guidedDistance >= 0, "Guided IG's distance", std::to_string(options.guidedDistance),
          "It cannot be negative.");
  target = checkedTarget(network, input, target);
  torch::NoGradGuard noGrad;
  const auto goal = input[0].to(torch::kDouble).contiguous();
  const auto start = torch::full_like(goal, goal.min().item<double>());
  const auto count = static_cast<std::size_t>(goal.numel());
  auto now = start.clone(), attribution = torch::zeros_like(goal);
  const double *from = start.data_ptr<double>(), *to = goal.data_ptr<double>();
  double *x = now.data_ptr<double>(), *sum = attribution.data_ptr<double>();
  const auto distanceLeft = [&] {
    double d = 0;
    for (std::size_t i = 0; i < count; ++i) d += std::abs(to[i] - x[i]);
    return d;
  };
  const double whole = distanceLeft();
  std::vector<double> size(count), far(count), sorted;
  std::vector<bool> moves(count);
  for (int step = 1; step <= options.guidedSteps && whole > 0; ++step) {
    throwIfStopped(stop);
    const auto gradient =
        gradients(network, now.to(input.dtype()).unsqueeze(0), target)[0].to(torch::kDouble).contiguous();
    const double* g = gradient.data_ptr<double>();
    const double alpha = static_cast<double>(step) / options.guidedSteps;
    const double behind = std::max(alpha - options.guidedDistance, 0.0),
                 ahead = std::min(alpha + options.guidedDistance, 1.0);
    const double wanted = whole * (1 - alpha);
    const auto before = now.clone();
    const double* was = before.data_ptr<double>();
    for (std::size_t i = 0; i < count; ++i) far[i] = from[i] + (to[i] - from[i]) * ahead;
    // Values that lag too far behind the straight path catch up first.
    for (std::size_t i = 0; i < count; ++i) {
      const double least = from[i] + (to[i] - from[i]) * behind;
      if (std::abs(to[i] - x[i]) > std::abs(to[i] - least)) x[i] = least;
    }
    // Then the least sensitive ones that may still move, a share of all at a time, until the step is long enough.
    for (;;) {
      const double left = distanceLeft();
      if (left - wanted <= 1e-9 * whole) break;
      sorted.clear();
      for (std::size_t i = 0; i < count; ++i) {
        size[i] = x[i] == far[i] ? std::numeric_limits<double>::infinity() : std::abs(g[i]);
        sorted.push_back(size[i]);
      }
      const auto rank = static_cast<std::size_t>(std::floor(options.guidedFraction * static_cast<double>(count - 1)));
      std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(rank), sorted.end());
      double threshold = sorted[rank];
      double reach = 0;
      const auto choose = [&] {
        reach = 0;
        for (std::size_t i = 0; i < count; ++i) {
          moves[i] = size[i] <= threshold && std::isfinite(size[i]);
          if (moves[i]) reach += std::abs(far[i] - x[i]);
        }
      };
      choose();
      if (!(reach > 0)) break;  // all that may move has moved (or the gradient is not a number)
      const double gamma = (left - wanted) / reach;
      for (std::size_t i = 0; i < count; ++i)
        if (moves[i]) x[i] = gamma >= 1 ? far[i] : x[i] + (far[i] - x[i]) * gamma;
      if (gamma <= 1) break;
    }
    for (std::size_t i = 0; i < count; ++i) sum[i] += (x[i] - was[i]) * g[i];
    if (progress) progress({alpha, "gradients"});
  }
  return mapOf(target, attribution.sum(0), options.guidedSteps);
}

TechniqueMap occlusion(Classifier& network, const torch::Tensor& input, int target, const TechniqueOptions& options,
                       int workers, const std::stop_token& stop, const ProgressSink& progress) {
  const int h = static_cast<int>(input.size(2)), w = static_cast<int>(input.size(3)), shorter = std::min(w, h);
  const int patch = options.occlusionPatch ? options.occlusionPatch : std::max(1, shorter / 7);
  const int stride = options.occlusionStride ? options.occlusionStride : std::max(1, patch / 2);
  require(patch >= 1 && patch <= shorter, "the square", std::to_string(patch) + " pixels wide",
          "It must fit into the picture.");
  require(stride >= 1 && stride <= patch, "the square's stride", std::to_string(stride) + " pixels",
          "It lies between 1 and the square's side, else pixels are left out.");
  target = checkedTarget(network, input, target);
  torch::NoGradGuard noGrad;
  const double score = network.forward(input)[0][target].item().to<double>();
  const auto grey = input[0].mean({1, 2}, true);
  // The last square of a row or column ends at the border, so that every pixel is covered.
  const auto places = [&](int side) {
    std::vector<int> at;
    for (int p = 0; p + patch < side; p += stride) at.push_back(p);
    at.push_back(side - patch);
    return at;
  };
  std::vector<std::pair<int, int>> squares;
  for (const int y : places(h))
    for (const int x : places(w)) squares.emplace_back(x, y);
  const int batches = (static_cast<int>(squares.size()) + kBatch - 1) / kBatch;
  std::vector<double> falls(squares.size());
  std::mutex mutex;
  int done = 0;
  runOnSingleThreadedWorkers(batches, workers, [&](int b) {
    throwIfStopped(stop);
    torch::NoGradGuard inThisThread;
    const std::size_t first = static_cast<std::size_t>(b) * kBatch,
                      count = std::min<std::size_t>(kBatch, squares.size() - first);
    auto covered = input.repeat({static_cast<int64_t>(count), 1, 1, 1});
    for (std::size_t i = 0; i < count; ++i) {
      const auto [x, y] = squares[first + i];
      covered[static_cast<int64_t>(i)]
          .slice(1, y, y + patch)
          .slice(2, x, x + patch)
          .copy_(grey.expand({-1, patch, patch}));
    }
    const auto scores = network.forward(covered).select(1, target).to(torch::kDouble).contiguous();
    for (std::size_t i = 0; i < count; ++i) falls[first + i] = score - scores.data_ptr<double>()[i];
    const std::lock_guard lock(mutex);
    if (progress) progress({static_cast<double>(++done) / batches, "covered pictures"});
  });
  auto sum = torch::zeros({h, w}, torch::kDouble), covers = torch::zeros({h, w}, torch::kDouble);
  for (std::size_t i = 0; i < squares.size(); ++i) {
    const auto [x, y] = squares[i];
    sum.slice(0, y, y + patch).slice(1, x, x + patch).add_(falls[i]);
    covers.slice(0, y, y + patch).slice(1, x, x + patch).add_(1);
  }
  TechniqueMap map = mapOf(target, sum / covers, static_cast<int>(squares.size()) + 1);
  if (!map.blankReason.empty() && std::all_of(falls.begin(), falls.end(), [](double f) { return f == 0; }))
    map.blankReason = "Covering parts of the picture does not change the class score.";
  return map;
}

}  // namespace sightline
