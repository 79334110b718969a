// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "core/faithfulness/measures.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/paired_tests.h"
#include "core/statistics/tests.h"
#include "core/study/snapshot.h"

namespace sightline {

/// One map of a study with its faithfulness.
struct FaithfulCell {
  CellKey key;
  std::array<std::optional<double>, kFaithfulnessMeasures.size()> values;  ///< empty: not defined
};

/// How a measure of faithfulness goes with a score against people, over images.
struct FaithfulnessCorrelate {
  Metric metric = Metric::Iou;
  RankCorrelation correlation;  ///< Spearman's
  BootstrapInterval interval;   ///< BCa 95 %; NaN where there is no correlation
};

/// One measure of the maps of one model and technique.
struct FaithfulnessGroup {
  int model = 0;
  Technique technique;
  FaithfulnessMeasure measure = FaithfulnessMeasure::Deletion;
  BoxSummary box;
  MeanInterval mean;                              ///< 95 %: Student's t over images; of Increase, a share, Wilson's
  std::size_t undefined = 0;                      ///< maps without a value, which have no part in `box`
  std::vector<FaithfulnessCorrelate> correlates;  ///< with IoU, GTC, SC
};

/// Model by model, technique by technique in the order of the study's rows, measure by measure.
std::vector<FaithfulnessGroup> faithfulnessGroups(const StudySnapshot& snapshot, const std::vector<FaithfulCell>& cells,
                                                  const BootstrapOptions& bootstrap = {1000, 20230618, 0.95});

/// "Deletion of Grad-CAM on ResNet: mean 0.14 (95 % interval 0.12 to 0.16, n = 100 images)."
Message sentenceOf(const FaithfulnessGroup& group, const Message& modelName);

}  // namespace sightline
