// SPDX-License-Identifier: GPL-3.0-or-later
// Depthwise convolutions of ours against LibTorch's in double precision.
#include "core/compute/torch/kernels/depthwise.h"

#include <gtest/gtest.h>

#include "tests/core/compute/fused_checks.h"

using namespace sightline::nets;

namespace {

using Tensors = std::vector<torch::Tensor>;

torch::Tensor channelsLast(const torch::Tensor& x) { return x.contiguous(at::MemoryFormat::ChannelsLast); }

torch::Tensor plain(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias, int64_t stride,
                    int64_t padding) {
  const auto as = [&](const torch::Tensor& t) { return t.defined() ? t.to(x.scalar_type()) : t; };
  return torch::conv2d(x, as(weight), as(bias), torch::IntArrayRef{stride, stride},
                       torch::IntArrayRef{padding, padding}, torch::IntArrayRef{1, 1}, weight.size(0));
}

TEST(Depthwise, GivesWhatAConvolutionOfAsManyGroupsGives) {
  torch::manual_seed(2);
  for (const int64_t channels : {2, 5, 24, 40, 96})
    for (const int64_t kernel : {1, 3, 5, 7})
      for (const int64_t stride : {1, 2, 3})
        for (const bool biased : {false, true}) {
          SCOPED_TRACE(::testing::Message() << channels << " channels, kernel " << kernel << ", stride " << stride);
          const auto weight = torch::randn({channels, 1, kernel, kernel}),
                     bias = biased ? torch::randn({channels}) : torch::Tensor();
          const int64_t padding = kernel / 2;
          PackedDepthwise own;
          sightline::testing::expectSame(
              {torch::randn({2, channels, 13, 10})},
              [&](const Tensors& t) { return own.forward(channelsLast(t[0]), weight, bias, stride, padding); },
              [&](const Tensors& t) { return plain(t[0], weight, bias, stride, padding); });
        }
}

TEST(Depthwise, FollowsWeightsThatChange) {
  auto weight = torch::randn({8, 1, 3, 3});
  const auto x = channelsLast(torch::randn({1, 8, 6, 6}));
  PackedDepthwise own;
  EXPECT_LE(sightline::testing::worst(own.forward(x, weight, {}, 1, 1), plain(x, weight, {}, 1, 1)), 1e-5);
  weight.mul_(-2);
  EXPECT_LE(sightline::testing::worst(own.forward(x, weight, {}, 1, 1), plain(x, weight, {}, 1, 1)), 1e-5);
  own.forget();
  EXPECT_LE(sightline::testing::worst(own.forward(x, weight, {}, 2, 1), plain(x, weight, {}, 2, 1)), 1e-5);
}

TEST(Depthwise, LeavesOtherConvolutionsToLibTorch) {
  const auto x = channelsLast(torch::randn({1, 8, 6, 6}));
  const auto takes = [&](const torch::Tensor& weight, int64_t groups) {
    return PackedDepthwise::takes(x, weight, {}, groups);
  };
  EXPECT_TRUE(takes(torch::randn({8, 1, 3, 3}), 8));
  EXPECT_FALSE(takes(torch::randn({16, 1, 3, 3}), 8)) << "two filters for each channel";
  EXPECT_FALSE(takes(torch::randn({8, 2, 3, 3}), 4)) << "groups of channels";
  EXPECT_FALSE(takes(torch::randn({8, 1, 3, 5}), 8));
  EXPECT_FALSE(takes(torch::randn({8, 1, 3, 3}).requires_grad_(true), 8)) << "training";
  EXPECT_FALSE(PackedDepthwise::takes(torch::randn({1, 8, 6, 6}), torch::randn({8, 1, 3, 3}), {}, 8)) << "planes";
  PackedDepthwise own;
  EXPECT_THROW((void)own.forward(x, torch::randn({8, 1, 7, 7}), {}, 1, 0), c10::Error) << "larger than the image";
}

}  // namespace
