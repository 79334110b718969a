// SPDX-License-Identifier: GPL-3.0-or-later
// Liu et al. 2021 (arXiv 2103.14030) with timm's names and channels-last features (docs/numerics.md, Networks).
#include <algorithm>

#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_swin.h"

namespace sightline::nets {
namespace {

using torch::indexing::Slice;

/// B x H x W x C -> (B * windows) x (w * w) x C, windows row-major.
torch::Tensor toWindows(const torch::Tensor& x, int64_t w) {
  const auto b = x.size(0), h = x.size(1), width = x.size(2), c = x.size(3);
  return x.view({b, h / w, w, width / w, w, c}).permute({0, 1, 3, 2, 4, 5}).reshape({-1, w * w, c});
}

torch::Tensor fromWindows(const torch::Tensor& windows, int64_t w, int64_t h, int64_t width) {
  const auto c = windows.size(2);
  return windows.view({-1, h / w, width / w, w, w, c}).permute({0, 1, 3, 2, 4, 5}).reshape({-1, h, width, c});
}

class WindowAttention : public TappedModule {
 public:
  WindowAttention(int64_t channels, int64_t heads, int64_t window)
      : TappedModule("WindowAttention"), heads_(heads), window_(window) {
    table_ = register_parameter("relative_position_bias_table",
                                torch::randn({(2 * window - 1) * (2 * window - 1), heads}) * 0.02);
    qkv_ = register_module("qkv", std::make_shared<Linear>(channels, 3 * channels));
    proj_ = register_module("proj", std::make_shared<Linear>(channels, channels));
    // Distance of each pair of positions in a window, as a row of the table: (dy + w-1) * (2w-1) + dx + w-1.
    const auto at = torch::arange(window * window);
    const auto y = at.div(window, "floor"), x = at.remainder(window);
    const auto dy = y.unsqueeze(1) - y.unsqueeze(0), dx = x.unsqueeze(1) - x.unsqueeze(0);
    index_ = ((dy + window - 1) * (2 * window - 1) + dx + window - 1).flatten();
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

class Block : public TappedModule {
 public:
  Block(int64_t channels, int64_t heads, int64_t grid, int64_t window, bool shifted, const SwinConfig& c)
      : TappedModule("SwinTransformerBlock"),
        window_(std::min(window, grid)),
        shift_(shifted && grid > window ? window / 2 : 0) {
    norm1_ = register_module("norm1", std::make_shared<LayerNorm>(channels, c.lnEps));
    attention_ = register_module("attn", std::make_shared<WindowAttention>(channels, heads, window_));
    norm2_ = register_module("norm2", std::make_shared<LayerNorm>(channels, c.lnEps));
    mlp_ = register_module("mlp", std::make_shared<Mlp>(channels, static_cast<int64_t>(channels * c.mlpRatio)));
    if (shift_) mask_ = shiftMask(grid);
  }

  torch::Tensor forward(torch::Tensor x) {
    const auto h = x.size(1), w = x.size(2);
    auto y = norm1_->forward(x, TokenLayout::Nhwc);
    if (shift_) y = torch::roll(y, {-shift_, -shift_}, {1, 2});
    y = fromWindows(attention_->forward(toWindows(y, window_), mask_), window_, h, w);
    if (shift_) y = torch::roll(y, {shift_, shift_}, {1, 2});
    x = x + y;
    x = x + mlp_->forward(norm2_->forward(x, TokenLayout::Nhwc), TokenLayout::Nhwc);
    return tap(x, TokenLayout::Nhwc);
  }

 private:
  /// Tokens that the roll brought next to each other from opposite edges must not attend to one another.
  [[nodiscard]] torch::Tensor shiftMask(int64_t grid) const {
    auto region = torch::zeros({1, grid, grid, 1});
    int label = 0;
    const std::vector<Slice> parts{Slice(0, -window_), Slice(-window_, -shift_), Slice(-shift_, torch::indexing::None)};
    for (const auto& rows : parts)
      for (const auto& columns : parts) region.index_put_({Slice(), rows, columns, Slice()}, label++);
    const auto windows = toWindows(region, window_).squeeze(-1);
    const auto differs = windows.unsqueeze(1) != windows.unsqueeze(2);
    return torch::where(differs, torch::full({}, -100.0f), torch::zeros({}));
  }

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
    const auto b = x.size(0), h = x.size(1), w = x.size(2), c = x.size(3);
    const auto merged =
        x.view({b, h / 2, 2, w / 2, 2, c}).permute({0, 1, 3, 4, 2, 5}).reshape({b, h / 2, w / 2, 4 * c});
    return tap(reduction_->forward(norm_->forward(merged, TokenLayout::Nhwc), TokenLayout::Nhwc), TokenLayout::Nhwc);
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
          std::to_string(b), std::make_shared<Block>(channels, c.heads[index], grid, c.window, b % 2 == 1, c)));
  }
  torch::Tensor forward(torch::Tensor x) {
    if (downsample_) x = downsample_->forward(x);
    for (const auto& block : blocks_) x = block->forward(x);
    return tap(x, TokenLayout::Nhwc);
  }

 private:
  std::shared_ptr<PatchMerging> downsample_;
  std::vector<std::shared_ptr<Block>> blocks_;
};

class PatchEmbed : public TappedModule {
 public:
  PatchEmbed(const SwinConfig& c) : TappedModule("PatchEmbed") {
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

class Head : public torch::nn::Module {
 public:
  Head(int64_t channels, int classes) { fc = register_module("fc", std::make_shared<Linear>(channels, classes)); }
  std::shared_ptr<Linear> fc;
};

class Swin : public Classifier {
 public:
  Swin(const SwinConfig& c, int classes) : Classifier("SwinTransformer") {
    embed_ = register_module("patch_embed", std::make_shared<PatchEmbed>(c));
    auto stages = register_module("layers", std::make_shared<Sequence>());
    int64_t channels = c.embedDim, grid = c.imageSize / c.patchSize;
    for (std::size_t s = 0; s < c.depths.size(); ++s) {
      if (s > 0) channels *= 2, grid /= 2;
      stages_.push_back(stages->register_module(std::to_string(s), std::make_shared<SwinStage>(channels, grid, s, c)));
    }
    norm_ = register_module("norm", std::make_shared<LayerNorm>(channels, c.lnEps));
    head_ = register_module("head", std::make_shared<Head>(channels, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = embed_->forward(images);
    for (const auto& stage : stages_) x = stage->forward(x);
    return head_->fc->forward(norm_->forward(x, TokenLayout::Nhwc).mean({1, 2}));
  }

 private:
  std::shared_ptr<PatchEmbed> embed_;
  std::vector<std::shared_ptr<SwinStage>> stages_;
  std::shared_ptr<LayerNorm> norm_;
  std::shared_ptr<Head> head_;
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
