// SPDX-License-Identifier: GPL-3.0-or-later
// Which outputs of a network's layers lie on the image, and how: grids and tokens, square and wide, and what is no map.
#include <gtest/gtest.h>
#include <torch/script.h>

#include <map>
#include <set>

#include "core/compute/torch/networks/taps.h"
#include "tests/core/compute/archives.h"

using namespace sightline;
using namespace sightline::test;
namespace jit = torch::jit;

namespace {

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
    EXPECT_TRUE(toChannelsFirst(tap.output, tap.place).equal(x[0])) << tap.path;
  }
  EXPECT_FALSE(recorder.taps()[2].output.defined());  // a tuple has no map

  TorchScriptConfig wrong;
  wrong.prefixTokens = 0;
  const auto other = loadTorchScript(wrong, 3, kSize, file);
  TapRecorder again(TapRecorder::Mode::Shapes);
  other->forward(x);
  EXPECT_EQ(again.taps()[0].place.layout, TokenLayout::None);
}

TEST_F(TorchScript, ImagesNeedNotBeSquare) {
  head = torch::randn({5, 3 * 8 * 16});
  const auto file = saved(program("  return torch.matmul(torch.flatten(x, 1), self.head.t())\n"));
  try {
    (void)loadTorchScript({}, 0, kSize, file);
    FAIL();
  } catch (const Error& e) {
    expectSays(e.problem(), "fails on one image of 3 x 16 x 16");
    expectSays(e.remedy(), "as width x height where it is not square");
  }
  const auto network = loadTorchScript({}, 0, {16, 8}, file);
  const auto x = torch::randn({1, 3, 8, 16});
  torch::NoGradGuard noGrad;
  EXPECT_TRUE(torch::allclose(network->forward(x), torch::matmul(x.flatten(1), head.t()), 1e-5, 1e-5));
}

TEST_F(TorchScript, GridsOfWideImagesAreWide) {
  // Grad-CAM of the last convolution by hand: its output grid is half the image's 32 x 16.
  const auto wide = loadTorchScript({}, 5, {32, 16}, saved(network()));
  const auto x = torch::randn({1, 3, 16, 32});
  TapRecorder taps(TapRecorder::Mode::Leaf, {"block"});
  const auto logits = wide->forward(x);
  const auto& block = taps.taps().at(0);
  const auto gradient = torch::autograd::grad({logits[0][2]}, {block.output})[0];
  const auto activation = toChannelsFirst(block.output, block.place), slope = toChannelsFirst(gradient, block.place);
  ASSERT_EQ(activation.sizes(), (torch::IntArrayRef{6, 8, 16}));
  const auto map = (slope.mean({1, 2}, true) * activation).sum(0);
  const auto a = (torch::conv2d(torch::relu(torch::conv2d(x, w1, {}, 2, 1)), w2, {}, 1, 1) + 1).requires_grad_(true);
  const auto score = torch::matmul(torch::relu(a).mean({2, 3}), head.t())[0][2];
  const auto g = torch::autograd::grad({score}, {a})[0];
  const auto expected = (g.mean({2, 3}, true) * a).sum(1)[0].detach().contiguous();
  EXPECT_TRUE(torch::allclose(map, expected, 1e-4, 1e-5));

  // Tokens, one of them for the class: 4 x 2 patches of 8 pixels.
  const auto unit = std::make_shared<jit::CompilationUnit>();
  jit::Module tokens("__torch__.Tokens", unit), net("__torch__.Net", unit);
  tokens.define(
      "def forward(self, x):\n  y = torch.avg_pool2d(x, [8, 8]).flatten(2).transpose(1, 2)\n"
      "  return torch.cat([y[:, :1], y], 1)\n");
  net.register_module("tokens", tokens);
  net.define("def forward(self, x):\n  return self.tokens.forward(x).mean(1)\n");
  const auto vit = loadTorchScript({}, 3, {32, 16}, saved(net));
  torch::NoGradGuard noGrad;
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  vit->forward(x);
  const auto& tap = recorder.taps().at(0);
  EXPECT_TRUE(toChannelsFirst(tap.output, tap.place).equal(torch::avg_pool2d(x, 8)[0]));
}

TEST(Taps, AGridHasTheProportionsOfTheImage) {
  EXPECT_TRUE(isOnTheImage(7, 7, 224, 224));
  EXPECT_FALSE(isOnTheImage(7, 8, 224, 224));
  EXPECT_TRUE(isOnTheImage(8, 4, 256, 128));
  EXPECT_FALSE(isOnTheImage(4, 8, 256, 128));
  EXPECT_FALSE(isOnTheImage(12, 12, 256, 128));
  EXPECT_TRUE(isOnTheImage(15, 20, 480, 640));
  EXPECT_TRUE(isOnTheImage(8, 10, 240, 320));  // 7.5 rows of 32 pixels, rounded up
  EXPECT_TRUE(isOnTheImage(7, 10, 240, 320));  // or down
  EXPECT_TRUE(isOnTheImage(1, 1, 240, 320));
}

TEST_F(TorchScript, WhatIsNotOnTheImageIsNoMap) {
  const auto unit = std::make_shared<jit::CompilationUnit>();
  jit::Module windows("__torch__.Windows", unit), tokens("__torch__.Tokens", unit), softmax("__torch__.Softmax", unit),
      heads("__torch__.Heads", unit), map("__torch__.Map", unit), net("__torch__.Net", unit);
  // 4 windows of 64 places for one image; 16 places behind 5 tokens; their attention; a head's queries; a true map.
  windows.define("def forward(self, x):\n  return x.reshape([-1, 3, 64]).transpose(1, 2)\n");
  tokens.define(
      "def forward(self, x):\n  y = torch.avg_pool2d(x, [4, 4]).flatten(2).transpose(1, 2)\n"
      "  return torch.cat([y[:, :5], y], 1)\n");
  softmax.define("def forward(self, t):\n  return torch.softmax(torch.matmul(t, t.transpose(2, 3)), -1)\n");
  heads.define("def forward(self, t):\n  return t.unsqueeze(1)\n");
  map.define("def forward(self, x):\n  return torch.avg_pool2d(x, [2, 2])\n");
  for (const auto& [name, module] :
       {std::pair{"windows", windows}, {"tokens", tokens}, {"softmax", softmax}, {"heads", heads}, {"map", map}})
    net.register_module(name, module);
  net.define(
      "def forward(self, x):\n  a = self.windows.forward(x)\n  t = self.tokens.forward(x)\n"
      "  h = self.heads.forward(t)\n  s = self.softmax.forward(h)\n  m = self.map.forward(x)\n"
      "  return t.mean(1) + m.mean([2, 3]) + s.mean() + a.mean() + h.mean()\n");
  const auto network = loadTorchScript({}, 3, kSize, saved(net));
  torch::NoGradGuard noGrad;
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  network->forward(torch::randn({1, 3, kSize, kSize}));
  std::map<std::string, Tap> taps;
  for (const auto& tap : recorder.taps()) taps[tap.path] = tap;
  ASSERT_EQ(taps.size(), 5u);
  EXPECT_EQ(taps["windows"].place.layout, TokenLayout::None);
  EXPECT_EQ(taps["tokens"].place.layout, TokenLayout::Bnc);
  EXPECT_EQ(taps["tokens"].place.prefixTokens, 5);
  EXPECT_EQ(notOnTheImage(recorder.taps(), kSize), (std::set<std::string>{"softmax", "heads"}));
}

}  // namespace
