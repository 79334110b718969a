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

TEST(TextTable, BytesThatAreNoTextBecomeTheReplacementCharacter) {
  EXPECT_EQ(validUtf8("caf\xE9.jpg"), "caf\uFFFD.jpg") << "Latin-1";
  EXPECT_EQ(validUtf8("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD") << "half of a surrogate pair";
  EXPECT_EQ(validUtf8("\xC0\xAF \xF4\x90\x80\x80 \xE2\x82"), "\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD")
      << "too long, beyond Unicode, cut off";
  const std::string good = "caf\u00E9 \u20AC \U0001F431";
  EXPECT_EQ(validUtf8(good), good);
  EXPECT_EQ(escapeXml("caf\xE9"), "caf\uFFFD");
}

}  // namespace
}  // namespace sightline
