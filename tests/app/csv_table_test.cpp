// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/csv_table.h"

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
