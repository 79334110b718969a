// SPDX-License-Identifier: GPL-3.0-or-later
// Measures on points: equality with numpy (tests/golden/fixations/measures.json), and values worked by hand.
#include "core/alignment/fixation_measures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>

#include "core/alignment/threshold_free.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using nlohmann::json;

FixatedPoints pointsOf(const json& picture) {
  FixatedPoints points{picture.at("width"), picture.at("height"), {}};
  for (std::size_t i = 0; i < picture.at("x").size(); ++i)
    points.points.push_back({picture.at("x").at(i).get<float>(), picture.at("y").at(i).get<float>()});
  return points;
}

TEST(FixationMeasures, EqualNumpy) {
  const json pictures =
      json::parse(std::ifstream(sightline::testing::goldenFolder() / "fixations" / "measures.json")).at("pictures");
  std::vector<FixatedPoints> all;
  for (const json& picture : pictures) all.push_back(pointsOf(picture));
  const auto pool = std::make_shared<const FixationPool>([&](int w, int h) {
    Plane<std::uint32_t> counts(w, h);
    for (const auto& points : all) addFixationCounts(points, counts);
    return counts;
  });
  ASSERT_EQ(pictures.size(), 5u);
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    SCOPED_TRACE(i);
    const json& picture = pictures[i];
    const Plane<float> map(picture.at("width"), picture.at("height"), picture.at("map").get<std::vector<float>>());
    const FixationScores scores = fixationScores(map, {all[i], pool});
    EXPECT_NEAR(*scores.normalisedScanpath, picture.at("nss").get<double>(), 1e-9);
    EXPECT_NEAR(*scores.areaUnderRoc, picture.at("auc").get<double>(), 1e-12);
    EXPECT_NEAR(*scores.shuffledAreaUnderRoc, picture.at("shuffled_auc").get<double>(), 1e-12);
    EXPECT_NEAR(*scores.informationGain, picture.at("information_gain").get<double>(), 1e-9);
  }
}

/// A map of 0, 1, 2, 3 in a row of pixels, looked at on the last one twice and on the second once.
class RowOfFour : public ::testing::Test {
 protected:
  Plane<float> map_{4, 1, {0, 1, 2, 3}};
  FixationEvidence evidence_{{4, 1, {{3.9f, 0.5f}, {3.0f, 0}, {1.2f, 0.9f}}}, nullptr};
};

TEST_F(RowOfFour, ByHand) {
  const FixationScores scores = fixationScores(map_, evidence_);
  // the mean is 1.5, the variance 1.25
  EXPECT_NEAR(*scores.normalisedScanpath, (1.5 + 1.5 - 0.5) / std::sqrt(1.25) / 3, 1e-12);
  // 3 is above three of four pixels and equal to itself; 1 above one
  EXPECT_NEAR(*scores.areaUnderRoc, (3.5 + 3.5 + 1.5) / 4 / 3, 1e-12);
  EXPECT_FALSE(scores.shuffledAreaUnderRoc) << "there is no other image";
  EXPECT_TRUE(scores.informationGain);
}

TEST_F(RowOfFour, PixelsTheNetworkDidNotSeeHaveNoPart) {
  const Plane<std::uint8_t> valid(4, 1, {1, 1, 1, 0});
  const FixationScores scores = fixationScores(map_, evidence_, valid);
  EXPECT_NEAR(*scores.areaUnderRoc, 1.5 / 3, 1e-12) << "the one fixation that is left is on the middle of three values";
  EXPECT_NEAR(*scores.normalisedScanpath, 0, 1e-12);
}

TEST_F(RowOfFour, TheOtherImagesAreTheNegativesOfTheShuffledAuc) {
  // another image, twice as large, looked at on its first quarter and on its third
  const FixatedPoints other{8, 2, {{1, 1}, {5, 0}}};
  evidence_.everywhere = std::make_shared<const FixationPool>([&](int w, int h) {
    Plane<std::uint32_t> counts = fixationCounts(evidence_.here, w, h);
    addFixationCounts(other, counts);
    return counts;
  });
  // negatives 0 and 2: 3 is above both, 1 above one
  EXPECT_NEAR(*fixationScores(map_, evidence_).shuffledAreaUnderRoc, (1 + 1 + 0.5) / 3, 1e-12);
}

TEST_F(RowOfFour, AreUndefinedForMapsThatSayNothingAndWithoutFixations) {
  for (const float value : {1.0f, std::numeric_limits<float>::quiet_NaN()}) {
    const FixationScores scores = fixationScores(Plane<float>(4, 1, value), evidence_);
    EXPECT_FALSE(scores.normalisedScanpath || scores.areaUnderRoc || scores.informationGain);
  }
  evidence_.here.points = {{4, 0}, {-0.1f, 0}, {1, 1}};  // all outside
  EXPECT_FALSE(fixationScores(map_, evidence_).areaUnderRoc);
}

TEST_F(RowOfFour, AreInTheTableOfAMapAtEveryAgreement) {
  const Plane<std::uint8_t> votes(4, 1, {0, 1, 2, 2});
  const AlignmentCurve curve(map_, votes, 2);
  const ThresholdFreeTable table(map_, votes, 2, {}, curve, &evidence_);
  for (const int people : {1, 2})
    EXPECT_NEAR(*table.value(Metric::FixationAuc, {people, 2}), (3.5 + 3.5 + 1.5) / 4 / 3, 1e-12);
  const ThresholdFreeTable without(map_, votes, 2, {}, curve);
  for (const Metric metric : kAllMetrics) EXPECT_FALSE(needsFixations(metric) && without.value(metric, {1, 2}));
}

TEST(FixationCounts, WholePixelsStayWholeAtTheSameSize) {
  FixatedPoints points{49, 35, {}};
  for (int y = 0; y < 35; ++y)
    for (int x = 0; x < 49; ++x) points.points.push_back({static_cast<float>(x), static_cast<float>(y)});
  EXPECT_EQ(fixationCounts(points, 49, 35), Plane<std::uint32_t>(49, 35, 1));
}

TEST(InformationGain, CostsSixtySevenBitsWhereTheMapIsNought) {
  // two pixels; the centre bias gives each a half; the map gives the looked at one 1e-20 of 1
  const FixationScores scores = fixationScores(Plane<float>(2, 1, {0, 1}), {{2, 1, {{0, 0}}}, nullptr});
  EXPECT_NEAR(*scores.informationGain, std::log2(1e-20) + 1, 1e-9);
}

}  // namespace
}  // namespace sightline
