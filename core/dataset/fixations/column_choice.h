// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/fixations/fixation_mapping.h"

namespace sightline {

/// The beginning of a table, to be looked at by somebody who says which column is what.
struct TableSample {
  /// What a column holds in the rows that were looked at.
  struct Column {
    std::string name;
    bool numbers = false;            ///< nothing but numbers, and at least one
    double lowest = 0, highest = 0;  ///< of them
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  ///< the first few, as they stand in the file
  /// The first of that name; null: there is none.
  [[nodiscard]] const Column* column(const std::string& name) const;
};

/// Looks at the first rows of a comma-separated file and its kin. Nothing where it is no table that could hold places:
/// it needs two columns of numbers. Never throws: a file that cannot be read is no table.
std::optional<TableSample> sampleTable(const std::filesystem::path& file);

/// Whether somebody may say which column of a file is what. Not of formats that fix it, such as CUB-GHA's. Never
/// throws.
bool hasChosenColumns(const std::filesystem::path& file);

/// Which column is what, by name; an empty name: no column is. A table without a column for the image is about the one
/// image of its folder.
struct ColumnChoice {
  std::string image, person, x, y, duration, start;
  CoordinateUnit unit = CoordinateUnit::ImagePixels;
  bool yUp = false;                ///< FixationMapping::yUp
  double millisecondsPerUnit = 1;  ///< 1, 1000, 0.001 or 0.000001
  // Where images lay on a screen whose pixels are counted: one of these.
  std::optional<std::array<double, 2>> screen{};         ///< FixationMapping::screen
  std::optional<std::array<double, 4>> imageOnScreen{};  ///< FixationMapping::imageOnScreen
  bool placedByRows = false;                             ///< columns of the table's kind say it
  bool operator==(const ColumnChoice&) const = default;
};

/// What --fixation-columns has to say for that choice: parseFixationMapping() reads it.
std::string columnsText(const ColumnChoice& choice);

/// How a table is read at present.
/// @param said  --fixation-columns or the file beside the table; empty: as its kind has it
/// @throws Error InvalidOption as parseFixationMapping()
ColumnChoice columnsInUse(const TableSample& table, const std::string& said);

/// What the names and numbers of a table of no known kind suggest, to begin with.
ColumnChoice likelyColumns(const TableSample& table);

/// Why the table cannot be read with this choice, a whole sentence; empty where it can.
Message problemOf(const ColumnChoice& choice, const TableSample& table);

}  // namespace sightline
