// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixations/fixation_map.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

namespace sightline {
namespace {

constexpr double kTruncate = 4;
constexpr double kFaintest = 0.01;  ///< of the maximum: 3 standard deviations from a fixation that stands alone

using Edges = FixationOptions::Edges;

/// Weights of a Gaussian at distances 0, 1, ... pixels; they sum to 1 over both sides.
std::vector<double> gaussianWeights(double sigma) {
  const auto radius = static_cast<std::size_t>(std::floor(kTruncate * sigma + 0.5));  // as scipy
  std::vector<double> weights(radius + 1, 1);
  double sum = 1;
  for (std::size_t i = 1; i <= radius; ++i) {
    const auto d = static_cast<double>(i);
    weights[i] = std::exp(-0.5 / (sigma * sigma) * d * d);
    sum += 2 * weights[i];
  }
  for (double& w : weights) w /= sum;
  return weights;
}

/// Which pixel of n continues the image at place i, which may lie outside; -1: none.
int continuedAt(int i, int n, Edges edges) {
  if (i >= 0 && i < n) return i;
  const auto wrapped = [](int value, int period) { return (value % period + period) % period; };
  switch (edges) {
    case Edges::Constant: return -1;
    case Edges::Nearest: return std::clamp(i, 0, n - 1);
    case Edges::Wrap: return wrapped(i, n);
    case Edges::Reflect: {  // (d c b a | a b c d | d c b a)
      const int at = wrapped(i, 2 * n);
      return at < n ? at : 2 * n - 1 - at;
    }
    case Edges::Mirror: {  // (d c b | a b c d | c b a)
      if (n == 1) return 0;
      const int at = wrapped(i, 2 * n - 2);
      return at < n ? at : 2 * n - 2 - at;
    }
  }
  return -1;
}

/// What a point at pixel `at` of n adds to each pixel along one axis, from pixel `first` on.
struct AxisProfile {
  int first = 0;
  std::vector<double> values;
};

AxisProfile profileOf(int at, int n, const std::vector<double>& weights, Edges edges) {
  const int radius = static_cast<int>(weights.size()) - 1;
  const auto add = [&](AxisProfile& profile, int centre) {
    for (int i = std::max(0, centre - radius); i <= std::min(n - 1, centre + radius); ++i)
      profile.values[static_cast<std::size_t>(i - profile.first)] +=
          weights[static_cast<std::size_t>(std::abs(i - centre))];
  };
  AxisProfile profile;
  if (edges == Edges::Constant) {
    profile.first = std::max(0, at - radius);
    profile.values.assign(static_cast<std::size_t>(std::min(n - 1, at + radius) - profile.first + 1), 0);
    add(profile, at);
    return profile;
  }
  profile.values.assign(static_cast<std::size_t>(n), 0);
  for (int i = -radius; i <= n - 1 + radius; ++i)
    if (continuedAt(i, n, edges) == at) add(profile, i);
  return profile;
}

}  // namespace

Plane<double> fixationMap(const std::vector<BlurredPoint>& points, int width, int height, Edges edges) {
  Plane<double> map(width, height);
  // A table may give each fixation a sigma of its own, and each may be as wide as the image.
  constexpr std::size_t kMostKept = 1 << 22;
  std::map<double, std::vector<double>> weightsOf;
  std::size_t kept = 0;
  const auto weights = [&](double sigma) -> const std::vector<double>& {
    if (const auto known = weightsOf.find(sigma); known != weightsOf.end()) return known->second;
    if (kept > kMostKept) {
      weightsOf.clear();
      kept = 0;
    }
    auto& made = weightsOf[sigma] = gaussianWeights(sigma);
    kept += made.size();
    return made;
  };
  for (const BlurredPoint& p : points) {
    const double px = std::floor(p.x), py = std::floor(p.y);
    if (!(px >= 0) || !(py >= 0) || !(px < width) || !(py < height) || !(p.weight > 0)) continue;
    const AxisProfile across = profileOf(static_cast<int>(px), width, weights(p.sigmaX), edges),
                      down = profileOf(static_cast<int>(py), height, weights(p.sigmaY), edges);
    const int left = std::max(p.left, across.first),
              right = std::min(p.right, across.first + static_cast<int>(across.values.size())),
              top = std::max(p.top, down.first),
              bottom = std::min(p.bottom, down.first + static_cast<int>(down.values.size()));
    for (int y = top; y < bottom; ++y) {
      const double factor = p.weight * down.values[static_cast<std::size_t>(y - down.first)];
      for (int x = left; x < right; ++x)
        map.at(x, y) += factor * across.values[static_cast<std::size_t>(x - across.first)];
    }
  }
  return map;
}

Plane<std::uint8_t> markedOn(const Plane<double>& map, FixationOptions::Cut cut, double at) {
  Plane<std::uint8_t> marked(map.width(), map.height());
  double largest = 0, least = 0;
  for (std::size_t i = 0; i < map.size(); ++i) largest = std::max(largest, map[i]);
  if (cut == FixationOptions::Cut::ShareOfMaximum) {
    least = at * largest;
  } else {
    const auto count = static_cast<std::size_t>(std::llround(at * static_cast<double>(map.size())));
    if (count == 0) return marked;
    std::vector<double> values(map.values().begin(), map.values().end());
    const auto last = values.begin() + static_cast<std::ptrdiff_t>(std::min(count, values.size()) - 1);
    std::nth_element(values.begin(), last, values.end(), std::greater<>());
    least = std::max(*last, kFaintest * largest);
  }
  for (std::size_t i = 0; i < map.size(); ++i) marked[i] = map[i] >= least && map[i] > 0;
  return marked;
}

}  // namespace sightline
