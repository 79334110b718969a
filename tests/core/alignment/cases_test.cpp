// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/cases.h"

#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <string>

namespace sightline {
namespace {

using Case = SharedInterestCase;
using List = std::vector<Case>;

Scores scores(double iou, double gtc, double sc) { return {iou, gtc, sc}; }

TEST(Cases, EachCaseIsReachedByRightAndWrongPredictions) {
  EXPECT_EQ(sharedInterestCases(scores(0.7, 0.8, 0.85), true).list(), List{Case::HumanAligned});
  EXPECT_EQ(sharedInterestCases(scores(0.7, 0.8, 0.85), false).list(), List{Case::Confuser});
  EXPECT_EQ(sharedInterestCases(scores(0.19, 0.2, 0.9), true).list(),
            (List{Case::SufficientSubset, Case::SufficientContext}));
  EXPECT_EQ(sharedInterestCases(scores(0.19, 0.2, 0.9), false).list(),
            (List{Case::InsufficientSubset, Case::Distractor}));
  EXPECT_EQ(sharedInterestCases(scores(0.05, 0.3, 0.3), true).list(), List{Case::SufficientContext});
  EXPECT_EQ(sharedInterestCases(scores(0.19, 0.9, 0.2), true).list(),
            (List{Case::SufficientContext, Case::ContextDependant}));
  EXPECT_EQ(sharedInterestCases(scores(0.19, 0.9, 0.2), false).list(),
            (List{Case::Distractor, Case::ContextConfusion}));
  EXPECT_TRUE(sharedInterestCases(scores(0.4, 0.5, 0.5), true).empty());
}

TEST(Cases, ScoresAreRoundedToHundredthsFirst) {
  EXPECT_TRUE(sharedInterestCases(scores(0.6451, 1, 1), true).contains(Case::HumanAligned));
  EXPECT_FALSE(sharedInterestCases(scores(0.6449, 1, 1), true).contains(Case::HumanAligned));
  CaseCutPoints exact;
  exact.roundToHundredths = false;
  EXPECT_FALSE(sharedInterestCases(scores(0.6451, 1, 1), true, exact).contains(Case::HumanAligned));
}

TEST(Cases, UnknownCorrectnessOrScoresBelongNowhere) {
  EXPECT_TRUE(sharedInterestCases(scores(0.9, 0.9, 0.9), std::nullopt).empty());
  EXPECT_TRUE(sharedInterestCases(Scores{}, true).empty());
  EXPECT_EQ(sharedInterestCases({0.0, 0.0, std::nullopt}, true).list(), List{Case::SufficientContext});
}

TEST(Cases, CutPointsCanBeMoved) {
  EXPECT_TRUE(
      sharedInterestCases(scores(0.40, 0.5, 0.6), true, CaseCutPoints::melanoma()).contains(Case::HumanAligned));
  EXPECT_FALSE(sharedInterestCases(scores(0.40, 0.5, 0.6), true).contains(Case::HumanAligned));
  EXPECT_TRUE(
      sharedInterestCases(scores(0.30, 0.5, 0.6), true, CaseCutPoints::text()).contains(Case::SufficientContext));
}

TEST(Cases, NamesAreDistinct) {
  std::set<std::string> names, ids, meanings;
  for (const Case c : kSharedInterestCases) {
    names.insert(caseName(c).text());
    ids.insert(caseId(c));
    meanings.insert(caseMeaning(c).text());
  }
  EXPECT_EQ(names.size(), 8u);
  EXPECT_EQ(ids.size(), 8u);
  EXPECT_EQ(meanings.size(), 8u);
  EXPECT_STREQ(caseId(Case::ContextDependant), "context_dependant");
}

}  // namespace
}  // namespace sightline
