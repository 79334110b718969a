// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "app/commands/progress_line.h"
#include "app/commands/region_flags.h"
#include "app/commands/subset_flags.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/report/alignment_chapter.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

struct AlignmentFlags {
  std::string run, out, answers;
  SubsetFlags subset;
  AlignmentOptions options;
  int annotators = 0;
};

Json finiteOrNull(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json meanJson(const MeanOverImages& m) {
  return {{"mean", finiteOrNull(m.mean)},
          {"low", finiteOrNull(m.interval.low)},
          {"high", finiteOrNull(m.interval.high)},
          {"images", m.images}};
}

Json withEnds(double value, const BootstrapInterval& interval) {
  return {{"value", finiteOrNull(value)}, {"low", finiteOrNull(interval.low)}, {"high", finiteOrNull(interval.high)}};
}

Json whyJson(const Message& why) { return why.empty() ? Json(nullptr) : Json(why.text()); }

Json alignmentGroupsJson(const AlignmentChapter& chapter, const CachedStudy& study) {
  Json list = Json::array();
  const auto ids = study.modelIds();
  for (const AlignmentGroup& g : chapter.groups) {
    Json ceilings = Json::object();
    for (std::size_t k = 0; k < kCeilingKinds.size(); ++k) {
      const CeilingScore& c = g.ceilings[k];
      ceilings[ceilingId(kCeilingKinds[k])] = {{"ceiling", meanJson(c.ceiling)},
                                               {"share", withEnds(c.share, c.shareInterval)},
                                               {"normalised", withEnds(c.normalised, c.interval)},
                                               {"images", c.images},
                                               {"undefined", whyJson(c.why)}};
    }
    list.push_back({{"model", ids[static_cast<std::size_t>(g.model)]},
                    {"technique", techniqueId(g.technique)},
                    {"spearman", meanJson(g.spearman)},
                    {"shuffled", meanJson(g.shuffled)},
                    {"above_shuffled", meanJson(g.above)},
                    {"undefined", g.undefined},
                    {"people", {{"fewest", g.fewestPeople}, {"most", g.mostPeople}}},
                    {"ceilings", ceilings}});
  }
  return list;
}

const char* kindId(OverlapPair::Kind kind) {
  switch (kind) {
    case OverlapPair::Kind::Models: return "models";
    case OverlapPair::Kind::ModelAndPerson: return "model_and_person";
    case OverlapPair::Kind::ModelAndPeople: return "model_and_people";
    case OverlapPair::Kind::People: break;
  }
  return "people";
}

Json overlapsJson(const AlignmentChapter& chapter, const Dataset& dataset) {
  Json list = Json::array();
  for (const OverlapPair& pair : chapter.overlaps) {
    const ErrorOverlap& o = pair.overlap;
    Json together = Json::array();
    for (const int image : o.wrongTogether) together.push_back(dataset.items[static_cast<std::size_t>(image)].id);
    list.push_back({{"kind", kindId(pair.kind)},
                    {"first", pair.first},
                    {"second", pair.second},
                    {"people", pair.people},
                    {"n", o.images()},
                    {"both_right", o.bothRight},
                    {"only_first_right", o.onlyFirst},
                    {"only_second_right", o.onlySecond},
                    {"both_wrong", o.bothWrong},
                    {"wrong_together", together},
                    {"observed", finiteOrNull(o.observed)},
                    {"expected", finiteOrNull(o.expected)},
                    {"kappa", withEnds(o.kappa, o.interval)},
                    {"undefined", whyJson(o.why)}});
  }
  return list;
}

/// What people said the images show: from the table that was given, or the one beside the images.
std::shared_ptr<const PeopleAnswers> answersFor(const AlignmentFlags& o, const Dataset& dataset,
                                                const Console& console) {
  const fs::path file = o.answers.empty() ? peopleAnswersBeside(dataset) : fs::path(o.answers);
  if (file.empty()) return nullptr;
  PeopleAnswers answers = readPeopleAnswers(file, dataset);
  for (const Message& note : answers.notes) console.warning(note);
  if (answers.people.empty())
    throw Error(ErrorCode::BadFormat, file, "holds no answer about an image of this study",
                "Give a table whose images are those of the run.");
  return std::make_shared<const PeopleAnswers>(std::move(answers));
}

/// For 'report', which has no images: a row for each map, and the answers as right or wrong.
void writeTables(const fs::path& out, const StudyAlignment& alignment, const PeopleAnswers* answers,
                 const StudyDefinition& study) {
  CsvTable table;
  table.columns = alignmentColumns();
  for (const AlignedMap& map : alignment.maps)
    table.rows.push_back(alignmentRow(study.dataset.items[static_cast<std::size_t>(map.key.image)].id,
                                      study.models[static_cast<std::size_t>(map.key.model)].id, map));
  writeFileAtomically(out, toCsv(table));
  const fs::path answersFile = out.parent_path() / kAnswersOfRun;
  if (!answers) {
    std::error_code none;
    fs::remove(answersFile, none);  // of an earlier call
    return;
  }
  std::vector<std::string> ids;
  for (const DatasetItem& item : study.dataset.items) ids.push_back(item.id);
  writeFileAtomically(answersFile, toCsv(answersTable(*answers, ids)));
}

ExitCode runAlignment(const AlignmentFlags& o, const Console& console) {
  const CachedStudy study = openCachedStudy(readRunFile(o.run), console, {{}, {}, o.annotators});
  const StudyDefinition& definition = study.setup.definition;
  const auto answers = answersFor(o, definition.dataset, console);
  const auto snapshot = study.engine->evaluate();
  const ImageSubset subset = o.subset.subset(definition, *snapshot);
  ProgressLine line(console);
  const auto alignment = std::make_shared<const StudyAlignment>(
      alignmentOf(definition, study.engine->settings(), study.engine->table(), o.options, console.stop(),
                  [&](const Progress& p) { line.show(p.fraction, p.stage); }));
  line.finish();
  for (const Message& problem : alignment->problems) console.warning(problem);
  const AlignmentChapter chapter = alignmentChapter(definition, *snapshot, subset, alignment, answers.get());
  const fs::path out = o.out.empty() ? fs::path(o.run) / "alignment.csv" : fs::path(o.out);
  writeTables(out, *alignment, answers.get(), definition);
  const auto undefined = static_cast<std::size_t>(std::count_if(alignment->maps.begin(), alignment->maps.end(),
                                                                [](const AlignedMap& map) { return !map.spearman; }));
  const std::size_t missing = study.cells.size() - std::min(study.cells.size(), alignment->maps.size());
  const Json document{{"table", out.string()},
                      {"maps", study.cells.size()},
                      {"compared", alignment->maps.size() - undefined},
                      {"undefined", undefined},
                      {"missing", missing},
                      {"images", {{"used", chapter.images.size()}, {"of", snapshot->imageCount}}},
                      {"definition", alignment->definition},
                      {"people", peopleSentence(*alignment, chapter.images)},
                      {"groups", alignmentGroupsJson(chapter, study)},
                      {"answers", answers ? Json(answers->people) : Json(nullptr)},
                      {"error_overlap", overlapsJson(chapter, definition.dataset)},
                      {"problems", alignment->problems}};
  writeFileAtomically(fs::path(out).replace_extension(".json"), std::string_view(document.dump(2) + "\n"));
  Lines text;
  if (const Message used = imagesUsedText(subset, *snapshot); !used.empty()) text.push_back(used);
  for (Message& sentence : sentencesOf(chapter, study.modelNames())) text.push_back(std::move(sentence));
  text.push_back(message("{1} of {2} maps compared with people; written to {3}", alignment->maps.size() - undefined,
                         study.cells.size(), out.string()));
  console.result(document, text);
  return missing + alignment->problems.size() > 0 ? ExitCode::SomeFailed : ExitCode::Done;
}

}  // namespace

void addAlignmentCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand(
      "alignment",
      "Hold maps against how far people agree with each other and against what they marked on other images, and tell "
      "which models and people are wrong on the same images");
  auto o = std::make_shared<AlignmentFlags>();
  command->add_option("RUN", o->run, "The --out folder of 'run'; its data set and cache are needed")->required();
  command->add_option("--out", o->out, "Table to write, a row for each map; default: alignment.csv in its folder");
  command->add_option("--people-labels", o->answers,
                      "What people said the images show: a table with the columns image, person and label (or correct, "
                      "1 or 0); default: people_labels.csv beside the images, where there is one");
  command
      ->add_option("--others", o->options.mostOthers,
                   "Other images whose marks each map is compared with, drawn at random where there are more")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  command
      ->add_option("--splits", o->options.splits.draws,
                   "Random halves of the people, where more than 10 marked an image")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  command->add_option("--seed", o->options.seed, "Of what is drawn at random")->capture_default_str();
  addAnnotatorsFlag(*command, o->annotators);
  o->subset.addTo(*command);
  command->callback([&chosen, o] {
    o->options.splits.seed = o->options.seed;
    chosen = [o](const Console& console) { return runAlignment(*o, console); };
  });
}

}  // namespace sightline
