// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/alignment/binarisation.h"
#include "core/base/message.h"

namespace sightline {

class AlignmentCurve;

/// One way to cut maps that a shared page offers, with the places of its slider.
struct OfferedRule {
  Message name;                         ///< "everything from a threshold up"
  Message slider;                       ///< what the slider changes; empty where there is nothing to change
  std::vector<BinarisationRule> rules;  ///< one per place; of `own` a single one that stands for the study's
  std::vector<Message> shown;           ///< the place's value for people: "0.50"
  std::vector<Message> sentences;       ///< behind "a pixel belongs to a map's region when it is"
  bool byAgreement = false;             ///< its threshold depends on how many people must agree
  bool own = false;                     ///< the rules of the study itself, which may differ between maps
};

/// What a shared page lets its reader choose. Everything in it is a value of the program's own, so that each number can
/// be had from the command line too. Together at most kMostThresholds thresholds per map.
struct PageOffer {
  std::vector<OfferedRule> rules;         ///< the study's own last
  std::vector<AgreementRule> agreements;  ///< from fewest to most people
  std::size_t ownAgreement = 0;           ///< the study's, among `agreements`

  /// How many thresholds a map has under all rules and agreements.
  [[nodiscard]] std::size_t thresholds() const;
};

/// A byte holds the levels of so many thresholds, with one value left for pixels that the network did not see.
inline constexpr std::size_t kMostThresholds = 254;

/// @param own         the study's agreement
/// @param annotators  people of the study, at least 1; of one mask for each image there is nothing to choose
PageOffer pageOffer(const AgreementRule& own, int annotators);

/// All thresholds of a map in the order of the offer: of each rule its places, or where it depends on the agreement one
/// for each. +infinity where nothing is kept.
std::vector<double> thresholdsOf(const PageOffer& offer, const AlignmentCurve& curve, const BinarisationRule& own);

/// The place of a rule in the offer.
struct OfferedPlace {
  std::size_t rule = 0, position = 0;
};
/// Where a rule is offered; the study's own where it is not.
OfferedPlace placeOf(const PageOffer& offer, const BinarisationRule& rule);

}  // namespace sightline
