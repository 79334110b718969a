// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/alignment/scores.h"

namespace sightline {

/// The eight recurring patterns of Shared Interest (Boggust et al. 2022, arXiv 2107.09234). The first four are of
/// correct predictions, the last four of wrong ones. They are filters, not a partition: an image may be in none
/// or in several.
enum class SharedInterestCase {
  HumanAligned,
  SufficientSubset,
  SufficientContext,
  ContextDependant,
  Confuser,
  InsufficientSubset,
  Distractor,
  ContextConfusion,
};

inline constexpr std::array kSharedInterestCases{
    SharedInterestCase::HumanAligned,     SharedInterestCase::SufficientSubset, SharedInterestCase::SufficientContext,
    SharedInterestCase::ContextDependant, SharedInterestCase::Confuser,         SharedInterestCase::InsufficientSubset,
    SharedInterestCase::Distractor,       SharedInterestCase::ContextConfusion};

/// What counts as low and high, inclusive. The defaults are those of the paper's ImageNet demonstration; scores
/// are rounded to hundredths before the comparison, as its program does.
struct CaseCutPoints {
  double iouLow = 0.20, iouHigh = 0.65;
  double gtcLow = 0.20, gtcHigh = 0.65;
  double scLow = 0.20, scHigh = 0.65;
  bool roundToHundredths = true;
  bool operator==(const CaseCutPoints&) const = default;

  /// The demonstration on skin lesions.
  static CaseCutPoints melanoma();
  /// The demonstration on text.
  static CaseCutPoints text();
};

/// A set of cases.
class CaseSet {
 public:
  void insert(SharedInterestCase c) { bits_ |= static_cast<std::uint8_t>(1u << static_cast<unsigned>(c)); }
  [[nodiscard]] bool contains(SharedInterestCase c) const { return bits_ >> static_cast<unsigned>(c) & 1u; }
  [[nodiscard]] bool empty() const { return bits_ == 0; }
  [[nodiscard]] std::vector<SharedInterestCase> list() const;
  bool operator==(const CaseSet&) const = default;

 private:
  std::uint8_t bits_ = 0;
};

/// The cases an image is in. Empty when it is unknown whether the prediction is right; a condition on an
/// undefined score is not met.
CaseSet sharedInterestCases(const Scores& scores, std::optional<bool> correct, const CaseCutPoints& cuts = {});

/// "Human aligned", ...
[[nodiscard]] Message caseName(SharedInterestCase c);
/// Identifier in JSON: "human_aligned", ...
[[nodiscard]] const char* caseId(SharedInterestCase c);
/// What it means, in a sentence.
[[nodiscard]] Message caseMeaning(SharedInterestCase c);

}  // namespace sightline
