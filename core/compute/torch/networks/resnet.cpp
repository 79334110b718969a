// SPDX-License-Identifier: GPL-3.0-or-later
// He et al. 2016 (arXiv 1512.03385) and its relatives, stride in the 3x3 convolution as timm's and torchvision's.
#include <algorithm>

#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/fused_block.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_resnet.h"

namespace sightline::nets {
namespace {

/// "downsample": 1x1 convolution and batch norm, children "0" and "1"; with an average of 2 x 2 before them "1" and
/// "2".
class Downsample : public TappedModule {
 public:
  Downsample(int64_t in, int64_t out, int64_t stride, const ResNetConfig& c)
      : TappedModule("Downsample"), averages_(c.avgDown && stride > 1) {
    const int64_t own = c.avgDown ? 1 : stride;
    conv_ = register_module(c.avgDown ? "1" : "0", std::make_shared<Conv2d>(Conv2d::Options{in, out, 1, own}));
    norm_ = register_module(c.avgDown ? "2" : "1", std::make_shared<BatchNorm2d>(out, c.bnEps));
  }
  torch::Tensor forward(torch::Tensor x) {
    if (averages_) x = torch::avg_pool2d(x, 2, 2, 0, /*ceil_mode=*/true, /*count_include_pad=*/false);
    return tap(norm_->forward(conv_->forward(x), Activation::None));
  }
  [[nodiscard]] bool averages() const { return averages_; }
  [[nodiscard]] FusedBlock::Layer layer() const { return {conv_.get(), norm_.get()}; }

 private:
  bool averages_;
  std::shared_ptr<Conv2d> conv_;
  std::shared_ptr<BatchNorm2d> norm_;
};

/// Hu et al. 2018: a sixteenth of the channels, as a multiple of 8.
class ResNetSqueeze : public TappedModule {
 public:
  explicit ResNetSqueeze(int64_t channels) : TappedModule("SEModule") {
    const int64_t squeezed = std::max<int64_t>(8, (channels + 64) / 16 / 8 * 8);
    fc1_ = register_module("fc1", std::make_shared<Conv2d>(Conv2d::Options{channels, squeezed, 1, 1, 0, 1, true}));
    fc2_ = register_module("fc2", std::make_shared<Conv2d>(Conv2d::Options{squeezed, channels, 1, 1, 0, 1, true}));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    return tap(x * torch::sigmoid(fc2_->forward(torch::relu(fc1_->forward(x.mean({2, 3}, true))))));
  }

 private:
  std::shared_ptr<Conv2d> fc1_, fc2_;
};

/// Basic (two 3x3) or bottleneck (1x1, 3x3, 1x1) residual block; its output is after the last ReLU.
class ResNetBlock : public TappedModule {
 public:
  ResNetBlock(int64_t in, std::size_t stage, int64_t out, int64_t stride, const ResNetConfig& c)
      : TappedModule(c.bottleneck ? "Bottleneck" : "BasicBlock") {
    const int64_t width = c.widthOf(stage);
    const auto add = [&](int index, const Conv2d::Options& options) {
      convs_.push_back(register_module("conv" + std::to_string(index), std::make_shared<Conv2d>(options)));
      norms_.push_back(
          register_module("bn" + std::to_string(index), std::make_shared<BatchNorm2d>(options.out, c.bnEps)));
    };
    if (c.bottleneck) {
      add(1, {in, width, 1});
      add(2, {width, width, 3, stride, 1, c.cardinality});
      add(3, {width, out, 1});
    } else {
      add(1, {in, width, 3, stride, 1});
      add(2, {width, out, 3, 1, 1});
    }
    if (c.squeezeExcite) squeeze_ = register_module("se", std::make_shared<ResNetSqueeze>(out));
    if (stride != 1 || in != out)
      downsample_ = register_module("downsample", std::make_shared<Downsample>(in, out, stride, c));
    std::vector<FusedBlock::Layer> chain;
    for (std::size_t i = 0; i < convs_.size(); ++i) chain.push_back({convs_[i].get(), norms_[i].get()});
    fused_.set(std::move(chain), true, downsample_ ? downsample_->layer() : FusedBlock::Layer{});
  }

  void forgetPacked() override { fused_.forget(); }
  torch::Tensor forward(const torch::Tensor& x) {
    if (!squeeze_ && !(downsample_ && downsample_->averages()) && fused_.takes(x)) return tap(fused_.forward(x));
    torch::Tensor y = x;
    const std::size_t last = convs_.size() - 1;
    for (std::size_t i = 0; i < last; ++i) y = norms_[i]->forward(convs_[i]->forward(y), Activation::Relu);
    const auto skip = downsample_ ? downsample_->forward(x) : x;
    y = convs_[last]->forward(y);
    if (!squeeze_) return tap(norms_[last]->forward(y, Activation::Relu, skip));
    return tap(torch::relu(squeeze_->forward(norms_[last]->forward(y, Activation::None)) + skip));
  }

 private:
  std::vector<std::shared_ptr<Conv2d>> convs_;
  std::vector<std::shared_ptr<BatchNorm2d>> norms_;
  std::shared_ptr<ResNetSqueeze> squeeze_;
  std::shared_ptr<Downsample> downsample_;
  FusedBlock fused_;
};

/// "conv1" of ResNet-C and -D: three convolutions of 3 x 3 with norms between, numbered as timm's.
class DeepStem : public TappedModule {
 public:
  explicit DeepStem(const ResNetConfig& c) : TappedModule("DeepStem") {
    const bool tiered = c.stem == ResNetConfig::Stem::DeepTiered;
    const int64_t first = tiered ? 3 * (c.stemWidth / 4) : c.stemWidth, second = c.stemWidth;
    conv1_ = register_module("0", std::make_shared<Conv2d>(Conv2d::Options{3, first, 3, 2, 1}));
    norm1_ = register_module("1", std::make_shared<BatchNorm2d>(first, c.bnEps));
    conv2_ = register_module("3", std::make_shared<Conv2d>(Conv2d::Options{first, second, 3, 1, 1}));
    norm2_ = register_module("4", std::make_shared<BatchNorm2d>(second, c.bnEps));
    conv3_ = register_module("6", std::make_shared<Conv2d>(Conv2d::Options{second, c.stemChannels, 3, 1, 1}));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    const auto y = norm1_->forward(conv1_->forward(x), Activation::Relu);
    return tap(conv3_->forward(norm2_->forward(conv2_->forward(y), Activation::Relu)));
  }

 private:
  std::shared_ptr<Conv2d> conv1_, conv2_, conv3_;
  std::shared_ptr<BatchNorm2d> norm1_, norm2_;
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
    if (c.stem == ResNetConfig::Stem::Plain)
      stem_ = register_module("conv1", std::make_shared<Conv2d>(Conv2d::Options{3, c.stemChannels, 7, 2, 3}));
    else
      deepStem_ = register_module("conv1", std::make_shared<DeepStem>(c));
    norm_ = register_module("bn1", std::make_shared<BatchNorm2d>(c.stemChannels, c.bnEps));
    if (stem_) first_.set({{stem_.get(), norm_.get()}}, false, {});
    int64_t in = c.stemChannels;
    const int expansion = c.bottleneck ? c.expansion : 1;
    for (std::size_t s = 0; s < c.layers.size(); ++s) {
      auto stage = std::make_shared<ResNetStage>();
      for (int b = 0; b < c.layers[s]; ++b) {
        const int64_t out = int64_t{c.channels[s]} * expansion;
        stage->add(std::make_shared<ResNetBlock>(in, s, out, s > 0 && b == 0 ? 2 : 1, c));
        in = out;
      }
      stages_.push_back(register_module("layer" + std::to_string(s + 1), stage));
    }
    head_ = register_module("fc", std::make_shared<Linear>(in, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = canFuse(images, {norm_->weight}) ? images.contiguous(at::MemoryFormat::ChannelsLast) : images;
    if (stem_ && first_.takes(x))
      x = first_.forward(x);
    else
      x = norm_->forward(stem_ ? stem_->forward(x) : deepStem_->forward(x), Activation::Relu);
    x = torch::max_pool2d(x, 3, 2, 1);
    for (const auto& stage : stages_) x = stage->forward(x);
    return head_->forward(x.mean({2, 3}));
  }

 private:
  std::shared_ptr<Conv2d> stem_;
  std::shared_ptr<DeepStem> deepStem_;
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
