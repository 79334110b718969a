// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <opencv2/core.hpp>

#include "core/dataset/human_mask.h"
#include "core/demo/random.h"

namespace sightline::demo {

/// Ten simulated people mark the object, each in a habit of their own: the whole of it generously, its hull,
/// a coarse polygon, an ellipse, only the most telling part, without a limb, always with an unsteady hand.
/// @param parts  8UC1 tags (Part), 0 outside the object
HumanMask simulateAnnotators(const cv::Mat& parts, Random random);

}  // namespace sightline::demo
