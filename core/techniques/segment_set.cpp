// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/techniques/segments.h"
#include "core/techniques/skimage_resize.h"

namespace sightline {
namespace {

constexpr int kSegmentationSide = 224, kMinimumSize = 150, kDilation = 5;
constexpr double kSigma = 0.8;

using Words = std::vector<std::uint64_t>;

/// target |= source shifted by one pixel to both sides.
void widen(Words& row) {
  Words out(row);
  for (std::size_t i = 0; i < row.size(); ++i) {
    out[i] |= row[i] << 1 | row[i] >> 1;
    if (i > 0) out[i] |= row[i - 1] >> 63;
    if (i + 1 < row.size()) out[i] |= row[i + 1] << 63;
  }
  row.swap(out);
}

/// Dilation with disk(5): x^2 + y^2 <= 25. Each row is widened once and laid over the rows it reaches.
Words dilate(const Words& mask, std::size_t wordsPerRow, int width, int height, int firstRow, int lastRow) {
  // Half width of the disk at distance 0..5 rows.
  static constexpr int kHalf[kDilation + 1] = {5, 4, 4, 4, 3, 0};
  Words out(mask.size(), 0);
  const std::uint64_t lastWord = width % 64 ? (std::uint64_t{1} << width % 64) - 1 : ~std::uint64_t{0};
  for (int y = firstRow; y <= lastRow; ++y) {
    const auto begin = mask.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(y) * wordsPerRow);
    Words row(begin, begin + static_cast<std::ptrdiff_t>(wordsPerRow));
    for (int half = 0; half <= kDilation; ++half) {
      for (int dy = 0; dy <= kDilation; ++dy) {
        if (kHalf[dy] != half) continue;
        for (const int target : {y - dy, y + dy}) {
          if (target < 0 || target >= height) continue;
          auto* to = out.data() + static_cast<std::size_t>(target) * wordsPerRow;
          for (std::size_t i = 0; i < wordsPerRow; ++i) to[i] |= row[i];
        }
      }
      widen(row);
      row.back() &= lastWord;
    }
  }
  return out;
}

}  // namespace

void requireSegmentable(std::int64_t width, std::int64_t height) {
  if (height > 0 && width > kMaximumSegmentedPixels / height)
    throw Error(ErrorCode::InvalidOption, "segmentation",
                message("of an image of {1} x {2} pixels; at most {3} megapixels are segmented, each region being a "
                        "mask of the whole image",
                        width, height, kMaximumSegmentedPixels / 1'000'000),
                "Give the image as the network saw it, or scale it down.");
}

SegmentSet xraiSegments(const FloatImage& image, const std::stop_token& stop) {
  requireSegmentable(image.width, image.height);
  if (image.width <= 0 || image.height <= 0 ||
      image.values.size() != static_cast<std::size_t>(image.width) * image.height * 3)
    throw Error(ErrorCode::InvalidOption, "segmentation", "needs a three-channel image of at least one pixel");
  if (!std::all_of(image.values.begin(), image.values.end(), [](float v) { return std::isfinite(v); }))
    throw Error(ErrorCode::InvalidOption, "segmentation", "of an image with values that are not finite numbers",
                "Give the image as the network saw it.");
  SegmentSet set;
  set.width = image.width;
  set.height = image.height;
  set.wordsPerRow = (static_cast<std::size_t>(image.width) + 63) / 64;

  FloatImage scaled = image;
  const auto [low, high] = std::minmax_element(image.values.begin(), image.values.end());
  if (!(*high > *low)) {  // one colour, where the reference divides by zero: one segment at every scale
    set.labels.assign(kXraiScales.size(), Plane<std::int32_t>(image.width, image.height));
  } else {
    const float lowest = *low, range = *high - *low;
    for (auto& v : scaled.values) v = (v - lowest) / range * 2.f + -1.f;
    const auto square = resizeCubicSpline(scaled, kSegmentationSide, kSegmentationSide);
    for (const auto& labels : felzenszwalb(square, kXraiScales, kSigma, kMinimumSize, stop))
      set.labels.push_back(resizeLabels(labels, image.width, image.height));
  }

  for (const auto& labels : set.labels) {
    throwIfStopped(stop);
    const auto count = static_cast<std::size_t>(*std::max_element(labels.values().begin(), labels.values().end())) + 1;
    std::vector<Words> masks(count, Words(set.wordsPerRow * static_cast<std::size_t>(set.height), 0));
    std::vector<std::pair<int, int>> rows(count, {set.height, -1});
    for (int y = 0; y < set.height; ++y)
      for (int x = 0; x < set.width; ++x) {
        const auto label = static_cast<std::size_t>(labels.at(x, y));
        masks[label][static_cast<std::size_t>(y) * set.wordsPerRow + static_cast<std::size_t>(x) / 64] |=
            std::uint64_t{1} << x % 64;
        rows[label].first = std::min(rows[label].first, y);
        rows[label].second = y;
      }
    // A label that the way back to the image's size lost stays as an empty mask, as in the reference.
    for (std::size_t l = 0; l < count; ++l)
      set.masks.push_back(dilate(masks[l], set.wordsPerRow, set.width, set.height, rows[l].first, rows[l].second));
  }
  return set;
}

}  // namespace sightline
