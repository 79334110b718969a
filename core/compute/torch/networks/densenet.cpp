// SPDX-License-Identifier: GPL-3.0-or-later
// Huang et al. 2017 (arXiv 1608.06993) with timm's names; its norms end with the ReLU (docs/numerics.md, Networks).
#include <algorithm>

#include "core/compute/torch/kernels/convolution.h"
#include "core/compute/torch/kernels/pooled_norm.h"
#include "core/compute/torch/networks/dense_block.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/fused_block.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_densenet.h"

namespace sightline::nets {
namespace {

class DenseLayer : public TappedModule {
 public:
  DenseLayer(int64_t in, const DenseNetConfig& c) : TappedModule("DenseLayer") {
    const int64_t width = int64_t{c.bottleneck} * c.growthRate;
    norm1_ = register_module("norm1", std::make_shared<BatchNormAct2d>(in, c.bnEps));
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(Conv2d::Options{in, width, 1}));
    norm2_ = register_module("norm2", std::make_shared<BatchNormAct2d>(width, c.bnEps));
    conv2_ = register_module("conv2", std::make_shared<Conv2d>(Conv2d::Options{width, c.growthRate, 3, 1, 1}));
  }
  [[nodiscard]] FusedDenseBlock::Layer parts() const {
    return {norm1_.get(), conv1_.get(), norm2_.get(), conv2_.get()};
  }
  /// @return the channels that the layer adds
  torch::Tensor forward(const torch::Tensor& x) {
    return tap(conv2_->forward(norm2_->forward(conv1_->forward(norm1_->forward(x)))));
  }

 private:
  std::shared_ptr<BatchNormAct2d> norm1_, norm2_;
  std::shared_ptr<Conv2d> conv1_, conv2_;
};

class DenseBlock : public TappedModule {
 public:
  DenseBlock(int64_t in, int layers, const DenseNetConfig& c) : TappedModule("DenseBlock") {
    for (int i = 0; i < layers; ++i)
      layers_.push_back(register_module("denselayer" + std::to_string(i + 1),
                                        std::make_shared<DenseLayer>(in + int64_t{i} * c.growthRate, c)));
    std::vector<FusedDenseBlock::Layer> parts;
    for (const auto& layer : layers_) parts.push_back(layer->parts());
    fused_.set(std::move(parts));
  }
  void forgetPacked() override { fused_.forget(); }
  torch::Tensor forward(torch::Tensor x) {
    const bool listens = std::any_of(layers_.begin(), layers_.end(),
                                     [](const auto& layer) { return TapRecorder::listensTo(layer->path()); });
    if (!listens && fused_.takes(x)) return tap(fused_.forward(x));
    for (const auto& layer : layers_) x = torch::cat({x, layer->forward(x)}, 1);
    return tap(x);
  }

 private:
  std::vector<std::shared_ptr<DenseLayer>> layers_;
  FusedDenseBlock fused_;
};

class DenseTransition : public TappedModule {
 public:
  DenseTransition(int64_t in, int64_t out, double eps) : TappedModule("DenseTransition") {
    norm_ = register_module("norm", std::make_shared<BatchNormAct2d>(in, eps));
    conv_ = register_module("conv", std::make_shared<Conv2d>(Conv2d::Options{in, out, 1}));
  }
  /// Pooling and the convolution of 1 x 1 may change places: a quarter of its work, where nobody listens to it.
  torch::Tensor forward(const torch::Tensor& x) {
    if (!TapRecorder::listensTo(norm_->path()) && !TapRecorder::listensTo(conv_->path()) && isChannelsLast(x) &&
        x.size(2) > 1 && x.size(3) > 1 && norm_->takes(x)) {
      const auto [scale, shift] = norm_->scaleAndShift();
      return tap(conv_->forward(pooledNormRelu(x, scale, shift)));
    }
    return tap(torch::avg_pool2d(conv_->forward(norm_->forward(x)), 2, 2));
  }

 private:
  std::shared_ptr<BatchNormAct2d> norm_;
  std::shared_ptr<Conv2d> conv_;
};

class DenseNet : public Classifier {
 public:
  DenseNet(const DenseNetConfig& c, int classes) : Classifier("DenseNet") {
    auto features = register_module("features", std::make_shared<Sequence>());
    int64_t width = 2 * int64_t{c.growthRate};
    stem_ = features->register_module("conv0", std::make_shared<Conv2d>(Conv2d::Options{3, width, 7, 2, 3}));
    norm_ = features->register_module("norm0", std::make_shared<BatchNormAct2d>(width, c.bnEps));
    first_.set({{stem_.get(), norm_.get()}}, false, {});
    for (std::size_t b = 0; b < c.blocks.size(); ++b) {
      const std::string number = std::to_string(b + 1);
      blocks_.push_back(
          features->register_module("denseblock" + number, std::make_shared<DenseBlock>(width, c.blocks[b], c)));
      width += int64_t{c.blocks[b]} * c.growthRate;
      if (b + 1 == c.blocks.size()) break;
      transitions_.push_back(features->register_module("transition" + number,
                                                       std::make_shared<DenseTransition>(width, width / 2, c.bnEps)));
      width /= 2;
    }
    last_ = features->register_module("norm5", std::make_shared<BatchNormAct2d>(width, c.bnEps));
    head_ = register_module("classifier", std::make_shared<Linear>(width, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = canFuse(images, {stem_->weight}) ? images.contiguous(at::MemoryFormat::ChannelsLast) : images;
    x = torch::max_pool2d(first_.takes(x) ? first_.forward(x) : norm_->forward(stem_->forward(x)), 3, 2, 1);
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      x = blocks_[b]->forward(x);
      if (b < transitions_.size()) x = transitions_[b]->forward(x);
    }
    return head_->forward(last_->forward(x).mean({2, 3}));
  }

 private:
  std::shared_ptr<Conv2d> stem_;
  std::shared_ptr<BatchNormAct2d> norm_, last_;
  FusedBlock first_;
  std::vector<std::shared_ptr<DenseBlock>> blocks_;
  std::vector<std::shared_ptr<DenseTransition>> transitions_;
  std::shared_ptr<Linear> head_;
};

}  // namespace

NetworkFamily densenetNetworks() {
  NetworkFamily f;
  f.id = DenseNetConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<DenseNet>(config.get<DenseNetConfig>(), classes);
  };
  f.head = {"classifier."};
  return f;
}

}  // namespace sightline::nets
