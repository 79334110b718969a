// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/session_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/json_reason.h"
#include "core/base/whole_number.h"
#include "core/study/run_file.h"
#include "core/study/settings_json.h"
#include "ui/figures/figure_file.h"
#include "ui/session/translated.h"
#include "ui/widgets/rule_text.h"

namespace sightline::ui {
namespace {

using Json = nlohmann::json;
using Overlay = DisplaySettings::Overlay;
constexpr const char* kDepths[] = {"chosen", "stages", "all"};
constexpr const char* kOverlays[] = {"map", "contour", "overlap", "image"};

Json toJson(const DisplaySettings::Robustness& r) {
  Json json{{"depths", kDepths[static_cast<int>(r.depths)]}};
  if (r.depth) json["depth"] = *r.depth;
  if (r.along) json["along"] = toString(BinarisationRule{*r.along, textOf(*r.along).start});
  return json;
}

Json toJson(const DisplaySettings& d) {
  return {{"overlay", kOverlays[static_cast<int>(d.overlay)]},
          {"palette", paletteName(d.palette)},
          {"opacity", d.opacity},
          {"human_outline", d.showHumanOutline},
          {"saliency_outline", d.showSaliencyOutline},
          {"fixations", d.showFixations},
          {"metric", metricId(d.metric)},
          {"only_agreeing", d.onlyAgreeing},
          {"only_listed", d.onlyListed},
          {"picture_opacity", d.pictureOpacity},
          {"human_outline_opacity", d.humanOutlineOpacity},
          {"saliency_outline_opacity", d.saliencyOutlineOpacity},
          {"swipe", d.swipe},
          {"divider", d.divider},
          {"robustness", toJson(d.robustness)}};
}

/// A word that is not known (from a newer version) leaves the choice as it is.
template <class Enum, std::size_t N>
void take(const Json& json, const char* name, const char* const (&words)[N], Enum& into) {
  const auto found = json.find(name);
  if (found == json.end()) return;
  const auto word = std::find(std::begin(words), std::end(words), found->get<std::string>());
  if (word != std::end(words)) into = static_cast<Enum>(word - std::begin(words));
}

DisplaySettings::Robustness robustnessFrom(const Json& json) {
  DisplaySettings::Robustness r;
  take(json, "depths", kDepths, r.depths);
  if (const auto depth = json.find("depth"); depth != json.end()) r.depth = std::max(0, wholeNumber(*depth));
  if (const auto along = json.find("along"); along != json.end())
    r.along = parseBinarisationRule(along->get<std::string>()).kind;
  return r;
}

DisplaySettings displayFrom(const Json& json) {
  DisplaySettings d;
  take(json, "overlay", kOverlays, d.overlay);
  const std::string metric = json.value("metric", std::string(metricId(d.metric)));
  for (const Metric m : kAllMetrics)
    if (metricId(m) == metric) d.metric = m;
  const std::string palette = json.value("palette", std::string(paletteName(d.palette)));
  for (const Palette p : kPalettes)
    if (paletteName(p) == palette) d.palette = p;
  d.opacity = std::clamp(json.value("opacity", d.opacity), 0.0, 1.0);
  d.showHumanOutline = json.value("human_outline", d.showHumanOutline);
  d.showSaliencyOutline = json.value("saliency_outline", d.showSaliencyOutline);
  d.showFixations = json.value("fixations", d.showFixations);
  d.onlyAgreeing = json.value("only_agreeing", d.onlyAgreeing);
  d.onlyListed = json.value("only_listed", d.onlyListed);
  d.swipe = json.value("swipe", d.swipe);
  d.robustness = robustnessFrom(json.value("robustness", Json::object()));
  for (const auto& [name, share] :
       {std::pair{"picture_opacity", &d.pictureOpacity}, std::pair{"human_outline_opacity", &d.humanOutlineOpacity},
        std::pair{"saliency_outline_opacity", &d.saliencyOutlineOpacity}, std::pair{"divider", &d.divider}})
    *share = std::clamp(json.value(name, *share), 0.0, 1.0);
  return d;
}

/// Puts the images that were listed into the list.
QStringList listAgain(const SessionFile& file, StudySession& session) {
  const auto& items = session.definition().dataset.items;
  PickedImages picked{QObject::tr("images listed in the session"), {}};
  const std::set<std::string> listed(file.listed.begin(), file.listed.end());
  for (std::size_t i = 0; i < items.size(); ++i)
    if (listed.contains(items[i].id)) picked.images.push_back(static_cast<int>(i));
  if (picked.images.size() < items.size()) session.setPicked(picked);
  const auto gone = static_cast<int>(listed.size() - picked.images.size());
  return gone == 0 ? QStringList()
                   : QStringList(gone == 1 ? QObject::tr("1 listed image is not in the folder any more.")
                                           : QObject::tr("%1 listed images are not in the folder any more.").arg(gone));
}

}  // namespace

bool isSavedStudy(const QString& path) {
  const std::filesystem::path file = path.toStdString();
  return isSessionFile(file) || isRunFolder(file) || file.filename() == "study.json";
}

std::string sessionFileText(const QString& path, const StudySession& session, const QString& folder,
                            const QString& run) {
  const auto& study = session.definition();
  Json display = toJson(session.display());
  if (const auto& pin = session.display().pinned; pin && pin->model >= 0 && pin->model < session.modelCount())
    display["pinned"] = {{"technique", techniqueId(pin->technique)},
                         {"model", study.models[static_cast<std::size_t>(pin->model)].id}};
  if (session.display().onlyListed) {  // the numbers are of these images, whatever search and filters were
    display["listed"] = Json::array();
    for (const int image : session.listedImages())
      display["listed"].push_back(study.dataset.items[static_cast<std::size_t>(image)].id);
  }
  AnalysisSettings settings = session.settings();
  putBackModels(settings, session.settingsOfSetAside());
  return savedStudyText(path.toStdString(),
                        {study, settings, folder.toStdString(), run.toStdString(),
                         session.imageCount() > 0 ? session.currentImage() : -1, display.dump(), !path.isEmpty()});
}

SessionFile sessionFileOf(SavedStudy saved) {
  SessionFile file;
  file.saved = std::move(saved);
  if (file.saved.isRun) return file;
  try {
    const Json display = Json::parse(file.saved.display);
    file.display = displayFrom(display);
    file.listed = display.value("listed", std::vector<std::string>());
    if (const auto pin = display.find("pinned"); pin != display.end()) {
      file.pinnedTechnique = pin->value("technique", std::string());
      file.pinnedModel = pin->value("model", std::string());
    }
  } catch (const Json::exception& e) {
    throw Error(ErrorCode::BadFormat, file.saved.source.string(), message("is not a session: {1}", jsonReason(e)),
                "Choose a file saved with File > Save session.");
  }
  return file;
}

SessionFile readSessionFile(const QString& path, const QStringList& candidates) {
  FolderHints hints;
  for (const QString& candidate : candidates) hints.candidates.emplace_back(candidate.toStdString());
  if (isSavedStudy(path)) return sessionFileOf(readSavedStudy(path.toStdString(), hints));
  const std::string recipe = recipeOf(path);
  if (recipe.empty())
    throw Error(ErrorCode::BadFormat, path.toStdString(), "carries no recipe of Sightline",
                "Drop a figure that Sightline saved, a session, the folder of a run or a folder of images.");
  return sessionFileOf(savedStudyFromText(recipe, path.toStdString(), hints));
}

QStringList applySession(const SessionFile& file, StudySession& session) {
  const auto& study = session.definition();
  auto read = settingsFromJson(file.saved.settings, study.dataset, allModels(study), file.saved.source.string());
  session.setSettingsOfSetAside(takeOffModels(read.settings, study.models.size()));
  session.setSettings(read.settings);
  DisplaySettings display = file.saved.isRun ? session.display() : file.display;
  QStringList notes;
  if (!file.pinnedModel.empty()) {
    const auto model = std::find_if(study.models.begin(), study.models.end(),
                                    [&](const ModelSpec& m) { return m.id == file.pinnedModel; });
    const auto technique = std::find_if(allTechniques().begin(), allTechniques().end(),
                                        [&](Technique t) { return techniqueId(t) == file.pinnedTechnique; });
    if (model != study.models.end() && technique != allTechniques().end())
      display.pinned = PinnedMap{*technique, static_cast<int>(model - study.models.begin())};
    else
      notes << QObject::tr("The map of %1 that the others were compared with is not in this study.")
                   .arg(QString::fromStdString(file.pinnedModel));
  }
  if (display.onlyListed) notes << listAgain(file, session);
  session.setDisplay(display);
  for (const auto& note : read.notes) notes << translated(note);
  const auto& items = study.dataset.items;
  const auto item =
      std::find_if(items.begin(), items.end(), [&](const DatasetItem& i) { return i.id == file.saved.image; });
  if (item != items.end())
    session.setCurrentImage(static_cast<int>(item - items.begin()));
  else if (!file.saved.image.empty())
    notes << QObject::tr("The image %1 that was on screen is not in the folder any more.")
                 .arg(QString::fromStdString(file.saved.image));
  return notes;
}

}  // namespace sightline::ui
