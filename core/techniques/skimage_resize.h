// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/techniques/segments.h"

namespace sightline {

/// skimage.transform.resize(image, (height, width), order=3, mode='constant', anti_aliasing=True,
/// preserve_range=True) of a three-channel float image: Gaussian against aliasing where it shrinks, cubic spline
/// with zeros outside, cut to the input's range. Same size is a copy.
FloatImage resizeCubicSpline(const FloatImage& image, int width, int height);

/// The same function with order=0 on labels: nearest sample.
Plane<std::int32_t> resizeLabels(const Plane<std::int32_t>& labels, int width, int height);

}  // namespace sightline
