// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/studentized_range.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace sightline {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(StudentizedRange, TwoGroupsAreAStudentT) {
  // The range of two is sqrt(2) |t|. Tails in closed form: df = 1: 1 - 2/pi atan(t); df = 2: 1 - t / sqrt(2 + t^2);
  // infinite df: erfc(q / 2).
  for (const double q : {0.01, 0.3, 1.0, 2.5, 7.0, 20.0, 300.0, 1e5}) {
    const double t = q / std::numbers::sqrt2;
    const double one = 2 / std::numbers::pi * std::atan2(1, t);
    EXPECT_NEAR(studentizedRangeSf(q, 2, 1) / one, 1, 1e-10) << q;
    const double two = 2 / (std::sqrt(2 + t * t) * (std::sqrt(2 + t * t) + t));
    EXPECT_NEAR(studentizedRangeSf(q, 2, 2) / two, 1, 1e-10) << q;
    if (q < 40) {
      EXPECT_NEAR(studentizedRangeSf(q, 2, kInfinity) / std::erfc(q / 2), 1, 1e-10) << q;
    }
  }
}

TEST(StudentizedRange, ThreeNormalsHaveAClosedFormRange) {
  // P(range of three normals <= w) by a second route: 3 * integral of phi(z) (F(z) - F(z-w))^2, fine midpoint sums.
  for (const double w : {0.5, 2.0, 3.5, 5.0}) {
    const auto cdf = [](double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); };
    double sum = 0;
    for (double z = -12 + 0.0005; z < 20; z += 0.001)
      sum += std::exp(-z * z / 2) * std::pow(cdf(z) - cdf(z - w), 2) * 0.001;
    EXPECT_NEAR(studentizedRangeCdf(w, 3, kInfinity), 3 * sum / std::sqrt(2 * std::numbers::pi), 1e-9);
  }
}

TEST(StudentizedRange, FallsInQRisesInGroupsAndIsContinuousInDf) {
  for (const double df : {1.0, 3.0, 17.0, 396.0, 1e6, kInfinity}) {
    double before = 1;
    for (double q = 0.5; q < 12; q += 0.5) {
      const double now = studentizedRangeSf(q, 4, df);
      EXPECT_LE(now, before + 1e-15);
      EXPECT_GE(studentizedRangeSf(q, 5, df), now);
      before = now;
    }
  }
  EXPECT_NEAR(studentizedRangeSf(3.6, 4, 1e9), studentizedRangeSf(3.6, 4, kInfinity), 1e-9);
  EXPECT_NEAR(studentizedRangeSf(3.6, 4, 396), studentizedRangeSf(3.6, 4, 396.0001), 1e-8);
}

TEST(StudentizedRange, QuantileInvertsTheCdf) {
  for (const double groups : {2.0, 4.0, 20.0})
    for (const double df : {1.0, 5.0, 396.0, kInfinity})
      for (const double p : {0.01, 0.5, 0.95, 0.999})
        EXPECT_NEAR(studentizedRangeCdf(studentizedRangeQuantile(p, groups, df), groups, df), p, 1e-9)
            << groups << " " << df;
  EXPECT_NEAR(studentizedRangeQuantile(0.95, 4, 396), 3.648632328408451, 1e-6);
}

TEST(StudentizedRange, EndsAndNonsense) {
  EXPECT_EQ(studentizedRangeSf(0, 3, 10), 1);
  EXPECT_EQ(studentizedRangeSf(-4, 3, 10), 1);
  EXPECT_EQ(studentizedRangeSf(kInfinity, 3, 10), 0);
  EXPECT_EQ(studentizedRangeSf(1e4, 3, kInfinity), 0);
  EXPECT_EQ(studentizedRangeQuantile(0, 3, 10), 0);
  EXPECT_EQ(studentizedRangeQuantile(1, 3, 10), kInfinity);
  EXPECT_TRUE(std::isnan(studentizedRangeSf(1, 1, 10)));
  EXPECT_TRUE(std::isnan(studentizedRangeSf(1, 3, 0)));
  EXPECT_TRUE(std::isnan(studentizedRangeSf(std::nan(""), 3, 10)));
  EXPECT_TRUE(std::isnan(studentizedRangeQuantile(1.5, 3, 10)));
}

}  // namespace
}  // namespace sightline
