// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

#include "app/commands/command.h"
#include "app/commands/image_options.h"
#include "app/commands/map_output.h"
#include "app/commands/model_options.h"
#include "app/commands/progress_line.h"
#include "app/commands/technique_flags.h"
#include "core/base/error.h"
#include "core/compute/compute_backend.h"

namespace sightline {
namespace {

struct SaliencyOptions {
  ModelOptions model;
  std::string image, technique;
  ImageOptions reading;
  std::vector<std::string> layers;
  int target = -1;
  TechniqueFlags flags;
  MapFiles files;
};

/// What the map was made of, where that is one array: a layer's CAM on its own grid, a value for each patch, or the
/// attribution.
std::optional<RawArray> rawOf(const Explanation& e) {
  if (e.cams && e.cams->layers.size() == 1) {
    const Plane<float>& raw = e.cams->layers.front().raw;
    return RawArray{{raw.height(), raw.width()}, {raw.values().begin(), raw.values().end()}};
  }
  if (e.grid) return RawArray{{e.grid->height(), e.grid->width()}, {e.grid->values().begin(), e.grid->values().end()}};
  if (!e.path) return {};
  const Plane<float>& attribution = e.path->attribution;
  if (e.segments)
    return RawArray{{attribution.height(), attribution.width()},
                    {attribution.values().begin(), attribution.values().end()}};
  // Both baselines' attributions per channel, averaged as PAIR does before it takes the largest channel.
  RawArray raw{{attribution.height(), attribution.width(), 3}, e.path->perBaseline[0]};
  for (std::size_t i = 0; i < raw.values.size(); ++i)
    raw.values[i] = (e.path->perBaseline[0][i] + e.path->perBaseline[1][i]) / 2.0f;
  return raw;
}

ExitCode runSaliency(const SaliencyOptions& o, const Console& console) {
  const Technique technique = techniqueFromId(o.technique);
  if (isImported(technique))
    throw Error(ErrorCode::InvalidOption, "--technique imported", "is not computed here",
                "Score such a map with 'sightline-cli score --map FILE'.");
  const bool cam = usesLayers(technique);
  if (!cam && !o.layers.empty())
    throw Error(ErrorCode::InvalidOption, "--layer", message("has no meaning for {1}", o.technique),
                "Use it with gradcam, gradcam++, hirescam, layercam, contrastive-gradcam or score-cam.");
  const OptionValues options = o.flags.valuesFor(technique, console);
  const ModelSpec model = o.model.resolve();
  requireWeights(model);
  requireClass(model, o.target);
  std::vector<std::string> layers = o.layers;
  if (cam && layers.empty()) {
    // An archive has no usual layer: all candidates come from one pass and the last is taken, as in the window.
    if (!model.defaultLayer.empty()) layers = {model.defaultLayer};
  }
  const ModelInput input = prepareInput(o.reading.read(o.image, console), model.preprocessing);
  auto hash = weightsHashBeside(model.weights);
  const auto backend = loadTorchBackend();
  backend->load(model);  // so that the time below is the map's alone
  const auto notes = backend->notes(model);
  for (const Message& note : notes) console.message(note);

  const auto start = std::chrono::steady_clock::now();
  ProgressLine line(console);
  const Explanation out =
      backend->explain({model, input, o.target, options, layers},
                       {console.stop(), [&](const Progress& p) { line.show(p.fraction, p.stage); }, {}});
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  line.finish();
  if (const LayerCam* usual = cam ? usualLayer(*out.cams) : nullptr; usual && layers.empty()) layers = {usual->path};
  const SaliencyMap& map = out.map;
  if (!map.blankReason.empty()) console.message(message("The map is blank: {1}", map.blankReason));
  const auto raw = rawOf(out);
  writeMapFiles(o.files, map.values, raw ? &*raw : nullptr, out.regions ? &out.regions->ranks : nullptr,
                out.segments.get(), &input.pixels);

  std::string layerText;
  for (const auto& l : cam ? layers : std::vector<std::string>{}) layerText += (layerText.empty() ? "" : "+") + l;
  const auto [low, high] = std::minmax_element(map.values.values().begin(), map.values.values().end());
  Json json{{"technique", o.technique},
            {"layer", cam ? Json(layerText) : Json(nullptr)},
            {"target", out.target},
            {"target_label", labelOf(model, out.target)},
            {"shape", {map.values.height(), map.values.width()}},
            {"min", *low},
            {"max", *high},
            {"seconds", seconds},
            {"covers", {input.covers.x, input.covers.y, input.covers.width, input.covers.height}},
            {"blank", map.blankReason},
            {"notes", notes},
            {"model", model.id},
            {"weights_sha256", hash.get()},
            {"value_window", o.reading.window},
            {"preprocessing", describe(model.preprocessing)}};
  if (technique != Technique::GradCam) json["evaluations"] = out.evaluations;
  if (!options.specs().empty()) json["options"] = options.describe();
  if (out.cams && out.cams->other >= 0) {
    json["other"] = out.cams->other;
    json["other_label"] = labelOf(model, out.cams->other);
  }
  if (out.path) {
    json["steps"] = options.integer("steps");
    json["mode"] = options.choice("mode");
    json["path_error"] = out.path->relativePathError;
    json["convention"] = options.choice("convention");
    json["completeness"] = out.path->completenessError;
    json["function_difference"] = {out.path->functionDifference[0], out.path->functionDifference[1]};
    json["baselines"] = {out.path->baselines[0], out.path->baselines[1]};
  }
  if (out.agreement) {
    const auto& range = out.agreement->range;
    json["expected_agreement"] = range ? Json(range->expected) : Json(nullptr);
    json["expected_agreement_low"] = range ? Json(range->low) : Json(nullptr);
    json["expected_agreement_high"] = range ? Json(range->high) : Json(nullptr);
    if (!range) json["expected_agreement_unknown"] = out.agreement->unknown;
  }
  if (out.regions) {
    json["algorithm"] = options.choice("algorithm");
    json["regions"] = out.regions->regionCount;
    json["segments"] = out.segments->masks.size();
  }
  const std::string label = labelOf(model, out.target);
  console.result(json, cam ? message("{1} at {2} for {3}: {4} to {5}, {6} s; written to {7}", o.technique, layerText,
                                     label, shown(*low, 4), shown(*high, 4), shown(seconds), o.files.map)
                           : message("{1} for {2}: {3} to {4}, {5} s; written to {6}", o.technique, label,
                                     shown(*low, 4), shown(*high, 4), shown(seconds), o.files.map));
  return ExitCode::Done;
}

}  // namespace

void addSaliencyCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("saliency", "Compute one saliency map of one image");
  auto o = std::make_shared<SaliencyOptions>();
  o->model.addTo(*command, true);
  command->add_option("--image", o->image, "The image")->required();
  o->reading.addTo(*command);
  command->add_option("--technique", o->technique, techniqueIds())->required();
  command->add_option("--layer", o->layers, "Grad-CAM's target layer; several are averaged")->take_all();
  command->add_option("--target", o->target, "Class to explain; default: the predicted one")
      ->check(CLI::Range(0, 1'000'000));
  command->add_option("--out", o->files.map, "Map to write (.npy)")->required();
  command->add_option(
      "--raw", o->files.raw,
      "What the map was made from (.npy): the CAM on the layer's grid, a value for each patch, or the attribution");
  command->add_option("--png", o->files.png, "The map over the image to write (.png)");
  o->flags.addTo(*command);
  command->add_option("--ranks", o->files.ranks, "XRAI: order of the regions to write (.npy)");
  command->add_option("--segments", o->files.segments, "XRAI: segment labels to write (.npy)");
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runSaliency(*o, console); }; });
}

}  // namespace sightline
