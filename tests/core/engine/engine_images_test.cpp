// SPDX-License-Identifier: GPL-3.0-or-later
// Images, masks and thumbnails.
#include <gmock/gmock.h>

#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/core/engine/engine_fixture.h"

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
