// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/csv_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/unicode.h"
#include "core/types/text_table.h"

namespace sightline {
namespace {

constexpr const char* kSaveAgain = "Save it again as comma-separated values with a header row.";

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& t : texts) out += (out.empty() ? "" : ", ") + t;
  return out;
}

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t");
  return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

constexpr char32_t kReplacement = 0xFFFD;  // for what is no character

void appendUtf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t bits) { out += static_cast<char>(bits); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  }
}

/// The text as UTF-8 without a byte order mark. Spreadsheets save "Unicode text" as UTF-16.
std::string decoded(const std::string& bytes, const std::string& name) {
  if (bytes.rfind("\xEF\xBB\xBF", 0) == 0) return bytes.substr(3);
  const bool little = bytes.rfind("\xFF\xFE", 0) == 0, big = bytes.rfind("\xFE\xFF", 0) == 0;
  if (!little && !big) return bytes;
  if (bytes.size() % 2 != 0)
    throw Error(ErrorCode::BadFormat, name, "is cut off: it is UTF-16 and ends in half a character", kSaveAgain);
  std::string out;
  char32_t high = 0;
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    const char32_t unit = little ? a | b << 8 : a << 8 | b;
    const bool first = unit >= 0xD800 && unit < 0xDC00, second = unit >= 0xDC00 && unit < 0xE000;
    if (high != 0 && !second) appendUtf8(out, kReplacement);  // half of a pair
    if (second)
      appendUtf8(out, high == 0 ? kReplacement : 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
    else if (!first)
      appendUtf8(out, unit);
    high = first ? unit : 0;
  }
  if (high != 0) appendUtf8(out, kReplacement);
  return out;
}

/// How often a sign stands outside quotes in each of the first two lines that are not empty.
std::array<std::size_t, 2> countsOf(const std::string& text, char sign) {
  std::array<std::size_t, 2> counts{};
  std::size_t line = 0;
  bool quoted = false, any = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) {
      if (any && ++line == counts.size()) break;
      any = false;
      continue;
    }
    any = true;
    if (!quoted && c == sign) ++counts[line];
  }
  return counts;
}

/// The separator: the one that "sep=;" in the first line names, as spreadsheets write it; else that of comma, semicolon
/// and tab which the heading has as often as the first row has it (titles hold commas too: "weight, kg"); else the most
/// frequent in the heading. Makes a "sep=" line an empty one.
char separatorOf(std::string& text) {
  if (text.rfind("sep=", 0) == 0 && text.find_first_of("\r\n") == 5) {
    const char said = text[4];
    text.erase(0, 5);
    return said;
  }
  char best = ',';
  std::pair<bool, std::size_t> most{false, 0};
  for (const char candidate : {'\t', ';', ','}) {  // where all else is equal, commas are decimal signs
    const auto [heading, row] = countsOf(text, candidate);
    const std::pair found{heading > 0 && heading == row, heading};
    if (found > most) {
      most = found;
      best = candidate;
    }
  }
  return best;
}

/// Puts cells together to rows of the same length under the heading.
class RowBuilder {
 public:
  RowBuilder(const CsvVisitor& visitor, const std::string& name, bool decimalComma)
      : visitor_(visitor), name_(name), decimalComma_(decimalComma) {}

  void add(char c) {
    any_ = true;
    cell_ += c;
  }
  void mark() { any_ = true; }
  [[nodiscard]] bool cellIsEmpty() const { return cell_.empty(); }
  void endCell() {
    any_ = true;
    row_.push_back(csvText(std::move(cell_)));
    cell_.clear();
  }
  void endRow(std::size_t line) {
    if (!any_) return;  // an empty line
    endCell();
    if (columns_ == 0) {
      for (std::string& title : row_) title = trimmed(title);
      columns_ = row_.size();
      visitor_.heading(row_, decimalComma_);
    } else {
      if (row_.size() != columns_)
        throw Error(ErrorCode::BadFormat, name_,
                    message("line {1} has {2} cells, the first line {3}", line, row_.size(), columns_), kSaveAgain);
      visitor_.row(row_, line);
    }
    row_.clear();
    any_ = false;
  }
  [[nodiscard]] bool hasHeading() const { return columns_ > 0; }

 private:
  const CsvVisitor& visitor_;
  const std::string& name_;
  bool decimalComma_;
  std::size_t columns_ = 0;
  std::vector<std::string> row_;
  std::string cell_;
  bool any_ = false;
};

}  // namespace

std::size_t CsvTable::column(const std::string& name, const std::string& file) const {
  const auto found = std::find(columns.begin(), columns.end(), name);
  if (found == columns.end())
    throw Error(ErrorCode::InvalidOption, file, message("has no column \"{1}\"", name),
                message("Its columns are: {1}.", joined(columns)));
  if (std::find(found + 1, columns.end(), name) != columns.end())
    throw Error(ErrorCode::InvalidOption, file, message("has several columns named \"{1}\"", name),
                "Give each a name of its own, so that it is clear which is meant.");
  return static_cast<std::size_t>(found - columns.begin());
}

void visitCsv(const std::string& bytes, const std::string& name, const CsvVisitor& visitor) {
  std::string text = decoded(bytes, name);
  const char separator = separatorOf(text);
  RowBuilder builder(visitor, name, separator != ',');
  std::size_t line = 1, rowLine = 1;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool lineEnds = c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"')
        builder.add(text[++i]);
      else if (c == '"')
        quoted = false;
      else
        builder.add(c);
      if (lineEnds) ++line;
    } else if (c == '"' && builder.cellIsEmpty()) {
      quoted = true;
      builder.mark();
    } else if (c == separator) {
      builder.endCell();
    } else if (c == '\n' || c == '\r') {
      builder.endRow(rowLine);
      if (lineEnds) ++line;
      rowLine = line;
    } else {
      builder.add(c);
    }
  }
  if (quoted)
    throw Error(ErrorCode::BadFormat, name, message("has a quote that is opened in line {1} and never closed", rowLine),
                "Save it again as comma-separated values.");
  builder.endRow(rowLine);
  if (!builder.hasHeading())
    throw Error(ErrorCode::BadFormat, name, "holds no table", "The first line must name the columns.");
}

CsvTable parseCsv(const std::string& bytes, const std::string& name) {
  CsvTable table;
  visitCsv(bytes, name,
           {[&](const std::vector<std::string>& columns, bool decimalComma) {
              table.columns = columns;
              table.decimalComma = decimalComma;
            },
            [&](std::vector<std::string>& cells, std::size_t) { table.rows.push_back(std::move(cells)); }});
  return table;
}

CsvTable readSpreadsheet(const std::filesystem::path& file) {
  const std::string bytes = readTextFile(file);
  const bool cutOff = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");  // UTF-16, which is told
  return parseCsv(cutOff || isUtf8(bytes) ? bytes : fromWindows1252(bytes), file.string());
}

CsvTable readCsv(const std::filesystem::path& file) { return parseCsv(readTextFile(file), file.string()); }

std::string toCsv(const CsvTable& table) {
  std::string out;
  const auto add = [&](const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      out += csvField(row[i]);
    }
    if (row.size() == 1 && row[0].empty()) out += "\"\"";  // an empty line would be no row
    out += '\n';
  };
  add(table.columns);
  for (const auto& row : table.rows) add(row);
  return out;
}

std::optional<double> cellNumber(const std::string& cell, const ErrorSubject& where, bool decimalComma) {
  std::string text = trimmed(cell);
  for (const char* missing : {"", "nan", "NaN", "NAN", "NA", "N/A", "n/a", "#N/A", "null", "NULL", "None", "undefined"})
    if (text == missing) return std::nullopt;
  const std::string given = text;
  if (decimalComma && text.find('.') == std::string::npos)
    if (const auto comma = text.find(','); comma != std::string::npos) text[comma] = '.';
  double value = 0;
  const char* first = text.data() + (text[0] == '+' && text.find('-') != 1 ? 1 : 0);
  const auto [end, problem] = std::from_chars(first, text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    throw Error(ErrorCode::BadFormat, where, message("holds \"{1}\" where a number is needed", given),
                "Use a point as the decimal sign; leave a cell empty where the value is undefined.");
  return value;
}

}  // namespace sightline
