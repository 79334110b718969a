// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/people_answers.h"
#include "core/base/message.h"
#include "core/statistics/bootstrap.h"
#include "core/study/snapshot.h"

namespace sightline {

/// Fewer images than this that two observers both answered have no error consistency.
inline constexpr int kFewestSharedAnswers = 20;

/// Whether two observers are wrong on the same images (Geirhos, Meding, Wichmann 2020, "Beyond accuracy: quantifying
/// trial-by-trial behaviour of CNNs and humans by measuring error consistency", NeurIPS, arXiv 2006.16736).
struct ErrorOverlap {
  int bothRight = 0, onlyFirst = 0, onlySecond = 0, bothWrong = 0;  ///< images; onlyFirst: only the first is right
  double observed = 0;  ///< share of images that both get right or both get wrong; NaN without images
  double expected = 0;  ///< the same of independent observers as often right: p q + (1 - p) (1 - q)
  /// Cohen's kappa, (observed - expected) / (1 - expected): 0 as if independent, 1 the same errors. NaN where
  /// undefined: on few images, and where one of the two is always right or always wrong.
  double kappa = 0;
  BootstrapInterval interval;        ///< BCa 95 % over images; NaN where undefined
  Message why{};                     ///< why there is no kappa, a sentence; else empty
  std::vector<int> wrongTogether{};  ///< images that both get wrong

  [[nodiscard]] int images() const { return bothRight + onlyFirst + onlySecond + bothWrong; }
};
/// @param first, second  whether each is right, per image; images that either has no answer for are left out
[[nodiscard]] ErrorOverlap errorOverlap(std::span<const std::optional<bool>> first,
                                        std::span<const std::optional<bool>> second,
                                        const BootstrapOptions& bootstrap = {1000, 20230618, 0.95});

/// Two models, or a model and people.
struct OverlapPair {
  enum class Kind { Models, ModelAndPerson, ModelAndPeople, People };
  Kind kind = Kind::Models;
  std::string first, second;  ///< names; second is empty for all people together
  /// Of one person, or two models. Of several people: images that were answered by anybody, shares and kappa the means
  /// over people (or pairs of people) who have a kappa; the interval is over images.
  ErrorOverlap overlap;
  int people = 0;  ///< that the mean is of
};

/// Every two models, then each model with each person and with all of them, then people with each other: as far as
/// there are answers. Images without a label have no part.
/// @param images  those that take part  @param people  null: nobody's answers are known
[[nodiscard]] std::vector<OverlapPair> errorOverlaps(const StudySnapshot& snapshot,
                                                     const std::vector<std::string>& modelNames,
                                                     const std::vector<int>& images,
                                                     const PeopleAnswers* people = nullptr,
                                                     const BootstrapOptions& bootstrap = {1000, 20230618, 0.95});

/// "ResNet and Swin are both wrong on 7 of 100 images; error consistency (Cohen's kappa) 0.31 (95 % interval ...)."
[[nodiscard]] Message sentenceOf(const OverlapPair& pair);

}  // namespace sightline
