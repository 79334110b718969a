// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <optional>

#include "app/commands/command.h"
#include "app/commands/model_options.h"
#include "app/commands/words.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/image/preprocessing.h"
#include "core/models/weights_hash.h"
#include "core/store/result_store.h"
#include "core/study/not_defined.h"
#include "core/weights/weights_origin.h"

namespace sightline {
namespace {

/// Ids of the techniques that are not defined for a model, with the reason of each.
Json notDefinedOf(const ModelSpec& model) {
  Json all = Json::object();
  for (const Technique technique : allTechniques())
    if (const Message why = whyNotDefined(technique, model); !why.empty()) all[techniqueId(technique)] = why;
  return all;
}

ExitCode runModels(const Console& console) {
  Json list = Json::array();
  Lines text;
  std::vector<Message> notes;
  const auto models = knownModels(notes);
  for (const auto& note : notes) console.message(note);
  // Where hashes are remembered, so that the second listing reads no weights; a cache that cannot be opened costs that
  // time only.
  std::unique_ptr<ResultStore> store;
  try {
    store = std::make_unique<ResultStore>(defaultCacheDirectory());
  } catch (const Error& e) {
    console.warning(e.message());
  }
  for (const ModelSpec& m : models) {
    std::error_code ec;
    const bool present = !m.weights.empty() && std::filesystem::exists(m.weights, ec);
    std::string hash;
    std::optional<WeightsOrigin> origin;
    if (present) {
      hash = weightsHash(m.weights, [&](const std::filesystem::path& file) {
        return store ? store->fileHash(file) : sha256OfFile(file);
      });
      origin = weightsOrigin(m.id, m.weights, hash);
    }
    const InputSize size = m.preprocessing.inputSize();  // a number as ever, or [height, width]
    list.push_back(
        {{"name", m.id},
         {"display_name", m.displayName},
         {"family", familyId(m.architecture)},
         {"classes", m.architecture.classCount},
         {"input_size", size.isSquare() ? nlohmann::json(size.width) : nlohmann::json{size.height, size.width}},
         {"preprocessing", describe(m.preprocessing)},
         {"default_layer", m.defaultLayer},
         {"weights_state", present ? "present" : "missing"},
         {"weights", present ? Json(m.weights.string()) : Json(nullptr)},
         {"weights_sha256", present ? Json(hash) : Json(nullptr)},
         {"weights_origin", origin ? Json(weightsOriginId(*origin)) : Json(nullptr)},
         {"weights_origin_text", origin ? Json(weightsOriginText(*origin).text()) : Json(nullptr)},
         {"not_defined", notDefinedOf(m)},
         {"licence", m.licence},
         {"source", m.source}});
    const Message weights =
        present ? message("{1} ({2})", m.weights, weightsOriginText(*origin)) : Message("weights missing");
    const std::string family = familyId(m.architecture);
    text.push_back(m.defaultLayer.empty() ? message("{1}  ({2}, {3}, {4} px): {5}", m.id, m.displayName, family,
                                                    m.preprocessing.size, weights)
                                          : message("{1}  ({2}, {3}, {4} px, layer {5}): {6}", m.id, m.displayName,
                                                    family, m.preprocessing.size, m.defaultLayer, weights));
  }
  console.result(list, text);
  return ExitCode::Done;
}

}  // namespace

void addModelsCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("models", "List the known models and whether their weights are here");
  command->footer(said(Message(
      "Models added in the window (File > Add a model) are listed by their names and taken by --model.\n"
      "A network in one file: --model onnx --weights FILE.onnx, --model pt2 --weights FILE.pt2 or --model torchscript\n"
      "--weights FILE.pt, with --size 224 --mean R,G,B --std R,G,B --labels FILE.txt where they differ from "
      "ImageNet's.\n"
      "A model of your own: --model custom --config FILE.json --weights FILE (.safetensors, .pth or .bin), where the "
      "JSON holds the\n"
      "architecture (arch, layers, depths, ...), input_size, mean, std, crop and optionally labels and "
      "default_layer.")));
  command->callback([&chosen] { chosen = runModels; });
}

}  // namespace sightline
