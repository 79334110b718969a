// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stable_maps.h"

#include <algorithm>
#include <optional>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/engine/faithful_maps.h"
#include "core/store/result_store.h"
#include "core/study/cell_recipe.h"
#include "core/study/labels_said.h"

namespace sightline {
namespace {

/// A new number where the same inputs give other values.
constexpr std::string_view kStabilityVersion = "stability 1";

}  // namespace

StableMaps::StableMaps(const StudyDefinition& study, const AnalysisSettings& settings, BackendFactory backend,
                       std::shared_ptr<ResultStore> store, StabilityOptions options)
    : study_(study),
      settings_(settings),
      makeBackend_(std::move(backend)),
      store_(std::move(store)),
      options_(options),
      inputs_(study, settings, store_) {}

StableMaps::~StableMaps() = default;

MapStability StableMaps::measure(const CellResult& cell, const ModelSpec& model, const ModelInput& input,
                                 const Plane<float>& map, const ExplainSinks& sinks) {
  const CellRecipe recipe = recipeOf(settings_, study_, cell.key);
  const int predicted = predictedClass(backend_->predict(model, input), recipe.cutOffs);
  const double all = options_.copies + 1 + 4;
  int done = 0;
  const auto changedMap = [&](const ModelInput& changed) -> std::optional<Plane<float>> {
    if (sinks.progress) sinks.progress({done++ / all, "changed images"});
    if (predictedClass(backend_->predict(model, changed), recipe.cutOffs) != predicted) return std::nullopt;
    const Explanation found =
        backend_->explain({model, changed, cell.target, recipe.options, recipe.layers}, {sinks.stop, {}, {}});
    return onInput(found.map, found.map.values, cell.key.technique, changed);
  };
  return stabilityOf(input, model.preprocessing, map, changedMap, options_, sinks.stop);
}

MapStability StableMaps::of(const CellResult& cell, const ExplainSinks& sinks) {
  throwIfStopped(sinks.stop);
  if (!cell.map.blankReason.empty()) return undefinedStability(cell.map.blankReason);
  if (isImported(cell.key.technique))
    return undefinedStability("An imported map cannot be computed again for a changed image.");
  const CellRecipe recipe = recipeOf(settings_, study_, cell.key);
  const ModelSpec model = asRead(study_.models[static_cast<std::size_t>(cell.key.model)], recipe.outputs);
  const ModelInput& input = inputs_.of(cell.key, model);
  const Plane<float> map = onInput(cell.map, cell.mapValues(), cell.key.technique, input);
  std::string key;
  if (store_) {
    Sha256 hash;
    hash.field(kStabilityVersion);
    hash.field(describe(options_));
    hash.field(recipe.computationText());
    for (const std::string& layer : recipe.layers) hash.field(layer);
    inputs_.addTo(hash, cell.key, model, cell.target, map);
    key = hash.hex();
    if (const auto kept = store_->get(key)) try {
        return stabilityFromJson({kept->begin(), kept->end()});
      } catch (const Error&) {  // of another build: measured again
      }
  }
  if (!backend_) backend_ = makeBackend_();
  MapStability found = measure(cell, model, input, map, sinks);
  ++measured_;
  if (store_ && store_->isWritable()) {
    const std::string text = toJson(found);
    store_->put(key,
                "stability " + techniqueId(cell.key.technique) + " " + model.id + " " +
                    study_.dataset.items[static_cast<std::size_t>(cell.key.image)].id,
                {text.begin(), text.end()});
  }
  return found;
}

}  // namespace sightline
