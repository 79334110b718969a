// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/brush.h"
#include "core/demo/random.h"

namespace sightline::demo {

/// A hind and a front leg of a walking animal, in the brush's units.
struct LegPair {
  double hindX = 0, frontX = 0;
  double hipY = 0, groundY = 0;
  double width = 0;
  Paint coat, foot;
  bool far = false;  ///< the pair behind the body: it strides against the near one
};

/// Draws two legs, mid-step at random.
void drawLegPair(Brush& brush, Random& random, const LegPair& legs);

}  // namespace sightline::demo
