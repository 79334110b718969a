// SPDX-License-Identifier: GPL-3.0-or-later
// The halves of a transformer's block as single steps, and what they are made of.
#include <gtest/gtest.h>

#include <cmath>

#include "core/compute/torch/kernels/pooled_norm.h"
#include "core/compute/torch/kernels/token_attention.h"
#include "core/compute/torch/kernels/token_rows.h"
#include "core/compute/torch/kernels/token_steps.h"
#include "tests/core/compute/fused_checks.h"

using namespace sightline::nets;
using sightline::testing::expectSame;
using sightline::testing::worst;

namespace {

using Tensors = std::vector<torch::Tensor>;

/// In the type of `like`, also what is undefined.
torch::Tensor as(const torch::Tensor& like, const torch::Tensor& t) { return t.defined() ? t.to(like.dtype()) : t; }

struct TestLinear {
  TestLinear(int64_t in, int64_t out, bool withBias)
      : weight(torch::randn({out, in}) / std::sqrt(static_cast<double>(in))),
        bias(withBias ? torch::randn({out}) : torch::Tensor()) {}
  [[nodiscard]] std::shared_ptr<const PackedLinearWeights> packed() const {
    return std::make_shared<const PackedLinearWeights>(weight, bias);
  }
  [[nodiscard]] torch::Tensor plain(const torch::Tensor& x) const {
    return torch::linear(x, as(x, weight), as(x, bias));
  }
  torch::Tensor weight, bias;
};

struct TestNorm {
  explicit TestNorm(int64_t channels) : weight(torch::rand({channels}) + 0.5), bias(torch::randn({channels})) {}
  [[nodiscard]] StepNorm step() const { return {weight, bias, 1e-6}; }
  [[nodiscard]] torch::Tensor plain(const torch::Tensor& x) const {
    return torch::layer_norm(x, {weight.size(0)}, as(x, weight), as(x, bias), 1e-6);
  }
  torch::Tensor weight, bias;
};

class TokenSteps : public ::testing::Test {
 protected:
  void SetUp() override { torch::manual_seed(7); }
};

TEST_F(TokenSteps, GeluIsTheNormalDistributionsShareTimesItsArgument) {
  const auto x = torch::linspace(-20, 20, 40001);
  expectSame(
      {x}, [](const Tensors& t) { return exactGelu(t[0]); }, [](const Tensors& t) { return torch::gelu(t[0]); });
  // Far out too, where the share is small, it is good in proportion.
  const auto far = torch::linspace(-5, -0.1, 4001), exact = torch::gelu(far.to(torch::kDouble));
  EXPECT_LE(((exactGelu(far).to(torch::kDouble) - exact) / exact).abs().max().item<double>(), 2e-6);
  EXPECT_EQ(exactGelu(torch::zeros({3})).abs().max().item<float>(), 0.f);
  EXPECT_TRUE(exactGelu(torch::full({3}, NAN)).isnan().all().item<bool>());
  // In the order in which it lies.
  const auto last = torch::randn({2, 3, 4, 5}).contiguous(at::MemoryFormat::ChannelsLast);
  EXPECT_TRUE(exactGelu(last).is_contiguous(at::MemoryFormat::ChannelsLast));
  expectSame(
      {torch::randn({2, 3, 4, 5})},
      [](const Tensors& t) { return exactGelu(t[0].contiguous(at::MemoryFormat::ChannelsLast)); },
      [](const Tensors& t) { return torch::gelu(t[0]); });
}

TEST_F(TokenSteps, LayerNormIsLibTorchs) {
  for (const int64_t channels : {1, 7, 16, 40, 384}) {
    const TestNorm norm(channels);
    expectSame(
        {torch::randn({3, 5, channels}) * 3 + 1},
        [&](const Tensors& t) { return layerNorm(t[0], norm.weight, norm.bias, 1e-6); },
        [&](const Tensors& t) { return norm.plain(t[0]); });
  }
  const TestNorm norm(8);
  auto broken = torch::randn({4, 8});
  broken[2][3] = NAN;
  const auto y = layerNorm(broken, norm.weight, norm.bias, 1e-6);
  EXPECT_TRUE(y[2].isnan().all().item<bool>());
  EXPECT_FALSE(y[1].isnan().any().item<bool>());
  // Parameters that want a gradient go LibTorch's way.
  const auto weight = norm.weight.clone().requires_grad_(true);
  EXPECT_TRUE(layerNorm(torch::randn({4, 8}), weight, norm.bias, 1e-6).requires_grad());
}

TEST_F(TokenSteps, MlpIsNormTwoLayersAndAResidual) {
  for (const bool scaled : {false, true})
    for (const bool apart : {false, true})
      for (const int64_t rows : {1, 50, 700}) {  // 700: in three pieces
        const TestNorm norm(12);
        const TestLinear first(12, 1000, true), second(1000, 12, !scaled);
        const auto scale = scaled ? torch::randn({12}) : torch::Tensor();
        const MlpStep step{norm.step(), first.packed(), second.packed(), scale};
        Tensors inputs{torch::randn({rows, 12})};
        if (apart) inputs.push_back(torch::randn({rows, 12}));
        expectSame(
            inputs, [&](const Tensors& t) { return mlpStep(t[0], t[t.size() - 1], step); },
            [&](const Tensors& t) {
              auto y = second.plain(torch::gelu(first.plain(norm.plain(t[0]))));
              if (scaled) y = y * as(y, scale);
              return t[t.size() - 1] + y;
            });
      }
}

TEST_F(TokenSteps, AttentionIsNormProjectionsAndAResidual) {
  constexpr int64_t kHeads = 3, kSize = 4, kWidth = kHeads * kSize, kTokens = 19, kImages = 2;
  for (const bool scaled : {false, true})
    for (const int64_t asking : {0, 1, 2, 19}) {
      const TestNorm norm(kWidth);
      const TestLinear qkv(kWidth, 3 * kWidth, true), proj(kWidth, kWidth, !scaled);
      const auto scale = scaled ? torch::randn({kWidth}) : torch::Tensor();
      AttentionStep step{norm.step(), {}, {}, {}, proj.packed(), scale, kHeads, asking};
      const auto part = [&](int64_t begin, int64_t end) {
        return std::make_shared<const PackedLinearWeights>(qkv.weight.slice(0, begin, end),
                                                           qkv.bias.slice(0, begin, end));
      };
      if (asking == 0)
        step.qkv = qkv.packed();
      else
        step.query = part(0, kWidth), step.keyValue = part(kWidth, 3 * kWidth);
      expectSame(
          {torch::randn({kImages, kTokens, kWidth})}, [&](const Tensors& t) { return attentionStep(t[0], step); },
          [&](const Tensors& t) {
            const auto all =
                qkv.plain(norm.plain(t[0])).view({kImages, kTokens, 3, kHeads, kSize}).permute({2, 0, 3, 1, 4});
            const auto scores = torch::matmul(all[0] / std::sqrt(static_cast<double>(kSize)), all[1].transpose(-2, -1));
            auto y = proj.plain(
                torch::matmul(torch::softmax(scores, -1), all[2]).transpose(1, 2).reshape({kImages, kTokens, kWidth}));
            if (scaled) y = y * as(y, scale);
            y = t[0] + y;
            return asking == 0 ? y : y.slice(1, 0, asking);
          });
    }
}

TEST_F(TokenSteps, PooledNormIsNormReluAndAverages) {
  for (const auto& [h, w] : {std::pair{2, 2}, {6, 8}, {7, 5}}) {
    const auto scale = torch::randn({9}), shift = torch::randn({9});
    const auto x = torch::randn({3, 9, h, w});
    expectSame(
        {x},
        [&](const Tensors& t) { return pooledNormRelu(t[0].contiguous(at::MemoryFormat::ChannelsLast), scale, shift); },
        [&](const Tensors& t) {
          const auto y = t[0] * as(t[0], scale).view({1, -1, 1, 1}) + as(t[0], shift).view({1, -1, 1, 1});
          return torch::avg_pool2d(torch::relu(y), 2, 2);
        });
    auto broken = x.clone();
    broken[1][2][1][1] = NAN;
    EXPECT_TRUE(pooledNormRelu(broken.contiguous(at::MemoryFormat::ChannelsLast), scale, shift)[1][2][0][0]
                    .isnan()
                    .item<bool>());
  }
}

}  // namespace
