// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/analysis/stability_summary.h"
#include "core/types/csv_table.h"
#include "core/types/text_table.h"

namespace sightline {

/// The table that 'sightline-cli stability' writes: stability.csv.
[[nodiscard]] std::vector<std::string> stabilityColumns();
[[nodiscard]] std::vector<std::string> stabilityRow(const std::string& image, const std::string& model,
                                                    Technique technique, const std::string& target,
                                                    const MapStability& stability);
/// What was measured of a study, as read from that table.
struct StudyStability {
  std::string definition;  ///< describe(StabilityOptions)
  std::vector<StableCell> cells;
  std::size_t elsewhere = 0;  ///< rows about maps that the study does not have
};
/// Inverse. @param file  for errors @throws Error BadFormat naming the cell
[[nodiscard]] StudyStability stabilityFrom(const CsvTable& table, const std::string& file,
                                           const std::vector<std::string>& imageIds,
                                           const std::vector<std::string>& modelIds);
/// Means with their intervals, a row for each model and technique.
[[nodiscard]] TextTable stabilityTable(const std::vector<StabilityGroup>& groups,
                                       const std::vector<std::string>& modelNames);
/// For a methods text, in whole sentences.
[[nodiscard]] std::string stabilityMethods(const StudyStability& study);

}  // namespace sightline
