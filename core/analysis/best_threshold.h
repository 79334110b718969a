// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/threshold_curves.h"
#include "core/base/message.h"
#include "core/statistics/tests.h"

namespace sightline {

/// Values whose mean is this close to the best one's are as good as it for every purpose: the optimum is flat there.
inline constexpr double kFlatWithin = 0.01;

/// Which value of a rule agrees best with people for some maps, and what it reaches on images that it was not chosen
/// on. An image counts once: its value is the mean over its maps that have one. Points of the axis are indices into
/// RuleAxis::values. NaN where undefined.
struct BestThreshold {
  std::optional<Technique> technique;  ///< empty: of all techniques
  std::optional<int> model;            ///< empty: of all models
  int images = 0;                      ///< that have a value at the best point
  std::optional<std::size_t> best;     ///< see bestPoint(); empty: no point has enough values
  double fitted = 0;                   ///< mean over the images that it was chosen on
  /// Cross-validated: the mean over images, each at the point that is best for the images outside its fold.
  double heldOut = 0;
  MeanInterval interval;  ///< 95 %, Student's t, of `heldOut` over images
  int heldOutImages = 0;
  std::size_t lowestChosen = 0, highestChosen = 0;  ///< of the points chosen for the folds
  std::size_t flatFrom = 0, flatTo = 0;             ///< points about the best one within kFlatWithin of its mean
};

struct BestThresholds {
  ThresholdSweep sweep;
  int folds = 0;  ///< as many as images: leave-one-out
  BestThreshold all;
  std::vector<BestThreshold> byTechnique;  ///< in the order of the rows
  std::vector<BestThreshold> byBoth;       ///< by technique, then model
};

/// @param folds  0: leave-one-out; else at least 2, image number i that has a map is in fold i modulo `folds`. The same
/// curves give the same folds. @throws Error InvalidOption for 1 or fewer than 0
/// Of equal means (to 1e-12) the first wins, as in bestPoint(). About 10 ms for 800 maps and 101 values.
BestThresholds bestThresholds(const ThresholdCurves& curves, int folds = 0);

/// "For Grad-CAM mean IoU is highest at 0.62: 0.431 on the 100 images that the value was chosen on, 0.428 on images
/// held out ..." No best value is named with fewer than kFewestImages images.
/// @param name  of the maps: "Grad-CAM", "XRAI on Swin"
Message sentenceOf(const BestThreshold& best, const ThresholdSweep& sweep, const Message& name);
/// What belongs beside every such sentence: that the fitted mean flatters, and for measures that an extreme threshold
/// satisfies by itself, that it does.
Message bestThresholdWarning(Metric metric);

/// "Grad-CAM", "XRAI on Swin", "All maps"
Message nameOf(const BestThreshold& best, const std::vector<std::string>& modelNames);

}  // namespace sightline
