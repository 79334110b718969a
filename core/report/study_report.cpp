// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/study_report.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/analysis/study_words.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/people_words.h"
#include "core/report/box_plot_svg.h"
#include "core/report/labels_table.h"
#include "core/report/paired_tables.h"
#include "core/report/references.h"
#include "core/report/statistics_json.h"

namespace sightline {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

std::vector<std::string> namesOf(const StudyDefinition& study) {
  std::vector<std::string> names;
  for (const ModelSpec& model : study.models) names.push_back(model.displayName);
  return names;
}

BoxPlotStyle styleOf(const ReportInput& input) {
  BoxPlotStyle style;
  style.axisTitle = metricName(input.metric).text();
  for (const ModelSpec& model : input.definition->models) style.modelColours.push_back(colourOf(model));
  for (const DatasetItem& item : input.definition->dataset.items) style.imageNames.push_back(item.id);
  return style;
}

std::vector<ScoreGroup> groupsOf(const ReportInput& input, Grouping grouping) {
  return groupScores(*input.snapshot, input.metric, grouping, namesOf(*input.definition), input.subset);
}

constexpr const char* kStyle =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 "
    "1rem;color:#1b1b1b;background:#fff;overflow-wrap:break-word}"
    "h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin:1.2rem 0 0}"
    "figure{margin:1rem 0;background:#fff;padding:.5rem}"
    "figure svg{width:100%;height:auto}figcaption,caption{font-size:.85rem;color:#555;text-align:left;padding:.4rem 0}"
    ".summary{font-size:1.05rem}"
    ".pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.6rem}"
    "figure.picture{margin:0;padding:0;background:none}.picture img{width:100%;height:auto;display:block}"
    ".picture figcaption{padding:.1rem 0;line-height:1.3}"
    "table{border-collapse:collapse;font-size:.85rem;margin:1rem 0;display:block;overflow-x:auto}"
    "th,td{padding:.2rem .6rem;text-align:left;border-bottom:1px solid #ddd}th{border-bottom:1px solid #555}"
    ".number{text-align:right;font-variant-numeric:tabular-nums}pre{background:#f4f4f4;padding:1rem;overflow-x:auto;"
    "font-size:.8rem}"
    "@media(prefers-color-scheme:dark){body{background:#1d1f21;color:#e6e6e6}figcaption,caption{color:#b4b4b4}"
    "th,td{border-color:#444}pre{background:#2a2d30}}";

/// Tables of an earlier report, some of which this one may not have.
void removeOldTables(const fs::path& folder) {
  for (const char* id : {"paired", "within", "friedman", "ttests", "anova", "tukey", "label_agreement", "alignment",
                         "alignment_ceilings", "error_overlap", "stability", "randomisation", "randomisation_floor"})
    for (const char* suffix : {".csv", ".md", ".tex"}) {
      std::error_code none;
      fs::remove(folder / (std::string(id) + suffix), none);
    }
}

std::string listHtml(const std::vector<Message>& sentences) {
  std::string html = "<ul>\n";
  for (const Message& sentence : sentences) html += "<li>" + escapeXml(sentence.text()) + "</li>\n";
  return html + "</ul>\n";
}

/// As the window's "In words".
std::string summaryHtml(const ReportInput& input) {
  const StudyNumbers numbers = studyNumbers(*input.definition, *input.snapshot, input.metric, input.subset);
  std::string paragraph;
  for (const Message& sentence : studyParagraph(numbers)) paragraph += (paragraph.empty() ? "" : " ") + sentence.text();
  const std::vector<Message> cautions = studyCautions(numbers);
  return "<h2>Summary</h2>\n<p class=\"summary\">" + escapeXml(paragraph) + "</p>\n" +
         (cautions.empty() ? std::string() : "<p>To keep in mind:</p>\n" + listHtml(cautions));
}

std::string examplesHtml(const ReportInput& input) {
  std::string html = "<h2>Examples</h2>\n";
  if (!input.pictures && input.noPictures.empty()) return {};
  if (!input.pictures) return html + "<p>" + escapeXml(input.noPictures.text()) + "</p>\n";
  const std::string pictures =
      picturesHtml(*input.pictures, *input.definition, *input.snapshot, input.metric, input.subset);
  if (pictures.empty()) return html + "<p>No map has a value yet, so there is no best, typical or worst image.</p>\n";
  return html + "<p>White outlines: what people marked. Colours: the map, from dark (low) to bright (high)" +
         (isThresholdFree(input.metric) ? "" : "; outlines in the model's colour: the map's region") + ".</p>\n" +
         pictures;
}

std::string testsHtml(const ReportInput& input, const PairedStudyTests& paired) {
  std::string html;
  if (!paired.sentences.empty()) html += "<h2>Tests within images</h2>\n" + listHtml(paired.sentences);
  const StudyTests tests = testStudy(*input.snapshot, input.metric, namesOf(*input.definition), input.subset);
  if (!tests.sentences.empty())
    html +=
        "<h2>The published study's tests</h2>\n<p>These tests count every map as independent, although maps of the "
        "same image are not. They are here for comparison with the published study.</p>\n" +
        listHtml(tests.sentences);
  return html;
}

/// Of the report's images only; empty where nothing was measured.
std::vector<FaithfulnessGroup> faithfulnessOf(const ReportInput& input) {
  if (!input.faithfulness) return {};
  const auto images = imagesOf(*input.snapshot, input.subset);
  const auto& rows = input.snapshot->techniques();
  std::vector<FaithfulCell> cells;
  for (const FaithfulCell& cell : input.faithfulness->cells)
    if (std::find(images.begin(), images.end(), cell.key.image) != images.end() &&
        std::find(rows.begin(), rows.end(), cell.key.technique) != rows.end())
      cells.push_back(cell);
  return faithfulnessGroups(*input.snapshot, cells);
}

std::string faithfulnessHtml(const ReportInput& input) {
  const auto groups = faithfulnessOf(input);
  if (groups.empty()) return {};
  std::string html =
      "<h2>Faithfulness</h2>\n<p>Agreement with people says where a map lies. Whether the network uses what the map "
      "shows is "
      "another question: here pixels were changed in the order of each map and the network was asked again.</p>\n";
  if (input.faithfulness->elsewhere > 0)
    html += "<p>" + std::to_string(input.faithfulness->elsewhere) +
            " measured maps are of images or models that this study does not have; they are in no number.</p>\n";
  const auto names = namesOf(*input.definition);
  return html + toHtml(faithfulnessTable(groups, names)) + toHtml(faithfulnessCorrelationTable(groups, names)) + "<p>" +
         escapeXml(faithfulnessMethods(*input.faithfulness, groups)) + "</p>\n";
}

/// Of the report's images and rows only.
std::vector<RandomisedCell> randomisedOf(const ReportInput& input) {
  std::vector<RandomisedCell> cells;
  if (!input.randomisation) return cells;
  const auto images = imagesOf(*input.snapshot, input.subset);
  for (const RandomisedCell& cell : input.randomisation->cells)
    if (std::binary_search(images.begin(), images.end(), cell.key.image) &&
        input.snapshot->rows.has(cell.key.technique))
      cells.push_back(cell);
  return cells;
}

/// Whether the floors were scored under the rules of this report: else they are no floors of its numbers.
bool hasFloors(const ReportInput& input) {
  return input.randomisation->rule == toString(input.snapshot->settings.rule) &&
         input.randomisation->maskRule == toString(input.snapshot->settings.agreement);
}

std::vector<AgreementFloor> floorsOf(const ReportInput& input, const std::vector<RandomisedCell>& cells) {
  return cells.empty() || !hasFloors(input) ? std::vector<AgreementFloor>{} : agreementFloors(*input.snapshot, cells);
}

std::string randomisationHtml(const ReportInput& input) {
  const auto cells = randomisedOf(input);
  if (cells.empty()) return {};
  const StudyRandomisation& study = *input.randomisation;
  const auto names = namesOf(*input.definition);
  std::string html =
      "<h2>Sanity check: weights drawn anew</h2>\n<p>A map that hardly changes when the network forgets what it "
      "learned "
      "says little about what it learned. And agreement with people is worth what it is above that of a network that "
      "learned nothing: the floor.</p>\n";
  if (study.elsewhere > 0)
    html += "<p>" + std::to_string(study.elsewhere) +
            " rows are of images or models that this study does not have; they are in no number.</p>\n";
  for (const std::string& why : study.leftOut) html += "<p>Left out: " + escapeXml(why) + "</p>\n";
  const auto floors = floorsOf(input, cells);
  std::vector<Message> sentences;
  for (const AgreementFloor& floor : floors)
    if (floor.metric == kFloorMetrics.front())
      sentences.push_back(sentenceOf(floor, Message::verbatim(names.at(static_cast<std::size_t>(floor.model)))));
  if (!hasFloors(input)) {
    html += "<p>The floors were scored under other rules (" + escapeXml(study.rule + ", " + study.maskRule) +
            ") than this report; they are left out.</p>\n";
  } else {
    // Those are of all images of the run.
    if (imagesOf(*input.snapshot, input.subset).size() == static_cast<std::size_t>(input.snapshot->imageCount))
      for (const std::string& baseline : study.baselines) sentences.push_back(Message::verbatim(baseline));
    html += listHtml(sentences) + toHtml(floorTable(floors, names));
  }
  return html + toHtml(randomisationTable(randomisationStages(cells), names)) + "<p>" +
         escapeXml(randomisationMethods(study)) + "</p>\n";
}

/// Of the report's images only; empty where nothing was measured.
std::vector<StabilityGroup> stabilityOf(const ReportInput& input) {
  if (!input.stability) return {};
  const auto images = imagesOf(*input.snapshot, input.subset);
  const auto& rows = input.snapshot->techniques();
  std::vector<StableCell> cells;
  for (const StableCell& cell : input.stability->cells)
    if (std::find(images.begin(), images.end(), cell.key.image) != images.end() &&
        std::find(rows.begin(), rows.end(), cell.key.technique) != rows.end())
      cells.push_back(cell);
  return stabilityGroups(cells);
}

std::string stabilityHtml(const ReportInput& input) {
  const auto groups = stabilityOf(input);
  if (groups.empty()) return {};
  return "<h2>Stability of the maps</h2>\n<p>A map that changes much when its image hardly does says little of either. "
         "Whether a stable map is a true one is another question.</p>\n" +
         toHtml(stabilityTable(groups, namesOf(*input.definition))) + "<p>" +
         escapeXml(stabilityMethods(*input.stability)) + "</p>\n";
}

AlignmentChapter alignmentChapterOf(const ReportInput& input) {
  return alignmentChapter(*input.definition, *input.snapshot, input.subset, input.alignment, input.answers.get());
}

/// Which chapters have papers of their own.
CitedChapters chaptersOf(const ReportInput& input) {
  const AlignmentChapter chapter = alignmentChapterOf(input);
  return {input.faithfulness != nullptr, input.randomisation != nullptr, !chapter.groups.empty(),
          !chapter.overlaps.empty(), !stabilityOf(input).empty()};
}

/// What the report refers to.
std::vector<std::string> entriesOf(const ReportInput& input) {
  return referencesOf(input.snapshot->techniques(), input.metric, chaptersOf(input));
}

}  // namespace

std::vector<TextTable> reportTables(const ReportInput& input) {
  const auto names = namesOf(*input.definition);
  const StudyTests tests = testStudy(*input.snapshot, input.metric, names, input.subset);
  std::vector<ScoreGroup> groups = groupsOf(input, Grouping::ByTechnique);
  for (const Grouping grouping : {Grouping::ByModel, Grouping::ByBoth})
    for (ScoreGroup& group : groupsOf(input, grouping)) groups.push_back(std::move(group));
  const PairedStudyTests paired = testStudyPaired(*input.snapshot, input.metric, names, input.subset);
  std::vector<TextTable> tables{table1BesidePublished(*input.snapshot, *input.definition, input.subset),
                                descriptiveTable(groups, input.metric)};
  // A table is there where there is something to compare: one technique has no t-tests, one model no variance of
  // models.
  const bool models = names.size() > 1, techniques = input.snapshot->techniques().size() > 1;
  if (models || techniques) {
    tables.push_back(pairedTable(paired, names, input.metric));
    tables.push_back(withinTable(paired, input.metric));
  }
  if (models) tables.push_back(friedmanTable(paired, names, input.metric));
  if (techniques) tables.push_back(tTestTable(tests, names, input.metric));
  if (models) {
    tables.push_back(anovaTable(tests, input.metric));
    tables.push_back(tukeyTable(tests, names, input.metric));
  }
  if (const auto labels = labelAgreement(*input.snapshot); !labels.empty())
    tables.push_back(labelsTable(labels, names));
  if (const auto faithful = faithfulnessOf(input); !faithful.empty()) {
    tables.push_back(faithfulnessTable(faithful, names));
    tables.push_back(faithfulnessCorrelationTable(faithful, names));
  }
  if (const auto cells = randomisedOf(input); !cells.empty()) {
    tables.push_back(randomisationTable(randomisationStages(cells), names));
    if (const auto floors = floorsOf(input, cells); !floors.empty()) tables.push_back(floorTable(floors, names));
  }
  if (const auto stable = stabilityOf(input); !stable.empty()) tables.push_back(stabilityTable(stable, names));
  for (TextTable& table : tablesOf(alignmentChapterOf(input), names)) tables.push_back(std::move(table));
  return tables;
}

std::vector<Message> reportSentences(const ReportInput& input) {
  return testStudy(*input.snapshot, input.metric, namesOf(*input.definition), input.subset).sentences;
}

std::string reportJson(const ReportInput& input) {
  const StudyDefinition& study = *input.definition;
  const auto names = namesOf(study);
  const StudyTests tests = testStudy(*input.snapshot, input.metric, names, input.subset);
  const auto people = peopleIn(*input.snapshot, study.dataset);
  std::vector<std::string> modelIds;
  for (const ModelSpec& model : study.models) modelIds.push_back(model.id);
  Json means = Json::array(), techniques = Json::array(), anova = Json::object(), tukey = Json::array();
  for (const MeansRow& row : meansOf(*input.snapshot, names, input.subset))
    means.push_back({{"technique", techniqueId(row.technique)},
                     {"model", study.models.at(static_cast<std::size_t>(row.model)).id},
                     {"n", row.ready},
                     {"iou", orNull(row.mean[0])},
                     {"sc", orNull(row.mean[1])},
                     {"gtc", orNull(row.mean[2])},
                     {"background", orNull(row.background)},
                     {"undefined", {{"iou", row.undefined[0]}, {"sc", row.undefined[1]}, {"gtc", row.undefined[2]}}},
                     {"missing", row.missing}});
  for (const ScoreGroup& group : groupsOf(input, Grouping::ByTechnique))
    techniques.push_back({{"technique", techniqueId(*group.technique)},
                          {"n", group.box.n},
                          {"mean", orNull(group.box.mean)},
                          {"sd", orNull(group.box.sd)}});
  Json pairs = Json::array();
  for (const StudyTests::Pair& pair : tests.pairs) {
    Json perModel = Json::array();
    for (std::size_t m = 0; m < pair.perModel.size(); ++m) {
      Json json = toJson(pair.perModel[m]);
      json["model"] = study.models[m].id;
      perModel.push_back(std::move(json));
    }
    pairs.push_back({{"a", techniqueId(pair.a)},
                     {"b", techniqueId(pair.b)},
                     {"student", toJson(pair.t)},
                     {"welch", toJson(pair.welch)},
                     {"per_model", perModel}});
  }
  // The first pair: the published two, where those are the first rows.
  const Json first =
      pairs.empty()
          ? Json{{"student", nullptr}, {"welch", nullptr}, {"per_model", Json::array()}}
          : Json{{"student", pairs[0]["student"]}, {"welch", pairs[0]["welch"]}, {"per_model", pairs[0]["per_model"]}};
  for (const auto& result : tests.models) {
    const std::string id = techniqueId(result.technique);
    const Anova& a = result.anova;
    anova[id] = {{"F", orNull(a.f)},
                 {"p", orNull(a.p)},
                 {"df_between", orNull(a.dfBetween)},
                 {"df_within", orNull(a.dfWithin)},
                 {"eta_squared", orNull(a.etaSquared)}};
    if (!a.note.empty()) anova[id]["note"] = a.note;
    for (const TukeyPair& pair : result.tukey)
      tukey.push_back({{"technique", id},
                       {"a", study.models[pair.a].id},
                       {"b", study.models[pair.b].id},
                       {"diff", orNull(pair.difference)},
                       {"q", orNull(pair.q)},
                       {"p", orNull(pair.p)},
                       {"low", orNull(pair.low)},
                       {"high", orNull(pair.high)}});
  }
  const Json document{
      {"metric", metricName(input.metric)},
      {"rule", toString(input.snapshot->settings.rule)},
      {"mask_rule", toString(input.snapshot->settings.agreement)},
      {"people",
       people && (people->isKnown() || people->known == PeopleKnown::Found) ? Json(people->number) : Json(nullptr)},
      {"people_source", people ? Json(peopleKnownId(people->known)) : Json(nullptr)},
      {"people_words", people ? peopleMarked(*people, {study.dataset.simulatedAnnotators}).text() : std::string()},
      {"only_agreeing", input.subset.onlyAgreeing},
      {"images", {{"used", imagesOf(*input.snapshot, input.subset).size()}, {"of", input.snapshot->imageCount}}},
      {"only_listed", input.subset.images.has_value()},
      {"means", means},
      {"techniques", techniques},
      {"ttest", first},
      {"technique_pairs", pairs},
      {"anova", anova},
      {"tukey", tukey},
      {"sentences", tests.sentences},
      {"paired", toJson(testStudyPaired(*input.snapshot, input.metric, names, input.subset), modelIds)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string distributionsSvg(const ReportInput& input) {
  return boxPlotSvg(
      {{"By technique", groupsOf(input, Grouping::ByTechnique)}, {"By model", groupsOf(input, Grouping::ByModel)}},
      styleOf(input));
}

std::string distributionsByBothSvg(const ReportInput& input) {
  // One panel per technique whose title names it, so that the labels need to name only the model.
  const auto names = namesOf(*input.definition);
  std::vector<BoxPlotPanel> panels;
  const TechniqueRows& rows = input.snapshot->rows;
  for (const Technique technique : rows.techniques()) panels.push_back({techniqueName(technique), {}});
  for (ScoreGroup& group : groupsOf(input, Grouping::ByBoth)) {
    group.name = names.at(static_cast<std::size_t>(*group.model));
    panels.at(rows.of(*group.technique)).groups.push_back(std::move(group));
  }
  return boxPlotSvg(panels, styleOf(input));
}

std::string reportHtml(const ReportInput& input) {
  const StudyDefinition& study = *input.definition;
  const std::string title = study.dataset.name + ": what people mark and what saliency maps highlight";
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<title>" +
      escapeXml(title) + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<h1>" + escapeXml(title) +
      "</h1>\n";
  const PairedStudyTests paired = testStudyPaired(*input.snapshot, input.metric, namesOf(study), input.subset);
  const int ready = input.snapshot->readyCount(), all = static_cast<int>(input.snapshot->cells.size());
  if (ready < all)
    html += "<p><strong>" + std::to_string(ready) + " of " + std::to_string(all) +
            " maps are computed; the numbers below are of those.</strong></p>\n";
  if (input.subset.images)
    html += "<p><strong>This report is about " + std::to_string(imagesOf(*input.snapshot, input.subset).size()) +
            " of " + std::to_string(input.snapshot->imageCount) + " images.</strong></p>\n";
  html += summaryHtml(input) + examplesHtml(input) + "<h2>Distributions</h2>\n";
  for (const std::string& figure : {distributionsSvg(input), distributionsByBothSvg(input)})
    html += "<figure>\n" + figure + "</figure>\n";
  html += "<p><small>" + escapeXml(boxPlotCaption(input.metric, input.snapshot->techniques())) + "</small></p>\n";
  html += testsHtml(input, paired) + chapterHtml(alignmentChapterOf(input), namesOf(study)) + faithfulnessHtml(input) +
          randomisationHtml(input) + stabilityHtml(input) + "<h2>Tables</h2>\n";
  for (const TextTable& table : reportTables(input))  // others stand in chapters of their own
    if (!table.id.starts_with("faithfulness") && !table.id.starts_with("alignment") &&
        !table.id.starts_with("randomisation") && table.id != "stability" && table.id != "error_overlap")
      html += toHtml(table);
  html += "<h2>Methods</h2>\n<p>" + escapeXml(methodsText(input)) + "</p>\n<h2>References</h2>\n<ol>\n";
  for (const std::string& entry : entriesOf(input)) html += "<li>" + escapeXml(entry) + "</li>\n";
  html += "</ol>\n<h2>Provenance</h2>\n<pre>" + escapeXml(provenanceJson(input)) + "</pre>\n</body>\n</html>\n";
  return html;
}

std::vector<fs::path> writeReport(const fs::path& folder, const ReportInput& given) {
  // Hash the weights once, not once per file that names them.
  ReportInput input = given;
  const Json provenance = Json::parse(provenanceJson(given));
  input.weightsHashes.clear();
  for (const Json& model : provenance.at("models")) input.weightsHashes.push_back(model.at("weights_sha256"));

  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem)
    throw Error(ErrorCode::Io, folder.string(), message("cannot be created: {1}", problem.message()),
                "Choose another folder for the report.");
  std::vector<fs::path> written;
  const auto write = [&](const std::string& name, const std::string& text) {
    written.push_back(folder / name);
    writeFileAtomically(written.back(), std::string_view(text));
  };
  removeOldTables(folder);
  write("scores.csv", toCsv(scoreTable(*input.snapshot, *input.definition, input.facts, input.subset)));
  write("provenance.json", provenanceJson(input));
  std::string methods = methodsText(input);
  if (const auto faithful = faithfulnessOf(input); !faithful.empty())
    methods += "\n" + faithfulnessMethods(*input.faithfulness, faithful) + "\n";
  if (!randomisedOf(input).empty()) methods += "\n" + randomisationMethods(*input.randomisation) + "\n";
  if (!stabilityOf(input).empty()) methods += "\n" + stabilityMethods(*input.stability) + "\n";
  if (const std::string people = methodsOf(alignmentChapterOf(input)); !people.empty()) methods += "\n" + people + "\n";
  methods += "\nReferences\n";
  for (const std::string& entry : entriesOf(input)) methods += "- " + entry + "\n";
  write("methods.txt", methods);
  write("references.bib", referencesBib(input.snapshot->techniques(), input.metric, chaptersOf(input)));
  write("report.json", reportJson(input));
  for (const TextTable& table : reportTables(input)) {
    write(table.id + ".csv", toCsv(table));
    write(table.id + ".md", toMarkdown(table));
    write(table.id + ".tex", toLatex(table));
  }
  write("distributions.svg", distributionsSvg(input));
  write("distributions_by_both.svg", distributionsByBothSvg(input));
  write("report.html", reportHtml(input));
  return written;
}

}  // namespace sightline
