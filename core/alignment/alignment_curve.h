// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>

#include "core/alignment/binarisation.h"
#include "core/alignment/scores.h"
#include "core/types/plane.h"

namespace sightline {

/// Everything needed to answer "which scores at this threshold and this agreement?" for one (map, human mask)
/// pair exactly and in microseconds: the map's values sorted, with the votes of the same pixels. Immutable;
/// may be shared between threads.
class AlignmentCurve {
 public:
  /// @param map     on the evaluation grid, any range; scaled to [0,1] by its own min and max in float32
  /// @param votes   people per pixel, same size, 0..annotators; an empty plane means "no human mask": areas
  ///                and thresholds are answered, scores are undefined
  /// @param valid   same size, 0 = pixel outside what the network saw, excluded from both sets; empty = all
  /// A constant map or one with NaN has no threshold: its saliency mask is empty (NUMERICS A8).
  /// @throws Error InvalidOption when sizes differ.
  AlignmentCurve(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                 const Plane<std::uint8_t>& valid = {});
  ~AlignmentCurve();
  AlignmentCurve(AlignmentCurve&&) noexcept;

  /// Threshold of a rule on the scaled map (pixels >= it are kept); +infinity for a constant or NaN map.
  [[nodiscard]] double threshold(const BinarisationRule& rule, const AgreementRule& agreement) const;
  [[nodiscard]] OverlapCounts counts(double threshold, const AgreementRule& agreement) const;
  [[nodiscard]] bool isDegenerate() const;  ///< constant or NaN
  /// Minimum and maximum of the map before scaling: turns a scaled threshold back into the map's own units.
  [[nodiscard]] float minimum() const;
  [[nodiscard]] float maximum() const;
  [[nodiscard]] std::size_t memoryBytes() const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

/// The saliency mask itself (1 = kept) at a threshold on the scaled map, for drawing outlines.
Plane<std::uint8_t> binarise(const Plane<float>& map, double threshold);

}  // namespace sightline
