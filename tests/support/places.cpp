// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

namespace sightline::testing {

// The only source that is compiled with the tree's place: all others are the same for the compiler cache wherever it
// lies.
std::filesystem::path sourceFolder() { return SIGHTLINE_SOURCE_DIR; }
std::filesystem::path goldenFolder() { return sourceFolder() / "tests" / "golden"; }

}  // namespace sightline::testing
