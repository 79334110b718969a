// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/pixel_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sightline {

std::vector<std::uint32_t> fallingOrder(const Plane<float>& map) {
  std::vector<std::uint32_t> order(map.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return map[a] > map[b]; });
  return order;
}

float percentileOf(const Plane<float>& map, double percent) {
  std::vector<float> values(map.values().begin(), map.values().end());
  const double place = percent / 100 * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(below), values.end());
  const auto low = static_cast<double>(values[below]);
  if (below + 1 == values.size()) return values[below];
  const auto high =
      static_cast<double>(*std::min_element(values.begin() + static_cast<std::ptrdiff_t>(below) + 1, values.end()));
  return static_cast<float>(low + (high - low) * (place - static_cast<double>(below)));
}

}  // namespace sightline
