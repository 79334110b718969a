// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/analysis/randomisation_summary.h"
#include "core/types/csv_table.h"
#include "core/types/text_table.h"

namespace sightline {

/// What was found of a study's maps with weights drawn anew.
struct StudyRandomisation {
  std::string definition;  ///< describe(RandomisationOptions)
  /// Under which rules the scores were made, as text; where the study's are others now, floors are of these.
  std::string rule, maskRule;
  std::vector<RandomisedCell> cells;   ///< of the study's images, models and rows
  std::size_t elsewhere = 0;           ///< rows about maps that the study does not have; said, and in no number
  std::vector<std::string> leftOut;    ///< models whose weights cannot be drawn anew, a sentence each
  std::vector<std::string> baselines;  ///< what the mean mask of the other images reaches, a sentence each
};

/// The table that 'sightline-cli randomise' writes: randomise.csv.
[[nodiscard]] std::vector<std::string> randomisationColumns();
[[nodiscard]] std::vector<std::string> randomisationRow(const std::string& image, const std::string& model,
                                                        const RandomisedCell& cell);
/// Inverse. @param file  for errors @throws Error BadFormat naming the cell
[[nodiscard]] StudyRandomisation randomisationFrom(const CsvTable& table, const std::string& file,
                                                   const std::vector<std::string>& imageIds,
                                                   const std::vector<std::string>& modelIds);

/// How alike the maps still are at each stage: means with their intervals; what is not defined is counted.
[[nodiscard]] TextTable randomisationTable(const std::vector<RandomisationStage>& stages,
                                           const std::vector<std::string>& modelNames);
/// Agreement with people of the trained networks beside that of the untrained ones.
[[nodiscard]] TextTable floorTable(const std::vector<AgreementFloor>& floors,
                                   const std::vector<std::string>& modelNames);
/// For a methods text: what was done, in whole sentences.
[[nodiscard]] std::string randomisationMethods(const StudyRandomisation& study);

}  // namespace sightline
