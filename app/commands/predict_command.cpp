// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/commands/command.h"
#include "app/commands/image_options.h"
#include "app/commands/model_options.h"
#include "core/study/labels_said.h"

namespace sightline {
namespace {

struct PredictOptions {
  ModelOptions model;
  std::string image;
  ImageOptions reading;
  int top = 5;
  bool logits = false;
};

ExitCode runPredict(const PredictOptions& o, const Console& console) {
  const ModelSpec model = o.model.resolve();
  requireWeights(model);
  const ModelInput input = prepareInput(o.reading.read(o.image, console), model.preprocessing);
  auto hash = weightsHashBeside(model.weights);
  const auto backend = loadTorchBackend();
  const Prediction prediction = backend->predict(model, input);
  const auto notes = backend->notes(model);
  for (const Message& note : notes) console.message(note);
  Json out{{"model", model.id},
           {"image", o.image},
           {"value_window", o.reading.window},
           {"preprocessing", describe(model.preprocessing)},
           {"weights_sha256", hash.get()},
           {"notes", notes},
           {"logits", prediction.logits},
           {"top", Json::array()}};
  Lines text;
  for (std::size_t i = 0; i < prediction.top.size() && i < static_cast<std::size_t>(o.top); ++i) {
    const ClassScore& c = prediction.top[i];
    const std::string label = c.label.empty() ? labelOf(model, c.index) : c.label;
    out["top"].push_back({{"index", c.index}, {"label", label}, {"probability", c.probability}, {"logit", c.logit}});
    text.push_back(message("{1}  {2} (class {3})", shown(c.probability), label, c.index));
  }
  if (prediction.meaning.multiLabel) {
    const auto labels = labelsSaid(prediction, model.cutOffs);
    out["said"] = Json::array();
    std::string names;
    for (const int k : labels) {
      out["said"].push_back({{"index", k}, {"label", labelOf(model, k)}, {"cut_off", model.cutOffs.of(k)}});
      names += (names.empty() ? "" : "; ") + labelOf(model, k);
    }
    text.push_back(labels.empty() ? Message("Says: no label reaches its cut-off") : message("Says: {1}", names));
  }
  if (o.logits)
    for (std::size_t i = 0; i < prediction.logits.size(); ++i)
      text.push_back(message("{1} {2}", i, shown(prediction.logits[i], 6)));
  console.result(out, text);
  return ExitCode::Done;
}

}  // namespace

void addPredictCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("predict", "Classify one image");
  auto o = std::make_shared<PredictOptions>();
  o->model.addTo(*command, true);
  command->add_option("--image", o->image, "The image")->required();
  o->reading.addTo(*command);
  command->add_option("--top", o->top, "Number of classes to list")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  command->add_flag("--logits", o->logits, "Also list the output of every class (JSON always holds it)");
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runPredict(*o, console); }; });
}

}  // namespace sightline
