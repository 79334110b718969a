// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <memory>
#include <optional>

#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "app/commands/region_flags.h"
#include "app/commands/scored_study.h"
#include "app/commands/subset_flags.h"
#include "app/commands/words.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/report/study_report.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

struct ReportOptions {
  std::string run, out, rule, maskRule, metric = "iou";
  SubsetFlags subset;
  int annotators = 0;
};

std::shared_ptr<const ReportPictures> picturesOf(const CachedStudy& cached) {
  return std::make_shared<const ReportPictures>(
      ReportPictures{cached.setup.definition.dataset.items, cached.engine->table()});
}

/// The study under another rule, from the maps in the cache; nothing is computed.
ScoredStudy rescored(const CachedStudy& cached, const RunFile& run) {
  ScoredStudy study{cached.setup.definition, cached.engine->evaluate(), run.weightsHashes, {}};
  for (std::size_t m = 0; m < study.definition.models.size(); ++m) {  // the report names the layers that were used
    std::string& layer = study.definition.models[m].defaultLayer;
    layer = layerWithoutChoice(layer, cached.engine->layers(static_cast<int>(m)).get());
  }
  study.facts = factsOf(cached.engine->table(), study.definition, study.snapshot->settings);
  return study;
}

/// Pictures come from the run's images and cache, where these are still on this machine. Only what they show is read.
void addPictures(ReportInput& input, const RunFile& run, const Console& console) {
  std::vector<std::string> ids;
  for (const ExampleImage& example : exampleImages(*input.snapshot, input.metric, input.subset))
    ids.push_back(input.definition->dataset.items[static_cast<std::size_t>(example.image)].id);
  if (ids.empty()) {
    input.noPictures = "No map has a value, so there is no best, typical or worst image.";
    return;
  }
  try {
    input.pictures = picturesOf(openCachedStudy(run, console, {}, ids));
  } catch (const Error& e) {
    input.noPictures =
        "There are no pictures: the images of the study, or the results that its maps were kept in, are not there.";
    console.message(message("The report has no pictures. {1}", e.message()));
  }
}

/// Ids of a study's images, and of its models.
std::pair<std::vector<std::string>, std::vector<std::string>> idsOf(const StudyDefinition& study) {
  std::vector<std::string> images, models;
  for (const DatasetItem& item : study.dataset.items) images.push_back(item.id);
  for (const ModelSpec& model : study.models) models.push_back(model.id);
  return {images, models};
}

/// What 'faithfulness' measured of this run, where it did. A table that cannot be read is said, and left out.
std::shared_ptr<const StudyFaithfulness> faithfulnessBeside(const RunFile& run, const StudyDefinition& study,
                                                            const Console& console) {
  const fs::path table = run.folder / "faithfulness.csv", about = run.folder / "faithfulness.json";
  std::error_code none;
  if (!fs::exists(table, none)) return nullptr;
  try {
    const auto [images, models] = idsOf(study);
    StudyFaithfulness found = faithfulnessFrom(readCsv(table), table.string(), images, models);
    found.definition = Json::parse(readFile(about)).at("definition").get<std::string>();
    if (found.elsewhere > 0)
      console.warning(message("{1} rows of {2} are about images or models that this run does not have.",
                              found.elsewhere, table.string()));
    return std::make_shared<const StudyFaithfulness>(std::move(found));
  } catch (const Error& e) {
    console.warning(message("the report says nothing about faithfulness. {1}", e.message()));
  } catch (const Json::exception&) {
    console.warning(
        message("the report says nothing about faithfulness. {1} cannot be read; run 'sightline-cli "
                "faithfulness' again.",
                about.string()));
  }
  return nullptr;
}

/// What 'randomise' found of this run, where it was asked. What cannot be read is said, and left out.
std::shared_ptr<const StudyRandomisation> randomisationBeside(const RunFile& run, const StudyDefinition& study,
                                                              const Console& console) {
  const fs::path table = run.folder / "randomise.csv", about = run.folder / "randomise.json";
  std::error_code none;
  if (!fs::exists(table, none)) return nullptr;
  try {
    const auto [images, models] = idsOf(study);
    StudyRandomisation found = randomisationFrom(readCsv(table), table.string(), images, models);
    const Json words = Json::parse(readFile(about));
    found.definition = words.at("definition").get<std::string>();
    found.rule = words.at("rule").get<std::string>();
    found.maskRule = words.at("mask_rule").get<std::string>();
    found.leftOut = words.at("left_out").get<std::vector<std::string>>();
    for (const Json& baseline : words.at("baselines"))
      found.baselines.push_back(baseline.at("sentence").get<std::string>());
    if (found.elsewhere > 0)
      console.warning(message("{1} rows of {2} are about images or models that this run does not have.",
                              found.elsewhere, table.string()));
    return std::make_shared<const StudyRandomisation>(std::move(found));
  } catch (const Error& e) {
    console.warning(message("the report says nothing about randomised networks. {1}", e.message()));
  } catch (const Json::exception&) {
    console.warning(
        message("the report says nothing about randomised networks. {1} cannot be read; run 'sightline-cli randomise' "
                "again.",
                about.string()));
  }
  return nullptr;
}

/// What 'alignment' found out about this run, likewise.
void addAlignment(ReportInput& input, const RunFile& run, const StudyDefinition& study, const Console& console) {
  const fs::path table = run.folder / "alignment.csv", about = run.folder / "alignment.json",
                 answers = run.folder / kAnswersOfRun;
  std::error_code none;
  try {
    if (fs::exists(answers, none))
      input.answers = std::make_shared<const PeopleAnswers>(readPeopleAnswers(answers, study.dataset));
    if (!fs::exists(table, none)) return;
    const auto [images, models] = idsOf(study);
    StudyAlignment found = alignmentFrom(readCsv(table), table.string(), images, models);
    found.definition = Json::parse(readFile(about)).at("definition").get<std::string>();
    if (found.elsewhere > 0)
      console.warning(message("{1} rows of {2} are about images or models that this run does not have.",
                              found.elsewhere, table.string()));
    input.alignment = std::make_shared<const StudyAlignment>(std::move(found));
  } catch (const Error& e) {
    console.warning(message("the report says nothing about how far people agree. {1}", e.message()));
  } catch (const Json::exception&) {
    console.warning(
        message("the report says nothing about how far people agree. {1} cannot be read; run 'sightline-cli "
                "alignment' again.",
                about.string()));
  }
}

/// What 'stability' measured of this run, likewise.
std::shared_ptr<const StudyStability> stabilityBeside(const RunFile& run, const StudyDefinition& study,
                                                      const Console& console) {
  const fs::path table = run.folder / "stability.csv", about = run.folder / "stability.json";
  std::error_code none;
  if (!fs::exists(table, none)) return nullptr;
  try {
    const auto [images, models] = idsOf(study);
    StudyStability found = stabilityFrom(readCsv(table), table.string(), images, models);
    found.definition = Json::parse(readFile(about)).at("definition").get<std::string>();
    if (found.elsewhere > 0)
      console.warning(message("{1} rows of {2} are about images or models that this run does not have.",
                              found.elsewhere, table.string()));
    return std::make_shared<const StudyStability>(std::move(found));
  } catch (const Error& e) {
    console.warning(message("the report says nothing about the stability of maps. {1}", e.message()));
  } catch (const Json::exception&) {
    console.warning(
        message("the report says nothing about the stability of maps. {1} cannot be read; run 'sightline-cli "
                "stability' again.",
                about.string()));
  }
  return nullptr;
}

ScoredStudy asComputed(const RunFile& run, const Console& console) {
  bool complete = true;
  const CsvTable scores = readScores(run.folder, complete);
  if (!complete) console.message("Not all shards are there yet; the report is about those that are.");
  return scoredStudy(run, scores, (run.folder / "scores.csv").string());
}

ExitCode runReport(const ReportOptions& o, const Console& console) {
  const RunFile run = readRunFile(o.run);
  const Rescoring rescoring{o.rule, o.maskRule, o.annotators};
  std::optional<CachedStudy> cached;
  if (rescoring.given()) cached = openCachedStudy(run, console, rescoring);
  const ScoredStudy study = cached ? rescored(*cached, run) : asComputed(run, console);
  ReportInput input;
  input.definition = &study.definition;
  input.snapshot = study.snapshot;
  input.subset = o.subset.subset(study.definition, *study.snapshot);
  input.metric = metricFromId(o.metric);
  input.weightsHashes = study.weightsHashes;
  input.facts = study.facts;
  input.faithfulness = faithfulnessBeside(run, study.definition, console);
  input.randomisation = randomisationBeside(run, study.definition, console);
  input.stability = stabilityBeside(run, study.definition, console);
  addAlignment(input, run, study.definition, console);
  if (cached)
    input.pictures = picturesOf(*cached);
  else
    addPictures(input, run, console);

  const fs::path folder = o.out.empty() ? run.folder / "report" : fs::path(o.out);
  const auto files = writeReport(folder, input);
  Json json = Json::parse(reportJson(input));
  json["folder"] = fs::absolute(folder).lexically_normal().string();
  json["files"] = Json::array();
  for (const auto& f : files) json["files"].push_back(f.filename().string());
  Lines text;
  if (const Message used = imagesUsedText(input.subset, *input.snapshot); !used.empty()) text.push_back(used);
  for (const TextTable& t : reportTables(input))
    text.push_back(Message::verbatim(toMarkdown(t, spokenLanguage()) + "\n"));
  for (const Message& sentence : reportSentences(input)) text.push_back(sentence);
  text.push_back(Message::verbatim("\n"));
  text.push_back(message("Written to {1} (report.html holds everything).", folder));
  console.result(json, text);
  return ExitCode::Done;
}

}  // namespace

void addReportCommand(CLI::App& app, CommandAction& chosen) {
  auto* command =
      app.add_subcommand("report", "Write tables, box plots, tests and a methods text for a computed study");
  auto o = std::make_shared<ReportOptions>();
  command->add_option("RUN", o->run, "The --out folder of 'run'")->required();
  command->add_option("--out", o->out, "Folder to write the report into; default: RUN/report");
  command->add_option("--rule", o->rule,
                      "Cut the maps by another rule (see 'score'); needs the run's data set and cache");
  command->add_option("--mask-rule", o->maskRule,
                      "Another rule for the human masks; needs the run's data set and cache");
  addAnnotatorsFlag(*command, o->annotators);
  command
      ->add_option("--metric", o->metric,
                   "Metric of figures and tests: iou, gtc, sc, or one that needs no threshold (mae, cc, nss, ..., see "
                   "'score --json')")
      ->capture_default_str();
  o->subset.addTo(*command);
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runReport(*o, console); }; });
}

}  // namespace sightline
