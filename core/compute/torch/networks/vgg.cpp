// SPDX-License-Identifier: GPL-3.0-or-later
// Simonyan and Zisserman 2015 (arXiv 1409.1556) with timm's names: the layers before the classifier are convolutions
// (docs/numerics.md, Networks).
#include <algorithm>

#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_vgg.h"

namespace sightline::nets {
namespace {

/// A convolution with what follows it up to the activation.
struct VggStep {
  std::shared_ptr<Conv2d> convolution;
  std::shared_ptr<BatchNorm2d> norm;
  std::shared_ptr<Relu> activation;
  std::shared_ptr<MaxPool2d> pooling;  ///< stands alone

  torch::Tensor forward(const torch::Tensor& x) const {
    if (pooling) return pooling->forward(x);
    const auto y = convolution->forward(x);
    return norm ? activation->done(norm->forward(y, Activation::Relu)) : activation->forward(y);
  }
};

class VggHidden : public TappedModule {
 public:
  VggHidden(int64_t in, double ratio) : TappedModule("ConvMlp") {
    const auto middle = static_cast<int64_t>(kOut * ratio);
    fc1_ = register_module("fc1", std::make_shared<Conv2d>(Conv2d::Options{in, middle, kSide, 1, 0, 1, true}));
    fc2_ = register_module("fc2", std::make_shared<Conv2d>(Conv2d::Options{middle, kOut, 1, 1, 0, 1, true}));
  }
  torch::Tensor forward(torch::Tensor x) {
    if (x.size(2) < kSide || x.size(3) < kSide)
      x = torch::adaptive_avg_pool2d(x, {std::max(kSide, x.size(2)), std::max(kSide, x.size(3))});
    return tap(torch::relu(fc2_->forward(torch::relu(fc1_->forward(x)))));
  }
  static constexpr int64_t kOut = 4096;

 private:
  static constexpr int64_t kSide = 7;
  std::shared_ptr<Conv2d> fc1_, fc2_;
};

class VggHead : public torch::nn::Module {
 public:
  explicit VggHead(int classes) { fc = register_module("fc", std::make_shared<Linear>(VggHidden::kOut, classes)); }
  std::shared_ptr<Linear> fc;
};

class Vgg : public Classifier {
 public:
  Vgg(const VggConfig& c, int classes) : Classifier("VGG") {
    auto features = register_module("features", std::make_shared<Sequence>());
    int index = 0;
    const auto add = [&](auto module) { return features->register_module(std::to_string(index++), std::move(module)); };
    int64_t in = 3;
    for (const int out : c.layers) {
      VggStep step;
      if (out == 0) {
        step.pooling = add(std::make_shared<MaxPool2d>(2, 2));
      } else {
        step.convolution = add(std::make_shared<Conv2d>(Conv2d::Options{in, out, 3, 1, 1, 1, true}));
        if (c.batchNorm) step.norm = add(std::make_shared<BatchNorm2d>(out, c.bnEps));
        step.activation = add(std::make_shared<Relu>());
        in = out;
      }
      steps_.push_back(std::move(step));
    }
    hidden_ = register_module("pre_logits", std::make_shared<VggHidden>(in, c.mlpRatio));
    head_ = register_module("head", std::make_shared<VggHead>(classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = canFuse(images, {steps_.front().convolution ? steps_.front().convolution->weight : torch::Tensor()})
                 ? images.contiguous(at::MemoryFormat::ChannelsLast)
                 : images;
    for (const auto& step : steps_) x = step.forward(x);
    return head_->fc->forward(hidden_->forward(x).mean({2, 3}));
  }

 private:
  std::vector<VggStep> steps_;
  std::shared_ptr<VggHidden> hidden_;
  std::shared_ptr<VggHead> head_;
};

}  // namespace

NetworkFamily vggNetworks() {
  NetworkFamily f;
  f.id = VggConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<Vgg>(config.get<VggConfig>(), classes);
  };
  f.head = {"head.fc."};
  return f;
}

}  // namespace sightline::nets
