// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/undefined.h"

namespace sightline {

double quantileSorted(std::span<const double> sorted, double q) {
  const double position = std::clamp(q, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(position), sorted.size() - 1);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  const double weight = position - static_cast<double>(below), a = sorted[below], b = sorted[above];
  // numpy interpolates from the nearer neighbour, which decides the last bit.
  return weight < 0.5 ? a + (b - a) * weight : b - (b - a) * (1 - weight);
}

BoxSummary summarise(std::span<const double> values) {
  BoxSummary box;
  box.n = values.size();
  if (values.empty()) {
    box.mean = box.sd = box.q1 = box.median = box.q3 = box.whiskerLow = box.whiskerHigh = kUndefined;
    return box;
  }
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  const auto n = static_cast<double>(sorted.size());
  box.mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / n;
  double squares = 0;
  for (const double v : sorted) squares += (v - box.mean) * (v - box.mean);
  box.sd = sorted.size() < 2 ? kUndefined : std::sqrt(squares / (n - 1));
  box.q1 = quantileSorted(sorted, 0.25);
  box.median = quantileSorted(sorted, 0.5);
  box.q3 = quantileSorted(sorted, 0.75);

  const double reach = 1.5 * (box.q3 - box.q1);
  const auto first = std::lower_bound(sorted.begin(), sorted.end(), box.q1 - reach);
  const auto last = std::upper_bound(sorted.begin(), sorted.end(), box.q3 + reach);
  // An interpolated quartile can lie beyond every value within reach: the whisker then has no length.
  box.whiskerLow = first == last ? box.q1 : std::min(*first, box.q1);
  box.whiskerHigh = first == last ? box.q3 : std::max(*(last - 1), box.q3);
  box.outliers.assign(sorted.begin(), first);
  box.outliers.insert(box.outliers.end(), last, sorted.end());
  return box;
}

}  // namespace sightline
