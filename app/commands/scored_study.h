// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/report/score_table.h"
#include "core/study/run_file.h"
#include "core/study/snapshot.h"
#include "core/types/csv_table.h"

namespace sightline {

/// A computed study as a run's folder tells it: enough for every table, test and methods text, without images,
/// weights or maps, so that the folder may be taken to another machine.
struct ScoredStudy {
  StudyDefinition definition;  ///< items without files, models without weights
  std::shared_ptr<const StudySnapshot> snapshot;
  std::vector<std::string> weightsHashes;  ///< one per model
  std::vector<MapFacts> facts;             ///< in the order of the snapshot's cells
};

/// scores.csv, or the shards that are there when they were not joined yet (`complete` is false then).
CsvTable readScores(const std::filesystem::path& run, bool& complete);

/// @param scores  rows of the run, in any order; maps without a row count as not computed
/// @throws Error BadFormat naming the row.
ScoredStudy scoredStudy(const RunFile& run, const CsvTable& scores, const std::string& nameForErrors);

}  // namespace sightline
