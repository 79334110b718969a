// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/map_output.h"
#include "app/commands/model_options.h"
#include "app/commands/progress_line.h"
#include "core/base/error.h"
#include "core/image/image_io.h"
#include "core/techniques/cam.h"
#include "core/techniques/xrai_regions.h"

namespace sightline {
namespace {

struct SaliencyOptions {
  ModelOptions model;
  std::string image, technique, convention = "pair", algorithm = "full", mode = "exact";
  std::vector<std::string> layers;
  int target = -1, steps = 100, batch = 10;
  MapFiles files;
};

/// What any technique yields; pointers are null where it has no such thing.
struct MapOutcome {
  int target = -1;
  Plane<float> map;
  std::string blankReason;
  std::optional<RawArray> raw;
  std::optional<XraiRegions> regions;
  std::optional<SegmentSet> segments;
  std::optional<IgResult> ig;
  std::optional<int> evaluations;
};

MapOutcome gradCamMap(const SaliencyOptions& o, const ModelSpec& model, const ModelInput& input,
                      ComputeBackend& backend, std::vector<std::string>& layers, const Console& console) {
  const CamStack stack = backend.gradCam(model, input, o.target, layers, console.stop());
  std::vector<const LayerCam*> used;
  if (layers.empty()) layers = {stack.layers.back().path};
  for (const auto& layer : stack.layers)
    if (std::find(layers.begin(), layers.end(), layer.path) != layers.end()) used.push_back(&layer);
  const SaliencyMap map = composeCam(used, model.preprocessing.size, model.preprocessing.size, input.covers);
  MapOutcome out{stack.target, map.values, map.blankReason, {}, {}, {}, {}, {}};
  if (used.size() == 1) {
    const Plane<float>& raw = used.front()->raw;
    out.raw = RawArray{{raw.height(), raw.width()}, {raw.values().begin(), raw.values().end()}};
  }
  return out;
}

/// The picture as the convention hands it to XRAI: 0..255, or the normalised tensor.
FloatImage segmentationImage(const ModelInput& input, IgConvention convention) {
  FloatImage image{input.pixels.width, input.pixels.height, {}};
  if (convention == IgConvention::Pair) {
    image.values.assign(input.pixels.rgb.begin(), input.pixels.rgb.end());
    return image;
  }
  const std::size_t area = input.values.size() / 3;
  image.values.resize(input.values.size());
  for (std::size_t i = 0; i < area; ++i)
    for (std::size_t c = 0; c < 3; ++c) image.values[i * 3 + c] = input.values[c * area + i];
  return image;
}

IgOptions igOptions(const SaliencyOptions& o) {
  IgOptions ig;
  ig.steps = o.steps;
  ig.batchSize = o.batch;
  ig.convention = conventionFromId(o.convention);
  ig.mode = modeFromId(o.mode);
  return ig;
}

MapOutcome otherMap(const SaliencyOptions& o, const ModelSpec& model, const ModelInput& input, ComputeBackend& backend,
                    const std::vector<std::string>& layers, const Console& console) {
  TechniqueOptions options;
  options.ig = igOptions(o);
  ProgressLine line(console);
  TechniqueMap map = backend.explain(model, input, o.target, techniqueFromId(o.technique), layers, options,
                                     console.stop(), [&](const Progress& p) { line.show(p.fraction, p.stage); });
  MapOutcome out;
  out.target = map.target;
  out.map = std::move(map.values);
  out.blankReason = std::move(map.blankReason);
  out.evaluations = map.evaluations;
  return out;
}

MapOutcome attributionMap(const SaliencyOptions& o, const ModelSpec& model, const ModelInput& input,
                          ComputeBackend& backend, const Console& console) {
  const IgOptions ig = igOptions(o);
  ProgressLine line(console);
  MapOutcome out;
  out.ig = backend.integratedGradients(model, input, o.target, ig, console.stop(),
                                       [&](const Progress& p) { line.show(p.fraction, p.stage); }, {});
  out.target = out.ig->target;
  out.evaluations = out.ig->evaluations;
  out.blankReason = blankReasonOf(*out.ig);
  const int size = model.preprocessing.size;
  if (o.technique == "ig") {
    // Both baselines' attributions per channel, averaged as PAIR does before it takes the largest channel.
    RawArray raw{{size, size, 3}, out.ig->perBaseline[0]};
    for (std::size_t i = 0; i < raw.values.size(); ++i)
      raw.values[i] = (out.ig->perBaseline[0][i] + out.ig->perBaseline[1][i]) / 2.0f;
    out.raw = std::move(raw);
    out.map = out.ig->attribution;
    return out;
  }
  const Plane<float>& attribution = out.ig->attribution;
  out.raw = RawArray{{size, size}, {attribution.values().begin(), attribution.values().end()}};
  out.segments = xraiSegments(segmentationImage(input, ig.convention), console.stop());
  if (!out.blankReason.empty()) {
    out.map = Plane<float>(size, size);
    return out;
  }
  out.regions = growRegions(attribution, *out.segments,
                            o.algorithm == "fast" ? XraiAlgorithm::Fast : XraiAlgorithm::Full, console.stop());
  out.map = out.regions->map;
  return out;
}

ExitCode runSaliency(const SaliencyOptions& o, const Console& console) {
  const Technique technique = techniqueFromId(o.technique);
  if (isImported(technique))
    throw Error(ErrorCode::InvalidOption, "--technique imported", "is not computed here",
                "Score such a map with 'sightline-cli score --map FILE'.");
  const bool cam = usesLayers(technique),
             path = technique == Technique::Xrai || technique == Technique::IntegratedGradients;
  if (!cam && !o.layers.empty())
    throw Error(ErrorCode::InvalidOption, "--layer", "has no meaning for " + o.technique,
                "Use it with gradcam, gradcam++, hirescam or layercam.");
  const ModelSpec model = o.model.resolve();
  requireWeights(model);
  if (model.architecture.classCount > 0 && o.target >= model.architecture.classCount)
    throw Error(ErrorCode::InvalidOption, "--target", "is " + std::to_string(o.target),
                "The model's classes are 0 to " + std::to_string(model.architecture.classCount - 1) + ".");
  std::vector<std::string> layers = o.layers;
  if (cam && layers.empty()) {
    // An archive has no usual layer: all candidates come from one pass and the last is taken, as in the window.
    if (!model.defaultLayer.empty()) layers = {model.defaultLayer};
  }
  const ModelInput input = prepareInput(readImage(o.image), model.preprocessing);
  const auto backend = loadTorchBackend();
  backend->load(model);  // so that the time below is the map's alone

  const auto start = std::chrono::steady_clock::now();
  const MapOutcome out = technique == Technique::GradCam ? gradCamMap(o, model, input, *backend, layers, console)
                         : path                          ? attributionMap(o, model, input, *backend, console)
                                                         : otherMap(o, model, input, *backend, layers, console);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (!out.blankReason.empty()) console.message("The map is blank: " + out.blankReason);
  writeMapFiles(o.files, out.map, out.raw ? &*out.raw : nullptr, out.regions ? &out.regions->ranks : nullptr,
                out.segments ? &*out.segments : nullptr, &input.pixels);

  std::string layerText;
  for (const auto& l : cam ? layers : std::vector<std::string>{}) layerText += (layerText.empty() ? "" : "+") + l;
  const auto [low, high] = std::minmax_element(out.map.values().begin(), out.map.values().end());
  Json json{{"technique", o.technique},
            {"layer", cam ? Json(layerText) : Json(nullptr)},
            {"target", out.target},
            {"target_label", labelOf(model, out.target)},
            {"shape", {out.map.height(), out.map.width()}},
            {"min", *low},
            {"max", *high},
            {"seconds", seconds},
            {"covers", {input.covers.x, input.covers.y, input.covers.width, input.covers.height}},
            {"blank", out.blankReason},
            {"model", model.id},
            {"weights_sha256", backend->weightsHash(model)},
            {"preprocessing", describe(model.preprocessing)}};
  if (out.evaluations) json["evaluations"] = *out.evaluations;
  if (!path && technique != Technique::GradCam) json["options"] = describe(technique, {});
  if (out.ig) {
    json["steps"] = o.steps;
    json["mode"] = o.mode;
    json["path_error"] = out.ig->relativePathError;
    json["expected_agreement"] = out.ig->expectedAgreement;
    json["convention"] = o.convention;
    json["completeness"] = out.ig->completenessError;
    json["function_difference"] = {out.ig->functionDifference[0], out.ig->functionDifference[1]};
    json["baselines"] = {out.ig->baselines[0], out.ig->baselines[1]};
  }
  if (out.regions) {
    json["algorithm"] = o.algorithm;
    json["regions"] = out.regions->regionCount;
    json["segments"] = out.segments->masks.size();
  }
  console.result(json, o.technique + (cam ? " at " + layerText : "") + " for " + labelOf(model, out.target) + ": " +
                           shown(*low, 4) + " to " + shown(*high, 4) + ", " + shown(seconds) + " s; written to " +
                           o.files.map);
  return ExitCode::Done;
}

}  // namespace

void addSaliencyCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("saliency", "Compute one saliency map of one picture");
  auto o = std::make_shared<SaliencyOptions>();
  o->model.addTo(*command, true);
  command->add_option("--image", o->image, "The picture")->required();
  command->add_option("--technique", o->technique, techniqueIds())->required();
  command->add_option("--layer", o->layers, "Grad-CAM's target layer; several are averaged")->take_all();
  command->add_option("--target", o->target, "Class to explain; default: the predicted one")
      ->check(CLI::Range(0, 1'000'000));
  command->add_option("--out", o->files.map, "Map to write (.npy)")->required();
  command->add_option("--raw", o->files.raw,
                      "What the map was made from (.npy): the CAM on the layer's grid, or the attribution");
  command->add_option("--png", o->files.png, "The map over the picture to write (.png)");
  command
      ->add_option("--mode", o->mode,
                   "Integrated Gradients: exact (all points) or fast (as many as its error estimate asks for)")
      ->check(CLI::IsMember({"exact", "fast"}))
      ->capture_default_str();
  command->add_option("--steps", o->steps, "Integrated Gradients: points per baseline")
      ->check(CLI::Range(2, 100'000))
      ->capture_default_str();
  command->add_option("--batch", o->batch, "Integrated Gradients: points computed at once")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_option("--convention", o->convention, "Integrated Gradients: pair or interpretability-methods")
      ->capture_default_str();
  command->add_option("--algorithm", o->algorithm, "XRAI: full or fast")
      ->check(CLI::IsMember({"full", "fast"}))
      ->capture_default_str();
  command->add_option("--ranks", o->files.ranks, "XRAI: order of the regions to write (.npy)");
  command->add_option("--segments", o->files.segments, "XRAI: segment labels to write (.npy)");
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runSaliency(*o, console); }; });
}

}  // namespace sightline
