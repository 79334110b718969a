// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/model_lineup.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/json_reason.h"
#include "core/study/definition.h"

namespace sightline {
namespace {

using Json = nlohmann::json;
using Entry = ModelLineup::Entry;

template <class Entries>
auto entryOf(Entries& entries, const std::string& id) {
  return std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.id == id; });
}

const std::string& ownNameOf(const ModelSpec& model) {
  return model.ownName.empty() ? model.displayName : model.ownName;
}

/// Every model of the study in the order in which it was found, under its own name.
std::vector<ModelSpec> modelsAsFound(const StudyDefinition& study) {
  std::vector<ModelSpec> models = allModels(study);
  for (ModelSpec& model : models) {
    model.displayName = ownNameOf(model);
    model.ownName.clear();
  }
  return models;
}

/// The lineup with an entry for each of the models and for nothing else.
ModelLineup completed(const ModelLineup& wanted, const std::vector<ModelSpec>& models) {
  ModelLineup lineup;
  const auto take = [&](const std::vector<Entry>& from, std::vector<Entry>& into) {
    for (const Entry& entry : from)
      if (std::any_of(models.begin(), models.end(), [&](const ModelSpec& m) { return m.id == entry.id; }) &&
          !lineup.find(entry.id) && entryOf(lineup.removed, entry.id) == lineup.removed.end())
        into.push_back(entry);
  };
  take(wanted.models, lineup.models);
  take(wanted.removed, lineup.removed);
  for (const ModelSpec& model : models)
    if (!lineup.find(model.id) && entryOf(lineup.removed, model.id) == lineup.removed.end())
      lineup.models.push_back({model.id});
  if (lineup.models.empty()) std::swap(lineup.models, lineup.removed);
  if (lineup.shownCount() == 0)
    for (Entry& entry : lineup.models) entry.shown = true;
  return lineup;
}

/// Gives models the names of the lineup; of two of one name the later ones get their id behind it.
void takeNames(const ModelLineup& lineup, std::vector<ModelSpec>& models) {
  std::set<std::string> taken;
  for (ModelSpec& model : models) {
    const std::string own = model.displayName;
    for (const auto* entries : {&lineup.models, &lineup.removed})
      if (const auto entry = entryOf(*entries, model.id); entry != entries->end() && !entry->name.empty())
        model.displayName = entry->name;
    if (!taken.insert(model.displayName).second) {
      model.displayName += " (" + model.id + ")";
      taken.insert(model.displayName);
    }
    if (model.displayName != own) model.ownName = own;
  }
}

Json jsonOfEntries(const std::vector<Entry>& entries) {
  Json json = Json::array();
  for (const Entry& entry : entries) {
    json.push_back({{"id", entry.id}});
    if (!entry.name.empty()) json.back()["name"] = entry.name;
    if (!entry.shown) json.back()["shown"] = false;
    if (entry.colourSlot != kNoColourSlot) json.back()["colour"] = entry.colourSlot;
  }
  return json;
}

std::vector<Entry> entriesFrom(const Json& json) {
  std::vector<Entry> entries;
  for (const Json& one : json) {
    Entry entry{one.at("id").get<std::string>(), one.value("name", std::string()), one.value("shown", true)};
    if (const auto colour = one.find("colour"); colour != one.end() && colour->is_number_integer())
      if (const auto slot = colour->get<std::int64_t>(); slot >= 0 && slot < kColourSlots)
        entry.colourSlot = static_cast<int>(slot);
    if (!entry.id.empty() && entryOf(entries, entry.id) == entries.end()) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

int ModelLineup::shownCount() const {
  return static_cast<int>(std::count_if(models.begin(), models.end(), [](const Entry& e) { return e.shown; }));
}

Entry* ModelLineup::find(const std::string& id) {
  const auto entry = entryOf(models, id);
  return entry == models.end() ? nullptr : &*entry;
}

void ModelLineup::remove(const std::string& id) {
  const auto entry = entryOf(models, id);
  if (entry == models.end()) return;
  entry->shown = true;  // as it comes back
  removed.push_back(*entry);
  models.erase(entry);
}

void ModelLineup::add(const std::string& id) {
  if (find(id)) return;
  const auto former = entryOf(removed, id);
  if (former == removed.end()) return models.push_back({id});
  models.push_back(*former);
  removed.erase(former);
}

void ModelLineup::replace(const std::string& former, const std::string& id) {
  if (former == id) return;
  add(id);
  const auto place = entryOf(models, former), added = entryOf(models, id);
  if (place == models.end()) return;
  std::iter_swap(place, added);
  remove(former);
}

void ModelLineup::move(const std::string& id, int steps) {
  auto at = entryOf(models, id);
  for (const int direction = steps < 0 ? -1 : 1; steps != 0 && at != models.end(); steps -= direction) {
    auto next = at;
    do {
      if (direction < 0 ? next == models.begin() : std::next(next) == models.end()) return;
      next += direction;
    } while (!next->shown);
    if (direction < 0)
      std::rotate(next, at, std::next(at));
    else
      std::rotate(at, std::next(at), std::next(next));
    at = next;
  }
}

bool isShown(const ModelLineup& lineup, const std::string& id) {
  const auto entry = entryOf(lineup.models, id);
  return entry != lineup.models.end() ? entry->shown : entryOf(lineup.removed, id) == lineup.removed.end();
}

void arrange(StudyDefinition& study, const ModelLineup& wanted) {
  std::vector<ModelSpec> models = modelsAsFound(study);
  ModelLineup lineup = completed(wanted, models);
  std::map<std::string, int> kept;
  for (auto* entries : {&lineup.models, &lineup.removed})
    for (const Entry& entry : *entries)
      if (entry.colourSlot != kNoColourSlot) kept[entry.id] = entry.colourSlot;
  assignColours(models, kept);
  takeNames(lineup, models);
  study.models.clear();
  study.setAside.clear();
  for (auto* entries : {&lineup.models, &lineup.removed})
    for (Entry& entry : *entries) {
      const auto model =
          std::find_if(models.begin(), models.end(), [&](const ModelSpec& m) { return m.id == entry.id; });
      entry.colourSlot = model->colourSlot;
      (entries == &lineup.models && entry.shown ? study.models : study.setAside).push_back(*model);
    }
  study.lineup = std::move(lineup);
}

std::vector<ModelSpec> allModels(const StudyDefinition& study) {
  std::vector<ModelSpec> models = study.models;
  models.insert(models.end(), study.setAside.begin(), study.setAside.end());
  return models;
}

std::vector<std::string> hiddenModels(const StudyDefinition& study) {
  std::vector<std::string> names;
  for (const Entry& entry : study.lineup.models)
    for (const ModelSpec& model : study.setAside)
      if (model.id == entry.id) names.push_back(model.displayName);
  return names;
}

Message nameProblem(const StudyDefinition& study, const std::string& id, const std::string& name) {
  for (const ModelSpec& model : allModels(study))
    if (model.id != id && (model.displayName == name || (id.empty() && model.id == name)))
      return message("\"{1}\" is the name of another model. Choose another name.", name);
  return {};
}

std::string lineupToJson(const ModelLineup& lineup) {
  Json json{{"models", jsonOfEntries(lineup.models)}};
  if (!lineup.removed.empty()) json["removed"] = jsonOfEntries(lineup.removed);
  return json.dump();
}

ModelLineup lineupFromJson(const std::string& text, const std::string& source) {
  try {
    const Json json = Json::parse(text);
    return {entriesFrom(json.at("models")), entriesFrom(json.value("removed", Json::array()))};
  } catch (const Json::exception& e) {
    throw Error(ErrorCode::BadFormat, source, message("has a lineup of models that makes no sense: {1}", jsonReason(e)),
                "Choose a file saved with File > Save session.");
  }
}

}  // namespace sightline
