// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/bootstrap.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace sightline {
namespace {

using Values = std::vector<double>;

TEST(Bootstrap, TheSameSeedGivesTheSameIntervalAndAnotherOneAnother) {
  Values values;
  for (int i = 0; i < 40; ++i) values.push_back(std::sin(i));
  const BootstrapInterval a = bootstrapMean(values), b = bootstrapMean(values),
                          c = bootstrapMean(values, {2000, 1, 0.95});
  EXPECT_EQ(a.low, b.low);
  EXPECT_EQ(a.high, b.high);
  EXPECT_NE(a.low, c.low);
}

TEST(Bootstrap, TheGeneralFormOfTheMeanIsTheMeans) {
  Values values{1, 4, 2, 8, 5, 7, 1, 1, 3};
  const auto mean = [&](std::span<const std::uint32_t> indices) {
    double sum = 0;
    for (const auto i : indices) sum += values[i];
    return sum / static_cast<double>(indices.size());
  };
  const BootstrapInterval quick = bootstrapMean(values), general = bootstrap(values.size(), mean);
  EXPECT_NEAR(quick.low, general.low, 1e-12);
  EXPECT_NEAR(quick.high, general.high, 1e-12);
}

TEST(Bootstrap, CoversTheTrueMeanAboutAsOftenAsItSays) {
  std::mt19937 random(11);
  std::exponential_distribution<double> skewed(1);
  int covered = 0;
  for (int study = 0; study < 300; ++study) {
    Values values(40);
    for (double& v : values) v = skewed(random);
    const BootstrapInterval i = bootstrapMean(values, {400, static_cast<std::uint64_t>(study), 0.95});
    covered += i.low <= 1 && 1 <= i.high;
  }
  EXPECT_GE(covered, 270);
  EXPECT_LE(covered, 297);
}

TEST(Bootstrap, EdgesAreDefined) {
  EXPECT_TRUE(std::isnan(bootstrapMean(Values{}).low));
  EXPECT_TRUE(std::isnan(bootstrapMean(Values{1}).high));
  const BootstrapInterval constant = bootstrapMean(Values{2, 2, 2});
  EXPECT_EQ(constant.low, 2);
  EXPECT_EQ(constant.high, 2);
}

}  // namespace
}  // namespace sightline
