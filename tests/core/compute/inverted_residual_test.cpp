// SPDX-License-Identifier: GPL-3.0-or-later
// An inverted residual block as one step against the same layers in LibTorch's own operations and double precision.
#include "core/compute/torch/kernels/inverted_residual.h"

#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/core/compute/fused_checks.h"

using namespace sightline::nets;

namespace {

using Tensors = std::vector<torch::Tensor>;

struct BlockCase {
  int64_t in, wide, out, kernel, stride, height, width;
  InvertedPadding padding;
  bool expands = true, squeezes = true, hard = false;
  RowActivation activation = RowActivation::Silu;
};
void PrintTo(const BlockCase& c, std::ostream* out) {
  *out << c.in << " to " << c.wide << " to " << c.out << " channels, kernel " << c.kernel << ", stride " << c.stride
       << ", " << c.height << " x " << c.width;
}

torch::Tensor activated(const torch::Tensor& x, RowActivation a) {
  switch (a) {
    case RowActivation::Silu: return torch::silu(x);
    case RowActivation::Relu: return torch::relu(x);
    case RowActivation::Relu6: return torch::relu6(x);
    case RowActivation::HardSwish: return torch::hardswish(x);
  }
  return {};
}

class Block {
 public:
  explicit Block(const BlockCase& c) : case_(c) {
    expand_ = torch::randn({c.wide, c.in}) / std::sqrt(static_cast<double>(c.in));
    depthwise_ = torch::randn({c.wide, 1, c.kernel, c.kernel}) / static_cast<double>(c.kernel);
    project_ = torch::randn({c.out, c.wide}) / std::sqrt(static_cast<double>(c.wide));
    for (const int64_t channels : {c.wide, c.wide, c.out})
      norms_.push_back({torch::rand({channels}) + 0.5, torch::randn({channels}) / 4});
    const int64_t squeezed = 4;
    squeeze_ = {torch::randn({squeezed, c.wide}) / 2,
                torch::randn({squeezed}),
                torch::randn({c.wide, squeezed}),
                torch::randn({c.wide}),
                c.activation,
                c.hard};
  }
  [[nodiscard]] InvertedResidual step() const {
    InvertedResidual b;
    if (case_.expands) {
      b.expand = std::make_shared<const PackedLinearWeights>(expand_, torch::Tensor());
      b.expandNorm = norms_[0];
    }
    b.depthwise =
        std::make_shared<const DepthwiseWeights>(depthwise_.data_ptr<float>(), case_.wide, case_.kernel, case_.stride);
    b.depthwiseNorm = norms_[1];
    b.activation = case_.activation;
    if (case_.squeezes) b.squeeze = std::make_shared<const SqueezeStep>(squeeze_);
    b.project = std::make_shared<const PackedLinearWeights>(project_, torch::Tensor());
    b.projectNorm = norms_[2];
    b.skip = skips();
    return b;
  }
  [[nodiscard]] bool skips() const { return case_.stride == 1 && case_.in == case_.out; }
  /// Layer by layer, in the precision of x.
  [[nodiscard]] torch::Tensor plain(const torch::Tensor& x) const {
    const auto as = [&](const torch::Tensor& t) { return t.to(x.scalar_type()); };
    const auto normed = [&](const torch::Tensor& y, std::size_t n) {
      return y * as(norms_[n].scale).view({1, -1, 1, 1}) + as(norms_[n].shift).view({1, -1, 1, 1});
    };
    auto y = x;
    if (case_.expands)
      y = activated(normed(torch::conv2d(y, as(expand_).view({case_.wide, case_.in, 1, 1})), 0), case_.activation);
    const auto& p = case_.padding;
    y = torch::conv2d(torch::constant_pad_nd(y, {p.left, p.right, p.top, p.bottom}), as(depthwise_), torch::Tensor(),
                      torch::IntArrayRef{case_.stride, case_.stride}, torch::IntArrayRef{0, 0},
                      torch::IntArrayRef{1, 1}, case_.wide);
    y = activated(normed(y, 1), case_.activation);
    if (case_.squeezes) {
      const auto inside =
          activated(torch::linear(y.mean({2, 3}), as(squeeze_.reduce), as(squeeze_.reduceBias)), case_.activation);
      const auto s = torch::linear(inside, as(squeeze_.expand), as(squeeze_.expandBias));
      y = y * (case_.hard ? torch::hardsigmoid(s) : torch::sigmoid(s)).view({x.size(0), -1, 1, 1});
    }
    y = normed(torch::conv2d(y, as(project_).view({case_.out, case_.wide, 1, 1})), 2);
    return skips() ? y + x : y;
  }

 private:
  BlockCase case_;
  torch::Tensor expand_, depthwise_, project_;
  std::vector<FixedNorm> norms_;
  SqueezeStep squeeze_;
};

torch::Tensor lastly(const torch::Tensor& x) { return x.contiguous(at::MemoryFormat::ChannelsLast); }

class InvertedBlocks : public ::testing::TestWithParam<BlockCase> {};

TEST_P(InvertedBlocks, AreTheirLayersOneAfterTheOther) {
  torch::manual_seed(11);
  const BlockCase& c = GetParam();
  const Block block(c);
  const auto step = block.step();
  const auto x = torch::randn({3, c.in, c.height, c.width});
  const auto whole = [&](const Tensors& t) { return invertedResidual(lastly(t[0]), step, c.padding); };
  sightline::testing::expectSame({x}, whole, [&](const Tensors& t) { return block.plain(t[0]); });
  EXPECT_TRUE(whole({x}).is_contiguous(at::MemoryFormat::ChannelsLast));
}

TEST_P(InvertedBlocks, DoNotDependOnTheNumberOfThreads) {
  torch::manual_seed(12);
  const BlockCase& c = GetParam();
  const auto step = Block(c).step();
  const auto x = lastly(torch::randn({1, c.in, c.height, c.width}));
  const auto both = [&] {
    auto in = x.clone().requires_grad_(true);
    const auto y = invertedResidual(in, step, c.padding);
    return std::pair(y.detach(), torch::autograd::grad({y.square().sum()}, {in})[0]);
  };
  const int threads = at::get_num_threads();
  at::set_num_threads(1);
  const auto [y, gradient] = both();
  at::set_num_threads(3);
  const auto [again, gradientAgain] = both();
  at::set_num_threads(threads);
  EXPECT_LE(sightline::testing::worst(y, again), 1e-6);
  EXPECT_LE(sightline::testing::worst(gradient, gradientAgain), 1e-5);
}

constexpr InvertedPadding kOne{1, 1, 1, 1}, kTwo{2, 2, 2, 2}, kEnd{0, 0, 1, 1}, kOneTwo{1, 1, 2, 2};
INSTANTIATE_TEST_SUITE_P(
    Shapes, InvertedBlocks,
    ::testing::Values(BlockCase{8, 48, 8, 3, 1, 14, 14, kOne}, BlockCase{16, 96, 24, 5, 2, 17, 15, kTwo},
                      BlockCase{6, 36, 10, 3, 2, 16, 18, kEnd},      // TensorFlow's padding
                      BlockCase{6, 20, 10, 5, 2, 20, 11, kOneTwo},   // its 5 x 5
                      BlockCase{4, 4, 7, 3, 1, 30, 9, kOne, false},  // no expansion
                      BlockCase{5, 5, 5, 3, 1, 9, 9, kOne, false, false},
                      BlockCase{3, 13, 3, 7, 1, 40, 40, {3, 3, 3, 3}, true, false, false, RowActivation::HardSwish},
                      BlockCase{8, 40, 8, 3, 1, 12, 12, kOne, true, true, true, RowActivation::HardSwish},
                      BlockCase{8, 72, 12, 5, 2, 13, 13, kTwo, true, true, true, RowActivation::Relu},
                      BlockCase{8, 33, 8, 3, 1, 8, 8, kOne, true, false, false, RowActivation::Relu6},
                      BlockCase{4, 24, 4, 3, 2, 10, 10, {0, 0, 0, 0}},  // the last row and column meet nothing
                      BlockCase{12, 64, 12, 5, 1, 2, 3, kTwo},          // smaller than the kernel
                      BlockCase{24, 144, 24, 5, 1, 90, 70, kTwo}));     // several strips

}  // namespace
