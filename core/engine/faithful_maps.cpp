// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/faithful_maps.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/faithfulness/measures.h"
#include "core/store/result_store.h"
#include "core/study/cell_recipe.h"
#include "core/study/grid_map.h"

namespace sightline {
namespace {

/// A new number where the same inputs give other values.
constexpr std::string_view kFaithfulnessVersion = "faithfulness 1";

}  // namespace

Plane<float> onInput(const SaliencyMap& map, const Plane<float>& values, Technique technique, const ModelInput& input) {
  const int w = input.pixels.width, h = input.pixels.height;
  if (map.covers == input.covers && values.width() == w && values.height() == h) return values;
  // What the network sees is the whole of its input: the map's part of the image as a part of that.
  const Region &all = input.covers, &part = map.covers;
  SaliencyMap relative{
      values,
      {(part.x - all.x) / all.width, (part.y - all.y) / all.height, part.width / all.width, part.height / all.height},
      {}};
  return onEvaluationGrid(relative, technique, {w, h}).values;
}

FaithfulMaps::FaithfulMaps(const StudyDefinition& study, const AnalysisSettings& settings, BackendFactory backend,
                           std::shared_ptr<ResultStore> store, FaithfulnessOptions options)
    : study_(study),
      settings_(settings),
      makeBackend_(std::move(backend)),
      store_(std::move(store)),
      options_(std::move(options)),
      inputs_(study, settings, store_) {}

FaithfulMaps::~FaithfulMaps() = default;

Faithfulness FaithfulMaps::of(const CellResult& cell, const ExplainSinks& sinks) {
  throwIfStopped(sinks.stop);
  if (!cell.map.blankReason.empty()) return undefinedFaithfulness(cell.map.blankReason);
  const CellRecipe recipe = recipeOf(settings_, study_, cell.key);
  const ModelSpec model = asRead(study_.models[static_cast<std::size_t>(cell.key.model)], recipe.outputs);
  const ModelInput& input = inputs_.of(cell.key, model);
  const Plane<float> map = onInput(cell.map, cell.mapValues(), cell.key.technique, input);
  std::string key;
  if (store_) {
    Sha256 hash;
    hash.field(kFaithfulnessVersion);
    hash.field(describe(options_));
    inputs_.addTo(hash, cell.key, model, cell.target, map);
    key = hash.hex();
    if (const auto kept = store_->get(key)) try {
        return faithfulnessFromJson({kept->begin(), kept->end()});
      } catch (const Error&) {  // of another build: measured again
      }
  }
  if (!backend_) backend_ = makeBackend_();
  Faithfulness found;
  backend_->lend(model, input, cell.target, [&](ExplainedNetwork& network) {
    found = faithfulnessOf(network, model.preprocessing, map, options_, sinks);
  });
  ++measured_;
  if (store_ && store_->isWritable()) {
    const std::string text = toJson(found);
    store_->put(key,
                "faithfulness " + techniqueId(cell.key.technique) + " " + model.id + " " +
                    study_.dataset.items[static_cast<std::size_t>(cell.key.image)].id,
                {text.begin(), text.end()});
  }
  return found;
}

}  // namespace sightline
