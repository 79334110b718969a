// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/compute/torch/networks/classifier.h"
#include "core/techniques/explanation.h"
#include "core/techniques/segment_shelf.h"

namespace sightline {

/// Which layers of a network Grad-CAM may look at.
struct TargetLayers {
  /// The layers that stand for "all"; asked for only when a technique wants them.
  std::function<std::vector<std::string>()> candidates;
  /// Throws Error for a layer that cannot be a target.
  std::function<void(const std::string&)> check;
};

/// A network of LibTorch that looks at one image.
class TorchExplainedNetwork final : public ExplainedNetwork {
 public:
  /// @param target  class to explain, < 0 for the predicted one
  /// All references outlive this. A class out of range is an Error InvalidOption of the first call.
  TorchExplainedNetwork(Classifier& network, const ModelInput& input, const Preprocessing& preprocessing, int target,
                        int workers, SegmentShelf& shelf, TargetLayers layers);

  const ModelInput& input() const override { return input_; }
  int target() const override;  ///< the predicted class costs a pass, unless something else was asked before
  std::vector<Score> scores(int count, const Fill& fill, const ExplainSinks& sinks) override;
  void gradients(int count, const Fill& fill, const Take& take, const ExplainSinks& sinks) override;
  CamStack cams(const std::vector<std::string>& layers, CamMethod method, const ExplainSinks& sinks) override;
  CamStack contrastiveCams(const std::vector<std::string>& layers, int other, const ExplainSinks& sinks) override;
  LayerActivations activations(const std::string& layer, const ExplainSinks& sinks) override;
  AttentionGrid attention(const AttentionQuestion& question, const TakeAttention& take,
                          const ExplainSinks& sinks) override;
  IgResult integratedGradients(const IgOptions& options, const ExplainSinks& sinks,
                               const IgPartialSink& partial) override;
  std::shared_ptr<const SegmentSet> segments(IgConvention convention, const std::stop_token& stop) override;

 private:
  /// Images [first, first + count) as one tensor, each changed by `fill`.
  [[nodiscard]] torch::Tensor batchOf(int first, int count, const Fill& fill) const;

  Classifier& network_;
  const ModelInput& input_;
  const Preprocessing& preprocessing_;
  torch::Tensor tensor_;  ///< 1 x 3 x H x W
  mutable int target_;    ///< < 0: not known yet
  int workers_;
  SegmentShelf& shelf_;
  TargetLayers layers_;
};

/// The input as a tensor of its own, 1 x 3 x H x W.
torch::Tensor tensorOf(const ModelInput& input);

}  // namespace sightline
