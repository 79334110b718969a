// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/grid_map.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/image/resize.h"

namespace sightline {
namespace {

/// Where the centres of the grid's columns (or rows) fall in the map, along one axis.
struct Axis {
  std::vector<int> lower, upper, nearest;
  std::vector<float> weight;  ///< of `upper`
  std::vector<bool> inside;
};

Axis project(int gridSize, int mapSize, double start, double extent) {
  Axis axis;
  for (int g = 0; g < gridSize; ++g) {
    const double place = (g + 0.5) / gridSize;      // in the image, 0..1
    const double inMap = (place - start) / extent;  // in the covered part, 0..1
    axis.inside.push_back(place >= start && place < start + extent);
    axis.nearest.push_back(std::clamp(static_cast<int>(std::floor(inMap * mapSize)), 0, mapSize - 1));
    const double sample = std::clamp(inMap * mapSize - 0.5, 0.0, mapSize - 1.0);
    const int low = static_cast<int>(sample);
    axis.lower.push_back(low);
    axis.upper.push_back(std::min(low + 1, mapSize - 1));
    axis.weight.push_back(static_cast<float>(sample - low));
  }
  return axis;
}

}  // namespace

GridMap onEvaluationGrid(const SaliencyMap& map, Technique technique, const EvaluationGrid& grid) {
  const Region& covers = map.covers;
  if (map.values.empty() || grid.width < 1 || grid.height < 1 || !(covers.width > 0) || !(covers.height > 0))
    throw Error(ErrorCode::InvalidOption, "evaluation grid",
                message("of {1} x {2} cannot take a map of {3} x {4}", grid.width, grid.height, map.values.width(),
                        map.values.height()),
                "Choose a grid of at least one pixel; 224 x 224 is the published study's.");
  GridMap result;
  if (covers.isWhole() && map.values.width() == grid.width && map.values.height() == grid.height) {
    result.values = map.values;
    return result;
  }
  const bool regions = hasRegions(technique);
  if (covers.isWhole() && !regions) {
    result.values = resizeLinear(map.values, grid.width, grid.height);
    return result;
  }
  const Axis xs = project(grid.width, map.values.width(), covers.x, covers.width);
  const Axis ys = project(grid.height, map.values.height(), covers.y, covers.height);
  result.values = Plane<float>(grid.width, grid.height);
  if (!covers.isWhole()) result.valid = Plane<std::uint8_t>(grid.width, grid.height);
  for (int gy = 0; gy < grid.height; ++gy) {
    const auto y = static_cast<std::size_t>(gy);
    for (int gx = 0; gx < grid.width; ++gx) {
      const auto x = static_cast<std::size_t>(gx);
      float& out = result.values.at(gx, gy);
      if (regions) {
        out = map.values.at(xs.nearest[x], ys.nearest[y]);
      } else {
        const float wx = xs.weight[x], wy = ys.weight[y];
        const float top =
            map.values.at(xs.lower[x], ys.lower[y]) * (1 - wx) + map.values.at(xs.upper[x], ys.lower[y]) * wx;
        const float low =
            map.values.at(xs.lower[x], ys.upper[y]) * (1 - wx) + map.values.at(xs.upper[x], ys.upper[y]) * wx;
        out = top * (1 - wy) + low * wy;
      }
      if (!result.valid.empty()) result.valid.at(gx, gy) = xs.inside[x] && ys.inside[y];
    }
  }
  return result;
}

}  // namespace sightline
