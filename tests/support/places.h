// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace sightline::testing {

/// The root of the source tree.
std::filesystem::path sourceFolder();
/// The reference values and their inputs (tests/golden/README.md).
std::filesystem::path goldenFolder();

}  // namespace sightline::testing
