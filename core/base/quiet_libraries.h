// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sightline {

/// Keeps lines that libpng prints by itself off C's standard error: what is wrong with a file is told once, in our
/// words and with its name. Everything else that libraries write there goes on to it. Call once, at the start of a
/// program.
void keepLibrariesQuiet();

}  // namespace sightline
