// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/region_choice.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/whole_number.h"

namespace sightline {

const char* maskPeopleId(MaskPeople people) {
  return people == MaskPeople::Each ? "each" : people == MaskPeople::One ? "one" : "recognised";
}

MaskPeople maskPeopleFromId(const std::string& id) {
  for (const MaskPeople people : {MaskPeople::Recognised, MaskPeople::Each, MaskPeople::One})
    if (id == maskPeopleId(people)) return people;
  throw Error(ErrorCode::InvalidOption, id, "does not say whose several masks of an image are",
              "Write recognised, each (each file is another person's) or one (together they are one person's).");
}

std::string toJson(const RegionChoice& choice, const std::filesystem::path& folder) {
  const auto within = [&](const std::vector<std::filesystem::path>& paths) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& path : paths) {
      const auto relative = path.lexically_relative(folder);
      list.push_back(relative.empty() || relative.begin()->string() == ".." ? path.string() : relative.string());
    }
    return list;
  };
  nlohmann::ordered_json json{{"files", within(choice.files)},
                              {"labels", choice.labels},
                              {"people", choice.people},
                              {"pixel_rule", pixelRuleId(choice.rule)},
                              {"confidence", choice.confidence}};
  if (!choice.maskFolders.empty()) json["mask_folders"] = within(choice.maskFolders);
  if (choice.maskPeople != MaskPeople::Recognised) json["mask_people"] = maskPeopleId(choice.maskPeople);
  if (choice.annotators > 0) json["annotators"] = choice.annotators;
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

RegionChoice regionChoiceFromJson(const std::string& text, const std::string& name) {
  const auto fail = [&](const Message& problem) {
    throw Error(ErrorCode::BadFormat, name, problem, "Correct the file; docs/formats.md says what \"regions\" hold.");
  };
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) fail("has \"regions\" that are not an object");
  RegionChoice choice;
  const auto texts = [&](const std::string& key) {
    std::vector<std::string> out;
    const auto list = json.find(key);
    if (list == json.end()) return out;
    if (!list->is_array()) fail(message("has \"{1}\" of \"regions\" that are not a list", key));
    for (const auto& entry : *list) {
      if (!entry.is_string()) fail(message("has \"{1}\" of \"regions\" with something that is not text", key));
      out.push_back(entry.get<std::string>());
    }
    return out;
  };
  for (const std::string& file : texts("files")) choice.files.emplace_back(file);
  for (const std::string& folder : texts("mask_folders")) choice.maskFolders.emplace_back(folder);
  choice.labels = texts("labels");
  choice.people = texts("people");
  if (const auto rule = json.find("pixel_rule"); rule != json.end()) {
    if (!rule->is_string()) fail("has a \"pixel_rule\" that is not text");
    try {
      choice.rule = pixelRuleFromId(rule->get<std::string>());
    } catch (const Error& e) {
      fail(message("has the \"pixel_rule\" \"{1}\", which is none. {2}", rule->get<std::string>(), e.remedyMessage()));
    }
  }
  if (const auto people = json.find("mask_people"); people != json.end()) {
    if (!people->is_string()) fail("has \"mask_people\" that is not text");
    try {
      choice.maskPeople = maskPeopleFromId(people->get<std::string>());
    } catch (const Error& e) {
      fail(message("has the \"mask_people\" \"{1}\", which is none. {2}", people->get<std::string>(),
                   e.remedyMessage()));
    }
  }
  if (const auto number = json.find("annotators"); number != json.end()) {
    try {
      choice.annotators = wholeNumber(*number);
    } catch (const nlohmann::json::type_error&) {
      // Said below.
    }
    if (choice.annotators < 1 || choice.annotators > 255)
      fail("has \"annotators\" of \"regions\" that are not a number from 1 to 255");
  }
  if (const auto c = json.find("confidence"); c != json.end()) {
    if (!c->is_number() || !(c->get<double>() >= 0 && c->get<double>() <= 1))
      fail("has a \"confidence\" that is not a number from 0 to 1");
    choice.confidence = c->get<double>();
  }
  return choice;
}

std::optional<RegionChoice> manifestRegionChoice(const std::filesystem::path& folder) {
  const std::filesystem::path manifest = folder / "manifest.json";
  if (std::error_code ec; !std::filesystem::is_regular_file(manifest, ec)) return std::nullopt;
  const auto json = nlohmann::json::parse(readTextFile(manifest), nullptr, false);
  if (!json.is_object() || !json.contains("regions")) return std::nullopt;  // what else is wrong is said on opening
  return regionChoiceFromJson(json.at("regions").dump(), manifest.string());
}

}  // namespace sightline
