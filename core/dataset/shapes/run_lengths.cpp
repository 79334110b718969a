// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/shapes/run_lengths.h"

#include <algorithm>

#include "core/dataset/shapes/rasterise_rules.h"

namespace sightline {

std::optional<std::vector<std::uint32_t>> runsFromCocoText(std::string_view text) {
  constexpr int kMostGroups = 7;  // 35 bits hold every difference of two 32-bit numbers
  std::vector<std::uint32_t> runs;
  for (std::size_t at = 0; at < text.size();) {
    std::int64_t value = 0;
    for (int group = 0;; ++group) {
      if (at == text.size() || group == kMostGroups) return std::nullopt;
      const int c = text[at++] - '0';
      if (c < 0 || c > 63) return std::nullopt;
      value |= std::int64_t{c & 0x1f} << (5 * group);
      if (c & 0x20) continue;
      if (c & 0x10) value -= std::int64_t{1} << (5 * (group + 1));
      break;
    }
    if (runs.size() > 2) value += runs[runs.size() - 2];
    if (value < 0 || value > UINT32_MAX) return std::nullopt;
    runs.push_back(static_cast<std::uint32_t>(value));
  }
  return runs;
}

bool coversExactly(std::span<const std::uint32_t> runs, std::int64_t pixels) {
  std::int64_t sum = 0;
  for (const std::uint32_t run : runs) sum += run;
  return sum == pixels;
}

void fillColumnRuns(std::span<const std::uint32_t> runs, std::uint8_t value, Plane<std::uint8_t>& mask) {
  std::int64_t at = 0;
  for (std::size_t i = 0; i < runs.size(); at += runs[i++])
    if (i % 2 == 1)
      for (std::int64_t p = at; p < at + runs[i]; ++p)
        mask.at(static_cast<int>(p / mask.height()), static_cast<int>(p % mask.height())) = value;
}

void fillRowRuns(std::span<const std::uint32_t> runs, const RunBox& box, std::uint8_t value,
                 Plane<std::uint8_t>& mask) {
  std::int64_t at = 0;
  for (std::size_t i = 0; i < runs.size(); at += runs[i++]) {
    if (i % 2 == 0) continue;
    for (std::int64_t p = at; p < at + runs[i];) {
      const std::int64_t row = p / box.width, rowEnd = (row + 1) * box.width;
      const std::int64_t end = std::min(rowEnd, at + runs[i]);
      markRow(mask, box.top + static_cast<int>(row), box.left + static_cast<int>(p - row * box.width),
              box.left + static_cast<int>(end - 1 - row * box.width), value);
      p = end;
    }
  }
}

}  // namespace sightline
