// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/base/message.h"
#include "core/techniques/xrai_options.h"
#include "core/types/plane.h"

namespace sightline {

/// Whether scores differ by no more than float32 rounds: one image gives such differences when it stands at another
/// place of a batch. @param size the largest of the scores, without its sign
bool isRounding(double difference, double size);

/// In words, why a map says nothing: values that are not numbers, a gradient that is zero, or evidence whose sum over
/// all pixels is below 1e-15. Empty for a map that says something.
Message blankReasonOf(const Plane<float>& values);
/// The same for Integrated Gradients, where an image of one value is its own baselines and has no path to look at.
Message blankReasonOf(const IgResult& result);

}  // namespace sightline
