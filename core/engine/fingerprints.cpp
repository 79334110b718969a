// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/fingerprints.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/models/weights_hash.h"
#include "core/store/result_store.h"
#include "core/study/definition.h"

namespace sightline {
namespace {

/// Part of every key. To be raised whenever code changes any number of a map, a CAM or a prediction.
constexpr const char* kNumbersVersion = "sightline numbers 5";

}  // namespace

Fingerprints::Fingerprints(const StudyDefinition& definition, ResultStore* store)
    : definition_(definition),
      store_(store),
      weights_(definition.models.size()),
      images_(definition.dataset.items.size()) {}

std::string Fingerprints::described(int model, OutputReading outputs) const {
  const ModelSpec& spec = definition_.models[static_cast<std::size_t>(model)];
  Architecture architecture = spec.architecture;
  architecture.outputs = outputs;
  return toJson(architecture) + "\n" + describe(spec.preprocessing);
}

std::string Fingerprints::hashOf(const std::filesystem::path& file) {
  return store_ ? store_->fileHash(file) : sha256OfFile(file);
}

std::string Fingerprints::weights(int model) {
  const auto index = static_cast<std::size_t>(model);
  const std::lock_guard lock(mutex_);  // held while hashing: the other thread would only read the same file again
  if (!weights_[index]) {
    const ModelSpec& spec = definition_.models[index];
    if (spec.weights.empty())
      throw Error(ErrorCode::FileNotFound, spec.displayName, "its weights are not on this machine",
                  "Get the weights, or choose another model.");
    weights_[index] = weightsHash(spec.weights, [this](const std::filesystem::path& file) { return hashOf(file); });
  }
  return *weights_[index];
}

std::string Fingerprints::imageHash(int image) {
  const auto index = static_cast<std::size_t>(image);
  {
    const std::lock_guard lock(mutex_);
    if (images_[index]) return *images_[index];
  }
  const DatasetItem& item = definition_.dataset.items[index];
  std::string hash = hashOf(item.image);
  if (item.frame > 0) hash += " frame " + std::to_string(item.frame);
  const std::lock_guard lock(mutex_);
  images_[index] = hash;
  return hash;
}

std::string Fingerprints::cell(const CellKey& key, const CellRecipe& recipe, const TargetSpec& target) {
  Sha256 sha;
  sha.field(kNumbersVersion);
  sha.field(recipe.computationText());
  sha.field(weights(key.model));
  sha.field(described(key.model, recipe.outputs));
  sha.field(imageHash(key.image));
  sha.field(target.text());
  return sha.hex();
}

std::string Fingerprints::layers(int model) {
  return ofModel("layers", model, definition_.models[static_cast<std::size_t>(model)].architecture.outputs);
}

std::string Fingerprints::notes(int model, OutputReading outputs) { return ofModel("notes", model, outputs); }

std::string Fingerprints::ofModel(const char* what, int model, OutputReading outputs) {
  Sha256 sha;
  sha.field(kNumbersVersion);
  sha.field(what);
  sha.field(weights(model));
  sha.field(described(model, outputs));
  return sha.hex();
}

std::optional<std::string> Fingerprints::knownWeights(int model) {
  const std::unique_lock lock(mutex_, std::try_to_lock);  // somebody may be hashing with it
  return lock ? weights_[static_cast<std::size_t>(model)] : std::nullopt;
}

void Fingerprints::forget() {
  const std::lock_guard lock(mutex_);
  weights_.assign(weights_.size(), std::nullopt);
  images_.assign(images_.size(), std::nullopt);
}

}  // namespace sightline
