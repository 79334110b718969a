// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// Where people looked on one image: one point for every fixation, so that places that were looked at again stand there
/// again.
struct FixatedPoints {
  struct Point {
    float x = 0, y = 0;  ///< from the upper left corner of the image to the right and down
  };
  double width = 0, height = 0;  ///< of the image in the unit of the points: its pixels, or 1 x 1 for shares
  std::vector<Point> points;
};

/// How many fixations lie in each pixel of a map over the whole image: pixel (int(x * w / width), int(y * h / height)),
/// as pysaliency finds it. Points outside the image are left out. @param w, h  of the map, at least 1
[[nodiscard]] Plane<std::uint32_t> fixationCounts(const FixatedPoints& points, int w, int h);
/// The same, added to `counts`, which has the map's size.
void addFixationCounts(const FixatedPoints& points, Plane<std::uint32_t>& counts);

/// The fixations of all images of a data set, counted on maps of any size. The counts of a size are made once; any
/// thread may ask.
class FixationPool {
 public:
  using Counter = std::function<Plane<std::uint32_t>(int w, int h)>;
  /// @param count  gives the counts of all images together; called by one thread at a time
  explicit FixationPool(Counter count) : count_(std::move(count)) {}

  [[nodiscard]] std::shared_ptr<const Plane<std::uint32_t>> counts(int w, int h) const;

 private:
  Counter count_;
  mutable std::mutex mutex_;
  mutable std::map<std::pair<int, int>, std::shared_ptr<const Plane<std::uint32_t>>> known_;
};

/// What measures on points need to know of one image.
struct FixationEvidence {
  FixatedPoints here;
  std::shared_ptr<const FixationPool> everywhere{};  ///< of all images, this one among them; null: it is the only one
};

}  // namespace sightline
