// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <sstream>

#include "app/commands/command.h"
#include "app/commands/model_options.h"

namespace sightline {
namespace {

ExitCode runLayers(const ModelOptions& options, const Console& console) {
  const ModelSpec model = options.resolve();
  if (!options.weights.empty()) requireWeights(model);
  const auto backend = loadTorchBackend();
  for (const Message& note : backend->notes(model)) console.message(note.text());
  Json list = Json::array();
  std::ostringstream text;
  for (const LayerInfo& layer : backend->layers(model)) {
    list.push_back({{"path", layer.path},
                    {"type", layer.type},
                    {"shape", layer.shape},
                    {"usable", layer.unusable.empty()},
                    {"grid", {layer.gridHeight, layer.gridWidth}},
                    {"default", layer.path == model.defaultLayer},
                    {"why_not", layer.unusable}});
    text << layer.path << "  " << layer.type << "  ";
    for (std::size_t i = 0; i < layer.shape.size(); ++i) text << (i ? " x " : "") << layer.shape[i];
    text << (layer.path == model.defaultLayer ? "  (the usual layer)" : "")
         << (layer.unusable.empty() ? "" : "  (no map here: " + layer.unusable.text() + ")") << '\n';
  }
  console.result(list, text.str());
  return ExitCode::Done;
}

}  // namespace

void addLayersCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("layers", "List a model's layers in order of execution");
  auto o = std::make_shared<ModelOptions>();
  o->addTo(*command, false);
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runLayers(*o, console); }; });
}

}  // namespace sightline
