// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>

#include "core/base/message.h"

namespace sightline {

/// The p below which sentences say that there is a difference.
inline constexpr double kLevel = 0.05;

/// Below so many images no sentence calls a difference shown or not shown: with fewer, Wilcoxon's signed-rank test
/// cannot reach the level whatever the images say (2 / 2^5 = .0625), and a t-test rests on its assumptions alone.
inline constexpr int kFewestImages = 6;

/// "too few images (2; at least 6 are needed)", for sentences that have said what the verdict would be on.
inline Message tooFewImages(std::size_t images) {
  return message("too few images ({1}; at least {2} are needed)", images, kFewestImages);
}

/// "Within images, too few images for a verdict on Grad-CAM and XRAI (2; at least 6 are needed)"
/// @param start  "Within images", "For ResNet-101"; empty: the sentence begins with "Too"
inline Message tooFewImagesFor(const Message& start, const Message& on, std::size_t images) {
  return start.empty()
             ? message("Too few images for a verdict on {1} ({2}; at least {3} are needed)", on, images, kFewestImages)
             : message("{1}, too few images for a verdict on {2} ({3}; at least {4} are needed)", start, on, images,
                       kFewestImages);
}

}  // namespace sightline
