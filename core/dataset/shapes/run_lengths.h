// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// Run lengths of a mask: pixels outside, inside, outside, ... in turn; the first may be 0.

/// The lengths in COCO's compressed text: six bits a character from '0' on, five of them the number's, least
/// significant first, from the fourth length on the difference from the one before the last. Nothing for text that is
/// none.
std::optional<std::vector<std::uint32_t>> runsFromCocoText(std::string_view text);

/// Whether lengths cover exactly that many pixels.
[[nodiscard]] bool coversExactly(std::span<const std::uint32_t> runs, std::int64_t pixels);

/// Sets the pixels inside, of runs that go down the columns of the whole mask (COCO). @pre they cover the mask exactly
void fillColumnRuns(std::span<const std::uint32_t> runs, std::uint8_t value, Plane<std::uint8_t>& mask);
/// The same for runs along the rows of a part of the mask (CVAT). @pre they cover width * height pixels exactly
struct RunBox {
  int left = 0, top = 0, width = 0, height = 0;
};
void fillRowRuns(std::span<const std::uint32_t> runs, const RunBox& box, std::uint8_t value, Plane<std::uint8_t>& mask);

}  // namespace sightline
