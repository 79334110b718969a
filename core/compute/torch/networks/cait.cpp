// SPDX-License-Identifier: GPL-3.0-or-later
// Touvron et al. 2021 (arXiv 2103.17239): talking heads, layer scale, class attention (docs/numerics.md, Networks).
#include <cmath>

#include "core/compute/torch/networks/attention_recorder.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_cait.h"

namespace sightline::nets {
namespace {

/// Layer scale at the start of training: small for deep networks, larger for shallow ones (the paper's table).
double initialScale(int depth) { return depth <= 12 ? 0.1 : depth <= 24 ? 1e-5 : 1e-6; }

class TalkingHeadAttention : public TappedModule {
 public:
  TalkingHeadAttention(int64_t channels, int64_t heads) : TappedModule("TalkingHeadAttn"), heads_(heads) {
    qkv_ = register_module("qkv", std::make_shared<Linear>(channels, 3 * channels));
    proj_ = register_module("proj", std::make_shared<Linear>(channels, channels));
    projL_ = register_module("proj_l", std::make_shared<Linear>(heads, heads));
    projW_ = register_module("proj_w", std::make_shared<Linear>(heads, heads));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    const auto b = x.size(0), n = x.size(1), c = x.size(2), size = c / heads_;
    const auto packed = qkv_->forward(x);
    if (canFuse(packed, {projL_->weight, projL_->bias, projW_->weight, projW_->bias}) &&
        !TapRecorder::listensTo(projL_->path()) && !TapRecorder::listensTo(projW_->path())) {
      const auto mixed = talkingHeads(packed, heads_, projL_->weight, projL_->bias, projW_->weight, projW_->bias);
      return tap(proj_->forward(mixed, TokenLayout::Bnc), TokenLayout::Bnc);
    }
    const auto qkv = packed.view({b, n, 3, heads_, size}).permute({2, 0, 3, 1, 4});
    auto scores = torch::matmul(qkv[0] * (1.0 / std::sqrt(static_cast<double>(size))), qkv[1].transpose(-2, -1));
    scores = projL_->forward(scores.permute({0, 2, 3, 1}));
    scores = projW_->forward(torch::softmax(scores, 2)).permute({0, 3, 1, 2});
    const auto mixed = torch::matmul(scores, qkv[2]).transpose(1, 2).reshape({b, n, c});
    return tap(proj_->forward(mixed, TokenLayout::Bnc), TokenLayout::Bnc);
  }

 private:
  int64_t heads_;
  std::shared_ptr<Linear> qkv_, proj_, projL_, projW_;
};

class ClassAttention : public TappedModule {
 public:
  ClassAttention(int64_t channels, int64_t heads) : TappedModule("ClassAttn"), heads_(heads) {
    for (auto [name, member] : {std::pair{"q", &q_}, {"k", &k_}, {"v", &v_}, {"proj", &proj_}})
      *member = register_module(name, std::make_shared<Linear>(channels, channels));
  }
  /// @param x class token followed by the patch tokens  @return B x 1 x C
  torch::Tensor forward(const torch::Tensor& x) {
    const auto b = x.size(0), c = x.size(2), size = c / heads_;
    const auto split = [&](const torch::Tensor& t) { return t.view({b, -1, heads_, size}).permute({0, 2, 1, 3}); };
    const auto q = split(q_->forward(x.slice(1, 0, 1))) * (1.0 / std::sqrt(static_cast<double>(size)));
    const auto k = split(k_->forward(x)), v = split(v_->forward(x));
    // One query only: sums of products, not matrix products, which LibTorch would take apart head by head.
    auto weights = torch::softmax((q * k).sum(-1, true), 2);  // B x heads x keys x 1
    if (AttentionRecorder::listensTo(path()))
      weights = AttentionRecorder::offer(path(), weights.transpose(2, 3)).transpose(2, 3);
    return tap(proj_->forward((weights * v).sum(2).reshape({b, 1, c})), TokenLayout::None);
  }

 private:
  int64_t heads_;
  std::shared_ptr<Linear> q_, k_, v_, proj_;
};

class CaitBlock : public TappedModule {
 public:
  CaitBlock(const CaitConfig& c) : TappedModule("LayerScaleBlock") {
    const auto scale = initialScale(c.depth);
    norm1_ = register_module("norm1", std::make_shared<LayerNorm>(c.embedDim, c.lnEps));
    attention_ = register_module("attn", std::make_shared<TalkingHeadAttention>(c.embedDim, c.heads));
    norm2_ = register_module("norm2", std::make_shared<LayerNorm>(c.embedDim, c.lnEps));
    mlp_ = register_module("mlp", std::make_shared<Mlp>(c.embedDim, static_cast<int64_t>(c.embedDim * c.mlpRatio)));
    gamma1_ = register_parameter("gamma_1", torch::full({c.embedDim}, scale));
    gamma2_ = register_parameter("gamma_2", torch::full({c.embedDim}, scale));
  }
  torch::Tensor forward(torch::Tensor x) {
    x = x + gamma1_ * attention_->forward(norm1_->forward(x, TokenLayout::Bnc));
    return tap(mlp_->behind(*norm2_, x, gamma2_, TokenLayout::Bnc), TokenLayout::Bnc);
  }

 private:
  std::shared_ptr<LayerNorm> norm1_, norm2_;
  std::shared_ptr<TalkingHeadAttention> attention_;
  std::shared_ptr<Mlp> mlp_;
  torch::Tensor gamma1_, gamma2_;
};

class ClassBlock : public TappedModule {
 public:
  ClassBlock(const CaitConfig& c) : TappedModule("LayerScaleBlockClassAttn") {
    const auto scale = initialScale(c.depth);
    norm1_ = register_module("norm1", std::make_shared<LayerNorm>(c.embedDim, c.lnEps));
    attention_ = register_module("attn", std::make_shared<ClassAttention>(c.embedDim, c.heads));
    norm2_ = register_module("norm2", std::make_shared<LayerNorm>(c.embedDim, c.lnEps));
    mlp_ = register_module("mlp", std::make_shared<Mlp>(c.embedDim, static_cast<int64_t>(c.embedDim * c.mlpRatio)));
    gamma1_ = register_parameter("gamma_1", torch::full({c.embedDim}, scale));
    gamma2_ = register_parameter("gamma_2", torch::full({c.embedDim}, scale));
  }
  torch::Tensor forward(const torch::Tensor& patches, torch::Tensor cls) {
    const auto u = torch::cat({cls, patches}, 1);
    cls = cls + gamma1_ * attention_->forward(norm1_->forward(u, TokenLayout::None));
    return tap(cls + gamma2_ * mlp_->forward(norm2_->forward(cls, TokenLayout::None), TokenLayout::None),
               TokenLayout::None);
  }

 private:
  std::shared_ptr<LayerNorm> norm1_, norm2_;
  std::shared_ptr<ClassAttention> attention_;
  std::shared_ptr<Mlp> mlp_;
  torch::Tensor gamma1_, gamma2_;
};

class CaitPatchEmbed : public TappedModule {
 public:
  CaitPatchEmbed(const CaitConfig& c) : TappedModule("PatchEmbed") {
    proj_ = register_module(
        "proj", std::make_shared<Conv2d>(Conv2d::Options{3, c.embedDim, c.patchSize, c.patchSize, 0, 1, true}));
  }
  torch::Tensor forward(const torch::Tensor& images) {
    return tap(patches(*proj_, images).flatten(1, 2), TokenLayout::Bnc);
  }

 private:
  std::shared_ptr<Conv2d> proj_;
};

class Cait : public Classifier {
 public:
  Cait(const CaitConfig& c, int classes) : Classifier("Cait") {
    const int64_t grid = c.imageSize / c.patchSize;
    clsToken_ = register_parameter("cls_token", torch::randn({1, 1, c.embedDim}) * 0.02);
    posEmbed_ = register_parameter("pos_embed", torch::randn({1, grid * grid, c.embedDim}) * 0.02);
    embed_ = register_module("patch_embed", std::make_shared<CaitPatchEmbed>(c));
    auto blocks = register_module("blocks", std::make_shared<Sequence>());
    for (int i = 0; i < c.depth; ++i)
      blocks_.push_back(blocks->register_module(std::to_string(i), std::make_shared<CaitBlock>(c)));
    auto token = register_module("blocks_token_only", std::make_shared<Sequence>());
    for (int i = 0; i < c.depthTokenOnly; ++i)
      classBlocks_.push_back(token->register_module(std::to_string(i), std::make_shared<ClassBlock>(c)));
    norm_ = register_module("norm", std::make_shared<LayerNorm>(c.embedDim, c.lnEps));
    head_ = register_module("head", std::make_shared<Linear>(c.embedDim, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = embed_->forward(images) + posEmbed_;
    auto cls = clsToken_.expand({images.size(0), -1, -1});
    for (const auto& block : blocks_) x = block->forward(x);
    for (const auto& block : classBlocks_) cls = block->forward(x, cls);
    // Norm acts token by token, so the class token alone gives the same logits as the whole sequence.
    return head_->forward(norm_->forward(cls, TokenLayout::None).select(1, 0));
  }

  /// The class token's blocks alone: behind the others' softmax their heads are mixed.
  [[nodiscard]] AttentionPlan attentionPlan() const override {
    AttentionPlan plan;
    plan.prefixTokens = 1;
    for (const auto& block : classBlocks_) plan.blocks.push_back(block->path() + ".attn");
    return plan;
  }

 private:
  torch::Tensor clsToken_, posEmbed_;
  std::shared_ptr<CaitPatchEmbed> embed_;
  std::vector<std::shared_ptr<CaitBlock>> blocks_;
  std::vector<std::shared_ptr<ClassBlock>> classBlocks_;
  std::shared_ptr<LayerNorm> norm_;
  std::shared_ptr<Linear> head_;
};

}  // namespace

NetworkFamily caitNetworks() {
  NetworkFamily f;
  f.id = CaitConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<Cait>(config.get<CaitConfig>(), classes);
  };
  f.head = {"head."};
  return f;
}

}  // namespace sightline::nets
