// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sightline {

/// What the loader works with; the worker needs the rest of the machine.
inline constexpr unsigned kLoaderThreads = 2;

}  // namespace sightline
