// SPDX-License-Identifier: GPL-3.0-or-later
// Images, masks and thumbnails.
#include <gmock/gmock.h>

#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/core/engine/engine_fixture.h"
#include "tests/support/dicom_writer.h"
#include "tests/support/message_texts.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

using ::testing::HasSubstr;

class EngineImages : public EngineTest {
 protected:
  static testing::SyntheticOptions wide() {
    auto o = small();
    o.images = 12;
    o.models = 1;
    o.width = 200;
    o.height = 100;
    return o;
  }
  EngineImages() : EngineTest(wide()) {}
};

TEST_F(EngineImages, ComeWithMaskAndThumbnailAndTheRestFollows) {
  const auto engine = make();
  engine->setBackground(false);
  EXPECT_FALSE(engine->image(5));
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_FALSE(engine->thumbnail(0)) << "headless runs decode nothing for show";
  engine->requestImages({5, 3});
  ASSERT_TRUE(engine->waitIdle(30));
  const auto& items = study.definition().dataset.items;
  for (const int i : {5, 3}) {
    ASSERT_TRUE(engine->image(i));
    EXPECT_EQ(*engine->image(i), readImage(items[static_cast<std::size_t>(i)].image));
    ASSERT_TRUE(engine->mask(i));
    EXPECT_EQ(engine->mask(i)->votes.width(), 200);
    EXPECT_EQ(engine->mask(i)->annotators, 10);
  }
  for (int i = 0; i < 12; ++i) {
    ASSERT_TRUE(engine->thumbnail(i)) << i;
    EXPECT_EQ(engine->thumbnail(i)->width, 128);
    EXPECT_EQ(engine->thumbnail(i)->height, 64);
    EXPECT_TRUE(recorder.images.count(i));
    EXPECT_EQ(english(engine->imageFailure(i)), "");
    EXPECT_EQ(engine->image(i) != nullptr, i == 5 || i == 3) << "images that nobody asked for are not kept";
  }
  engine->requestImages({7});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_TRUE(engine->image(7));
  EXPECT_TRUE(engine->mask(7));
}

class EngineWindows : public EngineTest {
 protected:
  /// The study with a DICOM file of 48 x 48 in place of its first image.
  StudyDefinition withDicom() {
    std::vector<std::uint16_t> values(48 * 48);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::uint16_t>(i);
    const auto file = study.folder() / "first.dcm";
    writeFileAtomically(file, testing::DicomWriter::grey(48, 48).window("100", "100").pixels(values).file());
    StudyDefinition out = study.definition();
    out.dataset.items[0].image = file;
    out.dataset.items[0].windowed = true;
    return out;
  }
};

TEST_F(EngineWindows, AnotherWindowMakesOtherImagesAndMapsOfThoseThatItConcerns) {
  openStore();
  const StudyDefinition definition = withDicom();
  const auto& file = definition.dataset.items[0].image;
  const auto engine = make(definition);
  engine->requestImages({0, 1, 2});
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(*engine->image(0), readImage(file));
  EXPECT_EQ(control->count("gradCam"), 6);
  const auto second = engine->image(1);
  const auto numbers = engine->evaluate();

  AnalysisSettings settings = engine->settings();
  settings.window = parseValueWindow("range");
  engine->setSettings(settings);
  const auto held = engine->image(0);
  EXPECT_TRUE(!held || *held == readImage(file, {settings.window, 0})) << "as the settings say, or nothing";
  ASSERT_TRUE(engine->waitIdle(30));
  ASSERT_TRUE(engine->image(0) && engine->thumbnail(0));
  EXPECT_EQ(*engine->image(0), readImage(file, {settings.window, 0}));
  EXPECT_NE(*engine->image(0), readImage(file));
  EXPECT_EQ(engine->image(1), second) << "8 bits: nothing to do";
  EXPECT_EQ(control->count("gradCam"), 8) << "the first image's, once for each model";
  for (const CellKey& key : allCells()) EXPECT_EQ(engine->state(key), CellState::Ready);

  engine->setSettings({});  // all of it is kept
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(*engine->image(0), readImage(file));
  EXPECT_EQ(control->count("gradCam"), 8);
  expectSameNumbers(*engine->evaluate(), *numbers);
}

TEST_F(EngineWindows, ChangesWhileImagesAreReadEndWithTheLastOne) {
  const StudyDefinition definition = withDicom();
  const auto engine = make(definition);
  engine->setBackground(false);
  engine->start();
  AnalysisSettings settings;
  for (int i = 1; i <= 60; ++i) {
    settings.window = {.choice = ValueWindow::Choice::Fixed, .centre = 20.0 * i, .width = 100};
    engine->setSettings(settings);
    engine->requestImages({0});
    if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  ASSERT_TRUE(engine->waitIdle(30));
  ASSERT_TRUE(engine->image(0));
  EXPECT_EQ(*engine->image(0), readImage(definition.dataset.items[0].image, {settings.window, 0}));
}

TEST_F(EngineImages, AMaskOfAnotherSizeIsBroughtToTheImages) {
  const auto& item = study.definition().dataset.items[0];
  writeFileAtomically(item.mask, encodePng(Plane<std::uint8_t>(100, 50, 255)));
  const auto engine = make();
  engine->setBackground(false);
  engine->start();
  engine->requestImages({0});
  ASSERT_TRUE(engine->waitIdle(30));
  ASSERT_TRUE(engine->mask(0));
  EXPECT_EQ(engine->mask(0)->votes, Plane<std::uint8_t>(200, 100, 10));
}

TEST_F(EngineImages, WhatCannotBeReadSaysWhyAndIsRetriedOnRequest) {
  const auto& items = study.definition().dataset.items;
  const auto bytes = readFile(items[1].image);
  writeFileAtomically(items[1].image, std::string_view("no image"));
  fs::remove(items[2].mask);
  const auto engine = make();
  engine->setBackground(false);
  engine->start();
  engine->requestImages({1, 2, 3});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_FALSE(engine->image(1));
  EXPECT_THAT(english(engine->imageFailure(1)), HasSubstr(items[1].image.string()));
  EXPECT_TRUE(recorder.images.count(1)) << "the window has to hear of it";
  EXPECT_TRUE(engine->image(2)) << "the image is shown all the same";
  EXPECT_FALSE(engine->mask(2));
  EXPECT_THAT(english(engine->imageFailure(2)), HasSubstr(items[2].mask.string()));
  EXPECT_TRUE(engine->image(3));
  writeFileAtomically(items[1].image, bytes);
  engine->retryFailed();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_TRUE(engine->image(1));
  EXPECT_EQ(english(engine->imageFailure(1)), "");
}

TEST_F(EngineImages, AnImageWithoutMaskHasNone) {
  StudyDefinition bare = study.definition();
  for (auto& item : bare.dataset.items) item.mask.clear();
  const auto engine = make(bare);
  engine->setBackground(false);
  engine->start();
  engine->requestImages({0});
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_TRUE(engine->image(0));
  EXPECT_FALSE(engine->mask(0));
  EXPECT_EQ(english(engine->imageFailure(0)), "");
}

}  // namespace
}  // namespace sightline
