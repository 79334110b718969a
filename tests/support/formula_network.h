// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/files.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/models/registry.h"
#include "tests/support/formula_weights.h"

namespace sightline::test {

/// Fills parameters and buffers by the golden data's formula and switches to eval mode.
inline void fillWithFormula(Classifier& network, const std::string& arch) {
  torch::NoGradGuard noGrad;
  const auto fill = [&](const std::string& name, torch::Tensor tensor) {
    const auto values = formulaTensor(arch, name, tensor.sizes().vec());
    if (!values.empty()) std::memcpy(tensor.data_ptr<float>(), values.data(), values.size() * sizeof(float));
  };
  for (const auto& p : network.named_parameters()) fill(p.key(), p.value());
  for (const auto& b : network.named_buffers()) fill(b.key(), b.value());
  network.eval();
  for (auto& p : network.parameters()) p.requires_grad_(false);
}

/// The model of a golden config.json. Where the folder holds no weights, they are made by the formula that the
/// configuration names and written to a file of this process.
inline ModelSpec goldenModel(const std::filesystem::path& folder) {
  ModelSpec spec = readModelFile(folder / "config.json");
  if (std::filesystem::exists(spec.weights)) return spec;
  const auto json = nlohmann::json::parse(readTextFile(folder / "config.json"));
  spec.weights = std::filesystem::temp_directory_path() /
                 ("sightline-" + std::to_string(::getpid()) + "-" + folder.filename().string() + ".safetensors");
  if (std::filesystem::exists(spec.weights)) return spec;
  auto network = makeClassifier(spec.architecture);
  fillWithFormula(*network, json.at("formula_arch"));
  saveWeights(*network, spec.weights);
  return spec;
}

}  // namespace sightline::test
