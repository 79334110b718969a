// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// A float image for segmentation: HWC, three channels, any range.
struct FloatImage {
  int width = 0, height = 0;
  std::vector<float> values;
};

/// XRAI's Felzenszwalb scales (PAIR saliency).
inline constexpr std::array kXraiScales{50, 100, 150, 250, 500, 1200};

/// Felzenszwalb's graph segmentation exactly as skimage 0.19 computes it (labels by first pixel in raster
/// order; ties in numpy's introsort order), for several scales at once: the edges are sorted once.
std::vector<Plane<std::int32_t>> felzenszwalb(const FloatImage& image, std::span<const int> scales, double sigma,
                                              int minSize, const std::stop_token& stop = {});

/// All regions XRAI grows from: every label of every scale, dilated with disk(5), as bit rows.
class SegmentSet {
 public:
  int width = 0, height = 0;
  std::size_t wordsPerRow = 0;
  std::vector<std::vector<std::uint64_t>> masks;  ///< bit x%64 of word y*wordsPerRow + x/64
  std::vector<Plane<std::int32_t>> labels;        ///< per scale, undilated, at the image's size
};

inline constexpr std::int64_t kMaximumSegmentedPixels = 4'200'000;  ///< 2048 x 2048 fits

/// @throws Error InvalidOption for an image above kMaximumSegmentedPixels; for callers that would read a large file
/// first.
void requireSegmentable(std::int64_t width, std::int64_t height);

/// PAIR's whole segmentation step for one image: scale to [-1,1], resize to 224 x 224, segment at six scales,
/// labels back to the image's size (nearest), dilate (docs/numerics.md, Segmentation). One-colour images give one
/// segment. Memory: a bit per pixel and region, 0.2 GB for 400 regions at the largest size.
/// @throws Error InvalidOption for values that do not fit the size or are not finite numbers, and above
/// kMaximumSegmentedPixels
SegmentSet xraiSegments(const FloatImage& image, const std::stop_token& stop = {});

}  // namespace sightline
