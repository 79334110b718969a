// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/open_study.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/registry.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

bool hasWeights(const ModelSpec& model) {
  std::error_code ignored;
  return !model.weights.empty() && fs::exists(model.weights, ignored);
}

/// The networks that a session names beside a run's own, of which those are not there are told already.
std::vector<std::string> namedBeside(const StudySource& source) {
  std::vector<std::string> ids = source.modelIds;
  std::erase_if(ids, [&](const std::string& id) {
    return std::any_of(source.models.begin(), source.models.end(), [&](const ModelSpec& m) { return m.id == id; });
  });
  return ids;
}

/// Adds the networks that a session names and the policy did not bring.
void addNamed(const std::vector<std::string>& ids, const ModelPlaces& places, OpenedFolder& opened) {
  auto& models = opened.definition.models;
  for (const std::string& id : ids) {
    if (std::any_of(models.begin(), models.end(), [&](const ModelSpec& m) { return m.id == id; })) continue;
    try {
      ModelSpec model = findModel(id, places.demo, places.weights, places.own);
      if (hasWeights(model))
        models.push_back(std::move(model));
      else
        opened.notes.push_back(message(
            "The saved study names the model {1}, whose weights are not on this machine; it was left out.", id));
    } catch (const Error&) {
      opened.notes.push_back(
          message("The saved study names the model {1}, which is not known on this machine; it was left out.", id));
    }
  }
}

/// Those that were removed can be brought back, where they are still there.
void addRemoved(const ModelLineup& lineup, const ModelPlaces& places, std::vector<ModelSpec>& models) {
  for (const auto& entry : lineup.removed) {
    if (std::any_of(models.begin(), models.end(), [&](const ModelSpec& m) { return m.id == entry.id; })) continue;
    try {
      ModelSpec model = findModel(entry.id, places.demo, places.weights, places.own);
      if (hasWeights(model)) models.push_back(std::move(model));
    } catch (const Error&) {  // nobody misses it
    }
  }
}

}  // namespace

ModelPlaces modelPlaces() {
  ModelPlaces places{defaultDataDirectory() / "weights", {}, ownModelsFolder()};
  try {
    if (const auto demo = resourceDirectory() / "demo"; isFolder(demo)) places.demo = demo;
  } catch (const Error&) {  // no resources are installed: the program works on folders all the same
  }
  return places;
}

UsualModels usualModelsFor(const Dataset& dataset, const ModelPlaces& places) {
  using Origin = UsualModels::Origin;
  UsualModels usual;
  std::vector<ModelSpec> first;
  std::error_code ignored;
  // not just any folder of that name: it may as well hold images of models
  if (fs::exists(dataset.root / "models" / "demo-resnet.json", ignored)) {
    usual.origin = Origin::Folder;
    first = demoModels(dataset.root);
  } else if (dataset.simulatedAnnotators && !places.demo.empty()) {
    usual.origin = Origin::Demo;
    first = demoModels(places.demo);
  } else {
    first = publishedModels(places.weights);
  }
  usual.models = usualModels(std::move(first), places.own, usual.notes);
  if (usual.models.empty() && !places.demo.empty()) {
    usual.origin = Origin::DemoInstead;
    usual.models = usualModels(demoModels(places.demo), {}, usual.notes);
  }
  if (usual.models.empty())
    throw Error(ErrorCode::FileNotFound, places.weights.string(), "holds the weights of none of the known networks",
                "File > Get the weights or 'sightline-cli fetch weights' fetches them, File > Get small networks or "
                "'sightline-cli fetch small' two small ones; or put those of at least one network there, as "
                ".safetensors or .pth.");
  return usual;
}

OpenedFolder openStudyFolder(const StudySource& source, const ModelPlaces& places) {
  OpenedFolder opened;
  opened.definition.dataset =
      source.dataset ? *source.dataset
                     : openDataset(source.folder, {source.followLinks, {}, {}, source.regions, source.fixations});
  if (source.models.empty()) {
    UsualModels usual = usualModelsFor(opened.definition.dataset, places);
    opened.definition.models = std::move(usual.models);
    opened.origin = usual.origin;
    opened.notes = std::move(usual.notes);
  } else {
    opened.origin = UsualModels::Origin::Folder;
    for (const ModelSpec& model : source.models)
      if (hasWeights(model))
        opened.definition.models.push_back(model);
      else
        opened.notes.push_back(message("The run's model {1} was left out: its weights, {2}, do not exist.",
                                       model.displayName, model.weights));
    if (opened.definition.models.empty())
      throw Error(ErrorCode::FileNotFound, source.models.front().weights.string(),
                  "does not exist, and neither do the weights of the run's other models",
                  "Put the weights back where they were, or run the study again.");
  }
  addNamed(namedBeside(source), places, opened);
  addRemoved(source.lineup, places, opened.definition.models);
  arrange(opened.definition, source.lineup);
  auto& items = opened.definition.dataset.items;
  if (source.limit > 0 && items.size() > static_cast<std::size_t>(source.limit))
    items.resize(static_cast<std::size_t>(source.limit));
  return opened;
}

}  // namespace sightline
