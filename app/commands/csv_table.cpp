// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/csv_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/error.h"
#include "core/base/files.h"

namespace sightline {
namespace {

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& t : texts) out += (out.empty() ? "" : ", ") + t;
  return out;
}

}  // namespace

std::size_t CsvTable::column(const std::string& name, const std::string& file) const {
  const auto found = std::find(columns.begin(), columns.end(), name);
  if (found == columns.end())
    throw Error(ErrorCode::InvalidOption, file, "has no column \"" + name + "\"",
                "Its columns are: " + joined(columns) + ".");
  return static_cast<std::size_t>(found - columns.begin());
}

CsvTable parseCsv(const std::string& text, const std::string& name) {
  CsvTable table;
  std::vector<std::string> row;
  std::string cell;
  std::size_t line = 1, rowLine = 1;
  bool quoted = false, any = false;
  const auto endCell = [&] {
    row.push_back(std::move(cell));
    cell.clear();
  };
  const auto endRow = [&] {
    if (!any) return;  // an empty line
    endCell();
    if (table.columns.empty()) {
      table.columns = std::move(row);
    } else {
      if (row.size() != table.columns.size())
        throw Error(ErrorCode::BadFormat, name,
                    "line " + std::to_string(rowLine) + " has " + std::to_string(row.size()) +
                        " cells, the first line " + std::to_string(table.columns.size()),
                    "Save it again as comma-separated values with a heading.");
      table.rows.push_back(std::move(row));
    }
    row.clear();
    any = false;
  };
  std::size_t i = text.rfind("\xEF\xBB\xBF", 0) == 0 ? 3 : 0;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"')
        cell += text[++i];
      else if (c == '"')
        quoted = false;
      else
        cell += c;
      if (c == '\n') ++line;
    } else if (c == '"' && cell.empty()) {
      quoted = any = true;
    } else if (c == ',') {
      any = true;
      endCell();
    } else if (c == '\n' || c == '\r') {
      endRow();
      if (c == '\n') ++line;
      rowLine = line;
    } else {
      any = true;
      cell += c;
    }
  }
  if (quoted)
    throw Error(ErrorCode::BadFormat, name,
                "has a quote that is opened in line " + std::to_string(rowLine) + " and never closed",
                "Save it again as comma-separated values.");
  endRow();
  if (table.columns.empty())
    throw Error(ErrorCode::BadFormat, name, "holds no table", "The first line must name the columns.");
  return table;
}

CsvTable readCsv(const std::filesystem::path& file) { return parseCsv(readTextFile(file), file.string()); }

std::string csvCell(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string toCsv(const CsvTable& table) {
  std::string out;
  const auto add = [&](const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      out += csvCell(row[i]);
    }
    out += '\n';
  };
  add(table.columns);
  for (const auto& row : table.rows) add(row);
  return out;
}

std::optional<double> cellNumber(const std::string& cell, const std::string& where) {
  const auto begin = cell.find_first_not_of(" \t");
  if (begin == std::string::npos) return std::nullopt;
  const std::string text = cell.substr(begin, cell.find_last_not_of(" \t") - begin + 1);
  for (const char* missing : {"nan", "NaN", "NAN", "NA", "n/a", "null", "None", "undefined"})
    if (text == missing) return std::nullopt;
  double value = 0;
  const char* first = text.data() + (text[0] == '+' ? 1 : 0);
  const auto [end, problem] = std::from_chars(first, text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    throw Error(ErrorCode::BadFormat, where, "holds \"" + text + "\" where a number is needed",
                "Use a point as decimal sign; leave a cell empty where the value is undefined.");
  return value;
}

}  // namespace sightline
