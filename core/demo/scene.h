// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/dataset/human_mask.h"
#include "core/types/image.h"

namespace sightline {

/// The 20 classes of the demo, in the order of the demo networks' outputs (the benchmark's names).
inline constexpr std::array<std::string_view, 20> kDemoClasses{
    "ant",    "ball",  "bird", "book",  "car",   "cat",   "chair", "computer", "dog",   "elephant",
    "flower", "house", "man",  "phone", "plane", "shark", "ship",  "tree",     "woman", "zebra"};

/// A drawn image with what simulated people marked on it.
struct DemoScene {
  Image image;
  Plane<std::uint8_t> object;  ///< 255 where the labelled object is, else 0
  HumanMask mask;              ///< votes of ten simulated annotators
};

/// Draws scene number `index` of class `classIndex` from `seed`: one labelled object with parts, shading and
/// texture on a cluttered background that is correlated with, but not determined by, the class (so that
/// context effects are real). Same arguments, same pixels, on every machine. `size` is the side in pixels.
/// @param withMask  annotators are skipped when false (training needs none)
DemoScene drawDemoScene(int classIndex, std::uint64_t seed, int index, int size, bool withMask = true);

/// Seeds of the shipped benchmark and of the images its networks were trained and validated on: disjoint.
inline constexpr std::uint64_t kDemoStudySeed = 20230619, kDemoTrainSeed = 1, kDemoValidationSeed = 2;
/// Side of the shipped benchmark's images.
inline constexpr int kDemoImageSize = 320;

}  // namespace sightline
