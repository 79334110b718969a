// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/study_statistics.h"
#include "core/study/definition.h"
#include "core/study/evaluate.h"
#include "core/study/snapshot.h"
#include "core/types/csv_table.h"

namespace sightline {

/// What scores.csv says of a map beside its numbers, where it is known.
struct MapFacts {
  std::optional<double> probability{};  ///< of the predicted class
  std::optional<double> seconds{};      ///< the map took to compute
  std::string target{};                 ///< name of the class that the map explains
  std::string layers{};                 ///< that were used, apart at "+"
};

/// Of a finished map. @param usualLayer  of its model, where no layers were chosen
MapFacts factsOf(const CellResult& result, const StudyDefinition& study, const AnalysisSettings& settings,
                 const std::string& usualLayer);
/// Of all maps of a study, in the order of the snapshot's cells. The models' own layers are the usual ones.
std::vector<MapFacts> factsOf(const StudyTable& table, const StudyDefinition& study, const AnalysisSettings& settings);

/// Column names of scores.csv, in order, as `run` and reports write it. "people" is of how many people the image's mask
/// is, empty where that is not known, and "people_source" how it is known (peopleKnownId()). "not_defined" says why the
/// technique is not defined for the model, and is empty where it is. Where a network may say
/// several labels there are further ones: all labels of the image and those said, apart at semicolons, the shared part
/// (Jaccard) and whether they are the same.
std::vector<std::string> scoreColumns(bool severalLabels = false);
/// One row for these columns. Undefined metrics are empty cells; a map that is not computed has "no" under "computed"
/// and no numbers.
std::vector<std::string> scoreRow(const StudySnapshot& snapshot, const StudyDefinition& study, const CellKey& key,
                                  const MapFacts& facts, bool severalLabels = false);
/// A row for every map of a study. @param facts  in the order of the snapshot's cells, or empty
/// @param subset  of which only the list of images counts; maps of the others have no rows
CsvTable scoreTable(const StudySnapshot& snapshot, const StudyDefinition& study,
                    const std::vector<MapFacts>& facts = {}, const ImageSubset& subset = {});

}  // namespace sightline
