// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <memory>

#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "app/commands/image_options.h"
#include "app/commands/model_options.h"
#include "app/commands/progress_line.h"
#include "app/commands/technique_flags.h"
#include "core/analysis/mean_mask.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/shortest_number.h"
#include "core/compute/compute_backend.h"
#include "core/dataset/human_mask.h"
#include "core/engine/randomised_maps.h"
#include "core/report/randomisation_table.h"
#include "core/store/shipped_results.h"
#include "core/study/compared_result.h"

namespace sightline {
namespace {

struct RandomiseFlags {
  std::string run, out, mode = "cascade";
  std::uint64_t seed = RandomisationOptions{}.seed;
  bool floorOnly = false;
  ModelOptions model;
  std::string image, technique, human, rule = "mean+1sd", maskRule = "agree:5/10";
  std::vector<std::string> layers;
  int target = -1;
  ImageOptions reading;
  TechniqueFlags flags;

  [[nodiscard]] RandomisationOptions options() const { return {redrawModeFromId(mode), seed}; }
};

/// Imported maps and baselines are the same whatever a network's weights are.
bool asksNetwork(Technique technique) { return !isImported(technique) && !isBaseline(technique); }

Json numberOrNull(double v) { return std::isfinite(v) ? Json(v) : Json(nullptr); }

Json sampleJson(const SampleMean& s) {
  return {{"mean", numberOrNull(s.box.mean)},
          {"low", numberOrNull(s.mean.low)},
          {"high", numberOrNull(s.mean.high)},
          {"sd", numberOrNull(s.box.sd)},
          {"n", s.box.n},
          {"undefined", s.undefined}};
}

Json stageJson(const RandomisedCell& cell) {
  Json json{{"stage", cell.stage}, {"name", cell.stageName}};
  for (std::size_t m = 0; m < kSimilarityMeasures.size(); ++m)
    json[similarityId(kSimilarityMeasures[m])] = orNull(cell.similarity[m]);
  constexpr std::array<const char*, kFloorMetrics.size()> kWithPeople{"iou_people", "gtc_people", "sc_people"};
  for (std::size_t m = 0; m < kWithPeople.size(); ++m) json[kWithPeople[m]] = orNull(cell.scores[m]);
  json["undefined"] = Json::array();
  for (const Message& why : cell.undefined) json["undefined"].push_back(why);
  return json;
}

// --- one image -----------------------------------------------------------------------------------

/// The map of the network as it is, as a study of one image has it.
std::shared_ptr<const CellResult> untouchedMap(const RandomiseFlags& o, const StudyDefinition& study,
                                               const CellRecipe& recipe, ComputeBackend& backend,
                                               const ModelInput& input, const Console& console) {
  const ModelSpec& model = study.models.front();
  const Explanation answer =
      backend.explain({model, input, o.target, recipe.options, recipe.layers}, {console.stop(), {}, {}});
  SaliencyMap map = answer.map;
  map.covers = input.covers;
  if (!map.blankReason.empty()) console.message(message("The map is blank: {1}", map.blankReason));
  std::shared_ptr<const HumanMask> mask;
  if (!o.human.empty())
    mask = std::make_shared<const HumanMask>(
        resampled(readHumanMask(o.human, parseAgreementRule(o.maskRule).of), study.grid.width, study.grid.height));
  return comparedResult(
      finishedMap(study, {0, 0, recipe.technique()}, backend.predict(model, input), answer.target, std::move(map)),
      mask, 1, false);
}

ExitCode randomiseOneMap(const RandomiseFlags& o, const Console& console) {
  const Technique technique = techniqueFromId(o.technique);
  if (isImported(technique) || isBaseline(technique))
    throw Error(ErrorCode::InvalidOption, message("--technique {1}", o.technique), "asks no network",
                "Choose a technique that asks one.");
  if (!usesLayers(technique) && !o.layers.empty())
    throw Error(ErrorCode::InvalidOption, "--layer", message("has no meaning for {1}", o.technique), "Leave it out.");
  StudyDefinition study;
  study.models = {o.model.resolve()};
  const ModelSpec& model = study.models.front();
  requireWeights(model);
  requireClass(model, o.target);
  DatasetItem item;
  item.id = o.image;
  item.image = o.image;
  study.dataset.items = {item};
  AnalysisSettings settings;
  settings.rule = parseBinarisationRule(o.rule);
  settings.agreement = parseAgreementRule(o.maskRule);
  settings.layers = {o.layers};
  o.flags.applyTo(settings, {technique}, &console);
  const ModelInput input = prepareInput(o.reading.read(o.image, console), model.preprocessing);
  const auto backend = loadTorchBackend();
  const auto original = untouchedMap(o, study, recipeOf(settings, study, {0, 0, technique}), *backend, input, console);
  RandomisedMaps maps(study, settings, loadTorchBackend, nullptr, o.options());
  const int count = static_cast<int>(maps.stages(0).size());
  Json list = Json::array();
  Lines text{message("Class {1}", labelOf(model, original->target))};
  ProgressLine line(console);
  for (int stage = o.floorOnly ? count : 1; stage <= count; ++stage) {
    line.show((stage - 1.0) / count, message("stage {1} of {2}", stage, count));
    const RandomisedCell cell = maps.of(*original, stage, {console.stop(), {}, {}});
    maps.forgetNetworks();
    list.push_back(stageJson(cell));
    text.push_back(message("{1} {2}: Spearman {3}, absolute {4}, SSIM {5}, IoU with people {6}", stage, cell.stageName,
                           shown(cell.similarity[0]), shown(cell.similarity[1]), shown(cell.similarity[2]),
                           shown(cell.scores[0])));
  }
  line.finish();
  console.result(list, text);
  return ExitCode::Done;
}

// --- a run ---------------------------------------------------------------------------------------

/// Maps of a run by model, and what became of them.
struct RandomisedRun {
  std::vector<RandomisedCell> cells;
  std::vector<Message> leftOut;  ///< models whose weights cannot be drawn anew, a sentence each
  std::size_t missing = 0, failed = 0, withoutNetwork = 0, withoutStages = 0;
  bool interrupted = false;
};

/// What of the work is done, with the time that the rest is likely to take. Maps from the store take none.
class RandomiseProgress {
 public:
  RandomiseProgress(ProgressLine& line, std::size_t all) : line_(line), all_(all) {}
  void did(bool computed) {
    ++done_;
    computed_ += computed;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
    const Message what = message("{1}/{2} maps", done_, all_);
    line_.show(static_cast<double>(done_) / static_cast<double>(std::max<std::size_t>(all_, 1)),
               computed_ < 3
                   ? what
                   : message("{1}, {2}", what,
                             timeLeft(seconds / static_cast<double>(computed_) * static_cast<double>(all_ - done_))));
  }

 private:
  ProgressLine& line_;
  std::size_t all_, done_ = 0, computed_ = 0;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

/// Stage by stage, so that a network is read and drawn once for all of its maps.
void randomiseModel(const CachedStudy& study, int model, const std::vector<int>& stages, RandomisedMaps& maps,
                    RandomiseProgress& progress, ProgressLine& line, const Console& console, RandomisedRun& run) {
  const StudyDefinition& definition = study.setup.definition;
  for (const int stage : stages) {
    for (const CellKey& key : study.cells) {
      if (key.model != model || !asksNetwork(key.technique)) continue;
      const auto cell = study.engine->result(key);
      if (!cell) continue;
      const int before = maps.computed();
      try {
        run.cells.push_back(maps.of(*cell, stage, {console.stop(), {}, {}}));
      } catch (const Error& e) {
        ++run.failed;
        line.message(message("Failed: {1}, {2}, {3}: {4}",
                             definition.dataset.items[static_cast<std::size_t>(key.image)].id,
                             definition.models[static_cast<std::size_t>(key.model)].displayName,
                             techniqueName(key.technique), e.message()));
      }
      progress.did(maps.computed() > before);
    }
    maps.forgetNetworks();
  }
}

RandomisedRun randomiseCells(const CachedStudy& study, const RandomiseFlags& o, RandomisedMaps& maps,
                             const Console& console) {
  RandomisedRun run;
  const int models = static_cast<int>(study.setup.definition.models.size());
  std::vector<std::vector<int>> stages(static_cast<std::size_t>(models));
  std::vector<std::size_t> ready(static_cast<std::size_t>(models));
  for (const CellKey& key : study.cells) {
    if (!asksNetwork(key.technique))
      ++run.withoutNetwork;
    else if (study.engine->result(key))
      ++ready[static_cast<std::size_t>(key.model)];
    else
      ++run.missing;
  }
  std::size_t all = 0;
  for (int m = 0; m < models; ++m) try {
      const int count = static_cast<int>(maps.stages(m).size());
      for (int s = o.floorOnly ? count : 1; s <= count; ++s) stages[static_cast<std::size_t>(m)].push_back(s);
      all += stages[static_cast<std::size_t>(m)].size() * ready[static_cast<std::size_t>(m)];
    } catch (const Error& e) {
      run.leftOut.push_back(e.message());
      run.withoutStages += ready[static_cast<std::size_t>(m)];
      console.warning(message("{1}: left out. {2}",
                              study.setup.definition.models[static_cast<std::size_t>(m)].displayName, e.message()));
    }
  maps.forgetNetworks();
  ProgressLine line(console);
  RandomiseProgress progress(line, all);
  try {
    for (int m = 0; m < models; ++m)
      randomiseModel(study, m, stages[static_cast<std::size_t>(m)], maps, progress, line, console, run);
  } catch (const Cancelled&) {
    run.interrupted = true;
  }
  line.finish();
  return run;
}

Json stagesJson(const std::vector<RandomisationStage>& stages, const std::vector<std::string>& ids) {
  Json list = Json::array();
  for (const RandomisationStage& s : stages) {
    Json one{{"model", ids[static_cast<std::size_t>(s.model)]},
             {"technique", techniqueId(s.technique)},
             {"stage", s.stage},
             {"name", s.stageName},
             {"whole", s.whole}};
    for (std::size_t m = 0; m < kSimilarityMeasures.size(); ++m)
      one[similarityId(kSimilarityMeasures[m])] = sampleJson(s.similarity[m]);
    list.push_back(std::move(one));
  }
  return list;
}

Json floorsJson(const std::vector<AgreementFloor>& floors, const std::vector<std::string>& ids,
                const std::vector<std::string>& names) {
  Json list = Json::array();
  for (const AgreementFloor& f : floors)
    list.push_back({{"model", ids[static_cast<std::size_t>(f.model)]},
                    {"technique", techniqueId(f.technique)},
                    {"metric", metricId(f.metric)},
                    {"n", f.floor.box.n},
                    {"left_out", f.leftOut},
                    {"floor", sampleJson(f.floor)},
                    {"trained", sampleJson(f.trained)},
                    {"difference",
                     {{"mean", numberOrNull(f.difference.meanDifference)},
                      {"low", numberOrNull(f.difference.low)},
                      {"high", numberOrNull(f.difference.high)},
                      {"p", numberOrNull(f.difference.p)}}},
                    {"sentence", sentenceOf(f, Message::verbatim(names[static_cast<std::size_t>(f.model)]))}});
  return list;
}

/// The mean mask of the other images as a map of each image: a table, and what stands in the document.
Json writeMeanMask(const CachedStudy& study, const StudySnapshot& snapshot, const std::filesystem::path& file,
                   Lines& text) {
  const auto& items = study.setup.definition.dataset.items;
  std::vector<std::shared_ptr<const HumanMask>> masks(items.size());
  for (const CellKey& key : study.cells)
    if (const auto cell = study.engine->result(key)) masks[static_cast<std::size_t>(key.image)] = cell->mask;
  const auto scores = MeanMask(std::move(masks)).scores(snapshot.settings.rule, snapshot.settings.agreement);
  CsvTable table;
  table.columns = {"image", "baseline"};
  for (const Metric metric : kFloorMetrics) table.columns.emplace_back(metricId(metric));
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!scores[i].ready) continue;
    table.rows.push_back({items[i].id, "mean-mask"});
    for (const Metric metric : kFloorMetrics) {
      const auto value = valueOf(scores[i], metric);
      table.rows.back().push_back(value ? shortest(*value) : "");
    }
  }
  writeFileAtomically(file, toCsv(table));
  const auto means = meansOfScores(scores);
  Json list = Json::array();
  for (std::size_t m = 0; m < means.size(); ++m) {
    Json one = sampleJson(means[m]);
    one["baseline"] = "mean-mask";
    one["metric"] = metricId(kFloorMetrics[m]);
    one["sentence"] = meanMaskSentence(kFloorMetrics[m], means[m]);
    list.push_back(std::move(one));
    text.push_back(meanMaskSentence(kFloorMetrics[m], means[m]));
  }
  return list;
}

Lines textOfRun(const std::vector<RandomisationStage>& stages, const std::vector<AgreementFloor>& floors,
                const std::vector<std::string>& names) {
  Lines text;
  const auto nameOf = [&](int model) { return Message::verbatim(names[static_cast<std::size_t>(model)]); };
  for (const RandomisationStage& s : stages)
    text.push_back(sentenceOf(s, SimilarityMeasure::Spearman, nameOf(s.model)));
  for (const AgreementFloor& f : floors)
    if (f.metric == Metric::Iou) text.push_back(sentenceOf(f, nameOf(f.model)));
  return text;
}

ExitCode randomiseRun(const RandomiseFlags& o, const Console& console) {
  const CachedStudy study = openCachedStudy(readRunFile(o.run), console);
  const StudyDefinition& definition = study.setup.definition;
  const auto snapshot = study.engine->evaluate();
  RandomisedMaps maps(definition, study.setup.settings, loadTorchBackend, openStore(cacheFolder(study.setup.choices)),
                      o.options());
  const RandomisedRun run = randomiseCells(study, o, maps, console);
  if (run.interrupted) {
    console.message("Interrupted; what was computed is kept. Run the same command again to continue.");
    return ExitCode::Interrupted;
  }
  CsvTable table;
  table.columns = randomisationColumns();
  const auto ids = study.modelIds(), names = study.modelNames();
  for (const RandomisedCell& cell : run.cells)
    table.rows.push_back(randomisationRow(definition.dataset.items[static_cast<std::size_t>(cell.key.image)].id,
                                          ids[static_cast<std::size_t>(cell.key.model)], cell));
  const std::filesystem::path out =
      o.out.empty() ? std::filesystem::path(o.run) / "randomise.csv" : std::filesystem::path(o.out);
  writeFileAtomically(out, toCsv(table));
  const auto stages = randomisationStages(run.cells);
  const auto floors = agreementFloors(*snapshot, run.cells);
  Json document{{"table", out.string()},
                {"maps", study.cells.size()},
                {"measured", run.cells.size()},
                {"computed", maps.computed()},
                {"missing", run.missing},
                {"failed", run.failed},
                {"without_network", run.withoutNetwork},
                {"not_randomised", run.withoutStages},
                {"left_out", Json::array()},
                {"definition", describe(o.options())},
                {"mode", o.mode},
                {"seed", o.seed},
                {"rule", toString(snapshot->settings.rule)},
                {"mask_rule", toString(snapshot->settings.agreement)},
                {"stages", stagesJson(stages, ids)},
                {"floor", floorsJson(floors, ids, names)}};
  for (const Message& why : run.leftOut) document["left_out"].push_back(why);
  Lines text = textOfRun(stages, floors, names);
  document["baselines"] =
      writeMeanMask(study, *snapshot, std::filesystem::path(out).replace_filename("baselines.csv"), text);
  // Beside the table, since its numbers mean nothing without: 'report' and the window read both.
  writeFileAtomically(std::filesystem::path(out).replace_extension(".json"), std::string_view(document.dump(2) + "\n"));
  text.push_back(message("{1} maps of randomised networks; written to {2}", run.cells.size(), out.string()));
  console.result(document, text);
  return run.missing + run.failed + run.leftOut.size() > 0 ? ExitCode::SomeFailed : ExitCode::Done;
}

ExitCode runRandomise(const RandomiseFlags& o, const Console& console) {
  const bool one = !o.model.model.empty() || !o.image.empty() || !o.technique.empty();
  if (o.run.empty() == !one)
    throw Error(ErrorCode::InvalidOption, "randomise",
                one ? Message("was given a run and an image") : Message("was given neither a run nor an image"),
                "Give the folder of a run, or --model, --image and --technique.");
  const auto refuse = [](const char* flag, const Message& why) {
    throw Error(ErrorCode::InvalidOption, std::string(flag), why, "Leave it out.");
  };
  (void)o.options();  // says at once what is wrong with the mode
  if (!o.run.empty()) {
    if (o.floorOnly && o.options().mode == WeightRedraw::Mode::Independent)
      refuse("--floor-only", "has no meaning for independent stages, none of which is the whole network");
    for (const auto& [flag, given] :
         {std::pair{"--target", o.target >= 0}, {"--human", !o.human.empty()}, {"--layer", !o.layers.empty()}})
      if (given) refuse(flag, "has no meaning for a run, whose maps and masks are there");
    return randomiseRun(o, console);
  }
  if (!o.out.empty()) refuse("--out", "has no meaning for one image, of which no table is written");
  for (const auto& [flag, value] :
       {std::pair{"--model", &o.model.model}, {"--image", &o.image}, {"--technique", &o.technique}})
    if (value->empty())
      throw Error(ErrorCode::InvalidOption, std::string(flag), "is missing",
                  "Give --model, --image and --technique together.");
  return randomiseOneMap(o, console);
}

}  // namespace

void addRandomiseCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("randomise",
                                     "Draw a network's weights anew, from its head down, and say how alike saliency "
                                     "maps still are, and how far maps of "
                                     "the untrained network agree with people");
  auto o = std::make_shared<RandomiseFlags>();
  command->add_option(
      "RUN", o->run,
      "The --out folder of 'run', all of whose maps are taken; its data set, weights and cache are needed. May be "
      "stopped and run again. Or, of one image:");
  command->add_option("--out", o->out, "Of a run: table to write; default: randomise.csv in its folder");
  command->add_option("--mode", o->mode, "cascade: from the head down; independent: one stage at a time")
      ->capture_default_str();
  command->add_option("--seed", o->seed, "Seed of the new weights; the same seed gives the same weights everywhere")
      ->capture_default_str();
  command->add_flag("--floor-only", o->floorOnly, "Only the network with all weights drawn anew");
  o->model.addTo(*command, true);
  command->get_option("--model")->required(false);
  command->add_option("--image", o->image, "The image");
  o->reading.addTo(*command);
  command->add_option("--technique", o->technique, techniqueIds());
  command->add_option("--layer", o->layers, "Grad-CAM's target layer; several are averaged")->take_all();
  command->add_option("--target", o->target, "Class to explain; default: the predicted one")
      ->check(CLI::Range(0, 1'000'000));
  command->add_option("--human", o->human, "What people marked: a grey mask, for the agreement of each map with it");
  command->add_option("--rule", o->rule, "How maps are cut (see 'score')")->capture_default_str();
  command->add_option("--mask-rule", o->maskRule, "When a pixel counts as marked (see 'score')")->capture_default_str();
  o->flags.addTo(*command, {"mode", "seed"});
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runRandomise(*o, console); }; });
}

}  // namespace sightline
