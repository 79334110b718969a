// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/threshold_curves.h"

#include <cmath>

#include "core/base/progress.h"
#include "core/study/evaluate.h"
#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

using Kind = BinarisationRule::Kind;

class ThresholdCurvesTest : public EngineTest {
 protected:
  std::vector<int> allImages() const {
    std::vector<int> images;
    for (int i = 0; i < static_cast<int>(study.definition().dataset.items.size()); ++i) images.push_back(i);
    return images;
  }
};

TEST_F(ThresholdCurvesTest, EqualTheStudysOwnNumbersAtEveryValue) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  for (const auto& [kind, largest] : {std::pair{Kind::MeanPlusSd, false},
                                      {Kind::Fixed, false},
                                      {Kind::Percentile, false},
                                      {Kind::TopArea, false},
                                      {Kind::FractionOfMax, false},
                                      {Kind::MeanPlusSd, true},
                                      {Kind::Percentile, true},
                                      {Kind::Fixed, true}}) {
    ThresholdSweep sweep{
        RuleAxis::between(kind, 0.1, 0.9, 5).keeping(largest), Metric::GroundTruthCoverage, {3, 10}, allImages()};
    const ThresholdCurves curves = thresholdCurves(engine->table(), sweep);
    ASSERT_EQ(curves.sweep.axis.values.size(), 5u);
    EXPECT_EQ(curves.sweep.axis.values.front(), 0.1);
    EXPECT_EQ(curves.sweep.axis.values.back(), 0.9);
    for (std::size_t i = 0; i < curves.sweep.axis.values.size(); ++i) {
      AnalysisSettings s = engine->settings();
      s.rule = {kind, curves.sweep.axis.values[i], largest};
      s.agreement = sweep.agreement;
      engine->setSettings(s);
      const auto snapshot = engine->evaluate();
      double sum = 0;
      int n = 0;
      for (const CellKey& key : allCells()) {
        const auto value = valueOf(snapshot->cell(key).scores, sweep.metric);
        const float got = curves.ofMap(key)[i];
        ASSERT_EQ(value.has_value(), !std::isnan(got));
        if (!value) continue;
        EXPECT_EQ(static_cast<float>(*value), got);
        sum += *value;
        ++n;
      }
      ASSERT_EQ(curves.all.n[i], n);
      if (n > 0) {
        EXPECT_NEAR(curves.all.mean[i], sum / n, 1e-6);
      }
    }
  }
}

TEST_F(ThresholdCurvesTest, GroupsTogetherHoldEveryMapAndBandsHoldTheMiddle) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const ThresholdCurves curves =
      thresholdCurves(engine->table(), {RuleAxis::between(Kind::TopArea, 0, 1, 21), Metric::Iou, {5, 10}, allImages()});
  EXPECT_EQ(static_cast<int>(curves.curves.size()), curves.modelCount * static_cast<int>(publishedTechniques().size()));
  int maps = 0;
  for (const ThresholdCurve& curve : curves.curves) {
    maps += curve.maps;
    for (std::size_t i = 0; i < curves.sweep.axis.values.size(); ++i)
      if (curve.n[i] > 0) {
        EXPECT_LE(curve.q1[i], curve.q3[i]);
      }
    ASSERT_TRUE(curve.best);
    for (std::size_t i = 0; i < curves.sweep.axis.values.size(); ++i)
      if (2 * curve.n[i] >= curve.maps) {
        EXPECT_LE(curve.mean[i], curve.mean[*curve.best]);
      }
  }
  EXPECT_EQ(maps, curves.all.maps);
  EXPECT_EQ(maps, static_cast<int>(allCells().size()));
}

TEST_F(ThresholdCurvesTest, ValuesWithFewDefinedScoresAreNotBest) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  // An area of nothing keeps no pixel: SC is undefined there for every map.
  const ThresholdCurves curves = thresholdCurves(
      engine->table(), {RuleAxis::between(Kind::TopArea, 0, 1, 11), Metric::SaliencyCoverage, {5, 10}, allImages()});
  EXPECT_EQ(curves.all.n[0], 0);
  EXPECT_TRUE(std::isnan(curves.all.mean[0]));
  ASSERT_TRUE(curves.all.best);
  EXPECT_GT(*curves.all.best, 0u);
}

TEST_F(ThresholdCurvesTest, OnlyTheImagesAskedForTakePart) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const ThresholdCurves curves =
      thresholdCurves(engine->table(), {RuleAxis::between(Kind::Fixed, 0, 1, 3), Metric::Iou, {5, 10}, {1}});
  EXPECT_EQ(curves.all.maps, curves.modelCount * static_cast<int>(publishedTechniques().size()));
  EXPECT_TRUE(curves.ofMap({0, 0, Technique::GradCam}).empty());
  EXPECT_EQ(curves.ofMap({1, 0, Technique::GradCam}).size(), 3u);
}

TEST_F(ThresholdCurvesTest, BeforeAnythingIsComputedTheyAreEmpty) {
  const auto engine = make();
  const ThresholdCurves curves =
      thresholdCurves(engine->table(), {RuleAxis::between(Kind::Fixed, 0, 1, 3), Metric::Iou, {5, 10}, allImages()});
  EXPECT_EQ(curves.all.maps, 0);
  EXPECT_FALSE(curves.all.best);
}

TEST_F(ThresholdCurvesTest, RefusesWhatHasNoThresholdAndStops) {
  const auto engine = make();
  const StudyTable table = engine->table();
  EXPECT_THROW(thresholdCurves(table, {RuleAxis::between(Kind::Otsu, 0, 1, 3), Metric::Iou, {5, 10}, {}}), Error);
  EXPECT_THROW(thresholdCurves(table, {RuleAxis::between(Kind::Fixed, 0, 1, 1), Metric::Iou, {5, 10}, {}}), Error);
  EXPECT_THROW(thresholdCurves(table, {RuleAxis::between(Kind::Fixed, 1, 1, 5), Metric::Iou, {5, 10}, {}}), Error);
  EXPECT_THROW(thresholdCurves(table, {RuleAxis::between(Kind::Fixed, 0, 1, 3), Metric::AreaUnderRoc, {5, 10}, {}}),
               Error);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(thresholdCurves(table, {RuleAxis::between(Kind::Fixed, 0, 1, 3), Metric::Iou, {5, 10}, allImages()},
                               stop.get_token()),
               Cancelled);
}

}  // namespace
}  // namespace sightline
