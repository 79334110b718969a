// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace sightline::graphs {

/// How a convolution or pooling window goes over the image: values for rows and columns.
struct Window {
  int64_t kernel[2] = {1, 1}, stride[2] = {1, 1}, dilation[2] = {1, 1};
  int64_t before[2] = {0, 0}, after[2] = {0, 0};  ///< padding
  [[nodiscard]] bool symmetric() const { return before[0] == after[0] && before[1] == after[1]; }
  /// One number for rows and columns everywhere, no dilation.
  [[nodiscard]] bool plain() const;
};

/// A convolution with fixed weights, and ReLU and a residual connection with it where they follow: forward and the
/// gradient with respect to the input are one step of the tape each. Runs on oneDNN's packed weights where the image
/// lies channels last, else LibTorch's own way. Thread-safe.
class ConvolutionStep {
 public:
  /// @param weight O x C/groups x K x K  @param bias O values, or undefined
  ConvolutionStep(torch::Tensor weight, torch::Tensor bias, const Window& window, int64_t groups);
  ~ConvolutionStep();
  ConvolutionStep(const ConvolutionStep&) = delete;
  ConvolutionStep& operator=(const ConvolutionStep&) = delete;

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
  FixedConvolution(torch::Tensor weight, torch::Tensor bias, WindowRule rule, int64_t groups)
      : weight_(std::move(weight)), bias_(std::move(bias)), rule_(rule), groups_(groups) {}
  torch::Tensor forward(const torch::Tensor& x) { return stepFor(x)->forward(x); }
  /// relu(forward(x) + residual).  @param residual of the output's shape, or undefined
  torch::Tensor forwardRelu(const torch::Tensor& x, const torch::Tensor& residual) {
    return stepFor(x)->forwardRelu(x, residual);
  }
  void forget();
  [[nodiscard]] int64_t groups() const { return groups_; }

 private:
  std::shared_ptr<ConvolutionStep> stepFor(const torch::Tensor& x);

  torch::Tensor weight_, bias_;
  WindowRule rule_;
  int64_t groups_;
  std::mutex mutex_;
  std::map<std::array<int64_t, 4>, std::shared_ptr<ConvolutionStep>> steps_;
};

}  // namespace sightline::graphs
