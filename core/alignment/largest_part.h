// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/alignment/binarisation.h"
#include "core/types/plane.h"

namespace sightline {

/// How a map becomes its saliency mask: a threshold on the scaled map, and whether all its parts stay.
struct MaskCut {
  MaskCut(double at = 0, bool onlyLargestPart = false)
      : threshold(at), largestPart(onlyLargestPart) {}  // NOLINT: a threshold is a cut
  double threshold;                                     ///< +infinity: nothing stays
  bool largestPart;                                     ///< as BinarisationRule::largestPart
  bool operator==(const MaskCut&) const = default;
};

/// The saliency mask (1 = kept): binarise(), or of that only the largest part.
Plane<std::uint8_t> saliencyMask(const Plane<float>& map, const MaskCut& cut, const Plane<std::uint8_t>& valid = {});

/// A threshold on the scaled map (AlignmentCurve::threshold) with an agreement of people.
struct PartSetting {
  double threshold = 0;
  AgreementRule agreement;
};

/// Pixels of the largest part of a saliency mask, and those of them that people marked.
struct PartCounts {
  std::int64_t saliency = 0, both = 0;
  bool operator==(const PartCounts&) const = default;
};

/// Counts of only the largest 8-connected part of the pixels at or above a threshold: largestComponent(binarise(...)),
/// of equal parts the first in reading order. A constant map or one with NaN has none.
/// @param map, valid  as of the AlignmentCurve  @param votes  same size, 0..annotators; empty: `both` is 0
/// @throws Error InvalidOption when sizes differ.
PartCounts countsOfLargestPart(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                               const Plane<std::uint8_t>& valid, const PartSetting& setting);

/// The same for many settings, in their order and equal to the above to the pixel, in one pass: pixels are added from
/// the highest threshold to the lowest and the parts joined as they touch (union-find), so that a hundred thresholds
/// cost hardly more than one. About 2 ms for 224 x 224 pixels; some 60 bytes a pixel while it runs, whatever the
/// settings.
std::vector<PartCounts> countsOfLargestPart(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                                            const Plane<std::uint8_t>& valid, std::span<const PartSetting> settings);

}  // namespace sightline
