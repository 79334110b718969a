// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map_difference.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/base/error.h"

namespace sightline {
namespace {

struct Scale {
  float low = 0, span = 0;
  explicit Scale(const CellResult& result)
      : low(result.curve.minimum()), span(result.map.blankReason.empty() ? result.curve.maximum() - low : 0) {}
  [[nodiscard]] float operator()(float value) const { return (value - low) / span; }
};

}  // namespace

MapDifference differenceOf(const CellResult& shown, const CellResult& pinned) {
  const Plane<float>&a = shown.onGrid, &b = pinned.onGrid;
  if (!a.sameSizeAs(b))
    throw Error(ErrorCode::InvalidOption, "A comparison of two maps",
                message("on grids of {1} x {2} and {3} x {4}", a.width(), a.height(), b.width(), b.height()),
                "Compare maps of the same study.");
  MapDifference difference;
  difference.values = Plane<float>(a.width(), a.height(), std::numeric_limits<float>::quiet_NaN());
  const Scale ofShown(shown), ofPinned(pinned);
  if (!(ofShown.span > 0) || !(ofPinned.span > 0)) return difference;
  const auto isSeen = [](const CellResult& r, std::size_t i) { return r.valid.empty() || r.valid[i] != 0; };
  double n = 0, absolute = 0, sumX = 0, sumY = 0, sumXX = 0, sumYY = 0, sumXY = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!isSeen(shown, i) || !isSeen(pinned, i)) continue;
    const float fx = ofShown(a[i]), fy = ofPinned(b[i]);
    difference.values[i] = fx - fy;
    const double x = fx, y = fy;  // in [0,1], so plain sums lose nothing that matters
    ++n;
    absolute += std::abs(x - y);
    sumX += x, sumY += y, sumXX += x * x, sumYY += y * y, sumXY += x * y;
  }
  if (n == 0) return difference;
  difference.meanAbsolute = absolute / n;
  const double varianceX = sumXX / n - sumX / n * (sumX / n), varianceY = sumYY / n - sumY / n * (sumY / n);
  if (varianceX > 1e-12 && varianceY > 1e-12)
    difference.correlation =
        std::min(1.0, std::max(-1.0, (sumXY / n - sumX / n * (sumY / n)) / std::sqrt(varianceX * varianceY)));
  return difference;
}

}  // namespace sightline
