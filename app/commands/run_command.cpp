// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "app/commands/command.h"
#include "app/commands/fixation_flags.h"
#include "app/commands/image_options.h"
#include "app/commands/progress_line.h"
#include "app/commands/scored_study.h"
#include "app/commands/study_files.h"
#include "app/commands/study_setup.h"
#include "app/commands/words.h"
#include "core/analysis/label_agreement.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/compute/compute_backend.h"
#include "core/image/npy.h"
#include "core/store/shipped_results.h"
#include "core/study/map_file_name.h"
#include "core/study/not_defined.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

/// Computes until everything wanted is there or failed. False after an interrupt, with the engine stopped.
bool compute(StudyEngine& engine, const std::vector<CellKey>& cells, ProgressLine& line, const Console& console) {
  engine.setBackground(false);
  engine.setWanted(cells);
  engine.start();
  while (!engine.waitIdle(0.2)) {
    if (console.stop().stop_requested()) {
      engine.cancel();
      engine.waitIdle(10);
      return false;
    }
    const EngineStatus status = engine.status();
    if (!status.fatal.empty()) throw Error(ErrorCode::Internal, "compute", status.fatal);
    const auto done = std::count_if(cells.begin(), cells.end(), [&](const CellKey& k) {
      const CellState s = engine.state(k);
      return s == CellState::Ready || s == CellState::Failed;
    });
    line.show(static_cast<double>(done) / static_cast<double>(cells.size()),
              status.secondsLeft
                  ? message("{1}/{2} maps  {3}  {4}", done, cells.size(), status.current, timeLeft(*status.secondsLeft))
                  : message("{1}/{2} maps  {3}", done, cells.size(), status.current));
  }
  const EngineStatus status = engine.status();
  if (!status.fatal.empty()) throw Error(ErrorCode::Internal, "compute", status.fatal);
  if (!status.warning.empty()) line.message(message("Warning: {1}", status.warning));
  return true;
}

bool isNotDefined(const StudyDefinition& study, const CellKey& key) {
  return !whyNotDefined(key.technique, study.models[static_cast<std::size_t>(key.model)]).empty();
}

/// What the data set brought along, what of it could not take part, and why there are fewer scores than maps.
struct Completeness {
  std::size_t withMask = 0, scored = 0;
  std::vector<Message> leftOut, maskNotes;
  std::vector<Message> unscored;  ///< sentences on maps without a score

  [[nodiscard]] bool whole() const { return leftOut.empty() && scored > 0; }
};

Completeness completenessOf(const StudyEngine& engine, const StudyDefinition& study, const CsvTable& scores) {
  Completeness c;
  c.leftOut = study.dataset.leftOut;
  std::vector<MaskNote> blank, other;
  for (const MaskNote& note : engine.maskNotes()) (note.blank ? blank : other).push_back(note);
  c.maskNotes = sentencesOf(other, study.dataset);
  for (const auto& sentence : sentencesOf(blank, study.dataset)) c.leftOut.push_back(sentence);
  for (int i = 0; i < static_cast<int>(study.dataset.items.size()); ++i) {
    const bool own = study.dataset.items[static_cast<std::size_t>(i)].hasHumanMask() && engine.blankMask(i).empty();
    c.withMask += own || engine.isPainted(i);
  }
  const auto iou = scores.column("iou", "scores.csv"), model = scores.column("model", "scores.csv"),
             notDefined = scores.column("not_defined", "scores.csv"),
             technique = scores.column("technique", "scores.csv");
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::size_t>> ofRow;  // scored, all
  for (const auto& row : scores.rows) {
    const bool has = cellNumber(row[iou], "iou").has_value();
    c.scored += has;
    if (!row[notDefined].empty()) continue;  // said in other words
    auto& [scored, all] = ofRow[{row[technique], row[model]}];
    scored += has;
    ++all;
  }
  if (c.withMask == 0)
    c.unscored.push_back(
        "No image has a human mask, so nothing could be scored. Put masks with the images' names "
        "into a folder \"masks\" beside the images.");
  else
    for (const auto& [names, count] : ofRow)
      if (count.first == 0)
        c.unscored.push_back(message("None of the {1} {2} maps of {3} could be scored: they are missing or blank.",
                                     count.second, names.first, names.second));
  return c;
}

/// What should be known of the maps themselves.
struct MapFindings {
  std::size_t blankCount = 0, notDefinedCount = 0, everyPixelCount = 0;
  std::vector<Message> blank;       ///< sentences on maps that say nothing
  std::vector<Message> notDefined;  ///< on techniques that are not defined for a network
  std::vector<Message> others;  ///< sentences on imported maps that resemble nothing, on rules that mark all or nothing
};

MapFindings mapFindings(const StudyEngine& engine, const StudySnapshot& snapshot, const std::vector<CellKey>& cells) {
  MapFindings f;
  const StudyDefinition& study = engine.definition();
  const BlankMaps blank = engine.blankMaps();
  f.blankCount = blank.maps.size();
  f.blank = sentencesOf(blank, study);
  f.notDefinedCount = blank.notDefined.size();
  f.notDefined = notDefinedSentences(blank);
  f.others = sentencesOf(engine.unlikeMaps(), study);
  std::map<std::pair<std::string, std::string>, int> ofRow;
  for (const CellKey& key : cells)
    if (snapshot.cell(key).marksEveryPixel()) {
      ++f.everyPixelCount;
      ++ofRow[{techniqueName(key.technique), study.models[static_cast<std::size_t>(key.model)].displayName}];
    }
  for (const auto& [row, count] : ofRow)
    f.others.push_back(
        message("The rule marks every pixel of {1} {2} maps of {3}: their scores say nothing about where the network "
                "looks. Percentile rules do this to maps that are zero nearly everywhere.",
                count, row.first, row.second));
  std::set<int> unmarked;  // images on which people marked something, but too few of them agree
  for (const CellKey& key : cells)
    if (const auto& cell = snapshot.cell(key); cell.ready && cell.scores.iou && cell.counts.human == 0)
      unmarked.insert(key.image);
  if (!unmarked.empty())
    f.others.push_back(plural(
        unmarked.size(),
        "On {1} image ({2}) no pixel was marked by as many people as the rule for masks asks for: the IoU of its maps "
        "is 0 whatever they are.",
        "On {1} images ({2} and others) no pixel was marked by as many people as the rule for masks asks for: the IoU "
        "of their maps is 0 whatever they are.",
        unmarked.size(), study.dataset.items[static_cast<std::size_t>(*unmarked.begin())].id));
  return f;
}

std::vector<ModelFindings> findingsOf(const StudyEngine& engine, const StudyDefinition& study) {
  std::vector<ModelFindings> models(study.models.size());
  for (const ModelNote& note : engine.modelNotes())
    models[static_cast<std::size_t>(note.model)].notes.push_back(note.note);
  for (std::size_t m = 0; m < models.size(); ++m)
    if (const auto layers = engine.layers(static_cast<int>(m))) models[m].usualLayer = layers->usual;
  return models;
}

/// Writes every map that is there and defined. @returns whether all could be written; if not, why is said
bool writeMaps(const fs::path& run, const StudyEngine& engine, const std::vector<CellKey>& cells,
               const Console& console) {
  try {
    fs::create_directories(run / "maps");
    for (const CellKey& key : cells)
      if (const auto result = engine.result(key); result && !isNotDefined(engine.definition(), key))
        writeFileAtomically(run / "maps" / (mapFileStem(engine.definition(), key) + ".npy"), npyBytes(result->onGrid));
    return true;
  } catch (const Error& e) {
    console.message(message("Not all maps could be written; the scores are not affected. {1}", e.message()));
  } catch (const fs::filesystem_error& e) {
    console.message(
        message("Not all maps could be written; the scores are not affected. {1}", Message::verbatim(e.what())));
  }
  return false;
}

ExitCode runStudy(const RunOptions& o, const Console& console) {
  const StudySetup setup = setUpStudy(o, console);
  const StudyDefinition& study = setup.definition;
  const auto& recognised = study.dataset.recognised;
  for (const auto& w : study.dataset.warnings)  // what was recognised is no warning
    if (std::find(recognised.begin(), recognised.end(), w) == recognised.end())
      console.warning(w);
    else
      console.found(w);
  for (const auto& note : setup.notes) console.warning(note);

  const fs::path run = o.out;
  requireSameDivision(run, setup.choices.shard);
  for (const auto& warning : writeRunFile(run, study, setup.settings, setup.choices)) console.warning(warning);

  const std::vector<CellKey> cells = setup.cells();
  ProgressLine line(console);
  StudyEngine::Callbacks callbacks;
  callbacks.cellFailed = [&](const CellKey& k, const Error& e) {
    line.message(message("Failed: {1}, {2}, {3}: {4}", study.dataset.items[static_cast<std::size_t>(k.image)].id,
                         study.models[static_cast<std::size_t>(k.model)].displayName, techniqueName(k.technique),
                         e.message()));
  };
  StudyEngine engine(study, loadTorchBackend, o.noCache ? nullptr : openStore(cacheFolder(setup.choices)),
                     setup.settings, callbacks);
  const bool interrupted = !compute(engine, cells, line, console);
  line.finish();

  const auto snapshot = engine.evaluate();
  CsvTable table;
  const bool severalLabels = snapshot->saysSeveralLabels();
  table.columns = scoreColumns(severalLabels);
  int failed = 0;
  for (const CellKey& key : cells) {
    const auto result = engine.result(key);
    if (!result) {
      ++failed;
      continue;
    }
    table.rows.push_back(scoreRow(engine, *snapshot, key, severalLabels));
  }
  // A part of the rows is not a finished shard: it must not be joined with the others.
  const fs::path scores = interrupted ? run / "scores-unfinished.csv" : writeScores(run, setup.choices.shard, table);
  if (interrupted)
    writeFileAtomically(scores, toCsv(table));
  else
    fs::remove(run / "scores-unfinished.csv");
  if (setup.choices.shard.count > 1 && scores == run / "scores.csv") markWhole(run);
  const bool mapsWritten = !o.maps || writeMaps(run, engine, cells, console);
  noteFindings(run, findingsOf(engine, study));
  const auto modelNotes = sentencesOf(engine.modelNotes(), study.models);
  for (const auto& note : modelNotes) console.note(note);
  const Completeness complete = completenessOf(engine, study, table);
  for (const auto& note : complete.maskNotes) console.note(note);
  for (const auto& sentence : complete.leftOut)
    if (std::find(study.dataset.leftOut.begin(), study.dataset.leftOut.end(), sentence) == study.dataset.leftOut.end())
      console.warning(sentence);  // the others were said when the data set was opened
  const MapFindings maps = mapFindings(engine, *snapshot, cells);
  for (const auto& sentence : maps.notDefined) console.note(sentence);
  for (const auto* sentences : {&maps.blank, &maps.others})
    for (const auto& sentence : *sentences) console.warning(sentence);
  for (const auto& sentence : complete.unscored) console.warning(sentence);
  const auto labels = sentencesOf(labelAgreement(*snapshot), study);
  for (const auto& sentence : labels) console.message(sentence);
  const std::size_t images = study.dataset.items.size(), warnings = complete.leftOut.size();
  const Message counted = plural(images, "{1}: {2} image, {3} with a mask", "{1}: {2} images, {3} with a mask",
                                 study.dataset.name, images, complete.withMask);
  console.message(warnings == 0 ? message("{1}.", counted)
                                : plural(warnings, "{1}; {2} warning about what was left out.",
                                         "{1}; {2} warnings about what was left out.", counted, warnings));
  const Message computed =
      maps.notDefinedCount > 0
          ? message("{1} of {2} maps computed, {3} scored, {4} blank, {5} not defined; written to {6}",
                    table.rows.size() - maps.notDefinedCount, cells.size(), complete.scored, maps.blankCount,
                    maps.notDefinedCount, scores.string())
      : maps.blankCount == 0
          ? message("{1} of {2} maps computed, {3} scored; written to {4}", table.rows.size(), cells.size(),
                    complete.scored, scores.string())
          : message("{1} of {2} maps computed, {3} scored, {4} blank; written to {5}", table.rows.size(), cells.size(),
                    complete.scored, maps.blankCount, scores.string());
  console.result({{"out", fs::absolute(run).lexically_normal().string()},
                  {"scores", scores.string()},
                  {"images", study.dataset.items.size()},
                  {"models", study.models.size()},
                  {"maps", cells.size()},
                  {"done", table.rows.size()},
                  {"failed", interrupted ? 0 : failed},
                  {"scored", complete.scored},
                  {"with_mask", complete.withMask},
                  {"left_out", complete.leftOut},
                  {"mask_notes", complete.maskNotes},
                  {"blank_maps", maps.blankCount},
                  {"blank", maps.blank},
                  {"not_defined_maps", maps.notDefinedCount},
                  {"not_defined", maps.notDefined},
                  {"every_pixel_maps", maps.everyPixelCount},
                  {"map_notes", maps.others},
                  {"model_notes", modelNotes},
                  {"labels", labels},
                  {"unscored", complete.unscored},
                  {"interrupted", interrupted}},
                 computed);
  if (interrupted) {
    console.message("Interrupted; run the same command again to continue where it stopped.");
    return ExitCode::Interrupted;
  }
  return failed > 0 || !complete.whole() || !mapsWritten ? ExitCode::SomeFailed : ExitCode::Done;
}

}  // namespace

void addRunCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("run", "Compute and score a whole study; may be stopped and run again");
  auto o = std::make_shared<RunOptions>();
  auto* dataset = command->add_option("--dataset", o->dataset, "Folder or zip archive of images with human masks");
  command->add_option(
      "--session", o->session,
      "A study that was saved: a session of the window (.sightline) or the folder of another run. Its "
      "data set (unless --dataset says otherwise), models and settings are used; options given here take precedence");
  command->add_option("--out", o->out, "Folder for scores.csv and study.json")->required();
  command
      ->add_option("--models", o->models,
                   "Names as in 'sightline-cli models' (models you added included), model files (.json), or 'demo'. "
                   "Default, as in the window: the "
                   "demo's networks for the demo, else all published ones whose weights are here, and then every model "
                   "you added (File > Add a model)")
      ->take_all();
  command
      ->add_option("--techniques", o->techniques,
                   said(message("Which of {1}; default: gradcam and xrai", techniqueIds())))
      ->take_all();
  command->add_option("--limit", o->limit, "Use only the first N images")->check(CLI::Range(1, 1'000'000'000));
  command->add_option("--shard", o->shard, "Compute only part I of N of the images (I/N), for clusters")
      ->capture_default_str();
  command->add_option("--cache", o->cache, "Folder of results shared between runs; default: the user's cache");
  command->add_flag("--no-cache", o->noCache, "Recompute everything and keep no results");
  command->add_flag("--maps", o->maps, "Also write every map on the evaluation grid as .npy");
  command->add_option("--rule", o->rule, "How maps are cut (see 'score'); default: mean+1sd");
  command->add_option("--mask-rule", o->maskRule,
                      "When a pixel counts as marked (see 'score'); default: half of the people or more");
  command
      ->add_option("--imported-maps", o->importedMaps,
                   "Also score maps that other programs computed: a folder with MODEL/IMAGE.npy or IMAGE_MODEL.npy (or "
                   "grey images)")
      ->check(CLI::ExistingDirectory);
  command->add_flag("--painted-masks", o->paintedMasks,
                    "Compare with what people painted in Sightline even where the data set has masks; without, only "
                    "where it has none");
  command->add_flag("--follow-links", o->followLinks,
                    "Also read images and masks that links and a manifest name outside the data set's folder");
  o->regions.addTo(*command);
  o->regions.addMasksTo(*command);
  command
      ->add_option("--fixations", o->fixations,
                   "Tables of people's fixations for the images without masks; default: those recognised in the folder")
      ->take_all();
  addFixationOptions(*command, o->fixationColumns, o->fixationMap);
  command->add_option("--target", o->target, "Class that maps explain; default: predicted")
      ->check(CLI::IsMember({"predicted", "labelled"}));
  command->add_option("--class-map", o->classMapFile,
                      "Which classes count as right: a file with lines such as 'cat = 281-285'; labels not listed "
                      "count as the data set says");
  command->add_option("--layer", o->layers, "Grad-CAM's target layer as MODEL=LAYER; several of a model are averaged")
      ->take_all();
  command
      ->add_option("--outputs", o->outputs,
                   "How a model's outputs become probabilities, as MODEL=auto, softmax, sigmoid (of each by itself: "
                   "several labels may hold) or none (they are probabilities)")
      ->take_all();
  command
      ->add_option("--cut-offs", o->cutOffs,
                   "From which probability on a model says a label, where several may hold, as MODEL=0.5 or "
                   "\"MODEL=0.5, dog=0.3\"")
      ->take_all();
  addWindowFlag(*command, o->valueWindow);
  command->add_option("--preprocess", o->preprocess,
                      said(message("{1}; default: each model's own", preparationMethodIds())));
  o->flags.addTo(*command);
  command->callback([&chosen, o, dataset] {
    if (o->dataset.empty() && o->session.empty()) throw CLI::RequiredError(dataset->get_name());
    chosen = [o](const Console& console) { return runStudy(*o, console); };
  });
}

}  // namespace sightline
