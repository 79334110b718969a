// SPDX-License-Identifier: GPL-3.0-or-later
// Results that outlive the engine: nothing is computed twice, damage is computed again, a broken store is said.
#include <gmock/gmock.h>

#include "core/base/files.h"
#include "core/engine/fingerprints.h"
#include "core/study/records.h"
#include "tests/core/engine/engine_fixture.h"
#include "tests/support/message_texts.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class EngineCache : public EngineTest {
 protected:
  [[nodiscard]] std::vector<fs::path> payloads() const {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(study.folder() / "cache" / "payloads"))
      if (entry.is_regular_file()) files.push_back(entry.path());
    return files;
  }
};

TEST_F(EngineCache, WhatNetworksSayOfThemselvesIsAskedOnceAndKept) {
  openStore();
  const std::string id = study.definition().models[1].id, said = "It answers one image at a time only.";
  control->setNotes(id, {Message::verbatim(said), "Its outputs are probabilities already."});
  {
    const auto engine = make();
    EXPECT_THAT(english(engine->modelNotes()), IsEmpty()) << "no network was loaded yet";
    engine->start();
    ASSERT_TRUE(engine->waitIdle(30));
    ASSERT_EQ(engine->modelNotes().size(), 2u);
    EXPECT_EQ(engine->modelNotes()[0].model, 1);
    EXPECT_EQ(english(engine->modelNotes()[0].note), said);
    EXPECT_EQ(english(sentencesOf(engine->modelNotes(), study.definition().models)[0]),
              study.definition().models[1].displayName + ": " + said);
    EXPECT_EQ(control->count("notes"), 2) << "each network once, not with each of its maps";
  }
  control = std::make_shared<testing::FakeControl>();
  openStore();
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->backendsMade(), 0);
  ASSERT_EQ(engine->modelNotes().size(), 2u) << "its maps come from the store, and so do its notes";
  EXPECT_EQ(english(engine->modelNotes()[0].note), said);
}

TEST_F(EngineCache, TheLayerOfAMapThatNobodyChoseIsKnown) {
  openStore();
  StudyDefinition definition = study.definition();
  definition.models[0].defaultLayer.clear();
  control->setZeroGradient([](const std::string& path) { return path == "layer4.1"; });
  {
    const auto engine = make(definition);
    engine->start();
    ASSERT_TRUE(engine->waitIdle(30));
    ASSERT_TRUE(engine->layers(0));
    EXPECT_EQ(engine->layers(0)->candidates.back(), "layer4.1");
    EXPECT_EQ(engine->layers(0)->usual, "layer4.0") << "the class does not depend on the last candidate";
    EXPECT_EQ(engine->layers(0)->usual, usualLayer(*engine->camStack(0, 0))->path) << "of which the map is made";
  }
  // A record of a version that did not keep it: the maps in the store show it.
  control = std::make_shared<testing::FakeControl>();
  openStore();
  ModelLayers old;
  {
    Fingerprints fingerprints(definition, store.get());
    const std::string key = fingerprints.layers(0);
    old = *decodeLayers(*store->get(key));
    EXPECT_EQ(old.usual, "layer4.0");
    old.usual.clear();
    store->put(key, "layers", encode(old));
  }
  const auto engine = make(definition);
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->backendsMade(), 0);
  EXPECT_EQ(engine->layers(0)->usual, "layer4.0");
  EXPECT_GE(recorder.layers.count(0), 1u);
}

TEST(LayerWithoutChoice, IsWhatTheModelNamesOrWhatMapsAreMadeOf) {
  ModelLayers known{{}, {"a", "b", "c"}, "b"};
  EXPECT_EQ(layerWithoutChoice("c", &known), "c");
  EXPECT_EQ(layerWithoutChoice("", &known), "b");
  known.usual.clear();
  EXPECT_EQ(layerWithoutChoice("", &known), "c") << "the class depends on none, so far as is known";
  EXPECT_EQ(layerWithoutChoice("", nullptr), "");
}

TEST_F(EngineCache, ASecondStartReadsEverythingFromTheStore) {
  openStore();
  std::shared_ptr<const StudySnapshot> first;
  std::vector<Plane<float>> maps;
  std::vector<double> seconds;
  {
    const auto engine = make();
    engine->start();
    ASSERT_TRUE(engine->waitIdle(30));
    first = engine->evaluate();
    for (const CellKey& key : allCells()) {
      maps.push_back(engine->result(key)->map.values);
      seconds.push_back(engine->result(key)->seconds);
      EXPECT_GT(seconds.back(), 0);
    }
  }
  EXPECT_EQ(payloads().size(), 12u + 2u) << "one per map, one per model for its layers";
  control = std::make_shared<testing::FakeControl>();
  openStore();
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->backendsMade(), 0);
  EXPECT_THAT(control->calls(), IsEmpty());
  expectSameNumbers(*engine->evaluate(), *first);
  std::size_t i = 0;
  for (const CellKey& key : allCells()) {
    EXPECT_EQ(engine->result(key)->map.values, maps[i]);
    EXPECT_EQ(engine->result(key)->seconds, seconds[i++]) << "what it took when it was computed";
    EXPECT_FALSE(engine->result(key)->prediction.top.empty());
    EXPECT_EQ(engine->result(key)->prediction.top.front().label, engine->result(key)->targetLabel);
  }
  for (int m = 0; m < 2; ++m) {
    ASSERT_TRUE(engine->layers(m));
    EXPECT_EQ(engine->layers(m)->candidates.size() + 2, engine->layers(m)->all.size());
    EXPECT_TRUE(engine->camStack(2, m));
  }
}

TEST_F(EngineCache, ADamagedEntryIsComputedAgain) {
  openStore();
  {
    const auto engine = make();
    engine->start();
    ASSERT_TRUE(engine->waitIdle(30));
  }
  const auto files = payloads();
  fs::resize_file(files[3], 40);
  control->clearCalls();
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->status().done, 12);
  EXPECT_LE(control->calls().size(), 3u) << "one map (and its prediction), or one list of layers";
  EXPECT_GE(control->calls().size(), 1u);
  EXPECT_EQ(payloads().size(), 14u);
}

TEST_F(EngineCache, LostListsOfLayersAreAskedForAgain) {
  openStore();
  {
    const auto engine = make();
    engine->start();
    ASSERT_TRUE(engine->waitIdle(30));
  }
  control->clearCalls();
  for (const auto& file : payloads())
    if (readTextFile(file).find("layers fake-") != std::string::npos) fs::remove(file);
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->count("layers"), 2);
  EXPECT_EQ(control->calls().size(), 2u);
  EXPECT_EQ(engine->layers(1)->all.size(), engine->layers(1)->candidates.size() + 2);
}

TEST_F(EngineCache, WhatAnotherProcessComputedMeanwhileIsTaken) {
  openStore();
  const auto patient = make();
  patient->setPaused(true);
  patient->start();
  ASSERT_FALSE(patient->waitIdle(0.1)) << "has looked everything up by now, and found nothing";
  {
    const auto quick = make();
    quick->start();
    ASSERT_TRUE(quick->waitIdle(30));
  }
  control->clearCalls();
  patient->setPaused(false);
  ASSERT_TRUE(patient->waitIdle(30));
  EXPECT_EQ(patient->status().done, 12);
  EXPECT_EQ(control->count("gradCam") + control->count("integratedGradients"), 0);
}

TEST_F(EngineCache, ChangedWeightsAndPicturesAreNewWork) {
  openStore();
  {
    const auto engine = make();
    engine->start();
    ASSERT_TRUE(engine->waitIdle(30));
  }
  control->clearCalls();
  writeFileAtomically(study.definition().models[0].weights, std::string_view("trained further"));
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(control->count("gradCam"), 3);
  for (const auto& call : control->calls()) EXPECT_EQ(call.model, "fake-resnet");
}

TEST_F(EngineCache, AStoreThatCannotBeWrittenIsAWarningAndTheWorkGoesOn) {
  openStore();
  fs::remove_all(study.folder() / "cache" / "payloads");
  writeFileAtomically(study.folder() / "cache" / "payloads", std::string_view("in the way"));
  const auto engine = make();
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->status().done, 12);
  EXPECT_THAT(english(engine->status().warning), HasSubstr("not kept"));
  EXPECT_THAT(english(engine->status().warning), HasSubstr("payloads"));
}

}  // namespace
}  // namespace sightline
