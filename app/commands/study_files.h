// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "core/engine/study_engine.h"
#include "core/report/score_table.h"
#include "core/study/run_file.h"
#include "core/types/csv_table.h"

namespace sightline {

/// "2/8". @throws Error InvalidOption.
Shard parseShard(const std::string& text);

/// What a folder written by `run` holds:
///   study.json            what was computed, with every setting, file and hash that the numbers depend on
///   scores.csv            a row per image, model and technique
///   shards/I-of-N.csv     the rows of one shard; once all N are there they are joined into scores.csv
///   maps/...npy           with --maps: each map on the evaluation grid

/// One row for scoreColumns(), of a map that an engine has.
std::vector<std::string> scoreRow(const StudyEngine& engine, const StudySnapshot& snapshot, const CellKey& key,
                                  bool severalLabels = false);

/// A folder holds the parts of one division only. @throws Error InvalidOption naming a part of another one
void requireSameDivision(const std::filesystem::path& run, const Shard& shard);

/// Writes the rows as scores.csv or as a shard, and joins shards when the last one is there: in the order of a run in
/// one piece.
/// @returns the file that holds the rows now
std::filesystem::path writeScores(const std::filesystem::path& run, const Shard& shard, const CsvTable& rows);

}  // namespace sightline
