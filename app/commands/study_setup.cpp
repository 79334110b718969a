// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/study_setup.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "app/commands/model_options.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/registry.h"

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

/// What was chosen; else as the window does it: the demo's data set is for the demo's networks, everything else for the
/// published ones that are here, and people's own models look at all.
std::vector<ModelSpec> chooseModels(const RunOptions& o, const Dataset& data, std::vector<std::string>& notes) {
  std::vector<ModelSpec> models;
  for (const auto& name : flattened(o.models)) {
    if (name == "demo")
      for (auto& m : demoModels(demoFolder())) models.push_back(std::move(m));
    else if (fs::path(name).extension() == ".json")
      models.push_back(readModelFile(name));
    else
      models.push_back(findModel(name, demoFolder(), weightsFolder(), ownModelsFolder()));
  }
  if (models.empty()) {
    models = usualModels(data.simulatedAnnotators ? demoModels(demoFolder()) : publishedModels(weightsFolder()),
                         ownModelsFolder(), notes);
    if (models.empty())
      throw Error(ErrorCode::FileNotFound, weightsFolder().string(),
                  "holds no weights of a known model, and you added no model of your own",
                  "Put the weights there ('sightline-cli models' says which), or choose --models demo.");
  }
  std::set<std::string> ids;
  for (auto& m : models) {
    requireWeights(m);
    if (!ids.insert(m.id).second)
      throw Error(ErrorCode::InvalidOption, "--models", "names \"" + m.id + "\" twice", "Name every model once.");
    if (!o.preprocess.empty()) m.preprocessing.method = methodFromId(o.preprocess);
  }
  return models;
}

Dataset chooseImages(Dataset data, const Shard& shard, int limit) {
  if (limit > 0 && data.items.size() > static_cast<std::size_t>(limit))
    data.items.resize(static_cast<std::size_t>(limit));
  std::vector<DatasetItem> mine;
  for (std::size_t i = 0; i < data.items.size(); ++i)
    if (static_cast<int>(i % static_cast<std::size_t>(shard.count)) == shard.index - 1) mine.push_back(data.items[i]);
  data.items = std::move(mine);
  return data;
}

}  // namespace

std::vector<Technique> chosenTechniques(const RunOptions& o) {
  std::vector<Technique> out;
  for (const auto& id : flattened(o.techniques)) out.push_back(techniqueFromId(id));
  if (out.empty()) out = publishedTechniques();
  const bool imported = std::find(out.begin(), out.end(), Technique::Imported) != out.end();
  if (imported && o.importedMaps.empty())
    throw Error(ErrorCode::InvalidOption, "--techniques imported", "needs the folder of the maps",
                "Name it with --imported-maps FOLDER.");
  if (!imported && !o.importedMaps.empty()) out.push_back(Technique::Imported);
  return out;
}

namespace {

Json techniqueOptionsJson(const RunOptions& o) {
  Json json = Json::object();
  for (const auto& [technique, values] : o.techniqueOptions)
    for (const OptionSpec& spec : values.specs()) json[techniqueId(technique)][spec.key] = values.text(spec.key);
  return json;
}

/// Also of runs that older versions made, which had XRAI's options alone, and Integrated Gradients took them too.
std::map<Technique, OptionValues> techniqueOptionsFrom(const Json& json) {
  MapSettings settings;
  const auto set = [&](Technique technique, const std::string& key, const std::string& value) {
    OptionValues values = settings.optionsFor(technique);
    if (!values.has(key)) return;
    values.set(key, value);
    settings.setOptions(values);
  };
  for (const char* key : {"steps", "convention", "algorithm", "mode"})
    if (const auto found = json.find(key); found != json.end())
      for (const Technique t : {Technique::Xrai, techniqueFromId("ig")})
        set(t, key, found->is_string() ? found->get<std::string>() : found->dump());
  const Json options = json.value("options", Json::object());
  for (const auto& [id, values] : options.items()) {
    const Technique technique = techniqueFromId(id);
    OptionValues all = settings.optionsFor(technique);
    for (const auto& [key, value] : values.items()) all.set(key, value.get<std::string>());
    settings.setOptions(all);
  }
  return settings.options;
}

}  // namespace

Json toJson(const RunOptions& o) {
  return {{"dataset", fs::absolute(o.dataset).lexically_normal().string()},
          {"cache", o.cache.empty() ? Json("") : Json(fs::absolute(o.cache).lexically_normal().string())},
          {"models", o.models},
          {"techniques", o.techniques},
          {"layers", o.layers},
          {"rule", o.rule},
          {"mask_rule", o.maskRule},
          {"target", o.target},
          {"class_map", classMapText(o.classMap)},
          {"painted_masks", o.paintedMasks},
          {"preprocess", o.preprocess},
          {"options", techniqueOptionsJson(o)},
          {"imported_maps", o.importedMaps},
          {"limit", o.limit}};
}

RunOptions runOptionsFromJson(const Json& json, const std::string& file) {
  RunOptions o;
  try {
    json.at("dataset").get_to(o.dataset);
    json.at("cache").get_to(o.cache);
    json.at("models").get_to(o.models);
    json.at("techniques").get_to(o.techniques);
    json.at("layers").get_to(o.layers);
    json.at("rule").get_to(o.rule);
    json.at("mask_rule").get_to(o.maskRule);
    json.at("target").get_to(o.target);
    json.at("preprocess").get_to(o.preprocess);
    o.techniqueOptions = techniqueOptionsFrom(json);
    json.at("limit").get_to(o.limit);
    o.classMap = parseClassMap(json.value("class_map", std::string()), file);  // runs before there was one had none
    o.paintedMasks = json.value("painted_masks", o.paintedMasks);
    o.importedMaps = json.value("imported_maps", o.importedMaps);
  } catch (const Json::exception& e) {
    throw Error(ErrorCode::BadFormat, file, std::string("cannot be understood: ") + e.what(),
                "Run 'sightline-cli run' again.");
  }
  return o;
}

std::vector<CellKey> StudySetup::cells() const {
  std::vector<CellKey> out;
  for (int i = 0; i < static_cast<int>(definition.dataset.items.size()); ++i)
    for (int m = 0; m < static_cast<int>(definition.models.size()); ++m)
      for (const auto t : techniques) out.push_back({i, m, t});
  return out;
}

AnalysisSettings studySettings(const RunOptions& o, const std::vector<ModelSpec>& models) {
  AnalysisSettings s;
  s.rule = parseBinarisationRule(o.rule);
  s.agreement = parseAgreementRule(o.maskRule);
  s.acceptedClasses = o.classMap;
  s.paintedMasks = o.paintedMasks;
  s.mapsFolder = o.importedMaps;
  s.target.choice = o.target == "labelled" ? TargetClass::Choice::Labelled : TargetClass::Choice::Predicted;
  s.techniques = chosenTechniques(o);
  s.options = o.techniqueOptions;
  s.layers.resize(models.size());
  for (const auto& choice : o.layers) {
    const auto equals = choice.find('=');
    const auto model = std::find_if(models.begin(), models.end(),
                                    [&](const ModelSpec& m) { return m.id == choice.substr(0, equals); });
    if (equals == std::string::npos || model == models.end())
      throw Error(ErrorCode::InvalidOption, "--layer " + choice, "does not name a model of this run",
                  "Write MODEL=LAYER, e.g. resnet101=layer4.2.");
    s.layers[static_cast<std::size_t>(model - models.begin())].push_back(choice.substr(equals + 1));
  }
  return s;
}

StudySetup setUpStudy(const RunOptions& o, const Shard& shard, std::vector<ModelSpec> given) {
  // One after the other and not within braces: GCC 12 destroys parts of an aggregate twice when a later one throws.
  StudySetup setup;
  setup.definition.dataset = openDataset(o.dataset);
  setup.definition.models = given.empty() ? chooseModels(o, setup.definition.dataset, setup.notes) : std::move(given);
  assignColours(setup.definition.models);
  setup.settings = studySettings(o, setup.definition.models);
  setup.techniques = chosenTechniques(o);
  setup.definition.dataset = chooseImages(std::move(setup.definition.dataset), shard, o.limit);
  if (setup.definition.dataset.items.empty())
    throw Error(ErrorCode::InvalidOption, "--shard " + o.shard, "holds no image",
                "Use fewer shards than there are images.");
  return setup;
}

fs::path cacheFolder(const RunOptions& o) { return o.cache.empty() ? defaultCacheDirectory() : fs::path(o.cache); }

}  // namespace sightline
