// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/faithful_maps.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/faithfulness/measures.h"
#include "core/store/result_store.h"
#include "core/study/cell_recipe.h"
#include "core/study/grid_map.h"

namespace sightline {
namespace {

/// A new number where the same inputs give other values.
constexpr std::string_view kFaithfulnessVersion = "faithfulness 1", kHidingVersion = "hiding 1";

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

InputRegion onInput(const RegionMask& region, const ModelInput& input) {
  Plane<float> values(region.width(), region.height());
  std::copy(region.values().begin(), region.values().end(), values.values().begin());
  // XRAI's maps are taken by the nearest sample.
  const Plane<float> seen = onInput(SaliencyMap{values, {0, 0, 1, 1}, {}}, values, Technique::Xrai, input);
  InputRegion out(seen.width(), seen.height());
  std::transform(seen.values().begin(), seen.values().end(), out.values().begin(),
                 [](float v) { return static_cast<std::uint8_t>(v > 0 ? 1 : 0); });
  return out;
}

FaithfulMaps::FaithfulMaps(const StudyDefinition& study, const AnalysisSettings& settings, BackendFactory backend,
                           std::shared_ptr<ResultStore> store, FaithfulnessOptions options)
    : FaithfulMaps(
          study, settings,
          [this, make = std::move(backend)]() -> ComputeBackend& {
            if (!owned_) owned_ = make();
            return *owned_;
          },
          std::move(store), std::move(options)) {}

FaithfulMaps::FaithfulMaps(const StudyDefinition& study, AnalysisSettings settings, BackendSource backend,
                           std::shared_ptr<ResultStore> store, FaithfulnessOptions options)
    : study_(study),
      settings_(std::move(settings)),
      backend_(std::move(backend)),
      store_(std::move(store)),
      options_(std::move(options)),
      inputs_(study_, settings_, store_) {}

FaithfulMaps::~FaithfulMaps() = default;

ModelSpec FaithfulMaps::modelOf(const CellKey& key) const {
  return asRead(study_.models[static_cast<std::size_t>(key.model)], recipeOf(settings_, study_, key).outputs);
}

std::string FaithfulMaps::keyOf(std::string_view what, const std::string& options, const CellResult& cell,
                                const ModelSpec& model, std::string_view ofTheMap) {
  if (!store_) return {};
  Sha256 hash;
  hash.field(what);
  hash.field(options);
  inputs_.addTo(hash, cell.key, model, cell.target, ofTheMap);
  return hash.hex();
}

template <class T, class Read, class Compute>
T FaithfulMaps::known(const std::string& key, const CellKey& cell, std::string_view what, const Read& read,
                      const Compute& compute) {
  if (store_)
    if (const auto kept = store_->get(key)) try {
        return read(std::string(kept->begin(), kept->end()));
      } catch (const Error&) {  // of another build: measured again
      }
  T found = compute();
  ++measured_;
  if (store_ && store_->isWritable()) {
    const std::string text = toJson(found);
    store_->put(key,
                std::string(what) + " " + techniqueId(cell.technique) + " " +
                    study_.models[static_cast<std::size_t>(cell.model)].id + " " +
                    study_.dataset.items[static_cast<std::size_t>(cell.image)].id,
                {text.begin(), text.end()});
  }
  return found;
}

Faithfulness FaithfulMaps::of(const CellResult& cell, const ExplainSinks& sinks) {
  throwIfStopped(sinks.stop);
  if (!cell.map.blankReason.empty()) return undefinedFaithfulness(cell.map.blankReason);
  const ModelSpec model = modelOf(cell.key);
  const ModelInput& input = inputs_.of(cell.key, model);
  const Plane<float> map = onInput(cell.map, cell.mapValues(), cell.key.technique, input);
  const std::string key = keyOf(kFaithfulnessVersion, describe(options_), cell, model,
                                {reinterpret_cast<const char*>(map.data()), map.size() * sizeof(float)});
  return known<Faithfulness>(key, cell.key, "faithfulness", faithfulnessFromJson, [&] {
    Faithfulness found;
    backend_().lend(model, input, cell.target, [&](ExplainedNetwork& network) {
      found = faithfulnessOf(network, model.preprocessing, map, options_, sinks);
    });
    return found;
  });
}

Measured<HidingEffect> FaithfulMaps::hiding(const CellResult& cell, const RegionMask& region,
                                            const HidingOptions& options, const ExplainSinks& sinks) {
  throwIfStopped(sinks.stop);
  if (!cell.map.blankReason.empty()) return Measured<HidingEffect>::none(cell.map.blankReason);
  const ModelSpec model = modelOf(cell.key);
  const ModelInput& input = inputs_.of(cell.key, model);
  const InputRegion seen = onInput(region, input);
  const std::string key =
      keyOf(kHidingVersion, describe(options), cell, model, {reinterpret_cast<const char*>(seen.data()), seen.size()});
  return known<Measured<HidingEffect>>(key, cell.key, "hiding", hidingFromJson, [&] {
    Measured<HidingEffect> found;
    backend_().lend(model, input, cell.target, [&](ExplainedNetwork& network) {
      found = hidingEffect(network, model.preprocessing, seen, options, sinks);
    });
    return found;
  });
}

HidingPictures FaithfulMaps::pictures(const CellResult& cell, const RegionMask& region, const HidingOptions& options) {
  const ModelSpec model = modelOf(cell.key);
  const ModelInput& input = inputs_.of(cell.key, model);
  return hidingPictures(input, model.preprocessing, onInput(region, input), options);
}

std::vector<Image> FaithfulMaps::deletionStages(const CellResult& cell, const std::vector<double>& shares) {
  const ModelSpec model = modelOf(cell.key);
  const ModelInput& input = inputs_.of(cell.key, model);
  const Plane<float> map = onInput(cell.map, cell.mapValues(), cell.key.technique, input);
  if (!cell.map.blankReason.empty() || !whyNoOrder(map).empty()) return {};
  return deletionPictures(input, model.preprocessing, map, options_.causal.deletion, shares);
}

}  // namespace sightline
