// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/analysis/map_source.h"
#include "core/analysis/threshold_surface.h"
#include "core/base/message.h"
#include "core/types/text_table.h"

namespace sightline {

/// Means that a setting should reproduce: IoU, SC and GTC of one technique and model.
struct CalibrationTarget {
  Technique technique = Technique::GradCam;
  int model = 0;
  std::array<double, 3> mean{};  ///< IoU, SC, GTC
};
/// The published means of the models whose family the paper studied.
/// @throws Error InvalidOption when it studied none of them.
std::vector<CalibrationTarget> publishedTargets(const std::vector<ModelSpec>& models);

/// The same images and models under one preprocessing and choice of layers.
struct CalibrationSource {
  MapSource maps;
  Message description;  ///< "default layers", "--preprocess squash"
};

/// What is tried besides the sources.
struct CalibrationSearch {
  std::vector<BinarisationRule> rules;
  std::vector<AgreementRule> agreements;
  /// 52 rules: every kind over its useful range, but for the top area, which keeps what a percentile keeps; agreements
  /// 1..annotators.
  /// @param largestPart  whether every rule keeps only the largest part of its mask
  static CalibrationSearch standard(int annotators, bool largestPart = false);
};

/// One setting and how far its means are from the targets.
struct CalibratedSetting {
  std::size_t source = 0;
  BinarisationRule rule;
  AgreementRule agreement;
  double rms = 0;      ///< root mean square of the differences; infinite when a mean is undefined
  double largest = 0;  ///< largest absolute difference
  /// The check |H|/|S| = SC/GTC: root mean square of ln((total |H| / total |S|) / (target SC / target GTC)) over the
  /// targets. 0: the masks' areas are in the published proportion. Infinite when an area is 0.
  double areaError = 0;
  std::vector<std::array<double, 3>> means;  ///< in the order of the targets; NaN where undefined
};

/// All settings by rising distance, then area error. Uses all cores: about 0.3 s per source with 800 maps; the maps of
/// one source after the other, each let go at once.
/// @param images  which take part  @throws Cancelled when stopped
std::vector<CalibratedSetting> calibrate(const std::vector<CalibrationSource>& sources,
                                         const std::vector<CalibrationTarget>& targets, const CalibrationSearch& search,
                                         const std::vector<int>& images, const std::stop_token& stop = {},
                                         const ShareDone& done = {});

/// The first `count` settings.
TextTable calibrationTable(const std::vector<CalibratedSetting>& ranked, const std::vector<CalibrationSource>& sources,
                           std::size_t count);
/// "Of 620 settings, mean+1sd with agree:5/10 (default layers) comes nearest: ..., 0.031 off the 24 means on average
/// ..."
Message calibrationSentence(const std::vector<CalibratedSetting>& ranked,
                            const std::vector<CalibrationSource>& sources);

}  // namespace sightline
