// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <optional>

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
  /// Minimum, maximum, mean and every share are taken over the valid pixels only.
  /// A constant map or one with NaN or infinity has no threshold: its saliency mask is empty, as in the
  /// Shared Interest library, where 0/0 makes every comparison false.
  /// @throws Error InvalidOption when sizes differ.
  AlignmentCurve(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                 const Plane<std::uint8_t>& valid = {});
  ~AlignmentCurve();
  AlignmentCurve(AlignmentCurve&&) noexcept;

  /// Threshold of a rule on the scaled map (pixels >= it are kept); +infinity where nothing is kept: a constant
  /// or NaN map, a top area that rounds to no pixel, "match the human area" without a human mask.
  [[nodiscard]] double threshold(const BinarisationRule& rule, const AgreementRule& agreement) const;
  /// Exact counts of pixels >= threshold; `hasHuman` is false when there is no human mask. A rule made for
  /// another number of people than the mask has is taken as a share ("5 of 10" means half of them).
  [[nodiscard]] OverlapCounts counts(double threshold, const AgreementRule& agreement) const;
  /// Area under the ROC curve of the map against the human mask: the chance that a marked pixel is higher than an
  /// unmarked one, ties counting half (Mann-Whitney's U over both counts). Undefined when either is missing.
  [[nodiscard]] std::optional<double> areaUnderRoc(const AgreementRule& agreement) const;
  /// Share of the |H| highest pixels that lie in H; pixels tied at the border count in proportion.
  [[nodiscard]] std::optional<double> relevanceRankAccuracy(const AgreementRule& agreement) const;
  /// Spearman's correlation of the map and the number of people who marked a pixel, over the valid pixels; equal values
  /// share the mean of their ranks. Undefined without a human mask and where either is constant.
  [[nodiscard]] std::optional<double> rankCorrelation() const;
  /// A small copy for studies of many thousand maps: every 128th place of the falling order with its counts, about 10
  /// KB at 224 x 224 with 10 people. Counts are interpolated between two places, so that they are off by fewer than 128
  /// pixels (0.26 % of the map); maps of few distinct values stay exact. Moments, Otsu's threshold, the area under the
  /// ROC curve and the rank correlation stay exact.
  [[nodiscard]] AlignmentCurve compacted() const;
  [[nodiscard]] bool isExact() const;
  [[nodiscard]] bool isDegenerate() const;  ///< constant or NaN
  /// Minimum and maximum of the map before scaling: turns a scaled threshold back into the map's own units.
  [[nodiscard]] float minimum() const;
  [[nodiscard]] float maximum() const;
  [[nodiscard]] std::size_t memoryBytes() const;

 private:
  struct Impl;
  explicit AlignmentCurve(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

/// The saliency mask itself (1 = kept) at a threshold on the scaled map, for drawing outlines. Exactly the
/// pixels that AlignmentCurve counts when it was built with the same `valid` plane (empty = all).
Plane<std::uint8_t> binarise(const Plane<float>& map, double threshold, const Plane<std::uint8_t>& valid = {});

/// The human mask itself (1 = enough people marked it). `annotators` is how many people the votes are of.
Plane<std::uint8_t> binariseVotes(const Plane<std::uint8_t>& votes, int annotators, const AgreementRule& agreement);
/// Fewest votes, at least 1, with which a pixel counts under a rule for a mask made by `annotators` people.
int votesNeeded(const AgreementRule& agreement, int annotators);

}  // namespace sightline
