// SPDX-License-Identifier: GPL-3.0-or-later
// How the demo's networks are trained: samples, initial weights, and that training learns.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "app/train_demo/augmentation.h"
#include "app/train_demo/recipes.h"
#include "app/train_demo/trainer.h"
#include "core/demo/scene.h"

namespace sightline::demo {
namespace {

const Recipe& recipeOf(const char* id) {
  static const std::vector<Recipe> recipes = demoRecipes();
  return *std::find_if(recipes.begin(), recipes.end(), [&](const Recipe& r) { return r.model.id == id; });
}

TEST(DemoAugmentation, KeepsAFlatSceneFlatAndInRange) {
  Preprocessing p;
  p.size = 16;
  const std::vector<std::uint8_t> scene(20 * 20 * 3, 128);
  std::vector<float> out(16 * 16 * 3);
  Random random(5);
  for (int k = 0; k < 50; ++k) {
    writeAugmented(scene.data(), 20, p, random, out.data());
    for (std::size_t c = 0; c < 3; ++c) {
      const auto first = out.begin() + static_cast<std::ptrdiff_t>(c * 256);
      const auto [low, high] = std::minmax_element(first, first + 256);
      EXPECT_NEAR(*low, *high, 1e-4);
      const double grey = *low * p.std[c] + p.mean[c];
      EXPECT_GT(grey, 0.5 * 0.8 * 0.8 * 0.9 - 0.01);
      EXPECT_LT(grey, 0.9);
    }
  }
}

TEST(DemoAugmentation, MirrorsHalfOfTheTimeAndFollowsItsSeed) {
  Preprocessing p;
  p.size = 16;
  std::vector<std::uint8_t> scene(16 * 16 * 3, 0);
  for (int y = 0; y < 16; ++y)
    for (int x = 8; x < 16; ++x)
      for (int c = 0; c < 3; ++c) scene[static_cast<std::size_t>((y * 16 + x) * 3 + c)] = 255;
  std::vector<float> out(16 * 16 * 3), again(out.size());
  Random random(9), same(9);
  int mirrored = 0;
  for (int k = 0; k < 200; ++k) {
    writeAugmented(scene.data(), 16, p, random, out.data());
    writeAugmented(scene.data(), 16, p, same, again.data());
    EXPECT_EQ(out, again);
    mirrored += out[0] > out[15];
  }
  EXPECT_GT(mirrored, 70);
  EXPECT_LT(mirrored, 130);
}

TEST(DemoTraining, InitialWeightsComeFromTheSeedAlone) {
  const auto& model = recipeOf("demo-cait").model;
  const auto first = makeClassifier(model.architecture), second = makeClassifier(model.architecture);
  initialise(*first, 3);
  initialise(*second, 3);
  const auto a = first->named_parameters(), b = second->named_parameters();
  for (const auto& item : a) EXPECT_TRUE(torch::equal(item.value(), b[item.key()])) << item.key();
  EXPECT_TRUE(torch::all(a["blocks.0.gamma_1"] == 0.1f).item<bool>());
  EXPECT_TRUE(torch::all(a["norm.weight"] == 1).item<bool>());
  initialise(*second, 4);
  EXPECT_FALSE(torch::equal(a["head.weight"], second->named_parameters()["head.weight"]));
}

TEST(DemoTraining, EveryRecipeGivesOneLogitPerClassForItsInput) {
  for (const Recipe& r : demoRecipes()) {
    const auto network = makeClassifier(r.model.architecture);
    network->eval();
    const torch::NoGradGuard guard;
    const int size = r.model.preprocessing.size;
    const auto logits = network->forward(torch::zeros({2, 3, size, size}));
    EXPECT_EQ(logits.sizes(), (std::vector<std::int64_t>{2, 20})) << r.model.id;
    EXPECT_EQ(r.model.labels.size(), 20u);
    EXPECT_TRUE(network->named_modules().contains(r.model.defaultLayer)) << r.model.defaultLayer;
  }
}

TEST(DemoTraining, LearnsAFewScenesAndRepeatsItself) {
  at::set_num_threads(1);
  const Recipe& recipe = recipeOf("demo-resnet");
  const TrainingSet set = drawTrainingSet(7, 0, 8, 64, 2);
  ASSERT_EQ(set.size(), 160u);
  TrainingOptions options = recipe.training;
  options.epochs = 3;
  options.warmupSteps = 5;
  Preprocessing small = recipe.model.preprocessing;
  small.size = 64;
  const auto lossesOf = [&] {
    const auto network = makeClassifier(recipe.model.architecture);
    initialise(*network, 1);
    std::vector<double> losses;
    train(*network, set, small, options, 0, [&](int epoch, double loss, double) {
      EXPECT_EQ(epoch, static_cast<int>(losses.size()) + 1);
      losses.push_back(loss);
    });
    return losses;
  };
  const auto losses = lossesOf();
  ASSERT_EQ(losses.size(), 3u);
  EXPECT_LT(losses.back(), losses.front() - 0.1);
  EXPECT_EQ(losses, lossesOf());
}

}  // namespace
}  // namespace sightline::demo
