// SPDX-License-Identifier: GPL-3.0-or-later
// Equality with the Shared Interest library (mitvis/shared-interest) on its own binarisation rules and scores.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "core/alignment/alignment_curve.h"
#include "core/alignment/map_scale.h"
#include "core/alignment/threshold_free.h"
#include "core/dataset/human_mask.h"
#include "core/image/npy.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using Kind = BinarisationRule::Kind;
using nlohmann::json;

const std::string kFolder = sightline::testing::goldenFolder().string() + "/shared_interest/";

Plane<float> readMap(const std::string& name) {
  if (name == "constant0") return {224, 224, 0.0f};
  if (name == "constant0.3") return {224, 224, 0.3f};
  if (name == "single_pixel") {
    Plane<float> map(224, 224, 0.0f);
    map.at(120, 100) = 1;  // row 100, column 120
    return map;
  }
  return readNpyPlane(kFolder + "map_" + name + ".npy");
}

/// The file's number, or nothing where Python had NaN.
std::optional<double> numberOf(const json& row, const char* key) {
  const json& v = row.at(key);
  return v.is_number() ? std::optional(v.get<double>()) : std::nullopt;
}

struct Golden : ::testing::Test {
  json rows = json::parse(std::ifstream(kFolder + "shared_interest.json")).at("results");
  std::map<std::string, Plane<float>> maps;
  std::map<std::string, HumanMask> masks;

  const Plane<float>& map(const std::string& name) {
    return maps.try_emplace(name, maps.contains(name) ? Plane<float>{} : readMap(name)).first->second;
  }
  const HumanMask& mask(const std::string& name) {
    if (!masks.contains(name)) masks[name] = readHumanMask(kFolder + "mask_" + name + ".png", 1);
    return masks[name];
  }
};

TEST_F(Golden, AllThreeHundredRows) {
  int compared = 0, formulaOnly = 0, continuous = 0;
  for (const json& row : rows) {
    const std::string how = row.at("how");
    SCOPED_TRACE(row.at("map").get<std::string>() + " " + how + " " + row.at("mask").get<std::string>());
    const Plane<float>& m = map(row.at("map"));
    const HumanMask& h = mask(row.at("mask"));
    const AgreementRule agreement{1, 1};

    if (how == "continuous") {
      const auto expected = numberOf(row, "saliency_coverage");
      const auto got = thresholdFreeScores(m, h.votes, 1, agreement).continuousSaliencyCoverage;
      ASSERT_EQ(got.has_value(), expected.has_value());
      if (got) {
        EXPECT_NEAR(*got, *expected, 2e-6);  // the library sums in float32
      }
      ++continuous;
      continue;
    }

    const Scores expected{numberOf(row, "iou_coverage"), numberOf(row, "ground_truth_coverage"),
                          numberOf(row, "saliency_coverage")};
    const std::map<std::string, BinarisationRule> rules{{"std1", {Kind::MeanPlusSd, 1}},
                                                        {"std2", {Kind::MeanPlusSd, 2}},
                                                        {"pct90", {Kind::Percentile, 0.9}},
                                                        {"pct70", {Kind::Percentile, 0.7}},
                                                        {"fixed0.5_ge_after_norm", {Kind::Fixed, 0.5}},
                                                        {"otsu_skimage_gt_raw", {Kind::Otsu, 0}}};
    const AlignmentCurve curve(m, h.votes, 1);
    if (!rules.contains(how)) {
      // Rules that are not ours (raw values, 8-bit maps): the scores still follow from the library's counts.
      const std::int64_t human = curve.counts(2, agreement).human;
      EXPECT_EQ(scoresFromCounts({row.at("on"), human, row.at("inter"), 224 * 224}), expected);
      ++formulaOnly;
      continue;
    }
    const BinarisationRule& rule = rules.at(how);
    const double threshold = curve.threshold(rule, agreement);
    if (rule.kind != Kind::Fixed && rule.kind != Kind::Otsu) {
      if (const auto t = numberOf(row, "threshold")) {
        EXPECT_EQ(threshold, *t);
      } else {
        EXPECT_TRUE(curve.isDegenerate());
      }
    }
    const OverlapCounts counts = curve.counts(threshold, agreement);
    EXPECT_EQ(counts.saliency, row.at("on").get<std::int64_t>());
    EXPECT_EQ(counts.both, row.at("inter").get<std::int64_t>());
    EXPECT_EQ(scoresFromCounts(counts), expected);
    ++compared;
  }
  EXPECT_EQ(compared, 180);
  EXPECT_EQ(formulaOnly, 90);
  EXPECT_EQ(continuous, 30);
}

TEST_F(Golden, MomentsAreNumpysToTheLastBit) {
  for (const json& row : rows) {
    if (!row.contains("norm_mean") || !row.at("norm_mean").is_number()) continue;
    const Plane<float>& m = map(row.at("map"));
    const MapScale scale = mapScale(m, {});
    std::vector<float> scaled;
    for (const float v : m.values()) scaled.push_back(scale.apply(v));
    const FloatMoments moments = numpyMoments(scaled);
    EXPECT_EQ(static_cast<double>(moments.mean), row.at("norm_mean").get<double>());
    EXPECT_EQ(static_cast<double>(moments.sd), row.at("norm_std").get<double>());
  }
}

}  // namespace
}  // namespace sightline
