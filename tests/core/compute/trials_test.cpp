// SPDX-License-Identifier: GPL-3.0-or-later
// Networks of the golden data tried as the window tries them, through the compute module.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/compute/compute_backend.h"
#include "core/engine/model_trial.h"
#include "core/image/npy.h"
#include "tests/support/places.h"

using namespace sightline;

namespace {

const std::filesystem::path kGolden = sightline::testing::goldenFolder();

std::vector<float> golden(const char* file) { return readNpy(kGolden / file).asFloat(); }

/// On the image that the golden numbers "chelsea_simple" are of.
ModelTrial tried(const char* file, OutputReading outputs = OutputReading::Automatic) {
  static const auto backend = loadTorchBackend();
  ModelChoice choice{kGolden / file};
  choice.method = Preprocessing::Method::Squash;
  if (outputs != OutputReading::Automatic) choice.outputs = outputs;
  return tryModel(*backend, choice, kGolden / "inputs" / "chelsea.png", {});
}

std::string fact(const ModelTrial& trial, const std::string& what) {
  for (const TrialFact& f : trial.facts)
    if (f.what.text() == what) return f.value.text() + " | " + f.from.text();
  return {};
}

TEST(Trials, ANativeNetworkGivesTheGoldenPredictions) {
  const auto trial = tried("models/micro_resnet/model.safetensors");
  ASSERT_TRUE(trial.ok()) << trial.problem->what();
  const auto logits = golden("models/micro_resnet/logits_chelsea_simple.npy");
  double sum = 0;
  for (const float l : logits) sum += std::exp(static_cast<double>(l));
  const auto best = std::max_element(logits.begin(), logits.end());
  EXPECT_EQ(trial.top[0].index, best - logits.begin());
  EXPECT_NEAR(static_cast<double>(trial.top[0].probability), std::exp(static_cast<double>(*best)) / sum, 1e-4);
  EXPECT_EQ(fact(trial, "Parameters"), "19136 | the file itself");  // "parameters" of config.json, by PyTorch
  EXPECT_EQ(fact(trial, "Layer of Grad-CAM"), "layer4.0 | the usual one");
  EXPECT_EQ(trial.map.width(), 224);
  EXPECT_TRUE(trial.noMap.empty());
}

TEST(Trials, AProgramOfOneOutputHasTwoClasses) {
  const auto trial = tried("onnx/micro_resnet_binary_sigmoid.onnx");
  ASSERT_TRUE(trial.ok()) << trial.problem->what();
  const double p = static_cast<double>(golden("onnx/micro_resnet_binary_sigmoid_probability_chelsea_simple.npy")[0]);
  ASSERT_EQ(trial.top.size(), 2u);
  EXPECT_NEAR(static_cast<double>(trial.top[0].probability), std::max(p, 1 - p), 1e-4);
  EXPECT_FALSE(trial.multiLabel);
  EXPECT_EQ(fact(trial, "Outputs"), "one score; its sigmoid is the probability of the second class | the file itself");
}

TEST(Trials, LabelsThatDoNotExcludeEachOtherHaveASigmoidEach) {
  const auto logits = golden("onnx/micro_resnet_multilabel5_logits5_chelsea_simple.npy");
  ASSERT_EQ(logits.size(), 5u);
  EXPECT_FALSE(tried("onnx/micro_resnet_multilabel5.onnx").multiLabel);  // nothing in the file says so
  const auto trial = tried("onnx/micro_resnet_multilabel5.onnx", OutputReading::Sigmoid);
  ASSERT_TRUE(trial.ok()) << trial.problem->what();
  EXPECT_TRUE(trial.multiLabel);
  EXPECT_EQ(fact(trial, "Outputs"), "scores; a sigmoid for each class, so that several may hold | your choice");
  for (const ClassScore& score : trial.top) {
    const double l = static_cast<double>(logits[static_cast<std::size_t>(score.index)]);
    EXPECT_NEAR(static_cast<double>(score.probability), 1 / (1 + std::exp(-l)), 1e-4) << score.index;
  }
}

TEST(Trials, ANativeNetworkIsReadAsChosen) {
  const auto trial = tried("models/micro_resnet/model.safetensors", OutputReading::Sigmoid);
  ASSERT_TRUE(trial.ok());
  EXPECT_TRUE(trial.multiLabel);
  const auto logits = golden("models/micro_resnet/logits_chelsea_simple.npy");
  const double l = static_cast<double>(*std::max_element(logits.begin(), logits.end()));
  EXPECT_NEAR(static_cast<double>(trial.top[0].probability), 1 / (1 + std::exp(-l)), 1e-4);
}

TEST(Trials, WeightsAloneGiveNoProbabilities) {
  const auto trial = tried("models/micro_resnet/model.safetensors", OutputReading::AsTheyAre);
  ASSERT_FALSE(trial.ok());
  EXPECT_THAT(trial.problem->problem(), ::testing::HasSubstr("gives scores, which are no probabilities yet"));
}

TEST(Trials, AFixedSizeThatIsNotGivenIsTheFieldToChange) {
  static const auto backend = loadTorchBackend();
  ModelChoice choice{kGolden / "onnx" / "micro_resnet_op13_fixed.onnx"};
  choice.size = 192;
  const auto trial = tryModel(*backend, choice, kGolden / "inputs" / "chelsea.png", {});
  ASSERT_FALSE(trial.ok());
  EXPECT_EQ(trial.field, ModelField::Size);
  EXPECT_THAT(trial.problem->remedy(), ::testing::HasSubstr("Give the input size 224"));
}

}  // namespace
