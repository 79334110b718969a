// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/run_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_reason.h"
#include "core/base/version.h"
#include "core/base/whole_number.h"
#include "core/models/registry.h"
#include "core/models/weights_hash.h"
#include "core/study/fixation_search_json.h"
#include "core/study/human_data.h"
#include "core/study/settings_json.h"
#include "core/techniques/ig_row.h"
#include "core/weights/weights_origin.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

constexpr const char* kRunAgain = "Run 'sightline-cli run' again.";

std::string modelFileName(const ModelSpec& m) {
  std::string name = m.id;
  for (char& c : name)
    if (c == '/' || c == '\\' || static_cast<unsigned char>(c) <= 32) c = '-';
  return name + ".json";
}

std::string absoluteText(const fs::path& path) {
  return path.empty() ? std::string() : fs::absolute(path).lexically_normal().string();
}

OrderedJson modelsJson(const fs::path& run, const StudyDefinition& study, const AnalysisSettings& settings,
                       std::vector<Message>& warnings) {
  OrderedJson models = OrderedJson::array();
  for (std::size_t i = 0; i < study.models.size(); ++i) {
    const ModelSpec& m = study.models[i];
    const std::vector<std::string> chosen =
        i < settings.layers.size() ? settings.layers[i] : std::vector<std::string>();
    writeFileAtomically(run / "models" / modelFileName(m), modelFileText(m));
    const std::string hash = weightsHash(m.weights);
    const WeightsOrigin origin = weightsOrigin(m.id, m.weights, hash);
    if (origin == WeightsOrigin::Changed || origin == WeightsOrigin::OtherFile)
      warnings.push_back(message("Weights of {1}: {2} is {3}.", m.displayName, m.weights, weightsOriginText(origin)));
    models.push_back({{"id", m.id},
                      {"name", m.displayName},
                      {"family", familyId(m.architecture)},
                      {"file", modelFileName(m)},
                      {"weights", fs::absolute(m.weights).string()},
                      {"weights_sha256", hash},
                      {"weights_origin", weightsOriginId(origin)},
                      {"preprocessing", describe(m.preprocessing)},
                      {"layers", chosen.empty() ? std::vector<std::string>{m.defaultLayer} : chosen},
                      {"licence", m.licence},
                      {"source", m.source}});
  }
  return models;
}

/// "xrai full, 100 steps x 2 baselines, pair convention"
std::string xraiText(const OptionValues& values) {
  return "xrai " + values.choice("algorithm") + ", " + describe(igOptionsOf(values));
}

/// The settings as the command line's options, for programs that read them there.
OrderedJson optionsJson(const StudyDefinition& study, const AnalysisSettings& s, const RunChoices& choices) {
  OrderedJson techniques = OrderedJson::array(), layers = OrderedJson::array(), options = OrderedJson::object();
  for (const Technique t : s.techniques) techniques.push_back(techniqueId(t));
  for (std::size_t m = 0; m < s.layers.size() && m < study.models.size(); ++m)
    for (const std::string& layer : s.layers[m]) layers.push_back(study.models[m].id + "=" + layer);
  for (const auto& [technique, values] : s.options)
    for (const OptionSpec& spec : values.specs()) options[techniqueId(technique)][spec.key] = values.text(spec.key);
  return {{"dataset", absoluteText(study.dataset.place())},
          {"cache", absoluteText(choices.cache)},
          {"session", absoluteText(choices.session)},
          {"models", choices.models},
          {"techniques", techniques},
          {"layers", layers},
          {"rule", toString(s.rule)},
          {"mask_rule", toString(s.agreement)},
          {"target", s.target.choice == TargetClass::Choice::Labelled ? "labelled" : "predicted"},
          {"class_map", classMapText(s.acceptedClasses)},
          {"painted_masks", s.paintedMasks},
          {"value_window", toString(s.window)},
          {"preprocess", choices.preprocess},
          {"options", options},
          {"imported_maps", s.mapsFolder},
          {"limit", choices.limit}};
}

/// "resnet101,swin_s" and repeated options are the same list.
std::vector<std::string> parts(const OrderedJson& lists) {
  std::vector<std::string> out;
  for (const OrderedJson& list : lists) {
    std::istringstream in(list.get<std::string>());
    for (std::string part; std::getline(in, part, ',');)
      if (!part.empty()) out.push_back(part);
  }
  return out;
}

/// The settings of a run from before study.json held them as a session does.
OrderedJson settingsFromOptions(const OrderedJson& o, const std::string& file) {
  OrderedJson s{{"rule", o.at("rule")}, {"agreement", o.at("mask_rule")}, {"target", o.at("target")}};
  std::vector<std::string> techniques = parts(o.at("techniques"));
  if (techniques.empty())
    for (const Technique t : publishedTechniques()) techniques.push_back(techniqueId(t));
  const std::string maps = o.value("imported_maps", std::string());
  if (const std::string imported = techniqueId(Technique::Imported); !maps.empty()) {
    s["maps_folder"] = maps;
    if (std::find(techniques.begin(), techniques.end(), imported) == techniques.end()) techniques.push_back(imported);
  }
  s["techniques"] = techniques;
  for (const OrderedJson& choice : o.at("layers")) {
    const auto text = choice.get<std::string>();
    const auto equals = text.find('=');
    s["layers"][text.substr(0, equals)].push_back(equals == std::string::npos ? "" : text.substr(equals + 1));
  }
  for (const auto& [label, classes] : parseClassMap(o.value("class_map", std::string()), file))
    s["accepted_classes"][label] = classListText(classes);
  s["painted_masks"] = o.value("painted_masks", false);
  for (const char* key :
       {"steps", "convention", "algorithm", "mode"})  // XRAI's alone, before other options could be set
    if (o.contains(key)) s["xrai"][key] = o.at(key);
  if (o.contains("options")) s["options"] = o.at("options");
  return s;
}

template <class Change>
void changeRunFile(const fs::path& run, const Change& change) {
  const fs::path file = run / "study.json";
  try {
    OrderedJson json = OrderedJson::parse(readTextFile(file));
    change(json);
    writeFileAtomically(file, json.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n");
  } catch (const OrderedJson::exception& e) {
    throw Error(ErrorCode::BadFormat, file.string(), message("cannot be understood: {1}", jsonReason(e)), kRunAgain);
  }
}

}  // namespace

bool isRunFolder(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_regular_file(folder / "study.json", ignored);
}

std::vector<Message> writeRunFile(const fs::path& run, const StudyDefinition& study, const AnalysisSettings& settings,
                                  const RunChoices& choices) {
  std::error_code ec;
  fs::create_directories(run / "models", ec);
  if (ec)
    throw Error(ErrorCode::Io, run.string(), message("cannot be created: {1}", Message::verbatim(ec.message())),
                "Choose another --out folder.");
  std::vector<Message> warnings;
  const OrderedJson models = modelsJson(run, study, settings, warnings);
  OrderedJson techniques = OrderedJson::array();
  for (const Technique t : settings.techniques) techniques.push_back(techniqueId(t));
  const Dataset& d = study.dataset;
  const OrderedJson json{
      {"version", programVersion()},
      {"dataset",
       {{"name", d.name},
        {"images", choices.images},
        {"annotators", d.annotators},
        {"people_source", peopleKnownId(d.peopleKnown)},
        {"people", d.people().isKnown() || d.peopleKnown == PeopleKnown::Found ? OrderedJson(d.annotators)
                                                                               : OrderedJson(nullptr)},
        {"fixation_map", fixationMapInFull(d, settings)},
        {"simulated_annotators", d.simulatedAnnotators},
        {"warnings", d.warnings},
        {"left_out", d.leftOut}}},
      {"models", models},
      {"techniques", techniques},
      {"grid", {study.grid.width, study.grid.height}},
      {"rule", toString(settings.rule)},
      {"mask_rule", toString(settings.agreement)},
      {"xrai", xraiText(settings.optionsFor(Technique::Xrai))},
      {"shard", {choices.shard.index, choices.shard.count}},
      {"cache", choices.cached
                    ? OrderedJson(absoluteText(choices.cache.empty() ? defaultCacheDirectory() : choices.cache))
                    : OrderedJson(nullptr)},
      {"maps", choices.maps},
      {"follow_links", choices.followLinks},
      {"regions", OrderedJson::parse(toJson(d.regionChoice, d.root))},
      {"fixations", fixationsToJson<OrderedJson>(choices.fixations, d.root, true)},
      {"options", optionsJson(study, settings, choices)},
      {"settings", OrderedJson::parse(settingsToJson(settings, study.dataset, study.models))}};
  writeFileAtomically(run / "study.json", json.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n");
  return warnings;
}

void noteFindings(const fs::path& run, const std::vector<ModelFindings>& models) {
  changeRunFile(run, [&](OrderedJson& json) {
    for (std::size_t m = 0; m < models.size(); ++m) {
      OrderedJson& model = json.at("models").at(m);
      model["notes"] = models[m].notes;
      if (models[m].usualLayer.empty()) continue;
      model["usual_layer"] = models[m].usualLayer;
      if (model.at("layers") == OrderedJson{""}) model["layers"] = {models[m].usualLayer};  // none chosen, none named
    }
  });
}

void markWhole(const fs::path& run) {
  changeRunFile(run, [](OrderedJson& json) { json["shard"] = {1, 1}; });
}

RunFile readRunFile(const fs::path& run) {
  const fs::path file = run / "study.json";
  if (!isRunFolder(run))
    throw Error(ErrorCode::FileNotFound, run.string(), "is not the folder of a run: it has no study.json",
                "Name the --out folder of 'sightline-cli run'.");
  RunFile r;
  r.folder = run;
  try {
    const OrderedJson json = OrderedJson::parse(readTextFile(file));
    const OrderedJson& options = json.at("options");
    r.dataset.root = options.at("dataset").get<std::string>();
    r.choices.cache = options.at("cache").get<std::string>();
    r.choices.session = options.value("session", std::string());
    options.at("models").get_to(r.choices.models);
    options.at("preprocess").get_to(r.choices.preprocess);
    r.choices.limit = wholeNumber(options.at("limit"));
    r.choices.cached = !json.at("cache").is_null();
    r.choices.followLinks = json.value("follow_links", false);
    if (json.contains("regions")) r.choices.regions = regionChoiceFromJson(json.at("regions").dump(), file.string());
    r.choices.fixations = fixationsFromJson(json.value("fixations", OrderedJson()), r.dataset.root);
    r.settings = (json.contains("settings") ? json.at("settings") : settingsFromOptions(options, file.string())).dump();
    const OrderedJson& data = json.at("dataset");
    data.at("name").get_to(r.dataset.name);
    r.dataset.fixationMap = data.value("fixation_map", std::string());
    r.dataset.annotators = wholeNumber(data.at("annotators"));
    // Earlier versions took ten people for masks of which nothing was said.
    r.dataset.peopleKnown = data.contains("people_source")
                                ? peopleKnownFromId(data.at("people_source").get<std::string>(), r.dataset.annotators)
                            : r.dataset.annotators == 10 && !data.at("simulated_annotators").get<bool>()
                                ? PeopleKnown::Found
                                : PeopleKnown::Stated;
    data.at("simulated_annotators").get_to(r.dataset.simulatedAnnotators);
    for (const OrderedJson& m : json.at("models")) {
      ModelSpec model = readModelFile(run / "models" / m.at("file").get<std::string>());
      model.weights = m.at("weights").get<std::string>();
      r.models.push_back(std::move(model));
      r.weightsHashes.push_back(m.at("weights_sha256").get<std::string>());
      r.usualLayers.push_back(m.value("usual_layer", std::string()));
    }
  } catch (const OrderedJson::exception& e) {
    throw Error(ErrorCode::BadFormat, file.string(), message("cannot be understood: {1}", jsonReason(e)), kRunAgain);
  }
  return r;
}

AnalysisSettings settingsOf(const RunFile& run, const Dataset& dataset) {
  return settingsFromJson(run.settings, dataset, run.models, (run.folder / "study.json").string()).settings;
}

}  // namespace sightline
