// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <filesystem>
#include <string>

#include "core/compute/torch/networks/classifier.h"
#include "core/image/npy.h"
#include "core/models/registry.h"
#include "tests/support/formula_network.h"
#include "tests/support/places.h"

namespace sightline::test {

inline const std::filesystem::path kGoldenModels = sightline::testing::goldenFolder() / "models";

/// One of the golden tiny networks with its weights.
struct TinyNetwork {
  explicit TinyNetwork(const std::string& name)
      : folder(kGoldenModels / name), spec(goldenModel(folder)), network(makeClassifier(spec.architecture)) {
    loadWeights(*network, spec.architecture, spec.weights);
  }
  std::filesystem::path folder;
  ModelSpec spec;
  std::shared_ptr<Classifier> network;
};

inline torch::Tensor goldenInput(const std::string& name) {
  const auto array = readNpy(sightline::testing::goldenFolder() / "inputs" / (name + ".npy"));
  return torch::tensor(array.asFloat()).view(array.shape).unsqueeze(0);
}

}  // namespace sightline::test
