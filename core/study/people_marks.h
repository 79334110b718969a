// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "core/study/definition.h"
#include "core/study/evaluate.h"
#include "core/types/plane.h"

namespace sightline {

/// What each of several people marked, on the evaluation grid (nearest sample, as masks are brought to it).
[[nodiscard]] std::vector<Plane<std::uint8_t>> peopleOnGrid(const std::vector<Plane<std::uint8_t>>& people,
                                                            const EvaluationGrid& grid);

/// What each person marked on an image, 1 or 0, on the evaluation grid: those whom its maps are compared with. Empty
/// where that is not known, as of a file that holds their average. The data set's own masks are read from their files.
/// @param study  as asChosen() @throws Error when a file cannot be read
[[nodiscard]] std::vector<Plane<std::uint8_t>> peopleMarked(const StudyDefinition& study, const StudyTable& table,
                                                            int image);

}  // namespace sightline
