// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::graphs {

/// How a convolution or pooling window goes over the image: values for rows and columns.
struct Window {
  int64_t kernel[2] = {1, 1}, stride[2] = {1, 1}, dilation[2] = {1, 1};
  int64_t before[2] = {0, 0}, after[2] = {0, 0};  ///< padding
  [[nodiscard]] bool symmetric() const { return before[0] == after[0] && before[1] == after[1]; }
  /// One number for rows and columns everywhere, no dilation.
  [[nodiscard]] bool plain() const;
};

/// A convolution with fixed weights, and a batch norm, ReLU and a residual connection with it where they follow:
/// forward and the gradient with respect to the input are one step of the tape each. As in our own networks
/// (fused_block.h) the norm is folded into the weights on the way back only: forward, rounding is that of the pieces.
/// Runs on oneDNN's packed weights where the image lies channels last, else LibTorch's own way. Thread-safe.
class ConvolutionStep {
 public:
  /// @param weight O x C/groups x K x K  @param bias,scale,shift O values, or undefined
  ConvolutionStep(torch::Tensor weight, torch::Tensor bias, const Window& window, int64_t groups,
                  torch::Tensor scale = {}, torch::Tensor shift = {});
  ~ConvolutionStep();
  ConvolutionStep(const ConvolutionStep&) = delete;
  ConvolutionStep& operator=(const ConvolutionStep&) = delete;

  /// scale conv(x) + shift
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const;
  /// relu(forward(x) + residual).  @param residual of the output's shape, or undefined
  [[nodiscard]] torch::Tensor forwardRelu(const torch::Tensor& x, const torch::Tensor& residual) const;
  void forget();

  struct State;

 private:
  std::shared_ptr<State> state_;
};

/// A window as the attributes describe it; padding may follow from the size of the image.
struct WindowRule {
  Window window;
  bool lines = false;  ///< one dimension: computed as images of one row
  enum class Padding { Given, Upper, Lower } padding = Padding::Given;

  /// For an image of this size.
  [[nodiscard]] Window on(const torch::Tensor& x) const;
};

/// A convolution whose weights are in the file, for every padding that its images come to.
class FixedConvolution {
 public:
  FixedConvolution(torch::Tensor weight, torch::Tensor bias, WindowRule rule, int64_t groups, torch::Tensor scale = {},
                   torch::Tensor shift = {})
      : weight_(std::move(weight)),
        bias_(std::move(bias)),
        scale_(std::move(scale)),
        shift_(std::move(shift)),
        rule_(rule),
        groups_(groups) {}
  torch::Tensor forward(const torch::Tensor& x) { return stepFor(x)->forward(x); }
  /// relu(forward(x) + residual).  @param residual of the output's shape, or undefined
  torch::Tensor forwardRelu(const torch::Tensor& x, const torch::Tensor& residual) {
    return stepFor(x)->forwardRelu(x, residual);
  }
  void forget();
  [[nodiscard]] int64_t groups() const { return groups_; }
  [[nodiscard]] int64_t channels() const { return weight_.size(0); }  ///< of the output

  /// One that gives scale[c] y + shift[c] where this one gives y.  @param scale,shift one value for each channel
  [[nodiscard]] std::shared_ptr<FixedConvolution> scaled(const torch::Tensor& scale, const torch::Tensor& shift) const;
  /// One that pads its images by zeros as well: rows and columns before, then behind. Null where the padding follows
  /// from the size of the image.
  [[nodiscard]] std::shared_ptr<FixedConvolution> padded(const std::vector<int64_t>& zeros) const;

 private:
  std::shared_ptr<ConvolutionStep> stepFor(const torch::Tensor& x);

  torch::Tensor weight_, bias_, scale_, shift_;
  WindowRule rule_;
  int64_t groups_;
  std::mutex mutex_;
  std::map<std::array<int64_t, 4>, std::shared_ptr<ConvolutionStep>> steps_;
};

}  // namespace sightline::graphs
