// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/fixations/fixation_search.h"

namespace sightline {

/// {"tables":["eyes/fixations.csv"],"columns":"x=fx,y=fy","map":"sigma=30px"}: what was asked of fixations, for
/// sessions and runs; "people" too where some were chosen. Tables in the data set's folder are named within it; others
/// by their path, or by their name alone.
template <class Json>
Json fixationsToJson(const FixationSearch& search, const std::filesystem::path& root, bool withPath) {
  Json tables = Json::array();
  for (const auto& table : search.tables) {
    const std::filesystem::path inside = table.lexically_relative(root);
    const bool within = !inside.empty() && *inside.begin() != "..";
    tables.push_back((within ? inside : withPath ? table : table.filename()).generic_string());
  }
  Json json{{"tables", tables}, {"columns", search.columns}, {"map", toString(search.options)}};
  if (!search.people.empty()) json["people"] = search.people;
  return json;
}

/// @param json  the object above; null: nothing was asked @throws Error, and Json's exceptions
template <class Json>
FixationSearch fixationsFromJson(const Json& json, const std::filesystem::path& root) {
  FixationSearch search;
  if (json.is_null()) return search;
  for (const auto& table : json.at("tables")) {
    const std::filesystem::path path = table.template get<std::string>();
    search.tables.push_back(path.is_absolute() ? path : root / path);
  }
  search.columns = json.at("columns").template get<std::string>();
  search.options = parseFixationOptions(json.at("map").template get<std::string>());
  if (json.contains("people")) search.people = json.at("people").template get<std::vector<std::string>>();
  return search;
}

}  // namespace sightline
