// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/techniques/technique_info.h"

namespace sightline {

/// All techniques, by Technique::index(). New rows go to the end: the first three have names in code.
[[nodiscard]] const std::vector<TechniqueInfo>& techniqueRegistry();
[[nodiscard]] const TechniqueInfo& infoOf(Technique technique);

}  // namespace sightline
