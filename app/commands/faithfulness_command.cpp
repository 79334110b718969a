// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "app/commands/image_options.h"
#include "app/commands/input_maps.h"
#include "app/commands/model_options.h"
#include "app/commands/progress_line.h"
#include "core/analysis/faithfulness_summary.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/compute/compute_backend.h"
#include "core/engine/faithful_maps.h"
#include "core/faithfulness/measures.h"
#include "core/report/faithfulness_table.h"
#include "core/store/shipped_results.h"

namespace sightline {
namespace {

struct FaithfulnessFlags {
  std::string run, out;
  ModelOptions model;
  std::string image, map, substrate;
  ImageOptions reading;
  int target = -1, steps = 0;
  bool adaptive = false, pic = false, noPic = false;
  std::vector<double> percentiles;
  double leastProbability = 0.8;

  /// @param pixels  of the network's input
  [[nodiscard]] FaithfulnessOptions options(int pixels) const {
    FaithfulnessOptions chosen;
    if (steps > pixels)
      throw Error(ErrorCode::InvalidOption, "--steps", message("is {1}", steps),
                  message("The network's input has {1} pixels.", pixels));
    if (steps > 0) chosen.causal.step = (pixels + steps - 1) / steps;
    if (chosen.causal.step > pixels) chosen.causal.step = pixels;  // an input smaller than a step
    if (!substrate.empty()) chosen.causal.deletion = chosen.causal.insertion = substrateFromId(substrate);
    chosen.causal.adaptive = adaptive;
    if (!percentiles.empty()) chosen.road.percentiles = percentiles;
    chosen.withPic = run.empty() ? !noPic : pic;
    chosen.pic.smallestProbability = leastProbability;
    return chosen;
  }
};

Lines textOf(const Faithfulness& f) {
  Lines text;
  const auto line = [&](const Message& name, const auto& m, const auto& value) {
    text.push_back(m.value ? message("{1}: {2}", name, value(*m.value))
                           : message("{1}: not defined. {2}", name, m.undefined));
  };
  const auto curve = [](const CausalCurve& c) {
    const auto ends = [&](const Message& area) {
      return message("area {1}, from {2} to {3}", area, shown(c.probability.front()), shown(c.probability.back()));
    };
    return ends(c.areaError > 0 ? message("{1} (within about {2})", shown(c.area), shown(c.areaError)) : shown(c.area));
  };
  line("Deletion (low is faithful)", f.causal.deletion, curve);
  line("Insertion (high is faithful)", f.causal.insertion, curve);
  line("ROAD (combined above 0 is faithful)", f.road, [](const RoadScores& s) {
    return message("most relevant first {1}, least relevant first {2}, combined {3}", shown(s.morf), shown(s.lerf),
                   shown(s.combined()));
  });
  line("Through the map alone", f.drop, [](const ConfidenceDrop& d) {
    return d.increase
               ? message("{1} instead of {2}, an increase", shown(d.shown), shown(d.whole))
               : message("{1} instead of {2}, a drop of {3} %", shown(d.shown), shown(d.whole), shown(100 * d.drop, 1));
  });
  const auto area = [](const PicCurve& c) { return message("area {1}", shown(c.area)); };
  line("SIC (high is faithful)", f.sic, area);
  line("AIC (high is faithful)", f.aic, area);
  return text;
}

ExitCode measureOneMap(const FaithfulnessFlags& o, const Console& console) {
  const ModelSpec model = o.model.resolve();
  requireWeights(model);
  requireClass(model, o.target);
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
  for (const Message& note : notes) console.message(note);
  Faithfulness found;
  int target = -1;
  ProgressLine progress(console);
  backend->lend(model, input, o.target, [&](ExplainedNetwork& network) {
    target = network.target();
    found = faithfulnessOf(network, model.preprocessing, map, options,
                           {console.stop(), [&](const Progress& p) { progress.show(p.fraction, p.stage); }, {}});
  });
  progress.finish();
  Json json = Json::parse(toJson(found));
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
  Lines text{message("Class {1}", labelOf(model, target))};
  for (Message& line : textOf(found)) text.push_back(std::move(line));
  console.result(json, text);
  return ExitCode::Done;
}

Json groupsJson(const std::vector<FaithfulnessGroup>& groups, const CachedStudy& study) {
  Json list = Json::array();
  const auto ids = study.modelIds();
  const auto orUndefined = [](double v) { return std::isfinite(v) ? Json(v) : Json(nullptr); };
  for (const FaithfulnessGroup& g : groups) {
    Json correlates = Json::object();
    for (const auto& c : g.correlates)
      correlates[std::string(metricId(c.metric))] = {{"rho", orUndefined(c.correlation.rho)},
                                                     {"low", orUndefined(c.interval.low)},
                                                     {"high", orUndefined(c.interval.high)},
                                                     {"p", orUndefined(c.correlation.p)},
                                                     {"n", c.correlation.n}};
    list.push_back({{"model", ids[static_cast<std::size_t>(g.model)]},
                    {"technique", techniqueId(g.technique)},
                    {"measure", wordsOf(g.measure).id},
                    {"n", g.box.n},
                    {"undefined", g.undefined},
                    {"mean", orUndefined(g.box.mean)},
                    {"low", orUndefined(g.mean.low)},
                    {"high", orUndefined(g.mean.high)},
                    {"sd", orUndefined(g.box.sd)},
                    {"median", orUndefined(g.box.median)},
                    {"correlation", correlates}});
  }
  return list;
}

ExitCode measureRun(const FaithfulnessFlags& o, const Console& console) {
  namespace fs = std::filesystem;
  const CachedStudy study = openCachedStudy(readRunFile(o.run), console);
  const StudyDefinition& definition = study.setup.definition;
  const auto snapshot = study.engine->evaluate();
  int pixels = 0;
  for (const ModelSpec& model : definition.models) {
    const InputSize size = model.preprocessing.inputSize();
    pixels = pixels == 0 ? size.width * size.height : std::min(pixels, size.width * size.height);
  }
  const FaithfulnessOptions options = o.options(pixels);
  FaithfulMaps maps(definition, study.setup.settings, loadTorchBackend, openStore(cacheFolder(study.setup.choices)),
                    options);
  CsvTable table;
  table.columns = faithfulnessColumns();
  std::vector<FaithfulCell> cells;
  ProgressLine line(console);
  std::size_t missing = 0, failed = 0;
  bool interrupted = false;
  const auto count = static_cast<double>(study.cells.size());
  for (std::size_t i = 0; i < study.cells.size(); ++i) {
    const auto cell = study.engine->result(study.cells[i]);
    if (!cell) {
      ++missing;
      continue;
    }
    const Message what = message("{1}/{2} maps", i, study.cells.size());
    try {
      const Faithfulness found =
          maps.of(*cell, {console.stop(),
                          [&](const Progress& p) { line.show((static_cast<double>(i) + p.fraction) / count, what); },
                          {}});
      FaithfulCell values{cell->key, {}};
      for (const FaithfulnessMeasure m : kFaithfulnessMeasures)
        values.values[static_cast<std::size_t>(m)] = valueOf(found, m);
      cells.push_back(values);
      table.rows.push_back(faithfulnessRow(definition.dataset.items[static_cast<std::size_t>(cell->key.image)].id,
                                           definition.models[static_cast<std::size_t>(cell->key.model)].id,
                                           cell->key.technique, cell->targetLabel, found));
    } catch (const Cancelled&) {
      interrupted = true;
      break;
    } catch (const Error& e) {
      ++failed;
      line.message(message("Failed: {1}, {2}, {3}: {4}",
                           definition.dataset.items[static_cast<std::size_t>(cell->key.image)].id,
                           definition.models[static_cast<std::size_t>(cell->key.model)].displayName,
                           techniqueName(cell->key.technique), e.message()));
    }
  }
  line.finish();
  const fs::path out = o.out.empty() ? fs::path(o.run) / "faithfulness.csv" : fs::path(o.out);
  if (interrupted) {
    console.message("Interrupted; what was measured is kept. Run the same command again to continue.");
    return ExitCode::Interrupted;
  }
  writeFileAtomically(out, toCsv(table));
  const auto groups = faithfulnessGroups(*snapshot, cells);
  Lines text;
  const auto names = study.modelNames();
  for (const FaithfulnessGroup& g : groups)
    if (options.withPic || (g.measure != FaithfulnessMeasure::Sic && g.measure != FaithfulnessMeasure::Aic))
      text.push_back(sentenceOf(g, Message::verbatim(names[static_cast<std::size_t>(g.model)])));
  text.push_back(message("{1} of {2} maps measured; written to {3}", cells.size(), study.cells.size(), out.string()));
  const Json document{{"table", out.string()},
                      {"maps", study.cells.size()},
                      {"measured", cells.size()},
                      {"computed", maps.measured()},
                      {"missing", missing},
                      {"failed", failed},
                      {"definition", describe(options)},
                      {"groups", groupsJson(groups, study)}};
  // Beside the table, since its numbers mean nothing without: 'report' reads both.
  writeFileAtomically(fs::path(out).replace_extension(".json"), std::string_view(document.dump(2) + "\n"));
  console.result(document, text);
  return missing + failed > 0 ? ExitCode::SomeFailed : ExitCode::Done;
}

ExitCode runFaithfulness(const FaithfulnessFlags& o, const Console& console) {
  const bool one = !o.model.model.empty() || !o.image.empty() || !o.map.empty();
  if (o.run.empty() == !one)
    throw Error(ErrorCode::InvalidOption, "faithfulness",
                one ? Message("was given a run and a map") : Message("was given neither a run nor a map"),
                "Give the folder of a run, or --model, --image and --map.");
  const auto refuse = [](const char* flag, const Message& why) {
    throw Error(ErrorCode::InvalidOption, std::string(flag), why, "Leave it out.");
  };
  if (!o.run.empty()) {
    if (o.target >= 0) refuse("--target", "has no meaning for a run, whose maps explain the classes that it chose");
    if (o.noPic) refuse("--no-pic", "has no meaning for a run, which has SIC and AIC only with --pic");
    return measureRun(o, console);
  }
  if (!o.out.empty()) refuse("--out", "has no meaning for one map, of which no table is written");
  if (o.pic) refuse("--pic", "has no meaning for one map, which has SIC and AIC unless --no-pic");
  for (const auto& [flag, value] : {std::pair{"--model", &o.model.model}, {"--image", &o.image}, {"--map", &o.map}})
    if (value->empty())
      throw Error(ErrorCode::InvalidOption, std::string(flag), "is missing",
                  "Give --model, --image and --map together.");
  return measureOneMap(o, console);
}

}  // namespace

void addFaithfulnessCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("faithfulness",
                                     "Measure whether a network does what saliency maps say of it: deletion, "
                                     "insertion, ROAD, average drop, SIC and AIC");
  auto o = std::make_shared<FaithfulnessFlags>();
  command->add_option(
      "RUN", o->run,
      "The --out folder of 'run', all of whose maps are measured; its data set and cache are needed. May be "
      "stopped and run again. Or, of one map:");
  command->add_option("--out", o->out, "Of a run: table to write; default: faithfulness.csv in its folder");
  o->model.addTo(*command, true);
  command->get_option("--model")->required(false);
  command->add_option("--image", o->image, "The image");
  o->reading.addTo(*command);
  command->add_option("--map", o->map, "The map, as large as the network's input (.npy or a grey image)");
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
  command->add_flag("--no-pic", o->noPic, "Of one map: leaves SIC and AIC out");
  command->add_flag("--pic", o->pic, "Of a run: also SIC and AIC, which take longest on small networks");
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runFaithfulness(*o, console); }; });
}

}  // namespace sightline
