// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/settings_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <type_traits>

#include "core/base/error.h"
#include "core/base/json_reason.h"
#include "core/base/unicode.h"
#include "core/base/whole_number.h"
#include "core/study/definition.h"

namespace sightline {
namespace {

using Json = nlohmann::json;

Json toJson(const TargetClass& target) {
  switch (target.choice) {
    case TargetClass::Choice::Predicted: return "predicted";
    case TargetClass::Choice::Labelled: return "labelled";
    case TargetClass::Choice::Fixed: return target.classIndex;
  }
  throw Error(ErrorCode::Internal, "target class", "has no name for its choice");
}

Json jsonOf(const OptionValues& values, const OptionSpec& spec) {
  switch (spec.kind) {
    case OptionSpec::Kind::Integer: return values.integer(spec.key);
    case OptionSpec::Kind::Real: return values.number(spec.key);
    case OptionSpec::Kind::Choice: return values.choice(spec.key);
    case OptionSpec::Kind::Flag: return values.flag(spec.key);
  }
  return nullptr;
}

/// Reads one settings object; every complaint names the field.
class Reader {
 public:
  Reader(const std::string& source, const Dataset& dataset, const std::vector<ModelSpec>& models)
      : source_(source), dataset_(dataset), models_(models) {}

  ReadSettings read(const Json& json) {
    if (!json.is_object()) fail("settings", "is not an object");
    field(json, "rule", [&](const Json& v) { out_.settings.rule = rule(v, "rule"); });
    field(json, "agreement", [&](const Json& v) {
      out_.settings.agreement = understood("agreement", [&] { return parseAgreementRule(v.get<std::string>()); });
    });
    field(json, "rule_of_technique", [&](const Json& v) {
      if (!v.is_object()) fail("rule_of_technique", "is not an object");
      for (const auto& [id, text] : v.items())
        out_.settings.ruleOfTechnique[technique(id, "rule_of_technique")] = rule(text, "rule_of_technique");
    });
    field(json, "rule_of_combination", [&](const Json& v) {
      for (const Json& entry : v) {
        const Technique t = technique(entry.at("technique").get<std::string>(), "rule_of_combination");
        if (const auto m = model(entry.at("model").get<std::string>()))
          out_.settings.ruleOfCombination[{t, *m}] = rule(entry.at("rule"), "rule_of_combination");
      }
    });
    out_.settings.layers.resize(models_.size());
    field(json, "layers", [&](const Json& v) {
      if (!v.is_object()) fail("layers", "is not an object");
      for (const auto& [id, layers] : v.items())
        if (const auto m = model(id))
          out_.settings.layers[static_cast<std::size_t>(*m)] = layers.get<std::vector<std::string>>();
    });
    field(json, "outputs", [&](const Json& v) {
      if (!v.is_object()) fail("outputs", "is not an object");
      for (const auto& [id, reading] : v.items())
        if (const auto m = model(id))
          out_.settings.outputs[*m] =
              understood("outputs", [&reading = reading] { return outputsFromId(reading.get<std::string>()); });
    });
    field(json, "cut_offs", [&](const Json& v) {
      if (!v.is_object()) fail("cut_offs", "is not an object");
      for (const auto& [id, text] : v.items())
        if (const auto m = model(id)) {
          const ModelSpec& spec = models_[static_cast<std::size_t>(*m)];
          out_.settings.cutOffs[*m] = understood("cut_offs", [&, &id = id, &text = text] {
            return parseCutOffs(text.get<std::string>(), spec.labels, classesOf(spec.architecture), id);
          });
        }
    });
    field(json, "accepted_classes", [&](const Json& v) {
      if (!v.is_object()) fail("accepted_classes", "is not an object");
      for (const auto& [label, classes] : v.items())
        out_.settings.acceptedClasses[composed(label)] =
            understood("accepted_classes", [&classes = classes, &label = label] {
              return parseClassList(classes.get<std::string>(), message("the list of {1}", label));
            });
    });
    field(json, "target", [&](const Json& v) { out_.settings.target = target(v, "target"); });
    field(json, "target_of_image", [&](const Json& v) {
      if (!v.is_object()) fail("target_of_image", "is not an object");
      for (const auto& [id, choice] : v.items()) {
        const auto item = std::find_if(dataset_.items.begin(), dataset_.items.end(),
                                       [&id = id](const DatasetItem& i) { return i.id == id; });
        if (item == dataset_.items.end())
          note(message("the image {1}", id));
        else
          out_.settings.targetOfImage[static_cast<int>(item - dataset_.items.begin())] =
              target(choice, "target_of_image");
      }
    });
    field(json, "xrai",
          [&](const Json& v) {  // as versions before 0.2 wrote it: Integrated Gradients took XRAI's options
            options(Technique::Xrai, v, "xrai");
            Json ofIg = v;
            if (ofIg.is_object()) ofIg.erase("algorithm");
            options(techniqueFromId("ig"), ofIg, "xrai");
          });
    field(json, "options", [&](const Json& v) {
      if (!v.is_object()) fail("options", "is not an object");
      for (const auto& [id, values] : v.items()) options(technique(id, "options"), values, "options");
    });
    field(json, "maps_folder", [&](const Json& v) { v.get_to(out_.settings.mapsFolder); });
    field(json, "value_window", [&](const Json& v) {
      out_.settings.window = understood("value_window", [&] { return parseValueWindow(v.get<std::string>()); });
    });
    field(json, "painted_masks", [&](const Json& v) { v.get_to(out_.settings.paintedMasks); });
    field(json, "cases", [&](const Json& v) { out_.settings.cases = cases(v); });
    const auto add = [&](const Json& ids, const char* name) {
      for (const Json& id : ids) {
        const Technique t = technique(id.get<std::string>(), name);
        if (!out_.settings.shows(t)) out_.settings.techniques.push_back(t);
      }
    };
    field(json, "more_techniques",
          [&](const Json& v) { add(v, "more_techniques"); });  // before 0.2: beside the published two
    field(json, "techniques", [&](const Json& v) {
      if (!v.is_array() || v.empty()) fail("techniques", "is not a list of techniques");
      out_.settings.techniques.clear();
      add(v, "techniques");
    });
    return std::move(out_);
  }

 private:
  [[noreturn]] void fail(const std::string& name, const Message& problem) const {
    throw Error(ErrorCode::BadFormat, source_, message("has unusable settings: \"{1}\" {2}", name, problem),
                "Save the session again from Sightline.");
  }

  template <class Take>
  void field(const Json& json, const char* name, Take&& take) const {
    const auto found = json.find(name);
    if (found == json.end()) return;
    try {
      take(*found);
    } catch (const Json::exception& e) {
      fail(name, message("holds the wrong kind of value ({1})", jsonReason(e)));
    }
  }

  /// Runs a parser whose own error does not know the file.
  template <class Parse>
  std::invoke_result_t<Parse> understood(const char* name, Parse&& parse) const {
    try {
      return parse();
    } catch (const Error& e) {
      fail(name, message("is refused: {1} {2}. {3}", e.subjectMessage(), e.problemMessage(), e.remedyMessage()));
    }
  }

  [[nodiscard]] BinarisationRule rule(const Json& v, const char* name) const {
    return understood(name, [&] { return parseBinarisationRule(v.get<std::string>()); });
  }
  [[nodiscard]] Technique technique(const std::string& id, const char* name) const {
    return understood(name, [&] { return techniqueFromId(id); });
  }

  [[nodiscard]] TargetClass target(const Json& v, const char* name) const {
    if (v == "predicted") return {};
    if (v == "labelled") return {TargetClass::Choice::Labelled, -1};
    if (const int k = v.is_number() ? wholeNumber(v) : -1; k >= 0) return {TargetClass::Choice::Fixed, k};
    fail(name, message("is {1}, which is neither \"predicted\", \"labelled\" nor a class number", v.dump()));
  }

  void options(Technique technique, const Json& v, const char* name) {
    if (!v.is_object()) fail(name, "is not an object");
    OptionValues values = out_.settings.optionsFor(technique);
    for (const auto& [key, value] : v.items())
      understood(name, [&, &key = key, &value = value] {
        if (!value.is_primitive() || value.is_null())
          throw Error(ErrorCode::BadFormat, message("{1}.{2}", techniqueId(technique), key),
                      message("is {1}, which is neither a number, a word nor yes or no", value.dump()));
        if (value.is_string())
          values.set(key, value.get<std::string>());
        else if (value.is_boolean())
          values.set(key, value.get<bool>() ? 1.0 : 0.0);
        else
          values.set(key, value.get<double>());
        return true;
      });
    out_.settings.setOptions(values);
  }

  [[nodiscard]] CaseCutPoints cases(const Json& v) const {
    CaseCutPoints cuts;
    const auto read = [&](const char* name, double& low, double& high) {
      field(v, name, [&](const Json& pair) {
        if (!pair.is_array() || pair.size() != 2)
          fail("cases", message("needs a low and a high cut point for {1}", std::string(name)));
        pair[0].get_to(low);
        pair[1].get_to(high);
        if (!(low >= 0 && low <= 1 && high >= 0 && high <= 1))
          fail("cases", message("has cut points for {1} outside 0 to 1: {2}", std::string(name), pair.dump()));
        if (low > high)
          fail("cases", message("has a low cut point for {1} above the high one: {2}", std::string(name), pair.dump()));
      });
    };
    read("iou", cuts.iouLow, cuts.iouHigh);
    read("gtc", cuts.gtcLow, cuts.gtcHigh);
    read("sc", cuts.scLow, cuts.scHigh);
    field(v, "round", [&](const Json& on) { on.get_to(cuts.roundToHundredths); });
    return cuts;
  }

  std::optional<int> model(const std::string& id) {
    const auto found = std::find_if(models_.begin(), models_.end(), [&](const ModelSpec& m) { return m.id == id; });
    if (found != models_.end()) return static_cast<int>(found - models_.begin());
    note(message("the model {1}", id));
    return std::nullopt;
  }

  void note(const Message& what) {
    const Message text =
        message("The saved settings name {1}, which this study does not have; its settings were left out.", what);
    if (std::find(out_.notes.begin(), out_.notes.end(), text) == out_.notes.end()) out_.notes.push_back(text);
  }

  const std::string& source_;
  const Dataset& dataset_;
  const std::vector<ModelSpec>& models_;
  ReadSettings out_;
};

}  // namespace

std::string settingsToJson(const AnalysisSettings& s, const Dataset& dataset, const std::vector<ModelSpec>& models) {
  const auto modelId = [&](int m) { return models.at(static_cast<std::size_t>(m)).id; };
  Json json{{"rule", toString(s.rule)},
            {"agreement", toString(s.agreement)},
            {"layers", Json::object()},
            {"target", toJson(s.target)}};
  for (const Technique technique : s.techniques) json["techniques"].push_back(techniqueId(technique));
  for (const auto& [technique, values] : s.options)
    for (const OptionSpec& spec : values.specs())
      json["options"][techniqueId(technique)][spec.key] = jsonOf(values, spec);
  if (!s.mapsFolder.empty()) json["maps_folder"] = s.mapsFolder;
  if (s.paintedMasks) json["painted_masks"] = true;
  if (s.window != ValueWindow{}) json["value_window"] = toString(s.window);
  if (!(s.cases == CaseCutPoints{}))
    json["cases"] = {{"iou", {s.cases.iouLow, s.cases.iouHigh}},
                     {"gtc", {s.cases.gtcLow, s.cases.gtcHigh}},
                     {"sc", {s.cases.scLow, s.cases.scHigh}},
                     {"round", s.cases.roundToHundredths}};
  for (const auto& [technique, rule] : s.ruleOfTechnique)
    json["rule_of_technique"][techniqueId(technique)] = toString(rule);
  for (const auto& [key, rule] : s.ruleOfCombination)
    json["rule_of_combination"].push_back(
        {{"technique", techniqueId(key.first)}, {"model", modelId(key.second)}, {"rule", toString(rule)}});
  for (std::size_t m = 0; m < s.layers.size() && m < models.size(); ++m)
    if (!s.layers[m].empty()) json["layers"][models[m].id] = s.layers[m];
  for (const auto& [m, reading] : s.outputs) json["outputs"][modelId(m)] = outputsId(reading);
  for (const auto& [m, cutOffs] : s.cutOffs) json["cut_offs"][modelId(m)] = cutOffsText(cutOffs);
  for (const auto& [label, classes] : s.acceptedClasses) json["accepted_classes"][label] = classListText(classes);
  for (const auto& [image, target] : s.targetOfImage)
    json["target_of_image"][dataset.items.at(static_cast<std::size_t>(image)).id] = toJson(target);
  return json.dump(1);
}

ReadSettings settingsFromJson(const std::string& text, const Dataset& dataset, const std::vector<ModelSpec>& models,
                              const std::string& source) {
  Json json;
  try {
    json = Json::parse(text);
  } catch (const Json::exception& e) {
    throw Error(ErrorCode::BadFormat, source, message("is not a session: {1}", jsonReason(e)),
                "Choose a file saved by Sightline.");
  }
  ReadSettings read = Reader(source, dataset, models).read(json);
  if (!json.contains("agreement")) read.settings.agreement = usualAgreement(dataset);
  return read;
}

}  // namespace sightline
