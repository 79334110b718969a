// SPDX-License-Identifier: GPL-3.0-or-later
// Tan and Le 2019 (arXiv 1905.11946): SiLU, squeeze from the block's input width; padding and batch-norm eps as the
// configuration says, for the TensorFlow variant "same" and 1e-3 (docs/numerics.md, Networks).
#include <algorithm>
#include <cmath>

#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/inverted_block.h"
#include "core/compute/torch/networks/layers.h"
#include "core/compute/torch/networks/recomputed.h"
#include "core/models/family_efficientnet.h"

namespace sightline::nets {
namespace {

int64_t makeDivisible(double v, int divisor) {
  const auto rounded = std::max<int64_t>(divisor, static_cast<int64_t>(v + divisor / 2.0) / divisor * divisor);
  return rounded < 0.9 * v ? rounded + divisor : rounded;
}

/// How one convolution is padded: EfficientNetConfig::Padding and, for Static, the size of the input it is fixed for.
struct PaddingOf {
  EfficientNetConfig::Padding kind;
  int64_t staticSize;  ///< 0: the size at hand
};

/// Convolution with a padding that keeps ceil(size / stride) places. Stride 1 is symmetric. For stride 2 TensorFlow's
/// "same" padding follows from the size at hand, or, in lukemelas' static variant, from the size the network was built
/// for, with the odd pixel at the end; PyTorch's is the same on all sides: (stride - 1 + kernel - 1) / 2, rounded down
/// (timm's get_padding).
class PaddedConv2d : public Conv2d {
 public:
  PaddedConv2d(const Options& o, PaddingOf padding)
      : Conv2d({o.in, o.out, o.kernel, o.stride, atAllSides(o, padding), o.groups, o.bias}),
        asTensorFlow_(o.stride != 1 && padding.kind != EfficientNetConfig::Padding::Symmetric),
        staticSize_(padding.staticSize) {}

  torch::Tensor forward(const torch::Tensor& x) {
    if (!asTensorFlow_) return Conv2d::forward(x);
    const auto p = paddingFor(x);
    return Conv2d::forward(torch::constant_pad_nd(x, {p.left, p.right, p.top, p.bottom}));
  }
  /// The zeros around an image, whichever way they come there.
  [[nodiscard]] InvertedPadding paddingFor(const torch::Tensor& x) const {
    if (!asTensorFlow_) return {options.padding, options.padding, options.padding, options.padding};
    const auto [top, bottom] = samePadding(staticSize_ ? staticSize_ : x.size(2), options.kernel, options.stride);
    const auto [left, right] = samePadding(staticSize_ ? staticSize_ : x.size(3), options.kernel, options.stride);
    return {top, left, bottom, right};
  }

 private:
  static int64_t atAllSides(const Options& o, PaddingOf padding) {
    if (padding.kind == EfficientNetConfig::Padding::Symmetric) return (o.stride - 1 + o.kernel - 1) / 2;
    return o.stride == 1 ? o.kernel / 2 : 0;
  }

  bool asTensorFlow_;
  int64_t staticSize_;
};

class SqueezeExcite : public TappedModule {
 public:
  SqueezeExcite(int64_t channels, int64_t squeezed) : TappedModule("SqueezeExcite") {
    reduce_ =
        register_module("conv_reduce", std::make_shared<Conv2d>(Conv2d::Options{channels, squeezed, 1, 1, 0, 1, true}));
    expand_ =
        register_module("conv_expand", std::make_shared<Conv2d>(Conv2d::Options{squeezed, channels, 1, 1, 0, 1, true}));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    const auto s = expand_->forward(torch::silu(reduce_->forward(x.mean({2, 3}, true))));
    return tap(x * torch::sigmoid(s));
  }
  [[nodiscard]] FusedInverted::Squeeze layers() const {
    return {this, reduce_.get(), expand_.get(), RowActivation::Silu, false};
  }

 private:
  std::shared_ptr<Conv2d> reduce_, expand_;
};

/// Depthwise-separable (expand 1) or inverted residual block. No activation after the projection.
class EfficientNetBlock : public TappedModule {
 public:
  EfficientNetBlock(int64_t in, int64_t out, int64_t kernel, int64_t stride, int expand, PaddingOf padding,
                    const EfficientNetConfig& c)
      : TappedModule(expand == 1 ? "DepthwiseSeparableConv" : "InvertedResidual"), skip_(stride == 1 && in == out) {
    const int64_t width = expand == 1 ? in : makeDivisible(static_cast<double>(in) * expand, 8);
    const auto squeezed = static_cast<int64_t>(std::nearbyint(static_cast<double>(in) * c.seRatio));
    int norm = 1;
    const auto addNorm = [&](int64_t channels) {
      return register_module("bn" + std::to_string(norm++), std::make_shared<BatchNorm2d>(channels, c.bnEps, 0.1));
    };
    if (expand != 1) {
      pointwise_ = register_module("conv_pw", std::make_shared<Conv2d>(Conv2d::Options{in, width, 1}));
      norms_.push_back(addNorm(width));
    }
    depthwise_ = register_module(
        "conv_dw", std::make_shared<PaddedConv2d>(Conv2d::Options{width, width, kernel, stride, 0, width}, padding));
    norms_.push_back(addNorm(width));
    if (squeezed > 0) squeeze_ = register_module("se", std::make_shared<SqueezeExcite>(width, squeezed));
    project_ =
        register_module(expand == 1 ? "conv_pw" : "conv_pwl", std::make_shared<Conv2d>(Conv2d::Options{width, out, 1}));
    norms_.push_back(addNorm(out));
    FusedInverted::Layers layers;
    if (pointwise_) layers.expand = {pointwise_.get(), norms_.front().get()};
    layers.depthwise = {depthwise_.get(), norms_[norms_.size() - 2].get()};
    layers.project = {project_.get(), norms_.back().get()};
    if (squeeze_) layers.squeeze = squeeze_->layers();
    layers.skip = skip_;
    fused_.set(layers);
  }

  void forgetPacked() override { fused_.forget(); }
  torch::Tensor forward(const torch::Tensor& x) {
    if (isRecomputed(x)) return recomputed(x, [this](const torch::Tensor& again) { return run(again); });
    return tap(run(x));
  }

 private:
  /// Large images' first blocks: half of what B6 would keep at 528 x 528, for a tenth of its time.
  [[nodiscard]] bool isRecomputed(const torch::Tensor& x) const {
    constexpr int64_t kPlaces = 128 * 128;
    return x.size(2) * x.size(3) >= kPlaces && torch::GradMode::is_enabled() && x.requires_grad() && !is_training() &&
           !project_->weight.requires_grad() && !TapRecorder::isActive();
  }
  torch::Tensor run(const torch::Tensor& x) {
    if (fused_.takes(x)) return fused_.forward(x, depthwise_->paddingFor(x));
    torch::Tensor y = x;
    std::size_t n = 0;
    if (pointwise_) y = norms_[n++]->forward(pointwise_->forward(y), Activation::Silu);
    y = norms_[n++]->forward(depthwise_->forward(y), Activation::Silu);
    if (squeeze_) y = squeeze_->forward(y);
    return norms_[n]->forward(project_->forward(y), Activation::None, skip_ ? x : torch::Tensor());
  }

  bool skip_;
  std::shared_ptr<Conv2d> pointwise_, project_;
  std::shared_ptr<PaddedConv2d> depthwise_;
  std::shared_ptr<SqueezeExcite> squeeze_;
  std::vector<std::shared_ptr<BatchNorm2d>> norms_;
  FusedInverted fused_;
};

class EfficientNetStage : public TappedModule {
 public:
  EfficientNetStage() : TappedModule("Stage") {}
  void add(std::shared_ptr<EfficientNetBlock> block) {
    blocks_.push_back(register_module(std::to_string(blocks_.size()), std::move(block)));
  }
  torch::Tensor forward(torch::Tensor x) {
    for (const auto& block : blocks_) x = block->forward(x);
    return tap(x);
  }

 private:
  std::vector<std::shared_ptr<EfficientNetBlock>> blocks_;
};

class EfficientNet : public Classifier {
 public:
  EfficientNet(const EfficientNetConfig& c, int classes) : Classifier("EfficientNet") {
    int64_t size = c.padding == EfficientNetConfig::Padding::Static ? c.staticSize : 0;
    const auto halve = [&size] { size = size ? (size + 1) / 2 : 0; };
    stem_ = register_module("conv_stem", std::make_shared<PaddedConv2d>(Conv2d::Options{3, c.stemChannels, 3, 2},
                                                                        PaddingOf{c.padding, size}));
    halve();
    norm1_ = register_module("bn1", std::make_shared<BatchNorm2d>(c.stemChannels, c.bnEps));
    auto stages = register_module("blocks", std::make_shared<Sequence>());
    int64_t in = c.stemChannels;
    for (std::size_t s = 0; s < c.outChannels.size(); ++s) {
      auto stage = std::make_shared<EfficientNetStage>();
      for (int b = 0; b < c.repeats[s]; ++b) {
        const int stride = b == 0 ? c.strides[s] : 1;
        stage->add(std::make_shared<EfficientNetBlock>(in, c.outChannels[s], c.kernels[s], stride, c.expand[s],
                                                       PaddingOf{c.padding, size}, c));
        if (stride == 2) halve();
        in = c.outChannels[s];
      }
      stages_.push_back(stages->register_module(std::to_string(s), stage));
    }
    headConv_ = register_module("conv_head", std::make_shared<Conv2d>(Conv2d::Options{in, c.headChannels, 1}));
    norm2_ = register_module("bn2", std::make_shared<BatchNorm2d>(c.headChannels, c.bnEps));
    head_ = register_module("classifier", std::make_shared<Linear>(c.headChannels, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = canFuse(images, {stem_->weight}) ? images.contiguous(at::MemoryFormat::ChannelsLast) : images;
    x = norm1_->forward(stem_->forward(x), Activation::Silu);
    for (const auto& stage : stages_) x = stage->forward(x);
    x = norm2_->forward(headConv_->forward(x), Activation::Silu);
    return head_->forward(x.mean({2, 3}));
  }

 private:
  std::shared_ptr<PaddedConv2d> stem_;
  std::shared_ptr<BatchNorm2d> norm1_, norm2_;
  std::vector<std::shared_ptr<EfficientNetStage>> stages_;
  std::shared_ptr<Conv2d> headConv_;
  std::shared_ptr<Linear> head_;
};

}  // namespace

NetworkFamily efficientnetNetworks() {
  NetworkFamily f;
  f.id = EfficientNetConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<EfficientNet>(config.get<EfficientNetConfig>(), classes);
  };
  f.head = {"classifier."};
  return f;
}

}  // namespace sightline::nets
