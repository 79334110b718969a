// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/techniques/technique.h"

namespace sightline {

/// What a text about a study with these techniques cites, as BibTeX: the program, the study it follows, Shared Interest
/// and the papers of the techniques. Imported maps have no paper that is known.
std::string referencesBib(const std::vector<Technique>& techniques);

}  // namespace sightline
