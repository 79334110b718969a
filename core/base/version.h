// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sightline {

/// The version of this program, "0.2.0", as the build names it.
const char* programVersion();

}  // namespace sightline
