// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/fixated_points.h"

#include <cmath>

namespace sightline {

Plane<std::uint32_t> fixationCounts(const FixatedPoints& points, int w, int h) {
  Plane<std::uint32_t> counts(w, h);
  addFixationCounts(points, counts);
  return counts;
}

void addFixationCounts(const FixatedPoints& points, Plane<std::uint32_t>& counts) {
  const int w = counts.width(), h = counts.height();
  for (const FixatedPoints::Point& p : points.points) {
    // Multiplied first: whole pixels stay whole where the sizes are equal.
    const double x = std::floor(static_cast<double>(p.x) * w / points.width),
                 y = std::floor(static_cast<double>(p.y) * h / points.height);
    if (x >= 0 && y >= 0 && x < w && y < h) ++counts.at(static_cast<int>(x), static_cast<int>(y));
  }
}

std::shared_ptr<const Plane<std::uint32_t>> FixationPool::counts(int w, int h) const {
  const std::lock_guard lock(mutex_);
  auto& known = known_[{w, h}];
  if (!known) known = std::make_shared<const Plane<std::uint32_t>>(count_(w, h));
  return known;
}

}  // namespace sightline
