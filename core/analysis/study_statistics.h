// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/alignment/scores.h"
#include "core/base/message.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/tests.h"
#include "core/study/snapshot.h"

namespace sightline {

/// One box of a box plot: the defined values of a metric with the images they come from.
struct ScoreGroup {
  std::string name;  ///< "Grad-CAM", "ResNet-101", "XRAI / Swin-S"
  std::optional<Technique> technique;
  std::optional<int> model;
  std::vector<double> values;
  std::vector<CellKey> keys;  ///< same order as values
  BoxSummary box;
  int undefinedCount = 0;  ///< maps whose metric is 0/0: left out, counted and shown
  int missingCount = 0;    ///< maps not computed yet
};

enum class Grouping { ByTechnique, ByModel, ByBoth };

/// Which images take part, as in the paper: all, or those for which all models predict the same class.
struct ImageSubset {
  bool onlyAgreeing = false;
  std::optional<std::vector<int>> images{};  ///< only these (a filter of the browser), which may be none; empty: all
  bool operator==(const ImageSubset&) const = default;
};

/// The images that take part, in order; numbers that are no image of the study are left out.
std::vector<int> imagesOf(const StudySnapshot& snapshot, const ImageSubset& subset);

/// What a technique or model that is higher in this metric does: "XRAI agrees with people more than Grad-CAM".
/// @param start  what the sentence begins with: "Within images"; empty: the claim alone
[[nodiscard]] Message doesMore(Metric metric, const std::string& a, const std::string& b, const Message& start = {});

/// Groups in the order of the rows (StudySnapshot::techniques()), then of the models. About a millisecond for 800 maps.
std::vector<ScoreGroup> groupScores(const StudySnapshot& snapshot, Metric metric, Grouping grouping,
                                    const std::vector<std::string>& modelNames, const ImageSubset& subset = {});

/// The groups of every grouping, from one pass over the maps.
struct AllScoreGroups {
  std::vector<ScoreGroup> byTechnique, byModel, byBoth;
};
AllScoreGroups groupScores(const StudySnapshot& snapshot, Metric metric, const std::vector<std::string>& modelNames,
                           const ImageSubset& subset = {});

/// The maps of one technique over all models, in groups of the caller's choice: `of` says which of them a map is in
/// (none, one or several). Groups in the order of their names.
std::vector<ScoreGroup> groupScoresBy(const StudySnapshot& snapshot, Metric metric, Technique technique,
                                      const std::vector<std::string>& groupNames,
                                      const std::function<std::vector<int>(const CellKey&)>& of,
                                      const ImageSubset& subset = {});

/// The paper's tests for one metric: t-test between techniques over all models and per model, one-way ANOVA
/// over the models within each technique, Tukey HSD on all pairs of models within each technique.
struct StudyTests {
  /// Two rows of the grid against each other.
  struct Pair {
    Technique a, b;
    TTest t, welch;  ///< a minus b, over all models
    double d = 0;    ///< Cohen's, over all models
    std::vector<TTest> perModel;
    std::vector<double> perModelD;
  };
  std::vector<Pair> pairs;  ///< (first, second), (first, third), ..., (second, third), ...; none with a single row
  struct PerTechnique {
    Technique technique = Technique::GradCam;
    Anova anova;
    std::vector<TukeyPair> tukey;  ///< a, b are model indices
  };
  std::vector<PerTechnique> models;
  std::vector<Message> sentences;  ///< one plain sentence per result, with its numbers
};
/// The t-tests are two-sided; a difference is called one in the sentences when p < .05.
StudyTests testStudy(const StudySnapshot& snapshot, Metric metric, const std::vector<std::string>& modelNames,
                     const ImageSubset& subset = {});

}  // namespace sightline
