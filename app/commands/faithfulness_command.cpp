// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <sstream>

#include "app/commands/command.h"
#include "app/commands/image_options.h"
#include "app/commands/input_maps.h"
#include "app/commands/model_options.h"
#include "app/commands/progress_line.h"
#include "core/base/error.h"
#include "core/compute/compute_backend.h"
#include "core/faithfulness/faithfulness.h"

namespace sightline {
namespace {

struct FaithfulnessFlags {
  ModelOptions model;
  std::string image, map, substrate;
  ImageOptions reading;
  int target = -1, steps = 0;
  bool adaptive = false, noPic = false;
  std::vector<double> percentiles;
  double leastProbability = 0.8;

  [[nodiscard]] FaithfulnessOptions options(int pixels) const {
    FaithfulnessOptions out;
    if (steps > pixels)
      throw Error(ErrorCode::InvalidOption, "--steps", message("is {1}", steps),
                  message("The network's input has {1} pixels.", pixels));
    if (steps > 0) out.causal.step = (pixels + steps - 1) / steps;
    if (out.causal.step > pixels) out.causal.step = pixels;  // an input smaller than a step
    if (!substrate.empty()) out.causal.deletion = out.causal.insertion = substrateFromId(substrate);
    out.causal.adaptive = adaptive;
    if (!percentiles.empty()) out.road.percentiles = percentiles;
    out.withPic = !noPic;
    out.pic.smallestProbability = leastProbability;
    return out;
  }
};

/// The measure as JSON, or null and, under its name, why it is not defined.
template <class T, class Write>
Json measured(const Measured<T>& m, Json& undefined, const char* name, const Write& write) {
  if (m.value) return write(*m.value);
  undefined[name] = m.undefined;
  return nullptr;
}

Json curveJson(const CausalCurve& curve) {
  Json points = Json::array();
  for (std::size_t i = 0; i < curve.share.size(); ++i) points.push_back({curve.share[i], curve.probability[i]});
  return {{"auc", curve.area}, {"auc_error", curve.areaError}, {"curve", points}};
}

Json documentOf(const Faithfulness& f) {
  Json undefined = Json::object();
  Json out;
  out["deletion"] = measured(f.causal.deletion, undefined, "deletion", curveJson);
  out["insertion"] = measured(f.causal.insertion, undefined, "insertion", curveJson);
  out["road"] = measured(f.road, undefined, "road", [](const RoadScores& s) {
    return Json{{"morf", s.morf},
                {"lerf", s.lerf},
                {"combined", s.combined()},
                {"morf_logit", s.morfLogit},
                {"lerf_logit", s.lerfLogit},
                {"combined_logit", s.combinedLogit()},
                {"morf_at", s.morfAt},
                {"lerf_at", s.lerfAt}};
  });
  out["drop"] = measured(f.drop, undefined, "drop", [](const ConfidenceDrop& d) { return Json(d.drop); });
  out["increase"] = f.drop.value ? Json(f.drop.value->increase) : Json(nullptr);
  out["probability"] = f.drop.value ? Json(f.drop.value->whole) : Json(nullptr);
  out["probability_through_map"] = f.drop.value ? Json(f.drop.value->shown) : Json(nullptr);
  const auto area = [](const PicCurve& c) { return Json(c.area); };
  out["pic"] = {{"sic", measured(f.sic, undefined, "sic", area)}, {"aic", measured(f.aic, undefined, "aic", area)}};
  out["undefined"] = undefined;
  out["evaluations"] = f.evaluations;
  return out;
}

std::string textOf(const Faithfulness& f) {
  std::ostringstream text;
  const auto line = [&](const char* name, const auto& m, const auto& value) {
    text << name << ": ";
    if (m.value)
      text << value(*m.value);
    else
      text << "not defined. " << m.undefined.text();
    text << '\n';
  };
  const auto curve = [](const CausalCurve& c) {
    return "area " + shown(c.area) + (c.areaError > 0 ? " (within about " + shown(c.areaError) + ")" : "") + ", from " +
           shown(c.probability.front()) + " to " + shown(c.probability.back());
  };
  line("Deletion (low is faithful)", f.causal.deletion, curve);
  line("Insertion (high is faithful)", f.causal.insertion, curve);
  line("ROAD (combined above 0 is faithful)", f.road, [](const RoadScores& s) {
    return "most relevant first " + shown(s.morf) + ", least relevant first " + shown(s.lerf) + ", combined " +
           shown(s.combined());
  });
  line("Through the map alone", f.drop, [](const ConfidenceDrop& d) {
    return shown(d.shown) + " instead of " + shown(d.whole) +
           (d.increase ? ", an increase" : ", a drop of " + shown(100 * d.drop, 1) + " %");
  });
  const auto area = [](const PicCurve& c) { return "area " + shown(c.area); };
  line("SIC (high is faithful)", f.sic, area);
  line("AIC (high is faithful)", f.aic, area);
  return text.str();
}

ExitCode runFaithfulness(const FaithfulnessFlags& o, const Console& console) {
  const ModelSpec model = o.model.resolve();
  requireWeights(model);
  const int classes = classesOf(model.architecture);
  if (classes > 0 && o.target >= classes)
    throw Error(ErrorCode::InvalidOption, "--target", message("is {1}", o.target),
                message("The model's classes are 0 to {1}.", classes - 1));
  const Plane<float> map = readMap(o.map);
  const ModelInput input = prepareInput(o.reading.read(o.image, console), model.preprocessing);
  if (map.width() != input.pixels.width || map.height() != input.pixels.height)
    throw Error(ErrorCode::InvalidOption, o.map,
                message("is {1} x {2}, the network's input {3} x {4}", map.width(), map.height(), input.pixels.width,
                        input.pixels.height),
                "Give a map with a value for each pixel of the network's input, as 'saliency' writes it.");
  const FaithfulnessOptions options = o.options(input.pixels.width * input.pixels.height);
  checkFaithfulness(options, input.pixels.width, input.pixels.height);
  auto hash = weightsHashBeside(model.weights);
  const auto backend = loadTorchBackend();
  const auto notes = backend->notes(model);
  for (const Message& note : notes) console.message(note.text());
  Faithfulness found;
  int target = -1;
  ProgressLine progress(console);
  backend->lend(model, input, o.target, [&](ExplainedNetwork& network) {
    target = network.target();
    found = faithfulnessOf(network, model.preprocessing, map, options,
                           {console.stop(), [&](const Progress& p) { progress.show(p.fraction, p.stage.text()); }, {}});
  });
  progress.finish();
  Json json = documentOf(found);
  json["target"] = target;
  json["target_label"] = labelOf(model, target);
  json["definition"] = describe(options);
  json["model"] = model.id;
  json["image"] = o.image;
  json["map"] = o.map;
  json["weights_sha256"] = hash.get();
  json["value_window"] = o.reading.window;
  json["preprocessing"] = describe(model.preprocessing);
  json["notes"] = notes;
  console.result(json, "Class " + labelOf(model, target) + "\n" + textOf(found));
  return ExitCode::Done;
}

}  // namespace

void addFaithfulnessCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand(
      "faithfulness",
      "Measure whether a network does what a saliency map says: deletion, insertion, ROAD, drop, SIC and AIC");
  auto o = std::make_shared<FaithfulnessFlags>();
  o->model.addTo(*command, true);
  command->add_option("--image", o->image, "The image")->required();
  o->reading.addTo(*command);
  command->add_option("--map", o->map, "The map, as large as the network's input (.npy or a grey image)")->required();
  command->add_option("--target", o->target, "Class that the map explains; default: the predicted one")
      ->check(CLI::Range(0, 1'000'000));
  command->add_option("--steps", o->steps, "Points of the curves; default: one for every 224 pixels, as RISE")
      ->check(CLI::Range(1, 1'000'000));
  command->add_option(
      "--substrate", o->substrate,
      "What hidden pixels become: mean, blur or black; default: deletion mean, insertion blur, as RISE");
  command->add_flag("--adaptive", o->adaptive, "Points only where the curves bend; says how near their areas are");
  command
      ->add_option("--percentiles", o->percentiles, "ROAD: percentiles of the map above which pixels go (20 40 60 80)")
      ->delimiter(',');
  command
      ->add_option("--least-probability", o->leastProbability,
                   "SIC: probability of the class without which an image is left out")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command->add_flag("--no-pic", o->noPic, "Leaves SIC and AIC out, which take longest on small networks");
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runFaithfulness(*o, console); }; });
}

}  // namespace sightline
