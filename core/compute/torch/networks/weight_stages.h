// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "core/compute/torch/networks/classifier.h"
#include "core/models/weight_redraw.h"

namespace sightline {

/// Part of a network whose weights are drawn anew together.
struct WeightStage {
  std::string name;                  ///< of its module: "fc", "layer4", "blocks.11"
  std::vector<std::string> tensors;  ///< names of parameters and buffers of real numbers
};

/// A native network's stages, the head first: each module right below the network, each member of its sequences
/// ("layers", "blocks", "stages", "features") by itself. A norm belongs to the convolution before it, or else to what
/// comes behind; what is learned beside modules (tokens, positions) to the first stage that sees the image.
/// @throws Error InvalidOption for a network that is its own program, whose tensors have no stages that are known
std::vector<WeightStage> weightStagesOf(const Classifier& network, const Architecture& architecture,
                                        const std::string& nameForErrors);

/// Gives a tensor of a stage its new values.
using RedrawTensor = std::function<void(const std::string& name, int stage, torch::Tensor tensor)>;
/// Draws the tensors of the stages that `redraw` names. @throws Error InvalidOption for a stage that there is not
void redrawWeights(Classifier& network, const std::vector<WeightStage>& stages, const WeightRedraw& redraw,
                   const RedrawTensor& draw);

/// The values that are drawn: those of PyTorch's own initialisers for linear layers and convolutions, weight and bias
/// uniform in +-1/sqrt(fan in); tokens and tables of positions uniform with a deviation of 0.02; norms, their running
/// statistics and layer scales as they stand before training. From RedrawNumbers.
/// @param architecture  as the network is built (asBuilt())
RedrawTensor untrainedValues(const Classifier& network, const Architecture& architecture, std::uint64_t seed);

}  // namespace sightline
