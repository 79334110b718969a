// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/open_study.h"

#include <QCoreApplication>

#include "core/base/files.h"
#include "core/models/registry.h"

namespace sightline::app {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("OpenStudy", text); }
}  // namespace

std::filesystem::path installedDemo() {
  try {
    const auto demo = resourceDirectory() / "demo";
    if (std::filesystem::is_directory(demo)) return demo;
  } catch (const Error&) {  // no resources: the program works on folders all the same
  }
  return {};
}

namespace {

void addOwnModels(ui::OpenedStudy& opened) {
  for (const auto& file : ownModelFiles(ownModelsFolder())) {
    try {
      opened.definition.models.push_back(readModelFile(file));
    } catch (const Error& error) {
      opened.notes << tr("A model of yours was left out. %1").arg(QString::fromUtf8(error.what()));
    }
  }
}

}  // namespace

ui::OpenedStudy openStudy(const std::filesystem::path& folder) {
  ui::OpenedStudy opened;
  opened.definition.dataset = openDataset(folder);
  auto& models = opened.definition.models;
  if (std::filesystem::is_directory(folder / "models")) models = demoModels(folder);
  if (models.empty()) {
    models = publishedModels(defaultDataDirectory() / "weights");
    std::erase_if(models, [](const ModelSpec& model) { return model.weights.empty(); });
  }
  if (!models.empty()) {
    addOwnModels(opened);
    return opened;
  }
  const auto weights = defaultDataDirectory() / "weights";
  if (const auto demo = installedDemo(); !demo.empty()) models = demoModels(demo);
  const bool demoModelsOnly = !models.empty();
  addOwnModels(opened);
  if (models.empty())
    throw Error(ErrorCode::FileNotFound, weights.string(), "holds the weights of none of the known networks",
                "File > Get the weights fetches them; or put those of at least one network there, as .safetensors.");
  if (demoModelsOnly)
    opened.notes << tr("The published networks' weights are not on this machine (%1), so the demo's small networks look at "
                     "these images. They know the demo's 20 drawn classes only. File > Get the weights fetches the published ones.")
                      .arg(QString::fromStdString(weights.string()));
  return opened;
}

}  // namespace sightline::app
