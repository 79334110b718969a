// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace sightline {

/// A table as in a comma-separated file (RFC 4180: quotes, doubled quotes, line ends within quotes). Also as
/// spreadsheets of other countries save it: semicolons or tabs, UTF-16, a first line "sep=;". The first row names the
/// columns.
struct CsvTable {
  std::vector<std::string> columns;            ///< without blanks around them
  std::vector<std::vector<std::string>> rows;  ///< each as long as `columns`
  bool decimalComma = false;                   ///< the separator is not a comma, so that "0,31" is a number

  /// @throws Error InvalidOption that lists the columns where it is none of them, or that it is several.
  [[nodiscard]] std::size_t column(const std::string& name, const std::string& file) const;
};

/// What is told of a table that is read row by row, so that one with millions of rows is never held as texts.
struct CsvVisitor {
  std::function<void(const std::vector<std::string>& columns, bool decimalComma)> heading;
  std::function<void(std::vector<std::string>& cells, std::size_t line)>
      row;  ///< as many cells as columns; may take them
};
/// @throws Error as parseCsv(), and whatever the visitor throws
void visitCsv(const std::string& text, const std::string& nameForErrors, const CsvVisitor& visitor);

/// @throws Error naming the line for rows of another length and for an open quote.
CsvTable parseCsv(const std::string& text, const std::string& nameForErrors);
CsvTable readCsv(const std::filesystem::path& file);
/// A table that other programs wrote: where its bytes are no UTF-8 they are Windows-1252, in which spreadsheets of
/// Western languages save "CSV". Not for names of files, whose bytes are what they are called.
CsvTable readSpreadsheet(const std::filesystem::path& file);

std::string toCsv(const CsvTable& table);

/// A finite number in a cell, blanks around it allowed; nothing for an empty cell and "nan", "NA", "N/A", "undefined".
/// @param decimalComma  CsvTable::decimalComma @throws Error BadFormat for any other text, naming `where`.
std::optional<double> cellNumber(const std::string& cell, const ErrorSubject& where, bool decimalComma = false);

}  // namespace sightline
