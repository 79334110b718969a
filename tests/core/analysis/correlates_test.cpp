// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/correlates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/core/analysis/curve_study.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;

struct Images {
  std::vector<FactorValues> factors;
  std::vector<std::optional<double>> scores;
};
/// Independent factors; the score follows the target area with this weight.
Images randomImages(unsigned seed, double weight) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  Images images;
  for (int i = 0; i < 60; ++i) {
    FactorValues values;
    for (auto& v : values) v = normal(random);
    images.scores.push_back(weight * *values[0] + normal(random));
    images.factors.push_back(values);
  }
  return images;
}

TEST(Correlates, APlantedDependenceComesFirstWithItsInterval) {
  const Images images = randomImages(3, 1);
  const auto all = correlatesOf(images.scores, images.factors, "IoU");
  ASSERT_EQ(all.size(), kImageFactors.size());
  EXPECT_EQ(all[0].factor, ImageFactor::TargetArea);
  EXPECT_GT(all[0].interval.low, 0.2);
  EXPECT_LT(all[0].interval.low, all[0].correlation.rho);
  EXPECT_GT(all[0].interval.high, all[0].correlation.rho);
  EXPECT_THAT(english(all[0].sentence), HasSubstr("IoU is lower where the target area is smaller (rho = 0."));
  EXPECT_THAT(english(correlatesOf(images.scores, images.factors, "MAE", true)[0].sentence),
              HasSubstr("MAE is higher where the target area is larger"));
}

TEST(Correlates, ShuffledDataRaisesAnAlarmInAtMostFivePercent) {
  int alarms = 0;
  for (unsigned study = 0; study < 400; ++study) {
    const Images images = randomImages(5000 + study, 0);
    bool any = false;
    for (const Correlate& c : correlatesOf(images.scores, images.factors, "IoU", false, {0, 1, 0.95}))
      any = any || c.pHolm < 0.05;
    alarms += any;
  }
  EXPECT_LE(alarms, 20 + 9);  // and two standard errors
}

TEST(Correlates, MasksAreMeasured) {
  const StudyTable table = testing::tableOf(
      2, 1, [](int, int, Technique) { return Plane<float>(20, 10, {std::vector<float>(200, 1.0f)}); },
      [](int i) {
        Plane<std::uint8_t> votes(20, 10);
        if (i == 0)
          for (int x = 2; x < 14; ++x) votes.at(x, 4) = votes.at(x, 5) = 10;
        return votes;
      });
  const auto factors = imageFactors(table, {5, 10});
  const auto of = [&](int image, ImageFactor f) {
    return factors[static_cast<std::size_t>(image)][static_cast<std::size_t>(f)];
  };
  EXPECT_NEAR(*of(0, ImageFactor::TargetArea), 24.0 / 200, 1e-12);
  EXPECT_NEAR(*of(0, ImageFactor::Elongation), 6, 1e-9);  // 12 x 2
  EXPECT_EQ(*of(0, ImageFactor::Components), 1);
  EXPECT_EQ(*of(0, ImageFactor::BorderContact), 0);
  EXPECT_EQ(*of(0, ImageFactor::AnnotatorEntropy), 0);
  EXPECT_FALSE(of(0, ImageFactor::Confidence));
  EXPECT_EQ(*of(1, ImageFactor::TargetArea), 0);
  EXPECT_FALSE(of(1, ImageFactor::Elongation));
  const auto undefined = correlatesOf({0.2, 0.3}, factors, "IoU");
  EXPECT_THAT(english(undefined[0].sentence), HasSubstr("cannot be told"));
}

}  // namespace
}  // namespace sightline
