// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/cases.h"

#include <cmath>

namespace sightline {
namespace {

struct CaseText {
  const char* id;
  Message name, meaning;
};

/// In the order of the enumeration.
constexpr std::array<CaseText, 8> kTexts{{
    {"human_aligned", "Human aligned", "Right, and the map highlights what people marked"},
    {"sufficient_subset", "Sufficient subset", "Right, and the map highlights a small part of what people marked"},
    {"sufficient_context", "Sufficient context",
     "Right, although the map and what people marked have little in common"},
    {"context_dependant", "Context dependant", "Right, and the map highlights what people marked and its surroundings"},
    {"confuser", "Confuser", "Wrong, although the map highlights what people marked"},
    {"insufficient_subset", "Insufficient subset", "Wrong, and the map highlights a small part of what people marked"},
    {"distractor", "Distractor", "Wrong, and the map and what people marked have little in common"},
    {"context_confusion", "Context confusion", "Wrong, and the map highlights what people marked and its surroundings"},
}};

const CaseText& textOf(SharedInterestCase c) { return kTexts[static_cast<std::size_t>(c)]; }

}  // namespace

CaseCutPoints CaseCutPoints::melanoma() {
  return {.iouLow = 0.10, .iouHigh = 0.39, .gtcLow = 0.30, .gtcHigh = 0.20, .scLow = 0.55, .scHigh = 0.80};
}

CaseCutPoints CaseCutPoints::text() {
  return {.iouLow = 0.30, .iouHigh = 0.70, .gtcLow = 0.30, .gtcHigh = 0.70, .scLow = 0.30, .scHigh = 0.70};
}

std::vector<SharedInterestCase> CaseSet::list() const {
  std::vector<SharedInterestCase> cases;
  for (const SharedInterestCase c : kSharedInterestCases)
    if (contains(c)) cases.push_back(c);
  return cases;
}

CaseSet sharedInterestCases(const Scores& scores, std::optional<bool> correct, const CaseCutPoints& cuts) {
  CaseSet cases;
  if (!correct) return cases;
  const auto rounded = [&](const std::optional<double>& v) {
    return v && cuts.roundToHundredths ? std::optional(std::round(*v * 100) / 100) : v;
  };
  const auto low = [](const std::optional<double>& v, double cut) { return v && *v <= cut; };
  const auto high = [](const std::optional<double>& v, double cut) { return v && *v >= cut; };
  const auto iou = rounded(scores.iou), gtc = rounded(scores.groundTruthCoverage),
             sc = rounded(scores.saliencyCoverage);
  using Case = SharedInterestCase;
  if (high(iou, cuts.iouHigh)) cases.insert(*correct ? Case::HumanAligned : Case::Confuser);
  if (low(gtc, cuts.gtcLow) && high(sc, cuts.scHigh))
    cases.insert(*correct ? Case::SufficientSubset : Case::InsufficientSubset);
  if (low(iou, cuts.iouLow)) cases.insert(*correct ? Case::SufficientContext : Case::Distractor);
  if (high(gtc, cuts.gtcHigh) && low(sc, cuts.scLow))
    cases.insert(*correct ? Case::ContextDependant : Case::ContextConfusion);
  return cases;
}

Message caseName(SharedInterestCase c) { return textOf(c).name; }
const char* caseId(SharedInterestCase c) { return textOf(c).id; }
Message caseMeaning(SharedInterestCase c) { return textOf(c).meaning; }

}  // namespace sightline
