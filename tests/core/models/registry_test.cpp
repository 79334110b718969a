// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.h"
#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace sightline;

namespace {

const fs::path kGolden = sightline::testing::goldenFolder();

TEST(Registry, TheStudysFourComeFirstWithItsLayers) {
  const auto models = publishedModels({});
  ASSERT_GE(models.size(), 20u);
  const std::pair<const char*, const char*> expected[] = {{"resnet101", "layer4.2"},
                                                          {"tf_efficientnet_b6", "blocks.6.2"},
                                                          {"swin_small_patch4_window7_224", "layers.3.blocks.1"},
                                                          {"cait_s24_224", "blocks.23"}};
  std::set<std::string> colours, ids;
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(models[static_cast<std::size_t>(i)].id, expected[i].first);
    EXPECT_EQ(models[static_cast<std::size_t>(i)].defaultLayer, expected[i].second);
    colours.insert(colourOf(models[static_cast<std::size_t>(i)]));
  }
  EXPECT_EQ(colours.size(), 4u);
  for (const auto& m : models) EXPECT_TRUE(ids.insert(m.id).second) << m.id << " is listed twice";
}

TEST(Registry, ArchitecturesSurviveJson) {
  for (const auto& m : publishedModels({})) {
    const auto text = toJson(m.architecture);
    EXPECT_EQ(english(toJson(parseArchitecture(text, m.id))), text);
  }
}

TEST(Registry, ReadsTheGoldenConfigurations) {
  const auto m = readModelFile(kGolden / "models" / "tiny_efficientnet" / "config.json");
  EXPECT_EQ(m.id, "tiny_efficientnet");
  EXPECT_EQ(m.defaultLayer, "blocks.6.0");
  EXPECT_EQ(m.architecture.classCount, 20);
  EXPECT_EQ(m.weights.filename(), "model.safetensors");
}

TEST(Registry, ModelFilesSurviveARoundTrip) {
  auto m = publishedModels({})[2];
  m.weights = "here.safetensors";
  m.preprocessing.method = Preprocessing::Method::Squash;
  const auto file = fs::temp_directory_path() / "sightline-model.json";
  writeFileAtomically(file, modelFileText(m));
  const auto back = readModelFile(file);
  fs::remove(file);
  EXPECT_EQ(modelFileText(back), modelFileText(m));
}

std::string problemOf(const std::string& json) {
  const auto file = fs::temp_directory_path() / "sightline-bad-model.json";
  writeFileAtomically(file, json);
  std::string problem = "no error";
  try {
    readModelFile(file);
  } catch (const Error& e) {
    problem = e.problem() + e.remedy();
  }
  fs::remove(file);
  return problem;
}

TEST(Registry, BadModelFilesSayWhichKey) {
  EXPECT_NE(problemOf("{").find("not JSON"), std::string::npos);
  EXPECT_NE(problemOf("{}").find("\"arch\""), std::string::npos);
  EXPECT_NE(problemOf(R"({"arch":"nfnet"})").find("swinv2, torchscript, onnx and pt2"), std::string::npos);
  EXPECT_NE(problemOf(R"({"arch":"resnet","layers":[1],"channels":[8,9]})").find("\"channels\""), std::string::npos);
  EXPECT_NE(problemOf(R"({"arch":"resnet","layers":"x","channels":[8]})").find("\"layers\""), std::string::npos);
  EXPECT_NE(problemOf(R"({"arch":"cait","img_size":100,"patch_size":16,"embed_dim":48,"depth":1,"num_heads":4})")
                .find("patches"),
            std::string::npos);
  EXPECT_NE(
      problemOf(R"({"arch":"swin","img_size":200,"embed_dim":16,"depths":[1],"num_heads":[1]})").find("windows of 7"),
      std::string::npos);
  EXPECT_NE(problemOf(R"({"arch":"resnet","num_classes":2,"layers":[1],"channels":[8],"labels":["a"]})")
                .find("1 labels for 2"),
            std::string::npos);
}

TEST(Registry, AnUnknownModelListsTheKnownOnes) {
  try {
    findModel("resnet1001", {}, {});
    FAIL();
  } catch (const Error& e) {
    EXPECT_NE(e.remedy().find("resnet101"), std::string::npos);
  }
}

TEST(Registry, OwnModelsComeBackAsTheyWereKept) {
  const sightline::testing::TempFolder folder;
  const auto models = folder / "models", weights = folder / "mine.pt", labels = folder / "labels.txt";
  EXPECT_TRUE(ownModelFiles(models).empty());
  writeFileAtomically(weights, std::string_view("x"));
  writeFileAtomically(labels, std::string_view("cat\r\ndog\n\n"));
  ModelSpec mine = torchScriptModel(weights, {{TorchScriptConfig::Tokens::Sequence, 1}}, readLabels(labels));
  mine.preprocessing.setInputSize({96, 64});
  keepOwnModel(models, mine);
  ASSERT_EQ(ownModelFiles(models).size(), 1u);
  const ModelSpec back = readModelFile(ownModelFiles(models)[0]);
  EXPECT_EQ(back.id, "mine");
  EXPECT_EQ(back.weights, weights);
  EXPECT_EQ(back.labels, (std::vector<std::string>{"cat", "dog"}));
  EXPECT_EQ(back.preprocessing, mine.preprocessing);
  EXPECT_EQ(toJson(back.architecture), toJson(mine.architecture));
  EXPECT_TRUE(back.defaultLayer.empty());
  EXPECT_THROW(keepOwnModel(models, mine), Error);  // the name is taken now

  // Without a choice they look at a study after the others; those without weights or of a damaged description do not.
  writeFileAtomically(models / "broken.json", std::string_view("{"));
  ModelSpec gone = mine;
  gone.id = "gone";
  gone.weights = folder / "gone.pt";
  keepOwnModel(models, gone);
  std::vector<ModelSpec> first(2);
  first[0].id = "here";
  first[0].weights = weights;
  first[1].id = "not here";
  std::vector<Message> notes;
  const auto usual = usualModels(first, models, notes);
  ASSERT_EQ(usual.size(), 2u);
  EXPECT_EQ(usual[0].id, "here");
  EXPECT_EQ(usual[1].id, "mine");
  ASSERT_EQ(notes.size(), 2u);
  EXPECT_NE(notes[0].text().find("broken.json"), std::string::npos);
  EXPECT_NE(notes[1].text().find("gone.pt"), std::string::npos);

  mine.id = "resnet101";
  EXPECT_THROW(keepOwnModel(models, mine), Error);
  mine.id = "../escape";
  EXPECT_THROW(keepOwnModel(models, mine), Error);
  writeFileAtomically(labels, std::string_view("cat\n\ndog\n"));
  EXPECT_THROW(readLabels(labels), Error);
}

}  // namespace
