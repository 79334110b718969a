// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/bootstrap.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

#include "core/base/undefined.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/paired_tests.h"

namespace sightline {
namespace {

/// From the statistic, its resamples and its jackknife.
BootstrapInterval bca(double value, std::vector<double> resampled, const std::vector<double>& jackknife,
                      double confidence) {
  resampled.erase(std::remove_if(resampled.begin(), resampled.end(), [](double v) { return std::isnan(v); }),
                  resampled.end());
  if (resampled.empty() || std::isnan(value)) return {kUndefined, kUndefined};
  std::sort(resampled.begin(), resampled.end());
  if (resampled.front() == resampled.back()) return {value, value};
  const auto below = std::lower_bound(resampled.begin(), resampled.end(), value) - resampled.begin();
  const auto notAbove = std::upper_bound(resampled.begin(), resampled.end(), value) - resampled.begin();
  const auto count = static_cast<double>(resampled.size());
  // Half a resample at least on either side: the correction stays finite.
  const double share = std::clamp(static_cast<double>(below + notAbove) / (2 * count), 0.5 / count, 1 - 0.5 / count);
  const boost::math::normal normal;
  const double bias = quantile(normal, share);

  double mean = 0, squares = 0, cubes = 0, used = 0;
  for (const double v : jackknife)
    if (!std::isnan(v)) {
      mean += v;
      ++used;
    }
  mean /= used;
  for (const double v : jackknife)
    if (!std::isnan(v)) {
      squares += (mean - v) * (mean - v);
      cubes += (mean - v) * (mean - v) * (mean - v);
    }
  const double acceleration = squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0;

  const auto end = [&](double tail) {
    const double z = bias + quantile(normal, tail);
    const double adjusted = cdf(normal, bias + z / (1 - acceleration * z));
    return quantileSorted(resampled, adjusted);
  };
  return {end((1 - confidence) / 2), end((1 + confidence) / 2)};
}

/// A number below `count`, the same on every machine (std::uniform_int_distribution is not).
std::uint32_t draw(std::mt19937& random, std::size_t count) {
  return static_cast<std::uint32_t>(static_cast<std::uint64_t>(random()) * count >> 32);
}

std::mt19937 generator(const BootstrapOptions& options) {
  std::seed_seq seed{static_cast<std::uint32_t>(options.seed), static_cast<std::uint32_t>(options.seed >> 32)};
  return std::mt19937(seed);
}

}  // namespace

BootstrapInterval bootstrapMean(std::span<const double> values, const BootstrapOptions& options) {
  if (values.size() < 2) return {kUndefined, kUndefined};
  const auto n = static_cast<double>(values.size());
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  std::vector<double> resampled, jackknife;
  std::mt19937 random = generator(options);
  for (int r = 0; r < options.resamples; ++r) {
    double drawn = 0;
    for (std::size_t i = 0; i < values.size(); ++i) drawn += values[draw(random, values.size())];
    resampled.push_back(drawn / n);
  }
  for (const double v : values) jackknife.push_back((sum - v) / (n - 1));
  return bca(sum / n, std::move(resampled), jackknife, options.confidence);
}

BootstrapInterval bootstrap(std::size_t count, const std::function<double(std::span<const std::uint32_t>)>& statistic,
                            const BootstrapOptions& options) {
  if (count < 2) return {kUndefined, kUndefined};
  std::vector<std::uint32_t> all(count), indices(count);
  std::iota(all.begin(), all.end(), 0u);
  std::vector<double> resampled, jackknife;
  std::mt19937 random = generator(options);
  for (int r = 0; r < options.resamples; ++r) {
    for (auto& index : indices) index = draw(random, count);
    resampled.push_back(statistic(indices));
  }
  std::vector<std::uint32_t> without(all.begin() + 1, all.end());
  for (std::size_t left = 0; left < count; ++left) {
    jackknife.push_back(statistic(without));
    if (left + 1 < count) without[left] = static_cast<std::uint32_t>(left);
  }
  return bca(statistic(all), std::move(resampled), jackknife, options.confidence);
}

BootstrapInterval bootstrapSpearman(std::span<const double> x, std::span<const double> y,
                                    const BootstrapOptions& options) {
  if (options.resamples <= 0 || std::isnan(spearman(x, y).rho)) return {kUndefined, kUndefined};
  return bootstrap(
      x.size(),
      [&](std::span<const std::uint32_t> indices) {
        std::vector<double> u, v;
        for (const auto i : indices) {
          u.push_back(x[i]);
          v.push_back(y[i]);
        }
        return spearman(u, v).rho;
      },
      options);
}

}  // namespace sightline
