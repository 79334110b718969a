// SPDX-License-Identifier: GPL-3.0-or-later
// Liu et al. 2022 (arXiv 2201.03545), Woo et al. 2023 (2301.00808), with timm's names. Features lie channels last in
// memory, in which the norms and linear layers of a block see them (docs/numerics.md, Networks).
#include "core/compute/torch/kernels/token_rows.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_convnext.h"

namespace sightline::nets {
namespace {

torch::Tensor toNhwc(const torch::Tensor& x) { return x.permute({0, 2, 3, 1}); }
torch::Tensor toNchw(const torch::Tensor& x) { return x.permute({0, 3, 1, 2}); }

/// Global response normalisation of B x H x W x C.
class ResponseNorm : public TappedModule {
 public:
  explicit ResponseNorm(int64_t channels) : TappedModule("GlobalResponseNorm") {
    weight_ = register_parameter("weight", torch::zeros({channels}));
    bias_ = register_parameter("bias", torch::zeros({channels}));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    constexpr double kEps = 1e-6;
    const auto size = torch::norm(x, 2, {1, 2}, /*keepdim=*/true);
    const auto share = size / (size.mean(-1, true) + kEps);
    return tap(x + torch::addcmul(bias_, weight_, x * share), TokenLayout::Nhwc);
  }

 private:
  torch::Tensor weight_, bias_;
};

/// The block's two linear layers, stored as such or as 1 x 1 convolutions.
class ConvNextMlp : public TappedModule {
 public:
  ConvNextMlp(int64_t channels, const ConvNextConfig& c) : TappedModule(c.useGrn ? "GlobalResponseNormMlp" : "Mlp") {
    const auto hidden = static_cast<int64_t>(c.mlpRatio * static_cast<double>(channels));
    if (c.convMlp) {
      conv1_ = register_module("fc1", std::make_shared<Conv2d>(Conv2d::Options{channels, hidden, 1, 1, 0, 1, true}));
      if (c.useGrn) grn_ = register_module("grn", std::make_shared<ResponseNorm>(hidden));
      conv2_ = register_module("fc2", std::make_shared<Conv2d>(Conv2d::Options{hidden, channels, 1, 1, 0, 1, true}));
    } else {
      fc1_ = register_module("fc1", std::make_shared<Linear>(channels, hidden));
      if (c.useGrn) grn_ = register_module("grn", std::make_shared<ResponseNorm>(hidden));
      fc2_ = register_module("fc2", std::make_shared<Linear>(hidden, channels));
    }
  }
  /// @param x B x H x W x C
  torch::Tensor forward(const torch::Tensor& x) {
    auto y = conv1_ ? toNhwc(conv1_->forward(toNchw(x))) : fc1_->forward(x, TokenLayout::Nhwc);
    y = exactGelu(y);
    if (grn_) y = grn_->forward(y);
    return tap(conv2_ ? toNhwc(conv2_->forward(toNchw(y))) : fc2_->forward(y, TokenLayout::Nhwc), TokenLayout::Nhwc);
  }
  /// residual + scale * forward(norm(x)) as one step; undefined where it cannot be.
  torch::Tensor fused(LayerNorm& norm, const torch::Tensor& x, const torch::Tensor& residual,
                      const torch::Tensor& scale) const {
    if (!fc1_ || grn_) return {};
    return fusedMlp(x, residual, {&norm, fc1_.get(), fc2_.get()}, scale, {this});
  }

 private:
  std::shared_ptr<Linear> fc1_, fc2_;
  std::shared_ptr<Conv2d> conv1_, conv2_;
  std::shared_ptr<ResponseNorm> grn_;
};

class ConvNextBlock : public TappedModule {
 public:
  ConvNextBlock(int64_t channels, const ConvNextConfig& c) : TappedModule("ConvNeXtBlock") {
    conv_ =
        register_module("conv_dw", std::make_shared<Conv2d>(Conv2d::Options{channels, channels, c.kernelSize, 1,
                                                                            c.kernelSize / 2, channels, c.convBias}));
    norm_ = register_module("norm", std::make_shared<LayerNorm>(channels, c.normEps));
    mlp_ = register_module("mlp", std::make_shared<ConvNextMlp>(channels, c));
    if (c.lsInitValue) gamma_ = register_parameter("gamma", torch::full({channels}, *c.lsInitValue));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    auto y = toNhwc(conv_->forward(x)).contiguous();
    if (auto whole = mlp_->fused(*norm_, y, toNhwc(x), gamma_); whole.defined()) return tap(toNchw(whole));
    y = mlp_->forward(norm_->forward(y, TokenLayout::Nhwc));
    if (gamma_.defined()) y = y * gamma_;
    return tap(toNchw(y) + x);
  }

 private:
  std::shared_ptr<Conv2d> conv_;
  std::shared_ptr<LayerNorm> norm_;
  std::shared_ptr<ConvNextMlp> mlp_;
  torch::Tensor gamma_;
};

/// Layer norm and a convolution of 2 x 2, children "0" and "1"; a convolution of 1 x 1 where nothing shrinks.
class ConvNextDownsample : public TappedModule {
 public:
  ConvNextDownsample(int64_t in, int64_t out, int64_t stride, const ConvNextConfig& c) : TappedModule("Downsample") {
    norm_ = register_module("0", std::make_shared<LayerNorm>(in, c.normEps));
    conv_ = register_module("1", std::make_shared<Conv2d>(Conv2d::Options{in, out, stride, stride, 0, 1, c.convBias}));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    const auto y = toNchw(norm_->forward(toNhwc(x), TokenLayout::Nhwc));
    return tap(toNchw(patches(*conv_, y)));
  }

 private:
  std::shared_ptr<LayerNorm> norm_;
  std::shared_ptr<Conv2d> conv_;
};

class ConvNextStage : public TappedModule {
 public:
  ConvNextStage(int64_t in, std::size_t index, int64_t stride, const ConvNextConfig& c)
      : TappedModule("ConvNeXtStage") {
    const int64_t out = c.dims[index];
    if (in != out || stride > 1)
      downsample_ = register_module("downsample", std::make_shared<ConvNextDownsample>(in, out, stride, c));
    auto blocks = register_module("blocks", std::make_shared<Sequence>());
    for (int b = 0; b < c.depths[index]; ++b)
      blocks_.push_back(blocks->register_module(std::to_string(b), std::make_shared<ConvNextBlock>(out, c)));
  }
  torch::Tensor forward(torch::Tensor x) {
    if (downsample_) x = downsample_->forward(x);
    for (const auto& block : blocks_) x = block->forward(x);
    return tap(x);
  }

 private:
  std::shared_ptr<ConvNextDownsample> downsample_;
  std::vector<std::shared_ptr<ConvNextBlock>> blocks_;
};

/// Patches and a norm, or two convolutions of 3 x 3 that overlap; children are numbered as timm's.
class ConvNextStem : public TappedModule {
 public:
  explicit ConvNextStem(const ConvNextConfig& c)
      : TappedModule("Stem"), act_(c.stem == ConvNextConfig::Stem::OverlapAct) {
    using Stem = ConvNextConfig::Stem;
    const int64_t out = c.dims[0];
    if (c.stem == Stem::Patch) {
      first_ = register_module(
          "0", std::make_shared<Conv2d>(Conv2d::Options{3, out, c.patchSize, c.patchSize, 0, 1, c.convBias}));
      norm_ = register_module("1", std::make_shared<LayerNorm>(out, c.normEps));
      return;
    }
    const int64_t middle = c.stem == Stem::OverlapTiered ? tiered(out) : out;
    first_ = register_module("0", std::make_shared<Conv2d>(Conv2d::Options{3, middle, 3, 2, 1, 1, c.convBias}));
    second_ = register_module(act_ ? "2" : "1",
                              std::make_shared<Conv2d>(Conv2d::Options{middle, out, 3, 2, 1, 1, c.convBias}));
    norm_ = register_module(act_ ? "3" : "2", std::make_shared<LayerNorm>(out, c.normEps));
  }
  torch::Tensor forward(const torch::Tensor& images) {
    torch::Tensor y;
    if (second_) {
      y = first_->forward(images);
      y = toNhwc(second_->forward(act_ ? torch::gelu(y) : y));
    } else {
      y = patches(*first_, images);
    }
    return tap(toNchw(norm_->forward(y.contiguous(), TokenLayout::Nhwc)));
  }

 private:
  /// Half, as a multiple of 8 that is not much less.
  static int64_t tiered(int64_t out) {
    const int64_t half = out / 2, rounded = std::max<int64_t>(8, (half + 4) / 8 * 8);
    return rounded * 10 < half * 9 ? rounded + 8 : rounded;
  }

  bool act_;
  std::shared_ptr<Conv2d> first_, second_;
  std::shared_ptr<LayerNorm> norm_;
};

class ConvNextHiddenLayer : public torch::nn::Module {
 public:
  ConvNextHiddenLayer(int64_t in, int64_t out) { fc = register_module("fc", std::make_shared<Linear>(in, out)); }
  std::shared_ptr<Linear> fc;
};

/// Pooling, norm, a further layer if there is one, classifier.
class ConvNextHead : public torch::nn::Module {
 public:
  ConvNextHead(int64_t channels, int classes, const ConvNextConfig& c) {
    if (!c.headNormFirst)
      norm_ = register_module("norm", std::make_shared<LayerNorm>(channels, c.headNormEps.value_or(c.normEps)));
    if (c.headHiddenSize) {
      const auto hidden = static_cast<int64_t>(*c.headHiddenSize);
      hidden_ = register_module("pre_logits", std::make_shared<ConvNextHiddenLayer>(channels, hidden));
      channels = hidden;
    }
    fc_ = register_module("fc", std::make_shared<Linear>(channels, classes));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    auto y = x.mean({2, 3});
    if (norm_) y = norm_->forward(y, TokenLayout::None);
    if (hidden_) y = torch::gelu(hidden_->fc->forward(y));
    return fc_->forward(y);
  }

 private:
  std::shared_ptr<LayerNorm> norm_;
  std::shared_ptr<ConvNextHiddenLayer> hidden_;
  std::shared_ptr<Linear> fc_;
};

class ConvNext : public Classifier {
 public:
  ConvNext(const ConvNextConfig& c, int classes) : Classifier("ConvNeXt") {
    stem_ = register_module("stem", std::make_shared<ConvNextStem>(c));
    auto stages = register_module("stages", std::make_shared<Sequence>());
    int64_t in = c.dims[0];
    const bool halved = c.stem == ConvNextConfig::Stem::Patch && c.patchSize == 2;
    for (std::size_t s = 0; s < c.depths.size(); ++s) {
      const int64_t stride = s > 0 || halved ? 2 : 1;
      stages_.push_back(stages->register_module(std::to_string(s), std::make_shared<ConvNextStage>(in, s, stride, c)));
      in = c.dims[s];
    }
    if (c.headNormFirst) norm_ = register_module("norm_pre", std::make_shared<LayerNorm>(in, c.normEps));
    head_ = register_module("head", std::make_shared<ConvNextHead>(in, classes, c));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = stem_->forward(images);
    for (const auto& stage : stages_) x = stage->forward(x);
    if (norm_) x = toNchw(norm_->forward(toNhwc(x), TokenLayout::Nhwc));
    return head_->forward(x);
  }

 private:
  std::shared_ptr<ConvNextStem> stem_;
  std::vector<std::shared_ptr<ConvNextStage>> stages_;
  std::shared_ptr<LayerNorm> norm_;
  std::shared_ptr<ConvNextHead> head_;
};

}  // namespace

NetworkFamily convnextNetworks() {
  NetworkFamily f;
  f.id = ConvNextConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<ConvNext>(config.get<ConvNextConfig>(), classes);
  };
  f.head = {"head.fc."};
  return f;
}

}  // namespace sightline::nets
