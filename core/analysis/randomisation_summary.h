// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/tests.h"
#include "core/study/cell_result.h"
#include "core/study/snapshot.h"

namespace sightline {

/// How alike two maps are (core/faithfulness/map_similarity.h).
enum class SimilarityMeasure {
  Spearman,  ///< of the values with their signs; of a CAM before its negative part is cut off, on the layer's grid
  SpearmanAbsolute,  ///< of the final map's values without their signs
  Ssim,
};
inline constexpr std::array kSimilarityMeasures{SimilarityMeasure::Spearman, SimilarityMeasure::SpearmanAbsolute,
                                                SimilarityMeasure::Ssim};
/// "spearman", "spearman_absolute", "ssim"
[[nodiscard]] std::string similarityId(SimilarityMeasure measure);
/// "Spearman", "Spearman, absolute", "SSIM"
[[nodiscard]] Message similarityName(SimilarityMeasure measure);

/// The agreement with people that floors are given for, in the order of RandomisedCell::scores.
inline constexpr std::array kFloorMetrics{Metric::Iou, Metric::GroundTruthCoverage, Metric::SaliencyCoverage};

/// One map of a network whose weights were drawn anew, beside the map of the network as it is.
struct RandomisedCell {
  CellKey key;
  int stage = 0;          ///< 1: the head
  std::string stageName;  ///< "fc"
  bool whole = false;     ///< every weight is drawn anew
  std::array<std::optional<double>, kSimilarityMeasures.size()> similarity;
  std::array<std::optional<double>, kFloorMetrics.size()> scores;  ///< of the new map, against the same mask
  std::vector<Message> undefined;                                  ///< why something has no value, a sentence each
};

/// Mean over images, with its 95 % interval of Student's t, and how many maps had no value.
struct SampleMean {
  BoxSummary box;
  MeanInterval mean;
  std::size_t undefined = 0;
};

/// One stage of one model and technique.
struct RandomisationStage {
  int model = 0;
  Technique technique;
  int stage = 0;
  std::string stageName;
  bool whole = false;
  std::array<SampleMean, kSimilarityMeasures.size()> similarity;
};
/// Model by model, technique by technique, stage by stage.
std::vector<RandomisationStage> randomisationStages(const std::vector<RandomisedCell>& cells);

/// Agreement with people of the fully randomised network beside that of the network as it is, over the images for which
/// both are defined.
struct AgreementFloor {
  int model = 0;
  Technique technique;
  Metric metric = Metric::Iou;
  SampleMean floor, trained;
  TTest difference;         ///< paired: trained less floor
  std::size_t leftOut = 0;  ///< images for which one of them is not defined
};
/// Model by model, technique by technique, metric by metric of kFloorMetrics; of cells that are `whole`.
std::vector<AgreementFloor> agreementFloors(const StudySnapshot& snapshot, const std::vector<RandomisedCell>& cells);

/// The study as untrained networks would have it: the scores of the maps of the networks with all weights drawn anew,
/// under the snapshot's rules, in the place of the trained ones'. Maps that there are not, of either, are not ready.
/// @param untrained  in the order of the snapshot's cells
std::shared_ptr<const StudySnapshot> untrainedSnapshot(const StudySnapshot& trained,
                                                       const std::vector<std::shared_ptr<const CellResult>>& untrained);

/// The floor in words, and what may be said of it: never more than the interval of the difference says.
Message sentenceOf(const AgreementFloor& floor, const Message& modelName);
/// The last stage of the cascade in words.
Message sentenceOf(const RandomisationStage& stage, SimilarityMeasure measure, const Message& modelName);

}  // namespace sightline
