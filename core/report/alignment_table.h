// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/analysis/error_overlap.h"
#include "core/analysis/human_alignment.h"
#include "core/types/csv_table.h"
#include "core/types/text_table.h"

namespace sightline {

/// The table that 'sightline-cli alignment' writes: alignment.csv, a row for each map.
[[nodiscard]] std::vector<std::string> alignmentColumns();
[[nodiscard]] std::vector<std::string> alignmentRow(const std::string& image, const std::string& model,
                                                    const AlignedMap& map);
/// Inverse; `definition` stays empty. @param file  for errors @throws Error BadFormat naming the cell
[[nodiscard]] StudyAlignment alignmentFrom(const CsvTable& table, const std::string& file,
                                           const std::vector<std::string>& imageIds,
                                           const std::vector<std::string>& modelIds);
/// People's answers as right or wrong, with the columns image, person and correct: readPeopleAnswers() reads it.
[[nodiscard]] CsvTable answersTable(const PeopleAnswers& answers, const std::vector<std::string>& imageIds);

/// Rank correlations with people and with people's marks of other images, a row for each model and technique.
[[nodiscard]] TextTable alignmentTable(const std::vector<AlignmentGroup>& groups,
                                       const std::vector<std::string>& modelNames);
/// The same held against how far people agree with each other, a row for each ceiling; no rows where none is defined.
[[nodiscard]] TextTable ceilingTable(const std::vector<AlignmentGroup>& groups,
                                     const std::vector<std::string>& modelNames);
/// Which images two observers both get wrong, and error consistency.
[[nodiscard]] TextTable errorOverlapTable(const std::vector<OverlapPair>& pairs);

/// For a methods text: what was done, in whole sentences.
[[nodiscard]] std::string alignmentMethods(const StudyAlignment& alignment, const std::vector<AlignmentGroup>& groups);
[[nodiscard]] std::string errorOverlapMethods(const std::vector<OverlapPair>& pairs);

}  // namespace sightline
