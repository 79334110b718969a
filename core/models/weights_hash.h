// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sightline {

/// The files beside a weights file that hold part of a network's weights: those that the index of shards names, and an
/// ONNX model's external data; in the order of their names. Empty for every other file, and for one that cannot be read
/// (the network will not load either).
[[nodiscard]] std::vector<std::filesystem::path> otherWeightsFiles(const std::filesystem::path& weights);

/// What tells one network's weights from another's: the SHA-256 of their file; where they lie in several, the SHA-256
/// of all names and hashes, so that a part cannot change unnoticed. 64 lower-case hex digits.
/// @param hashOf  SHA-256 of one file: sha256OfFile(), or a store that remembers it  @throws Error as hashOf
[[nodiscard]] std::string weightsHash(const std::filesystem::path& weights,
                                      const std::function<std::string(const std::filesystem::path&)>& hashOf);
[[nodiscard]] std::string weightsHash(const std::filesystem::path& weights);

}  // namespace sightline
