// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/report/alignment_chapter.h"
#include "core/report/faithfulness_table.h"
#include "core/report/randomisation_table.h"
#include "core/report/report_pictures.h"
#include "core/report/score_table.h"
#include "core/report/stability_table.h"
#include "core/report/study_tables.h"
#include "core/study/definition.h"
#include "core/types/text_table.h"

namespace sightline {

/// What a report is about.
struct ReportInput {
  const StudyDefinition* definition = nullptr;    ///< not null; read during the call only
  std::shared_ptr<const StudySnapshot> snapshot;  ///< not null
  ImageSubset subset;
  Metric metric = Metric::Iou;  ///< of the figures, tests and sentences
  /// SHA-256 of each model's weights; where empty, the weights file is read and hashed.
  std::vector<std::string> weightsHashes{};
  std::vector<MapFacts> facts{};                              ///< of all maps, for scores.csv; may be empty
  std::shared_ptr<const ReportPictures> pictures{};           ///< null: none are in the report...
  Message noPictures{};                                       ///< ...and why, a sentence
  std::shared_ptr<const StudyFaithfulness> faithfulness{};    ///< null: it was not measured
  std::shared_ptr<const StudyRandomisation> randomisation{};  ///< null: no weights were drawn anew
  std::shared_ptr<const StudyStability> stability{};          ///< null: it was not measured
  std::shared_ptr<const StudyAlignment> alignment{};          ///< null: maps were not compared with people one by one
  std::shared_ptr<const PeopleAnswers> answers{};             ///< null: what people said the images show is not known
};

/// Everything a number depends on, as JSON: program version, data set, rules, grid, and for every model its
/// weights with their hash, preprocessing, layers, source and licence.
std::string provenanceJson(const ReportInput& input);

/// A methods paragraph in whole sentences with every setting, fit for a paper.
std::string methodsText(const ReportInput& input);

/// Means, t-tests, analyses of variance and Tukey pairs for programs; undefined values are null.
/// {"metric","rule","mask_rule","only_agreeing","images":{"used","of"},"only_listed","means":[...],"ttest":{"student","welch","per_model"},
///  "anova":{"gradcam","xrai"},"tukey":[...],"sentences":[...],"paired":{...}}; "paired" as in statistics_json.h
std::string reportJson(const ReportInput& input);

/// What the published study's tests say of this study, a sentence each; "sentences" of reportJson().
std::vector<Message> reportSentences(const ReportInput& input);

/// All tables of a report, in reading order.
std::vector<TextTable> reportTables(const ReportInput& input);

/// The distributions (Figure 3 of the published study) as SVG: by technique and by model, and by both.
std::string distributionsSvg(const ReportInput& input);
std::string distributionsByBothSvg(const ReportInput& input);

/// One self-contained page: a summary in plain words, pictures of example images, then sentences, figures, tables,
/// methods, references and provenance. No script, nothing loaded.
std::string reportHtml(const ReportInput& input);

/// Writes into `folder` (made where missing, files of an earlier report are replaced): report.html, report.json,
/// scores.csv, methods.txt, references.bib, provenance.json, every table as .csv, .md and .tex, and the two figures as
/// .svg. Each file is complete or absent. @returns the files written. @throws Error Io.
std::vector<std::filesystem::path> writeReport(const std::filesystem::path& folder, const ReportInput& input);

}  // namespace sightline
