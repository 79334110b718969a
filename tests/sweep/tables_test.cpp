// SPDX-License-Identifier: GPL-3.0-or-later
// Tables: every way in which programs save comma-separated values, times what the cells say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <ostream>

#include "core/base/error.h"
#include "core/types/csv_table.h"
#include "tests/sweep/written_files.h"

namespace sightline::sweep {
namespace {

using ::testing::HasSubstr;

/// A cell's meaning: a text, a number, or nothing.
struct Cell {
  std::string text{};
  std::optional<double> number{};
  bool isText = false;
};
struct Meaning {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
  bool needsQuotes = false;  ///< holds separators, quotes or line ends
};

Cell text(std::string t) { return {std::move(t), std::nullopt, true}; }
Cell number(double n) { return {{}, n}; }
Cell nothing() { return {}; }

const std::vector<Meaning>& meanings() {
  static const std::vector<Meaning> kMeanings{
      {"numbers", {"group", "value"}, {{text("a"), number(0.5)}, {text("b"), number(-12.25)}, {text("a"), number(3)}}},
      {"numbers alone", {"value"}, {{number(0.5)}, {number(7)}}},
      {"missing values",
       {"id", "iou", "gtc"},
       {{text("1"), nothing(), number(0.75)}, {text("2"), number(0.25), nothing()}}},
      {"letters of all alphabets",
       {"Gruppe \xC3\xA4", "\xE5\x80\xA4"},                                          // an umlaut; "value" in Japanese
       {{text("\xCE\xB1"), number(1.5)}, {text("\xF0\x9F\x90\xB1"), number(2.5)}}},  // alpha; a cat, beyond 16 bits
      {"separators and quotes in texts",
       {"name; of, it", "value"},
       {{text("a,b;c\td|e"), number(0.5)}, {text("say \"no\""), number(1.5)}, {text("two\nlines"), number(2.5)}},
       true},
  };
  return kMeanings;
}

struct Separator {
  std::string name;
  char sign;
  bool said = false;  ///< a first line "sep=;"
};
struct Encoding {
  std::string name;
  std::string (*encode)(const std::string& utf8);
};
struct LineEnd {
  std::string name, sign;
  bool last = true;  ///< also behind the last line
};
enum class Quotes { WhereNeeded, Everywhere };

/// UTF-16 of UTF-8 that is known to be well formed.
std::string utf16(const std::string& utf8, bool big) {
  std::string out;
  const auto unit = [&](unsigned u) {
    const char high = static_cast<char>(u >> 8), low = static_cast<char>(u & 255);
    out += big ? high : low;
    out += big ? low : high;
  };
  unit(0xFEFF);
  for (std::size_t i = 0; i < utf8.size();) {
    const unsigned first = static_cast<unsigned char>(utf8[i]);
    const int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    unsigned point = more == 0 ? first : first & (0x3Fu >> more);
    for (int k = 1; k <= more; ++k)
      point = point << 6 | (static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]) & 0x3Fu);
    i += static_cast<std::size_t>(more) + 1;
    if (point >= 0x10000) {
      unit(0xD800 + ((point - 0x10000) >> 10));
      unit(0xDC00 + ((point - 0x10000) & 0x3FF));
    } else {
      unit(point);
    }
  }
  return out;
}

const std::vector<Separator> kSeparators{{"comma", ','},       {"semicolon", ';'},   {"tab", '\t'},
                                         {"sep=;", ';', true}, {"sep=|", '|', true}, {"sep=,", ',', true}};
const std::vector<Encoding> kEncodings{
    {"UTF-8", [](const std::string& t) { return t; }},
    {"UTF-8 with mark", [](const std::string& t) { return "\xEF\xBB\xBF" + t; }},
    {"UTF-16 LE", [](const std::string& t) { return utf16(t, false); }},
    {"UTF-16 BE", [](const std::string& t) { return utf16(t, true); }},
};
const std::vector<LineEnd> kLineEnds{
    {"LF", "\n"}, {"CRLF", "\r\n"}, {"CR", "\r"}, {"LF but the last", "\n", false}, {"empty lines", "\n\n"}};

struct Case {
  Meaning meaning;
  Separator separator;
  char decimal = '.';
  Encoding encoding;
  LineEnd lineEnd;
  Quotes quotes = Quotes::WhereNeeded;

  [[nodiscard]] std::string name() const {
    return meaning.name + "__" + separator.name + (separator.sign == '|' ? "bar" : "") +
           (separator.said && separator.sign == ',' ? "comma" : "") +
           (decimal == ',' ? "__decimal comma__" : "__decimal point__") + encoding.name + "__" + lineEnd.name +
           (quotes == Quotes::Everywhere ? "__quoted" : "");
  }
  friend std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.name(); }

  [[nodiscard]] std::string field(const std::string& content) const {
    const bool needed = content.find_first_of(std::string("\"\r\n") + separator.sign) != std::string::npos;
    if (quotes == Quotes::WhereNeeded && !needed) return content;
    std::string out = "\"";
    for (const char c : content) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
  }
  [[nodiscard]] std::string contentOf(const Cell& cell) const {
    if (cell.isText || !cell.number) return cell.text;
    std::string digits = std::to_string(*cell.number);
    if (const auto point = digits.find('.'); point != std::string::npos) digits[point] = decimal;
    return digits;
  }
  [[nodiscard]] std::string file() const {
    std::vector<std::string> lines;
    if (separator.said) lines.push_back(std::string("sep=") + separator.sign);
    std::string line;
    for (const auto& title : meaning.columns)
      line += (line.empty() ? "" : std::string(1, separator.sign)) + field(title);
    lines.push_back(line);
    for (const auto& row : meaning.rows) {
      line.clear();
      for (std::size_t i = 0; i < row.size(); ++i)
        line += (i == 0 ? "" : std::string(1, separator.sign)) + field(contentOf(row[i]));
      lines.push_back(line);
    }
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i)
      out += lines[i] + (i + 1 < lines.size() || lineEnd.last ? lineEnd.sign : "");
    return encoding.encode(out);
  }
};

std::vector<Case> cases() {
  std::vector<Case> out;
  for (const auto& meaning : meanings())
    for (const auto& separator : kSeparators)
      for (const char decimal : {'.', ','})
        for (const auto& encoding : kEncodings)
          for (const auto& lineEnd : kLineEnds)
            for (const Quotes quotes : {Quotes::WhereNeeded, Quotes::Everywhere}) {
              // Beside commas a decimal comma is refused (see below); a single column shows no separator.
              if (decimal == ',' && (separator.sign == ',' || (meaning.columns.size() == 1 && !separator.said)))
                continue;
              // Everything is said once with everything; the rest varies by one property.
              const int unusual = (encoding.name != "UTF-8") + (lineEnd.name != "LF") + (quotes == Quotes::Everywhere);
              if (unusual > 1 && meaning.name != "numbers") continue;
              out.push_back({meaning, separator, decimal, encoding, lineEnd, quotes});
            }
  return out;
}

class TableSweep : public ::testing::TestWithParam<Case> {};

TEST_P(TableSweep, SaysWhatWasWritten) {
  const Case& c = GetParam();
  const CsvTable table = parseCsv(c.file(), "table.csv");
  EXPECT_EQ(table.columns, c.meaning.columns);
  ASSERT_EQ(table.rows.size(), c.meaning.rows.size());
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    ASSERT_EQ(table.rows[r].size(), c.meaning.columns.size());
    for (std::size_t i = 0; i < table.rows[r].size(); ++i) {
      const Cell& cell = c.meaning.rows[r][i];
      if (cell.isText)
        EXPECT_EQ(table.rows[r][i], cell.text);
      else
        EXPECT_EQ(cellNumber(table.rows[r][i], "table.csv", table.decimalComma), cell.number);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Tables, TableSweep, ::testing::ValuesIn(cases()),
                         [](const auto& row) { return caseName(row.param.name()); });

/// A cell as it is written and what it says. Nothing that is neither a number nor a word for "missing" may pass.
struct Word {
  std::string name, written;
  enum { Number, Missing, Refused } means;
  double number = 0;
  bool decimalComma = false;
  friend std::ostream& operator<<(std::ostream& out, const Word& w) { return out << '"' << w.written << '"'; }
};

class CellSweep : public ::testing::TestWithParam<Word> {};

TEST_P(CellSweep, SaysWhatWasWritten) {
  const Word& w = GetParam();
  if (w.means == Word::Refused) {
    try {
      const auto read = cellNumber(w.written, "line 3, column iou", w.decimalComma);
      FAIL() << "was read as " << read.value_or(-999);
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), "line 3, column iou");
      EXPECT_THAT(e.problem(), HasSubstr(w.written));
      EXPECT_FALSE(e.remedy().empty());
    }
    return;
  }
  const auto read = cellNumber(w.written, "line 3, column iou", w.decimalComma);
  if (w.means == Word::Missing)
    EXPECT_EQ(read, std::nullopt);
  else
    EXPECT_EQ(read, w.number);
}

INSTANTIATE_TEST_SUITE_P(
    Cells, CellSweep,
    ::testing::Values(
        Word{"empty", "", Word::Missing}, Word{"blank", "  ", Word::Missing}, Word{"tab", "\t", Word::Missing},
        Word{"nan", "nan", Word::Missing}, Word{"NaN", "NaN", Word::Missing},
        Word{"NAN_capitals", "NAN", Word::Missing}, Word{"NA", "NA", Word::Missing}, Word{"N_A", "N/A", Word::Missing},
        Word{"n_a_small", "n/a", Word::Missing}, Word{"hash_N_A", "#N/A", Word::Missing},
        Word{"null", "null", Word::Missing}, Word{"NULL_capitals", "NULL", Word::Missing},
        Word{"None", "None", Word::Missing}, Word{"undefined", "undefined", Word::Missing},
        Word{"NA_within_blanks", " NA ", Word::Missing}, Word{"NA_beside_decimal_comma", "NA", Word::Missing, 0, true},
        Word{"zero", "0", Word::Number, 0}, Word{"minus_zero", "-0", Word::Number, 0},
        Word{"point", "0.25", Word::Number, 0.25}, Word{"no_digit_before", ".25", Word::Number, 0.25},
        Word{"no_digit_behind", "3.", Word::Number, 3}, Word{"plus", "+0.25", Word::Number, 0.25},
        Word{"minus", "-0.25", Word::Number, -0.25}, Word{"exponent", "25e-2", Word::Number, 0.25},
        Word{"exponent_capital", "2.5E+1", Word::Number, 25}, Word{"blanks_around", "  7\t", Word::Number, 7},
        Word{"many_digits", "0.30000000000000004", Word::Number, 0.1 + 0.2},
        Word{"smallest", "5e-324", Word::Number, 5e-324}, Word{"comma", "0,25", Word::Number, 0.25, true},
        Word{"comma_plus", "+0,25", Word::Number, 0.25, true}, Word{"comma_minus", "-1,5", Word::Number, -1.5, true},
        Word{"comma_exponent", "2,5e1", Word::Number, 25, true},
        Word{"point_beside_semicolon", "0.25", Word::Number, 0.25, true},
        Word{"comma_not_expected", "0,25", Word::Refused}, Word{"thousands_comma", "1,234.5", Word::Refused},
        Word{"thousands_point", "1.234,5", Word::Refused, 0, true},
        Word{"two_commas", "1,234,567", Word::Refused, 0, true}, Word{"two_points", "1.2.3", Word::Refused},
        Word{"thousands_blank", "1 234", Word::Refused}, Word{"percent", "50%", Word::Refused},
        Word{"word", "high", Word::Refused}, Word{"yes", "yes", Word::Refused}, Word{"infinite", "inf", Word::Refused},
        Word{"minus_infinite", "-Infinity", Word::Refused}, Word{"too_large", "1e999", Word::Refused},
        Word{"hexadecimal", "0x10", Word::Refused}, Word{"lone_plus", "+", Word::Refused},
        Word{"lone_minus", "-", Word::Refused}, Word{"lone_point", ".", Word::Refused},
        Word{"lone_comma", ",", Word::Refused, 0, true}, Word{"plus_minus", "+-5", Word::Refused},
        Word{"two_minus", "--5", Word::Refused}, Word{"letter_behind", "5a", Word::Refused},
        Word{"open_exponent", "5e", Word::Refused}, Word{"date", "2024-01-05", Word::Refused},
        Word{"time", "12:30", Word::Refused}, Word{"fraction", "1/2", Word::Refused},
        Word{"nan_with_letters", "nan(5)", Word::Refused}, Word{"minus_nan", "-nan", Word::Refused},
        Word{"plus_NA", "+NA", Word::Refused}),
    [](const auto& row) { return row.param.name; });

/// Tables that are broken, and what must be said.
struct Broken {
  std::string name, file, says;
  friend std::ostream& operator<<(std::ostream& out, const Broken& b) { return out << b.name; }
};

class BrokenTableSweep : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenTableSweep, IsRefusedNamingTheLine) {
  try {
    (void)parseCsv(GetParam().file, "table.csv");
    FAIL() << "was read";
  } catch (const Error& e) {
    EXPECT_EQ(e.subject(), "table.csv");
    EXPECT_THAT(e.problem(), HasSubstr(GetParam().says));
    EXPECT_FALSE(e.remedy().empty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Tables, BrokenTableSweep,
    ::testing::Values(Broken{"empty", "", "holds no table"}, Broken{"only_a_mark", "\xEF\xBB\xBF", "holds no table"},
                      Broken{"only_line_ends", "\n\r\n", "holds no table"},
                      Broken{"only_a_separator_line", "sep=;\n", "holds no table"},
                      Broken{"row_too_short", "a,b\n1,2\n3\n", "line 3 has 1 cells"},
                      Broken{"row_too_long", "a;b\n1;2;3\n", "line 2 has 3 cells"},
                      Broken{"row_too_long_after_lines_in_quotes", "a,b\n\"1\n\n\",2\n1,2,3\n", "line 5 has 3 cells"},
                      Broken{"row_too_long_CRLF", "a,b\r\n1,2\r\n1,2,3\r\n", "line 3 has 3 cells"},
                      Broken{"row_too_long_CR", "a,b\r1,2\r1,2,3\r", "line 3 has 3 cells"},
                      Broken{"row_too_long_behind_separator_line", "sep=;\na;b\n1;2;3\n", "line 3 has 3 cells"},
                      Broken{"quote_left_open", "a,b\n1,\"2\n", "opened in line 2"},
                      Broken{"UTF_16_cut_off", utf16("a;b\n1;2\n", false).substr(0, 13), "half a character"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace sightline::sweep
