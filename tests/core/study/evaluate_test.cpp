// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/evaluate.h"

#include "core/dataset/human_mask.h"
#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

using Kind = BinarisationRule::Kind;

/// The numbers of one map the slow way: scale, binarise, count.
OverlapCounts counted(const CellResult& result, const HumanMask& mask, double threshold,
                      const AgreementRule& agreement) {
  const auto saliency = binarise(result.onGrid, threshold);
  OverlapCounts counts;
  for (std::size_t i = 0; i < saliency.size(); ++i) {
    const bool human = mask.votes[i] * agreement.of >= agreement.people * mask.annotators;
    counts.saliency += saliency[i];
    counts.human += human;
    counts.both += saliency[i] && human;
    ++counts.total;
  }
  return counts;
}

class EvaluateStudy : public EngineTest {};

TEST_F(EvaluateStudy, EqualsBinarisingAndCountingForEveryRule) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  std::vector<HumanMask> masks;
  for (const auto& item : study.definition().dataset.items)
    masks.push_back(resampled(readHumanMask(item.mask, 10), 32, 32));
  for (const Kind kind : {Kind::Fixed, Kind::MeanPlusSd, Kind::Percentile, Kind::TopArea, Kind::MatchHuman, Kind::Otsu,
                          Kind::FractionOfMax})
    for (const double value : {0.1, 0.5, 0.9})
      for (const int people : {1, 5, 10}) {
        AnalysisSettings s;
        s.rule = {kind, value};
        s.agreement = {people, 10};
        engine->setSettings(s);
        const auto snapshot = engine->evaluate();
        for (const CellKey& key : allCells()) {
          const CellScores& cell = snapshot->cell(key);
          ASSERT_TRUE(cell.ready);
          const auto expected =
              counted(*engine->result(key), masks[static_cast<std::size_t>(key.image)], cell.threshold, s.agreement);
          EXPECT_EQ(cell.counts.saliency, expected.saliency) << toString(s.rule);
          EXPECT_EQ(cell.counts.human, expected.human);
          EXPECT_EQ(cell.counts.both, expected.both);
          EXPECT_EQ(cell.counts.total, expected.total);
          Scores scores = scoresFromCounts(expected);
          const auto anybody =
              counted(*engine->result(key), masks[static_cast<std::size_t>(key.image)], cell.threshold, {1, 10});
          if (expected.saliency > 0)
            scores.backgroundShare =
                static_cast<double>(anybody.saliency - anybody.both) / static_cast<double>(anybody.saliency);
          EXPECT_EQ(cell.scores, scores);
        }
      }
}

TEST_F(EvaluateStudy, EachMapFollowsItsOwnRule) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  AnalysisSettings s;
  s.rule = {Kind::Fixed, 0.25};
  s.ruleOfTechnique[kXrai] = {Kind::Fixed, 0.5};
  s.ruleOfCombination[{kXrai, 1}] = {Kind::Fixed, 0.75};
  engine->setSettings(s);
  const auto snapshot = engine->evaluate();
  for (const CellKey& key : allCells())
    EXPECT_EQ(snapshot->cell(key).threshold, key.technique == kCam ? 0.25 : key.model == 0 ? 0.5 : 0.75);
}

TEST_F(EvaluateStudy, WhatIsNotKnownStaysEmpty) {
  StudyTable table;
  table.imageCount = 3;
  table.modelCount = 2;
  table.results.resize(12);
  table.predictions.resize(6);
  Prediction p;
  p.top = {{0, "ant", 1, 1}};
  for (const std::size_t at : {0, 2, 3}) table.predictions.set(at, std::make_shared<const Prediction>(p));
  table.updating = 4;
  const ClassNames names(study.definition().dataset, study.definition().models);
  const auto snapshot = evaluateStudy(table, {}, names, 17);
  EXPECT_EQ(snapshot->generation, 17u);
  EXPECT_EQ(snapshot->updating, 4);
  EXPECT_EQ(snapshot->readyCount(), 0);
  EXPECT_EQ(snapshot->predicted[0], 0);
  EXPECT_EQ(snapshot->predicted[1], std::nullopt);
  EXPECT_EQ(snapshot->correct[0], true);
  EXPECT_EQ(snapshot->correct[2], false);
  EXPECT_EQ(snapshot->correct[1], std::nullopt);
  EXPECT_EQ(snapshot->allAgree[0], std::nullopt);
  EXPECT_EQ(snapshot->allAgree[1], true);
  EXPECT_EQ(snapshot->allAgree[2], std::nullopt);
}

TEST(ScoresOf, TheLargestPartIsCountedAlone) {
  Plane<float> map(12, 6, 0.0f);
  Plane<std::uint8_t> votes(12, 6, 0);
  for (int y = 0; y < 4; ++y)
    for (int x = 0; x < 4; ++x) map.at(x, y) = 1;                  // 16 pixels
  for (int x = 8; x < 11; ++x) map.at(x, 1) = votes.at(x, 1) = 1;  // 3 more, the only ones that people marked
  votes.at(0, 0) = 1;
  AlignmentCurve curve(map, votes, 1);
  const auto mask = std::make_shared<const HumanMask>(HumanMask{votes, 1});
  const CellResult result{{}, {}, 0, {}, {}, map, std::move(curve), 0, nullptr, mask, {}};
  const BinarisationRule all{BinarisationRule::Kind::Fixed, 0.5}, largest{BinarisationRule::Kind::Fixed, 0.5, true};
  EXPECT_EQ(scoresOf(result, all, {1, 1}).counts, (OverlapCounts{19, 4, 4, 72}));
  const CellScores part = scoresOf(result, largest, {1, 1});
  EXPECT_EQ(part.counts, (OverlapCounts{16, 4, 1, 72}));
  EXPECT_NEAR(part.area(), 16.0 / 72, 1e-12);  // the achieved area
  EXPECT_EQ(scoresOf(result, {BinarisationRule::Kind::Fixed, 2.0, true}, {1, 1}).counts.saliency, 0);
}

}  // namespace
}  // namespace sightline
