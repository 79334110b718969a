// SPDX-License-Identifier: GPL-3.0-or-later
// MobileNetV2 (arXiv 1801.04381), MobileNetV3 (1905.02244) and EfficientNetV2 (2104.00298) as timm builds them from
// words for blocks (docs/numerics.md, Networks).
#include <algorithm>

#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/inverted_block.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_mobilenet.h"

namespace sightline::nets {
namespace {

using Act = MobileNetConfig::Act;

torch::Tensor activated(const torch::Tensor& x, Act act) {
  switch (act) {
    case Act::Relu: return torch::relu(x);
    case Act::Relu6: return torch::relu6(x);
    case Act::HardSwish: return torch::hardswish(x);
    case Act::Silu: return torch::silu(x);
  }
  return {};
}

RowActivation rowActivation(Act act) {
  switch (act) {
    case Act::Relu: return RowActivation::Relu;
    case Act::Relu6: return RowActivation::Relu6;
    case Act::HardSwish: return RowActivation::HardSwish;
    case Act::Silu: return RowActivation::Silu;
  }
  return RowActivation::Relu;
}

/// The norm and its activation, in one pass where the activation is one of the fused ones.
torch::Tensor normed(BatchNorm2d& norm, const torch::Tensor& x, Act act) {
  if (act == Act::Relu) return norm.forward(x, Activation::Relu);
  if (act == Act::Silu) return norm.forward(x, Activation::Silu);
  return activated(norm.forward(x, Activation::None), act);
}

/// PyTorch's padding, the same on all sides, or TensorFlow's "same": from the actual size, the odd pixel at the end.
class MobileConv2d : public Conv2d {
 public:
  MobileConv2d(const Options& o, bool same)
      : Conv2d({o.in, o.out, o.kernel, o.stride, same && o.stride != 1 ? 0 : o.kernel / 2, o.groups, o.bias}),
        same_(same && o.stride != 1) {}
  torch::Tensor forward(const torch::Tensor& x) {
    if (!same_) return Conv2d::forward(x);
    const auto p = paddingFor(x);
    return Conv2d::forward(torch::constant_pad_nd(x, {p.left, p.right, p.top, p.bottom}));
  }
  /// The zeros around an image, whichever way they come there.
  [[nodiscard]] InvertedPadding paddingFor(const torch::Tensor& x) const {
    if (!same_) return {options.padding, options.padding, options.padding, options.padding};
    const auto [top, bottom] = samePadding(x.size(2), options.kernel, options.stride);
    const auto [left, right] = samePadding(x.size(3), options.kernel, options.stride);
    return {top, left, bottom, right};
  }

 private:
  bool same_;
};

class MobileSqueeze : public TappedModule {
 public:
  MobileSqueeze(int64_t channels, int64_t squeezed, const MobileNetConfig& c)
      : TappedModule("SqueezeExcite"), act_(c.seAct), hard_(c.seGate == MobileNetConfig::Gate::HardSigmoid) {
    reduce_ =
        register_module("conv_reduce", std::make_shared<Conv2d>(Conv2d::Options{channels, squeezed, 1, 1, 0, 1, true}));
    expand_ =
        register_module("conv_expand", std::make_shared<Conv2d>(Conv2d::Options{squeezed, channels, 1, 1, 0, 1, true}));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    const auto s = expand_->forward(activated(reduce_->forward(x.mean({2, 3}, true)), act_));
    return tap(x * (hard_ ? torch::hardsigmoid(s) : torch::sigmoid(s)));
  }
  [[nodiscard]] FusedInverted::Squeeze layers() const {
    return {this, reduce_.get(), expand_.get(), rowActivation(act_), hard_};
  }

 private:
  Act act_;
  bool hard_;
  std::shared_ptr<Conv2d> reduce_, expand_;
};

const char* typeOf(MobileBlock::Kind kind) {
  switch (kind) {
    case MobileBlock::Kind::Separable: return "DepthwiseSeparableConv";
    case MobileBlock::Kind::Inverted: return "InvertedResidual";
    case MobileBlock::Kind::Edge: return "EdgeResidual";
    case MobileBlock::Kind::Plain: return "ConvBnAct";
  }
  return "";
}

/// A block of any kind: convolutions with their norms, squeeze and excitation before the last of several.
class MobileBlockModule : public TappedModule {
 public:
  MobileBlockModule(const MobileBlock& b, const MobileNetConfig& c) : TappedModule(typeOf(b.kind)), block_(b) {
    const auto add = [&](const char* name, const Conv2d::Options& options) {
      convs_.push_back(register_module(name, std::make_shared<MobileConv2d>(options, c.same)));
      norms_.push_back(
          register_module("bn" + std::to_string(convs_.size()), std::make_shared<BatchNorm2d>(options.out, c.bnEps)));
    };
    switch (b.kind) {
      case MobileBlock::Kind::Separable:
        add("conv_dw", {b.in, b.in, b.kernel, b.stride, 0, b.in});
        add("conv_pw", {b.in, b.out, 1});
        break;
      case MobileBlock::Kind::Inverted:
        add("conv_pw", {b.in, b.middle, 1});
        add("conv_dw", {b.middle, b.middle, b.kernel, b.stride, 0, b.middle});
        add("conv_pwl", {b.middle, b.out, 1});
        break;
      case MobileBlock::Kind::Edge:
        add("conv_exp", {b.in, b.middle, b.kernel, b.stride});
        add("conv_pwl", {b.middle, b.out, 1});
        break;
      case MobileBlock::Kind::Plain: add("conv", {b.in, b.out, b.kernel, b.stride}); break;
    }
    if (b.squeezed > 0) squeeze_ = register_module("se", std::make_shared<MobileSqueeze>(b.middle, b.squeezed, c));
    if (b.kind != MobileBlock::Kind::Separable && b.kind != MobileBlock::Kind::Inverted) return;
    FusedInverted::Layers layers;
    const auto layer = [&](std::size_t i) { return FusedInverted::Layer{convs_[i].get(), norms_[i].get()}; };
    filter_ = convs_.size() - 2;
    if (filter_ > 0) layers.expand = layer(0);
    layers.depthwise = layer(filter_);
    layers.project = layer(filter_ + 1);
    if (squeeze_) layers.squeeze = squeeze_->layers();
    layers.activation = rowActivation(b.act);
    layers.skip = b.skip;
    fused_.set(layers);
  }
  void forgetPacked() override { fused_.forget(); }
  torch::Tensor forward(const torch::Tensor& x) {
    if (fused_.takes(x)) return tap(fused_.forward(x, convs_[filter_]->paddingFor(x)));
    torch::Tensor y = x;
    const std::size_t last = convs_.size() - 1;
    for (std::size_t i = 0; i < last; ++i) y = normed(*norms_[i], convs_[i]->forward(y), block_.act);
    if (squeeze_) y = squeeze_->forward(y);
    y = convs_[last]->forward(y);
    // Only a block of one convolution ends with the activation.
    if (block_.kind == MobileBlock::Kind::Plain) {
      y = normed(*norms_[last], y, block_.act);
      return tap(block_.skip ? y + x : y);
    }
    return tap(norms_[last]->forward(y, Activation::None, block_.skip ? x : torch::Tensor()));
  }

 private:
  MobileBlock block_;
  std::vector<std::shared_ptr<MobileConv2d>> convs_;
  std::vector<std::shared_ptr<BatchNorm2d>> norms_;
  std::shared_ptr<MobileSqueeze> squeeze_;
  FusedInverted fused_;
  std::size_t filter_ = 0;  ///< which of the convolutions is the depthwise one
};

class MobileStage : public TappedModule {
 public:
  MobileStage(const std::vector<MobileBlock>& blocks, const MobileNetConfig& c) : TappedModule("Stage") {
    for (const MobileBlock& b : blocks)
      blocks_.push_back(register_module(std::to_string(blocks_.size()), std::make_shared<MobileBlockModule>(b, c)));
  }
  torch::Tensor forward(torch::Tensor x) {
    for (const auto& block : blocks_) x = block->forward(x);
    return tap(x);
  }

 private:
  std::vector<std::shared_ptr<MobileBlockModule>> blocks_;
};

class MobileNet : public Classifier {
 public:
  MobileNet(const MobileNetConfig& c, int classes)
      : Classifier(c.head == MobileNetConfig::Head::Late ? "MobileNetV3" : "EfficientNet"), act_(c.act) {
    const int64_t stem = mobileStem(c);
    stem_ = register_module("conv_stem", std::make_shared<MobileConv2d>(Conv2d::Options{3, stem, 3, 2}, c.same));
    norm1_ = register_module("bn1", std::make_shared<BatchNorm2d>(stem, c.bnEps));
    auto stages = register_module("blocks", std::make_shared<Sequence>());
    int64_t in = stem;
    for (const auto& blocks : mobileBlocks(c)) {
      stages_.push_back(
          stages->register_module(std::to_string(stages_.size()), std::make_shared<MobileStage>(blocks, c)));
      if (!blocks.empty()) in = blocks.back().out;
    }
    const bool late = c.head == MobileNetConfig::Head::Late;
    headConv_ = register_module(
        "conv_head", std::make_shared<Conv2d>(Conv2d::Options{in, c.numFeatures, 1, 1, 0, 1, late && c.headBias}));
    if (!late) norm2_ = register_module("bn2", std::make_shared<BatchNorm2d>(c.numFeatures, c.bnEps));
    head_ = register_module("classifier", std::make_shared<Linear>(c.numFeatures, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = canFuse(images, {stem_->weight}) ? images.contiguous(at::MemoryFormat::ChannelsLast) : images;
    x = normed(*norm1_, stem_->forward(x), act_);
    for (const auto& stage : stages_) x = stage->forward(x);
    if (norm2_)
      x = normed(*norm2_, headConv_->forward(x), act_).mean({2, 3});
    else
      x = activated(headConv_->forward(x.mean({2, 3}, true)), act_).flatten(1);
    return head_->forward(x);
  }

 private:
  Act act_;
  std::shared_ptr<MobileConv2d> stem_;
  std::shared_ptr<BatchNorm2d> norm1_, norm2_;
  std::vector<std::shared_ptr<MobileStage>> stages_;
  std::shared_ptr<Conv2d> headConv_;
  std::shared_ptr<Linear> head_;
};

}  // namespace

NetworkFamily mobilenetNetworks() {
  NetworkFamily f;
  f.id = MobileNetConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<MobileNet>(config.get<MobileNetConfig>(), classes);
  };
  f.head = {"classifier."};
  return f;
}

}  // namespace sightline::nets
