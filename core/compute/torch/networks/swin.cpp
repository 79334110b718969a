// SPDX-License-Identifier: GPL-3.0-or-later
// Liu et al. 2021 (arXiv 2103.14030) with timm's names and channels-last features (docs/numerics.md, Networks).
#include <algorithm>

#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/compute/torch/networks/windows.h"
#include "core/models/family_swin.h"

namespace sightline::nets {
namespace {

class WindowAttention : public TappedModule {
 public:
  WindowAttention(int64_t channels, int64_t heads, int64_t window)
      : TappedModule("WindowAttention"), heads_(heads), window_(window) {
    table_ = register_parameter("relative_position_bias_table",
                                torch::randn({(2 * window - 1) * (2 * window - 1), heads}) * 0.02);
    qkv_ = register_module("qkv", std::make_shared<Linear>(channels, 3 * channels));
    proj_ = register_module("proj", std::make_shared<Linear>(channels, channels));
    index_ = distancesIn(window);
  }

  /// @param mask windows x tokens x tokens, 0 or -100, or undefined
  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& mask) {
    const auto batch = x.size(0), tokens = x.size(1), channels = x.size(2), size = channels / heads_;
    const auto packed = qkv_->forward(x);
    if (canFuse(packed, {table_})) {
      const auto bias = table_.index_select(0, index_).view({tokens, tokens, heads_}).permute({2, 0, 1});
      return tap(proj_->forward(attention(packed, heads_, bias, mask)), TokenLayout::None);
    }
    const auto qkv = packed.view({batch, tokens, 3, heads_, size}).permute({2, 0, 3, 1, 4});
    auto scores = torch::matmul(qkv[0] * (1.0 / std::sqrt(static_cast<double>(size))), qkv[1].transpose(-2, -1));
    scores = scores + table_.index_select(0, index_).view({tokens, tokens, heads_}).permute({2, 0, 1}).unsqueeze(0);
    if (mask.defined()) {
      const auto windows = mask.size(0);
      scores = (scores.view({batch / windows, windows, heads_, tokens, tokens}) + mask.unsqueeze(1).unsqueeze(0))
                   .view({batch, heads_, tokens, tokens});
    }
    const auto mixed =
        torch::matmul(torch::softmax(scores, -1), qkv[2]).transpose(1, 2).reshape({batch, tokens, channels});
    return tap(proj_->forward(mixed), TokenLayout::None);
  }

 private:
  int64_t heads_, window_;
  torch::Tensor table_, index_;
  std::shared_ptr<Linear> qkv_, proj_;
};

class SwinBlock : public TappedModule {
 public:
  SwinBlock(int64_t channels, int64_t heads, int64_t grid, int64_t window, bool shifted, const SwinConfig& c)
      : TappedModule("SwinTransformerBlock"),
        window_(std::min(window, grid)),
        shift_(shifted && grid > window ? window / 2 : 0) {
    norm1_ = register_module("norm1", std::make_shared<LayerNorm>(channels, c.lnEps));
    attention_ = register_module("attn", std::make_shared<WindowAttention>(channels, heads, window_));
    norm2_ = register_module("norm2", std::make_shared<LayerNorm>(channels, c.lnEps));
    mlp_ = register_module("mlp", std::make_shared<Mlp>(channels, static_cast<int64_t>(channels * c.mlpRatio)));
    if (shift_) mask_ = shiftMask(grid, window_, shift_);
  }

  torch::Tensor forward(torch::Tensor x) {
    const auto h = x.size(1), w = x.size(2);
    auto y = norm1_->forward(x, TokenLayout::Nhwc);
    if (shift_) y = torch::roll(y, {-shift_, -shift_}, {1, 2});
    y = fromWindows(attention_->forward(toWindows(y, window_), mask_), window_, h, w);
    if (shift_) y = torch::roll(y, {shift_, shift_}, {1, 2});
    x = x + y;
    return tap(mlp_->behind(*norm2_, x, {}, TokenLayout::Nhwc), TokenLayout::Nhwc);
  }

 private:
  int64_t window_, shift_;
  torch::Tensor mask_;
  std::shared_ptr<LayerNorm> norm1_, norm2_;
  std::shared_ptr<WindowAttention> attention_;
  std::shared_ptr<Mlp> mlp_;
};

class PatchMerging : public TappedModule {
 public:
  PatchMerging(int64_t channels, double eps) : TappedModule("PatchMerging") {
    norm_ = register_module("norm", std::make_shared<LayerNorm>(4 * channels, eps));
    reduction_ = register_module("reduction", std::make_shared<Linear>(4 * channels, 2 * channels, false));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    return tap(reduction_->forward(norm_->forward(merged(x), TokenLayout::Nhwc), TokenLayout::Nhwc), TokenLayout::Nhwc);
  }

 private:
  std::shared_ptr<LayerNorm> norm_;
  std::shared_ptr<Linear> reduction_;
};

class SwinStage : public TappedModule {
 public:
  SwinStage(int64_t channels, int64_t grid, std::size_t index, const SwinConfig& c)
      : TappedModule("SwinTransformerStage") {
    if (index > 0) downsample_ = register_module("downsample", std::make_shared<PatchMerging>(channels / 2, c.lnEps));
    auto blocks = register_module("blocks", std::make_shared<Sequence>());
    for (int b = 0; b < c.depths[index]; ++b)
      blocks_.push_back(blocks->register_module(
          std::to_string(b), std::make_shared<SwinBlock>(channels, c.heads[index], grid, c.window, b % 2 == 1, c)));
  }
  torch::Tensor forward(torch::Tensor x) {
    if (downsample_) x = downsample_->forward(x);
    for (const auto& block : blocks_) x = block->forward(x);
    return tap(x, TokenLayout::Nhwc);
  }

 private:
  std::shared_ptr<PatchMerging> downsample_;
  std::vector<std::shared_ptr<SwinBlock>> blocks_;
};

class SwinPatchEmbed : public TappedModule {
 public:
  SwinPatchEmbed(const SwinConfig& c) : TappedModule("PatchEmbed") {
    proj_ = register_module(
        "proj", std::make_shared<Conv2d>(Conv2d::Options{3, c.embedDim, c.patchSize, c.patchSize, 0, 1, true}));
    norm_ = register_module("norm", std::make_shared<LayerNorm>(c.embedDim, c.lnEps));
  }
  torch::Tensor forward(const torch::Tensor& images) {
    return tap(norm_->forward(patches(*proj_, images), TokenLayout::Nhwc), TokenLayout::Nhwc);
  }

 private:
  std::shared_ptr<Conv2d> proj_;
  std::shared_ptr<LayerNorm> norm_;
};

class SwinHead : public torch::nn::Module {
 public:
  SwinHead(int64_t channels, int classes) { fc = register_module("fc", std::make_shared<Linear>(channels, classes)); }
  std::shared_ptr<Linear> fc;
};

class Swin : public Classifier {
 public:
  Swin(const SwinConfig& c, int classes) : Classifier("SwinTransformer") {
    embed_ = register_module("patch_embed", std::make_shared<SwinPatchEmbed>(c));
    auto stages = register_module("layers", std::make_shared<Sequence>());
    int64_t channels = c.embedDim, grid = c.imageSize / c.patchSize;
    for (std::size_t s = 0; s < c.depths.size(); ++s) {
      if (s > 0) channels *= 2, grid /= 2;
      stages_.push_back(stages->register_module(std::to_string(s), std::make_shared<SwinStage>(channels, grid, s, c)));
    }
    norm_ = register_module("norm", std::make_shared<LayerNorm>(channels, c.lnEps));
    head_ = register_module("head", std::make_shared<SwinHead>(channels, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = embed_->forward(images);
    for (const auto& stage : stages_) x = stage->forward(x);
    return head_->fc->forward(norm_->forward(x, TokenLayout::Nhwc).mean({1, 2}));
  }

 private:
  std::shared_ptr<SwinPatchEmbed> embed_;
  std::vector<std::shared_ptr<SwinStage>> stages_;
  std::shared_ptr<LayerNorm> norm_;
  std::shared_ptr<SwinHead> head_;
};

}  // namespace

NetworkFamily swinNetworks() {
  NetworkFamily f;
  f.id = SwinConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<Swin>(config.get<SwinConfig>(), classes);
  };
  f.head = {"head."};
  return f;
}

}  // namespace sightline::nets
