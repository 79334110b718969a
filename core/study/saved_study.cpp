// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/saved_study.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_reason.h"
#include "core/base/whole_number.h"
#include "core/study/fixation_search_json.h"
#include "core/study/human_data.h"
#include "core/study/run_file.h"
#include "core/study/settings_json.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
constexpr int kFormat = 1;

fs::path normal(const fs::path& path) { return fs::absolute(path).lexically_normal(); }

/// "a/b/" and "a/b" are both called b.
std::string nameOf(fs::path folder) {
  folder = folder.lexically_normal();
  return (folder.has_filename() ? folder.filename() : folder.parent_path().filename()).string();
}

/// Whether there is a folder, or an archive or file in place of one.
bool isThere(const fs::path& path) {
  std::error_code ec;
  return fs::exists(path, ec);
}

/// Where the study is now: where it was, at the same place beside the file, beside the file by its name, or a candidate
/// of its name.
fs::path findFolder(const fs::path& saved, const std::string& relative, const fs::path& source,
                    const FolderHints& hints) {
  if (!hints.chosen.empty()) return hints.chosen;
  if (saved.is_absolute() && isThere(saved)) return saved;
  const fs::path here = normal(source).parent_path();
  if (!relative.empty() && isThere(here / relative)) return (here / relative).lexically_normal();
  const std::string name = nameOf(saved);
  if (!name.empty() && isThere(here / name)) return here / name;
  for (const fs::path& candidate : hints.candidates)
    if (nameOf(candidate) == name && isThere(candidate)) return candidate;
  throw Error(
      ErrorCode::FileNotFound, saved.string(),
      message("is not there any more; {1} is about the images in it", source.string()),
      message("Put the folder \"{1}\" beside that file, or open the folder first, then open the file again.", name));
}

void takeRun(RunFile run, StudySource& study) {
  study.run = run.folder;
  study.models = std::move(run.models);
  study.limit = run.choices.limit;
  study.followLinks = run.choices.followLinks;
  study.regions = run.choices.regions;
  study.fixations = run.choices.fixations;
  if (run.choices.cached) study.results = run.choices.cache;
}

/// A figure's recipe tells the name of the folder of imported maps, not its place: looked for beside the images, among
/// them, and beside the figure.
void findMapsFolder(const fs::path& source, SavedStudy& saved) {
  Json settings = Json::parse(saved.settings);
  const fs::path name = settings.value("maps_folder", std::string());
  if (name.empty() || name.is_absolute()) return;
  for (const fs::path& place : {saved.study.folder.parent_path(), saved.study.folder, normal(source).parent_path()})
    if (isFolder(place / name)) {
      settings["maps_folder"] = (place / name).string();
      saved.settings = settings.dump();
      return;
    }
}

}  // namespace

bool isSessionFile(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension == kSessionSuffix;
}

SavedStudy readSavedStudy(const fs::path& path, const FolderHints& hints) {
  const bool byFile = path.filename() == "study.json";
  if (!byFile && !isFolder(path)) return savedStudyFromText(readTextFile(path), path, hints);
  RunFile run = readRunFile(byFile ? normal(path).parent_path() : path);
  SavedStudy saved;
  saved.source = run.folder;
  saved.isRun = true;
  saved.study.folder = findFolder(run.dataset.root, {}, run.folder, hints);
  saved.settings = std::move(run.settings);
  takeRun(std::move(run), saved.study);
  return saved;
}

SavedStudy savedStudyFromText(const std::string& text, const fs::path& source, const FolderHints& hints) {
  SavedStudy saved;
  saved.source = source;
  try {
    const Json json = Json::parse(text);
    const int format = wholeNumber(json.at("sightline_session"));
    if (format > kFormat)
      throw Error(ErrorCode::BadFormat, source.string(), message("was saved by a newer Sightline (format {1})", format),
                  "Open it with that version.");
    saved.display = json.value("display", Json::object()).dump();
    saved.image = json.value("image", std::string());
    saved.settings = json.at("settings").dump();
    saved.study.modelIds = json.value("models", std::vector<std::string>());
    if (const auto lineup = json.find("lineup"); lineup != json.end())
      saved.study.lineup = lineupFromJson(lineup->dump(), source.string());
    saved.study.limit = std::max(0, wholeNumber(json, "limit", 0));
    saved.study.followLinks = json.value("follow_links", false);
    if (json.contains("regions"))
      saved.study.regions = regionChoiceFromJson(json.at("regions").dump(), source.string());
    saved.study.folder =
        findFolder(json.at("folder").get<std::string>(), json.value("folder_relative", std::string()), source, hints);
    saved.study.fixations = fixationsFromJson(json.value("fixations", Json()), saved.study.folder);
    const fs::path run = json.value("run", std::string());
    if (isRunFolder(run)) {  // else its models by their names
      const StudySource chosen = saved.study;
      takeRun(readRunFile(run), saved.study);
      // Human data may have been chosen since.
      if (chosen.regions) saved.study.regions = chosen.regions;
      saved.study.fixations = chosen.fixations;
    }
    findMapsFolder(source, saved);
  } catch (const Json::exception& e) {
    throw Error(ErrorCode::BadFormat, source.string(), message("is not a session: {1}", jsonReason(e)),
                "Choose a file saved with File > Save session.");
  }
  return saved;
}

void forgetAgreement(SavedStudy& saved) {
  Json settings = Json::parse(saved.settings);
  settings.erase("agreement");
  saved.settings = settings.dump();
}

std::string savedStudyText(const fs::path& file, const StudyState& state) {
  const Dataset& dataset = state.definition.dataset;
  const fs::path folder = normal(state.folder);
  Json json{{"sightline_session", kFormat},
            {"folder", state.withPath ? folder.string() : nameOf(folder)},
            {"display", Json::parse(state.display.empty() ? "{}" : state.display)},
            {"models", Json::array()},
            {"settings", Json::parse(settingsToJson(state.settings, dataset, allModels(state.definition)))}};
  if (!state.withPath && json["settings"].contains("maps_folder"))
    json["settings"]["maps_folder"] = nameOf(json["settings"]["maps_folder"].get<std::string>());
  if (dataset.followedLinks) json["follow_links"] = true;
  if (!dataset.regions.empty() || dataset.regionChoice != RegionChoice{})
    json["regions"] = Json::parse(toJson(dataset.regionChoice, dataset.root));
  if (const FixationSearch fixations = fixationsOf(dataset, state.settings); fixations != FixationSearch{})
    json["fixations"] = fixationsToJson<Json>(fixations, dataset.root, state.withPath);
  if (state.withPath && !state.run.empty()) json["run"] = normal(state.run).string();
  // Versions that know of no lineup show all these.
  const ModelLineup& lineup = state.definition.lineup;
  if (!lineup.models.empty()) json["lineup"] = Json::parse(lineupToJson(lineup));
  for (const auto& entry : lineup.models) json["models"].push_back(entry.id);
  if (lineup.models.empty())
    for (const ModelSpec& model : state.definition.models) json["models"].push_back(model.id);
  if (!file.empty()) {
    const fs::path relative = folder.lexically_relative(normal(file).parent_path());
    if (!relative.empty()) json["folder_relative"] = relative.generic_string();
  }
  if (state.image >= 0 && static_cast<std::size_t>(state.image) < dataset.items.size())
    json["image"] = dataset.items[static_cast<std::size_t>(state.image)].id;
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sightline
