// SPDX-License-Identifier: GPL-3.0-or-later
// Iandola et al. 2016 (arXiv 1602.07360) as torchvision builds it: no padding in the stem, poolings that round up, a
// ReLU on the scores of each place before they are averaged (docs/numerics.md, Networks).
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_squeezenet.h"

namespace sightline::nets {
namespace {

class Fire : public TappedModule {
 public:
  Fire(int64_t in, int64_t squeezed, int64_t expanded) : TappedModule("Fire") {
    squeeze_ = register_module("squeeze", std::make_shared<Conv2d>(Conv2d::Options{in, squeezed, 1, 1, 0, 1, true}));
    expand1_ =
        register_module("expand1x1", std::make_shared<Conv2d>(Conv2d::Options{squeezed, expanded, 1, 1, 0, 1, true}));
    expand3_ =
        register_module("expand3x3", std::make_shared<Conv2d>(Conv2d::Options{squeezed, expanded, 3, 1, 1, 1, true}));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    const auto y = torch::relu(squeeze_->forward(x));
    return tap(torch::cat({torch::relu(expand1_->forward(y)), torch::relu(expand3_->forward(y))}, 1));
  }

 private:
  std::shared_ptr<Conv2d> squeeze_, expand1_, expand3_;
};

class SqueezeNet : public Classifier {
 public:
  SqueezeNet(const SqueezeNetConfig& c, int classes) : Classifier("SqueezeNet") {
    auto features = register_module("features", std::make_shared<Sequence>());
    stem_ = features->register_module(
        "0", std::make_shared<Conv2d>(Conv2d::Options{3, c.stemChannels, c.stemKernel, 2, 0, 1, true}));
    activation_ = features->register_module("1", std::make_shared<Relu>());
    int64_t in = c.stemChannels;
    for (std::size_t i = 0; i < c.squeeze.size(); ++i) {
      const std::string index = std::to_string(i + 2);
      const int64_t squeezed = c.squeeze[i], expanded = squeezed * c.expand;
      if (squeezed == 0) {
        steps_.push_back({features->register_module(index, std::make_shared<MaxPool2d>(3, 2, /*ceil=*/true)), nullptr});
      } else {
        steps_.push_back({nullptr, features->register_module(index, std::make_shared<Fire>(in, squeezed, expanded))});
        in = 2 * expanded;
      }
    }
    auto classifier = register_module("classifier", std::make_shared<Sequence>());
    head_ = classifier->register_module("1", std::make_shared<Conv2d>(Conv2d::Options{in, classes, 1, 1, 0, 1, true}));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = canFuse(images, {stem_->weight}) ? images.contiguous(at::MemoryFormat::ChannelsLast) : images;
    x = activation_->forward(stem_->forward(x));
    for (const auto& [pooling, fire] : steps_) x = pooling ? pooling->forward(x) : fire->forward(x);
    return torch::relu(head_->forward(x)).mean({2, 3});
  }

 private:
  std::shared_ptr<Conv2d> stem_, head_;
  std::shared_ptr<Relu> activation_;
  std::vector<std::pair<std::shared_ptr<MaxPool2d>, std::shared_ptr<Fire>>> steps_;
};

}  // namespace

NetworkFamily squeezenetNetworks() {
  NetworkFamily f;
  f.id = SqueezeNetConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<SqueezeNet>(config.get<SqueezeNetConfig>(), classes);
  };
  f.head = {"classifier.1."};
  return f;
}

}  // namespace sightline::nets
