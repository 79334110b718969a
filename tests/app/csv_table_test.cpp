// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/csv_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/error.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;

TEST(CsvTable, QuotesLineEndsAndMarksAreRead) {
  const CsvTable t = parseCsv("\xEF\xBB\xBFname,\"a, b\",c\r\n\"x \"\"y\"\"\",\"two\nlines\",\r\n\r\nz,,3", "t");
  EXPECT_THAT(t.columns, ElementsAre("name", "a, b", "c"));
  ASSERT_EQ(t.rows.size(), 2u);
  EXPECT_THAT(t.rows[0], ElementsAre("x \"y\"", "two\nlines", ""));
  EXPECT_THAT(t.rows[1], ElementsAre("z", "", "3"));
}

TEST(CsvTable, WhatIsWrittenComesBack) {
  const CsvTable t{{"a", "b"}, {{"1,5", "q\"q"}, {"", "line\nend"}, {" blank ", "x"}}};
  const CsvTable back = parseCsv(toCsv(t), "t");
  EXPECT_EQ(back.columns, t.columns);
  EXPECT_EQ(back.rows, t.rows);
}

// Found by sightline-fuzz-readers: one semicolon in the heading and one in the first row were taken for separators, and
// a heading "sep=" for the line that names one.
TEST(CsvTable, WhatCouldBeASeparatorIsWrittenInQuotes) {
  for (const CsvTable& t : {CsvTable{{"a;b", "c"}, {{"1", "x;y"}}}, CsvTable{{"a\tb", "c"}, {{"1", "x\ty"}}},
                            CsvTable{{"sep=", ""}, {{"1", "2"}}}, CsvTable{{"\xEF\xBB\xBFid"}, {{""}, {"1"}}},
                            CsvTable{{"\xFE\xFFid"}, {{"\xFF\xFE"}}}}) {
    const CsvTable back = parseCsv(toCsv(t), "t");
    EXPECT_EQ(back.columns, t.columns);
    EXPECT_EQ(back.rows, t.rows);
  }
}

TEST(CsvTable, BrokenTablesNameTheLine) {
  for (const auto& [text, part] :
       {std::pair{"a,b\n1,2\n3\n", "line 3"}, {"a\n\"open", "line 2"}, {"", "no table"}, {"\n\n", "no table"}}) {
    try {
      parseCsv(text, "t.csv");
      ADD_FAILURE() << text;
    } catch (const Error& e) {
      EXPECT_NE(e.problem().find(part), std::string::npos) << e.what();
    }
  }
  try {
    (void)parseCsv("a,b\n", "t").column("c", "t");
    ADD_FAILURE();
  } catch (const Error& e) {
    EXPECT_EQ(e.remedy(), "Its columns are: a, b.");
  }
}

TEST(CsvTable, WhatASpreadsheetWouldRunIsMarkedAsText) {
  const CsvTable t{{"name", "value"},
                   {{"=HYPERLINK(1)", "-0.5"}, {"@cmd", "+1e-3"}, {"-2+3", "0"}, {"'=kept", "1"}, {"O'Hara", "2"}}};
  EXPECT_EQ(toCsv(t), "name,value\n'=HYPERLINK(1),-0.5\n'@cmd,+1e-3\n'-2+3,0\n''=kept,1\nO'Hara,2\n");
  EXPECT_EQ(parseCsv(toCsv(t), "t").rows, t.rows);
}

TEST(CsvTable, SpreadsheetsOfOtherCountriesAreRead) {
  const std::vector<std::vector<std::string>> rows{{"a", "0,31"}, {"b", "1,5"}};
  for (const char* text : {"group;value\na;0,31\nb;1,5\n", "sep=;\r\ngroup;value\r\na;0,31\r\nb;1,5\r\n",
                           "group\tvalue\na\t0,31\nb\t1,5\n", "group, value\na,\"0,31\"\nb,\"1,5\"\n"}) {
    const CsvTable t = parseCsv(text, "t");
    EXPECT_THAT(t.columns, ElementsAre("group", "value")) << text;
    EXPECT_EQ(t.rows, rows) << text;
  }
  const CsvTable semicolons = parseCsv("group;value\na;0,31\nb;1.234,5\n", "t");
  EXPECT_EQ(cellNumber(semicolons.rows[0][1], "t", semicolons.decimalComma), 0.31);
  EXPECT_THROW((void)cellNumber(semicolons.rows[1][1], "t", true), Error) << "which of the two is the decimal sign?";
  EXPECT_THROW((void)cellNumber("0,31", "t", parseCsv("a,b\n1,2\n", "t").decimalComma), Error);
  for (const char* missing : {"N/A", "#N/A", "NULL"}) EXPECT_EQ(cellNumber(missing, "t"), std::nullopt);
}

TEST(CsvTable, Utf16IsRead) {
  // "é;1" and U+1F431, little and big endian, written out by hand.
  const std::string little(
      "\xFF\xFE\xE9\x00;\x00n\x00\n\x00\x3D\xD8\x31\xDC;\x00"
      "1\x00",
      18),
      big("\xFE\xFF\x00\xE9\x00;\x00n\x00\n\xD8\x3D\xDC\x31\x00;\x00"
          "1",
          18);
  for (const std::string& text : {little, big}) {
    const CsvTable t = parseCsv(text, "t");
    EXPECT_THAT(t.columns, ElementsAre("\xC3\xA9", "n"));
    ASSERT_EQ(t.rows.size(), 1u);
    EXPECT_THAT(t.rows[0], ElementsAre("\xF0\x9F\x90\xB1", "1"));
  }
  EXPECT_THROW(parseCsv(little.substr(0, 7), "t"), Error);
  // Halves of surrogate pairs, alone, before a letter and at the end, are no characters.
  const std::string halves(
      "\xFF\xFE\x31\xDC"
      "a\x00\x3D\xD8"
      "b\x00\x3D\xD8",
      12);
  EXPECT_THAT(parseCsv(halves, "t").columns, ElementsAre("\uFFFDa\uFFFDb\uFFFD"));
}

TEST(CsvTable, NumbersAreReadWithoutTheLocale) {
  EXPECT_EQ(cellNumber(" 0.25 ", "t"), 0.25);
  EXPECT_EQ(cellNumber("+1e-3", "t"), 1e-3);
  EXPECT_EQ(cellNumber("-7", "t"), -7);
  for (const char* missing : {"", "  ", "nan", "NA", "undefined"}) EXPECT_EQ(cellNumber(missing, "t"), std::nullopt);
  for (const char* bad : {"0,25", "abc", "1 2", "inf", "1e999", "+"})
    EXPECT_THROW((void)cellNumber(bad, "t"), Error) << bad;
}

}  // namespace
}  // namespace sightline
