// SPDX-License-Identifier: GPL-3.0-or-later
// Dosovitskiy et al. 2021 (arXiv 2010.11929), DeiT and DINOv2, with timm's names (docs/numerics.md, Networks).
#include <cmath>

#include "core/compute/torch/kernels/token_attention.h"
#include "core/compute/torch/kernels/token_rows.h"
#include "core/compute/torch/networks/attention_recorder.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_vit.h"

namespace sightline::nets {
namespace {

class VitAttention : public TappedModule {
 public:
  VitAttention(const VitConfig& c) : TappedModule("Attention"), heads_(c.heads) {
    const int64_t width = c.embedDim;
    qkv_ = register_module("qkv", std::make_shared<Linear>(width, 3 * width, c.qkvBias));
    if (c.qkNorm) {
      qNorm_ = register_module("q_norm", std::make_shared<LayerNorm>(width / heads_, c.lnEps));
      kNorm_ = register_module("k_norm", std::make_shared<LayerNorm>(width / heads_, c.lnEps));
    }
    proj_ = register_module("proj", std::make_shared<Linear>(width, width, c.projBias));
  }
  void forgetPacked() override {
    query_.forget();
    keyValue_.forget();
  }
  /// x + scale * forward(norm(x)) as one step; undefined where it cannot be: someone listens to a part, or a gradient
  /// of the parameters is wanted.
  /// @param asking  so many of the tokens are wanted, the first of them; 0 for all
  torch::Tensor fused(LayerNorm& norm, const torch::Tensor& x, const torch::Tensor& scale, int64_t asking) {
    const auto listens = [](const TappedModule& module) { return TapRecorder::listensTo(module.path()); };
    if (qNorm_ || AttentionRecorder::listensTo(path()) || listens(*this) || listens(norm) || listens(*qkv_) ||
        listens(*proj_) || !canFuse(x, {norm.weight, norm.bias, scale, proj_->weight, proj_->bias}) ||
        !PackedLinear::takes(x, qkv_->weight, qkv_->bias))
      return {};
    AttentionStep step{norm.step(), {}, {}, {}, proj_->packed(), scale, heads_, asking};
    if (asking == 0) {
      step.qkv = qkv_->packed();
    } else {
      const int64_t width = x.size(2);
      const auto part = [&](const torch::Tensor& t, int64_t begin, int64_t end) {
        return t.defined() ? t.slice(0, begin, end) : t;
      };
      step.query = query_.weights(part(qkv_->weight, 0, width), part(qkv_->bias, 0, width));
      step.keyValue = keyValue_.weights(part(qkv_->weight, width, 3 * width), part(qkv_->bias, width, 3 * width));
    }
    return attentionStep(x.contiguous(), step);
  }
  torch::Tensor forward(const torch::Tensor& x) {
    const auto b = x.size(0), n = x.size(1), c = x.size(2), size = c / heads_;
    const auto packed = qkv_->forward(x, TokenLayout::None);
    if (!qNorm_ && !AttentionRecorder::listensTo(path()) && canFuse(packed, {}))
      return tap(proj_->forward(attention(packed, heads_, {}, {}), TokenLayout::Bnc), TokenLayout::Bnc);
    const auto qkv = packed.view({b, n, 3, heads_, size}).permute({2, 0, 3, 1, 4});
    auto q = qkv[0], k = qkv[1];
    if (qNorm_) q = qNorm_->forward(q, TokenLayout::None), k = kNorm_->forward(k, TokenLayout::None);
    const auto scores = torch::matmul(q * (1.0 / std::sqrt(static_cast<double>(size))), k.transpose(-2, -1));
    const auto weights = AttentionRecorder::offer(path(), torch::softmax(scores, -1));
    const auto mixed = torch::matmul(weights, qkv[2]).transpose(1, 2).reshape({b, n, c});
    return tap(proj_->forward(mixed, TokenLayout::Bnc), TokenLayout::Bnc);
  }

 private:
  int64_t heads_;
  std::shared_ptr<Linear> qkv_, proj_;
  std::shared_ptr<LayerNorm> qNorm_, kNorm_;
  PackedLinear query_, keyValue_;  ///< parts of qkv_, where not all tokens ask
};

/// Two linear layers with GELU between, or SiLU of one half times the other.
class VitMlp : public TappedModule {
 public:
  VitMlp(const VitConfig& c) : TappedModule(c.swiGlu ? "SwiGLUPacked" : "Mlp"), gated_(c.swiGlu), gelu_(c.gelu) {
    // A hair more, for ratios that are quotients: 8192 / 1536 * 1536.
    const auto hidden = static_cast<int64_t>(c.embedDim * c.mlpRatio + 1e-6);
    fc1_ = register_module("fc1", std::make_shared<Linear>(c.embedDim, hidden, c.projBias));
    fc2_ = register_module("fc2", std::make_shared<Linear>(gated_ ? hidden / 2 : hidden, c.embedDim, c.projBias));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    return tap(fc2_->forward(activated(fc1_->forward(x, TokenLayout::Bnc)), TokenLayout::Bnc), TokenLayout::Bnc);
  }
  /// x + scale * forward(norm(x)) as one step; undefined where it cannot be.
  torch::Tensor fused(LayerNorm& norm, const torch::Tensor& x, const torch::Tensor& scale) const {
    if (gated_ || gelu_ != VitConfig::Gelu::Exact) return {};
    return fusedMlp(x, x, {&norm, fc1_.get(), fc2_.get()}, scale, {this});
  }

 private:
  [[nodiscard]] torch::Tensor activated(const torch::Tensor& x) const {
    if (gated_) {
      const auto halves = x.chunk(2, -1);
      return torch::silu(halves[0]) * halves[1];
    }
    switch (gelu_) {
      case VitConfig::Gelu::Exact: return exactGelu(x);
      case VitConfig::Gelu::Tanh: return torch::gelu(x, "tanh");
      case VitConfig::Gelu::Quick: return x * torch::sigmoid(1.702 * x);
    }
    return {};
  }

  bool gated_;
  VitConfig::Gelu gelu_;
  std::shared_ptr<Linear> fc1_, fc2_;
};

class VitLayerScale : public TappedModule {
 public:
  VitLayerScale(int64_t width, double initial) : TappedModule("LayerScale") {
    gamma_ = register_parameter("gamma", torch::full({width}, initial));
  }
  torch::Tensor forward(const torch::Tensor& x) { return tap(x * gamma_, TokenLayout::Bnc); }
  [[nodiscard]] const torch::Tensor& gamma() const { return gamma_; }

 private:
  torch::Tensor gamma_;
};

class VitBlock : public TappedModule {
 public:
  VitBlock(const VitConfig& c) : TappedModule("Block") {
    norm1_ = register_module("norm1", std::make_shared<LayerNorm>(c.embedDim, c.lnEps));
    attention_ = register_module("attn", std::make_shared<VitAttention>(c));
    norm2_ = register_module("norm2", std::make_shared<LayerNorm>(c.embedDim, c.lnEps));
    mlp_ = register_module("mlp", std::make_shared<VitMlp>(c));
    if (!c.initValues) return;
    scale1_ = register_module("ls1", std::make_shared<VitLayerScale>(c.embedDim, *c.initValues));
    scale2_ = register_module("ls2", std::make_shared<VitLayerScale>(c.embedDim, *c.initValues));
  }
  torch::Tensor forward(const torch::Tensor& x) { return tap(second(first(x)), TokenLayout::Bnc); }
  /// forward() of the first tokens only, in a fraction of the time; undefined where it cannot be.
  torch::Tensor ofFirst(const torch::Tensor& x, int64_t tokens) {
    if (listens(*this) || listens(scale1_)) return {};
    const auto y = attention_->fused(*norm1_, x, gammaOf(scale1_), tokens);
    return y.defined() ? second(y) : y;
  }

 private:
  static bool listens(const TappedModule& module) { return TapRecorder::listensTo(module.path()); }
  static bool listens(const std::shared_ptr<VitLayerScale>& scale) { return scale && listens(*scale); }
  static torch::Tensor gammaOf(const std::shared_ptr<VitLayerScale>& scale) {
    return scale ? scale->gamma() : torch::Tensor();
  }
  torch::Tensor first(const torch::Tensor& x) {
    if (!listens(scale1_))
      if (auto y = attention_->fused(*norm1_, x, gammaOf(scale1_), 0); y.defined()) return y;
    const auto attended = attention_->forward(norm1_->forward(x, TokenLayout::Bnc));
    return x + (scale1_ ? scale1_->forward(attended) : attended);
  }
  torch::Tensor second(const torch::Tensor& x) {
    if (!listens(scale2_))
      if (auto y = mlp_->fused(*norm2_, x, gammaOf(scale2_)); y.defined()) return y;
    const auto mixed = mlp_->forward(norm2_->forward(x, TokenLayout::Bnc));
    return x + (scale2_ ? scale2_->forward(mixed) : mixed);
  }

  std::shared_ptr<LayerNorm> norm1_, norm2_;
  std::shared_ptr<VitAttention> attention_;
  std::shared_ptr<VitMlp> mlp_;
  std::shared_ptr<VitLayerScale> scale1_, scale2_;
};

class VitPatchEmbed : public TappedModule {
 public:
  VitPatchEmbed(const VitConfig& c) : TappedModule("PatchEmbed") {
    proj_ = register_module(
        "proj", std::make_shared<Conv2d>(Conv2d::Options{3, c.embedDim, c.patchSize, c.patchSize, 0, 1, !c.preNorm}));
  }
  /// No token stands before the grid yet, so it is tapped as one.
  torch::Tensor forward(const torch::Tensor& images) {
    return tap(patches(*proj_, images), TokenLayout::Nhwc).flatten(1, 2);
  }

 private:
  std::shared_ptr<Conv2d> proj_;
};

class Vit : public Classifier {
 public:
  Vit(const VitConfig& c, int classes) : Classifier("VisionTransformer"), config_(c) {
    const int64_t grid = c.imageSize / c.patchSize, width = c.embedDim;
    const auto token = [&](const char* name, int64_t count) {
      return register_parameter(name, torch::randn({1, count, width}) * 0.02);
    };
    if (c.classToken) prefix_.push_back(token("cls_token", 1));
    if (c.distilled) prefix_.push_back(token("dist_token", 1));
    if (c.regTokens > 0) prefix_.push_back(token("reg_token", c.regTokens));
    if (c.positions) positions_ = token("pos_embed", grid * grid + (c.noEmbedClass ? 0 : c.prefixTokens()));
    embed_ = register_module("patch_embed", std::make_shared<VitPatchEmbed>(c));
    if (c.preNorm) normPre_ = register_module("norm_pre", std::make_shared<LayerNorm>(width, c.lnEps));
    auto blocks = register_module("blocks", std::make_shared<Sequence>());
    for (int b = 0; b < c.depth; ++b)
      blocks_.push_back(blocks->register_module(std::to_string(b), std::make_shared<VitBlock>(c)));
    if (c.finalNorm)
      norm_ = register_module(c.normsBehindPooling() ? "fc_norm" : "norm", std::make_shared<LayerNorm>(width, c.lnEps));
    const int64_t seen = c.pool == VitConfig::Pool::TokenAndAverage ? 2 * width : width;
    head_ = register_module("head", std::make_shared<Linear>(seen, classes));
    if (c.distilled) distilledHead_ = register_module("head_dist", std::make_shared<Linear>(width, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = withTokens(embed_->forward(images));
    if (normPre_) x = normPre_->forward(x, TokenLayout::Bnc);
    for (const auto& block : blocks_) x = block == blocks_.back() ? last(x) : block->forward(x);
    const bool behind = config_.normsBehindPooling();
    if (norm_ && !behind) x = norm_->forward(x, TokenLayout::Bnc);
    auto pooled = this->pooled(x);
    if (norm_ && behind) pooled = norm_->forward(pooled, TokenLayout::None);
    const auto logits = head_->forward(pooled);
    // DeiT's two heads answer together.
    return distilledHead_ ? (logits + distilledHead_->forward(x.select(1, 1))) / 2 : logits;
  }

  [[nodiscard]] AttentionPlan attentionPlan() const override {
    AttentionPlan plan;
    if (!whyNoVitAttention(config_, AttentionNeed::EveryBlock).empty()) return plan;
    plan.prefixTokens = config_.prefixTokens();
    for (const auto& block : blocks_) {
      plan.blocks.push_back(block->path() + ".attn");
      plan.outputs.push_back(block->path());
    }
    return plan;
  }

 protected:
  /// Of DeiT's two heads the mean, as everywhere.
  torch::Tensor readTokens(const torch::Tensor& tokens) override {
    const auto seen = norm_ ? norm_->forward(tokens, TokenLayout::None) : tokens;
    const auto logits = head_->forward(seen);
    return distilledHead_ ? (logits + distilledHead_->forward(seen)) / 2 : logits;
  }

 private:
  /// The last block. Where only the classes' tokens are read behind it, only they go on from its keys and values.
  [[nodiscard]] torch::Tensor last(const torch::Tensor& x) const {
    if (config_.pool == VitConfig::Pool::Token && !(norm_ && TapRecorder::listensTo(norm_->path())))
      if (auto y = blocks_.back()->ofFirst(x, distilledHead_ ? 2 : 1); y.defined()) return y;
    return blocks_.back()->forward(x);
  }
  [[nodiscard]] torch::Tensor withTokens(torch::Tensor patches) const {
    if (positions_.defined() && config_.noEmbedClass) patches = patches + positions_;
    std::vector<torch::Tensor> parts;
    for (const auto& token : prefix_) parts.push_back(token.expand({patches.size(0), -1, -1}));
    parts.push_back(patches);
    const auto all = parts.size() > 1 ? torch::cat(parts, 1) : patches;
    return positions_.defined() && !config_.noEmbedClass ? all + positions_ : all;
  }
  [[nodiscard]] torch::Tensor pooled(const torch::Tensor& x) const {
    const auto token = [&] { return x.select(1, 0); };
    const auto average = [&] { return x.slice(1, config_.prefixTokens()).mean(1); };
    switch (config_.pool) {
      case VitConfig::Pool::Token: return token();
      case VitConfig::Pool::Average: return average();
      case VitConfig::Pool::TokenAndAverage: return torch::cat({token(), average()}, 1);
    }
    return {};
  }

  VitConfig config_;
  std::vector<torch::Tensor> prefix_;
  torch::Tensor positions_;
  std::shared_ptr<VitPatchEmbed> embed_;
  std::shared_ptr<LayerNorm> normPre_, norm_;
  std::vector<std::shared_ptr<VitBlock>> blocks_;
  std::shared_ptr<Linear> head_, distilledHead_;
};

/// timm's resample_abs_pos_embed (0.8 and newer): rows of the grid by bicubic interpolation with antialiasing, those of
/// the tokens before it as they are.
torch::Tensor resampledPositions(const FamilyConfig& config, const std::string& name, const torch::Tensor& values,
                                 torch::IntArrayRef shape) {
  const auto& c = config.get<VitConfig>();
  if (name != "pos_embed" || values.dim() != 3 || shape.size() != 3 || values.size(2) != shape[2]) return {};
  const int64_t tokens = c.noEmbedClass ? 0 : c.prefixTokens(), cells = values.size(1) - tokens;
  const auto from = static_cast<int64_t>(std::lround(std::sqrt(static_cast<double>(std::max<int64_t>(cells, 0))))),
             to = static_cast<int64_t>(std::lround(std::sqrt(static_cast<double>(shape[1] - tokens))));
  if (from < 1 || from * from != cells) return {};
  torch::NoGradGuard noGrad;
  const auto all = values.to(torch::kFloat);
  auto grid = all.slice(1, tokens).reshape({1, from, from, -1}).permute({0, 3, 1, 2}).contiguous();
  grid = at::_upsample_bicubic2d_aa(grid, {to, to}, /*align_corners=*/false);
  return torch::cat({all.slice(1, 0, tokens), grid.permute({0, 2, 3, 1}).reshape({1, to * to, -1})}, 1);
}

}  // namespace

NetworkFamily vitNetworks() {
  NetworkFamily f;
  f.id = VitConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<Vit>(config.get<VitConfig>(), classes);
  };
  f.prefixTokens = [](const FamilyConfig& config) { return config.get<VitConfig>().prefixTokens(); };
  f.fit = resampledPositions;
  f.head = {"head.", "head_dist."};
  return f;
}

}  // namespace sightline::nets
