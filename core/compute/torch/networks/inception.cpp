// SPDX-License-Identifier: GPL-3.0-or-later
// Szegedy et al. 2016 (arXiv 1512.00567), Inception-v3, with the names of torchvision and timm (docs/numerics.md,
// Networks).
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family_inception.h"

namespace sightline::nets {
namespace {

/// Kernel and padding of a convolution, each height x width.
struct Window {
  int64_t h = 1, w = 1, padH = 0, padW = 0, stride = 1;
};

/// A convolution whose kernel need not be square.
class WindowConv2d : public TappedModule {
 public:
  WindowConv2d(int64_t in, int64_t out, const Window& window) : TappedModule("Conv2d"), window_(window) {
    weight_ = register_parameter("weight", torch::empty({out, in, window.h, window.w}));
    if (!WithoutInitialValues::active()) torch::nn::init::kaiming_normal_(weight_, 0, torch::kFanOut, torch::kReLU);
  }
  torch::Tensor forward(const torch::Tensor& x) {
    const bool square = window_.h == window_.w && window_.padH == window_.padW;
    if (square && isChannelsLast(x) && canFuse(x, {weight_}))
      return tap(convolve(x, weight_, {}, window_.stride, window_.padH, packed_));
    return tap(torch::conv2d(x, weight_, {}, window_.stride, {window_.padH, window_.padW}));
  }
  void forgetPacked() override { packed_.forget(); }

 private:
  Window window_;
  torch::Tensor weight_;
  PackedWeights packed_;
};

/// "conv", "bn" and a ReLU.
class ConvNormAct : public TappedModule {
 public:
  ConvNormAct(int64_t in, int64_t out, const Window& window, double eps) : TappedModule("ConvNormAct") {
    conv_ = register_module("conv", std::make_shared<WindowConv2d>(in, out, window));
    norm_ = register_module("bn", std::make_shared<BatchNorm2d>(out, eps));
  }
  torch::Tensor forward(const torch::Tensor& x) { return tap(norm_->forward(conv_->forward(x), Activation::Relu)); }

 private:
  std::shared_ptr<WindowConv2d> conv_;
  std::shared_ptr<BatchNorm2d> norm_;
};

/// A row of convolutions by their names.
struct Layer {
  const char* name;
  int64_t out;
  Window window;
};

torch::Tensor smoothed(const torch::Tensor& x) { return torch::avg_pool2d(x, 3, 1, 1); }

/// Branches side by side, their channels one behind the other: whatever stands in the figures of the paper.
class InceptionModule : public TappedModule {
 public:
  /// What a branch sees: the block's input, its average over 3 x 3, or its maximum over 3 x 3 with stride 2 (alone).
  enum class From { Input, Average, Maximum };
  struct Branch {
    From from = From::Input;
    std::vector<Layer> layers;
    std::vector<Layer> split{};  ///< at the end: each of these sees what the layers give
  };
  InceptionModule(const char* type, int64_t in, const std::vector<Branch>& branches, double eps) : TappedModule(type) {
    for (const Branch& branch : branches) {
      Row row{branch.from, {}, {}};
      int64_t width = in;
      for (const Layer& l : branch.layers) {
        row.layers.push_back(register_module(l.name, std::make_shared<ConvNormAct>(width, l.out, l.window, eps)));
        width = l.out;
      }
      out_ += branch.split.empty() ? width : 0;
      for (const Layer& l : branch.split) {
        row.split.push_back(register_module(l.name, std::make_shared<ConvNormAct>(width, l.out, l.window, eps)));
        out_ += l.out;
      }
      rows_.push_back(std::move(row));
    }
  }
  [[nodiscard]] int64_t out() const { return out_; }
  torch::Tensor forward(const torch::Tensor& x) {
    std::vector<torch::Tensor> parts;
    for (const Row& row : rows_) {
      torch::Tensor y = row.from == From::Average   ? smoothed(x)
                        : row.from == From::Maximum ? torch::max_pool2d(x, 3, 2)
                                                    : x;
      for (const auto& layer : row.layers) y = layer->forward(y);
      if (row.split.empty()) parts.push_back(y);
      for (const auto& layer : row.split) parts.push_back(layer->forward(y));
    }
    return tap(torch::cat(parts, 1));
  }

 private:
  struct Row {
    From from;
    std::vector<std::shared_ptr<ConvNormAct>> layers, split;
  };
  int64_t out_ = 0;
  std::vector<Row> rows_;
};

using From = InceptionModule::From;
using Branches = std::vector<InceptionModule::Branch>;
constexpr Window kOne{}, kThree{3, 3, 1, 1}, kFive{5, 5, 2, 2}, kThreeHalving{3, 3, 0, 0, 2}, kWide{1, 7, 0, 3},
    kHigh{7, 1, 3, 0};

Branches branchesA(int64_t pooled) {
  return {{From::Input, {{"branch1x1", 64, kOne}}},
          {From::Input, {{"branch5x5_1", 48, kOne}, {"branch5x5_2", 64, kFive}}},
          {From::Input, {{"branch3x3dbl_1", 64, kOne}, {"branch3x3dbl_2", 96, kThree}, {"branch3x3dbl_3", 96, kThree}}},
          {From::Average, {{"branch_pool", pooled, kOne}}}};
}
/// A branch that only pools keeps the input's channels; it comes last.
Branches branchesB() {
  return {{From::Input, {{"branch3x3", 384, kThreeHalving}}},
          {From::Input,
           {{"branch3x3dbl_1", 64, kOne}, {"branch3x3dbl_2", 96, kThree}, {"branch3x3dbl_3", 96, kThreeHalving}}},
          {From::Maximum, {}}};
}
Branches branchesC(int64_t middle) {
  return {{From::Input, {{"branch1x1", 192, kOne}}},
          {From::Input, {{"branch7x7_1", middle, kOne}, {"branch7x7_2", middle, kWide}, {"branch7x7_3", 192, kHigh}}},
          {From::Input,
           {{"branch7x7dbl_1", middle, kOne},
            {"branch7x7dbl_2", middle, kHigh},
            {"branch7x7dbl_3", middle, kWide},
            {"branch7x7dbl_4", middle, kHigh},
            {"branch7x7dbl_5", 192, kWide}}},
          {From::Average, {{"branch_pool", 192, kOne}}}};
}
Branches branchesD() {
  return {{From::Input, {{"branch3x3_1", 192, kOne}, {"branch3x3_2", 320, kThreeHalving}}},
          {From::Input,
           {{"branch7x7x3_1", 192, kOne},
            {"branch7x7x3_2", 192, kWide},
            {"branch7x7x3_3", 192, kHigh},
            {"branch7x7x3_4", 192, kThreeHalving}}},
          {From::Maximum, {}}};
}
Branches branchesE() {
  constexpr Window wide{1, 3, 0, 1}, high{3, 1, 1, 0};
  return {{From::Input, {{"branch1x1", 320, kOne}}},
          {From::Input, {{"branch3x3_1", 384, kOne}}, {{"branch3x3_2a", 384, wide}, {"branch3x3_2b", 384, high}}},
          {From::Input,
           {{"branch3x3dbl_1", 448, kOne}, {"branch3x3dbl_2", 384, kThree}},
           {{"branch3x3dbl_3a", 384, wide}, {"branch3x3dbl_3b", 384, high}}},
          {From::Average, {{"branch_pool", 192, kOne}}}};
}

class Inception : public Classifier {
 public:
  Inception(const InceptionConfig& c, int classes) : Classifier("InceptionV3"), transforms_(c.transformInput) {
    const auto stem = [&](const char* name, int64_t in, int64_t out, const Window& window) {
      stem_.push_back(register_module(name, std::make_shared<ConvNormAct>(in, out, window, c.bnEps)));
    };
    stem("Conv2d_1a_3x3", 3, 32, kThreeHalving);
    stem("Conv2d_2a_3x3", 32, 32, {3, 3, 0, 0});
    stem("Conv2d_2b_3x3", 32, 64, kThree);
    stem("Conv2d_3b_1x1", 64, 80, kOne);
    stem("Conv2d_4a_3x3", 80, 192, {3, 3, 0, 0});
    int64_t in = 192;
    const auto mixed = [&](const char* name, const char* type, const Branches& branches) {
      auto block = std::make_shared<InceptionModule>(type, in, branches, c.bnEps);
      in = block->out();
      mixed_.push_back(register_module(name, std::move(block)));
    };
    mixed("Mixed_5b", "InceptionA", branchesA(32));
    mixed("Mixed_5c", "InceptionA", branchesA(64));
    mixed("Mixed_5d", "InceptionA", branchesA(64));
    mixed("Mixed_6a", "InceptionB", branchesB());
    mixed("Mixed_6b", "InceptionC", branchesC(128));
    mixed("Mixed_6c", "InceptionC", branchesC(160));
    mixed("Mixed_6d", "InceptionC", branchesC(160));
    mixed("Mixed_6e", "InceptionC", branchesC(192));
    mixed("Mixed_7a", "InceptionD", branchesD());
    mixed("Mixed_7b", "InceptionE", branchesE());
    mixed("Mixed_7c", "InceptionE", branchesE());
    head_ = register_module("fc", std::make_shared<Linear>(in, classes));
  }

  torch::Tensor scores(const torch::Tensor& images) override {
    auto x = transforms_ ? transformed(images) : images;
    if (canFuse(x, {head_->weight})) x = x.contiguous(at::MemoryFormat::ChannelsLast);
    for (std::size_t i = 0; i < stem_.size(); ++i) {
      x = stem_[i]->forward(x);
      if (i == 2 || i == 4) x = torch::max_pool2d(x, 3, 2);
    }
    for (const auto& block : mixed_) x = block->forward(x);
    return head_->forward(x.mean({2, 3}));
  }

 private:
  /// From ImageNet's mean and deviation to 0.5, channel by channel.
  static torch::Tensor transformed(const torch::Tensor& x) {
    const auto scale = torch::tensor({0.229 / 0.5, 0.224 / 0.5, 0.225 / 0.5}, x.options().requires_grad(false));
    const auto shift = torch::tensor({(0.485 - 0.5) / 0.5, (0.456 - 0.5) / 0.5, (0.406 - 0.5) / 0.5},
                                     x.options().requires_grad(false));
    return x * scale.view({1, 3, 1, 1}) + shift.view({1, 3, 1, 1});
  }

  bool transforms_;
  std::vector<std::shared_ptr<ConvNormAct>> stem_;
  std::vector<std::shared_ptr<InceptionModule>> mixed_;
  std::shared_ptr<Linear> head_;
};

}  // namespace

NetworkFamily inceptionNetworks() {
  NetworkFamily f;
  f.id = InceptionConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<Inception>(config.get<InceptionConfig>(), classes);
  };
  f.head = {"fc."};
  return f;
}

}  // namespace sightline::nets
