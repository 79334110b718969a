// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/threshold_surface.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/core/analysis/curve_study.h"

namespace sightline {
namespace {

using Kind = BinarisationRule::Kind;

struct ThresholdSurface : ::testing::Test {
  static Plane<float> map(int i, int m, Technique t) {
    std::mt19937 random(static_cast<unsigned>(i * 8 + m * 2 + t.index()));
    Plane<float> plane(12, 9);
    for (float& v : plane.values()) v = static_cast<float>(random() % 7);  // ties
    return plane;
  }
  static Plane<std::uint8_t> votes(int i) {
    std::mt19937 random(static_cast<unsigned>(99 + i));
    Plane<std::uint8_t> plane(12, 9);
    for (auto& v : plane.values()) v = static_cast<std::uint8_t>(random() % 11);
    return plane;
  }
  StudyTable table = testing::tableOf(6, 2, map, votes);
  std::vector<int> images = testing::allImages(6);

  double slow(int image, int m, Technique t, double threshold, int people) const {
    const auto mask = binarise(map(image, m, t), threshold);
    const auto human = binariseVotes(votes(image), 10, {people, 10});
    int both = 0, either = 0;
    for (std::size_t i = 0; i < mask.size(); ++i) {
      both += mask[i] && human[i];
      either += mask[i] || human[i];
    }
    return static_cast<double>(both) / either;
  }
};

TEST_F(ThresholdSurface, EqualsCountingEveryPixel) {
  const RuleAxis axis = RuleAxis::of(Kind::Fixed, 11);
  const auto surfaces = studySurfaces(table, Metric::Iou, 10, axis, images);
  ASSERT_EQ(surfaces.size(), 4u);
  for (const CombinationSurface& surface : surfaces) {
    ASSERT_EQ(surface.mean.size(), 10u);
    double best = 0;
    for (int people = 1; people <= 10; ++people)
      for (std::size_t p = 0; p < axis.values.size(); ++p) {
        double mean = 0;
        for (const int i : images)
          mean += slow(i, surface.model, surface.technique, static_cast<float>(axis.values[p]), people) / 6;
        const double got = surface.mean[static_cast<std::size_t>(people - 1)][p];
        EXPECT_NEAR(got, mean, 1e-14);
        best = std::max(best, got);
      }
    EXPECT_EQ(surface.mean[static_cast<std::size_t>(surface.bestPeople - 1)][*surface.bestPoint], best);
  }
}

TEST_F(ThresholdSurface, FollowsTheLargestPartExactly) {
  for (const Kind kind : {Kind::Fixed, Kind::MeanPlusSd, Kind::TopArea}) {
    const RuleAxis axis = RuleAxis::of(kind, 17).keeping(true);
    const auto surfaces = studySurfaces(table, Metric::Iou, 10, axis, images);
    for (const CombinationSurface& surface : surfaces)
      for (int people = 1; people <= 10; ++people)
        for (std::size_t p = 0; p < axis.values.size(); ++p) {
          double sum = 0;
          int n = 0;
          for (const int i : images)
            if (const auto value =
                    scoresOf(*table.at(i, surface.model, surface.technique), axis.rule(p), {people, 10}).scores.iou) {
              sum += *value;
              ++n;
            }
          const auto row = static_cast<std::size_t>(people - 1);
          ASSERT_EQ(surface.n[row][p], n);
          if (n > 0) {
            EXPECT_EQ(surface.mean[row][p], sum / n);
          }
        }
  }
  const auto all = studySurfaces(table, Metric::Iou, 10, RuleAxis::of(Kind::Fixed, 17), images);
  EXPECT_NE(studySurfaces(table, Metric::Iou, 10, RuleAxis::of(Kind::Fixed, 17).keeping(true), images)[0].mean,
            all[0].mean);
}

TEST_F(ThresholdSurface, MetricsWithoutAThresholdAreLevel) {
  const auto surfaces = studySurfaces(table, Metric::Correlation, 10, RuleAxis::of(Kind::TopArea, 3), images);
  for (const auto& row : surfaces[0].mean) EXPECT_EQ(row.front(), row.back());
}

TEST_F(ThresholdSurface, MissingMapsAndEmptyStudiesHaveNoValues) {
  const RuleAxis axis = RuleAxis::of(Kind::Fixed, 5);
  const auto none = studySurfaces(table, Metric::Iou, 10, axis, {});
  EXPECT_TRUE(std::isnan(none[0].mean[0][0]));
  EXPECT_FALSE(none[0].bestPoint);
  EXPECT_THROW(RuleAxis::of(Kind::Fixed, 1), std::exception);
  EXPECT_EQ(RuleAxis::of(Kind::Otsu).values.size(), 1u);
  EXPECT_EQ(*axis.nearest({Kind::Fixed, 0.6}), 2u);
  EXPECT_FALSE(axis.nearest({Kind::Otsu, 0}));
}

}  // namespace
}  // namespace sightline
