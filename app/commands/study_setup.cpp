// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/study_setup.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "app/commands/model_options.h"
#include "app/commands/progress_line.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/registry.h"
#include "core/study/open_study.h"
#include "core/study/saved_study.h"
#include "core/study/settings_json.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

/// "resnet101,swin_small_patch4_window7_224" and repeated options are the same list.
std::vector<std::string> flattened(const std::vector<std::string>& lists) {
  std::vector<std::string> out;
  for (const auto& list : lists) {
    std::istringstream in(list);
    for (std::string part; std::getline(in, part, ',');)
      if (!part.empty() && std::find(out.begin(), out.end(), part) == out.end()) out.push_back(part);
  }
  return out;
}

/// The models that were named, one after the other.
std::vector<ModelSpec> namedModels(const std::vector<std::string>& names) {
  std::vector<ModelSpec> models;
  for (const auto& name : names) {
    if (name == "demo")
      for (auto& m : demoModels(demoFolder())) models.push_back(std::move(m));
    else if (fs::path(name).extension() == ".json")
      models.push_back(readModelFile(name));
    else
      models.push_back(findModel(name, demoFolder(), weightsFolder(), ownModelsFolder()));
  }
  return models;
}

/// The saved study's own models, as they were shown: one that is hidden or was removed needs no weights.
std::vector<ModelSpec> savedModels(const SavedStudy& saved) {
  std::vector<ModelSpec> models = saved.study.models;
  if (models.empty()) {
    std::vector<std::string> ids = saved.study.modelIds;
    std::erase_if(ids, [&](const std::string& id) { return !isShown(saved.study.lineup, id); });
    models = namedModels(ids);
  }
  std::erase_if(models, [&](const ModelSpec& m) { return !isShown(saved.study.lineup, m.id); });
  return models;
}

/// What was named; else the saved study's own; else the usual ones, as in the window.
std::vector<ModelSpec> chooseModels(const RunOptions& o, const SavedStudy* saved, const Dataset& data,
                                    std::vector<Message>& notes) {
  std::vector<ModelSpec> models = namedModels(flattened(o.models));
  if (models.empty() && saved) models = savedModels(*saved);
  if (models.empty()) {
    UsualModels usual = usualModelsFor(data, modelPlaces());
    notes.insert(notes.end(), usual.notes.begin(), usual.notes.end());
    if (usual.origin == UsualModels::Origin::DemoInstead)
      notes.push_back(message(
          "No weights of a published network are on this machine ({1}), so the demo's small networks are used for "
          "these images; they know only the demo's 20 drawn classes. 'sightline-cli fetch small' gets two small ones "
          "that know photographs, 'fetch weights' the published "
          "ones, --models chooses others.",
          weightsFolder()));
    models = std::move(usual.models);
  }
  std::set<std::string> ids;
  for (auto& m : models) {
    requireWeights(m);
    if (!ids.insert(m.id).second)
      throw Error(ErrorCode::InvalidOption, "--models", message("names \"{1}\" twice", m.id), "Name every model once.");
    if (!o.preprocess.empty()) m.preprocessing.method = methodFromId(o.preprocess);
  }
  assignColours(models);
  return models;
}

/// Puts the models in the saved order, under the saved names. Those that are set aside are only known, so that what is
/// said of them is understood.
void arrangeAsSaved(const SavedStudy& saved, StudySetup& setup) {
  const ModelLineup& lineup = saved.study.lineup;
  if (lineup.models.empty()) return;
  for (const auto* entries : {&lineup.models, &lineup.removed})
    for (const auto& entry : *entries) {
      if (entries == &lineup.models && entry.shown) continue;
      try {
        setup.definition.models.push_back(findModel(entry.id, demoFolder(), weightsFolder(), ownModelsFolder()));
      } catch (const Error&) {  // not needed
      }
    }
  arrange(setup.definition, lineup);
  for (const std::string& name : hiddenModels(setup.definition))
    setup.notes.push_back(message("The model {1} is left out: the session hides it.", name));
}

/// @param limit  0: all
void keepFirst(int limit, Dataset& data) {
  if (limit > 0 && data.items.size() > static_cast<std::size_t>(limit))
    data.items.resize(static_cast<std::size_t>(limit));
}

/// Keeps the images of one shard, and what the settings say of them under their new numbers.
void keepShard(const Shard& shard, Dataset& data, AnalysisSettings& settings) {
  std::vector<DatasetItem> mine;
  std::map<int, TargetClass> targets;
  for (std::size_t i = 0; i < data.items.size(); ++i) {
    if (static_cast<int>(i % static_cast<std::size_t>(shard.count)) != shard.index - 1) continue;
    if (const auto chosen = settings.targetOfImage.find(static_cast<int>(i)); chosen != settings.targetOfImage.end())
      targets[static_cast<int>(mine.size())] = chosen->second;
    mine.push_back(data.items[i]);
  }
  data.items = std::move(mine);
  settings.targetOfImage = std::move(targets);
}

void takeTechniques(const RunOptions& o, AnalysisSettings& s) {
  if (const auto ids = flattened(o.techniques); !ids.empty()) {
    s.techniques.clear();
    for (const auto& id : ids) s.techniques.push_back(techniqueFromId(id));
  }
  if (!o.importedMaps.empty()) {
    s.mapsFolder = fs::absolute(o.importedMaps).lexically_normal().string();
    if (!s.shows(Technique::Imported)) s.techniques.push_back(Technique::Imported);
  }
  if (s.shows(Technique::Imported) && s.mapsFolder.empty())
    throw Error(ErrorCode::InvalidOption, "--techniques imported", "needs the folder of the maps",
                "Name it with --imported-maps FOLDER.");
}

/// MODEL=VALUE: the model's number and the value. @param subject  the option as it was given
std::pair<int, std::string> ofModel(const std::string& choice, const std::vector<ModelSpec>& models,
                                    const Message& subject, const Message& form) {
  const auto equals = choice.find('=');
  const auto model =
      std::find_if(models.begin(), models.end(), [&](const ModelSpec& m) { return m.id == choice.substr(0, equals); });
  if (equals == std::string::npos || model == models.end())
    throw Error(ErrorCode::InvalidOption, subject, "does not name a model of this run", form);
  return {static_cast<int>(model - models.begin()), choice.substr(equals + 1)};
}

void takeLayers(const RunOptions& o, const std::vector<ModelSpec>& models, AnalysisSettings& s) {
  s.layers.resize(models.size());
  std::set<int> replaced;
  for (const auto& choice : o.layers) {
    const auto [model, layer] =
        ofModel(choice, models, message("--layer {1}", choice), "Write MODEL=LAYER, e.g. resnet101=layer4.2.");
    auto& layers = s.layers[static_cast<std::size_t>(model)];
    if (replaced.insert(model).second) layers.clear();
    layers.push_back(layer);
  }
}

/// How outputs are read, and from where on labels hold.
void takeHeads(const RunOptions& o, const std::vector<ModelSpec>& models, AnalysisSettings& s) {
  for (const auto& choice : o.outputs) {
    const auto [model, reading] =
        ofModel(choice, models, message("--outputs {1}", choice), "Write MODEL=READING, e.g. mine=sigmoid.");
    s.outputs[model] = outputsFromId(reading);
  }
  for (const auto& choice : o.cutOffs) {
    const auto [model, text] =
        ofModel(choice, models, message("--cut-offs {1}", choice), "Write MODEL=CUT-OFFS, e.g. \"mine=0.5, dog=0.3\".");
    const ModelSpec& spec = models[static_cast<std::size_t>(model)];
    s.cutOffs[model] = parseCutOffs(text, spec.labels, classesOf(spec.architecture), "--cut-offs " + choice);
  }
}

/// Lays what was given over the saved or usual settings.
void takeOptions(const RunOptions& o, const std::vector<ModelSpec>& models, const Console& console,
                 AnalysisSettings& s) {
  if (!o.rule.empty()) {  // for all maps, so that nothing saved for some of them stays behind
    s.rule = parseBinarisationRule(o.rule);
    s.ruleOfTechnique.clear();
    s.ruleOfCombination.clear();
  }
  if (!o.maskRule.empty()) s.agreement = parseAgreementRule(o.maskRule);
  if (!o.classMapFile.empty()) s.acceptedClasses = parseClassMap(readTextFile(o.classMapFile), o.classMapFile);
  if (o.paintedMasks) s.paintedMasks = true;
  if (!o.valueWindow.empty()) s.window = parseValueWindow(o.valueWindow);
  if (!o.target.empty()) {
    s.target = {o.target == "labelled" ? TargetClass::Choice::Labelled : TargetClass::Choice::Predicted, -1};
    s.targetOfImage.clear();
  }
  takeTechniques(o, s);
  takeLayers(o, models, s);
  takeHeads(o, models, s);
  o.flags.applyTo(s, s.techniques, &console);
}

/// What was said of fixations, over what the saved study says.
FixationSearch fixationSearch(const RunOptions& o, const SavedStudy* saved) {
  FixationSearch search;
  if (saved) search = saved->study.fixations;
  if (!o.fixations.empty()) {
    search.tables.clear();
    for (const auto& table : o.fixations) search.tables.push_back(fs::absolute(table).lexically_normal());
    search.columns.clear();
  }
  if (!o.fixationColumns.empty()) {
    if (search.tables.empty())
      throw Error(ErrorCode::InvalidOption, "--fixation-columns", "says nothing without a table",
                  "Name the table with --fixations FILE.");
    search.columns = o.fixationColumns;
  }
  if (!o.fixationMap.empty()) search.options = parseFixationOptions(o.fixationMap);
  return search;
}

void requireImages(const Dataset& data, const std::string& shard) {
  if (data.items.empty())
    throw Error(ErrorCode::InvalidOption, message("--shard {1}", shard), "holds no image",
                "Use fewer shards than there are images.");
}

}  // namespace

std::vector<CellKey> StudySetup::cells() const {
  std::vector<CellKey> out;
  for (int i = 0; i < static_cast<int>(definition.dataset.items.size()); ++i)
    for (int m = 0; m < static_cast<int>(definition.models.size()); ++m)
      for (const auto t : settings.techniques) out.push_back({i, m, t});
  return out;
}

StudySetup setUpStudy(const RunOptions& o, const Console& console) {
  std::optional<SavedStudy> saved;
  if (!o.session.empty()) saved = readSavedStudy(o.session, {o.dataset, {}});
  // One after the other and not within braces: GCC 12 destroys parts of an aggregate twice when a later one throws.
  StudySetup setup;
  Dataset& data = setup.definition.dataset;
  {
    const fs::path folder = saved ? saved->study.folder : fs::path(o.dataset);
    const auto regions = o.regions.choice(folder, saved ? saved->study.regions : std::nullopt);
    ProgressLine line(console);  // of a search that takes long: a whole disk was named, or a network's
    const DatasetSearch search{o.followLinks || (saved && saved->study.followLinks),
                               [&](const Progress& p) { line.show(p.fraction, p.stage); }, console.stop(), regions,
                               fixationSearch(o, saved ? &*saved : nullptr)};
    data = openDataset(folder, search);
    line.finish();
  }
  setup.definition.models = chooseModels(o, saved ? &*saved : nullptr, data, setup.notes);
  if (saved) {
    if (o.models.empty()) arrangeAsSaved(*saved, setup);
    ReadSettings read = settingsFromJson(saved->settings, data, allModels(setup.definition), o.session);
    takeOffModels(read.settings, setup.definition.models.size());
    setup.settings = std::move(read.settings);
    setup.notes.insert(setup.notes.end(), read.notes.begin(), read.notes.end());
  } else {
    setup.settings.agreement = usualAgreement(data);
  }
  takeOptions(o, setup.definition.models, console, setup.settings);
  RunChoices& choices = setup.choices;
  choices.cache = o.cache.empty() ? fs::path() : fs::absolute(o.cache).lexically_normal();
  choices.session = o.session.empty() ? fs::path() : fs::absolute(o.session).lexically_normal();
  choices.models = o.models;
  choices.preprocess = o.preprocess;
  choices.shard = parseShard(o.shard);
  choices.limit = o.limit > 0 || !saved ? o.limit : saved->study.limit;
  choices.cached = !o.noCache;
  choices.maps = o.maps;
  choices.followLinks = data.followedLinks;
  choices.regions = data.regionChoice;
  choices.fixations = data.fixations;
  keepFirst(choices.limit, data);
  choices.images = data.items.size();
  keepShard(choices.shard, data, setup.settings);
  requireImages(data, o.shard);
  return setup;
}

StudySetup setUpStudy(const RunFile& run) {
  StudySetup setup;
  setup.choices = run.choices;
  setup.choices.shard = {};  // all parts together
  setup.definition.dataset =
      openDataset(run.dataset.root, {run.choices.followLinks, {}, {}, run.choices.regions, run.choices.fixations});
  setup.definition.models = run.models;
  assignColours(setup.definition.models);
  setup.settings = settingsOf(run, setup.definition.dataset);
  keepFirst(run.choices.limit, setup.definition.dataset);
  setup.choices.images = setup.definition.dataset.items.size();
  keepShard({}, setup.definition.dataset, setup.settings);
  requireImages(setup.definition.dataset, "1/1");
  return setup;
}

fs::path cacheFolder(const RunChoices& choices) {
  return choices.cache.empty() ? defaultCacheDirectory() : choices.cache;
}

}  // namespace sightline
