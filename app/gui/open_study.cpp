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

ui::OpenedStudy openStudy(const std::filesystem::path& folder) {
  ui::OpenedStudy opened;
  opened.definition.dataset = openDataset(folder);
  const auto weights = defaultDataDirectory() / "weights";
  std::vector<ModelSpec> first;
  bool demoModelsOnly = false;
  if (std::filesystem::is_directory(folder / "models")) {
    first = demoModels(folder);
  } else {
    first = publishedModels(weights);
    std::erase_if(first, [](const ModelSpec& model) { return model.weights.empty(); });
    if (const auto demo = installedDemo(); first.empty() && !demo.empty()) {
      first = demoModels(demo);
      demoModelsOnly = true;
    }
  }
  std::vector<std::string> notes;
  auto& models = opened.definition.models;
  models = usualModels(std::move(first), ownModelsFolder(), notes);
  for (const auto& note : notes) opened.notes << QString::fromStdString(note);
  if (models.empty())
    throw Error(ErrorCode::FileNotFound, weights.string(), "holds the weights of none of the known networks",
                "File > Get the weights fetches them; or put those of at least one network there, as .safetensors.");
  if (demoModelsOnly)
    opened.notes
        << tr("The published networks' weights are not on this machine (%1), so the demo's small networks look at "
              "these images. They know the demo's 20 drawn classes only. File > Get the weights fetches the published "
              "ones.")
               .arg(QString::fromStdString(weights.string()));
  return opened;
}

}  // namespace sightline::app
