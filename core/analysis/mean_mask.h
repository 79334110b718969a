// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/analysis/randomisation_summary.h"
#include "core/dataset/human_mask.h"
#include "core/study/snapshot.h"

namespace sightline {

/// A baseline that knows people but neither the image nor a network: for each image the mean of what people marked on
/// the other images (leave-one-out), each mask's share of votes weighing the same, place by place of the evaluation
/// grid, which spans every image.
class MeanMask {
 public:
  /// @param masks  per image, on the grid; null: none @throws Error InvalidOption when masks have different sizes
  explicit MeanMask(std::vector<std::shared_ptr<const HumanMask>> masks);
  /// Shares 0..1. Empty where no other image has a mask.
  [[nodiscard]] Plane<float> without(std::size_t image) const;
  /// The scores of each image's map as of any other; `ready` is false for an image without a mask, and where no other
  /// image has one.
  [[nodiscard]] std::vector<CellScores> scores(const BinarisationRule& rule, const AgreementRule& agreement) const;

 private:
  std::vector<std::shared_ptr<const HumanMask>> masks_;
  std::vector<std::int64_t> sum_;  ///< of all, in units that add and subtract exactly
  int width_ = 0, height_ = 0, count_ = 0;
};

/// Means over images of kFloorMetrics; images that are not `ready` take no part.
std::array<SampleMean, kFloorMetrics.size()> meansOfScores(const std::vector<CellScores>& scores);
/// "IoU of the mean mask of the other images: 0.31 (95 % interval 0.28 to 0.34), n = 100."
Message meanMaskSentence(Metric metric, const SampleMean& sample);

}  // namespace sightline
