// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/paired_tests.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/statistics/repeated_measures.h"
#include "core/statistics/tests.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

using Values = std::vector<double>;
using ::testing::ElementsAre;

std::vector<Values> randomSubjects(std::size_t subjects, std::size_t conditions, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  std::vector<Values> rows(subjects);
  for (Values& row : rows) {
    const double own = normal(random);
    for (std::size_t c = 0; c < conditions; ++c) row.push_back(own + normal(random));
  }
  return rows;
}

Values column(const std::vector<Values>& rows, std::size_t c) {
  Values values;
  for (const Values& row : rows) values.push_back(row[c]);
  return values;
}

TEST(MidRanks, ShareTheMeanAmongEqualValues) {
  EXPECT_THAT(midRanks(Values{3, 1, 3, 2, 3}), ElementsAre(4, 1, 4, 2, 4));
  EXPECT_TRUE(midRanks(Values{}).empty());
}

TEST(RepeatedMeasures, TwoConditionsAreThePairedTTest) {
  const auto rows = randomSubjects(17, 2, 3);
  const WithinEffect f = repeatedMeasuresAnova(rows);
  const TTest t = pairedT(column(rows, 0), column(rows, 1));
  EXPECT_NEAR(f.f, t.t * t.t, 1e-9);
  EXPECT_NEAR(f.p, t.p, 1e-12);
  EXPECT_DOUBLE_EQ(f.epsilon, 1);
}

TEST(RepeatedMeasures, WhatDiffersBetweenImagesDoesNotMatter) {
  auto rows = randomSubjects(20, 4, 5);
  const WithinEffect before = repeatedMeasuresAnova(rows);
  const Friedman ranksBefore = friedman(rows);
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (double& v : rows[i]) v += static_cast<double>(i) * 3;
  EXPECT_NEAR(repeatedMeasuresAnova(rows).f, before.f, 1e-9);
  EXPECT_NEAR(friedman(rows).chiSquared, ranksBefore.chiSquared, 1e-9);
  EXPECT_LT(before.epsilon, 1);
  EXPECT_GE(before.epsilon, 1.0 / 3);
}

TEST(TwoWayWithin, TheMainEffectOfTwoLevelsIsThePairedTTestOfTheMeans) {
  const auto rows = randomSubjects(15, 6, 9);  // three models by two techniques
  Values first, second;
  for (const Values& row : rows) {
    first.push_back((row[0] + row[2] + row[4]) / 3);
    second.push_back((row[1] + row[3] + row[5]) / 3);
  }
  const TTest t = pairedT(first, second);
  EXPECT_NEAR(twoWayWithinAnova(rows, 2).second.f, t.t * t.t, 1e-9);
}

TEST(Friedman, AgreementIsOneWhenAllOrdersAreTheSame) {
  std::vector<Values> rows;
  for (int i = 0; i < 9; ++i) rows.push_back({1.0 * i, 2.0 * i + 10, 30.0 + 2 * i});
  const Friedman f = friedman(rows);
  EXPECT_NEAR(f.kendallW, 1, 1e-12);
  EXPECT_THAT(f.meanRanks, ElementsAre(1, 2, 3));
  EXPECT_LT(f.pairs[1].p, f.pairs[0].p);
}

TEST(Holm, NeverFallsBelowThePlainValueNorRisesAboveBonferroni) {
  const Values p{0.2, 0.001, 0.04, 0.04, 0.6};
  const Values adjusted = holm(p);
  for (std::size_t i = 0; i < p.size(); ++i) {
    EXPECT_GE(adjusted[i], p[i]);
    EXPECT_LE(adjusted[i], std::min(1.0, 5 * p[i]));
  }
  const Values withNaN = holm(Values{0.02, std::nan(""), 0.03});
  EXPECT_NEAR(withNaN[0], 0.04, 1e-15);
  EXPECT_TRUE(std::isnan(withNaN[1]));
}

TEST(PairedTests, EffectSizesOfAKnownShift) {
  EXPECT_NEAR(cohensD(Values{1, 2, 3}, Values{0, 1, 2}), 1, 1e-12);
  EXPECT_NEAR(cohensDz(Values{1, 3, 2}, Values{0, 1, 1}), (4.0 / 3) / std::sqrt(1.0 / 3), 1e-12);
  EXPECT_TRUE(std::isnan(cohensD(Values{1}, Values{0, 1})));
  EXPECT_TRUE(std::isnan(cohensDz(Values{1.1, 2.1, 3.1}, Values{0.1, 1.1, 2.1})));
}

/// Two-sided p of the signed-rank test from its definition: every choice of signs is written out.
double enumeratedP(const std::vector<int>& differences) {
  std::vector<int> sizes;
  for (const int d : differences)
    if (d != 0) sizes.push_back(std::abs(d));
  const auto doubledRank = [&](int size) {  // twice the mean of the places that this size takes
    const auto smaller = std::count_if(sizes.begin(), sizes.end(), [&](int s) { return s < size; });
    const auto same = std::count(sizes.begin(), sizes.end(), size);
    return static_cast<int>(2 * smaller + same + 1);
  };
  int seen = 0;
  for (const int d : differences)
    if (d > 0) seen += doubledRank(d);
  double below = 0, above = 0;
  for (unsigned signs = 0; signs < 1u << sizes.size(); ++signs) {
    int sum = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i)
      if (signs >> i & 1) sum += doubledRank(sizes[i]);
    below += sum <= seen;
    above += sum >= seen;
  }
  return std::min(1.0, 2 * std::min(below, above) / std::exp2(static_cast<double>(sizes.size())));
}

TEST(PairedTests, WilcoxonIsExactWithTiesAndZeros) {
  const std::vector<std::vector<int>> cases{{1, 2, 2, 3, 3, -1},
                                            {1, 1, 2, 2, 3, -1},
                                            {-1, 1, 1, -2, 0, 3},
                                            {1, 2, 3, 4, 5, 6, 0},
                                            {3, 3, 3, -3},
                                            {1, -1},
                                            {5, 5, 2, -2, 2, 0, 0, 7, -4, 4, 9, 1, 1, -1, 6, 8, 3, 3}};
  for (const auto& differences : cases) {
    Values a, b;
    for (const int d : differences) {  // tenths, which binary numbers only come near to
      b.push_back(0.3);
      a.push_back(0.3 + 0.1 * d);
    }
    const Wilcoxon w = wilcoxon(a, b);
    EXPECT_TRUE(w.exact);
    EXPECT_NEAR(w.p, enumeratedP(differences), 1e-12) << ::testing::PrintToString(differences);
  }
  // Six differences of one sign, the least p there can be: 2 / 2^6.
  EXPECT_DOUBLE_EQ(wilcoxon(Values{1, 2, 3, 4, 5, 6, 7}, Values{0, 0, 0, 0, 0, 0, 7}).p, 0.03125);
  EXPECT_EQ(english(methodText(wilcoxon(Values{1, 2, 3}, Values{0, 0, 0}))), "exact permutation");
}

TEST(PairedTests, BadInputIsExplainedNotCalculated) {
  EXPECT_FALSE(wilcoxon(Values{1, 2}, Values{1}).note.empty());
  EXPECT_FALSE(wilcoxon(Values{}, Values{}).note.empty());
  const Wilcoxon equal = wilcoxon(Values{1, 2}, Values{1, 2});
  EXPECT_TRUE(std::isnan(equal.p));
  EXPECT_NE(equal.note.text().find("equal"), std::string::npos);
  for (const std::vector<Values>& rows : {std::vector<Values>{}, {{1, 2, 3}}, {{1, 2}, {1}}, {{1}, {2}}}) {
    EXPECT_FALSE(repeatedMeasuresAnova(rows).note.empty());
    EXPECT_FALSE(friedman(rows).note.empty());
    EXPECT_FALSE(twoWayWithinAnova(rows, 2).interaction.note.empty());
  }
  const std::vector<Values> shifted{{1, 2, 4}, {2, 3, 5}, {5, 6, 8}};  // zero variance within
  EXPECT_FALSE(repeatedMeasuresAnova(shifted).note.empty());
  const std::vector<Values> constant{{1, 1, 1}, {2, 2, 2}};
  EXPECT_TRUE(std::isnan(friedman(constant).p));
  EXPECT_FALSE(friedman(constant).note.empty());
  EXPECT_FALSE(spearman(Values{1, 1, 1}, Values{1, 2, 3}).note.empty());
  EXPECT_FALSE(spearman(Values{1, 2}, Values{1, 2}).note.empty());
}

}  // namespace
}  // namespace sightline
