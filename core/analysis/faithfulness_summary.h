// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "core/analysis/study_statistics.h"
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

/// The values of one measure as boxes: one for each technique and model, in the order of the study's rows and models.
/// What is not defined is counted in undefinedCount; maps that were not measured are missing.
std::vector<ScoreGroup> faithfulnessBoxes(const StudySnapshot& snapshot, const std::vector<FaithfulCell>& cells,
                                          FaithfulnessMeasure measure, const std::vector<std::string>& modelNames,
                                          const ImageSubset& subset);

/// One map as a point: how it agrees with people, and how faithful it is.
struct FaithfulPoint {
  CellKey key;
  double score = 0, value = 0;
};
/// The maps for which both are defined.
std::vector<FaithfulPoint> faithfulPoints(const StudySnapshot& snapshot, const std::vector<FaithfulCell>& cells,
                                          FaithfulnessMeasure measure, Metric metric, const ImageSubset& subset);

/// Two techniques on the same model and images, by one measure.
struct FaithfulnessTest {
  int model = 0;
  Technique first, second;
  FaithfulnessMeasure measure = FaithfulnessMeasure::Deletion;
  std::size_t images = 0;  ///< on which both are defined
  double difference = 0;   ///< mean of first - second over those images
  Wilcoxon test;           ///< paired within images
  double holm = 0;         ///< p, adjusted for all tests of the measure; NaN where undefined
};
/// Every pair of techniques of every model.
std::vector<FaithfulnessTest> faithfulnessTests(const StudySnapshot& snapshot, const std::vector<FaithfulCell>& cells);

/// "Deletion of Grad-CAM on ResNet: mean 0.14 (95 % interval 0.12 to 0.16, n = 100 images)."
Message sentenceOf(const FaithfulnessGroup& group, const Message& modelName);

}  // namespace sightline
