// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/map_levels.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/alignment/map_scale.h"
#include "core/base/error.h"
#include "core/report/page_offer.h"

namespace sightline {
namespace {

std::vector<std::uint8_t> packed(std::span<const std::uint8_t> bytes, int effort) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::vector<std::uint8_t> out(size);
  if (compress2(out.data(), &size, bytes.data(), static_cast<uLong>(bytes.size()), effort) != Z_OK)
    throw Error(ErrorCode::Internal, "page", "could not be packed", "Please report this as a bug.");
  out.resize(size);
  return out;
}

std::vector<std::uint8_t> filtered(const Plane<std::uint8_t>& plane, int filter) {
  std::vector<std::uint8_t> out;
  out.reserve(plane.size() + 1);
  out.push_back(static_cast<std::uint8_t>(filter));
  for (int y = 0; y < plane.height(); ++y)
    for (int x = 0; x < plane.width(); ++x) {
      const int up = y > 0 ? plane.at(x, y - 1) : 0, left = x > 0 ? plane.at(x - 1, y) : 0,
                corner = x > 0 && y > 0 ? plane.at(x - 1, y - 1) : 0;
      const int expected = filter == 0 ? 0 : filter == 1 ? up : up + left - corner;
      out.push_back(static_cast<std::uint8_t>(plane.at(x, y) - expected));
    }
  return out;
}

/// Levels that no pixel has are left out, so that maps of few values need few.
void dropUnused(MapLevels& map, std::vector<double> sums, const std::vector<std::size_t>& counts) {
  std::vector<std::uint8_t> becomes(counts.size() + 1);
  for (std::size_t level = 0; level < counts.size(); ++level) {
    becomes[level] = static_cast<std::uint8_t>(map.shades.size());  // of an unused one: the next that is used
    if (counts[level] > 0)
      map.shades.push_back(static_cast<std::uint8_t>(
          std::clamp(std::lround(255 * sums[level] / static_cast<double>(counts[level])), 0L, 255L)));
  }
  becomes.back() = static_cast<std::uint8_t>(map.shades.size());
  for (std::uint8_t& level : map.levels.values())
    if (level != MapLevels::kOutside) level = becomes[level];
  for (std::uint8_t& least : map.least) least = becomes[least];
}

}  // namespace

MapLevels mapLevels(const Plane<float>& map, const Plane<std::uint8_t>& valid, std::span<const double> thresholds) {
  if (thresholds.size() > kMostThresholds || (!valid.empty() && !valid.sameSizeAs(map)))
    throw Error(ErrorCode::InvalidOption, "page",
                "was asked to hold too many thresholds of a map, or one of another size",
                "Please report this as a bug.");
  std::vector<double> rising(thresholds.begin(), thresholds.end());
  std::erase_if(rising, [](double t) { return !std::isfinite(t); });
  std::sort(rising.begin(), rising.end());
  rising.erase(std::unique(rising.begin(), rising.end()), rising.end());

  MapLevels made{Plane<std::uint8_t>(map.width(), map.height(), MapLevels::kOutside), {}, {}};
  // A pixel's level is how many thresholds it reaches; a threshold's, how many are not above it.
  for (const double t : thresholds)
    made.least.push_back(
        static_cast<std::uint8_t>(std::isfinite(t) ? std::upper_bound(rising.begin(), rising.end(), t) - rising.begin()
                                                   : static_cast<std::ptrdiff_t>(rising.size()) + 1));
  const MapScale scale = mapScale(map, valid);
  std::vector<double> sums(rising.size() + 1, 0);
  std::vector<std::size_t> counts(rising.size() + 1, 0);
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (!valid.empty() && !valid[i]) continue;
    const auto value = scale.degenerate ? 0.0 : static_cast<double>(scale.apply(map[i]));
    const auto level =
        scale.degenerate
            ? std::size_t{0}
            : static_cast<std::size_t>(std::upper_bound(rising.begin(), rising.end(), value) - rising.begin());
    made.levels[i] = static_cast<std::uint8_t>(level);
    sums[level] += value;
    ++counts[level];
  }
  dropUnused(made, std::move(sums), counts);
  return made;
}

void appendFiltered(std::vector<std::uint8_t>& bytes, const Plane<std::uint8_t>& plane) {
  constexpr int kQuick = 1;
  std::array<std::vector<std::uint8_t>, 3> all;
  std::array<std::size_t, 3> sizes{};
  for (int filter = 0; filter < 3; ++filter) {
    const auto at = static_cast<std::size_t>(filter);
    all[at] = filtered(plane, filter);
    sizes[at] = packed(all[at], kQuick).size();
  }
  const auto best = static_cast<std::size_t>(std::min_element(sizes.begin(), sizes.end()) - sizes.begin());
  bytes.insert(bytes.end(), all[best].begin(), all[best].end());
}

std::vector<std::uint8_t> deflated(std::span<const std::uint8_t> bytes) { return packed(bytes, Z_BEST_COMPRESSION); }

}  // namespace sightline
