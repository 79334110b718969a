// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/brush.h"
#include "core/demo/random.h"

namespace sightline::demo {

/// A hind and a front leg of a walking animal from y = `top` (hip) to `ground`, mid-step at random; the far
/// pair strides against the near one.
void legPair(Brush& brush, Random& random, double hindX, double frontX, double top, double ground, double width,
             const Paint& coat, const Paint& foot, bool far);

}  // namespace sightline::demo
