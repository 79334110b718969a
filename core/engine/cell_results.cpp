// SPDX-License-Identifier: GPL-3.0-or-later
// From CAMs and regions to finished results, and to and from the store. Runs without the engine's mutex, on the
// worker and on the loader.
#include <algorithm>

#include "core/base/attempt.h"
#include "core/engine/engine_impl.h"
#include "core/study/compared_result.h"
#include "core/study/imported_maps.h"
#include "core/study/not_defined.h"

namespace sightline {

bool StudyEngine::Impl::isOnScreen(const CellKey& key) const {
  const std::lock_guard lock(mutex);
  return isWanted(key);
}

void StudyEngine::Impl::publishPartial(const CellWork& work, PartialMap partial) {
  const std::lock_guard lock(mutex);
  if (!isRunning(work.key) || running->version != work.version) return;
  running->partial = std::make_shared<const PartialMap>(std::move(partial));
  notifier.cell(work.key);
}

std::shared_ptr<const CellResult> StudyEngine::Impl::makeResult(const CellKey& key, const Prediction& prediction,
                                                                int target, SaliencyMap map, double seconds) {
  const auto mask = gridMask(key.image);
  if (Message why = notDefinedHere(key.technique, definition.models[static_cast<std::size_t>(key.model)]); !why.empty())
    map.blankReason = std::move(why);
  return comparedResult(finishedMap(definition, key, prediction, target, std::move(map), seconds), mask,
                        definition.dataset.annotators);
}

std::shared_ptr<const CellResult> StudyEngine::Impl::composed(const CellWork& work, const CamRecord& record) {
  auto map = composedMap(record, work.recipe.layers);
  if (!map) return {};
  return makeResult(work.key, record.prediction, record.stack.target, std::move(*map), record.seconds);
}

StudyEngine::Impl::CellYield StudyEngine::Impl::restore(const CellWork& work) {
  CellYield yield;
  if (work.cams) {
    yield.cams = work.cams;
    yield.result = composed(work, *work.cams);
    return yield;
  }
  if (isImported(work.key.technique)) {
    const auto& item = definition.dataset.items[static_cast<std::size_t>(work.key.image)];
    if (work.recipe.folder.empty())
      throw Error(ErrorCode::InvalidOption, "Imported maps", "have no folder", "Choose it with File > Imported maps.");
    SaliencyMap map = importedMap(work.recipe.folder, item, definition.models[static_cast<std::size_t>(work.key.model)],
                                  modelCount == 1);
    yield.result = makeResult(work.key, work.prediction ? *work.prediction : Prediction{}, -1, std::move(map), 0);
    return yield;
  }
  const TargetSpec target = targetOf(work.recipe, names, definition, work.key, work.accepted);
  if (!store) return yield;
  const auto bytes = store->get(fingerprints.cell(work.key, work.recipe, target));
  if (!bytes) return yield;
  const ModelSpec& model = definition.models[static_cast<std::size_t>(work.key.model)];
  if (keepsLayers(work.key.technique)) {
    if (auto record = decodeCamRecord(*bytes, model)) {
      yield.cams = std::make_shared<const CamRecord>(std::move(*record));
      yield.prediction = std::make_shared<const Prediction>(yield.cams->prediction);
      yield.result = composed(work, *yield.cams);
    }
  } else if (auto record = decodeMapRecord(*bytes, model)) {
    yield.prediction = std::make_shared<const Prediction>(record->prediction);
    yield.result = makeResult(work.key, record->prediction, record->target, std::move(record->map), record->seconds);
  }
  return yield;
}

void StudyEngine::Impl::keep(const std::string& storeKey, const std::string& description,
                             const std::vector<std::uint8_t>& bytes) {
  if (!store) return;
  const auto kept = attempt(description, [&] {
    store->put(storeKey, description, bytes);
    return true;
  });
  const std::lock_guard lock(mutex);
  warning = kept.ok() || kept.cancelled() ? Message()
                                          : message("Results are not kept for next time. {1}", kept.error().message());
}

void StudyEngine::Impl::publishLayers(int model, ModelLayers found, bool save) {
  if (save && store) {
    const ModelSpec& spec = definition.models[static_cast<std::size_t>(model)];
    keep(fingerprints.layers(model), "layers " + spec.id, encode(found));
  }
  const std::lock_guard lock(mutex);
  layers.publish(model, std::make_shared<const ModelLayers>(std::move(found)));
  for (int image = 0; image < imageCount && layers[model]->usual.empty(); ++image)
    if (const auto& known = cams[pairIndex(image, model)]) learnUsualLayer(model, known->stack);
  notifier.layers(model);
}

void StudyEngine::Impl::publishNotes(int model, OutputReading outputs, const std::vector<Message>& said) {
  // Most networks say nothing, and nothing is what the store answers then.
  if (store) {
    const std::string key = fingerprints.notes(model, outputs);
    if (!said.empty() || store->contains(key))
      keep(key, "notes " + definition.models[static_cast<std::size_t>(model)].id, encodeNotes(said));
  }
  const std::lock_guard lock(mutex);
  notes.put(model, said, true);
  statusChanged();
}

}  // namespace sightline
