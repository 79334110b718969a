// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/study/cell_recipe.h"
#include "core/study/class_names.h"
#include "core/study/snapshot.h"

namespace sightline {

class ResultStore;
struct StudyDefinition;

/// The store's keys: SHA-256 over everything a result depends on. Hashes of weights and images are taken once per
/// engine (and, through the store's index, once per file). Thread-safe; the first call for a file reads it.
class Fingerprints {
 public:
  Fingerprints(const StudyDefinition& definition, ResultStore* store);

  /// @param recipe  of that cell @param target  what its choice of a class means there
  /// @throws Error FileNotFound/Io for weights or an image that cannot be read.
  std::string cell(const CellKey& key, const CellRecipe& recipe, const TargetSpec& target);
  /// The list of a model's layers. @throws like cell().
  std::string layers(int model);
  /// What a network says of itself when it is read so. @throws like cell().
  std::string notes(int model, OutputReading outputs);
  /// SHA-256 of a model's weights if it was taken already; never waits.
  std::optional<std::string> knownWeights(int model);
  /// Forgets what could not be read or may have changed, before failed work is tried again.
  void forget();

 private:
  std::string ofModel(const char* what, int model, OutputReading outputs);
  std::string weights(int model);
  std::string imageHash(int image);
  std::string hashOf(const std::filesystem::path& file);

  const StudyDefinition& definition_;
  ResultStore* store_;
  /// Architecture, as its outputs are read, and preprocessing.
  [[nodiscard]] std::string described(int model, OutputReading outputs) const;

  std::mutex mutex_;
  std::vector<std::optional<std::string>> weights_, images_;
};

}  // namespace sightline
