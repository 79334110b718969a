// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/compute/torch/gradients/gradient_memory.h"
#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/image/preprocessing.h"
#include "core/techniques/xrai_options.h"

namespace sightline {

/// The straight path from a constant baseline to the image, and the function whose gradient is taken along it.
class GradientPath {
 public:
  /// @param target class index, < 0 for the predicted class
  /// @throws Error InvalidOption for a class out of range
  GradientPath(Classifier& network, const ModelInput& input, const Preprocessing& preprocessing, int target,
               IgConvention convention);

  struct Sample {
    torch::Tensor gradients;     ///< points x 3 x H x W, with respect to the network's input
    std::vector<double> scores;  ///< f at each point
    std::vector<double> slopes;  ///< df / d alpha at each point, by the chain rule
  };
  /// Gradients at the points baseline + alpha (image - baseline). Thread-safe.
  [[nodiscard]] Sample sample(int baseline, std::span<const double> alphas) const;

  /// What each point of a batch takes.
  [[nodiscard]] const GradientMemory& memory() const { return memory_; }
  [[nodiscard]] int target() const { return target_; }
  [[nodiscard]] float baseline(int index) const { return baselines_[index]; }
  /// Image minus baseline, 3 x H x W, in the convention's units.
  [[nodiscard]] torch::Tensor difference(int baseline) const { return image_[0] - baselines_[baseline]; }
  /// d(network's input) / d alpha, 3 x H x W.
  [[nodiscard]] torch::Tensor velocity(int baseline) const;

 private:
  Classifier& network_;
  IgConvention convention_;
  GradientMemory memory_;
  int target_ = -1;
  torch::Tensor image_;       ///< 1 x 3 x H x W: 0..255 (Pair) or normalised
  torch::Tensor mean_, std_;  ///< 1 x 3 x 1 x 1, Pair only
  float baselines_[2]{};
  torch::Tensor velocities_[2];
};

}  // namespace sightline
