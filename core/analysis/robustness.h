// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/analysis/map_source.h"
#include "core/analysis/threshold_surface.h"
#include "core/base/message.h"

namespace sightline {

/// What becomes of a conclusion under one setting. Undefined: no test is possible there (fewer images with
/// values than kFewestImages, no spread).
enum class Verdict : std::uint8_t { Holds, NotShown, Flips, Undefined };

/// The settings that are tried: every point of the axis with every agreement.
struct RobustnessPlane {
  RuleAxis axis;
  std::vector<AgreementRule> agreements;

  /// Agreements 1..annotators.
  static RobustnessPlane of(const RuleAxis& axis, int annotators);
};

/// The numbers behind a verdict. Of a comparison of techniques: the stated higher one minus the other, and the p of the
/// paired t-test. Of a model: of the other model that speaks most against the statement, in the stated direction, and
/// Holm's p. NaN where no test is possible.
struct SettingNumbers {
  double difference = 0, p = 0;
};

/// One statement about the study, and where it is true.
struct Conclusion {
  enum class Kind { TechniqueHigher, ModelLowest, ModelHighest };
  Kind kind = Kind::TechniqueHigher;
  Technique technique = Technique::GradCam;  ///< the higher one; or the technique within which the models are compared
  Technique other = Technique::GradCam;      ///< of a comparison of techniques: the lower one
  std::optional<int> model;  ///< of a comparison of techniques: only this one; else which is lowest or highest
  Message text;              ///< "Grad-CAM above XRAI", "CaiT-S24 lowest with XRAI"
  std::vector<std::vector<Verdict>> verdicts;        ///< [layers * agreements + agreement][point of the axis]
  std::vector<std::vector<SettingNumbers>> numbers;  ///< same shape
  double holds = 0, flips = 0, notShown = 0;  ///< shares of the settings that are not undefined; NaN when all are
  int settings = 0, undefined = 0;
  /// "Grad-CAM above XRAI in 83 % of 1010 settings, below in 4 %, no difference shown in 13 %."
  Message sentence;
};

/// Numbers of verdicts, by Verdict.
using VerdictCounts = std::array<int, 4>;
/// How a conclusion fares under one setting at some of the layers that it was tried over.
/// @param layers  indices of them  @param agreement, point  of the plane
[[nodiscard]] VerdictCounts verdictCounts(const Conclusion& conclusion, const RobustnessPlane& plane,
                                          const std::vector<std::size_t>& layers, std::size_t agreement,
                                          std::size_t point);
/// The share of the settings at some of these layers under which it holds, of those that are not undefined; NaN when
/// all are.
[[nodiscard]] double shareHolding(const Conclusion& conclusion, const RobustnessPlane& plane,
                                  const std::vector<std::size_t>& layers);
/// A share in words that never says all or nothing where it is not: "83 %", "> 99 %" for 0.997, "< 1 %" for 0.003.
[[nodiscard]] std::string shareText(double share);

/// What is asked of a study: which numbers of which images are compared, and under which setting conclusions are
/// stated.
struct StudyQuestion {
  Metric metric = Metric::Iou;
  BinarisationRule rule;                ///< under which conclusions are stated
  AgreementRule agreement;              ///< likewise
  std::vector<int> images;              ///< indices of those that take part
  std::vector<std::string> modelNames;  ///< one per model of the study, for the conclusions' texts
};

/// What is stated about a study, without where it is true: the directions and the extreme models under one setting.
/// About two milliseconds for 800 maps.
std::vector<Conclusion> conclusionsAt(const MapSource& maps, const StudyQuestion& question);

/// Where each conclusion holds: every technique against every other over all models (per image, their mean) and per
/// model; the model with the lowest and with the highest mean within each technique. The direction stated is the one
/// under the question's rule and agreement. Every test is a paired t-test over images at p < .05, for models
/// Holm-adjusted over the others: a technique's conclusion holds where the difference is significant in the stated
/// direction and flips where it is in the other; a model is lowest where it is significantly below every other, and
/// flips where some other model is significantly below it. Uses all cores; about 0.4 s for 800 maps and 101 x 10
/// settings on two of them, 2 s when only the largest part is kept.
std::vector<Conclusion> robustnessOf(const StudyTable& table, const StudyQuestion& question,
                                     const RobustnessPlane& plane, const std::stop_token& stop = {},
                                     const ShareDone& done = {});

/// The same conclusions over several choices of layers: the verdicts of each follow one another, and the shares and
/// sentences are over all. Maps are asked for one choice after the other and let go at once; beside them 64 MB at most.
/// What is stated is what holds in `stated`, whether or not that is among the choices.
/// @throws Error InvalidOption without sources. @throws Cancelled when `stop` is requested.
std::vector<Conclusion> robustnessOver(const MapSource& stated, const std::vector<MapSource>& layers,
                                       const StudyQuestion& question, const RobustnessPlane& plane,
                                       const std::stop_token& stop = {}, const ShareDone& done = {});

}  // namespace sightline
