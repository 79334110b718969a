// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/compute/torch/networks/classifier.h"
#include "core/models/architecture.h"

namespace sightline::nets {

/// What LibTorch knows of a family: the row beside FamilyInfo. Each built-in one stands at the end of the family's
/// module.
struct NetworkFamily {
  std::string id;  ///< FamilyInfo::id
  /// Builds the network in training mode, with values for training; or `load`, for families whose weights are a
  /// program.
  std::function<std::shared_ptr<Classifier>(const FamilyConfig& config, int classes)> make;
  /// The whole network from its file. None: `make`, then loadWeights().
  std::function<std::shared_ptr<Classifier>(const Architecture& architecture, const std::filesystem::path& weights,
                                            InputSize inputSize)>
      load;
  /// Tokens before the grid (class token, registers) in outputs that are tapped as TokenLayout::Bnc. None: 0.
  std::function<int(const FamilyConfig& config)> prefixTokens;
  /// Makes values of the file fit a tensor of another shape: positions that were learned for another size of image. An
  /// undefined tensor where they are what they are. None: never. @param values float32 or what the file has
  std::function<torch::Tensor(const FamilyConfig& config, const std::string& name, const torch::Tensor& values,
                              torch::IntArrayRef shape)>
      fit;
  /// How names of parameters begin that depend on the number of classes: where only these have another shape, it is the
  /// same network for other classes.
  std::vector<std::string> head;
};

/// @throws Error InvalidOption when the architecture's family has no row here
const NetworkFamily& networkFamilyOf(const Architecture& architecture);

/// A further family, known as long as this lives: see FamilyRegistration.
class NetworkRegistration {
 public:
  /// @throws Error InvalidOption when the id is taken
  explicit NetworkRegistration(NetworkFamily family);
  ~NetworkRegistration();
  NetworkRegistration(const NetworkRegistration&) = delete;
  NetworkRegistration& operator=(const NetworkRegistration&) = delete;
};

}  // namespace sightline::nets
