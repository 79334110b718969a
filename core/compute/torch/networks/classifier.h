// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/compute/torch/networks/taps.h"
#include "core/models/architecture.h"

namespace sightline {

/// A network that gives one logit per class for each picture of a batch. Parameter and buffer names are timm's
/// (>= 0.9), so a state dict fits by name.
///
/// To see inside, let a TapRecorder live during forward():
///     TapRecorder recorder(TapRecorder::Mode::Leaf, {"layer3.22", "layer4.2"});
///     auto logits = network->forward(x);               // x needs no gradient
///     auto grads = torch::autograd::grad({logits[0][target]}, {recorder.taps()[0].output, ...});
/// Use it from one thread per network while training; eval-mode forward passes may run on several threads.
class Classifier : public torch::nn::Module {
 public:
  using torch::nn::Module::Module;
  /// @param images N x 3 x H x W, normalised  @return N x classes
  virtual torch::Tensor forward(const torch::Tensor& images) = 0;
  /// Gives up the weights' copies in other orders of memory (as much again as the weights, up to four times). The next
  /// forward() makes them anew, in some hundredths of a second.
  void forgetPackedWeights();
};

/// Builds the network with random weights (as for training), in training mode. @throws Error InvalidOption for families
/// whose weights are a program (TorchScript): loadClassifier() builds those.
std::shared_ptr<Classifier> makeClassifier(const Architecture& architecture);

/// The network with the weights of a file, ready for forward(): what makeClassifier() and loadWeights() make together,
/// in less time; a network that is its own program, as its family loads it.
/// @param inputSize side of the square image on which a program is tried  @throws Error as both, or as
/// loadTorchScript()
std::shared_ptr<Classifier> loadClassifier(const Architecture& architecture, const std::filesystem::path& weights,
                                           int inputSize = 224);

/// Reads weights into the network, switches it to eval mode and its parameters to "no gradient".
/// Accepts what WeightsFile reads, under the names that canonicalNames() knows. @throws Error listing missing, extra
/// and misshaped tensors and naming the network whose weights the file holds; naming tensors with NaN or
/// infinite values.
void loadWeights(Classifier& network, const Architecture& architecture, const std::filesystem::path& file);

/// Writes parameters and buffers as safetensors. @throws Error Io.
void saveWeights(const Classifier& network, const std::filesystem::path& file);

}  // namespace sightline
