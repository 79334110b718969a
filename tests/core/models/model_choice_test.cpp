// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/base/files.h"
#include "core/models/architecture.h"
#include "core/weights/safetensors.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace sightline;
using ::testing::HasSubstr;

namespace {

using Place = FieldOrigin::Place;
const fs::path kGolden = sightline::testing::goldenFolder();

class ModelChoiceTest : public ::testing::Test {
 protected:
  /// The error that a choice ends in.
  static std::pair<ModelField, std::string> refused(const ModelChoice& choice) {
    try {
      (void)chosenModel(choice);
    } catch (const FieldError& error) {
      return {error.field(), error.what()};
    } catch (const Error& error) {
      return {ModelField::Name, std::string("no field: ") + error.what()};
    }
    return {ModelField::Name, "not refused"};
  }
  fs::path written(const char* name, std::string_view text) {
    writeFileAtomically(folder_ / name, text);
    return folder_ / name;
  }
  sightline::testing::TempFolder folder_;
};

TEST_F(ModelChoiceTest, ADescriptionBesideTheWeightsSaysWhatTheyAre) {
  const auto m = chosenModel({kGolden / "models" / "micro_resnet" / "model.safetensors"});
  EXPECT_EQ(familyId(m.spec.architecture), "resnet");
  EXPECT_EQ(m.spec.architecture.classCount, 20);  // config.json
  EXPECT_EQ(m.spec.preprocessing.size, 224);
  EXPECT_EQ(m.spec.id, "micro_resnet");  // a file called "model" has its folder's name
  EXPECT_EQ(m.origin(ModelField::Architecture), (FieldOrigin{Place::Beside, "config.json"}));
  EXPECT_EQ(m.origin(ModelField::Mean), (FieldOrigin{Place::Beside, "config.json"}));
  EXPECT_EQ(describe(m.origin(ModelField::Size)).text(), "config.json beside it");
}

TEST_F(ModelChoiceTest, WhatIsChosenGoesBeforeWhatIsFound) {
  ModelChoice choice{kGolden / "models" / "micro_resnet" / "model.safetensors"};
  choice.name = "mine";
  choice.size = 192;
  choice.mean = std::array{0.5f, 0.5f, 0.5f};
  choice.outputs = OutputReading::Sigmoid;
  const auto m = chosenModel(choice);
  EXPECT_EQ(m.spec.id, "mine");
  EXPECT_EQ(m.spec.preprocessing.size, 192);
  EXPECT_EQ(m.spec.preprocessing.mean[2], 0.5f);
  EXPECT_EQ(m.spec.architecture.outputs, OutputReading::Sigmoid);
  for (const auto field : {ModelField::Name, ModelField::Size, ModelField::Mean, ModelField::Outputs})
    EXPECT_EQ(m.origin(field).place, Place::Chosen);
  EXPECT_EQ(m.origin(ModelField::Std).place, Place::Beside);
}

TEST_F(ModelChoiceTest, AProgramSaysItsSizeAndClasses) {
  const auto m = chosenModel({kGolden / "onnx" / "micro_resnet_op13_fixed.onnx"});
  EXPECT_EQ(familyId(m.spec.architecture), "onnx");
  EXPECT_EQ(m.spec.architecture.classCount, 20);  // golden/onnx/README.md
  EXPECT_EQ(m.spec.preprocessing.size, 224);
  EXPECT_EQ(m.origin(ModelField::Size).place, Place::File);
  EXPECT_EQ(m.origin(ModelField::Mean).place, Place::Usual);
}

TEST_F(ModelChoiceTest, NeighboursOfAProgramSayHowImagesArePreparedAndWhatClassesAreCalled) {
  // As Optimum exports a network of transformers: model.onnx, config.json, preprocessor_config.json.
  const auto onnx = folder_ / "model.onnx";
  fs::copy_file(kGolden / "onnx" / "micro_resnet_multilabel5.onnx", onnx);
  written("config.json",
          R"({"model_type":"x","id2label":{"0":"a","1":"b","2":"c","3":"d","4":"e"},"problem_type":"none"})");
  written("preprocessor_config.json",
          R"({"size":{"height":224,"width":224},"image_mean":[0.5,0.5,0.5],"image_std":[0.25,0.25,0.25]})");
  const auto m = chosenModel({onnx});
  EXPECT_EQ(m.spec.labels.at(4), "e");
  EXPECT_EQ(m.spec.preprocessing.mean[0], 0.5f);
  EXPECT_EQ(m.spec.preprocessing.std[1], 0.25f);
  EXPECT_EQ(m.origin(ModelField::Labels), (FieldOrigin{Place::Beside, "config.json"}));
  EXPECT_EQ(m.origin(ModelField::Mean), (FieldOrigin{Place::Beside, "preprocessor_config.json"}));
  // Names of something else are left aside, and said to be.
  written("config.json", R"({"model_type":"x","id2label":{"0":"a","1":"b"}})");
  const auto other = chosenModel({onnx});
  EXPECT_TRUE(other.spec.labels.empty());
  ASSERT_EQ(other.notes.size(), 1u);
  EXPECT_THAT(other.notes[0].text(), HasSubstr("names 2 classes, the network has 5"));
}

TEST_F(ModelChoiceTest, WeightsOfAPublishedNetworkAreRecognised) {
  // The names and shapes that tell a ResNet-18, with a head for seven classes.
  const std::vector<float> zeros(64 * 64 * 9);
  std::vector<TensorToWrite> tensors{{"conv1.weight", {64, 3, 7, 7}, zeros.data()}, {"bn1.weight", {64}, zeros.data()}};
  for (const char* block : {"1.0", "1.1", "2.0", "2.1", "3.0", "3.1", "4.0", "4.1"})
    for (const char* convolution : {".conv1.weight", ".conv2.weight"})
      tensors.push_back({"layer" + std::string(block) + convolution, {64, 64, 3, 3}, zeros.data()});
  tensors.push_back({"fc.weight", {7, 512}, zeros.data()});
  tensors.push_back({"layer2.0.downsample.1.running_mean", {64}, zeros.data()});
  const auto file = folder_ / "mine.safetensors";
  writeSafetensors(file, tensors);
  const auto m = chosenModel({file});
  EXPECT_EQ(familyId(m.spec.architecture), "resnet");
  EXPECT_EQ(m.spec.architecture.classCount, 7);
  EXPECT_TRUE(m.spec.labels.empty());  // ImageNet's thousand names are not theirs
  EXPECT_EQ(m.spec.defaultLayer, "layer4.1");
  EXPECT_EQ(m.origin(ModelField::Architecture).place, Place::File);
  EXPECT_EQ(m.origin(ModelField::Size).place, Place::Usual);
}

TEST_F(ModelChoiceTest, WhatIsWrongNamesTheFieldThatMendsIt) {
  const auto weights = kGolden / "forms" / "tiny_vit.torchvision.pth";
  EXPECT_EQ(refused({}).first, ModelField::File);
  EXPECT_EQ(refused({folder_ / "nothing.pth"}).first, ModelField::File);
  const auto unknown = refused({weights});
  EXPECT_EQ(unknown.first, ModelField::Architecture) << unknown.second;
  EXPECT_THAT(unknown.second, HasSubstr("weights alone"));
  ModelChoice program{kGolden / "onnx" / "micro_resnet_op13_fixed.onnx"};
  program.architecture = "resnet50";
  EXPECT_EQ(refused(program).first, ModelField::Architecture);
  ModelChoice labels{kGolden / "onnx" / "micro_resnet_op13_fixed.onnx"};
  labels.labels = written("three.txt", "a\nb\nc\n");
  const auto tooFew = refused(labels);
  EXPECT_EQ(tooFew.first, ModelField::Labels);
  EXPECT_THAT(tooFew.second, HasSubstr("names 3 classes, the network has 20"));
  labels.labels = folder_ / "missing.txt";
  EXPECT_EQ(refused(labels).first, ModelField::Labels);
  // A Swin's windows do not divide every size.
  ModelChoice size{kGolden / "models" / "tiny_cait" / "model.safetensors"};
  size.size = 100;
  EXPECT_EQ(refused(size).first, ModelField::Size) << refused(size).second;
}

TEST_F(ModelChoiceTest, ADescriptionThatIsAboutSomethingElseIsLeftAside) {
  const auto file = folder_ / "weights.pth";
  fs::copy_file(kGolden / "forms" / "tiny_vit.torchvision.pth", file);
  written("config.json", R"({"model_type":"bert","id2label":{"0":"no","1":"yes"}})");
  const auto unknown = refused({file});
  EXPECT_EQ(unknown.first, ModelField::Architecture);
  EXPECT_THAT(unknown.second, HasSubstr("bert"));
}

TEST_F(ModelChoiceTest, OneNameOfATwoSidedNetworkIsWhatItSaysYesTo) {
  ModelChoice choice{kGolden / "onnx" / "micro_resnet_binary_sigmoid.onnx"};
  choice.labels = written("one.txt", "tumour\n");
  EXPECT_THAT(chosenModel(choice).spec.labels, ::testing::ElementsAre("not tumour", "tumour"));
}

}  // namespace
