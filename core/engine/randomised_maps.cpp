// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/randomised_maps.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/faithfulness/map_similarity.h"
#include "core/store/result_store.h"
#include "core/study/cell_recipe.h"
#include "core/study/compared_result.h"
#include "core/study/evaluate.h"
#include "core/techniques/blank.h"

namespace sightline {
namespace {

using nlohmann::json;

/// A new number where the same inputs give other values.
constexpr std::string_view kRandomisationVersion = "randomisation 1";

std::string textOfCell(const RandomisedCell& cell) {
  json out{{"similarity", json::array()}, {"scores", json::array()}, {"undefined", json::array()}};
  const auto put = [](json& list, const std::optional<double>& v) { list.push_back(v ? json(*v) : json(nullptr)); };
  for (const auto& v : cell.similarity) put(out["similarity"], v);
  for (const auto& v : cell.scores) put(out["scores"], v);
  for (const Message& why : cell.undefined) out["undefined"].push_back(why.text());
  return out.dump();
}

/// @throws nlohmann::json::exception for bytes of another build
RandomisedCell cellOfText(const std::vector<std::uint8_t>& bytes, RandomisedCell cell) {
  const json in = json::parse(bytes.begin(), bytes.end());
  const auto take = [](auto& to, const json& list) {
    for (std::size_t i = 0; i < to.size(); ++i)
      if (!list.at(i).is_null()) to[i] = list.at(i).get<double>();
  };
  take(cell.similarity, in.at("similarity"));
  take(cell.scores, in.at("scores"));
  for (const json& why : in.at("undefined")) cell.undefined.push_back(Message::verbatim(why.get<std::string>()));
  return cell;
}

/// The CAM of one layer before its negative part is cut off; null where there is none, or several are averaged.
const Plane<float>* oneCam(const Explanation& e, const std::vector<std::string>& layers) {
  if (!e.cams || layers.size() != 1) return nullptr;
  for (const LayerCam& cam : e.cams->layers)
    if (cam.path == layers.front()) return &cam.raw;
  return nullptr;
}

void addReason(RandomisedCell& cell, const Message& why) {
  const auto same = [&](const Message& m) { return m.text() == why.text(); };
  if (!why.empty() && std::none_of(cell.undefined.begin(), cell.undefined.end(), same)) cell.undefined.push_back(why);
}

}  // namespace

/// A map of one network of another.
struct RandomisedMaps::Redrawn {
  SaliencyMap map;
  Plane<float> order;  ///< what signed ranks are of; empty: not kept
};

std::string describe(const RandomisationOptions& options) {
  return redrawModeId(options.mode) + ", seed " + std::to_string(options.seed) +
         ", linear layers and convolutions uniform in +-1/sqrt(fan in), tokens and positions uniform with a deviation "
         "of "
         "0.02, norms, running statistics and layer scales as before training";
}

RandomisedMaps::RandomisedMaps(const StudyDefinition& study, const AnalysisSettings& settings, BackendFactory backend,
                               std::shared_ptr<ResultStore> store, RandomisationOptions options)
    : study_(study),
      settings_(settings),
      makeBackend_(std::move(backend)),
      store_(std::move(store)),
      options_(options),
      fingerprints_(study, store_.get()),
      inputs_(study, settings, store_) {}

RandomisedMaps::~RandomisedMaps() = default;

ComputeBackend& RandomisedMaps::backend() {
  if (!backend_) backend_ = makeBackend_();
  return *backend_;
}

void RandomisedMaps::forgetNetworks() {
  if (backend_) backend_->unloadAll();
}

const std::vector<std::string>& RandomisedMaps::stages(int model) {
  const auto known = stages_.find(model);
  if (known != stages_.end()) return known->second;
  return stages_[model] = backend().weightStages(study_.models.at(static_cast<std::size_t>(model)));
}

std::string RandomisedMaps::keyOf(const CellResult& original, const std::string& redraw) {
  const CellRecipe recipe = recipeOf(settings_, study_, original.key);
  Sha256 hash;
  hash.field(kRandomisationVersion);
  hash.field(fingerprints_.cell(original.key, recipe, TargetSpec{{original.target}}));
  for (const std::string& layer : recipe.layers) hash.field(layer);
  hash.field(redraw);
  return hash.hex();
}

std::string RandomisedMaps::mapKeyOf(const CellResult& original) {
  return keyOf(original, "map of all stages, seed " + std::to_string(options_.seed));
}

RandomisedMaps::Redrawn RandomisedMaps::explained(const CellResult& original, const ModelSpec& model,
                                                  const ExplainSinks& sinks) {
  const CellRecipe recipe = recipeOf(settings_, study_, original.key);
  std::vector<std::string> layers = recipe.layers;
  // The layer that the untouched network's map is of, also where another would be the usual one of the new weights.
  if (const auto known = layers_.find(original.key); known != layers_.end()) layers = known->second;
  const ModelInput& input = inputs_.of(original.key, model);
  Explanation answer = backend().explain({model, input, original.target, recipe.options, layers}, sinks);
  if (layers.empty() && answer.cams)
    if (const LayerCam* usual = usualLayer(*answer.cams)) layers_[original.key] = layers = {usual->path};
  Redrawn out{std::move(answer.map), {}};
  if (const Plane<float>* cam = oneCam(answer, layers)) out.order = *cam;
  out.map.covers = input.covers;
  if (out.map.blankReason.empty()) out.map.blankReason = blankReasonOf(out.map.values);
  if (!out.map.blankReason.empty()) std::fill(out.map.values.values().begin(), out.map.values.values().end(), 0.f);
  return out;
}

const Plane<float>& RandomisedMaps::originalOrder(const CellResult& original, const ExplainSinks& sinks) {
  if (!usesLayers(original.key.technique)) return original.mapValues();
  // Small, and wanted at every stage: kept for one model.
  if (!orders_.empty() && orders_.begin()->first.model != original.key.model) orders_.clear();
  if (const auto known = orders_.find(original.key); known != orders_.end())
    return known->second.empty() ? original.mapValues() : known->second;
  const ModelSpec model = asRead(study_.models[static_cast<std::size_t>(original.key.model)],
                                 recipeOf(settings_, study_, original.key).outputs);
  Plane<float>& order = orders_[original.key] = explained(original, model, sinks).order;
  return order.empty() ? original.mapValues() : order;
}

RandomisedMaps::Redrawn RandomisedMaps::redrawn(const CellResult& original, int stage, const std::string& key,
                                                const ExplainSinks& sinks) {
  ModelSpec model = asRead(study_.models[static_cast<std::size_t>(original.key.model)],
                           recipeOf(settings_, study_, original.key).outputs);
  (void)originalOrder(original, sinks);  // also says which layer the map is of
  model.redraw = WeightRedraw{options_.mode, stage, options_.seed};
  Redrawn out = explained(original, model, sinks);
  throwIfStopped(sinks.stop);
  ++computed_;
  if (!key.empty() && store_ && store_->isWritable())
    store_->put(key,
                "randomised " + techniqueId(original.key.technique) + " " + model.id + " " +
                    study_.dataset.items[static_cast<std::size_t>(original.key.image)].id,
                encode(MapRecord{original.prediction, original.target, out.map, 0}));
  return out;
}

std::shared_ptr<const CellResult> RandomisedMaps::scored(const CellResult& original, const SaliencyMap& map) const {
  return comparedResult(finishedMap(study_, original.key, original.prediction, original.target, map), original.mask,
                        study_.dataset.annotators, false);
}

std::shared_ptr<const CellResult> RandomisedMaps::kept(const CellResult& original) {
  if (!store_ || isImported(original.key.technique) || isBaseline(original.key.technique)) return nullptr;
  const auto bytes = store_->get(mapKeyOf(original));
  if (!bytes) return nullptr;
  const auto record = decodeMapRecord(*bytes, study_.models[static_cast<std::size_t>(original.key.model)]);
  return record ? scored(original, record->map) : nullptr;
}

RandomisedCell RandomisedMaps::compared(const CellResult& original, int stage, const Redrawn& redrawn,
                                        const ExplainSinks& sinks) {
  RandomisedCell cell;
  cell.key = original.key;
  cell.stage = stage;
  if (!original.map.blankReason.empty()) {
    addReason(cell, message("The original map is blank: {1}", original.map.blankReason));
  } else {
    const auto take = [&](SimilarityMeasure measure, const Measured<double>& found) {
      cell.similarity[static_cast<std::size_t>(measure)] = found.value;
      addReason(cell, found.undefined);
    };
    const Plane<float>& before = original.mapValues();
    const Plane<float>& order = redrawn.order.empty() ? before : originalOrder(original, sinks);
    const Plane<float>& now = redrawn.order.empty() ? redrawn.map.values : redrawn.order;
    take(SimilarityMeasure::Spearman, rankSimilarity(order, now));
    take(SimilarityMeasure::SpearmanAbsolute, rankSimilarity(before, redrawn.map.values, true));
    take(SimilarityMeasure::Ssim, structuralSimilarity(before, redrawn.map.values));
  }
  const auto result = scored(original, redrawn.map);
  const CellScores scores =
      scoresOf(*result, settings_.ruleFor(original.key.technique, original.key.model), settings_.agreement);
  for (std::size_t m = 0; m < kFloorMetrics.size(); ++m) cell.scores[m] = valueOf(scores, kFloorMetrics[m]);
  addReason(cell, result->map.blankReason);
  if (!original.mask) addReason(cell, "There is no human mask.");
  return cell;
}

RandomisedCell RandomisedMaps::of(const CellResult& original, int stage, const ExplainSinks& sinks) {
  throwIfStopped(sinks.stop);
  if (isImported(original.key.technique) || isBaseline(original.key.technique))
    throw Error(ErrorCode::InvalidOption, techniqueName(original.key.technique), "asks no network", "Leave them out.");
  const auto& all = stages(original.key.model);
  if (stage < 1 || stage > static_cast<int>(all.size()))
    throw Error(ErrorCode::InvalidOption, message("stage {1}", stage), "does not exist in this network",
                message("Choose one from 1 to {1}.", all.size()));
  const bool whole = options_.mode == WeightRedraw::Mode::Cascade && stage == static_cast<int>(all.size());
  const auto named = [&](RandomisedCell cell) {
    cell.key = original.key;
    cell.stage = stage;
    cell.stageName = all[static_cast<std::size_t>(stage - 1)];
    cell.whole = whole;
    return cell;
  };
  std::string key;
  if (store_) {
    Sha256 hash;
    hash.field(keyOf(original, describe(WeightRedraw{options_.mode, stage, options_.seed})));
    hash.field(toString(settings_.ruleFor(original.key.technique, original.key.model)));
    hash.field(toString(settings_.agreement));
    if (original.mask) {
      const auto& votes = original.mask->votes;
      hash.field({reinterpret_cast<const char*>(votes.data()), votes.size()});
      hash.field(std::to_string(original.mask->annotators));
    }
    key = hash.hex();
    // Of the whole network the map is wanted too (kept()).
    if (!whole || store_->contains(mapKeyOf(original)) || !store_->isWritable())
      if (const auto bytes = store_->get(key)) try {
          return named(cellOfText(*bytes, {}));
        } catch (const json::exception&) {  // of another build: computed again
        }
  }
  const RandomisedCell cell = named(compared(
      original, stage, redrawn(original, stage, whole && store_ ? mapKeyOf(original) : std::string(), sinks), sinks));
  if (store_ && store_->isWritable()) {
    const std::string text = textOfCell(cell);
    store_->put(key,
                "similarity " + techniqueId(cell.key.technique) + " " +
                    study_.models[static_cast<std::size_t>(cell.key.model)].id + " " +
                    study_.dataset.items[static_cast<std::size_t>(cell.key.image)].id,
                {text.begin(), text.end()});
  }
  return cell;
}

}  // namespace sightline
