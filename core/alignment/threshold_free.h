// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "core/alignment/alignment_curve.h"
#include "core/alignment/binarisation.h"
#include "core/alignment/fixation_measures.h"
#include "core/alignment/scores.h"
#include "core/types/plane.h"

namespace sightline {

/// Agreement of a map with a human mask that needs no threshold on the map. S is the map scaled to [0,1] by its
/// own minimum and maximum, R the map as it is, H the share of people who marked a pixel (0..1), h the mask of
/// an AgreementRule. Empty where undefined (constant map, empty mask, zero sum).
struct ThresholdFreeScores {
  std::optional<double> meanAbsoluteError;  ///< mean |S - H| (Mohseni et al., arXiv 1801.05075); lower is better
  /// sum of |R| inside h over sum of |R|: Shared Interest's score for maps that are not binary. For maps without
  /// negative values also known as energy pointing game and relevance mass accuracy.
  std::optional<double> continuousSaliencyCoverage;
  std::optional<double> weightedIou;                  ///< sum min(S,H) / sum max(S,H) (Ruzicka similarity)
  std::optional<double> weightedGroundTruthCoverage;  ///< sum min(S,H) / sum H
  std::optional<double> weightedSaliencyCoverage;     ///< sum min(S,H) / sum S
  std::optional<bool> pointingGame;                   ///< some pixel of the highest value lies in h (Zhang et al. 2018)
  std::optional<bool> pointingGame15;                 ///< ... within 15 pixels of h, the original tolerance
  /// Share of the |h| highest pixels that lie in h (Arras et al. 2022); pixels tied at the border count in
  /// proportion, so that the result does not depend on their order.
  std::optional<double> relevanceRankAccuracy;
  /// Chance that a pixel of h is higher than one outside, ties counting half: area under the ROC curve (Mann-Whitney).
  std::optional<double> areaUnderRoc;
  // The measures of the MIT/Tuebingen benchmark (Bylinskii et al., arXiv 1604.03605), on areas in place of fixations.
  std::optional<double> correlation;      ///< CC: Pearson's, of S and H
  std::optional<double> similarity;       ///< SIM: sum min(S / sum S, H / sum H)
  std::optional<double> kullbackLeibler;  ///< KL: sum Q log(e + Q / (e + P)), Q of H, P of S, e = 2^-52; in nats
  /// NSS: mean over h of (S - mean) / sd with the population's sd.
  std::optional<double> normalisedScanpath;
  FixationScores fixations{};  ///< on the points themselves; empty where people's marks are no fixations
  /// Spearman's correlation of the map and H over all pixels, equal values sharing their mean rank (Fel et al. 2022,
  /// "Harmonizing the object recognition strategies of deep neural networks with humans", arXiv 2211.04533).
  std::optional<double> rankCorrelation{};
};

/// 1 and 0 for the pointing game. Empty for IoU, GTC and SC: they need a threshold.
[[nodiscard]] std::optional<double> valueOf(const ThresholdFreeScores& scores, Metric metric);

/// All threshold-free scores of one (map, human mask) pair for every agreement, ready to be looked up: what a study
/// keeps of each map. Immutable.
class ThresholdFreeTable {
 public:
  /// @param curve      of the same map, votes and valid pixels
  /// @param fixations  the points behind the votes; null: there are none
  /// @throws Error InvalidOption when sizes differ or `annotators` is not 1..255.
  ThresholdFreeTable(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                     const Plane<std::uint8_t>& valid, const AlignmentCurve& curve,
                     const FixationEvidence* fixations = nullptr);
  /// Scores known at one agreement only (read from a file): these are answered for every agreement.
  explicit ThresholdFreeTable(const ThresholdFreeScores& known);

  [[nodiscard]] ThresholdFreeScores at(const AgreementRule& agreement) const;
  [[nodiscard]] std::optional<double> value(Metric metric, const AgreementRule& agreement) const;
  [[nodiscard]] std::size_t memoryBytes() const;

 private:
  struct Level {  ///< what depends on the mask; NaN where undefined
    double continuousSaliencyCoverage, relevanceRankAccuracy, areaUnderRoc, normalisedScanpath;
  };
  int annotators_ = 1;
  ThresholdFreeScores fixed_;  ///< what does not depend on the agreement
  bool known_ = false;         ///< `fixed_` holds everything
  int highestVotes_ = -1,
      highestVotesNear_ = -1;        ///< most votes at, and within 15 pixels of, the map's maxima; -1: undefined
  std::vector<std::uint8_t> empty_;  ///< [level] nobody's mask: pointing game undefined
  std::vector<Level> levels_;        ///< [votes needed - 1]
};

/// @param valid      0 = pixel left out of everything; empty = all pixels count
/// @param fixations  the points behind the votes; null: there are none
/// @throws Error InvalidOption when sizes differ.
ThresholdFreeScores thresholdFreeScores(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                                        const AgreementRule& agreement, const Plane<std::uint8_t>& valid = {},
                                        const FixationEvidence* fixations = nullptr);

}  // namespace sightline
