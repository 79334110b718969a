// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/best_threshold.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

/// Curves of two techniques from the values of every map: `value(image, model, technique, point)`.
template <class Value>
ThresholdCurves curvesOf(int images, int models, const std::vector<double>& axis, Metric metric, Value value) {
  ThresholdCurves curves;
  curves.sweep = {{BinarisationRule::Kind::Fixed, axis, false}, metric, {5, 10}, {}};
  curves.modelCount = models;
  curves.rows = TechniqueRows(publishedTechniques());
  for (int i = 0; i < images; ++i) {
    curves.sweep.images.push_back(i);
    for (int m = 0; m < models; ++m)
      for (int t = 0; t < 2; ++t) {
        std::vector<float>& map = curves.maps.emplace_back();
        for (std::size_t p = 0; p < axis.size(); ++p) map.push_back(value(i, m, t, p));
      }
  }
  return curves;
}

TEST(BestThreshold, EqualsNumpyAndScipy) {
  const json golden = json::parse(std::ifstream(testing::goldenFolder() / "stats/best_threshold.json"));
  const auto& maps = golden.at("maps");
  for (const json& wanted : golden.at("cases")) {
    const Metric metric = wanted.at("lower_is_better") ? Metric::BackgroundShare : Metric::Iou;
    const auto curves =
        curvesOf(static_cast<int>(maps.size()), 2, golden.at("values").get<std::vector<double>>(), metric,
                 [&](int i, int m, int t, std::size_t p) {
                   const json& v =
                       maps[static_cast<std::size_t>(i)][static_cast<std::size_t>(m)][static_cast<std::size_t>(t)][p];
                   return v.is_null() ? kNone : v.get<float>();
                 });
    const BestThresholds best = bestThresholds(curves, wanted.at("folds"));
    std::vector<const BestThreshold*> got{&best.all};
    for (std::size_t t = 0; t < 2; ++t) {
      got.push_back(&best.byTechnique[t]);
      for (std::size_t m = 0; m < 2; ++m) got.push_back(&best.byBoth[2 * t + m]);
    }
    ASSERT_EQ(got.size(), wanted.at("groups").size());
    for (std::size_t g = 0; g < got.size(); ++g) {
      const json& w = wanted.at("groups")[g];
      const BestThreshold& b = *got[g];
      SCOPED_TRACE(w.dump());
      EXPECT_EQ(b.technique.has_value(), !w.at("technique").is_null());
      EXPECT_EQ(b.model.has_value(), !w.at("model").is_null());
      ASSERT_TRUE(b.best);
      EXPECT_EQ(*b.best, w.at("best").get<std::size_t>());
      EXPECT_EQ(b.images, w.at("images").get<int>());
      EXPECT_NEAR(b.fitted, w.at("fitted").get<double>(), 1e-12);
      EXPECT_NEAR(b.heldOut, w.at("held_out").get<double>(), 1e-12);
      EXPECT_NEAR(b.interval.low, w.at("low").get<double>(), 1e-9);
      EXPECT_NEAR(b.interval.high, w.at("high").get<double>(), 1e-9);
      EXPECT_EQ(b.heldOutImages, w.at("held_out_images").get<int>());
      EXPECT_EQ(b.lowestChosen, w.at("chosen")[0].get<std::size_t>());
      EXPECT_EQ(b.highestChosen, w.at("chosen")[1].get<std::size_t>());
      EXPECT_EQ(b.flatFrom, w.at("flat")[0].get<std::size_t>());
      EXPECT_EQ(b.flatTo, w.at("flat")[1].get<std::size_t>());
    }
  }
}

TEST(BestThreshold, HeldOutImagesDoNotChooseTheirOwnValue) {
  // Every image has its one good value where no other has: fitted, one of them is always found; held out, none is.
  const auto curves = curvesOf(8, 1, {0, .1, .2, .3, .4, .5, .6, .7}, Metric::Iou,
                               [](int i, int, int, std::size_t p) { return static_cast<int>(p) == i ? 0.8F : 0.0F; });
  const BestThresholds best = bestThresholds(curves);
  EXPECT_EQ(best.folds, 8);
  EXPECT_NEAR(best.all.fitted, 0.1, 1e-6);
  EXPECT_EQ(best.all.heldOut, 0);
  EXPECT_THAT(sentenceOf(best.all, curves.sweep, nameOf(best.all, {})).text(),
              HasSubstr("Held out it is worse by 0.100: so much the choice flatters."));
}

TEST(BestThreshold, TheSameOptimumForAllIsHonestAndFlatIsSaid) {
  const auto curves = curvesOf(10, 1, {0, .25, .5, .75, 1}, Metric::Iou, [](int i, int, int, std::size_t p) {
    return (p == 2 ? 0.505F : p == 1 || p == 3 ? 0.5F : 0.1F) + 0.01F * static_cast<float>(i);
  });
  const BestThreshold b = bestThresholds(curves, 5).byTechnique[0];
  EXPECT_EQ(*b.best, 2u);
  EXPECT_NEAR(b.fitted, b.heldOut, 1e-12);
  EXPECT_EQ(b.flatFrom, 1u);
  EXPECT_EQ(b.flatTo, 3u);
  EXPECT_EQ(sentenceOf(b, curves.sweep, nameOf(b, {"A"})).text(),
            "For Grad-CAM mean IoU is highest at 0.50: 0.550 on the 10 images that the value was chosen on, 0.550 on "
            "images held out (95 % interval 0.528 to 0.572, n = 10). Held out it is hardly worse, so the choice "
            "flatters little here. The optimum is flat: from 0.25 to 0.75 the mean "
            "differs by no more than 0.01.");
}

TEST(BestThreshold, TooFewImagesOrNoValueIsNotBest) {
  const auto value = [](int i, int, int, std::size_t p) {
    return p == 1 ? 0.5F + 0.01F * static_cast<float>(i) : 0.1F;
  };
  const auto few = curvesOf(5, 1, {0, 1}, Metric::Iou, value);
  EXPECT_EQ(sentenceOf(bestThresholds(few).all, few.sweep, "all maps").text(),
            "For all maps there are too few images to say which value is best (5; at least 6 are needed).");
  const auto none = curvesOf(8, 1, {0, 1}, Metric::Iou, [](int, int, int, std::size_t) { return kNone; });
  const BestThreshold empty = bestThresholds(none).all;
  EXPECT_FALSE(empty.best);
  EXPECT_TRUE(std::isnan(empty.heldOut));
  EXPECT_THAT(sentenceOf(empty, none.sweep, "all maps").text(), HasSubstr("no value can be called best"));
  const auto one = curvesOf(1, 1, {0, 1}, Metric::Iou, value);
  EXPECT_TRUE(std::isnan(bestThresholds(one).all.heldOut)) << "nothing is left to choose on";
  auto missing = curvesOf(8, 1, {0, 1}, Metric::Iou, value);
  for (auto& map : missing.maps) map.clear();
  EXPECT_FALSE(bestThresholds(missing).all.best);
  EXPECT_EQ(bestThresholds(missing).folds, 0);
}

TEST(BestThreshold, AnOptimumAtTheEndOfAnOpenRangeIsSaid) {
  auto curves = curvesOf(8, 1, {-1, 0, 1}, Metric::Iou,
                         [](int, int, int, std::size_t p) { return 0.5F - 0.1F * static_cast<float>(p); });
  const auto said = [&] { return sentenceOf(bestThresholds(curves).all, curves.sweep, "all maps").text(); };
  EXPECT_THAT(said(), ::testing::Not(HasSubstr("beyond"))) << "nothing is below 0 of a map scaled to 0..1";
  curves.sweep.axis.kind = BinarisationRule::Kind::MeanPlusSd;
  EXPECT_THAT(said(), HasSubstr("the best may lie beyond"));
}

TEST(BestThreshold, FoldsAreChecked) {
  const auto curves = curvesOf(8, 1, {0, 1}, Metric::Iou, [](int, int, int, std::size_t) { return 0.5F; });
  EXPECT_THROW((void)bestThresholds(curves, 1), Error);
  EXPECT_THROW((void)bestThresholds(curves, -2), Error);
  EXPECT_EQ(*bestThresholds(curves, 100).all.best, 0u)
      << "the first of equal ones; more folds than images leave out one";
}

TEST(BestThreshold, MeasuresThatAnExtremeSatisfiesAreWarnedOf) {
  EXPECT_THAT(bestThresholdWarning(Metric::Iou).text(), HasSubstr("held out"));
  EXPECT_THAT(bestThresholdWarning(Metric::GroundTruthCoverage).text(), HasSubstr("all of the map is kept"));
  EXPECT_THAT(bestThresholdWarning(Metric::SaliencyCoverage).text(), HasSubstr("almost nothing"));
  EXPECT_EQ(bestThresholdWarning(Metric::SaliencyCoverage).text(),
            bestThresholdWarning(Metric::BackgroundShare).text());
}

}  // namespace
}  // namespace sightline
