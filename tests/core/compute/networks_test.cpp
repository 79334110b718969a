// SPDX-License-Identifier: GPL-3.0-or-later
// Networks against timm's outputs: names, shapes, logits, tapped activations.
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/image/preprocessing.h"
#include "core/models/family_efficientnet.h"
#include "core/models/family_swin.h"
#include "core/models/registry.h"
#include "tests/support/formula_network.h"
#include "tests/support/places.h"

namespace fs = std::filesystem;
using namespace sightline;
using test::fillWithFormula;

namespace {

const fs::path kGolden = sightline::testing::goldenFolder();

torch::Tensor tensorOf(const fs::path& npy) {
  const auto array = readNpy(npy);
  return torch::tensor(array.asFloat()).view(array.shape);
}

nlohmann::ordered_json jsonOf(const fs::path& file) { return nlohmann::ordered_json::parse(readTextFile(file)); }

std::map<std::string, torch::Tensor> stateOf(const torch::nn::Module& m) {
  std::map<std::string, torch::Tensor> s;
  for (const auto& p : m.named_parameters()) s[p.key()] = p.value();
  for (const auto& b : m.named_buffers()) s[b.key()] = b.value();
  return s;
}

void expectNamesAndShapes(const Classifier& network, const fs::path& keysFile) {
  const auto keys = jsonOf(keysFile);
  const auto state = stateOf(network);
  for (const auto& [name, shape] : keys.items()) {
    ASSERT_TRUE(state.count(name)) << name << " is missing";
    EXPECT_EQ(state.at(name).sizes().vec(), shape.get<std::vector<int64_t>>()) << name;
  }
  for (const auto& [name, tensor] : state) EXPECT_TRUE(keys.contains(name)) << name << " is not in the reference";
}

void expectLogits(const torch::Tensor& logits, const fs::path& golden, double tolerance) {
  const auto expected = tensorOf(golden).flatten();
  ASSERT_EQ(logits.numel(), expected.numel());
  const double worst = (logits.flatten() - expected).abs().max().item<double>();
  EXPECT_LE(worst, tolerance) << golden;
  ::testing::Test::RecordProperty("maxdiff", std::to_string(worst));
  const auto ours = std::get<1>(logits.flatten().topk(5)), theirs = std::get<1>(expected.topk(5));
  EXPECT_TRUE(ours.equal(theirs)) << "top 5 differ";
}

class TinyNetwork : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    folder = kGolden / "models" / GetParam();
    spec = test::goldenModel(folder);
    network = makeClassifier(spec.architecture);
  }
  fs::path folder;
  ModelSpec spec;
  std::shared_ptr<Classifier> network;
};

TEST_P(TinyNetwork, HasTimmsNamesAndShapes) { expectNamesAndShapes(*network, folder / "keys.json"); }

TEST_P(TinyNetwork, GivesTimmsLogits) {
  loadWeights(*network, spec.architecture, spec.weights);
  torch::NoGradGuard noGrad;
  for (const char* input : {"chelsea_simple", "formula_simple"}) {
    const auto x = tensorOf(kGolden / "inputs" / (std::string(input) + ".npy")).unsqueeze(0);
    const auto golden = folder / ("logits_" + std::string(input) + ".npy");
    const double range = tensorOf(golden).abs().max().item<double>();
    expectLogits(network->forward(x), golden, 2e-5 * std::max(1.0, range));
  }
}

TEST_P(TinyNetwork, GivesTheSameForEveryPictureOfABatch) {
  loadWeights(*network, spec.architecture, spec.weights);
  torch::NoGradGuard noGrad;
  const auto x = tensorOf(kGolden / "inputs" / "chelsea_simple.npy").unsqueeze(0);
  const auto one = network->forward(x), three = network->forward(torch::cat({x * 0.5, x, -x}));
  EXPECT_LE((one[0] - three[1]).abs().max().item<double>(), 1e-5);
  EXPECT_GT((one[0] - three[0]).abs().max().item<double>(), 1e-3);
}

TEST_P(TinyNetwork, TapsHaveTheReferencesShapes) {
  loadWeights(*network, spec.architecture, spec.weights);
  const auto cams = jsonOf(folder / "meta.json")["runs"]["chelsea_simple"]["cams"];
  TapRecorder recorder(TapRecorder::Mode::Leaf, {spec.defaultLayer});
  network->forward(tensorOf(kGolden / "inputs" / "chelsea_simple.npy").unsqueeze(0));
  ASSERT_EQ(recorder.taps().size(), 1u);
  const auto& tap = recorder.taps()[0];
  EXPECT_TRUE(tap.output.is_leaf() && tap.output.requires_grad());
  bool found = false;
  for (const auto& [key, cam] : cams.items()) {
    // The first entry of the older models is their paper's layer; the others say which they are of.
    if (cam.contains("path") && cam["path"] != spec.defaultLayer &&
        cam["path"].get<std::string>() + ".0" != spec.defaultLayer)
      continue;
    const auto shape = cam["act_shape"].get<std::vector<int64_t>>();
    EXPECT_EQ(toChannelsFirst(tap.output, tap.place).sizes().vec(), shape) << key;
    found = true;
    break;
  }
  EXPECT_TRUE(found);
}

TEST_P(TinyNetwork, EveryModuleIsTappedOnceOrMore) {
  network->eval();
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  torch::NoGradGuard noGrad;
  network->forward(torch::zeros({1, 3, 224, 224}));
  std::set<std::string> paths;
  for (const auto& tap : recorder.taps()) {
    EXPECT_FALSE(tap.path.empty());
    paths.insert(tap.path);
  }
  EXPECT_TRUE(paths.count(spec.defaultLayer));
  EXPECT_GT(paths.size(), 20u);
}

/// Gradient of the first logit with respect to an image of noise.
torch::Tensor inputGradient(Classifier& network, int64_t size) {
  torch::manual_seed(5);
  const auto x = torch::randn({1, 3, size, size}).requires_grad_(true);
  return torch::autograd::grad({network.forward(x)[0][0]}, {x})[0];
}

TEST_P(TinyNetwork, PacksItsWeightsAgainAfterTheyWereGivenUp) {
  loadWeights(*network, spec.architecture, spec.weights);
  const int64_t size = spec.preprocessing.size;
  const auto once = inputGradient(*network, size);
  network->forgetPackedWeights();
  EXPECT_TRUE(torch::equal(inputGradient(*network, size), once));
}

TEST_P(TinyNetwork, SavesWhatItLoads) {
  loadWeights(*network, spec.architecture, spec.weights);
  const auto file = fs::temp_directory_path() / (std::string("sightline-save-") + GetParam() + ".safetensors");
  saveWeights(*network, file);
  const auto copy = loadClassifier(spec.architecture, file);
  EXPECT_FALSE(copy->is_training());
  fs::remove(file);
  const auto a = stateOf(*network), b = stateOf(*copy);
  for (const auto& [name, tensor] : a)
    if (tensor.is_floating_point()) {
      EXPECT_TRUE(tensor.equal(b.at(name))) << name;
    }
}

TEST_P(TinyNetwork, RefusesTheWeightsOfAnotherFamily) {
  const std::string other = std::string(GetParam()) == "tiny_resnet" ? "tiny_swin" : "tiny_resnet";
  try {
    loadWeights(*network, spec.architecture, kGolden / "models" / other / "model.safetensors");
    FAIL() << "weights of another family were taken";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::ModelMismatch);
    EXPECT_NE(e.problem().find(other == "tiny_swin" ? "holds a swin" : "holds a resnet"), std::string::npos)
        << e.what();
    EXPECT_NE(e.problem().find("missing"), std::string::npos) << e.what();
  }
}

INSTANTIATE_TEST_SUITE_P(Families, TinyNetwork,
                         ::testing::Values("tiny_resnet", "tiny_efficientnet", "tiny_swin", "tiny_cait", "tiny_vit",
                                           "tiny_deit", "tiny_dinov2", "tiny_convnext", "tiny_densenet", "tiny_vgg",
                                           "tiny_mobilenetv3", "tiny_resnext"));

struct FullSize {
  const char *id, *arch, *folder;
};

class FullNetwork : public ::testing::TestWithParam<FullSize> {};

TEST_P(FullNetwork, GivesTimmsLogitsWithFormulaWeights) {
  const auto [id, arch, folder] = GetParam();
  const auto spec = findModel(id, {}, {});
  auto network = makeClassifier(spec.architecture);
  if (const auto keys = kGolden / "models" / folder / "keys.json"; fs::exists(keys))
    expectNamesAndShapes(*network, keys);
  fillWithFormula(*network, arch);
  torch::NoGradGuard noGrad;
  const auto golden = kGolden / "models" / folder / "logits_chelsea_simple.npy";
  const auto expected = tensorOf(golden);
  const double range = (expected.max() - expected.min()).item<double>();
  expectLogits(network->forward(tensorOf(kGolden / "inputs" / "chelsea_simple.npy").unsqueeze(0)), golden,
               1e-4 * range);
}

INSTANTIATE_TEST_SUITE_P(Published, FullNetwork,
                         ::testing::Values(FullSize{"resnet101", "resnet", "resnet101"},
                                           FullSize{"tf_efficientnet_b6", "efficientnet", "tf_efficientnet_b6"},
                                           FullSize{"swin_small_patch4_window7_224", "swin", "swin_small"},
                                           FullSize{"cait_s24_224", "cait", "cait_s24"},
                                           FullSize{"vit_small_patch16_224", "vit", "vit_small"},
                                           FullSize{"deit_small_distilled_patch16_224", "deit", "deit_small_distilled"},
                                           FullSize{"convnext_tiny", "convnext", "convnext_tiny"},
                                           FullSize{"densenet121", "densenet", "densenet121"},
                                           FullSize{"vgg16_bn", "vgg", "vgg16_bn"},
                                           FullSize{"inception_v3", "inception", "inception_v3"},
                                           FullSize{"mobilenetv3_large_100", "mobilenetv3", "mobilenetv3_large"},
                                           FullSize{"resnext50_32x4d", "resnext", "resnext50"}),
                         [](const auto& p) { return std::string(p.param.folder); });

TEST(StaticPadding, EqualsLukemelasB6At224) {
  const auto spec = findModel("efficientnet-b6", {}, {});
  auto network = makeClassifier(spec.architecture);
  fillWithFormula(*network, "efficientnet");
  torch::NoGradGuard noGrad;
  expectLogits(network->forward(tensorOf(kGolden / "inputs" / "chelsea_simple.npy").unsqueeze(0)),
               kGolden / "models" / "lukemelas_b6" / "logits_224.npy", 1e-4);
}

TEST(OldSwinNames, AreUnderstood) {
  // A file as timm 0.6 wrote it: patch merging at the end of the stage, head.*, and two kinds of buffers.
  const auto spec = readModelFile(kGolden / "models" / "tiny_swin" / "config.json");
  auto network = makeClassifier(spec.architecture);
  loadWeights(*network, spec.architecture, spec.weights);
  const auto state = stateOf(*network);
  const auto file = fs::temp_directory_path() / "sightline-old-swin.safetensors";
  {
    // writeSafetensors is in the catalogue; only the names change here.
    std::ofstream out(file, std::ios::binary);
    nlohmann::ordered_json header;
    std::string data;
    for (const auto& [name, tensor] : state) {
      ASSERT_TRUE(tensor.is_floating_point());
      auto old = name;
      if (const auto at = old.find(".downsample."); at != std::string::npos)
        old = "layers." + std::to_string(std::stoi(old.substr(7)) - 1) + old.substr(at);
      if (old.rfind("head.fc.", 0) == 0) old = "head." + old.substr(8);
      const auto t = tensor.contiguous();
      header["module." + old] = {
          {"dtype", "F32"}, {"shape", t.sizes().vec()}, {"data_offsets", {data.size(), data.size() + t.nbytes()}}};
      data.append(static_cast<const char*>(t.data_ptr()), t.nbytes());
    }
    header["module.layers.0.blocks.0.attn.relative_position_index"] = {
        {"dtype", "I64"}, {"shape", {0}}, {"data_offsets", {0, 0}}};
    const auto text = header.dump();
    const std::uint64_t size = text.size();
    out.write(reinterpret_cast<const char*>(&size), 8);
    out << text << data;
  }
  auto copy = makeClassifier(spec.architecture);
  loadWeights(*copy, spec.architecture, file);
  fs::remove(file);
  for (const auto& [name, tensor] : stateOf(*copy)) EXPECT_TRUE(tensor.equal(state.at(name))) << name;
}

TEST(FormulaWeights, MatchTheReferencesCheckValues) {
  auto checks = jsonOf(kGolden / "formula_checks.json");
  for (const auto& check : jsonOf(kGolden / "formula_checks_families.json")) checks.push_back(check);
  for (const auto& check : checks) {
    const auto index = check["index"].get<std::size_t>();
    EXPECT_EQ(test::formulaUniform(check["name"], index), check["u"].get<double>());
    const auto values =
        test::formulaTensor(check["arch"], check["name"], check["shape"].get<std::vector<std::int64_t>>());
    std::uint32_t bits;
    std::memcpy(&bits, &values.at(index), 4);
    EXPECT_EQ(bits, std::stoul(check["bits"].get<std::string>(), nullptr, 16)) << check["name"];
  }
}

TEST(Weights, WithNanAreRefusedByName) {
  const auto spec = readModelFile(kGolden / "models" / "tiny_cait" / "config.json");
  auto network = makeClassifier(spec.architecture);
  stateOf(*network).at("blocks.1.gamma_2").data_ptr<float>()[3] = NAN;
  const auto file = fs::temp_directory_path() / "sightline-nan.safetensors";
  saveWeights(*network, file);
  try {
    loadWeights(*network, spec.architecture, file);
    FAIL();
  } catch (const Error& e) {
    EXPECT_NE(e.problem().find("blocks.1.gamma_2"), std::string::npos) << e.what();
  }
  fs::remove(file);
}

TEST(Weights, EveryNanAndInfinityIsFoundWhereverItIs) {
  const auto spec = readModelFile(kGolden / "models" / "tiny_resnet" / "config.json");
  auto network = makeClassifier(spec.architecture);
  const auto file = fs::temp_directory_path() / "sightline-one-bad-value.safetensors";
  const auto weight = stateOf(*network).at("layer4.0.conv2.weight").flatten();
  for (const float bad : {NAN, INFINITY, -INFINITY})
    for (const int64_t at : {int64_t{0}, int64_t{2047}, int64_t{2048}, weight.numel() - 1}) {
      torch::NoGradGuard noGrad;
      const float before = weight[at].item<float>();
      weight[at] = bad;
      saveWeights(*network, file);
      weight[at] = before;
      try {
        loadClassifier(spec.architecture, file);
        FAIL() << bad << " at " << at;
      } catch (const Error& e) {
        EXPECT_NE(e.problem().find("layer4.0.conv2.weight"), std::string::npos) << e.what();
      }
    }
  {
    torch::NoGradGuard noGrad;
    weight[5] = 3.4028234e38f;  // the largest number is a number
    weight[6] = 1e-42f;
  }
  saveWeights(*network, file);
  EXPECT_NO_THROW(loadClassifier(spec.architecture, file));
  fs::remove(file);
}

/// timm builds Swin for its img_size: a configuration of another size and the weights of 224 give timm's logits of 224.
TEST(InputSizes, SwinIsBuiltForTheImagesThatItGets) {
  const fs::path folder = kGolden / "models" / "tiny_swin";
  ModelSpec spec = readModelFile(folder / "config.json");
  // At 448 the last stage's grid of 14 is shifted and masked; at 224 its 7 places are one window.
  spec.architecture.config.get<SwinConfig>().imageSize = 448;
  const auto network = loadClassifier(spec.architecture, spec.weights, 224);
  torch::NoGradGuard noGrad;
  const auto x = tensorOf(kGolden / "inputs" / "chelsea_simple.npy").unsqueeze(0);
  expectLogits(network->forward(x), folder / "logits_chelsea_simple.npy", 2e-5 * 10);
  const auto unasked = loadClassifier(spec.architecture, spec.weights);
  EXPECT_GT((unasked->forward(x) - network->forward(x)).abs().max().item<double>(), 1e-3);
  EXPECT_THROW((void)loadClassifier(spec.architecture, spec.weights, 256), Error);
  const ModelSpec cait = readModelFile(kGolden / "models" / "tiny_cait" / "config.json");
  EXPECT_THROW((void)loadClassifier(cait.architecture, cait.weights, 240), Error);
}

/// timm's resample_abs_pos_embed and its logits for images of other sizes with the weights of 224.
TEST(InputSizes, ViTsPositionsAreResampledAsTimms) {
  const Image chelsea = readImage(kGolden / "inputs" / "chelsea.png");
  for (const auto& [name, side, grid] : {std::tuple{"tiny_vit", 288, 18},
                                         {"tiny_vit", 160, 10},
                                         {"tiny_deit", 288, 18},
                                         {"tiny_deit", 160, 10},
                                         {"tiny_dinov2", 280, 20},
                                         {"tiny_dinov2", 168, 12}}) {
    const fs::path folder = kGolden / "models" / name;
    ModelSpec spec = test::goldenModel(folder);
    const auto network = loadClassifier(spec.architecture, spec.weights, side);
    const std::string size = std::to_string(grid);
    const auto table = stateOf(*network).at("pos_embed")[0],
               expected = tensorOf(folder / ("pos_embed_" + size + "x" + size + ".npy"));
    ASSERT_EQ(table.sizes(), expected.sizes()) << name;
    EXPECT_LE((table - expected).abs().max().item<double>(), 1e-6) << name << " " << side;
    ASSERT_FALSE(network->notes().empty());
    EXPECT_NE(network->notes().back().text().find("resampled"), std::string::npos) << network->notes().back();
    spec.preprocessing.method = Preprocessing::Method::Squash;
    spec.preprocessing.size = side;
    auto values = prepareInput(chelsea, spec.preprocessing).values;
    torch::NoGradGuard noGrad;
    expectLogits(network->forward(torch::from_blob(values.data(), {1, 3, side, side})),
                 folder / ("logits_chelsea_squash" + std::to_string(side) + ".npy"), 2e-5 * 10);
  }
  const ModelSpec vit = test::goldenModel(kGolden / "models" / "tiny_vit");
  EXPECT_THROW((void)loadClassifier(vit.architecture, vit.weights, 230), Error);
}

/// Spellings of the same weights by other libraries: the logits are the plain network's.
TEST(WeightNames, OfTorchvisionAndTransformersAreUnderstood) {
  const auto golden = kGolden / "models" / "tiny_vit" / "logits_chelsea_simple.npy";
  const ModelSpec plain = test::goldenModel(kGolden / "models" / "tiny_vit");
  const ModelSpec hub = readModelFile(kGolden / "forms" / "tiny_vit.huggingface" / "config.json");
  EXPECT_EQ(hub.architecture, plain.architecture);
  torch::NoGradGuard noGrad;
  for (const auto& file : {kGolden / "forms" / "tiny_vit.torchvision.pth", hub.weights}) {
    const auto network = loadClassifier(hub.architecture, file);
    expectLogits(network->forward(tensorOf(kGolden / "inputs" / "chelsea_simple.npy").unsqueeze(0)), golden, 2e-5 * 10);
  }
}

/// Options of the families that no published network here has together, and networks without golden data of their own:
/// timm's (SqueezeNet: torchvision's) logits and input gradients on a corner of the photograph, with the plain formula.
TEST(Variants, GiveTheReferencesLogitsAndGradients) {
  const auto photograph = tensorOf(kGolden / "inputs" / "chelsea_simple.npy").unsqueeze(0);
  for (const auto& v : jsonOf(kGolden / "models" / "variants.json")) {
    const std::string name = v["name"];
    SCOPED_TRACE(name);
    const auto architecture = parseArchitecture(v["config"].dump(), name);
    EXPECT_EQ(parseArchitecture(toJson(architecture), name), architecture);
    const auto network = makeClassifier(architecture);
    int64_t parameters = 0;
    for (const auto& p : network->parameters()) parameters += p.numel();
    EXPECT_EQ(parameters, v["parameters"].get<int64_t>());
    fillWithFormula(*network, "plain");
    const int64_t size = v["size"], every = size / 4;
    const auto x = photograph.slice(2, 0, size).slice(3, 0, size).contiguous().requires_grad_(true);
    const auto y = network->forward(x);
    const auto expected = torch::tensor(v["logits"].get<std::vector<float>>());
    const double range = (expected.max() - expected.min()).item<double>();
    EXPECT_LE((y[0] - expected).abs().max().item<double>(), 1e-4 * range);
    const auto gradient = torch::autograd::grad({y[0][v["gradient_class"].get<int64_t>()]}, {x})[0];
    const auto some = gradient.slice(2, 0, size, every).slice(3, 0, size, every).flatten();
    const double most = v["gradient_max"].get<double>();
    const double apart = (some - torch::tensor(v["gradient"].get<std::vector<float>>())).abs().max().item<double>();
    if (apart <= 1e-3 * most) continue;
    // SqueezeNet 1.0 has a ReLU so near zero that the processor's order of sums decides its side: the reference's, made
    // with AVX-512, is not that of double precision, and AVX2's is. Then both must be near.
    EXPECT_LE(apart, 0.02 * most);
    network->to(torch::kDouble);
    const auto precise = x.detach().to(torch::kDouble).requires_grad_(true);
    const auto score = network->forward(precise)[0][v["gradient_class"].get<int64_t>()];
    const auto its = torch::autograd::grad({score}, {precise})[0].slice(2, 0, size, every).slice(3, 0, size, every);
    EXPECT_LE((some - its.flatten()).abs().max().item<double>(), 1e-3 * most);
  }
}

/// The same arithmetic written out with LibTorch's own functions: padding 1 and 2 on all sides where stride is 2.
TEST(EfficientNetPadding, SymmetricIsPyTorchsOwn) {
  EfficientNetConfig c;
  c.padding = EfficientNetConfig::Padding::Symmetric;
  c.bnEps = 1e-5;
  c.stemChannels = 8;
  c.headChannels = 16;
  c.outChannels = {8, 12};
  c.repeats = {1, 1};
  c.kernels = {3, 5};
  c.strides = {1, 2};
  c.expand = {1, 2};
  torch::manual_seed(4);
  const auto network = makeClassifier({4, c});
  network->eval();
  torch::NoGradGuard noGrad;
  auto state = stateOf(*network);
  for (auto& [name, tensor] : state)
    if (name.find("running_") != std::string::npos) tensor.copy_(torch::rand_like(tensor) + 0.5);
  const auto weight = [&](const std::string& name) { return state.at(name + ".weight"); };
  const auto norm = [&](const torch::Tensor& x, const std::string& name) {
    const auto along = [&](const std::string& part) { return state.at(name + part).view({1, -1, 1, 1}); };
    return (x - along(".running_mean")) / (along(".running_var") + 1e-5).sqrt() * along(".weight") + along(".bias");
  };
  const auto squeeze = [&](const torch::Tensor& x, const std::string& name) {
    auto s = x.mean({2, 3}, true);
    s = torch::silu(torch::conv2d(s, weight(name + ".conv_reduce"), state.at(name + ".conv_reduce.bias")));
    return x * torch::sigmoid(torch::conv2d(s, weight(name + ".conv_expand"), state.at(name + ".conv_expand.bias")));
  };
  const auto x = torch::randn({1, 3, 32, 32});
  auto y = torch::silu(norm(torch::conv2d(x, weight("conv_stem"), {}, 2, 1), "bn1"));
  const auto skip = y;
  y = torch::silu(norm(torch::conv2d(y, weight("blocks.0.0.conv_dw"), {}, 1, 1, 1, 8), "blocks.0.0.bn1"));
  y = squeeze(y, "blocks.0.0.se");
  y = norm(torch::conv2d(y, weight("blocks.0.0.conv_pw")), "blocks.0.0.bn2") + skip;
  y = torch::silu(norm(torch::conv2d(y, weight("blocks.1.0.conv_pw")), "blocks.1.0.bn1"));
  y = torch::silu(norm(torch::conv2d(y, weight("blocks.1.0.conv_dw"), {}, 2, 2, 1, 16), "blocks.1.0.bn2"));
  y = squeeze(y, "blocks.1.0.se");
  y = norm(torch::conv2d(y, weight("blocks.1.0.conv_pwl")), "blocks.1.0.bn3");
  y = torch::silu(norm(torch::conv2d(y, weight("conv_head")), "bn2")).mean({2, 3});
  const auto expected = torch::matmul(y, weight("classifier").t()) + state.at("classifier.bias");
  EXPECT_LT((network->forward(x) - expected).abs().max().item<double>(), 1e-5);
  // TensorFlow's padding of the same weights is another network.
  c.padding = EfficientNetConfig::Padding::TfSame;
  const auto other = makeClassifier({4, c});
  other->eval();
  for (auto& [name, tensor] : stateOf(*other)) tensor.copy_(state.at(name));
  EXPECT_GT((other->forward(x) - expected).abs().max().item<double>(), 1e-3);
}

}  // namespace
