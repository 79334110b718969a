// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/brush.h"
#include "core/demo/random.h"

namespace sightline::demo {

/// A small image or page as shown on screens and printed on pages: a window with lines of text, or hills
/// and sun.
void screenPicture(Brush& brush, Random& random, double left, double top, double right, double bottom);

}  // namespace sightline::demo
