// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "core/compute/compute_backend.h"
#include "core/models/model_spec.h"

namespace sightline {

/// Options that say which network and how images are fed to it; shared by layers, predict and saliency.
struct ModelOptions {
  std::string model, weights, config, preprocess, labels, tokens = "auto", outputs = "auto", cutOffs;
  std::vector<float> mean, std;  ///< empty: the model's own
  int prefixTokens = -1;
  std::string size;  ///< "224" or "WIDTHxHEIGHT"; empty: the model's own
  double crop = 0;   ///< 0: the model's own

  /// @param withPictures  also the options about preparing images
  void addTo(CLI::App& command, bool withPictures);
  /// The model with everything that was overridden. @throws Error InvalidOption.
  [[nodiscard]] ModelSpec resolve() const;
};

/// `<resources>/demo` and the folder of downloaded weights, where models are looked for.
std::filesystem::path demoFolder();
std::filesystem::path weightsFolder();
/// All models that Sightline knows: the demo's where its files are installed, the published ones, then those that
/// people added themselves in the window. Descriptions that cannot be read are left out and named in `notes`.
std::vector<ModelSpec> knownModels(std::vector<Message>& notes);

/// @throws Error FileNotFound saying how to get the weights.
void requireWeights(const ModelSpec& model);

/// @throws Error InvalidOption for a class, --target, that the model does not have.
void requireClass(const ModelSpec& model, int target);

/// weightsHash(), computed by a thread of its own while the network is loaded: of a gigabyte it takes as long.
std::future<std::string> weightsHashBeside(const std::filesystem::path& weights);

}  // namespace sightline
