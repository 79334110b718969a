// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>

namespace sightline {

/// Below this p a difference is called one in sentences.
inline constexpr double kLevel = 0.05;

/// Below so many images no sentence calls a difference shown or not shown: with fewer, Wilcoxon's signed-rank test
/// cannot reach the level whatever the images say (2 / 2^5 = .0625), and a t-test rests on its assumptions alone.
inline constexpr int kFewestImages = 6;

/// "too few images for a verdict on Grad-CAM and XRAI (2; at least 6 are needed)"
/// @param on  empty: without what the verdict would be on, where the sentence has said it
inline std::string tooFewImages(const std::string& on, std::size_t images) {
  return "too few images" + (on.empty() ? "" : " for a verdict on " + on) + " (" + std::to_string(images) +
         "; at least " + std::to_string(kFewestImages) + " are needed)";
}

}  // namespace sightline
