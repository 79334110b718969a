// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/robustness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/base/error.h"
#include "tests/core/analysis/curve_study.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

using Kind = BinarisationRule::Kind;
using ::testing::HasSubstr;

const std::vector<std::string> kNames{"ResNet-101", "CaiT-S24"};

/// People mark the left half of a 20 x 10 image. A map's value falls with the column, so that everything up to a
/// column is kept; a technique is right up to `reach` and its mask ends suddenly there.
Plane<float> stepMap(double inside, double outside, int seed) {
  std::mt19937 random(static_cast<unsigned>(seed));
  Plane<float> map(20, 10);
  for (int y = 0; y < 10; ++y)
    for (int x = 0; x < 20; ++x) {
      const double level = x < 10 ? inside : outside,
                   noise = 0.02 * (static_cast<double>(random() % 1000) / 1000 - 0.5);
      map.at(x, y) = static_cast<float>(level + noise);
    }
  map.at(0, 0) = 1;  // both ends fixed, so that the scale is the same everywhere
  map.at(19, 9) = 0;
  return map;
}

/// Grad-CAM marks inside at 0.5, XRAI at 0.8 with 0.3 outside: below 0.3 Grad-CAM is better (XRAI keeps everything),
/// from 0.5 on XRAI is (Grad-CAM keeps nothing), between them both keep the same.
StudyTable flippingStudy() {
  return testing::tableOf(
      12, 2,
      [](int i, int m, Technique t) {
        return t == Technique::GradCam ? stepMap(0.5, 0.1, i * 7 + m) : stepMap(0.8, 0.3, 500 + i * 7 + m);
      },
      [](int i) {
        Plane<std::uint8_t> votes(20, 10);
        for (int y = 0; y < 10; ++y)
          for (int x = 0; x < 10 - i % 2; ++x) votes.at(x, y) = 10;
        return votes;
      });
}

TEST(Robustness, FindsWhereAPlantedConclusionFlips) {
  const StudyTable table = flippingStudy();
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(Kind::Fixed, 41), 10);
  const auto conclusions =
      robustnessOf(table, {Metric::Iou, {Kind::Fixed, 0.2}, {5, 10}, testing::allImages(12), kNames}, plane);
  ASSERT_GE(conclusions.size(), 3u);
  const Conclusion& c = conclusions.front();
  EXPECT_EQ(english(c.text), "Grad-CAM above XRAI");
  ASSERT_EQ(c.verdicts.size(), 10u);
  for (const auto& row : c.verdicts)
    for (std::size_t p = 0; p < row.size(); ++p) {
      const double threshold = plane.axis.values[p];
      if (threshold > 0.13 && threshold < 0.28) {
        EXPECT_EQ(row[p], Verdict::Holds) << threshold;
      }
      if (threshold > 0.53 && threshold < 0.77) {
        EXPECT_EQ(row[p], Verdict::Flips) << threshold;
      }
      if (threshold > 0.33 && threshold < 0.47) {
        EXPECT_NE(row[p], Verdict::Holds) << threshold;
      }
    }
  EXPECT_NEAR(c.holds + c.flips + c.notShown, 1, 1e-12);
  EXPECT_EQ(c.settings, 410);
  EXPECT_THAT(english(c.sentence), HasSubstr("Grad-CAM above XRAI in "));
  EXPECT_THAT(english(c.sentence), HasSubstr(" settings, below in "));
}

TEST(Robustness, StatesTheDirectionOfTheChosenSetting) {
  const StudyTable table = flippingStudy();
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(Kind::Fixed, 11), 10);
  EXPECT_EQ(
      english(robustnessOf(table, {Metric::Iou, {Kind::Fixed, 0.6}, {5, 10}, testing::allImages(12), kNames}, plane)
                  .front()
                  .text),
      "XRAI above Grad-CAM");
}

TEST(Robustness, ModelsAreLowestOrHighestWhereEveryOtherDiffers) {
  const StudyTable table = testing::tableOf(
      10, 2,
      [](int i, int m, Technique t) {
        return stepMap(m == 0 ? 0.7 : 0.5, m == 0 ? 0.1 : 0.4, 31 * i + 2 * m + t.index());
      },
      [](int i) {
        Plane<std::uint8_t> votes(20, 10);
        for (int y = 0; y < 10; ++y)
          for (int x = 0; x < 10 - i % 3; ++x) votes.at(x, y) = 10;
        return votes;
      });
  const RobustnessPlane plane{{Kind::Fixed, {0.25, 0.6}}, {{5, 10}}};
  const auto all =
      robustnessOf(table, {Metric::Iou, {Kind::Fixed, 0.25}, {5, 10}, testing::allImages(10), kNames}, plane);
  const auto lowest = std::find_if(
      all.begin(), all.end(), [](const Conclusion& c) { return c.text.text() == "CaiT-S24 lowest with Grad-CAM"; });
  ASSERT_NE(lowest, all.end());
  EXPECT_EQ(lowest->verdicts[0][0], Verdict::Holds);
  EXPECT_TRUE(std::any_of(all.begin(), all.end(), [](const Conclusion& c) {
    return c.text.text() == "ResNet-101 highest with XRAI" && c.holds == 1;
  }));
}

TEST(Robustness, OverSeveralTablesTheSettingsAddUp) {
  const StudyTable table = flippingStudy();
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(Kind::Fixed, 5), 10);
  const auto one = robustnessOf(table, {Metric::Iou, {}, {5, 10}, testing::allImages(12), kNames}, plane);
  const MapSource maps = knownMaps(table);
  const auto two =
      robustnessOver(maps, {maps, maps}, {Metric::Iou, {}, {5, 10}, testing::allImages(12), kNames}, plane);
  EXPECT_EQ(two.front().settings, 2 * one.front().settings);
  EXPECT_EQ(two.front().holds, one.front().holds);
  EXPECT_THAT(english(two.front().sentence), HasSubstr(" settings over 2 layers, below in "));
  ASSERT_EQ(two.front().verdicts.size(), 20u);
  for (std::size_t row = 0; row < 10; ++row) {
    EXPECT_EQ(two.front().verdicts[row], one.front().verdicts[row]);
    EXPECT_EQ(two.front().verdicts[10 + row], one.front().verdicts[row]);
  }
  const VerdictCounts counts = verdictCounts(two.front(), plane, {0, 1}, 3, 2);
  EXPECT_EQ(counts[static_cast<std::size_t>(one.front().verdicts[3][2])], 2);
  EXPECT_EQ(counts[0] + counts[1] + counts[2] + counts[3], 2);
  EXPECT_THROW(robustnessOver(maps, {}, {Metric::Iou, {}, {5, 10}, {}, kNames}, plane), Error);
}

TEST(Robustness, EachOfSeveralTablesHasItsOwnVerdictsAndWhatIsStatedIsNotTheirs) {
  const StudyTable first = flippingStudy();
  StudyTable second = first;  // of the first images no Grad-CAM, of the others none that was known before
  for (std::size_t cell = 0; cell < second.results.size(); cell += 2)
    second.results.set(cell, cell < 16 ? nullptr : second.results[cell + 1]);
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(Kind::Fixed, 5), 10);
  const auto images = testing::allImages(12);
  const auto both = robustnessOver(knownMaps(first), {knownMaps(first), knownMaps(second)},
                                   {Metric::Iou, {Kind::Fixed, 0.2}, {5, 10}, images, kNames}, plane);
  const auto alone = robustnessOver(knownMaps(first), {knownMaps(second)},
                                    {Metric::Iou, {Kind::Fixed, 0.2}, {5, 10}, images, kNames}, plane);
  const auto firstAlone = robustnessOf(first, {Metric::Iou, {Kind::Fixed, 0.2}, {5, 10}, images, kNames}, plane);
  ASSERT_EQ(both.size(), alone.size());
  for (std::size_t c = 0; c < both.size(); ++c) {
    EXPECT_EQ(both[c].text, firstAlone[c].text);
    EXPECT_EQ(both[c].text, alone[c].text);
    for (std::size_t row = 0; row < 10; ++row) {
      EXPECT_EQ(both[c].verdicts[row], firstAlone[c].verdicts[row]);
      EXPECT_EQ(both[c].verdicts[10 + row], alone[c].verdicts[row]);
    }
  }
  EXPECT_NE(alone.front().verdicts, firstAlone.front().verdicts);
}

TEST(Robustness, SharesNeverSayAllOrNothingWhereItIsNot) {
  EXPECT_EQ(shareText(1), "100 %");
  EXPECT_EQ(shareText(1007.0 / 1010), "> 99 %");
  EXPECT_EQ(shareText(0.83), "83 %");
  EXPECT_EQ(shareText(3.0 / 1010), "< 1 %");
  EXPECT_EQ(shareText(0), "0 %");
}

TEST(Robustness, FollowsTheLargestPart) {
  const StudyTable table = testing::tableOf(
      6, 2,
      [](int i, int m, Technique t) {
        std::mt19937 random(static_cast<unsigned>(i * 8 + m * 2 + t.index()));
        Plane<float> map(14, 11);
        for (float& v : map.values()) v = static_cast<float>(random() % 9);
        return map;
      },
      [](int i) {
        std::mt19937 random(static_cast<unsigned>(99 + i));
        Plane<std::uint8_t> votes(14, 11);
        for (auto& v : votes.values()) v = static_cast<std::uint8_t>(random() % 11);
        return votes;
      });
  const RuleAxis axis = RuleAxis::of(Kind::Fixed, 13).keeping(true);
  const RobustnessPlane plane = RobustnessPlane::of(axis, 10);
  const auto all = robustnessOf(table, {Metric::Iou, axis.rule(6), {5, 10}, testing::allImages(6), kNames}, plane);
  const Conclusion& c = all.at(1);  // the techniques with the first model
  bool differs = false;
  for (std::size_t row = 0; row < 10; ++row)
    for (std::size_t point = 0; point < 13; ++point) {
      const auto meanDifference = [&](const BinarisationRule& rule) {
        double sum = 0, n = 0;
        for (int i = 0; i < 6; ++i) {
          const auto a = scoresOf(*table.at(i, 0, c.technique), rule, plane.agreements[row]).scores.iou;
          const auto b = scoresOf(*table.at(i, 0, c.other), rule, plane.agreements[row]).scores.iou;
          if (!a || !b) continue;
          sum += *a - *b;
          ++n;
        }
        return sum / n;
      };
      if (std::isnan(c.numbers[row][point].p)) continue;
      EXPECT_NEAR(c.numbers[row][point].difference, meanDifference(axis.rule(point)), 1e-12);
      differs = differs ||
                std::abs(meanDifference(axis.rule(point)) - meanDifference(axis.keeping(false).rule(point))) > 1e-6;
    }
  EXPECT_TRUE(differs);
}

TEST(Robustness, TheNumbersBehindAVerdictAgreeWithIt) {
  const StudyTable table = flippingStudy();
  const auto all = robustnessOf(table, {Metric::Iou, {Kind::Fixed, 0.2}, {5, 10}, testing::allImages(12), kNames},
                                RobustnessPlane::of(RuleAxis::of(Kind::Fixed, 21), 10));
  bool held = false, flipped = false;
  for (const Conclusion& c : all)
    for (std::size_t a = 0; a < c.verdicts.size(); ++a)
      for (std::size_t i = 0; i < c.verdicts[a].size(); ++i) {
        const SettingNumbers& n = c.numbers[a][i];
        EXPECT_EQ(c.verdicts[a][i] == Verdict::Undefined, std::isnan(n.p));
        EXPECT_TRUE(c.verdicts[a][i] != Verdict::Holds || (n.difference > 0 && n.p < 0.05)) << c.text;
        EXPECT_TRUE(c.verdicts[a][i] != Verdict::Flips || n.difference < 0) << c.text;
        held = held || c.verdicts[a][i] == Verdict::Holds;
        flipped = flipped || c.verdicts[a][i] == Verdict::Flips;
      }
  EXPECT_TRUE(held && flipped);
}

TEST(Robustness, TellsHowFarItIsAndStops) {
  const StudyTable table = flippingStudy();
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(Kind::Fixed, 11), 10);
  std::vector<double> shares;
  robustnessOf(table, {Metric::Iou, {}, {5, 10}, testing::allImages(12), kNames}, plane, {},
               [&](double share) { shares.push_back(share); });
  ASSERT_GE(shares.size(), 110u);
  EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
  EXPECT_EQ(shares.back(), 1);
  std::stop_source stop;
  EXPECT_THROW(robustnessOf(table, {Metric::Iou, {}, {5, 10}, testing::allImages(12), kNames}, plane, stop.get_token(),
                            [&](double) { stop.request_stop(); }),
               Cancelled);
}

TEST(Robustness, WithOneImageNothingCanBeTested) {
  const StudyTable table = flippingStudy();
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(Kind::Fixed, 3), 10);
  const auto all = robustnessOf(table, {Metric::Iou, {}, {5, 10}, {0}, kNames}, plane);
  EXPECT_TRUE(std::isnan(all.front().holds));
  EXPECT_THAT(english(all.front().sentence), HasSubstr("cannot be tested under any of 30 settings"));
}

TEST(Robustness, BelowSixImagesNoVerdictIsGiven) {
  const StudyTable table = flippingStudy();
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(Kind::Fixed, 41), 10);
  const StudyQuestion six{Metric::Iou, {Kind::Fixed, 0.2}, {5, 10}, testing::allImages(6), kNames};
  StudyQuestion five = six;
  five.images = testing::allImages(5);
  for (const Conclusion& c : robustnessOf(table, five, plane)) {
    EXPECT_EQ(c.undefined, c.settings) << c.text;
    EXPECT_TRUE(std::isnan(c.holds)) << c.text;
    EXPECT_TRUE(std::isnan(c.numbers[4][8].p)) << c.text;
    EXPECT_THAT(english(c.sentence),
                HasSubstr("cannot be tested under any of 410 settings: too few images (5; at least 6 are needed)."));
  }
  const auto tested = robustnessOf(table, six, plane);
  EXPECT_LT(tested.front().undefined, tested.front().settings);
  // What is stated is the direction that is seen, whatever can be said of it.
  EXPECT_EQ(robustnessOf(table, five, plane).front().text, tested.front().text);
}

TEST(Robustness, AnImageWithoutAMapIsNotCounted) {
  StudyTable table = flippingStudy();
  table.results.set(table.rows.index({5, 0, Technique::GradCam}, 2), nullptr);
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(Kind::Fixed, 41), 10);
  const auto all =
      robustnessOf(table, {Metric::Iou, {Kind::Fixed, 0.2}, {5, 10}, testing::allImages(6), kNames}, plane);
  for (const Conclusion& c : all) {
    if (c.kind != Conclusion::Kind::TechniqueHigher) continue;
    const bool ofTheOther = c.model == std::optional<int>(1);
    EXPECT_EQ(c.undefined < c.settings, ofTheOther) << c.text << ": only the other model has six images";
  }
}

}  // namespace
}  // namespace sightline
