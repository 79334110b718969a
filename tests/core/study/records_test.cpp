// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/records.h"
#include "tests/support/message_texts.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sightline {
namespace {

ModelSpec model() {
  ModelSpec spec;
  spec.labels = {"zero", "one", "two"};
  spec.architecture.classCount = 3;
  return spec;
}

Prediction prediction() {
  Prediction p;
  p.logits = {0.5f, 2.5f, -1};
  p.top = {{1, "one", 0.8f, 2.5f}, {0, "zero", 0.2f, 0.5f}};
  p.meaning = {ScoreMeaning::Kind::Sigmoid, true};
  return p;
}

CamRecord camRecord() {
  CamRecord record{prediction(), {}, 64, 48, {0.1, 0.2, 0.3, 0.4}};
  record.stack.target = 1;
  record.stack.layers.push_back({"layer1", Plane<float>(3, 2, {1, -2, 3, 4, 5, 6}), false});
  record.stack.layers.push_back({"a.longer.path", Plane<float>(1, 1, {-0.25f}), true});
  return record;
}

MapRecord mapRecord() {
  return {prediction(), 2, {Plane<float>(2, 2, {0.1f, 0.1f, -3, 7}), {0, 0.125, 1, 0.75}, "why it is blank"}};
}

void expectSame(const Prediction& a, const Prediction& b) {
  EXPECT_EQ(a.logits, b.logits);
  EXPECT_EQ(a.meaning, b.meaning);
  ASSERT_EQ(a.top.size(), b.top.size());
  for (std::size_t i = 0; i < a.top.size(); ++i) {
    EXPECT_EQ(a.top[i].index, b.top[i].index);
    EXPECT_EQ(a.top[i].label, b.top[i].label);
    EXPECT_EQ(a.top[i].probability, b.top[i].probability);
    EXPECT_EQ(a.top[i].logit, b.top[i].logit);
  }
}

TEST(Records, CamsComeBackAsTheyWere) {
  const auto decoded = decodeCamRecord(encode(camRecord()), model());
  ASSERT_TRUE(decoded);
  expectSame(decoded->prediction, prediction());
  EXPECT_EQ(decoded->stack.target, 1);
  EXPECT_EQ(decoded->inputWidth, 64);
  EXPECT_EQ(decoded->inputHeight, 48);
  EXPECT_EQ(decoded->covers, camRecord().covers);
  ASSERT_EQ(decoded->stack.layers.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(decoded->stack.layers[i].path, camRecord().stack.layers[i].path);
    EXPECT_EQ(decoded->stack.layers[i].raw, camRecord().stack.layers[i].raw);
    EXPECT_EQ(decoded->stack.layers[i].zeroGradient, camRecord().stack.layers[i].zeroGradient);
  }
}

TEST(Records, MapsComeBackAsTheyWere) {
  const MapRecord record{prediction(), 1, {Plane<float>(2, 1, {0.5f, -1}), {0, 0.125, 1, 0.75}, "nothing to see"}};
  const auto bytes = encode(record);
  const auto decoded = decodeMapRecord(bytes, model());
  ASSERT_TRUE(decoded);
  expectSame(decoded->prediction, prediction());
  EXPECT_EQ(decoded->target, 1);
  EXPECT_EQ(decoded->map.values, record.map.values);
  EXPECT_EQ(decoded->map.covers, record.map.covers);
  EXPECT_EQ(english(decoded->map.blankReason), "nothing to see");
  for (std::size_t n = 0; n < bytes.size(); ++n)
    EXPECT_FALSE(decodeMapRecord({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(n)}, model())) << n;
}

TEST(Records, RecordsFromBeforeTheTimeWasKeptAreRead) {
  CamRecord cam = camRecord();
  cam.seconds = 2.5;
  EXPECT_EQ(decodeCamRecord(encode(cam), model())->seconds, 2.5);
  MapRecord map = mapRecord();
  map.seconds = 0.5;
  EXPECT_EQ(decodeMapRecord(encode(map), model())->seconds, 0.5);
  const auto old = [](std::vector<std::uint8_t> bytes) {
    bytes[0] = 1;                                       // the version is the last byte of the tag
    bytes.erase(bytes.begin() + 4, bytes.begin() + 6);  // what the scores mean
    bytes.resize(bytes.size() - sizeof(double));
    return bytes;
  };
  ASSERT_TRUE(decodeCamRecord(old(encode(cam)), model()));
  EXPECT_EQ(decodeCamRecord(old(encode(cam)), model())->seconds, 0);
  EXPECT_EQ(decodeCamRecord(old(encode(cam)), model())->stack.layers.size(), cam.stack.layers.size());
  ASSERT_TRUE(decodeMapRecord(old(encode(map)), model()));
  EXPECT_EQ(decodeMapRecord(old(encode(map)), model())->map.blankReason, map.map.blankReason);
}

TEST(Records, WhatScoresMeanIsSeenInRecordsThatDoNotSaySo) {
  using Kind = ScoreMeaning::Kind;
  const auto meaningRead = [](std::vector<float> logits, std::vector<float> probabilities) {
    MapRecord record = mapRecord();
    record.prediction.logits = logits;
    record.prediction.top.clear();
    for (std::size_t k = 0; k < probabilities.size(); ++k)
      record.prediction.top.push_back({static_cast<int>(k), "", probabilities[k], logits[k]});
    auto bytes = encode(record);
    bytes[0] = 2;
    bytes.erase(bytes.begin() + 4, bytes.begin() + 6);
    const auto decoded = decodeMapRecord(bytes, model());
    return decoded ? decoded->prediction.meaning : ScoreMeaning{Kind::AsGiven, true};
  };
  // 1 / (1 + e^-l) of 0.5, 2.5, -1; the softmax of the same; a softmax's own answer; one output, l and -l.
  EXPECT_EQ(meaningRead({0.5f, 2.5f, -1}, {0.6224593f, 0.9241418f, 0.2689414f}), (ScoreMeaning{Kind::Sigmoid, true}));
  EXPECT_EQ(meaningRead({0.5f, 2.5f, -1}, {0.1161137f, 0.8579779f, 0.0259085f}), ScoreMeaning{});
  EXPECT_EQ(meaningRead({0.25f, 0.75f}, {0.25f, 0.75f}), (ScoreMeaning{Kind::AsGiven, false}));
  EXPECT_EQ(meaningRead({0.75f, 0.75f}, {0.75f, 0.75f}), (ScoreMeaning{Kind::AsGiven, true}));
  EXPECT_EQ(meaningRead({-1, 1}, {0.2689414f, 0.7310586f}), (ScoreMeaning{Kind::Sigmoid, false}));
}

TEST(Records, LayersComeBackAsTheyWere) {
  const ModelLayers layers{
      {{"conv1", "Conv2d", {64, 8, 8}, 8, 8, {}}, {"fc", "Linear", {3}, 0, 0, "no places"}}, {"conv1"}, "conv1"};
  const auto decoded = decodeLayers(encode(layers));
  ASSERT_TRUE(decoded);
  ASSERT_EQ(decoded->all.size(), 2u);
  EXPECT_EQ(decoded->all[0].path, "conv1");
  EXPECT_EQ(decoded->all[0].shape, (std::vector<std::int64_t>{64, 8, 8}));
  EXPECT_EQ(english(decoded->all[1].unusable), "no places");
  EXPECT_EQ(decoded->candidates, layers.candidates);
  EXPECT_EQ(decoded->usual, "conv1");
}

TEST(Records, OlderOnesNameNoUsualLayer) {
  const ModelLayers layers{{{"conv1", "Conv2d", {64, 8, 8}, 8, 8, {}}}, {"conv1"}, "conv1"};
  auto bytes = encode(layers);
  bytes[0] = 1;  // the version is the last byte of the tag
  bytes.resize(bytes.size() - sizeof(std::uint64_t) - layers.usual.size());
  const auto decoded = decodeLayers(bytes);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->candidates, layers.candidates);
  EXPECT_EQ(decoded->usual, "");
}

TEST(Records, NotesComeBackAsTheyWere) {
  const std::vector<Message> notes{"It answers one image at a time only.", "", "Saved in half precision."};
  const auto bytes = encodeNotes(notes);
  EXPECT_EQ(decodeNotes(bytes), notes);
  EXPECT_EQ(decodeNotes(encodeNotes({})), std::vector<Message>());
  for (std::size_t n = 0; n < bytes.size(); ++n)
    EXPECT_FALSE(decodeNotes({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(n)})) << n;
  EXPECT_FALSE(decodeNotes(encode(camRecord())));
}

TEST(Records, AnyOtherLengthOrKindIsNoRecord) {
  const auto cam = encode(camRecord()), map = encode(mapRecord());
  for (std::size_t n = 0; n < cam.size(); ++n)
    EXPECT_FALSE(decodeCamRecord({cam.begin(), cam.begin() + static_cast<std::ptrdiff_t>(n)}, model())) << n;
  for (std::size_t n = 0; n < map.size(); ++n)
    EXPECT_FALSE(decodeMapRecord({map.begin(), map.begin() + static_cast<std::ptrdiff_t>(n)}, model())) << n;
  auto longer = cam;
  longer.push_back(0);
  EXPECT_FALSE(decodeCamRecord(longer, model()));
  EXPECT_FALSE(decodeMapRecord(cam, model()));
  EXPECT_FALSE(decodeCamRecord(map, model()));
  EXPECT_FALSE(decodeLayers(cam));
}

TEST(Records, WildSizesNeitherCrashNorTakeTheMemory) {
  for (const auto& whole : {encode(camRecord()), encode(mapRecord())})
    for (std::size_t i = 4; i < whole.size(); ++i) {
      auto damaged = whole;
      for (std::size_t k = i; k < std::min(i + 4, damaged.size()); ++k) damaged[k] = 0xff;
      (void)decodeCamRecord(damaged, model());
      (void)decodeMapRecord(damaged, model());
      (void)decodeLayers(damaged);
    }
}

TEST(Records, OnlyTheTenMostProbableClassesAreKept) {
  Prediction p;
  for (int i = 0; i < 30; ++i) {
    p.logits.push_back(static_cast<float>(-i));
    p.top.push_back({i, "", 0, static_cast<float>(-i)});
  }
  const Prediction kept = trimmed(p);
  EXPECT_EQ(kept.top.size(), 10u);
  EXPECT_EQ(kept.logits.size(), 30u);
  EXPECT_EQ(kept.predicted(), 0);
}

}  // namespace
}  // namespace sightline
