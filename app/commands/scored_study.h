// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/csv_table.h"
#include "app/commands/study_setup.h"
#include "core/study/snapshot.h"

namespace sightline {

/// A computed study as a run's folder tells it: enough for every table, test and methods text, without pictures,
/// weights or maps, so that the folder may be taken to another machine.
struct ScoredStudy {
  StudyDefinition definition;  ///< items without files, models without weights
  std::shared_ptr<const StudySnapshot> snapshot;
  std::vector<std::string> weightsHashes;  ///< one per model
};

/// What study.json and models/ of a run say. `run` writes them with writeStudyFiles().
struct RunDescription {
  RunOptions options;
  Dataset dataset;  ///< without items
  std::vector<ModelSpec> models;
  std::vector<std::string> weightsHashes;
  bool cached = true;  ///< whether maps were kept
};
/// @returns what people should know about the weights, a sentence each.
std::vector<std::string> writeStudyFiles(const std::filesystem::path& run, const RunOptions& options,
                                         const StudySetup& setup, const Shard& shard);
/// @throws Error FileNotFound when this is not a run's folder, BadFormat.
RunDescription readStudyFiles(const std::filesystem::path& run);

/// scores.csv, or the shards that are there when they were not joined yet (`complete` is false then).
CsvTable readScores(const std::filesystem::path& run, bool& complete);

/// @param scores  rows of the run, in any order; maps without a row count as not computed
/// @throws Error BadFormat naming the row.
ScoredStudy scoredStudy(const RunDescription& description, const CsvTable& scores, const std::string& nameForErrors);

}  // namespace sightline
