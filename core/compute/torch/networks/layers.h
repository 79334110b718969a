// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>

#include "core/compute/torch/kernels/convolution.h"
#include "core/compute/torch/kernels/depthwise.h"
#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/kernels/packed_linear.h"
#include "core/compute/torch/kernels/token_steps.h"
#include "core/compute/torch/networks/taps.h"

namespace sightline::nets {

/// While one lives, modules made on this thread leave their large tensors unset: a file is about to fill them, and
/// drawing normal values for 45 million parameters takes several times as long as reading them.
class WithoutInitialValues {
 public:
  WithoutInitialValues();
  ~WithoutInitialValues();
  WithoutInitialValues(const WithoutInitialValues&) = delete;
  WithoutInitialValues& operator=(const WithoutInitialValues&) = delete;
  [[nodiscard]] static bool active();
};

/// Base of every module of ours: knows its dotted path below the network ("layer4.2.conv3") and offers its
/// output to the active TapRecorder. forward() of a subclass ends with `return tap(y)`.
class TappedModule : public torch::nn::Module {
 public:
  using torch::nn::Module::Module;
  /// @param prefixTokens tokens before the grid in outputs that are tapped as Bnc (NetworkFamily::prefixTokens)
  void setPlace(std::string path, int prefixTokens) {
    path_ = std::move(path);
    prefixTokens_ = prefixTokens;
  }
  [[nodiscard]] const std::string& path() const { return path_; }
  /// Gives up copies of the weights in other orders of memory; what runs keeps its own.
  virtual void forgetPacked() {}

 protected:
  [[nodiscard]] torch::Tensor tap(torch::Tensor y, TokenLayout layout = TokenLayout::Nchw) const {
    return TapRecorder::offer(path_, name(), std::move(y), {layout, layout == TokenLayout::Bnc ? prefixTokens_ : 0});
  }

 private:
  std::string path_;
  int prefixTokens_ = 0;
};

/// The leaf modules, with the published parameter names `weight` and `bias`.
class Conv2d : public TappedModule {
 public:
  struct Options {
    int64_t in = 0, out = 0, kernel = 1, stride = 1, padding = 0, groups = 1;
    bool bias = false;
  };
  explicit Conv2d(const Options& options);
  torch::Tensor forward(const torch::Tensor& x);
  void forgetPacked() override {
    packed_.forget();
    depthwise_.forget();
  }

  torch::Tensor weight, bias;
  Options options;

 private:
  PackedWeights packed_;
  PackedDepthwise depthwise_;
};

/// Zeros before and behind a side with which a convolution keeps ceil(size / stride) places, as TensorFlow's "same" has
/// them: an odd one stands behind.
std::pair<int64_t, int64_t> samePadding(int64_t size, int64_t kernel, int64_t stride);

class BatchNorm2d : public TappedModule {
 public:
  BatchNorm2d(int64_t channels, double eps, double momentum = 0.1, const char* type = "BatchNorm2d");
  torch::Tensor forward(const torch::Tensor& x);
  /// activation(forward(x) + residual), in one pass where that can be.
  torch::Tensor forward(const torch::Tensor& x, Activation activation, const torch::Tensor& residual = {});

  [[nodiscard]] double eps() const { return eps_; }
  /// What eval mode comes to: x * first + second, a value for each channel. As LibTorch does it: 1 / sqrt(var + eps) in
  /// float32 first.
  [[nodiscard]] std::pair<torch::Tensor, torch::Tensor> scaleAndShift() const;

  torch::Tensor weight, bias, runningMean, runningVar;

 protected:
  /// The layer's output, not offered to anyone.
  [[nodiscard]] torch::Tensor plain(const torch::Tensor& x);
  /// Whether fused() takes x: eval mode, parameters without gradients.
  [[nodiscard]] bool fuses(const torch::Tensor& x) const;
  /// activation(plain(x) + residual) in one pass, not offered to anyone.
  [[nodiscard]] torch::Tensor fused(const torch::Tensor& x, Activation activation, const torch::Tensor& residual) const;

 private:
  torch::Tensor batches_;
  double eps_, momentum_;
};

/// Batch norm whose output is that of the ReLU behind it, as timm's BatchNormAct2d.
class BatchNormAct2d : public BatchNorm2d {
 public:
  BatchNormAct2d(int64_t channels, double eps) : BatchNorm2d(channels, eps, 0.1, "BatchNormAct2d") {}
  /// Whether scaleAndShift() with a ReLU behind it is what forward() does to x, and no gradient of the parameters is
  /// wanted.
  [[nodiscard]] bool takes(const torch::Tensor& x) const { return fuses(x); }
  torch::Tensor forward(const torch::Tensor& x) {
    return tap(fuses(x) ? fused(x, Activation::Relu, {}) : torch::relu(plain(x)));
  }
};

/// A ReLU with a name of its own, for networks whose layers are numbered through.
class Relu : public TappedModule {
 public:
  Relu() : TappedModule("ReLU") {}
  torch::Tensor forward(const torch::Tensor& x) { return tap(torch::relu(x)); }
  /// For an output that a norm has already taken through the activation.
  torch::Tensor done(const torch::Tensor& y) { return tap(y); }
};

class MaxPool2d : public TappedModule {
 public:
  MaxPool2d(int64_t kernel, int64_t stride, bool ceil = false)
      : TappedModule("MaxPool2d"), kernel_(kernel), stride_(stride), ceil_(ceil) {}
  torch::Tensor forward(const torch::Tensor& x) { return tap(torch::max_pool2d(x, kernel_, stride_, 0, 1, ceil_)); }

 private:
  int64_t kernel_, stride_;
  bool ceil_;
};

class Linear : public TappedModule {
 public:
  Linear(int64_t in, int64_t out, bool bias = true);
  torch::Tensor forward(const torch::Tensor& x, TokenLayout layout = TokenLayout::None);
  void forgetPacked() override { packed_.forget(); }
  /// What forward() multiplies with where PackedLinear takes it.
  [[nodiscard]] std::shared_ptr<const PackedLinearWeights> packed() { return packed_.weights(weight, bias); }

  torch::Tensor weight, bias;

 private:
  PackedLinear packed_;
};

class LayerNorm : public TappedModule {
 public:
  LayerNorm(int64_t channels, double eps);
  torch::Tensor forward(const torch::Tensor& x, TokenLayout layout);
  [[nodiscard]] StepNorm step() const { return {weight, bias, eps_}; }

  torch::Tensor weight, bias;

 private:
  double eps_;
};

/// A layer norm and the two linear layers behind it, with an exact GELU between these.
struct MlpLayers {
  LayerNorm* norm;
  Linear *first, *second;
};
/// residual + scale * second(gelu(first(norm(x)))) as one step of the tape. Undefined where it cannot be: someone
/// listens to one of the layers or of the modules around them, or a gradient of the parameters is wanted.
/// @param scale one value per channel, or undefined
torch::Tensor fusedMlp(const torch::Tensor& x, const torch::Tensor& residual, const MlpLayers& layers,
                       const torch::Tensor& scale, std::initializer_list<const TappedModule*> around);

/// Two linear layers with an exact (erf) GELU between: `fc1`, `fc2`.
class Mlp : public TappedModule {
 public:
  Mlp(int64_t channels, int64_t hidden);
  torch::Tensor forward(const torch::Tensor& x, TokenLayout layout);
  /// x + scale * forward(norm(x)), in one step where that can be; `scale` may be undefined.
  torch::Tensor behind(LayerNorm& norm, const torch::Tensor& x, const torch::Tensor& scale, TokenLayout layout);

 private:
  std::shared_ptr<Linear> fc1_, fc2_;
};

/// The output of a convolution whose stride is its kernel ("patches"), as B x H x W x C. Without someone who listens to
/// the convolution it is one matrix product, whose gradient costs a tenth of the convolution's.
torch::Tensor patches(Conv2d& projection, const torch::Tensor& images);

/// Children named "0", "1", ...
class Sequence : public torch::nn::Module {};

}  // namespace sightline::nets
