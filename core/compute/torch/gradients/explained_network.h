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

/// A network of LibTorch that looks at one image.
class TorchExplainedNetwork final : public ExplainedNetwork {
 public:
  /// @param target  class to explain, < 0 for the predicted one
  /// @param candidates  asked for the layers that stand for "all"; only when a technique wants them
  /// @param checkLayer  throws for a layer that cannot be a target
  /// All references outlive this. A class out of range is an Error InvalidOption of the first call.
  TorchExplainedNetwork(Classifier& network, const ModelInput& input, const Preprocessing& preprocessing, int target,
                        int workers, SegmentShelf& shelf, std::function<std::vector<std::string>()> candidates,
                        std::function<void(const std::string&)> checkLayer);

  const ModelInput& input() const override { return input_; }
  int target() const override;  ///< the predicted class costs a pass, unless something else was asked before
  std::vector<Score> scores(int count, const Fill& fill, const ExplainSinks& sinks) override;
  void gradients(int count, const Fill& fill, const Take& take, const ExplainSinks& sinks) override;
  CamStack cams(const std::vector<std::string>& layers, CamMethod method, const ExplainSinks& sinks) override;
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
  std::function<std::vector<std::string>()> candidates_;
  std::function<void(const std::string&)> checkLayer_;
};

/// The input as a tensor of its own, 1 x 3 x H x W.
torch::Tensor tensorOf(const ModelInput& input);

}  // namespace sightline
