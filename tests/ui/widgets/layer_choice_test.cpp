// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layer_choice.h"

#include <gtest/gtest.h>

namespace sightline::ui {
namespace {

ModelLayers fiveLayers() {
  ModelLayers layers;
  for (const auto& [path, grid] : std::vector<std::pair<std::string, int>>{
           {"stem", 32}, {"stage1.0", 16}, {"stage1.0.conv", 16}, {"stage2.0", 8}, {"head", 0}}) {
    LayerInfo info;
    info.path = path;
    info.gridWidth = info.gridHeight = grid;
    if (grid == 0) info.unusable = "its output has no positions";
    layers.all.push_back(info);
  }
  layers.candidates = {"stem", "stage1.0", "stage2.0"};
  return layers;
}

TEST(LayerChoice, EmptyChoiceIsTheDefault) {
  EXPECT_EQ(layersInUse({}, "stage2.0"), std::vector<std::string>{"stage2.0"});
  EXPECT_TRUE(canonicalChoice({"stage2.0"}, "stage2.0", fiveLayers()).empty());
  EXPECT_TRUE(canonicalChoice({}, "stage2.0", fiveLayers()).empty());
}

TEST(LayerChoice, ChoicesAreInOrderOfExecutionWithoutDoubles) {
  EXPECT_EQ(canonicalChoice({"stage2.0", "stem", "stage2.0"}, "stage2.0", fiveLayers()),
            (std::vector<std::string>{"stem", "stage2.0"}));
}

TEST(LayerChoice, OtherLayersSitAtTheCandidateBeforeThem) {
  EXPECT_EQ(candidateIndex(fiveLayers(), "stage2.0"), 2);
  EXPECT_EQ(candidateIndex(fiveLayers(), "stage1.0.conv"), 1);
  EXPECT_EQ(candidateIndex(fiveLayers(), "nowhere"), -1);
}

TEST(LayerChoice, TextNamesLayerAndGrid) {
  EXPECT_EQ(choiceText(fiveLayers(), {"stage1.0"}), QStringLiteral("stage1.0  ·  16 × 16"));
  EXPECT_EQ(choiceText(fiveLayers(), {"head"}), "head");
  EXPECT_EQ(choiceText(fiveLayers(), {"stem", "stage2.0"}), "mean of 2 layers: stem, stage2.0");
}

}  // namespace
}  // namespace sightline::ui
