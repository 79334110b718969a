// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weights_hash.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/graphs/onnx_file.h"
#include "core/weights/weights_file.h"

namespace sightline {

namespace fs = std::filesystem;

std::vector<fs::path> otherWeightsFiles(const fs::path& weights) {
  std::vector<fs::path> files;
  try {
    switch (weightsFormat(weights)) {
      case WeightsFormat::ShardIndex: files = WeightsFile(weights).otherFiles(); break;
      case WeightsFormat::Onnx: files = OnnxFile(weights).otherFiles(); break;
      default: break;
    }
  } catch (const Error&) {  // said when the network is loaded
    return {};
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string weightsHash(const fs::path& weights, const std::function<std::string(const fs::path&)>& hashOf) {
  const auto others = otherWeightsFiles(weights);
  if (others.empty()) return hashOf(weights);
  Sha256 all;
  all.field(hashOf(weights));
  for (const fs::path& file : others) {
    all.field(file.filename().string());
    all.field(hashOf(file));
  }
  return all.hex();
}

std::string weightsHash(const fs::path& weights) {
  return weightsHash(weights, [](const fs::path& file) { return sha256OfFile(file); });
}

}  // namespace sightline
