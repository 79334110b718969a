// SPDX-License-Identifier: GPL-3.0-or-later
// Masks painted in the program: scores follow at once, no network runs, and a study that is opened again finds them.
#include <gmock/gmock.h>

#include <fstream>

#include "core/alignment/alignment_curve.h"
#include "core/alignment/annotator_agreement.h"
#include "core/base/files.h"
#include "core/dataset/annotation.h"
#include "core/image/image_io.h"
#include "core/image/resize.h"
#include "core/study/people_marks.h"
#include "tests/core/engine/engine_fixture.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Mask = Plane<std::uint8_t>;

constexpr int kSide = 48, kGrid = 32;

Mask square(int left, int top, int side) {
  Mask mask(kSide, kSide);
  for (int y = top; y < top + side; ++y)
    for (int x = left; x < left + side; ++x) mask.at(x, y) = 1;
  return mask;
}

class EnginePainted : public EngineTest {
 protected:
  explicit EnginePainted(bool masks = false)
      : EngineTest([masks] {
          auto o = small();
          o.masks = masks;
          return o;
        }()) {}
  std::unique_ptr<StudyEngine> finished(const StudyDefinition& definition, const AnalysisSettings& settings = {}) {
    auto engine = make(definition, settings);
    engine->requestImages({0, 1, 2});
    engine->start();
    EXPECT_TRUE(engine->waitIdle(30));
    control->clearCalls();
    return engine;
  }
  std::unique_ptr<StudyEngine> finished() { return finished(study.definition()); }

  /// From the map's pixels, without any of the engine's tables.
  static std::optional<double> iouByHand(const StudyEngine& engine, const CellKey& key, const Mask& people) {
    const auto result = engine.result(key);
    const double threshold = engine.evaluate()->cell(key).threshold;
    return maskIou(binarise(result->onGrid, threshold, result->valid), resizeNearest(people, kGrid, kGrid));
  }
};

class EnginePaintedWithMasks : public EnginePainted {
 protected:
  EnginePaintedWithMasks() : EnginePainted(true) {}
};

TEST_F(EnginePainted, ScoresFollowWithoutComputingAnything) {
  const auto engine = finished();
  for (const CellKey& key : allCells()) EXPECT_FALSE(engine->evaluate()->cell(key).scores.iou);
  const Mask person = square(10, 12, 20);
  engine->setPainted(1, {person});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(control->calls(), IsEmpty());
  EXPECT_TRUE(engine->usesPainted(1));
  EXPECT_FALSE(engine->isPainted(0));
  EXPECT_EQ(engine->mask(1)->votes, person);
  EXPECT_EQ(engine->mask(1)->annotators, 1);
  const auto after = engine->evaluate();
  for (const CellKey& key : allCells()) {
    EXPECT_EQ(after->cell(key).scores.iou.has_value(), key.image == 1);
    EXPECT_EQ(after->cell(key).thresholdFree != nullptr, key.image == 1);
    if (key.image == 1) {
      EXPECT_NEAR(*after->cell(key).scores.iou, *iouByHand(*engine, key, person), 1e-12);
    }
  }
  engine->setPainted(1, {});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_FALSE(engine->mask(1));
  for (const CellKey& key : allCells()) EXPECT_FALSE(engine->evaluate()->cell(key).scores.iou);
}

TEST_F(EnginePainted, SeveralPeopleAreAveragedAndTheirAgreementIsKnown) {
  const auto engine = finished();
  const std::vector<Mask> people{square(4, 4, 24), square(10, 8, 24), Mask(kSide, kSide), square(12, 12, 24)};
  engine->setPainted(0, people);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->mask(0)->annotators, 3) << "who marked nothing has not painted";
  const auto snapshot = engine->evaluate();
  ASSERT_EQ(snapshot->mutualIou.size(), 3u);
  std::vector<Mask> grid;
  for (const std::size_t p : {0u, 1u, 3u}) grid.push_back(resizeNearest(people[p], kGrid, kGrid));
  EXPECT_EQ(snapshot->mutualIou[0], mutualIou(grid));
  EXPECT_FALSE(snapshot->mutualIou[1]);
  EXPECT_EQ(snapshot->painters[0], 3);
  const StudyTable table = engine->table();
  EXPECT_EQ(peopleMarked(engine->definition(), table, 0), grid) << "each person's own marks";
  EXPECT_TRUE(peopleMarked(engine->definition(), table, 1).empty());
  AnalysisSettings all;
  all.agreement = {10, 10};
  engine->setSettings(all);
  Mask common(kSide, kSide);
  for (std::size_t i = 0; i < common.size(); ++i) common[i] = people[0][i] && people[1][i] && people[3][i];
  const CellKey key{0, 0, kCam};
  EXPECT_NEAR(*engine->evaluate()->cell(key).scores.iou, *iouByHand(*engine, key, common), 1e-12);
}

TEST_F(EnginePaintedWithMasks, TheDatasetsMaskComesFirstUnlessChosen) {
  const auto engine = finished();
  const auto before = engine->evaluate();
  const auto own = engine->mask(0);
  ASSERT_TRUE(own);
  const Mask person = square(2, 30, 14);
  engine->setPainted(0, {person});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_TRUE(engine->isPainted(0));
  EXPECT_FALSE(engine->usesPainted(0));
  expectSameNumbers(*before, *engine->evaluate());
  ASSERT_TRUE(engine->mask(0)) << "read again";
  EXPECT_EQ(engine->mask(0)->votes, own->votes);

  AnalysisSettings painted = engine->settings();
  painted.paintedMasks = true;
  engine->setSettings(painted);
  ASSERT_TRUE(engine->waitIdle(30));
  const CellKey key{0, 1, kXrai}, other{1, 1, kXrai};
  EXPECT_NEAR(*engine->evaluate()->cell(key).scores.iou, *iouByHand(*engine, key, person), 1e-12);
  EXPECT_EQ(engine->mask(0)->votes, person);
  EXPECT_EQ(engine->evaluate()->cell(other).scores, before->cell(other).scores);

  painted.paintedMasks = false;
  engine->setSettings(painted);
  ASSERT_TRUE(engine->waitIdle(30));
  expectSameNumbers(*before, *engine->evaluate());
  EXPECT_EQ(engine->mask(0)->votes, own->votes);
  EXPECT_THAT(control->calls(), IsEmpty());
}

TEST_F(EnginePaintedWithMasks, AMaskThatMarksNothingScoresNothingAndPaintingTakesItsPlace) {
  StudyDefinition definition = study.definition();
  testing::TempFolder folder;
  writeFileAtomically(folder / "blank.png", encodePng(Mask(kSide, kSide)));
  definition.dataset.items[0].mask = folder / "blank.png";
  const auto engine = finished(definition);
  const CellKey key{0, 0, kCam}, other{1, 0, kCam};
  EXPECT_EQ(engine->state(key), CellState::Ready) << "the map is there";
  EXPECT_FALSE(engine->evaluate()->cell(key).scores.iou) << "undefined, not 0";
  EXPECT_FALSE(engine->mask(0));
  EXPECT_THAT(english(engine->blankMask(0)), HasSubstr("marks nothing"));
  EXPECT_TRUE(engine->evaluate()->cell(other).scores.iou);
  EXPECT_EQ(english(engine->blankMask(1)), "");
  const auto notes = engine->maskNotes();
  ASSERT_FALSE(notes.empty());
  EXPECT_TRUE(notes[0].blank);
  EXPECT_THAT(english(sentencesOf(notes, definition.dataset).at(0)), HasSubstr("not scored"));
  engine->setPainted(0, {square(2, 30, 14)});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_TRUE(engine->usesPainted(0));
  EXPECT_NEAR(*engine->evaluate()->cell(key).scores.iou, *iouByHand(*engine, key, square(2, 30, 14)), 1e-12);
}

TEST_F(EnginePainted, AStudyOpenedAgainFindsWhatWasPainted) {
  const AnnotationFolder folder(study.folder());
  folder.write({study.definition().dataset.items[2].id, "Ann", square(5, 5, 20)});
  folder.write({study.definition().dataset.items[2].id, "Bo", square(9, 5, 20)});
  StudyDefinition again = study.definition();
  findAnnotations(again.dataset, folder);
  const auto reopened = finished(again);
  const auto painted = finished();
  painted->setPainted(2, {square(5, 5, 20), square(9, 5, 20)});
  ASSERT_TRUE(painted->waitIdle(30));
  EXPECT_EQ(reopened->mask(2)->votes, painted->mask(2)->votes);
  EXPECT_EQ(reopened->evaluate()->mutualIou, painted->evaluate()->mutualIou);
  EXPECT_TRUE(reopened->evaluate()->mutualIou[2]);
  expectSameNumbers(*reopened->evaluate(), *painted->evaluate());
}

TEST_F(EnginePainted, AFileThatCannotBeReadIsNamedAndPaintingMendsIt) {
  const AnnotationFolder folder(study.folder());
  StudyDefinition again = study.definition();
  folder.write({again.dataset.items[0].id, "Ann", square(5, 5, 20)});
  findAnnotations(again.dataset, folder);
  std::ofstream(again.dataset.items[0].painted.at(0)) << "no picture";
  const auto engine = finished(again);
  const CellKey key{0, 0, kCam};
  EXPECT_EQ(engine->state(key), CellState::Failed);
  EXPECT_THAT(english(engine->failure(key)), HasSubstr("Ann"));
  EXPECT_THAT(english(engine->imageFailure(0)), HasSubstr("Ann"));
  EXPECT_TRUE(engine->image(0)) << "the picture itself is there";
  EXPECT_EQ(engine->state({1, 0, kCam}), CellState::Ready);
  engine->setPainted(0, {square(5, 5, 20)});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state(key), CellState::Ready);
  EXPECT_TRUE(engine->evaluate()->cell(key).scores.iou);
  EXPECT_EQ(english(engine->imageFailure(0)), "");
}

TEST_F(EnginePainted, PaintingWhileMapsAreComputedEndsWithTheLatestMask) {
  const auto engine = make();
  engine->requestImages({0});
  engine->start();
  for (int i = 0; i < 25; ++i) {
    engine->setPainted(0, {square(i % 20, 5, 20)});
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  const Mask last = square(3, 17, 22);
  engine->setPainted(0, {last});
  ASSERT_TRUE(engine->waitIdle(30));
  const auto snapshot = engine->evaluate();
  for (const CellKey& key : allCells())
    if (key.image == 0) {
      EXPECT_NEAR(*snapshot->cell(key).scores.iou, *iouByHand(*engine, key, last), 1e-12);
    }
}

}  // namespace
}  // namespace sightline
