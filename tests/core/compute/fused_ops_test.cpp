// SPDX-License-Identifier: GPL-3.0-or-later
// The fused steps against the same arithmetic in LibTorch's own operations and double precision.
#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/convolution.h"
#include "core/compute/torch/kernels/packed_convolution.h"
#include "core/compute/torch/kernels/packed_linear.h"
#include "core/compute/torch/networks/fused_block.h"
#include "core/compute/torch/networks/layers.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/compute/torch/kernels/vector_math.h"
#include "tests/core/compute/fused_checks.h"

using namespace sightline::nets;
using sightline::testing::expectSame;
using sightline::testing::worst;

namespace {

class FusedOps : public ::testing::Test {
 protected:
  void SetUp() override { torch::manual_seed(7); }
};

TEST_F(FusedOps, ScaleShiftIsBatchNormWithItsActivation) {
  for (const auto [n, c, h, w] : {std::array{1, 1, 1, 1}, {2, 3, 5, 7}, {3, 17, 16, 9}}) {
    const auto x = torch::randn({n, c, h, w}) * 3, skip = torch::randn({n, c, h, w});
    const auto scale = torch::randn({c}), shift = torch::randn({c});
    const auto affine = [&](const torch::Tensor& t) {
      return t * scale.to(t.dtype()).view({1, -1, 1, 1}) + shift.to(t.dtype()).view({1, -1, 1, 1});
    };
    expectSame(
        {x}, [&](const auto& t) { return scaleShift(t[0], scale, shift, Activation::None); },
        [&](const auto& t) { return affine(t[0]); });
    expectSame(
        {x}, [&](const auto& t) { return scaleShift(t[0], scale, shift, Activation::Relu); },
        [&](const auto& t) { return torch::relu(affine(t[0])); });
    expectSame(
        {x}, [&](const auto& t) { return scaleShift(t[0], scale, shift, Activation::Silu); },
        [&](const auto& t) { return torch::silu(affine(t[0])); });
    expectSame(
        {x, skip}, [&](const auto& t) { return scaleShift(t[0], scale, shift, Activation::None, t[1]); },
        [&](const auto& t) { return affine(t[0]) + t[1]; });
    expectSame(
        {x, skip}, [&](const auto& t) { return scaleShift(t[0], scale, shift, Activation::Relu, t[1]); },
        [&](const auto& t) { return torch::relu(affine(t[0]) + t[1]); });
    const auto last = [](const torch::Tensor& t) { return t.contiguous(at::MemoryFormat::ChannelsLast); };
    for (const auto activation : {Activation::None, Activation::Relu, Activation::Silu})
      expectSame(
          {x}, [&](const auto& t) { return scaleShift(last(t[0]), scale, shift, activation); },
          [&](const auto& t) {
            const auto z = affine(t[0]);
            return activation == Activation::Relu   ? torch::relu(z)
                   : activation == Activation::Silu ? torch::silu(z)
                                                    : z;
          });
    for (const auto activation : {Activation::None, Activation::Relu})
      expectSame(
          {x, skip}, [&](const auto& t) { return scaleShift(last(t[0]), scale, shift, activation, t[1]); },
          [&](const auto& t) {
            return activation == Activation::Relu ? torch::relu(affine(t[0]) + t[1]) : affine(t[0]) + t[1];
          });
    if (h * w > 1 && c > 1) {
      EXPECT_TRUE(scaleShift(last(x), scale, shift, Activation::Relu).is_contiguous(at::MemoryFormat::ChannelsLast));
    }
  }
}

TEST_F(FusedOps, ConvolveIsAConvolutionWithItsInputGradient) {
  struct Case {
    int64_t in, out, kernel, stride, padding, side;
    bool bias;
  };
  for (const Case& k : {Case{3, 16, 7, 2, 3, 20, false},
                        {16, 8, 1, 1, 0, 9, true},
                        {8, 16, 1, 2, 0, 10, false},
                        {16, 16, 3, 1, 1, 7, true},
                        {16, 32, 3, 2, 1, 15, false},
                        {5, 7, 3, 1, 0, 6, false}}) {
    const auto weight =
        torch::randn({k.out, k.in, k.kernel, k.kernel}) / std::sqrt(static_cast<double>(k.in * k.kernel * k.kernel));
    const auto bias = k.bias ? torch::randn({k.out}) : torch::Tensor();
    PackedWeights packed;
    const auto last = [](const torch::Tensor& t) { return t.contiguous(at::MemoryFormat::ChannelsLast); };
    const auto x = torch::randn({3, k.in, k.side, k.side});
    ASSERT_TRUE(isChannelsLast(last(x)));
    ASSERT_FALSE(isChannelsLast(x));
    for (int round = 0; round < 2; ++round) {  // the second time from the kept order
      expectSame(
          {x}, [&](const auto& t) { return convolve(last(t[0]), weight, bias, k.stride, k.padding, packed); },
          [&](const auto& t) {
            return torch::conv2d(t[0], weight.to(t[0].dtype()), bias.defined() ? bias.to(t[0].dtype()) : bias, k.stride,
                                 k.padding);
          });
      weight.mul_(2);  // changed weights are seen
    }
  }
}

TEST_F(FusedOps, PackedGradientsAreTheConvolutions) {
  const auto last = [](const torch::Tensor& t) { return t.contiguous(at::MemoryFormat::ChannelsLast); };
  struct Case {
    int64_t in, out, kernel, stride, padding, height, width;
  };
  for (const auto& c : {Case{5, 7, 1, 1, 0, 4, 6},
                        {16, 32, 3, 1, 1, 9, 8},
                        {6, 5, 1, 2, 0, 8, 7},
                        {6, 5, 1, 2, 0, 7, 8},
                        {8, 4, 3, 2, 1, 8, 9},
                        {8, 4, 3, 2, 1, 7, 6},
                        {3, 16, 7, 2, 3, 20, 22},
                        {3, 16, 7, 2, 3, 21, 19},
                        {1, 4, 4, 4, 0, 12, 8},
                        {5, 4, 4, 4, 0, 13, 9},
                        {2, 3, 5, 3, 2, 10, 11},
                        {9, 3, 5, 3, 2, 11, 10}}) {
    const auto weight = torch::randn({c.out, c.in, c.kernel, c.kernel}), bias = torch::randn({c.out});
    const auto x = torch::randn({2, c.in, c.height, c.width}, torch::kDouble).requires_grad_(true);
    const auto exact = torch::conv2d(x, weight.to(torch::kDouble), bias.to(torch::kDouble), c.stride, c.padding);
    const PackedConvolution ahead(weight, bias, {c.stride, c.padding, c.padding, c.padding, c.padding});
    const auto y = ahead.forward(last(x.detach().to(torch::kFloat)));
    ASSERT_EQ(y.sizes(), exact.sizes());
    EXPECT_LE(worst(y, exact.detach()), 1e-4);
    const auto g = torch::randn(y.sizes()), already = torch::randn(x.sizes());
    const auto wanted = torch::autograd::grad({exact}, {x}, {g.to(torch::kDouble)})[0];
    const PackedGradient back(weight, c.stride, c.padding);
    EXPECT_LE(worst(back.backward(last(g), c.height, c.width), wanted), 1e-4)
        << c.in << " " << c.kernel << " " << c.stride;
    EXPECT_LE(
        worst(back.backward(last(g), c.height, c.width, last(already.clone())), wanted + already.to(torch::kDouble)),
        1e-4);
  }
}

TEST_F(FusedOps, ConvolutionsThatForgetTheirInputHaveItsGradient) {
  for (const auto groups : {1, 4})
    for (const auto stride : {1, 2}) {
      const auto weight = torch::randn({8, 8 / groups, 3, 3}), bias = torch::randn({8});
      expectSame(
          {torch::randn({2, 8, 9, 7})},
          [&](const auto& t) { return convolveForInput(t[0], weight, bias, stride, 1, groups); },
          [&](const auto& t) {
            return torch::conv2d(t[0], weight.to(t[0].dtype()), bias.to(t[0].dtype()), stride, 1, 1, groups);
          });
    }
}

TEST_F(FusedOps, PackedLinearIsALinearLayer) {
  for (const bool withBias : {true, false}) {
    auto weight = torch::randn({11, 20}), bias = withBias ? torch::randn({11}) : torch::Tensor();
    const auto exactly = [&](const auto& t) {
      return torch::linear(t[0], weight.to(t[0].dtype()), withBias ? bias.to(t[0].dtype()) : bias);
    };
    PackedLinear packed;
    for (const auto& x :
         {torch::randn({40, 20}), torch::randn({2, 7, 5, 20}), torch::randn({20, 3, 16}).permute({1, 2, 0})}) {
      ASSERT_TRUE(PackedLinear::takes(x, weight, bias));
      expectSame(
          {x}, [&](const auto& t) { return packed.forward(t[0], weight, bias); }, exactly);
    }
    weight.mul_(2);  // noticed
    expectSame(
        {torch::randn({40, 20})}, [&](const auto& t) { return packed.forward(t[0], weight, bias); }, exactly);
    EXPECT_FALSE(PackedLinear::takes(torch::randn({3, 20}), weight, bias));
    EXPECT_FALSE(PackedLinear::takes(torch::randn({40, 20}, torch::kDouble), weight, bias));
    weight.requires_grad_(true);
    EXPECT_FALSE(PackedLinear::takes(torch::randn({40, 20}), weight, bias));
  }
}

/// A chain of convolutions with batch norm, in float32 and in double precision by LibTorch's operations.
struct TestChain {
  std::vector<std::shared_ptr<Conv2d>> convolutions;
  std::vector<std::shared_ptr<BatchNorm2d>> norms;
  FusedBlock::Layer add(const Conv2d::Options& o) {
    convolutions.push_back(std::make_shared<Conv2d>(o));
    norms.push_back(std::make_shared<BatchNorm2d>(o.out, 1e-5));
    auto& c = *convolutions.back();
    auto& n = *norms.back();
    torch::NoGradGuard noGrad;
    n.weight.uniform_(0.5, 1.5);
    n.bias.normal_();
    n.runningMean.normal_();
    n.runningVar.uniform_(0.5, 2);
    n.eval();
    for (auto* t : {&c.weight, &n.weight, &n.bias}) t->requires_grad_(false);
    return {&c, &n};
  }
  [[nodiscard]] torch::Tensor plain(std::size_t i, const torch::Tensor& x) const {
    const auto& o = convolutions[i]->options;
    const auto d = [](const torch::Tensor& t) { return t.to(torch::kDouble); };
    return torch::batch_norm(torch::conv2d(x, d(convolutions[i]->weight), {}, o.stride, o.padding), d(norms[i]->weight),
                             d(norms[i]->bias), d(norms[i]->runningMean), d(norms[i]->runningVar), false, 0, 1e-5,
                             false);
  }
};

TEST_F(FusedOps, FusedBlocksAreTheirLayersWithTheirInputGradient) {
  const auto last = [](const torch::Tensor& t) { return t.contiguous(at::MemoryFormat::ChannelsLast); };
  for (const int kind :
       {0, 1, 2, 3}) {  // no residual; one layer with; three with; two and a convolution in the residual, stride 2
    TestChain chain;
    std::vector<FusedBlock::Layer> layers;
    FusedBlock::Layer skip;
    if (kind == 0) layers = {chain.add({8, 12, 3, 1, 1})};
    if (kind == 1) layers = {chain.add({8, 8, 3, 1, 1})};
    if (kind == 2) layers = {chain.add({8, 4, 1}), chain.add({4, 4, 3, 1, 1}), chain.add({4, 8, 1})};
    if (kind == 3) {
      layers = {chain.add({8, 6, 3, 2, 1}), chain.add({6, 12, 3, 1, 1})};
      skip = chain.add({8, 12, 1, 2});
    }
    FusedBlock block;
    block.set(layers, kind > 0, skip);
    const auto plain = [&](const torch::Tensor& x) {
      auto y = x;
      for (std::size_t i = 0; i < layers.size(); ++i) {
        y = chain.plain(i, y);
        if (i + 1 < layers.size()) y = torch::relu(y);
      }
      return torch::relu(kind == 0 ? y : y + (kind == 3 ? chain.plain(2, x) : x));
    };
    const auto x = torch::randn({2, 8, 10, 6});
    ASSERT_TRUE(block.takes(last(x)));
    EXPECT_FALSE(block.takes(x));
    for (int again = 0; again < 2; ++again) {  // other weights in the same tensors are noticed
      const auto single = last(x.clone()).requires_grad_(true), exact = x.to(torch::kDouble).requires_grad_(true);
      const auto y = block.forward(single), z = plain(exact);
      EXPECT_LE(worst(y.detach(), z.detach()), 2e-5) << kind;
      const auto weights = torch::randn(y.sizes());
      const auto a = torch::autograd::grad({(y * weights).sum()}, {single})[0];
      const auto b = torch::autograd::grad({(z * weights.to(torch::kDouble)).sum()}, {exact})[0];
      EXPECT_LE(worst(a, b), 1e-4) << kind;
      torch::NoGradGuard noGrad;
      EXPECT_EQ(worst(block.forward(last(x)), y.detach()), 0.0);
      layers[0].convolution->weight.mul_(-0.5);
    }
    auto broken = x.clone();
    broken[1][3][4][2] = NAN;
    EXPECT_TRUE(block.forward(last(broken)).isnan().any().item<bool>()) << "what is not a number stays visible";
    layers[0].norm->train();
    EXPECT_FALSE(block.takes(last(x)));
  }
}

TEST_F(FusedOps, AttentionIsTheTextbooks) {
  for (const auto [batch, tokens, heads, size, windows] :
       {std::array{2, 1, 1, 4, 0}, {4, 49, 3, 8, 2}, {3, 20, 2, 5, 1}, {2, 7, 4, 3, 0}}) {
    const int64_t c = heads * size, t = tokens, b = batch, h = heads, s = size;
    const auto bias = torch::randn({heads, tokens, tokens});
    torch::Tensor mask;
    if (windows)
      mask = torch::where(torch::rand({windows, tokens, tokens}) < 0.2, torch::full({}, -100.f), torch::zeros({}));
    const auto plain = [&](const std::vector<torch::Tensor>& in) {
      const auto qkv = in[0].view({b, t, 3, h, s}).permute({2, 0, 3, 1, 4});
      auto scores = torch::matmul(qkv[0] / std::sqrt(static_cast<double>(size)), qkv[1].transpose(-2, -1)) +
                    bias.to(in[0].dtype());
      if (mask.defined()) scores = scores + mask.to(in[0].dtype()).repeat({batch / windows, 1, 1}).unsqueeze(1);
      return torch::matmul(torch::softmax(scores, -1), qkv[2]).transpose(1, 2).reshape({batch, tokens, c});
    };
    if (windows && batch % windows) continue;
    expectSame(
        {torch::randn({batch, tokens, 3 * c}) * 2}, [&](const auto& in) { return attention(in[0], heads, bias, mask); },
        plain);
  }
}

TEST_F(FusedOps, TalkingHeadsMixBeforeAndAfterTheSoftmax) {
  for (const auto [batch, tokens, heads, size] : {std::array{1, 1, 1, 3}, {2, 36, 4, 6}, {2, 49, 3, 8}}) {
    const int64_t c = heads * size, t = tokens, b = batch, h = heads, s = size;
    const auto before = torch::randn({heads, heads}), beforeBias = torch::randn({heads}),
               after = torch::randn({heads, heads}), afterBias = torch::randn({heads});
    const auto plain = [&](const std::vector<torch::Tensor>& in) {
      const auto type = in[0].dtype();
      const auto qkv = in[0].view({b, t, 3, h, s}).permute({2, 0, 3, 1, 4});
      auto scores =
          torch::matmul(qkv[0] / std::sqrt(static_cast<double>(size)), qkv[1].transpose(-2, -1)).permute({0, 2, 3, 1});
      scores = torch::softmax(torch::linear(scores, before.to(type), beforeBias.to(type)), 2);
      scores = torch::linear(scores, after.to(type), afterBias.to(type)).permute({0, 3, 1, 2});
      return torch::matmul(scores, qkv[2]).transpose(1, 2).reshape({batch, tokens, c});
    };
    expectSame(
        {torch::randn({batch, tokens, 3 * c})},
        [&](const auto& in) { return talkingHeads(in[0], heads, before, beforeBias, after, afterBias); }, plain);
  }
}

TEST_F(FusedOps, ExponentialIsGoodToTwoUnitsInTheLastPlace) {
  for (float x = -87.f; x < 88.f; x += 0.0137f)
    EXPECT_LE(std::abs(static_cast<double>(vectorExp(x)) / std::exp(static_cast<double>(x)) - 1), 2.4e-7) << x;
  EXPECT_EQ(vectorExp(0.f), 1.f);
  EXPECT_EQ(vectorExp(-1000.f), 0.f);
  EXPECT_EQ(vectorExp(-INFINITY), 0.f);
  EXPECT_TRUE(std::isnan(vectorExp(NAN)));
}

TEST_F(FusedOps, NotANumberStaysNotANumber) {
  const auto one = torch::ones({1}), zero = torch::zeros({1});
  for (const auto activation : {Activation::None, Activation::Relu, Activation::Silu})
    EXPECT_TRUE(std::isnan(scaleShift(torch::full({1, 1, 1, 1}, NAN), one, zero, activation).item<float>()));
  auto qkv = torch::randn({1, 5, 6});
  qkv[0][2][0] = NAN;
  EXPECT_TRUE(attention(qkv, 1, {}, {}).isnan().any().item<bool>());
}

TEST_F(FusedOps, AreOnlyForParametersThatNeedNoGradient) {
  const auto x = torch::randn({1, 2, 3, 3}), p = torch::randn({2});
  EXPECT_TRUE(canFuse(x, {p, torch::Tensor()}));
  EXPECT_FALSE(canFuse(x, {p.clone().requires_grad_(true)}));
  EXPECT_FALSE(canFuse(x.to(torch::kDouble), {p}));
}

}  // namespace
