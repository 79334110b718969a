// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/alignment/largest_part.h"
#include "core/alignment/scores.h"
#include "core/alignment/threshold_free.h"
#include "core/dataset/dataset.h"
#include "core/study/cell_key.h"
#include "core/study/labels_said.h"
#include "core/study/settings.h"
#include "core/study/technique_rows.h"

namespace sightline {

/// Scores of one map under the snapshot's settings. `ready` is false while the map is not computed.
struct CellScores {
  bool ready = false;
  double threshold = 0;      ///< on the map scaled to [0,1]; +infinity for a blank map
  bool largestPart = false;  ///< `counts` are of the mask's largest part only
  OverlapCounts counts;
  Scores scores;
  std::shared_ptr<const ThresholdFreeTable> thresholdFree{};  ///< null without a human mask
  AgreementRule agreement{};                                  ///< under which `scores` were made
  [[nodiscard]] MaskCut cut() const { return {threshold, largestPart}; }
  [[nodiscard]] double area() const { return counts.total ? double(counts.saliency) / double(counts.total) : 0; }
  /// The rule keeps all of the map, so that its mask says nothing about where the network looks. Percentile rules do
  /// this to maps that are zero nearly everywhere: their threshold is 0, which every pixel reaches.
  [[nodiscard]] bool marksEveryPixel() const { return ready && counts.total > 0 && counts.saliency == counts.total; }
};

/// Any metric of one map; empty where it is undefined or the map is not computed.
[[nodiscard]] std::optional<double> valueOf(const CellScores& cell, Metric metric);

struct StudySnapshot;
/// Whether an image has a mask that maps are compared with: one that is there, or, where only scores are left, one that
/// they were made with.
[[nodiscard]] bool isMarked(const StudySnapshot& snapshot, const Dataset& dataset, int image);
/// How many people's marks the maps are compared with, at most, and how that is known: as many as average the data
/// set's masks, or as painted one image where there are painted masks only, or several painted beside one mask for each
/// image. Nothing where nobody marked anything.
[[nodiscard]] std::optional<PeopleCount> peopleIn(const StudySnapshot& snapshot, const Dataset& dataset);

/// The whole study's numbers under one set of settings; immutable, shared between threads.
struct StudySnapshot {
  std::uint64_t generation = 0;  ///< rises with every change of settings or results
  AnalysisSettings settings;
  int imageCount = 0, modelCount = 0;
  int updating = 0;  ///< cells still holding maps of the layers chosen before; their new maps are milliseconds away
  TechniqueRows rows{publishedTechniques()};  ///< the techniques that are shown
  std::vector<CellScores> cells;              ///< rows.index(key, modelCount)
  std::vector<std::optional<int>> predicted;  ///< class index, [image*modelCount + model]
  std::vector<std::optional<bool>> correct;   ///< same index; empty when there is no label or no prediction
  /// Same index: of a network whose classes do not exclude each other, the labels that it says and how they agree with
  /// the image's. Such a network is right where the class that stands for what it says (predictedClass()) is one of the
  /// image's labels and reaches its cut-off.
  std::vector<std::optional<LabelSets>> labelSets;
  std::vector<std::optional<bool>> allAgree;  ///< per image: all models predict the same class name
  /// Per image: how far the people agree who painted it or looked at it (annotator_agreement.h); empty with fewer than
  /// two.
  std::vector<std::optional<double>> mutualIou{};
  /// Per image: how many people painted the mask it is compared with; 0 where that is the data set's own.
  std::vector<int> painters{};
  /// Per image: whose the mask is that it is compared with; empty where there is none or it has not been read.
  std::vector<std::optional<PeopleCount>> people{};

  [[nodiscard]] const std::vector<Technique>& techniques() const { return rows.techniques(); }
  /// Of a technique that is shown.
  [[nodiscard]] std::size_t index(const CellKey& k) const { return rows.index(k, modelCount); }
  /// Of any technique; one that is not shown has no map that is ready.
  [[nodiscard]] const CellScores& cell(const CellKey& k) const;
  [[nodiscard]] int readyCount() const;  ///< among `cells`
  /// Whether a network's classes do not exclude each other, and it saw an image.
  [[nodiscard]] bool saysSeveralLabels() const;
};

}  // namespace sightline
