// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/study_statistics.h"
#include "core/base/message.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/paired_tests.h"
#include "core/statistics/repeated_measures.h"
#include "core/statistics/tests.h"

namespace sightline {

/// Two conditions on the images that have a value under both.
struct PairedComparison {
  std::string a, b;  ///< names: "Grad-CAM", "XRAI"; or two models
  double meanA = 0, meanB = 0;
  TTest t;  ///< a minus b, per image; n = images
  Wilcoxon wilcoxon;
  double d = 0, dz = 0;          ///< Cohen's, of the groups and of the differences
  BootstrapInterval interval;    ///< BCa 95 % of the mean difference; the t-test has an interval of its own, `t.low`
  bool intervalPending = false;  ///< no resamples were drawn: shown as "…", not as undefined
  double pHolm = 0;              ///< of the t-test, adjusted over the comparisons it is listed with
  std::size_t images = 0;
  int leftOut = 0;  ///< images without a value under one of the two
};

/// The tests that suit data in which every image is seen under every condition. Beside StudyTests, which are those of
/// the published study.
struct PairedStudyTests {
  /// Two rows of the grid against each other.
  struct Pair {
    Technique a, b;
    PairedComparison overall;                ///< per image, the mean over all models; Holm over the pairs
    std::vector<PairedComparison> perModel;  ///< Holm over the models
  };
  std::vector<Pair> pairs;  ///< in the order of StudyTests::pairs
  struct PerTechnique {
    Technique technique = Technique::GradCam;
    WithinEffect anova;                   ///< over the models
    Friedman friedman;                    ///< with Nemenyi's pairs; a, b are model indices
    std::vector<PairedComparison> pairs;  ///< all pairs of models, order (0,1), (0,2), ...; Holm over them
    int images = 0, leftOut = 0;          ///< complete images of the two tests
  };
  std::vector<PerTechnique> models;
  TwoWayWithin twoWay;  ///< first: model, second: technique
  int twoWayImages = 0, twoWayLeftOut = 0;
  std::vector<Message> sentences;  ///< one plain sentence per result, with its numbers
};

/// About 40 ms for 100 images and 4 models, nearly all of it the bootstrap; `bootstrap.resamples` = 0 leaves the
/// intervals undefined and takes well under a millisecond.
PairedStudyTests testStudyPaired(const StudySnapshot& snapshot, Metric metric,
                                 const std::vector<std::string>& modelNames, const ImageSubset& subset = {},
                                 const BootstrapOptions& bootstrap = {});

/// Compares two series in which empty means undefined; both as long. Used for studies and for the `stats` command.
PairedComparison comparePaired(const std::string& nameA, const std::string& nameB,
                               const std::vector<std::optional<double>>& a, const std::vector<std::optional<double>>& b,
                               const BootstrapOptions& bootstrap = {});

/// What a sentence says of two names that differ: "Grad-CAM agrees with people more than XRAI", behind its start (may
/// be empty): "Within images, Grad-CAM agrees ..."
using Claim = std::function<Message(const std::string& more, const std::string& less, const Message& start)>;

/// "... (paired t(99) = 4.84, p < .001, Wilcoxon p < .001, dz = 0.48, 95 % interval of the difference 0.021 to 0.050,
/// n = 100 images)." The interval is that of the t-test, so that the two cannot contradict each other.
/// @param more  what is said where they differ, with the larger one first: doesMore()
/// @param what  "mean IoU"
/// @param pHolm  the p-value adjusted by Holm's method, where it is to be stated
/// @param fewest  with fewer subjects the sentence gives the means and says that they are too few for a verdict
Message sentenceOf(const PairedComparison& comparison, const Claim& more, const Message& what,
                   const Message& start = {}, const Message& unit = "images", std::size_t fewest = 0,
                   std::optional<double> pHolm = {});
/// "(F(3, 297) = 6.79, Greenhouse-Geisser epsilon 0.96, p < .001, partial eta squared 0.06)"
Message numbersOf(const WithinEffect& effect);
/// "(Friedman chi squared(3) = 15.13, p = .002, Kendall's W = 0.05)"
Message numbersOf(const Friedman& test);

}  // namespace sightline
