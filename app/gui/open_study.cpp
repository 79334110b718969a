// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/open_study.h"

#include <QCoreApplication>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/store/shipped_results.h"
#include "ui/session/translated.h"

namespace sightline::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("OpenStudy", text); }

/// The run's store where it can be read; else a note that its maps are computed again.
std::shared_ptr<ResultStore> storeOf(const StudySource& source, QStringList& notes) {
  try {
    if (ResultStore::isIn(source.results)) return openStore(source.results);
  } catch (const Error&) {  // told below
  }
  notes << tr("The run kept its results in %1, which cannot be read, so its maps are computed again.")
               .arg(QString::fromStdString(source.results.string()));
  return nullptr;
}

}  // namespace

std::filesystem::path installedDemo() { return modelPlaces().demo; }

ui::OpenedStudy openStudy(const StudySource& source) {
  const ModelPlaces places = modelPlaces();
  OpenedFolder folder = openStudyFolder(source, places);
  ui::OpenedStudy opened;
  opened.definition = std::move(folder.definition);
  for (const auto& note : folder.notes) opened.notes << ui::translated(note);
  if (folder.origin == UsualModels::Origin::DemoInstead)
    opened.notes
        << tr("The published networks' weights are not on this machine (%1), so the demo's small networks are used for "
              "these images. They know only the demo's 20 drawn classes. File > Get small networks fetches two of 5 "
              "and "
              "10 MB that know photographs, and Get the weights the published ones.")
               .arg(QString::fromStdString(places.weights.string()));
  if (!source.results.empty()) opened.store = storeOf(source, opened.notes);
  return opened;
}

std::vector<std::string> ownModelIds() {
  std::vector<Message> ignored;
  std::vector<std::string> ids;
  for (const ModelSpec& model : ownModels(ownModelsFolder(), ignored)) ids.push_back(model.id);
  return ids;
}

void forgetOwnModel(const std::string& id) {
  for (const auto& file : ownModelFiles(ownModelsFolder())) {
    try {
      std::error_code stays;  // then it is shown again, and can be forgotten again
      if (readModelFile(file).id == id) std::filesystem::remove(file, stays);
    } catch (const Error&) {  // not this one: it could be read
    }
  }
}

}  // namespace sightline::app
