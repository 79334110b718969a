// SPDX-License-Identifier: GPL-3.0-or-later
// TorchScript archives: taps by path, their gradients, frozen archives, and archives that cannot be used.
#include "core/compute/torch/networks/torchscript.h"

#include <gtest/gtest.h>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/passes/freeze_module.h>
#include <torch/script.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/compute/torch/networks/taps.h"
#include "tests/support/temp_folder.h"
#include "tests/support/torch_archive.h"

using namespace sightline;
namespace jit = torch::jit;

namespace {

constexpr int kSize = 16;

class TorchScript : public ::testing::Test {
 protected:
  TorchScript() {
    torch::manual_seed(3);
    w1 = torch::randn({4, 3, 3, 3});
    w2 = torch::randn({6, 4, 3, 3});
    head = torch::randn({5, 6});
  }

  /// conv, relu in place, a block that adds to its input in place and calls relu again, pooling, five classes.
  jit::Module network(const std::string& extraLine = "") {
    const auto unit = std::make_shared<jit::CompilationUnit>();
    jit::Module relu("__torch__.ReLU", unit), conv("__torch__.Conv", unit), block("__torch__.Block", unit),
        net("__torch__.Net", unit);
    relu.define("def forward(self, x):\n  return torch.relu_(x)\n");
    conv.register_parameter("weight", w1, false);
    conv.define("def forward(self, x):\n  return torch.conv2d(x, self.weight, None, [2, 2], [1, 1])\n");
    block.register_parameter("weight", w2, false);
    block.define(
        "def forward(self, x):\n  y = torch.conv2d(x, self.weight, None, [1, 1], [1, 1])\n  y.add_(1.0)\n  return y\n");
    net.register_module("relu", relu);
    net.register_module("conv", conv);
    net.register_module("block", block);
    net.register_parameter("head", head, false);
    net.define(
        "def forward(self, x):\n  y = self.relu.forward(self.conv.forward(x))\n  y = "
        "self.relu.forward(self.block.forward(y))\n" +
        extraLine + "  return torch.matmul(y.mean([2, 3]), self.head.t())\n");
    return net;
  }
  std::filesystem::path saved(const jit::Module& module, const std::string& name = "net.pt") {
    const auto file = folder / name;
    module.save(file.string());
    return file;
  }
  std::string messageOf(const std::filesystem::path& file, int classes = 0, int size = kSize) {
    try {
      loadTorchScript({}, classes, size, file);
      return "no error";
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), file.string());
      EXPECT_FALSE(e.remedy().empty());
      return e.problem();
    }
  }
  static void expectSays(const std::string& message, const std::string& part) {
    EXPECT_NE(message.find(part), std::string::npos) << message;
  }

  sightline::testing::TempFolder folder;
  torch::Tensor w1, w2, head;
};

TEST_F(TorchScript, GivesTheModulesOwnLogits) {
  auto module = network();
  const auto loaded = loadTorchScript({}, 5, kSize, saved(module));
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({2, 3, kSize, kSize});
  EXPECT_TRUE(loaded->forward(x).equal(module.forward({x}).toTensor()));
}

TEST_F(TorchScript, EveryCallIsListedInOrderWithItsShape) {
  const auto loaded = loadTorchScript({}, 0, kSize, saved(network()));
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  torch::NoGradGuard noGrad;
  loaded->forward(torch::randn({1, 3, kSize, kSize}));
  std::vector<std::string> paths;
  for (const auto& tap : recorder.taps()) paths.push_back(tap.path + ":" + tap.type);
  EXPECT_EQ(paths, (std::vector<std::string>{"conv:Conv", "relu:ReLU", "block:Block", "relu#2:ReLU"}));
  EXPECT_EQ(recorder.taps()[2].output.sizes().vec(), (std::vector<int64_t>{1, 6, 8, 8}));
  EXPECT_EQ(recorder.taps()[2].layout, TokenLayout::Nchw);
}

TEST_F(TorchScript, ActivationsAndGradientsAreThoseOfTheSameArithmetic) {
  const auto loaded = loadTorchScript({}, 0, kSize, saved(network()));
  const auto x = torch::randn({1, 3, kSize, kSize});
  // The same arithmetic with nothing in place.
  const auto a1 = torch::conv2d(x, w1, {}, 2, 1).requires_grad_(true);
  const auto r1 = torch::relu(a1);
  const auto a2 = torch::conv2d(r1, w2, {}, 1, 1) + 1;
  const auto score = torch::matmul(torch::relu(a2).mean({2, 3}), head.t())[0][3];
  const auto expected = torch::autograd::grad({score}, {a1, r1, a2});
  for (int repetition = 0; repetition < 3; ++repetition) {  // the profiling executor would fail from the second on
    TapRecorder recorder(TapRecorder::Mode::Leaf, {"conv", "relu", "block"});
    const auto logits = loaded->forward(x);
    ASSERT_EQ(recorder.taps().size(), 3u);
    const auto found = torch::autograd::grad(
        {logits[0][3]}, {recorder.taps()[0].output, recorder.taps()[1].output, recorder.taps()[2].output});
    const std::vector<torch::Tensor> activations{a1, r1, a2};
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_TRUE(torch::allclose(recorder.taps()[i].output, activations[i], 1e-5, 1e-6)) << i;
      EXPECT_TRUE(torch::allclose(found[i], expected[i], 1e-5, 1e-6)) << i;
    }
  }
}

TEST_F(TorchScript, InputGradientsNeedNoRecorder) {
  const auto loaded = loadTorchScript({}, 0, kSize, saved(network()));
  const auto x = torch::randn({1, 3, kSize, kSize}).requires_grad_(true);
  const auto g = torch::autograd::grad({loaded->forward(x)[0][0]}, {x})[0];
  EXPECT_GT(g.abs().sum().item<float>(), 0);
}

TEST_F(TorchScript, FrozenArchivesOfferTheirOperations) {
  auto module = network();
  module.eval();
  const auto loaded = loadTorchScript({}, 0, kSize, saved(jit::freeze_module(module)));
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({1, 3, kSize, kSize});
  EXPECT_TRUE(torch::allclose(loaded->forward(x), module.forward({x}).toTensor(), 1e-5, 1e-5));
  std::vector<std::string> convolutions;
  for (const auto& tap : recorder.taps())
    if (tap.path.rfind("conv2d#", 0) == 0) {
      convolutions.push_back(tap.path);
      EXPECT_NE(tap.type.find("frozen"), std::string::npos);
    }
  EXPECT_EQ(convolutions, (std::vector<std::string>{"conv2d#1", "conv2d#2"}));
}

TEST_F(TorchScript, TokensBecomeGrids) {
  const auto unit = std::make_shared<jit::CompilationUnit>();
  jit::Module tokens("__torch__.Tokens", unit), last("__torch__.Last", unit), pair("__torch__.Pair", unit),
      net("__torch__.Net", unit);
  tokens.define("def forward(self, x):\n  y = x.flatten(2).transpose(1, 2)\n  return torch.cat([y[:, :1], y], 1)\n");
  last.define("def forward(self, x):\n  return x.permute([0, 2, 3, 1])\n");
  pair.define("def forward(self, x):\n  return (x, x)\n");
  net.register_module("tokens", tokens);
  net.register_module("last", last);
  net.register_module("pair", pair);
  net.define(
      "def forward(self, x):\n  a = self.tokens.forward(x)\n  b = self.last.forward(x)\n  c, d = "
      "self.pair.forward(x)\n  return a.mean(1) + b.mean([1, 2]) + c.mean([2, 3])\n");
  const auto file = saved(net);
  const auto x = torch::randn({1, 3, kSize, kSize});
  torch::NoGradGuard noGrad;
  const auto loaded = loadTorchScript({}, 3, kSize, file);
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  loaded->forward(x);
  ASSERT_EQ(recorder.taps().size(), 3u);
  for (std::size_t i = 0; i < 2; ++i) {  // a class token before the sequence is found and dropped
    const auto& tap = recorder.taps()[i];
    EXPECT_TRUE(toChannelsFirst(tap.output, tap.layout, tap.prefixTokens).equal(x[0])) << tap.path;
  }
  EXPECT_FALSE(recorder.taps()[2].output.defined());  // a tuple has no map

  TorchScriptConfig wrong;
  wrong.prefixTokens = 0;
  const auto other = loadTorchScript(wrong, 3, kSize, file);
  TapRecorder again(TapRecorder::Mode::Shapes);
  other->forward(x);
  EXPECT_EQ(again.taps()[0].layout, TokenLayout::None);
}

TEST_F(TorchScript, UnusableArchivesAreExplained) {
  expectSays(messageOf(saved(network()), 7), "gives 5 classes, 7 are named");
  const auto unit = std::make_shared<jit::CompilationUnit>();
  jit::Module fixed("__torch__.Fixed", unit), twin("__torch__.Twin", unit);
  fixed.define("def forward(self, x):\n  return x.reshape([1, 3072])\n");
  expectSays(messageOf(saved(fixed)), "fails on one image of 3 x 16 x 16: shape '[1, 3072]' is invalid");
  twin.define("def forward(self, x):\n  return (x, x)\n");
  expectSays(messageOf(saved(twin)), "gives a Tuple and not one row of logits");
  auto poisoned = network();
  head[0][0] = std::nanf("");
  expectSays(messageOf(saved(poisoned)), "NaN or infinite values in head");
}

TEST_F(TorchScript, ProgramsThatTouchFilesAreNotLoaded) {
  const auto stolen = (folder / "stolen").string();
  const auto file = saved(network("  y = y + torch.from_file(\"" + stolen + "\", True, 4).sum()\n"));
  expectSays(messageOf(file), "from_file, which touches files");
  EXPECT_FALSE(std::filesystem::exists(stolen));
}

TEST_F(TorchScript, OtherFilesAreNamed) {
  const auto file = folder / "x.pt";
  writeFileAtomically(file, test::stateDictArchive({{"w", "FloatStorage", {1}, std::string(4, '\0')}}));
  expectSays(messageOf(file), "holds weights alone");
  writeFileAtomically(file, std::string("\x89PNG and so on"));
  expectSays(messageOf(file), "is not a TorchScript archive");
  writeFileAtomically(file, test::zipOf({{"a/data.pkl", "x"}, {"a/constants.pkl", "y"}}));
  expectSays(messageOf(file), "cannot be loaded as TorchScript");
  const auto whole = readFile(saved(network()));
  for (std::size_t n = 0; n < whole.size(); n += 37) {
    writeFileAtomically(file, std::span(whole.data(), n));
    EXPECT_NE(messageOf(file), "no error") << n;
  }
}

TEST_F(TorchScript, UnknownOperationsAreNamed) {
  const auto unit = std::make_shared<jit::CompilationUnit>();
  jit::Module net("__torch__.Net", unit);
  net.define("def forward(self, x):\n  return x.mean([2, 3])\n");
  const auto good = readFile(saved(net));
  std::string text(good.begin(), good.end());
  const auto at = text.find("torch.mean");
  ASSERT_NE(at, std::string::npos);  // so short a program is stored, not packed
  text.replace(at, 10, "torch.meaq");
  const auto file = folder / "custom.pt";
  writeFileAtomically(file, text);
  expectSays(messageOf(file), "meaq");
}

}  // namespace
