// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/cached_study.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/compute/compute_backend.h"
#include "core/store/shipped_results.h"

namespace sightline {
namespace {

void wait(const StudyEngine& engine, const Console& console) {
  while (!engine.waitIdle(0.2)) {
    throwIfStopped(console.stop());
    if (!engine.status().fatal.empty()) break;  // something was missing; what is there is used
  }
}

}  // namespace

std::vector<std::string> CachedStudy::modelNames() const {
  std::vector<std::string> names;
  for (const ModelSpec& model : setup.definition.models) names.push_back(model.displayName);
  return names;
}

std::vector<std::string> CachedStudy::modelIds() const {
  std::vector<std::string> ids;
  for (const ModelSpec& model : setup.definition.models) ids.push_back(model.id);
  return ids;
}

std::vector<std::vector<std::string>> CachedStudy::chosenLayers() const {
  auto layers = engine->settings().layers;
  layers.resize(setup.definition.models.size());
  for (std::size_t m = 0; m < layers.size(); ++m)
    if (const std::string usual =
            layerWithoutChoice(setup.definition.models[m].defaultLayer, engine->layers(static_cast<int>(m)).get());
        layers[m].empty() && !usual.empty())
      layers[m] = {usual};
  return layers;
}

CachedStudy openCachedStudy(const RunFile& asRun, const Console& console, const Rescoring& rescoring,
                            const std::vector<std::string>& images) {
  RunFile run = asRun;
  if (rescoring.annotators > 0) {
    run.choices.regions = run.choices.regions.value_or(RegionChoice{});
    run.choices.regions->annotators = rescoring.annotators;
  }
  if (!run.choices.cached)
    throw Error(ErrorCode::InvalidOption, run.folder.string(), "was computed without a cache, so its maps are gone",
                "Run it again without --no-cache.");
  const std::filesystem::path cache = cacheFolder(run.choices);
  // It is looked for, not made: study.json may come from another machine, or from somebody else.
  if (!ResultStore::isIn(cache))
    throw Error(ErrorCode::FileNotFound, cache.string(), "holds no results any more; the run kept its maps there",
                "Put the cache back, or run 'sightline-cli run' again.");
  CachedStudy study;
  study.setup = setUpStudy(run);
  AnalysisSettings& settings = study.setup.settings;
  if (rescoring.annotators > 0) {
    if (settings.agreement == usualAgreement(run.dataset))  // nobody chose another
      settings.agreement = usualAgreement(study.setup.definition.dataset);
    for (const Message& warning : study.setup.definition.dataset.warnings)
      if (warning.text().find("number of people") != std::string::npos) console.warning(warning);
  }
  if (!rescoring.rule.empty()) {
    settings.rule = parseBinarisationRule(rescoring.rule);
    settings.ruleOfTechnique.clear();
    settings.ruleOfCombination.clear();
  }
  if (!rescoring.maskRule.empty()) settings.agreement = parseAgreementRule(rescoring.maskRule);
  const BackendFactory nothing = []() -> std::unique_ptr<ComputeBackend> {
    throw Error(ErrorCode::FileNotFound, "a map", "is not in the cache any more", "Run 'sightline-cli run' again.");
  };
  study.engine = std::make_unique<StudyEngine>(study.setup.definition, nothing, openStore(cache), settings,
                                               StudyEngine::Callbacks{});
  study.cells = study.setup.cells();
  if (!images.empty())
    std::erase_if(study.cells, [&](const CellKey& key) {
      const std::string& id = study.setup.definition.dataset.items[static_cast<std::size_t>(key.image)].id;
      return std::find(images.begin(), images.end(), id) == images.end();
    });
  study.engine->setBackground(false);
  study.engine->setWanted(study.cells);
  study.engine->start();
  wait(*study.engine, console);
  std::size_t missing = 0;
  for (const CellKey& key : study.cells) missing += study.engine->result(key) == nullptr;
  if (missing == study.cells.size())
    throw Error(ErrorCode::FileNotFound, cache.string(), "holds none of this run's maps",
                "Run 'sightline-cli run' again.");
  if (missing > 0)
    console.message(message("{1} of {2} maps are not in the cache; run 'sightline-cli run' again to compute them.",
                            missing, study.cells.size()));
  return study;
}

}  // namespace sightline
