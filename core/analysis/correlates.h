// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/paired_tests.h"
#include "core/study/evaluate.h"

namespace sightline {

/// What may make agreement on an image low: properties of what people marked, and the models' confidence.
enum class ImageFactor { TargetArea, Elongation, Components, BorderContact, AnnotatorEntropy, Confidence };
inline constexpr std::array kImageFactors{ImageFactor::TargetArea,       ImageFactor::Elongation,
                                          ImageFactor::Components,       ImageFactor::BorderContact,
                                          ImageFactor::AnnotatorEntropy, ImageFactor::Confidence};
/// "target area", ...; part of sentences
[[nodiscard]] Message factorName(ImageFactor factor);
[[nodiscard]] const char* factorId(ImageFactor factor);   ///< "target_area"
[[nodiscard]] Message factorMeaning(ImageFactor factor);  ///< for tooltips

/// In the order of kImageFactors; empty where unknown.
using FactorValues = std::array<std::optional<double>, kImageFactors.size()>;

/// The factors of every image of the study. Confidence is the probability of the predicted class: of `model`, or the
/// mean of all models. Needs the masks in `table`.
std::vector<FactorValues> imageFactors(const StudyTable& table, const AgreementRule& agreement,
                                       std::optional<int> model = {});

/// Per image of the study the mean of a metric over all models; empty where a model has no value or the image takes no
/// part.
std::vector<std::optional<double>> meanOverModels(const StudySnapshot& snapshot, Metric metric, Technique technique,
                                                  const std::vector<int>& images);

/// How a factor goes with a score over images.
struct Correlate {
  ImageFactor factor = ImageFactor::TargetArea;
  RankCorrelation correlation;  ///< Spearman's
  BootstrapInterval interval;   ///< BCa 95 %
  double pHolm = 0;             ///< over the factors
  Message sentence;             ///< "IoU is lower where the target area is smaller (rho = 0.52, ...)."
};
/// All factors by falling |rho|, those without one last.
/// @param scores  one per image, empty where undefined  @param scoreName  "IoU", or "mean IoU of Grad-CAM"
/// @param lowerIsBetter  whether the score is an error
std::vector<Correlate> correlatesOf(const std::vector<std::optional<double>>& scores,
                                    const std::vector<FactorValues>& factors, const Message& scoreName,
                                    bool lowerIsBetter = false,
                                    const BootstrapOptions& bootstrap = {1000, 20230618, 0.95});

}  // namespace sightline
