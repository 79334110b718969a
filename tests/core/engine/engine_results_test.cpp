// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out: the whole study computed once, right, and told; failures that stay where they happen.
#include <gmock/gmock.h>

#include "core/base/files.h"
#include "tests/core/engine/engine_fixture.h"
#include "tests/support/message_texts.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

using ::testing::HasSubstr;

class EngineResults : public EngineTest {};

TEST_F(EngineResults, TheWholeStudyIsComputedAndTold) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->backendsMade(), 1);
  EXPECT_EQ(control->count("gradCam"), 6);
  EXPECT_EQ(control->count("integratedGradients"), 6);
  EXPECT_EQ(control->count("predict"), 6) << "both techniques share the prediction";
  EXPECT_EQ(control->count("layers"), 2);
  for (const CellKey& key : allCells()) {
    EXPECT_EQ(engine->state(key), CellState::Ready);
    const auto result = engine->result(key);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->key, key);
    EXPECT_EQ(result->target, engine->prediction(key.image, key.model)->predicted());
    EXPECT_EQ(result->targetLabel, testing::syntheticLabels()[static_cast<std::size_t>(result->target)]);
    EXPECT_EQ(result->mapValues().width(), 32);
    EXPECT_EQ(result->onGrid.width(), 32);
    EXPECT_FALSE(result->curve.isDegenerate());
    EXPECT_GT(result->seconds, 0);
    EXPECT_GE(recorder.changes[key], 1);
    EXPECT_EQ(english(engine->failure(key)), "");
  }
  for (int m = 0; m < 2; ++m) {
    EXPECT_TRUE(recorder.layers.count(m));
    ASSERT_TRUE(engine->layers(m));
    EXPECT_EQ(engine->layers(m)->candidates.size() + 2, engine->layers(m)->all.size())
        << "conv1 and fc are no candidates";
    ASSERT_TRUE(engine->camStack(0, m));
    EXPECT_EQ(engine->camStack(0, m)->layers.size(), engine->layers(m)->candidates.size());
  }
  const auto status = engine->status();
  EXPECT_EQ(status.done, 12);
  EXPECT_EQ(status.total, 12);
  EXPECT_TRUE(status.idle);
  EXPECT_EQ(status.current, "");
  ASSERT_FALSE(recorder.statuses.empty());
  EXPECT_TRUE(recorder.statuses.back().idle) << "the last status must reach the window";
  EXPECT_EQ(recorder.statuses.back().done, 12);
}

TEST_F(EngineResults, PredictionsAreJudgedByLabelAndAgreement) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const auto snapshot = engine->evaluate();
  EXPECT_EQ(snapshot->readyCount(), 12);
  for (int image = 0; image < 3; ++image) {
    const int a = engine->prediction(image, 0)->predicted(), b = engine->prediction(image, 1)->predicted();
    EXPECT_EQ(snapshot->allAgree[static_cast<std::size_t>(image)], a == b);
    const auto pair = static_cast<std::size_t>(image) * 2;
    EXPECT_EQ(snapshot->predicted[pair], a);
    EXPECT_EQ(snapshot->correct[pair], a == image) << "labels are in the order of the classes";
    EXPECT_EQ(snapshot->correct[pair + 1], b == image);
  }
}

TEST_F(EngineResults, OneFailingCellLeavesTheRestRunning) {
  const auto failing = [this](const testing::FakeCall& c) {
    return c.method == "gradCam" && c.model == "fake-efficientnet" && imageOf.at(c.image) == 1;
  };
  control->failWhen(failing, Error(ErrorCode::ModelMismatch, "blocks.3.0", "has no gradient", "Choose another layer."));
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const CellKey bad{1, 1, kCam};
  for (const CellKey& key : allCells())
    EXPECT_EQ(engine->state(key), key == bad ? CellState::Failed : CellState::Ready);
  EXPECT_THAT(english(engine->failure(bad)), HasSubstr("has no gradient"));
  EXPECT_FALSE(engine->result(bad));
  ASSERT_EQ(recorder.failures.size(), 1u);
  EXPECT_EQ(recorder.failures[0].first, bad);
  EXPECT_FALSE(engine->evaluate()->cell(bad).ready);

  engine->retryFailed();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state(bad), CellState::Failed) << "the cause is still there";
  control->failWhen({});
  engine->retryFailed();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->state(bad), CellState::Ready);
  EXPECT_EQ(english(engine->failure(bad)), "");
}

TEST_F(EngineResults, WithoutAComputeModuleEverythingFailsAtOnceAndCanBeRetried) {
  control->failFactory(Error(ErrorCode::FileNotFound, "libsightline_compute.so", "was not found", "Reinstall."));
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(english(engine->status().fatal), HasSubstr("libsightline_compute.so"));
  for (const CellKey& key : allCells()) {
    EXPECT_EQ(engine->state(key), CellState::Failed);
    EXPECT_THAT(english(engine->failure(key)), HasSubstr("was not found"));
  }
  EXPECT_EQ(control->calls().size(), 0u);
  control->failFactory({});
  engine->retryFailed();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(english(engine->status().fatal), "");
  EXPECT_EQ(engine->status().done, 12);
}

TEST_F(EngineResults, MissingFilesFailTheirOwnCellsOnly) {
  StudyDefinition broken = study.definition();
  fs::remove(broken.dataset.items[0].image);
  writeFileAtomically(broken.dataset.items[1].mask, std::string_view("this is no picture"));
  broken.models[1].weights.clear();
  const auto engine = make(broken);
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(english(engine->failure({0, 0, kCam})), HasSubstr(broken.dataset.items[0].image.string()));
  EXPECT_THAT(english(engine->failure({1, 0, kXrai})), HasSubstr(broken.dataset.items[1].mask.string()));
  EXPECT_THAT(english(engine->failure({2, 1, kCam})), HasSubstr("EfficientNet-F"));
  EXPECT_EQ(engine->state({2, 0, kCam}), CellState::Ready);
  EXPECT_EQ(engine->state({2, 0, kXrai}), CellState::Ready);
}

TEST_F(EngineResults, AnUnexpectedExceptionIsAFailureOfItsCell) {
  struct Thrower {
    static bool raise(const testing::FakeCall& c) {
      if (c.method == "integratedGradients" && c.model == "fake-resnet")
        throw std::runtime_error("CUDA error\nException raised from somewhere, frame #0: ...");
      return false;
    }
  };
  control->failWhen(&Thrower::raise);
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(english(engine->failure({0, 0, kXrai})), HasSubstr("CUDA error"));
  EXPECT_THAT(english(engine->failure({0, 0, kXrai})), ::testing::Not(HasSubstr("frame")));
  EXPECT_EQ(engine->state({0, 1, kXrai}), CellState::Ready);
}

TEST_F(EngineResults, WithoutMaskAreasAreKnownAndScoresAreNot) {
  StudyDefinition bare = study.definition();
  for (auto& item : bare.dataset.items) item.mask.clear();
  const auto engine = make(bare);
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const auto snapshot = engine->evaluate();
  for (const CellScores& cell : snapshot->cells) {
    EXPECT_TRUE(cell.ready);
    EXPECT_GT(cell.area(), 0);
    EXPECT_FALSE(cell.scores.iou);
  }
}

TEST_F(EngineResults, BlankMapsAreCountedAndSaidOncePerModelAndReason) {
  control->fillMaps(0.f);
  const auto engine = make();
  engine->setBackground(false);
  engine->setWanted({{0, 0, kCam}, {1, 0, kCam}});
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  control->fillMaps({});
  engine->setWanted({{0, 1, kCam}, {2, 0, kCam}});
  ASSERT_TRUE(engine->waitIdle(30));
  const BlankMaps blank = engine->blankMaps();
  ASSERT_EQ(blank.maps.size(), 2u);
  EXPECT_EQ(blank.maps[1].key, (CellKey{1, 0, kCam}));
  EXPECT_EQ(blank.ofModel, (std::vector<int>{3, 1}));
  const auto sentences = sentencesOf(blank, study.definition());
  ASSERT_EQ(sentences.size(), 1u) << "equal ones together";
  EXPECT_EQ(sentences[0].text().find("Grad-CAM's map of ant1 and 1 more are blank for ResNet-F: "), 0u) << sentences[0];
}

TEST(BlankMapsTest, AModelAllOfWhoseMapsAreBlankIsNamed) {
  const testing::SyntheticStudy study;
  BlankMaps blank{{{{0, 0, kCam}, "No gradient."}, {{1, 0, kXrai}, "No gradient."}}, {2, 2, 2, 2}};
  EXPECT_EQ(english(sentencesOf(blank, study.definition())),
            (std::vector<std::string>{"All 2 maps of ResNet-F are blank: No gradient."}));
  blank.maps[1].reason = "Not numbers.";
  EXPECT_EQ(english(sentencesOf(blank, study.definition())),
            (std::vector<std::string>{"All 2 maps of ResNet-F are blank, for 2 reasons.",
                                      "Grad-CAM's map of ant1 is blank for ResNet-F: No gradient.",
                                      "XRAI's map of ball1 is blank for ResNet-F: Not numbers."}));
  blank.ofModel[0] = 3;
  EXPECT_EQ(sentencesOf(blank, study.definition()).size(), 2u);
  EXPECT_TRUE(sentencesOf({{}, {2, 2, 2, 2}}, study.definition()).empty());
}

TEST_F(EngineResults, IndicesOutsideTheStudyAreHarmless) {
  const auto engine = make();
  for (const CellKey& key : {CellKey{-1, 0, kCam}, CellKey{3, 0, kCam}, CellKey{0, 2, kXrai}, CellKey{0, -1, kCam}}) {
    EXPECT_EQ(engine->state(key), CellState::Missing);
    EXPECT_FALSE(engine->result(key));
    EXPECT_EQ(english(engine->failure(key)), "");
    EXPECT_FALSE(engine->prediction(key.image, key.model));
    EXPECT_FALSE(engine->camStack(key.image, key.model));
    engine->setWanted({key});
  }
  EXPECT_FALSE(engine->image(7));
  EXPECT_FALSE(engine->layers(-1));
  engine->requestImages({-1, 99});
  engine->start();
  EXPECT_TRUE(engine->waitIdle(30));
}

TEST_F(EngineResults, AnEmptyStudyIsIdle) {
  StudyDefinition empty = study.definition();
  empty.dataset.items.clear();
  const auto engine = make(empty);
  engine->start();
  EXPECT_TRUE(engine->waitIdle(5));
  EXPECT_EQ(engine->evaluate()->readyCount(), 0);
}

class EngineWithCrop : public EngineTest {
 protected:
  static testing::SyntheticOptions cropped() {
    auto o = small();
    o.width = 96;
    o.height = 48;
    o.method = Preprocessing::Method::Timm;
    return o;
  }
  EngineWithCrop() : EngineTest(cropped()) {}
};

TEST_F(EngineWithCrop, WhatTheNetworkDidNotSeeIsNotCounted) {
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  const auto snapshot = engine->evaluate();
  for (const CellKey& key : allCells()) {
    const Region covers = engine->result(key)->map.covers;
    ASSERT_FALSE(covers.isWhole());
    std::int64_t seen = 0;
    for (int y = 0; y < 32; ++y)
      for (int x = 0; x < 32; ++x) seen += covers.contains((x + 0.5) / 32, (y + 0.5) / 32);
    EXPECT_EQ(snapshot->cell(key).counts.total, seen);
    EXPECT_LT(seen, 32 * 32);
  }
}

}  // namespace
}  // namespace sightline
