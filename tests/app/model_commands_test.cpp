// SPDX-License-Identifier: GPL-3.0-or-later
// layers, predict and saliency on a small network whose reference outputs are known.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/files.h"
#include "core/base/zip_archive.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/models/registry.h"
#include "tests/app/cli_fixture.h"
#include "tests/support/message_texts.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

class ModelCommands : public CliTest {
 protected:
  static std::vector<std::string> with(std::vector<std::string> first, const std::vector<std::string>& more) {
    first.insert(first.end(), more.begin(), more.end());
    return first;
  }
  const std::string config_ = (kGolden / "models" / "tiny_resnet" / "config.json").string();
  const std::string image_ = (kGolden / "inputs" / "chelsea.png").string();
  const std::vector<std::string> model_{"--model", "custom", "--config", config_};
  const std::vector<std::string> squashed_{"--model", "custom", "--config",     config_,
                                           "--image", image_,   "--preprocess", "squash"};
};

void expectNear(const Plane<float>& mine, const Plane<float>& reference, float tolerance) {
  ASSERT_TRUE(mine.sameSizeAs(reference));
  float worst = 0;
  for (std::size_t i = 0; i < mine.size(); ++i) worst = std::max(worst, std::abs(mine[i] - reference[i]));
  EXPECT_LE(worst, tolerance);
}

TEST_F(ModelCommands, LayersAreInOrderOfExecution) {
  const auto layers = json(with({"layers"}, model_));
  std::vector<std::string> paths;
  for (const auto& l : layers) {
    paths.push_back(l.at("path"));
    if (l.at("path") == "layer4.0") {
      EXPECT_EQ(l.at("shape"), nlohmann::json::array({256, 7, 7}));
      EXPECT_EQ(l.at("usable"), true);
    }
  }
  EXPECT_THAT(paths, ::testing::IsSupersetOf({"conv1", "layer1.0", "layer3.1", "layer4.0"}));
  EXPECT_LT(std::find(paths.begin(), paths.end(), "layer1.0"), std::find(paths.begin(), paths.end(), "layer4.0"));
}

TEST_F(ModelCommands, LogitsEqualTimm) {
  const auto j = json(with({"predict"}, with(squashed_, {"--top", "3", "--logits"})));
  const auto expected = readNpy(kGolden / "models" / "tiny_resnet" / "logits_chelsea_simple.npy").asFloat();
  const auto logits = j.at("logits").get<std::vector<float>>();
  ASSERT_EQ(logits.size(), expected.size());
  for (std::size_t i = 0; i < logits.size(); ++i) EXPECT_NEAR(logits[i], expected[i], 2e-5) << i;
  ASSERT_EQ(j.at("top").size(), 3u);
  EXPECT_EQ(j["top"][0]["index"], 18);
  double sum = 0;
  for (const float v : expected) sum += std::exp(static_cast<double>(v));
  EXPECT_NEAR(j["top"][0]["probability"].get<double>(), std::exp(static_cast<double>(expected[18])) / sum, 1e-5);
  EXPECT_EQ(j["top"][0]["label"], "class 18");
}

TEST_F(ModelCommands, GradCamEqualsPytorchGradCam) {
  const auto j = json(with({"saliency"}, with(squashed_, {"--technique", "gradcam", "--out", file("m.npy"), "--raw",
                                                          file("r.npy"), "--png", file("o.png")})));
  const auto folder = kGolden / "models" / "tiny_resnet";
  expectNear(readNpyPlane(file("m.npy")), readNpyPlane(folder / "cam_chelsea_simple_layer4_last_pred_final.npy"),
             1e-4f);
  expectNear(readNpyPlane(file("r.npy")), readNpyPlane(folder / "cam_chelsea_simple_layer4_last_pred_raw.npy"), 1e-4f);
  EXPECT_EQ(j.at("layer"), "layer4.0");
  EXPECT_EQ(j.at("target"), 18);
  EXPECT_EQ(j.at("shape"), nlohmann::json::array({224, 224}));
  EXPECT_EQ(readImage(file("o.png")).width, 224);
}

TEST_F(ModelCommands, ContrastiveGradCamSaysAgainstWhichClass) {
  const auto of = [&](const std::vector<std::string>& more) {
    return json(with({"saliency"}, with(squashed_, with({"--technique", "contrastive-gradcam", "--out", file("m.npy"),
                                                         "--raw", file("r.npy"), "--layer", "layer4.0"},
                                                        more))));
  };
  const auto top = json(with({"predict"}, with(squashed_, {"--top", "2"}))).at("top");
  const auto rival = of({});
  EXPECT_EQ(rival.at("target"), 18);
  EXPECT_EQ(rival.at("other"), top[1].at("index"));
  EXPECT_EQ(rival.at("options"), "other -1");
  const auto meta = nlohmann::json::parse(readTextFile(kGolden / "models" / "tiny_resnet" / "meta.json"));
  const int other = meta.at("runs").at("chelsea_simple").at("other");
  EXPECT_EQ(of({"--other", std::to_string(other)}).at("other_label"), "class " + std::to_string(other));
  const auto folder = kGolden / "models" / "tiny_resnet";
  Plane<float> expected = readNpyPlane(folder / "cam_chelsea_simple_layer4_last_pred_raw.npy");
  const auto theirs = readNpyPlane(folder / "cam_chelsea_simple_layer4_last_other_raw.npy");
  for (std::size_t i = 0; i < expected.size(); ++i) expected[i] -= theirs[i];
  expectNear(readNpyPlane(file("r.npy")), expected, 1e-4f);
  EXPECT_NE(of({"--other", "18"}).at("blank"), "") << "nothing lies between a class and itself";
}

// Right values: timm and pytorch-grad-cam on the network that the files were exported from.
TEST_F(ModelCommands, OnnxAndExportedProgramsAreNetworksLikeAnyOther) {
  const auto right = readNpy(kGolden / "models" / "micro_resnet" / "logits_chelsea_simple.npy").asFloat();
  for (const auto& [kind, name] :
       {std::pair("onnx", "onnx/micro_resnet_op13_fixed.onnx"), std::pair("pt2", "pt2/micro_resnet_dynamic.pt2")}) {
    const std::vector<std::string> network{"--model", kind, "--weights", (kGolden / name).string()};
    const std::vector<std::string> picture{"--image", image_, "--preprocess", "squash"};
    std::vector<std::string> paths;
    for (const auto& l : json(with({"layers"}, network))) paths.push_back(l.at("path"));
    EXPECT_THAT(paths, ::testing::IsSupersetOf({"conv1", "layer1.0", "layer4.0.conv3", "layer4.0"})) << name;
    const auto logits =
        json(with(with({"predict"}, network), with(picture, {"--logits"}))).at("logits").get<std::vector<float>>();
    ASSERT_EQ(logits.size(), right.size());
    for (std::size_t i = 0; i < right.size(); ++i) EXPECT_NEAR(logits[i], right[i], 1e-4f) << name;
    json(with(with({"saliency"}, network), with(picture, {"--technique", "gradcam", "--layer", "layer4.0", "--out",
                                                          file("m.npy"), "--raw", file("r.npy")})));
    expectNear(readNpyPlane(file("r.npy")),
               readNpyPlane(kGolden / "models" / "micro_resnet" / "cam_chelsea_simple_layer4_last_pred_raw.npy"),
               1e-4f);
  }
}

TEST_F(ModelCommands, XraiEqualsPairSaliency) {
  const auto j = json(
      with({"saliency"}, with(model_, {"--image", image_, "--preprocess", "pil-squash", "--technique", "xrai", "--out",
                                       file("m.npy"), "--ranks", file("r.npy"), "--raw", file("a.npy")})));
  const auto folder = kGolden / "xrai";
  EXPECT_EQ(readNpy(file("r.npy")).asInt(), readNpy(folder / "tiny_resnet_chelsea_A_xrai_full_ranks.npy").asInt());
  expectNear(readNpyPlane(file("m.npy")), readNpyPlane(folder / "tiny_resnet_chelsea_A_xrai_full.npy"), 3e-6f);
  EXPECT_EQ(j.at("regions"), 120);
  EXPECT_EQ(j.at("target"), 18);
  EXPECT_TRUE(j.at("layer").is_null());
}

TEST_F(ModelCommands, XraiTellsHowFarItsFastModeIsToBeTrusted) {
  const auto told = [&](const std::vector<std::string>& points) {
    return json(with(with({"saliency"}, with(squashed_, {"--technique", "xrai", "--out", file("m.npy")})), points));
  };
  const auto exact = told({"--steps", "4"});
  EXPECT_EQ(exact.at("expected_agreement"), 1);
  EXPECT_EQ(exact.at("expected_agreement_low"), 1);
  const auto few = told({"--mode", "fast", "--max-points", "5"});
  EXPECT_TRUE(few.at("expected_agreement").is_null());
  EXPECT_TRUE(few.at("expected_agreement_low").is_null());
  EXPECT_TRUE(few.at("expected_agreement_high").is_null());
  EXPECT_THAT(english(few.at("expected_agreement_unknown").get<std::string>()), HasSubstr("5 points"));
  const auto fast = told({"--mode", "fast", "--max-points", "25", "--tolerance", "0"});
  ASSERT_TRUE(fast.at("expected_agreement").is_number()) << fast.dump();
  EXPECT_LE(fast.at("expected_agreement_low"), fast.at("expected_agreement"));
  EXPECT_LE(fast.at("expected_agreement"), fast.at("expected_agreement_high"));
  EXPECT_FALSE(fast.contains("expected_agreement_unknown"));
}

TEST_F(ModelCommands, IntegratedGradientsTellTheirCompleteness) {
  const auto j = json(with(
      {"saliency"}, with(squashed_, {"--technique", "ig", "--steps", "8", "--convention", "interpretability-methods",
                                     "--out", file("m.npy"), "--raw", file("r.npy")})));
  EXPECT_TRUE(j.at("completeness").is_number());
  EXPECT_EQ(readNpy(file("r.npy")).shape, (std::vector<std::int64_t>{224, 224, 3}));
}

TEST_F(ModelCommands, WhatCannotBeIsSaidBeforeAnythingIsWritten) {
  const std::vector<std::pair<std::vector<std::string>, const char*>> cases{
      {{"--technique", "xrai", "--layer", "layer4.0"}, "--layer"},
      {{"--technique", "gradcam", "--target", "99"}, "0 to 19"},
      {{"--technique", "gradcam", "--layer", "layer9"}, "layer9"},
      {{"--technique", "gradcam", "--ranks", file("r.npy")}, "--ranks"}};
  for (const auto& [arguments, part] : cases) {
    const auto r = cli(with(with({"saliency"}, squashed_), with(arguments, {"--out", file("m.npy")})));
    EXPECT_EQ(r.exitCode, 2) << part << ": " << r.err;
    EXPECT_THAT(r.err, HasSubstr(part));
    EXPECT_FALSE(std::filesystem::exists(file("m.npy")));
  }
  const auto r = cli({"predict", "--model", "resnet101", "--image", image_});
  EXPECT_EQ(r.exitCode, 1);
  EXPECT_THAT(r.err, HasSubstr("--weights"));
  EXPECT_EQ(cli({"predict", "--model", "resnet9000", "--image", image_}).exitCode, 2);
}

TEST_F(ModelCommands, APictureOfOneColourIsTold) {
  writeFileAtomically(folder_ / "grey.png", encodePng(Image{30, 20, std::vector<std::uint8_t>(30 * 20 * 3, 128)}));
  for (const char* technique : {"xrai", "ig"}) {
    const auto r = cli(with({"saliency"}, with(model_, {"--image", file("grey.png"), "--technique", technique,
                                                        "--steps", "3", "--out", file("m.npy")})));
    EXPECT_EQ(r.exitCode, 0) << r.err;
    EXPECT_THAT(r.out + r.err, HasSubstr("one value everywhere"));
  }
  const auto r =
      cli(with({"saliency"}, with(squashed_, {"--technique", "gradcam", "--target", "-3", "--out", file("m.npy")})));
  EXPECT_EQ(r.exitCode, 2);
  EXPECT_THAT(r.err, HasSubstr("-3 not in range"));
}

// A file whose checksums are right and whose content is not: libpng's own lines stay away.
TEST_F(ModelCommands, WhatIsWrongWithAPngIsToldOnceAndInOurWords) {
  auto bytes = encodePng(Image{30, 20, std::vector<std::uint8_t>(30 * 20 * 3, 128)});
  constexpr std::size_t kType = 12, kHeight = 20, kSum = 29;  // of the header: its sum is over type and content
  bytes[kHeight + 3] = 200;
  const auto sum = crc32(std::as_bytes(std::span(bytes)).subspan(kType, kSum - kType));
  for (std::size_t i = 0; i < 4; ++i) bytes[kSum + i] = static_cast<std::uint8_t>(sum >> (24 - 8 * i));
  writeFileAtomically(folder_ / "short.png", bytes);
  const auto r = cli({"predict", "--model", "demo-resnet", "--image", file("short.png")});
  EXPECT_EQ(r.exitCode, 1);
  EXPECT_EQ(r.err,
            "Error: " + file("short.png") + ": is damaged and cannot be decoded. Copy or download the file again.\n");
}

TEST_F(ModelCommands, ModelsAddedInTheWindowAreTakenByName) {
  // As File > Add a model keeps them.
  ModelSpec mine = readModelFile(kGolden / "models" / "tiny_resnet" / "config.json");
  mine.id = "my-resnet";
  keepOwnModel(folder_ / "data" / "models", mine);
  writeFileAtomically(folder_ / "data" / "models" / "broken.json", std::string_view("{"));

  const auto listed = json({"models"});
  const auto it = std::find_if(listed.begin(), listed.end(), [](const auto& m) { return m.at("name") == "my-resnet"; });
  ASSERT_NE(it, listed.end());
  EXPECT_EQ(it->at("weights_state"), "present");
  EXPECT_EQ(it->at("weights_origin"), "unknown");
  EXPECT_EQ(it->at("weights_origin_text"), "not a known published file");
  EXPECT_EQ(it->at("weights_sha256").get<std::string>().size(), 64u);
  for (const auto& m : listed)
    if (m.at("name") == "demo-swin") {
      EXPECT_EQ(m.at("weights_origin"), "as_written_down") << m;
    }
  EXPECT_THAT(cli({"models"}).err, HasSubstr("broken.json"));

  const auto named = json({"predict", "--model", "my-resnet", "--image", image_});
  const auto given = json({"predict", "--model", "custom", "--config",
                           (kGolden / "models" / "tiny_resnet" / "config.json").string(), "--image", image_});
  EXPECT_EQ(named.at("logits"), given.at("logits"));
  EXPECT_THAT(cli({"predict", "--model", "broken", "--image", image_}).err, HasSubstr("is not JSON"));
  EXPECT_THAT(cli({"predict", "--model", "my-resnet2", "--image", image_}).err, HasSubstr("my-resnet"));
}

/// The demo's Swin was made for 112 x 112. timm's SwinTransformer(img_size=224, window_size=7) with its weights gives
/// cat1.jpg the probability .395 at 224; with the windows of 112 it was .318.
TEST_F(ModelCommands, ASwinAtAnotherSizeIsTimmsOfThatSize) {
  const auto picture = (sourceFolder() / "resources" / "demo" / "images" / "cat1.jpg").string();
  const auto j = json({"predict", "--model", "demo-swin", "--size", "224", "--image", picture});
  EXPECT_NEAR(j["top"][0]["probability"].get<double>(), 0.395, 5e-4);
  const auto refused = cli({"predict", "--model", "demo-swin", "--size", "128", "--image", picture});
  EXPECT_THAT(refused.err, HasSubstr("cannot look at images of 128 x 128"));
  EXPECT_THAT(refused.err, HasSubstr("Give the input size 112 or 224."));
}

/// A fine-tuned head on a published architecture: as many classes as its file has.
TEST_F(ModelCommands, TheNumberOfClassesComesFromTheFile) {
  const ModelSpec tiny = readModelFile(kGolden / "models" / "tiny_resnet" / "config.json");
  // Not a ResNet-18 in full, so it is refused; but not for its number of classes.
  const auto refused = cli({"predict", "--model", "resnet18", "--weights", tiny.weights.string(), "--image", image_});
  EXPECT_THAT(refused.err, ::testing::Not(HasSubstr("[1000]")));
  const auto names = file("names.txt");
  writeFileAtomically(names, std::string_view("a\nb\n"));
  EXPECT_THAT(
      cli({"predict", "--model", "resnet18", "--weights", tiny.weights.string(), "--labels", names, "--image", image_})
          .err,
      HasSubstr("names 2 classes, the model has 20"));
}

TEST_F(ModelCommands, TorchScriptArchivesAreModelsLikeOthers) {
  const std::filesystem::path labels = file("labels.txt");
  writeFileAtomically(labels, std::string_view("ant\nbee\ncat\ndog\neel\n\n"));
  const std::vector<std::string> archive{
      "--model", "torchscript", "--weights", (kGolden / "models" / "scripted_tiny.pt").string(),
      "--size",  "64",          "--labels",  labels.string()};
  std::vector<std::string> paths;
  for (const auto& l : json(with({"layers"}, archive))) paths.push_back(l.at("path"));
  EXPECT_EQ(paths, (std::vector<std::string>{"conv", "relu", "block", "relu#2"}));

  const auto pictured = with(archive, {"--image", image_, "--preprocess", "squash"});
  const auto usual = json(with({"predict"}, pictured)),
             other = json(with({"predict"}, with(pictured, {"--mean", "0,0,0", "--std", "1,1,1"})));
  EXPECT_EQ(usual.at("logits").size(), 5u);
  EXPECT_EQ(usual["top"][0]["label"], "eel");
  EXPECT_NE(usual.at("logits"), other.at("logits"));

  EXPECT_TRUE(usual.at("notes").empty());  // found to be asked as it is
  const auto each = json(with({"predict"}, with(pictured, {"--outputs", "sigmoid"})));
  for (const auto& c : each.at("top"))
    EXPECT_NEAR(c.at("probability").get<double>(), 1 / (1 + std::exp(-c.at("logit").get<double>())), 1e-6);

  EXPECT_EQ(json(with({"predict"}, with(pictured, {"--outputs", "sigmoid", "--cut-offs", "0"}))).at("said").size(), 5u);
  EXPECT_EQ(json(with({"predict"}, with(pictured, {"--outputs", "sigmoid", "--cut-offs", "1, bee=0"})))
                .at("said")
                .at(0)
                .at("label"),
            "bee");
  EXPECT_FALSE(usual.contains("said"));  // of classes that exclude each other

  const auto map = file("map.npy");
  const auto last = json(with({"saliency"}, with(pictured, {"--technique", "gradcam", "--out", map})));
  EXPECT_EQ(last.at("layer"), "relu#2");  // no usual layer: the last one with a grid
  EXPECT_NEAR(last.at("max").get<double>(), 1.0, 1e-6);
  EXPECT_EQ(json(with({"saliency"}, with(pictured, {"--technique", "gradcam", "--layer", "block", "--out", map})))
                .at("layer"),
            "block");

  writeFileAtomically(labels, std::string_view("one\ntwo\n"));
  const auto refused = cli(with({"predict"}, pictured));
  EXPECT_NE(refused.exitCode, 0);
  EXPECT_THAT(refused.err, HasSubstr("gives 5 classes, 2 are named"));
}

}  // namespace
}  // namespace sightline::testing
