// SPDX-License-Identifier: GPL-3.0-or-later
// One policy for window and command line: which networks a folder opens with.
#include "core/study/open_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/models/registry.h"
#include "core/study/saved_study.h"
#include "core/study/settings_json.h"
#include "tests/support/message_texts.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

std::vector<std::string> idsOf(const std::vector<ModelSpec>& models) {
  std::vector<std::string> ids;
  for (const auto& m : models) ids.push_back(m.id);
  return ids;
}

class OpenStudy : public ::testing::Test {
 protected:
  OpenStudy() {
    fs::create_directories(folder_ / "images");
    writeFileAtomically(folder_ / "images" / "cat1.png", png());
    writeFileAtomically(folder_ / "images" / "cat2.png", png());
    places_ = {folder_ / "weights", sightline::testing::sourceFolder() / "resources" / "demo", folder_ / "own"};
    source_.folder = folder_ / "images";
  }
  static std::string png() {
    const auto bytes = encodePng(Image{8, 8, std::vector<std::uint8_t>(8 * 8 * 3, 90)});
    return {bytes.begin(), bytes.end()};
  }
  const std::vector<std::string> demo_{"demo-resnet", "demo-efficientnet", "demo-swin", "demo-cait"};
  testing::TempFolder folder_;
  ModelPlaces places_;
  StudySource source_;
};

TEST_F(OpenStudy, WithoutAnyWeightsTheDemosNetworksLookAndThatIsTold) {
  const OpenedFolder opened = openStudyFolder(source_, places_);
  EXPECT_EQ(opened.origin, UsualModels::Origin::DemoInstead);
  EXPECT_EQ(idsOf(opened.definition.models), demo_);
}

TEST_F(OpenStudy, WeightsThatAreHereGoFirst) {
  fs::create_directories(places_.weights);
  writeFileAtomically(places_.weights / "resnet101.safetensors", "weights");
  const OpenedFolder opened = openStudyFolder(source_, places_);
  EXPECT_EQ(opened.origin, UsualModels::Origin::Published);
  EXPECT_EQ(idsOf(opened.definition.models), std::vector<std::string>{"resnet101"});
}

TEST_F(OpenStudy, OnesOwnNetworkNeedsNoneOfTheDemo) {
  ModelSpec own = demoModels(places_.demo).front();
  own.id = "mine";
  keepOwnModel(places_.own, own);
  const OpenedFolder opened = openStudyFolder(source_, places_);
  EXPECT_EQ(opened.origin, UsualModels::Origin::Published);
  EXPECT_EQ(idsOf(opened.definition.models), std::vector<std::string>{"mine"});
}

TEST_F(OpenStudy, TheDemoAndEveryDataSetWithSimulatedPeopleKeepTheDemosNetworks) {
  fs::create_directories(places_.weights);
  writeFileAtomically(places_.weights / "resnet101.safetensors", "weights");
  source_.folder = places_.demo;
  EXPECT_EQ(openStudyFolder(source_, places_).origin, UsualModels::Origin::Folder);
  Dataset drawn;
  drawn.root = folder_ / "images";
  drawn.simulatedAnnotators = true;
  EXPECT_EQ(usualModelsFor(drawn, places_).origin, UsualModels::Origin::Demo);
}

TEST_F(OpenStudy, AFolderThatHappensToBeCalledModelsIsNoSetOfNetworks) {
  fs::create_directories(folder_ / "images" / "models");
  writeFileAtomically(folder_ / "images" / "models" / "vogue.png", png());
  EXPECT_EQ(openStudyFolder(source_, places_).origin, UsualModels::Origin::DemoInstead);
}

TEST_F(OpenStudy, ASessionsNetworksJoinTheUsualOnesAndMissingOnesAreNamed) {
  fs::create_directories(places_.weights);
  writeFileAtomically(places_.weights / "resnet101.safetensors", "weights");
  source_.modelIds = {"resnet101", "demo-swin", "swin_small_patch4_window7_224", "my-network"};
  const OpenedFolder opened = openStudyFolder(source_, places_);
  EXPECT_EQ(idsOf(opened.definition.models), (std::vector<std::string>{"resnet101", "demo-swin"}));
  ASSERT_EQ(opened.notes.size(), 2u);
  EXPECT_THAT(english(opened.notes[0]),
              HasSubstr("swin_small_patch4_window7_224, whose weights are not on this machine"));
  EXPECT_THAT(english(opened.notes[1]), HasSubstr("my-network, which is not known"));
}

TEST_F(OpenStudy, HiddenAndRemovedNetworksAreSetAsideAndKeptBySessions) {
  source_.lineup = {{{"demo-cait", "Ours"}, {"demo-resnet", "", false}}, {{"demo-swin"}}};
  const OpenedFolder opened = openStudyFolder(source_, places_);
  EXPECT_EQ(idsOf(opened.definition.models), (std::vector<std::string>{"demo-cait", "demo-efficientnet"}));
  EXPECT_EQ(idsOf(opened.definition.setAside), (std::vector<std::string>{"demo-resnet", "demo-swin"}));
  EXPECT_EQ(opened.definition.models[0].displayName, "Ours");

  AnalysisSettings settings;
  settings.layers = {{"blocks.1"}, {}, {"layer2"}, {}};
  settings.outputs[2] = OutputReading::Sigmoid;
  settings.ruleOfCombination[{Technique::Xrai, 2}] = {BinarisationRule::Kind::Otsu, 0};
  const std::string text = savedStudyText({}, {opened.definition, settings, source_.folder, {}, -1, "{}", true});
  const SavedStudy saved = savedStudyFromText(text, folder_ / "a.sightline", {source_.folder, {}});
  EXPECT_EQ(saved.study.modelIds, (std::vector<std::string>{"demo-cait", "demo-resnet", "demo-efficientnet"}))
      << "older versions show the hidden one, and not the one that was removed";
  const OpenedFolder again = openStudyFolder(saved.study, places_);
  EXPECT_EQ(again.definition.lineup, opened.definition.lineup);
  EXPECT_TRUE(again.notes.empty());
  auto read = settingsFromJson(saved.settings, again.definition.dataset, allModels(again.definition), "a");
  EXPECT_EQ(read.settings.layers, settings.layers);
  AnalysisSettings shown = read.settings;
  const AnalysisSettings aside = takeOffModels(shown, 2);
  EXPECT_EQ(shown.layers, (std::vector<std::vector<std::string>>{{"blocks.1"}, {}}));
  EXPECT_TRUE(shown.outputs.empty());
  EXPECT_TRUE(shown.ruleOfCombination.empty());
  putBackModels(shown, aside);
  EXPECT_TRUE(shown == read.settings);
}

TEST_F(OpenStudy, ARunBringsExactlyItsOwnNetworksAndImages) {
  source_.models = demoModels(places_.demo);
  source_.models.resize(2);
  source_.models[1].weights = folder_ / "gone.safetensors";
  source_.limit = 1;
  const OpenedFolder opened = openStudyFolder(source_, places_);
  EXPECT_EQ(idsOf(opened.definition.models), std::vector<std::string>{"demo-resnet"});
  EXPECT_EQ(opened.definition.dataset.items.size(), 1u);
  ASSERT_EQ(opened.notes.size(), 1u);
  EXPECT_THAT(english(opened.notes[0]), HasSubstr("gone.safetensors, do not exist"));
  source_.models.erase(source_.models.begin());
  EXPECT_THROW(openStudyFolder(source_, places_), Error);
}

TEST_F(OpenStudy, WhereThereIsNoNetworkAtAllBothWaysOutAreNamed) {
  places_.demo.clear();
  try {
    openStudyFolder(source_, places_);
    FAIL() << "nothing can be computed";
  } catch (const Error& e) {
    EXPECT_THAT(e.what(), HasSubstr("Get the weights"));
    EXPECT_THAT(e.what(), HasSubstr("sightline-cli fetch weights"));
  }
}

}  // namespace
}  // namespace sightline
