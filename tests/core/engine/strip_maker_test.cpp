// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/strip_maker.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/study/cell_result.h"
#include "tests/support/message_texts.h"
#include "tests/support/synthetic_study.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;

/// Strips of image 1 of a small study, from CAMs that are made up here.
class StripMakerTest : public ::testing::Test {
 protected:
  static testing::SyntheticOptions small() {
    testing::SyntheticOptions o;
    o.images = 2;
    o.models = 2;
    o.grid = {16, 16};
    return o;
  }
  /// A pass over a network of `layers` layers: each rises in another direction.
  static std::shared_ptr<const CamRecord> pass(int layers) {
    CamRecord record;
    record.stack.target = 0;
    record.inputWidth = record.inputHeight = 32;
    for (int layer = 0; layer < layers; ++layer) {
      Plane<float> raw(4, 4);
      for (int i = 0; i < 16; ++i) raw[static_cast<std::size_t>(i)] = static_cast<float>((i * (layer + 3)) % 16);
      record.stack.layers.push_back({"layer" + std::to_string(layer), raw, false});
    }
    return std::make_shared<const CamRecord>(std::move(record));
  }
  static std::shared_ptr<const HumanMask> noMask() { return {}; }
  /// Makes one part of a model's strip and hands it over.
  void step(int model) {
    const auto part = maker.nextPart(model, source);
    ASSERT_TRUE(part);
    ASSERT_TRUE(maker.accept(*part, maker.make(*part, noMask, {})));
  }

  testing::SyntheticStudy study{small()};
  StripMaker maker{study.definition()};
  StripMaker::Source known[2];  ///< per model
  StripMaker::SourceOf source = [this](int, int model) { return known[model]; };
};

TEST_F(StripMakerTest, IsMadeInPartsFromTheLastLayerOn) {
  known[0].record = pass(6);
  maker.want(1, {0});
  EXPECT_EQ(maker.nextModel(source), 0);
  step(0);
  const auto half = maker.strip(1, 0, known[0].record);
  ASSERT_TRUE(half);
  EXPECT_FALSE(half->complete);
  EXPECT_FALSE(half->layers[1]->result);
  ASSERT_TRUE(half->layers[2]->result);
  EXPECT_EQ(maker.nextModel(source), 0);
  step(0);
  const auto whole = maker.strip(1, 0, known[0].record);
  EXPECT_TRUE(whole->complete);
  EXPECT_EQ(whole->layers[5], half->layers[5]) << "what was made is not made again";
  EXPECT_EQ(whole->layers[0]->result->key, (CellKey{1, 0, Technique::GradCam}));
  EXPECT_EQ(whole->layers[0]->result->onGrid.width(), 16);
  EXPECT_FALSE(maker.nextModel(source));
}

TEST_F(StripMakerTest, WaitsForItsCamsAndFollowsOthersAndAnotherMask) {
  maker.want(1, {0, 1});
  EXPECT_FALSE(maker.nextModel(source));
  EXPECT_FALSE(maker.nextPart(1, source));
  known[1].record = pass(2);
  EXPECT_EQ(maker.nextModel(source), 1);
  step(1);
  const auto first = maker.strip(1, 1, known[1].record);
  EXPECT_FALSE(maker.nextModel(source));
  known[1].maskVersion = 7;
  EXPECT_EQ(maker.nextModel(source), 1);
  EXPECT_EQ(maker.strip(1, 1, known[1].record), first) << "the maps are the same, the scores follow";
  step(1);
  EXPECT_NE(maker.strip(1, 1, known[1].record), first);
  known[1].record = pass(3);
  EXPECT_FALSE(maker.strip(1, 1, known[1].record)) << "never maps of CAMs that are out of date";
  EXPECT_EQ(maker.nextModel(source), 1);
}

TEST_F(StripMakerTest, DropsWhatIsNoLongerWanted) {
  known[0].record = known[1].record = pass(2);
  maker.want(1, {0, 1, 0});
  const auto late = *maker.nextPart(0, source);
  const auto made = maker.make(late, noMask, {});
  step(1);
  maker.want(1, {1});
  EXPECT_TRUE(maker.strip(1, 1, known[1].record)) << "still wanted";
  EXPECT_FALSE(maker.accept(late, made));
  EXPECT_FALSE(maker.strip(1, 0, known[0].record));
  maker.want(0, {0, 1});
  EXPECT_FALSE(maker.strip(1, 1, known[1].record)) << "another image";
  EXPECT_FALSE(maker.strip(0, 1, known[1].record));
  EXPECT_FALSE(maker.accept(late, made));
}

TEST_F(StripMakerTest, SaysWhyItFailedAndTriesAgainOnRequest) {
  known[0].record = pass(2);
  maker.want(1, {0});
  const auto part = *maker.nextPart(0, source);
  const auto broken = []() -> std::shared_ptr<const HumanMask> {
    throw Error(ErrorCode::BadFormat, "The mask", "is broken");
  };
  ASSERT_TRUE(maker.accept(part, maker.make(part, broken, {})));
  EXPECT_THAT(english(maker.strip(1, 0, known[0].record)->failure), HasSubstr("The mask"));
  EXPECT_FALSE(maker.nextModel(source)) << "not again and again";
  maker.retryFailed();
  EXPECT_EQ(maker.nextModel(source), 0);
  step(0);
  EXPECT_TRUE(maker.strip(1, 0, known[0].record)->complete);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(maker.make(part, noMask, stop.get_token()));
}

}  // namespace
}  // namespace sightline
