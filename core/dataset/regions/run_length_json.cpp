// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/regions/run_length_json.h"

#include <cmath>

namespace sightline {

void addRunLengths(JsonValue object, RegionBuilder& out) {
  std::vector<double> size, counts;
  std::vector<std::uint32_t> lengths;
  bool whole = true;
  eachMember(object, [&](std::string_view key, JsonValue value) {
    if (key == "size") whole = numbersOf(value, size) && whole;
    if (key != "counts") return;
    if (typeOf(value) == JsonType::string) {
      auto decoded = runsFromCocoText(std::string_view(value.get_string()));
      whole = decoded.has_value() && whole;
      if (decoded) lengths = std::move(*decoded);
    } else {
      whole = numbersOf(value, counts) && whole;
    }
  });
  for (const double count : counts) {
    if (!(count >= 0 && count <= UINT32_MAX) || count != std::floor(count)) whole = false;
    lengths.push_back(whole ? static_cast<std::uint32_t>(count) : 0);
  }
  const auto side = [&](std::size_t i) {
    return whole && size.size() == 2 && size[i] >= 1 && size[i] <= kFarthestCoordinate ? static_cast<int>(size[i]) : 0;
  };
  out.addColumnRuns(side(1), side(0), lengths);
}

}  // namespace sightline
