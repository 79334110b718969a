// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/xrai_regions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/image/npy.h"
#include "tests/core/techniques/golden_pictures.h"

using namespace sightline;
using test::goldenPicture;
using test::kGolden;

namespace {

struct Case {
  const char *file, *picture;
};

class GoldenXrai : public ::testing::TestWithParam<Case> {};

TEST_P(GoldenXrai, RegionsAreTheReferences) {
  const auto [file, picture] = GetParam();
  const auto segments = xraiSegments(goldenPicture(picture));
  const auto attribution = readNpyPlane(kGolden / "xrai" / (std::string(file) + "_igmax.npy"));
  for (const auto algorithm : {XraiAlgorithm::Full, XraiAlgorithm::Fast}) {
    const std::string stem = std::string(file) + (algorithm == XraiAlgorithm::Full ? "_xrai_full" : "_xrai_fast");
    const auto regions = growRegions(attribution, segments, algorithm);
    const auto map = readNpyPlane(kGolden / "xrai" / (stem + ".npy"));
    const auto ranks = readNpy(kGolden / "xrai" / (stem + "_ranks.npy")).asInt();
    int wrongRanks = 0;
    float worst = 0;
    for (std::size_t i = 0; i < map.size(); ++i) {
      wrongRanks += regions.ranks[i] != ranks[i];
      worst = std::max(worst, std::abs(regions.map[i] - map[i]));
    }
    EXPECT_EQ(wrongRanks, 0) << stem;
    const auto [low, high] = std::minmax_element(map.values().begin(), map.values().end());
    EXPECT_LE(worst, 1e-6f * (*high - *low)) << stem;
    EXPECT_EQ(regions.regionCount, *std::max_element(ranks.begin(), ranks.end())) << stem;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Cases, GoldenXrai,
    ::testing::Values(Case{"tiny_resnet_chelsea_A", "chelsea_A"}, Case{"tiny_resnet_chelsea_B", "chelsea_B"},
                      Case{"tiny_resnet_formula_A", "formula_A"}, Case{"tiny_efficientnet_chelsea_A", "chelsea_A"},
                      Case{"tiny_efficientnet_chelsea_B", "chelsea_B"}, Case{"tiny_swin_chelsea_A", "chelsea_A"},
                      Case{"tiny_swin_chelsea_B", "chelsea_B"}, Case{"tiny_cait_chelsea_A", "chelsea_A"},
                      Case{"tiny_cait_chelsea_B", "chelsea_B"}, Case{"resnet101_chelsea_A", "chelsea_A"}),
    [](const auto& p) { return std::string(p.param.file); });

Plane<float> waves(int w, int h) {
  Plane<float> p(w, h);
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      p.at(x, y) = static_cast<float>(std::sin(x * 0.11) * std::cos(y * 0.07) + 0.01 * ((x * 7 + y * 13) % 17));
  return p;
}

TEST(GrowRegions, EveryPixelGetsOneRankAndItsRegionsMean) {
  const auto segments = xraiSegments(goldenPicture("chelsea_A"));
  for (const auto algorithm : {XraiAlgorithm::Full, XraiAlgorithm::Fast}) {
    const auto attribution = waves(224, 224);
    const auto r = growRegions(attribution, segments, algorithm);
    std::vector<double> sum(static_cast<std::size_t>(r.regionCount) + 1, 0), value(sum);
    std::vector<int> count(sum.size(), 0);
    for (std::size_t i = 0; i < r.ranks.size(); ++i) {
      ASSERT_GE(r.ranks[i], 1);
      ASSERT_LE(r.ranks[i], r.regionCount);
      sum[r.ranks[i]] += static_cast<double>(attribution[i]);
      value[r.ranks[i]] = static_cast<double>(r.map[i]);
      ++count[r.ranks[i]];
    }
    for (std::size_t k = 1; k < sum.size(); ++k) {
      EXPECT_GT(count[k], 0);
      EXPECT_NEAR(value[k], sum[k] / count[k], 1e-5);
    }
  }
}

TEST(GrowRegions, GrowingIsTheRuleTakenLiterally) {
  // Against the definition: every step averages what is left of every region anew.
  FloatImage picture{97, 61, {}};  // the last word of each row is part empty
  for (int i = 0; i < 97 * 61 * 3; ++i)
    picture.values.push_back(static_cast<float>((i / 3 % 97 / 12 + i / 291 / 9) * 31 % 7 * 30 + i * 17 % 5));
  const auto segments = xraiSegments(picture);
  const auto attribution = waves(97, 61);
  const auto inside = [&](std::size_t m, std::size_t p) {
    return (segments.masks[m][p / 97 * segments.wordsPerRow + p % 97 / 64] >> p % 97 % 64 & 1) != 0;
  };
  std::vector<int> step(attribution.size(), 0);
  std::vector<double> gains;
  std::vector<bool> used(segments.masks.size(), false);
  for (;;) {
    double best = -1e300;
    std::size_t chosen = used.size();
    for (std::size_t m = 0; m < used.size(); ++m) {
      double sum = 0;
      int count = 0;
      for (std::size_t p = 0; p < step.size(); ++p)
        if (!step[p] && inside(m, p)) {
          sum += static_cast<double>(attribution[p]);
          ++count;
        }
      if (used[m] || count < 50 || sum / count <= best + 1e-9) continue;
      best = sum / count;
      chosen = m;
    }
    if (chosen == used.size()) break;
    used[chosen] = true;
    gains.push_back(best);
    for (std::size_t p = 0; p < step.size(); ++p)
      if (!step[p] && inside(chosen, p)) step[p] = static_cast<int>(gains.size());
  }
  ASSERT_GT(gains.size(), 2u);
  const auto r = growRegions(attribution, segments, XraiAlgorithm::Full);
  for (std::size_t p = 0; p < step.size(); ++p)
    if (step[p]) {
      ASSERT_NEAR(r.map[p], gains[static_cast<std::size_t>(step[p]) - 1], 1e-5) << p;
    }
}

TEST(GrowRegions, SmallAndFlatPicturesHaveAnswers) {
  for (const auto& [w, h] : {std::pair{1, 1}, {40, 1}, {6, 7}, {224, 224}}) {
    const auto segments = xraiSegments(FloatImage{w, h, std::vector<float>(static_cast<std::size_t>(w) * h * 3, 3.f)});
    const auto r = growRegions(waves(w, h), segments, XraiAlgorithm::Full);
    for (const auto rank : r.ranks.values()) EXPECT_EQ(rank, 1);
  }
}

TEST(GrowRegions, RefusesWhatHasNoOrder) {
  const auto segments = xraiSegments(FloatImage{20, 20, std::vector<float>(1200, 1.f)});
  auto bad = waves(20, 20);
  bad.at(3, 3) = NAN;
  EXPECT_THROW(growRegions(bad, segments, XraiAlgorithm::Full), Error);
  EXPECT_THROW(growRegions(waves(21, 20), segments, XraiAlgorithm::Full), Error);
}

}  // namespace
