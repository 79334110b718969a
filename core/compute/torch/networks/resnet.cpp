// SPDX-License-Identifier: GPL-3.0-or-later
// He et al. 2016 (arXiv 1512.03385), stride in the 3x3 convolution as timm's and torchvision's.
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/fused_block.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_resnet.h"

namespace sightline::nets {
namespace {

/// "downsample": 1x1 convolution and batch norm, children "0" and "1".
class Downsample : public TappedModule {
 public:
  Downsample(int64_t in, int64_t out, int64_t stride, double eps) : TappedModule("Downsample") {
    conv_ = register_module("0", std::make_shared<Conv2d>(Conv2d::Options{in, out, 1, stride}));
    norm_ = register_module("1", std::make_shared<BatchNorm2d>(out, eps));
  }
  torch::Tensor forward(const torch::Tensor& x) { return tap(norm_->forward(conv_->forward(x), Activation::None)); }
  [[nodiscard]] FusedBlock::Layer layer() const { return {conv_.get(), norm_.get()}; }

 private:
  std::shared_ptr<Conv2d> conv_;
  std::shared_ptr<BatchNorm2d> norm_;
};

/// Basic (two 3x3) or bottleneck (1x1, 3x3, 1x1) residual block; its output is after the last ReLU.
class ResNetBlock : public TappedModule {
 public:
  ResNetBlock(int64_t in, int64_t width, int64_t out, int64_t stride, bool bottleneck, double eps)
      : TappedModule(bottleneck ? "Bottleneck" : "BasicBlock") {
    const auto add = [&](int index, const Conv2d::Options& options) {
      convs_.push_back(register_module("conv" + std::to_string(index), std::make_shared<Conv2d>(options)));
      norms_.push_back(register_module("bn" + std::to_string(index), std::make_shared<BatchNorm2d>(options.out, eps)));
    };
    if (bottleneck) {
      add(1, {in, width, 1});
      add(2, {width, width, 3, stride, 1});
      add(3, {width, out, 1});
    } else {
      add(1, {in, width, 3, stride, 1});
      add(2, {width, out, 3, 1, 1});
    }
    if (stride != 1 || in != out)
      downsample_ = register_module("downsample", std::make_shared<Downsample>(in, out, stride, eps));
    std::vector<FusedBlock::Layer> chain;
    for (std::size_t i = 0; i < convs_.size(); ++i) chain.push_back({convs_[i].get(), norms_[i].get()});
    fused_.set(std::move(chain), true, downsample_ ? downsample_->layer() : FusedBlock::Layer{});
  }

  void forgetPacked() override { fused_.forget(); }
  torch::Tensor forward(const torch::Tensor& x) {
    if (fused_.takes(x)) return tap(fused_.forward(x));
    torch::Tensor y = x;
    const std::size_t last = convs_.size() - 1;
    for (std::size_t i = 0; i < last; ++i) y = norms_[i]->forward(convs_[i]->forward(y), Activation::Relu);
    const auto skip = downsample_ ? downsample_->forward(x) : x;
    return tap(norms_[last]->forward(convs_[last]->forward(y), Activation::Relu, skip));
  }

 private:
  std::vector<std::shared_ptr<Conv2d>> convs_;
  std::vector<std::shared_ptr<BatchNorm2d>> norms_;
  std::shared_ptr<Downsample> downsample_;
  FusedBlock fused_;
};

class ResNetStage : public TappedModule {
 public:
  ResNetStage() : TappedModule("Stage") {}
  void add(std::shared_ptr<ResNetBlock> block) {
    blocks_.push_back(register_module(std::to_string(blocks_.size()), std::move(block)));
  }
  torch::Tensor forward(torch::Tensor x) {
    for (const auto& block : blocks_) x = block->forward(x);
    return tap(x);
  }

 private:
  std::vector<std::shared_ptr<ResNetBlock>> blocks_;
};

class ResNet : public Classifier {
 public:
  ResNet(const ResNetConfig& c, int classes) : Classifier("ResNet") {
    stem_ = register_module("conv1", std::make_shared<Conv2d>(Conv2d::Options{3, c.stemChannels, 7, 2, 3}));
    norm_ = register_module("bn1", std::make_shared<BatchNorm2d>(c.stemChannels, c.bnEps));
    first_.set({{stem_.get(), norm_.get()}}, false, {});
    int64_t in = c.stemChannels;
    const int expansion = c.bottleneck ? c.expansion : 1;
    for (std::size_t s = 0; s < c.layers.size(); ++s) {
      auto stage = std::make_shared<ResNetStage>();
      for (int b = 0; b < c.layers[s]; ++b) {
        const int64_t out = int64_t{c.channels[s]} * expansion;
        stage->add(
            std::make_shared<ResNetBlock>(in, c.channels[s], out, s > 0 && b == 0 ? 2 : 1, c.bottleneck, c.bnEps));
        in = out;
      }
      stages_.push_back(register_module("layer" + std::to_string(s + 1), stage));
    }
    head_ = register_module("fc", std::make_shared<Linear>(in, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = canFuse(images, {stem_->weight}) ? images.contiguous(at::MemoryFormat::ChannelsLast) : images;
    x = first_.takes(x) ? first_.forward(x) : norm_->forward(stem_->forward(x), Activation::Relu);
    x = torch::max_pool2d(x, 3, 2, 1);
    for (const auto& stage : stages_) x = stage->forward(x);
    return head_->forward(x.mean({2, 3}));
  }

 private:
  std::shared_ptr<Conv2d> stem_;
  std::shared_ptr<BatchNorm2d> norm_;
  FusedBlock first_;
  std::vector<std::shared_ptr<ResNetStage>> stages_;
  std::shared_ptr<Linear> head_;
};

}  // namespace

NetworkFamily resnetNetworks() {
  NetworkFamily f;
  f.id = ResNetConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<ResNet>(config.get<ResNetConfig>(), classes);
  };
  f.head = {"fc."};
  return f;
}

}  // namespace sightline::nets
