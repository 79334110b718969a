// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <vector>

#include "core/alignment/binarisation.h"
#include "core/alignment/scores.h"
#include "core/study/snapshot.h"

namespace sightline {

struct StudyTable;

/// Along which values of which rule a metric is followed.
struct ThresholdSweep {
  BinarisationRule::Kind kind = BinarisationRule::Kind::MeanPlusSd;  ///< one whose value matters
  double low = -1, high = 4;
  int steps = 101;  ///< values from low to high, both included; at least 2
  Metric metric = Metric::Iou;  ///< one that depends on the threshold
  AgreementRule agreement;
  std::vector<int> images;  ///< those whose maps take part, ascending or not
  bool operator==(const ThresholdSweep&) const = default;
};

/// A metric of some maps against the value of the rule; every vector has an entry per value.
struct ThresholdCurve {
  std::optional<Technique> technique;  ///< empty: of all techniques
  std::optional<int> model;            ///< empty: of all models
  int maps = 0;                        ///< computed maps that take part
  std::vector<int> n;                  ///< of them, those with a defined metric at the value
  std::vector<double> mean, q1, q3;    ///< over those n; NaN where n is 0
  /// Index of the value with the highest mean, the lowest such value on ties. Values at which fewer than half of the
  /// maps have a defined metric do not compete: a mean over a few maps is no mean of the study.
  std::optional<std::size_t> best;
};

/// The curves of a study under one sweep.
struct ThresholdCurves {
  ThresholdSweep sweep;
  int modelCount = 0;
  std::vector<double> values;          ///< of the rule
  ThresholdCurve all;                  ///< of all maps
  std::vector<ThresholdCurve> curves;  ///< by technique, then model
  /// The metric of one map at every value, NaN where undefined; empty when the map is not computed or its image does
  /// not take part.
  [[nodiscard]] const std::vector<float>& ofMap(const CellKey& key) const;

  std::vector<std::vector<float>> maps;  ///< [StudySnapshot::index]
};

/// Follows the metric along the sweep, exactly, by look-up in the alignment curves: about 0.1 s for 800 maps and 101
/// values. Thread-safe.
/// @throws Error InvalidOption for a rule without a value, fewer than two steps, a metric that needs no threshold.
/// @throws Cancelled when `stop` is requested.
ThresholdCurves thresholdCurves(const StudyTable& table, const ThresholdSweep& sweep, const std::stop_token& stop = {});

}  // namespace sightline
