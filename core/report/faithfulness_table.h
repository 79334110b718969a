// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/analysis/faithfulness_summary.h"
#include "core/types/csv_table.h"
#include "core/types/text_table.h"

namespace sightline {

/// What was measured of the faithfulness of a study's maps.
struct StudyFaithfulness {
  std::string definition;           ///< describe(FaithfulnessOptions)
  std::vector<FaithfulCell> cells;  ///< of the study's images, models and rows
  std::size_t elsewhere = 0;        ///< rows about maps that the study does not have; said, and in no number
};

/// The table that 'sightline-cli faithfulness' writes: faithfulness.csv.
[[nodiscard]] std::vector<std::string> faithfulnessColumns();
/// @param target  label of the class that was explained
[[nodiscard]] std::vector<std::string> faithfulnessRow(const std::string& image, const std::string& model,
                                                       Technique technique, const std::string& target,
                                                       const Faithfulness& f);
/// Inverse. @param file  for errors @throws Error BadFormat naming the cell
[[nodiscard]] StudyFaithfulness faithfulnessFrom(const CsvTable& table, const std::string& file,
                                                 const std::vector<std::string>& imageIds,
                                                 const std::vector<std::string>& modelIds);

/// Means with their intervals, a row for each model and technique; what is not defined is counted.
[[nodiscard]] TextTable faithfulnessTable(const std::vector<FaithfulnessGroup>& groups,
                                          const std::vector<std::string>& modelNames);
/// The faithfulness of an image's maps, a row for each.
struct ImageFaithfulness {
  CellKey key;
  const Faithfulness* found = nullptr;  ///< null: not measured
  Message failure;                      ///< why not, where that failed
};
[[nodiscard]] TextTable faithfulImageTable(const std::vector<ImageFaithfulness>& maps,
                                           const std::vector<std::string>& modelNames);
/// A point of a curve of deletion, or else of insertion.
struct CurveRow {
  bool deletion = true;
  double share = 0, probability = 0;  ///< 0..1
};
[[nodiscard]] TextTable faithfulCurveTable(const std::vector<CurveRow>& points);
/// Techniques compared on the same images.
[[nodiscard]] TextTable faithfulnessTestTable(const std::vector<FaithfulnessTest>& tests,
                                              const std::vector<std::string>& modelNames);
/// How each measure goes with IoU, GTC and SC over images.
[[nodiscard]] TextTable faithfulnessCorrelationTable(const std::vector<FaithfulnessGroup>& groups,
                                                     const std::vector<std::string>& modelNames);
/// For a methods text: what was done, in whole sentences.
[[nodiscard]] std::string faithfulnessMethods(const StudyFaithfulness& study,
                                              const std::vector<FaithfulnessGroup>& groups);

}  // namespace sightline
