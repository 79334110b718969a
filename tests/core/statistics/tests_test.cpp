// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/tests.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace sightline {
namespace {

using Values = std::vector<double>;

Values sample(unsigned seed, std::size_t n, double mean) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal(mean, 1);
  Values values(n);
  for (double& v : values) v = normal(random);
  return values;
}

TEST(TTests, SwappingTheSamplesTurnsTheSign) {
  const Values a = sample(1, 30, 0), b = sample(2, 50, 0.5);
  for (const auto test : {studentT, welchT}) {
    const TTest ab = test(a, b), ba = test(b, a);
    EXPECT_DOUBLE_EQ(ab.t, -ba.t);
    EXPECT_DOUBLE_EQ(ab.p, ba.p);
    EXPECT_DOUBLE_EQ(ab.low, -ba.high);
    EXPECT_TRUE(ab.note.empty());
  }
}

TEST(TTests, TheIntervalLeavesOutZeroExactlyWhenPIsBelowFivePercent) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Values a = sample(seed, 12, 0), b = sample(seed + 1000, 9, 0.8);
    for (const TTest& t : {studentT(a, b), welchT(a, b)}) EXPECT_EQ(t.p<0.05, t.low> 0 || t.high < 0);
  }
}

TEST(TTests, PairedIsAOneSampleTestOfTheDifferences) {
  const Values a{1, 2, 3, 4}, b{0, 2, 2, 2};
  const TTest t = pairedT(a, b);
  EXPECT_DOUBLE_EQ(t.meanDifference, 1);
  EXPECT_DOUBLE_EQ(t.df, 3);
  EXPECT_DOUBLE_EQ(t.t, 1 / std::sqrt(2.0 / 3 / 4));
}

TEST(MeanInterval, IsTheOneSampleTestTurnedRound) {
  const Values a = sample(5, 14, 0.3);
  const TTest t = pairedT(a, Values(a.size(), 0));
  const MeanInterval interval = meanInterval(summarise(a));
  EXPECT_NEAR(interval.low, t.low, 1e-12);
  EXPECT_NEAR(interval.high, t.high, 1e-12);
  EXPECT_TRUE(std::isnan(meanInterval(summarise(Values{1})).low));
}

void expectUndefined(const TTest& t) {
  EXPECT_TRUE(std::isnan(t.t));
  EXPECT_TRUE(std::isnan(t.p));
  EXPECT_TRUE(std::isnan(t.low));
  EXPECT_GT(t.note.text().size(), 10u);
}

TEST(TTests, UndefinedCasesSayWhy) {
  const Values none, one{1}, two{1, 2}, same{0.1, 0.1, 0.1}, other{0.3, 0.3};
  expectUndefined(studentT(none, two));
  expectUndefined(studentT(one, two));
  expectUndefined(welchT(two, one));
  expectUndefined(studentT(same, other));
  expectUndefined(welchT(same, other));
  expectUndefined(pairedT(two, same));
  expectUndefined(pairedT(one, one));
  expectUndefined(pairedT(two, two));
  expectUndefined(pairedT(none, none));
  EXPECT_NE(studentT(one, two).note.text().find("1 and 2"), std::string::npos);
  EXPECT_DOUBLE_EQ(studentT(same, other).meanDifference, 0.1 - 0.3);
}

TEST(Anova, OfTwoGroupsIsTheSquaredT) {
  const std::vector<Values> groups{sample(1, 20, 0), sample(2, 25, 0.4)};
  const TTest t = studentT(groups[0], groups[1]);
  const Anova anova = oneWayAnova(groups);
  EXPECT_NEAR(anova.f, t.t * t.t, 1e-10);
  EXPECT_NEAR(anova.p, t.p, 1e-10);
  const auto tukey = tukeyHsd(groups);
  ASSERT_EQ(tukey.size(), 1u);
  EXPECT_NEAR(tukey[0].p, t.p, 1e-9);
  EXPECT_NEAR(tukey[0].low, t.low, 1e-8);
}

TEST(Anova, ShiftAndScaleDoNotMatter) {
  std::vector<Values> groups{sample(1, 20, 0), sample(2, 25, 0.4), sample(3, 7, 1)};
  const Anova before = oneWayAnova(groups);
  for (auto& g : groups)
    for (double& v : g) v = 100 + 7 * v;
  const Anova after = oneWayAnova(groups);
  EXPECT_NEAR(after.f, before.f, 1e-9 * before.f);
  EXPECT_NEAR(after.etaSquared, before.etaSquared, 1e-10);
}

TEST(Anova, UndefinedCasesSayWhy) {
  const std::vector<std::vector<Values>> cases{{}, {{1, 2}}, {{1, 2}, {}}, {{1}, {2}}, {{1, 1}, {2, 2}}};
  for (const auto& groups : cases) {
    const Anova anova = oneWayAnova(groups);
    EXPECT_TRUE(std::isnan(anova.f));
    EXPECT_TRUE(std::isnan(anova.p));
    EXPECT_GT(anova.note.text().size(), 10u);
    for (const TukeyPair& pair : tukeyHsd(groups)) EXPECT_TRUE(std::isnan(pair.p));
  }
  EXPECT_DOUBLE_EQ(tukeyHsd(cases[4])[0].difference, -1);
}

TEST(Tukey, IsMoreCautiousThanSingleTests) {
  const std::vector<Values> groups{sample(1, 30, 0), sample(2, 30, 0.3), sample(3, 30, 0.6), sample(4, 30, 0.9)};
  const auto pairs = tukeyHsd(groups);
  ASSERT_EQ(pairs.size(), 6u);
  EXPECT_EQ(pairs[0].a, 0u);
  EXPECT_EQ(pairs[0].b, 1u);
  EXPECT_EQ(pairs[5].a, 2u);
  EXPECT_EQ(pairs[5].b, 3u);
  for (const TukeyPair& pair : pairs) {
    EXPECT_EQ(pair.p<0.05, pair.low> 0 || pair.high < 0);
    EXPECT_GE(pair.p, oneWayAnova(std::vector<Values>{groups[pair.a], groups[pair.b]}).p * 0.5);
  }
}

}  // namespace
}  // namespace sightline
