// SPDX-License-Identifier: GPL-3.0-or-later
// Equality with numpy's and scipy's formulas (threshold_free.json): scipy.stats.pearsonr, mannwhitneyu.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/alignment/threshold_free.h"
#include "core/dataset/human_mask.h"
#include "core/image/npy.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using nlohmann::json;

const std::string kFolder = sightline::testing::goldenFolder().string() + "/shared_interest/";

/// The grey masks of the file: fewer votes with the distance from (100, 120), none outside the mask.
Plane<std::uint8_t> votesOf(const std::string& mask, bool grey) {
  Plane<std::uint8_t> votes = readHumanMask(kFolder + "mask_" + mask + ".png", 10).votes;
  if (!grey) return votes;
  for (int y = 0; y < votes.height(); ++y)
    for (int x = 0; x < votes.width(); ++x)
      if (votes.at(x, y))
        votes.at(x, y) =
            static_cast<std::uint8_t>(std::clamp(10 - std::floor(std::hypot(x - 100, y - 120) / 9), 0.0, 10.0));
  return votes;
}

TEST(ThresholdFreeGolden, EveryMetricEqualsNumpyAndScipy) {
  const json rows = json::parse(std::ifstream(kFolder + "threshold_free.json")).at("rows");
  int compared = 0, undefined = 0;
  for (const json& row : rows) {
    const auto map = readNpyPlane(kFolder + "map_" + row.at("map").get<std::string>() + ".npy");
    const AgreementRule agreement{row.at("people"), 10};
    const ThresholdFreeScores scores = thresholdFreeScores(map, votesOf(row.at("mask"), row.at("grey")), 10, agreement);
    for (const Metric metric : kAllMetrics) {
      if (!isThresholdFree(metric) || needsFixations(metric)) continue;  // fixation_measures_golden_test.cpp
      SCOPED_TRACE(row.at("map").get<std::string>() + " " + row.at("mask").get<std::string>() + " " +
                   std::to_string(agreement.people) + " " + metricId(metric));
      const json& expected = row.at(metricId(metric));
      const auto got = valueOf(scores, metric);
      ASSERT_EQ(got.has_value(), expected.is_number());
      if (got) {
        EXPECT_NEAR(*got, expected.get<double>(), 1e-9 * (1 + std::abs(*got)));
        ++compared;
      } else {
        ++undefined;
      }
    }
  }
  EXPECT_GT(compared, 500);
  EXPECT_GT(undefined, 50);  // empty and full masks
}

TEST(ThresholdFreeGolden, PerfectAgreementAndItsOpposite) {
  Plane<float> map(20, 10), opposite(20, 10);
  Plane<std::uint8_t> votes(20, 10);
  for (std::size_t i = 0; i < map.size(); ++i) {
    votes[i] = i % 3 == 0 ? 10 : 0;
    map[i] = static_cast<float>(votes[i]);
    opposite[i] = -map[i];
  }
  const ThresholdFreeScores same = thresholdFreeScores(map, votes, 10, {5, 10});
  EXPECT_NEAR(*same.correlation, 1, 1e-12);
  EXPECT_NEAR(*same.similarity, 1, 1e-12);
  EXPECT_NEAR(*same.kullbackLeibler, 0, 1e-12);
  EXPECT_EQ(*same.areaUnderRoc, 1);
  const ThresholdFreeScores other = thresholdFreeScores(opposite, votes, 10, {5, 10});
  EXPECT_NEAR(*other.correlation, -1, 1e-12);
  EXPECT_NEAR(*other.similarity, 0, 1e-12);
  EXPECT_EQ(*other.areaUnderRoc, 0);
  EXPECT_NEAR(*other.normalisedScanpath, -*same.normalisedScanpath / 1, 1e-12);
}

TEST(ThresholdFreeGolden, NaNAndConstantMapsHaveNoValue) {
  Plane<float> map(8, 8, 0.5f);
  const Plane<std::uint8_t> votes(8, 8, 7);
  for (const float bad : {0.5f, std::nanf("")}) {
    map.at(3, 3) = bad;
    const ThresholdFreeScores scores = thresholdFreeScores(map, votes, 10, {5, 10});
    for (const Metric metric : kAllMetrics)
      if (isThresholdFree(metric) && metric != Metric::ContinuousSaliencyCoverage) {
        EXPECT_FALSE(valueOf(scores, metric)) << metricId(metric);
      }
  }
}

TEST(Metrics, HaveDistinctNamesAndIdentifiersThatReadBack) {
  for (const Metric metric : kAllMetrics) {
    EXPECT_EQ(metricFromId(metricId(metric)), metric);
    EXPECT_GT(metricMeaning(metric).text().size(), 20u);
    EXPECT_GT(metricFormula(metric).text().size(), 5u);
    EXPECT_LT(metricRange(metric).low, metricRange(metric).high);
  }
  EXPECT_THROW(static_cast<void>(metricFromId("dice")), std::exception);
}

}  // namespace
}  // namespace sightline
