// SPDX-License-Identifier: GPL-3.0-or-later
// Liu et al. 2022 (arXiv 2111.09883): cosine attention, distances through a small network, norms behind what they
// belong to; timm's names (docs/numerics.md, Networks).
#include <algorithm>
#include <cmath>

#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/compute/torch/networks/windows.h"
#include "core/models/family_swinv2.h"

namespace sightline::nets {
namespace {

constexpr int64_t kDistanceWidth = 512;

class CosineAttention : public TappedModule {
 public:
  /// @param trained side of the windows in training; 0: `window`
  CosineAttention(int64_t channels, int64_t heads, int64_t window, int64_t trained)
      : TappedModule("WindowAttention"), heads_(heads) {
    logitScale_ = register_parameter("logit_scale", torch::full({heads, 1, 1}, std::log(10.0)));
    auto distances = register_module("cpb_mlp", std::make_shared<Sequence>());
    distance1_ = distances->register_module("0", std::make_shared<Linear>(2, kDistanceWidth));
    distance2_ = distances->register_module("2", std::make_shared<Linear>(kDistanceWidth, heads, false));
    qkv_ = register_module("qkv", std::make_shared<Linear>(channels, 3 * channels, false));
    qBias_ = register_parameter("q_bias", torch::zeros({channels}));
    vBias_ = register_parameter("v_bias", torch::zeros({channels}));
    proj_ = register_module("proj", std::make_shared<Linear>(channels, channels));
    index_ = distancesIn(window);
    const auto steps = torch::arange(-(window - 1), window, torch::kFloat);
    const auto rows = steps.unsqueeze(1).expand({-1, steps.size(0)}),
               columns = steps.unsqueeze(0).expand({steps.size(0), -1});
    // Logarithmic, from -8 to 8 at the ends of a window as large as in training.
    const auto linear =
        torch::stack({rows, columns}, -1) / static_cast<double>((trained > 0 ? trained : window) - 1) * 8;
    coordinates_ = torch::sign(linear) * torch::log2(linear.abs() + 1.0) / std::log2(8.0);
  }

  /// @param mask windows x tokens x tokens, 0 or -100, or undefined
  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& mask) {
    const auto batch = x.size(0), tokens = x.size(1), channels = x.size(2), size = channels / heads_;
    const auto bias = torch::cat({qBias_, torch::zeros_like(qBias_), vBias_});
    const auto packed = (qkv_->forward(x) + bias).view({batch, tokens, 3, heads_, size});
    const auto unit = [](const torch::Tensor& t) {
      return t / t.norm(2, -1, true).clamp_min(1e-12);  // torch.nn.functional.normalize
    };
    const auto scale = torch::clamp_max(logitScale_, std::log(1.0 / 0.01)).exp();  // heads x 1 x 1
    const auto q = unit(packed.select(2, 0)), k = unit(packed.select(2, 1)), v = packed.select(2, 2);
    const auto distances = distanceBias(tokens);
    if (canFuse(packed, {logitScale_, qBias_})) {
      // attention() divides by the root of the heads' size.
      const auto scaled = q * (scale.view({heads_, 1}) * std::sqrt(static_cast<double>(size)));
      const auto all = torch::stack({scaled, k, v}, 2).view({batch, tokens, 3 * channels});
      return tap(proj_->forward(attention(all, heads_, distances.contiguous(), mask)), TokenLayout::None);
    }
    const auto heads = [](const torch::Tensor& t) { return t.permute({0, 2, 1, 3}); };
    auto scores = torch::matmul(heads(q), heads(k).transpose(-2, -1)) * scale + distances.unsqueeze(0);
    if (mask.defined()) {
      const auto windows = mask.size(0);
      scores = (scores.view({batch / windows, windows, heads_, tokens, tokens}) + mask.unsqueeze(1).unsqueeze(0))
                   .view({batch, heads_, tokens, tokens});
    }
    const auto mixed =
        torch::matmul(torch::softmax(scores, -1), heads(v)).transpose(1, 2).reshape({batch, tokens, channels});
    return tap(proj_->forward(mixed), TokenLayout::None);
  }

 private:
  /// heads x tokens x tokens
  torch::Tensor distanceBias(int64_t tokens) {
    const auto table = distance2_->forward(torch::relu(distance1_->forward(coordinates_))).view({-1, heads_});
    return 16 * torch::sigmoid(table.index_select(0, index_).view({tokens, tokens, heads_}).permute({2, 0, 1}));
  }

  int64_t heads_;
  torch::Tensor logitScale_, qBias_, vBias_, index_, coordinates_;
  std::shared_ptr<Linear> distance1_, distance2_, qkv_, proj_;
};

class SwinV2Block : public TappedModule {
 public:
  SwinV2Block(int64_t channels, std::size_t stage, int64_t grid, bool shifted, const SwinV2Config& c)
      : TappedModule("SwinTransformerV2Block"),
        window_(std::min<int64_t>(c.window, grid)),
        shift_(shifted && grid > c.window ? c.window / 2 : 0) {
    attention_ = register_module(
        "attn", std::make_shared<CosineAttention>(channels, c.heads[stage], window_, c.pretrainedWindows[stage]));
    norm1_ = register_module("norm1", std::make_shared<LayerNorm>(channels, c.lnEps));
    mlp_ = register_module("mlp", std::make_shared<Mlp>(channels, static_cast<int64_t>(channels * c.mlpRatio)));
    norm2_ = register_module("norm2", std::make_shared<LayerNorm>(channels, c.lnEps));
    if (shift_) mask_ = shiftMask(grid, window_, shift_);
  }
  torch::Tensor forward(torch::Tensor x) {
    const auto h = x.size(1), w = x.size(2);
    auto y = shift_ ? torch::roll(x, {-shift_, -shift_}, {1, 2}) : x;
    y = fromWindows(attention_->forward(toWindows(y.contiguous(), window_), mask_), window_, h, w);
    if (shift_) y = torch::roll(y, {shift_, shift_}, {1, 2});
    x = x + norm1_->forward(y, TokenLayout::Nhwc);
    x = x + norm2_->forward(mlp_->forward(x, TokenLayout::Nhwc), TokenLayout::Nhwc);
    return tap(x, TokenLayout::Nhwc);
  }

 private:
  int64_t window_, shift_;
  torch::Tensor mask_;
  std::shared_ptr<LayerNorm> norm1_, norm2_;
  std::shared_ptr<CosineAttention> attention_;
  std::shared_ptr<Mlp> mlp_;
};

class SwinV2Merging : public TappedModule {
 public:
  SwinV2Merging(int64_t channels, double eps) : TappedModule("PatchMerging") {
    reduction_ = register_module("reduction", std::make_shared<Linear>(4 * channels, 2 * channels, false));
    norm_ = register_module("norm", std::make_shared<LayerNorm>(2 * channels, eps));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    return tap(norm_->forward(reduction_->forward(merged(x), TokenLayout::Nhwc), TokenLayout::Nhwc), TokenLayout::Nhwc);
  }

 private:
  std::shared_ptr<Linear> reduction_;
  std::shared_ptr<LayerNorm> norm_;
};

class SwinV2Stage : public TappedModule {
 public:
  SwinV2Stage(int64_t channels, int64_t grid, std::size_t index, const SwinV2Config& c)
      : TappedModule("SwinTransformerV2Stage") {
    if (index > 0) downsample_ = register_module("downsample", std::make_shared<SwinV2Merging>(channels / 2, c.lnEps));
    auto blocks = register_module("blocks", std::make_shared<Sequence>());
    for (int b = 0; b < c.depths[index]; ++b)
      blocks_.push_back(blocks->register_module(std::to_string(b),
                                                std::make_shared<SwinV2Block>(channels, index, grid, b % 2 == 1, c)));
  }
  torch::Tensor forward(torch::Tensor x) {
    if (downsample_) x = downsample_->forward(x);
    for (const auto& block : blocks_) x = block->forward(x);
    return tap(x, TokenLayout::Nhwc);
  }

 private:
  std::shared_ptr<SwinV2Merging> downsample_;
  std::vector<std::shared_ptr<SwinV2Block>> blocks_;
};

class SwinV2Embed : public TappedModule {
 public:
  explicit SwinV2Embed(const SwinV2Config& c) : TappedModule("PatchEmbed") {
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

class SwinV2Head : public torch::nn::Module {
 public:
  SwinV2Head(int64_t channels, int classes) { fc = register_module("fc", std::make_shared<Linear>(channels, classes)); }
  std::shared_ptr<Linear> fc;
};

class SwinV2 : public Classifier {
 public:
  SwinV2(const SwinV2Config& c, int classes) : Classifier("SwinTransformerV2") {
    embed_ = register_module("patch_embed", std::make_shared<SwinV2Embed>(c));
    auto stages = register_module("layers", std::make_shared<Sequence>());
    int64_t channels = c.embedDim, grid = c.imageSize / c.patchSize;
    for (std::size_t s = 0; s < c.depths.size(); ++s) {
      if (s > 0) channels *= 2, grid /= 2;
      stages_.push_back(
          stages->register_module(std::to_string(s), std::make_shared<SwinV2Stage>(channels, grid, s, c)));
    }
    norm_ = register_module("norm", std::make_shared<LayerNorm>(channels, c.lnEps));
    head_ = register_module("head", std::make_shared<SwinV2Head>(channels, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = embed_->forward(images);
    for (const auto& stage : stages_) x = stage->forward(x);
    return head_->fc->forward(norm_->forward(x, TokenLayout::Nhwc).mean({1, 2}));
  }

 private:
  std::shared_ptr<SwinV2Embed> embed_;
  std::vector<std::shared_ptr<SwinV2Stage>> stages_;
  std::shared_ptr<LayerNorm> norm_;
  std::shared_ptr<SwinV2Head> head_;
};

}  // namespace

NetworkFamily swinV2Networks() {
  NetworkFamily f;
  f.id = SwinV2Config::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<SwinV2>(config.get<SwinV2Config>(), classes);
  };
  f.head = {"head."};
  return f;
}

}  // namespace sightline::nets
