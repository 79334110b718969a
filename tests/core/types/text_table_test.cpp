// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/text_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sightline {
namespace {

const TextTable kTable{"t", "A & B", {{"Name", false}, {"IoU"}}, {{"a,\"b\"|", "0.1"}, {"50 %_x", "< .001"}}};

TEST(TextTable, CsvQuotesWhatNeedsIt) { EXPECT_EQ(toCsv(kTable), "Name,IoU\n\"a,\"\"b\"\"|\",0.1\n50 %_x,< .001\n"); }

TEST(TextTable, MarkdownKeepsColumnsApart) {
  EXPECT_EQ(toMarkdown(kTable), "A & B\n\n| Name | IoU |\n|---|---:|\n| a,\"b\"\\| | 0.1 |\n| 50 %_x | < .001 |\n");
}

TEST(TextTable, LatexEscapesItsSpecialCharacters) {
  const std::string latex = toLatex(kTable);
  EXPECT_THAT(latex, ::testing::HasSubstr("\\caption{A \\& B}"));
  EXPECT_THAT(latex, ::testing::HasSubstr("\\begin{tabular}{lr}"));
  EXPECT_THAT(latex, ::testing::HasSubstr("50 \\%\\_x & $<$ .001 \\\\"));
  EXPECT_EQ(escapeLatex("\\{}~^#$"), "\\textbackslash{}\\{\\}\\textasciitilde{}\\textasciicircum{}\\#\\$");
}

TEST(TextTable, HtmlEscapesMarkup) {
  TextTable table = kTable;
  table.rows[0][0] = "<script>'x'\x01";
  const std::string html = toHtml(table);
  EXPECT_THAT(html, ::testing::HasSubstr("<td>&lt;script&gt;&#39;x&#39;</td><td class=\"number\">0.1</td>"));
  EXPECT_THAT(html, ::testing::Not(::testing::HasSubstr("<script>")));
}

}  // namespace
}  // namespace sightline
