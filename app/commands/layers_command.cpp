// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/commands/command.h"
#include "app/commands/model_options.h"

namespace sightline {
namespace {

ExitCode runLayers(const ModelOptions& options, const Console& console) {
  const ModelSpec model = options.resolve();
  if (!options.weights.empty()) requireWeights(model);
  const auto backend = loadTorchBackend();
  for (const Message& note : backend->notes(model)) console.message(note);
  Json list = Json::array();
  Lines text;
  for (const LayerInfo& layer : backend->layers(model)) {
    list.push_back({{"path", layer.path},
                    {"type", layer.type},
                    {"shape", layer.shape},
                    {"usable", layer.unusable.empty()},
                    {"grid", {layer.gridHeight, layer.gridWidth}},
                    {"default", layer.path == model.defaultLayer},
                    {"why_not", layer.unusable}});
    std::string shape;
    for (const auto n : layer.shape) shape += (shape.empty() ? "" : " x ") + std::to_string(n);
    Message line = Message::verbatim(layer.path + "  " + layer.type + "  " + shape);
    if (layer.path == model.defaultLayer) line = message("{1}  (the usual layer)", line);
    if (!layer.unusable.empty()) line = message("{1}  (no map here: {2})", line, layer.unusable);
    text.push_back(line);
  }
  console.result(list, text);
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
