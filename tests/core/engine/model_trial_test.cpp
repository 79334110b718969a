// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_trial.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/compute/compute_backend.h"
#include "tests/support/fake_backend.h"
#include "tests/support/message_texts.h"
#include "tests/support/places.h"

using namespace sightline;
using ::testing::HasSubstr;

namespace {

const std::filesystem::path kGolden = sightline::testing::goldenFolder();

class ModelTrialTest : public ::testing::Test {
 protected:
  ModelTrial tried(const ModelChoice& choice, const std::stop_token& stop = {}) {
    const auto backend = sightline::testing::fakeBackendFactory(control_)();
    return tryModel(*backend, choice, kImage, stop);
  }
  /// The value and the origin of a fact.
  static std::pair<std::string, std::string> fact(const ModelTrial& trial, const std::string& what) {
    for (const TrialFact& f : trial.facts)
      if (f.what.text() == what) return {f.value.text(), f.from.text()};
    return {};
  }
  const std::filesystem::path kImage = kGolden / "inputs" / "chelsea.png";
  const ModelChoice micro_{kGolden / "models" / "micro_resnet" / "model.safetensors"};
  std::shared_ptr<sightline::testing::FakeControl> control_ = std::make_shared<sightline::testing::FakeControl>();
};

TEST_F(ModelTrialTest, SaysWhatTheNetworkIsAndWhereFrom) {
  control_->setNotes("micro_resnet", {"It was made for this test."});
  const ModelTrial trial = tried(micro_);
  ASSERT_TRUE(trial.ok()) << trial.problem->what();
  EXPECT_EQ(trial.image, "chelsea.png");
  EXPECT_EQ(fact(trial, "Network"), std::pair(std::string("ResNet"), std::string("config.json beside it")));
  EXPECT_EQ(fact(trial, "Parameters").first, "1.2 million");  // of the fake
  EXPECT_EQ(fact(trial, "Input size"), std::pair(std::string("224 x 224"), std::string("config.json beside it")));
  EXPECT_EQ(fact(trial, "Layer of Grad-CAM").first, "layer4.0");
  EXPECT_EQ(trial.top.size(), 5u);
  EXPECT_FALSE(trial.named);
  EXPECT_THAT(english(trial.notes), ::testing::ElementsAre("It was made for this test."));
  EXPECT_TRUE(trial.limits.empty());
  EXPECT_EQ(trial.seen.width(), 224);
  ASSERT_EQ(trial.map.width(), 224);
  EXPECT_FALSE(std::equal(trial.map.values().begin(), trial.map.values().end(), trial.seen.values().begin()));
}

TEST_F(ModelTrialTest, WithoutGradientsThereIsNoMapAndItSaysWhichTechniquesRemain) {
  control_->setCapabilities({true, false, "Its scores have no gradient."});
  const ModelTrial trial = tried(micro_);
  ASSERT_TRUE(trial.ok());
  EXPECT_EQ(trial.map.size(), 0u);
  EXPECT_EQ(trial.noMap.text(), "Its scores have no gradient.");
  ASSERT_EQ(trial.limits.size(), 2u);
  EXPECT_THAT(trial.limits[1].text(), HasSubstr("Not possible with it: Grad-CAM"));
  EXPECT_THAT(trial.limits[1].text(), HasSubstr("Possible: "));
  EXPECT_THAT(trial.limits[1].text().substr(trial.limits[1].text().find("Possible: ")), HasSubstr("Occlusion"));
  EXPECT_EQ(control_->count("gradCam"), 0);
}

TEST_F(ModelTrialTest, AProblemNamesWhatToChange) {
  EXPECT_EQ(tried({}).field, ModelField::File);
  const Error mismatch(ErrorCode::ModelMismatch, "x", "does not fit", "Choose another.");
  control_->failWhen([](const auto& call) { return call.method == "traits"; }, mismatch);
  const ModelTrial weights = tried(micro_);
  ASSERT_FALSE(weights.ok());
  EXPECT_EQ(weights.problem->remedy(), "Choose another.");
  EXPECT_EQ(weights.field, ModelField::Architecture);
  EXPECT_TRUE(weights.chosen);  // what was known before
  EXPECT_EQ(tried({kGolden / "onnx" / "micro_resnet_op17_dynamic.onnx"}).field, ModelField::File);  // not there
  EXPECT_EQ(tried({kGolden / "onnx" / "micro_resnet_op13_fixed.onnx"}).field, ModelField::Size);
}

TEST_F(ModelTrialTest, AStopEndsIt) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW((void)tried(micro_, stop.get_token()), Cancelled);
  EXPECT_EQ(control_->count("traits"), 0);
}

}  // namespace
