// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/integrated_gradients.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>

#include "core/base/error.h"
#include "core/compute/torch/gradients/gradient_path.h"
#include "core/compute/torch/gradients/worker_pool.h"

namespace sightline {
namespace {

/// PAIR's merging: mean over the baselines, then the largest channel.
Plane<float> merged(const torch::Tensor& black, const torch::Tensor& white) {
  const auto map = std::get<0>(((black + white) / 2).max(0)).contiguous();
  const auto h = static_cast<int>(map.size(0)), w = static_cast<int>(map.size(1));
  return Plane<float>(w, h, std::vector<float>(map.data_ptr<float>(), map.data_ptr<float>() + map.numel()));
}

/// `meanGradients`: the integral of the gradient over alpha, per baseline.
void finish(IgResult& result, const GradientPath& path, const torch::Tensor (&meanGradients)[2],
            const torch::Tensor (&attribution)[2], const double (&atBaseline)[2], const double (&atPicture)[2]) {
  for (int b = 0; b < 2; ++b) {
    const double change = atPicture[b] - atBaseline[b];
    result.functionDifference[b] = change;
    const double sum = attribution[b].to(torch::kDouble).sum().item<double>();
    result.completenessError = std::max(result.completenessError, std::abs(sum - change));
    const double integral =
        (meanGradients[b].to(torch::kDouble) * path.velocity(b).to(torch::kDouble)).sum().item<double>();
    if (change != 0)
      result.relativePathError = std::max(result.relativePathError, std::abs(integral - change) / std::abs(change));
    const auto hwc = attribution[b].permute({1, 2, 0}).contiguous();
    result.perBaseline[b].assign(hwc.data_ptr<float>(), hwc.data_ptr<float>() + hwc.numel());
  }
  result.attribution = merged(attribution[0], attribution[1]);
}

/// 0 .. count-1 so that every beginning is spread over the whole: by reversed bits.
std::vector<int> spreadOrder(int count) {
  int bits = 0;
  while ((1 << bits) < count) ++bits;
  std::vector<int> order;
  for (int k = 0; k < 1 << bits; ++k) {
    int reversed = 0;
    for (int i = 0; i < bits; ++i) reversed |= (k >> i & 1) << (bits - 1 - i);
    if (reversed < count) order.push_back(reversed);
  }
  return order;
}

struct Batch {
  int baseline;
  std::vector<double> alphas;
  torch::Tensor sum;  ///< 3 x H x W
  bool done = false;
};

/// Both baselines in turn; the first batch of each is small, for an early first map.
std::vector<Batch> exactBatches(const IgOptions& options) {
  const auto order = spreadOrder(options.steps);
  std::vector<Batch> batches;
  std::size_t first = 0;
  while (first < order.size()) {
    const int most = first == 0 ? std::clamp(options.steps / 20, 1, options.batchSize) : options.batchSize;
    const auto count = std::min(static_cast<std::size_t>(most), order.size() - first);
    std::vector<double> alphas;
    for (std::size_t i = first; i < first + count; ++i)
      alphas.push_back(static_cast<double>(order[i]) / (options.steps - 1));
    for (int b = 0; b < 2; ++b) batches.push_back({b, alphas, {}});
    first += count;
  }
  return batches;
}

IgResult exact(const GradientPath& path, const IgOptions& options, int workers, const std::stop_token& stop,
               const ProgressSink& progress, const IgPartialSink& partial) {
  auto batches = exactBatches(options);
  double atBaseline[2]{}, atPicture[2]{};
  std::mutex mutex;
  std::size_t finished = 0, told = 0;
  int evaluations = 0;
  const auto attributions = [&](std::size_t count, torch::Tensor(&means)[2], torch::Tensor(&attribution)[2]) {
    for (int b = 0; b < 2; ++b) {
      torch::Tensor total = torch::zeros_like(path.difference(b));
      std::size_t points = 0;
      for (std::size_t i = 0; i < count; ++i)
        if (batches[i].baseline == b) {
          total = total + batches[i].sum;
          points += batches[i].alphas.size();
        }
      attribution[b] = total * path.difference(b) / static_cast<float>(points);
      means[b] = total / static_cast<float>(points);
    }
  };
  runOnSingleThreadedWorkers(static_cast<int>(batches.size()), workers, [&](int index) {
    throwIfStopped(stop);
    auto& batch = batches[static_cast<std::size_t>(index)];
    const auto sample = path.sample(batch.baseline, batch.alphas);
    torch::NoGradGuard noGrad;
    const auto sum = sample.gradients.sum(0);
    const std::lock_guard lock(mutex);
    batch.sum = sum;
    batch.done = true;
    ++finished;
    evaluations += static_cast<int>(batch.alphas.size());
    for (std::size_t i = 0; i < batch.alphas.size(); ++i) {
      if (batch.alphas[i] == 0) atBaseline[batch.baseline] = sample.scores[i];
      if (batch.alphas[i] == 1) atPicture[batch.baseline] = sample.scores[i];
    }
    if (progress) progress({static_cast<double>(evaluations) / (2.0 * options.steps), "gradients"});
    if (!partial || finished == batches.size()) return;
    // A map of the longest beginning that is complete in both baselines, each time it has grown by half.
    std::size_t complete = 0;
    while (complete < batches.size() && batches[complete].done) ++complete;
    complete -= complete % 2;
    if (complete < 2 || complete < told + std::max<std::size_t>(2, told / 2)) return;
    told = complete;
    torch::Tensor means[2], attribution[2];
    attributions(complete, means, attribution);
    std::size_t points = 0;
    for (std::size_t i = 0; i < complete; ++i) points += batches[i].alphas.size();
    partial({static_cast<double>(points) / (2.0 * options.steps), merged(attribution[0], attribution[1])});
  });
  IgResult result;
  result.evaluations = evaluations;
  torch::Tensor means[2], attribution[2];
  attributions(batches.size(), means, attribution);
  finish(result, path, means, attribution, atBaseline, atPicture);
  return result;
}

/// One baseline of the fast mode: the points so far and what they tell of the intervals between them.
class AdaptivePath {
 public:
  AdaptivePath(const GradientPath& path, int baseline) : path_(path), baseline_(baseline) {}

  void add(std::span<const double> alphas, int batchSize, const std::stop_token& stop) {
    for (std::size_t first = 0; first < alphas.size(); first += static_cast<std::size_t>(batchSize)) {
      throwIfStopped(stop);
      const auto some = alphas.subspan(first, std::min(alphas.size() - first, static_cast<std::size_t>(batchSize)));
      const auto sample = path_.sample(baseline_, some);
      for (std::size_t i = 0; i < some.size(); ++i)
        points_[some[i]] = {sample.scores[i], sample.slopes[i], sample.gradients[static_cast<int64_t>(i)].clone()};
    }
  }
  /// Estimated error of the integral over all intervals, as a share of f's change.
  [[nodiscard]] double error() const {
    double sum = 0;
    for (const auto& interval : intervals()) sum += interval.error;
    const double change = std::abs(points_.rbegin()->second.score - points_.begin()->second.score);
    return change > 0 ? sum / change : 0;
  }
  /// Middles of the worst intervals, at most `count`: those that make up most of the error.
  [[nodiscard]] std::vector<double> worst(std::size_t count) const {
    auto all = intervals();
    std::stable_sort(all.begin(), all.end(), [](const Interval& a, const Interval& b) { return a.error > b.error; });
    std::vector<double> middles;
    for (std::size_t i = 0; i < std::min(count, all.size()); ++i)
      if (all[i].error > 0) middles.push_back((all[i].from + all[i].to) / 2);
    return middles;
  }
  [[nodiscard]] int count() const { return static_cast<int>(points_.size()); }
  /// Integral of the gradient over alpha, 3 x H x W: each point stands for the part of the path that is nearest to it
  /// (trapezoids, where both ends are points). @param first, step  every step-th point from this one on, by alpha
  [[nodiscard]] torch::Tensor integral(std::size_t first = 0, std::size_t step = 1) const {
    std::vector<std::pair<double, const torch::Tensor*>> some;
    std::size_t index = 0;
    for (const auto& [alpha, point] : points_)
      if (const std::size_t at = index++; at >= first && (at - first) % step == 0)
        some.emplace_back(alpha, &point.gradient);
    torch::Tensor sum;
    for (std::size_t i = 0; i < some.size(); ++i) {
      const double alpha = some[i].first;
      const double from = i == 0 ? 0 : (some[i - 1].first + alpha) / 2;
      const double to = i + 1 == some.size() ? 1 : (alpha + some[i + 1].first) / 2;
      const auto term = *some[i].second * static_cast<float>(to - from);
      sum = sum.defined() ? sum + term : term;
    }
    return sum;
  }
  [[nodiscard]] double scoreAtBaseline() const { return points_.begin()->second.score; }
  [[nodiscard]] double scoreAtPicture() const { return points_.rbegin()->second.score; }

 private:
  struct Point {
    double score = 0, slope = 0;
    torch::Tensor gradient;
  };
  struct Interval {
    double from, to, error;
  };
  [[nodiscard]] std::vector<Interval> intervals() const {
    std::vector<Interval> all;
    for (auto it = points_.begin(); std::next(it) != points_.end(); ++it) {
      const auto& [a, left] = *it;
      const auto& [b, right] = *std::next(it);
      all.push_back({a, b, std::abs(right.score - left.score - (b - a) * (left.slope + right.slope) / 2)});
    }
    return all;
  }

  const GradientPath& path_;
  int baseline_;
  std::map<double, Point> points_;
};

IgResult fast(const GradientPath& path, const IgOptions& options, int workers, const std::stop_token& stop,
              const ProgressSink& progress, const IgPartialSink& partial) {
  AdaptivePath paths[2]{{path, 0}, {path, 1}};
  std::mutex mutex;
  int total = 0;
  torch::Tensor integrals[2];
  runOnSingleThreadedWorkers(2, workers, [&](int b) {
    const auto report = [&](int added) {
      torch::NoGradGuard noGrad;
      const auto integral = paths[b].integral();
      const std::lock_guard lock(mutex);
      total += added;
      integrals[b] = integral;
      const double fraction = std::min(1.0, total / (2.0 * options.maxPoints));
      if (progress) progress({fraction, "gradients"});
      if (partial && integrals[0].defined() && integrals[1].defined())
        partial({fraction, merged(integrals[0] * path.difference(0), integrals[1] * path.difference(1))});
    };
    constexpr std::array kFirst{0.0, 0.25, 0.5, 0.75, 1.0};
    paths[b].add(kFirst, options.batchSize, stop);
    report(static_cast<int>(kFirst.size()));
    while (paths[b].count() < options.maxPoints && paths[b].error() > options.tolerance) {
      // A few at a time: a batch costs less than its points alone, and each round sees what the last has found.
      const auto middles = paths[b].worst(static_cast<std::size_t>(std::min(4, options.maxPoints - paths[b].count())));
      if (middles.empty()) break;
      paths[b].add(middles, options.batchSize, stop);
      report(static_cast<int>(middles.size()));
    }
  });
  IgResult result;
  result.evaluations = total;
  torch::NoGradGuard noGrad;
  torch::Tensor means[2], attribution[2];
  double atBaseline[2], atPicture[2], estimate = 0;
  for (int b = 0; b < 2; ++b) {
    means[b] = paths[b].integral();
    attribution[b] = means[b] * path.difference(b);
    atBaseline[b] = paths[b].scoreAtBaseline();
    atPicture[b] = paths[b].scoreAtPicture();
    estimate = std::max(estimate, paths[b].error());
  }
  finish(result, path, means, attribution, atBaseline, atPicture);
  result.relativePathError = std::max(result.relativePathError, estimate);
  for (std::size_t half = 0; half < 2; ++half)
    result.halves[half] =
        merged(paths[0].integral(half, 2) * path.difference(0), paths[1].integral(half, 2) * path.difference(1));
  result.fewestPoints = std::min(paths[0].count(), paths[1].count());
  if (progress) progress({1, "gradients"});
  return result;
}

}  // namespace

IgResult integratedGradients(Classifier& network, const IntegratedGradientsRequest& request,
                             const std::stop_token& stop, const ProgressSink& progress, const IgPartialSink& partial) {
  const IgOptions& options = request.options;
  if (options.mode == IgMode::Exact && options.steps < 2)
    throw Error(ErrorCode::InvalidOption, "steps", message("is {1}", options.steps),
                "Integrated Gradients needs at least 2.");
  if (options.mode == IgMode::Fast && options.maxPoints < 5)
    throw Error(ErrorCode::InvalidOption, "points", message("is {1}", options.maxPoints),
                "The fast mode needs at least 5.");
  if (options.batchSize < 1)
    throw Error(ErrorCode::InvalidOption, "batch size", message("is {1}", options.batchSize), "It must be at least 1.");
  torch::NoGradGuard noGrad;
  const GradientPath path(network, request.input, request.preprocessing, request.target, options.convention);
  IgOptions fitting = options;
  fitting.batchSize = path.memory().batch(options.batchSize);
  const int together = path.memory().workers(request.workers, fitting.batchSize);
  IgResult result = options.mode == IgMode::Exact ? exact(path, fitting, together, stop, progress, partial)
                                                  : fast(path, fitting, together, stop, progress, partial);
  result.target = path.target();
  for (int b = 0; b < 2; ++b) result.baselines[b] = path.baseline(b);
  return result;
}

}  // namespace sightline
