// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/catalogue.h"
#include "core/base/message.h"

namespace sightline {

/// A table as text, ready to be shown or written: cells are already formatted. Plain data, no state.
struct TextTable {
  /// A number or a name, or words, which are a message.
  class Cell {
   public:
    // NOLINTBEGIN(google-explicit-constructor): each of them is meant to be written in a row
    Cell(std::string text) : text_(Message::verbatim(std::move(text))) {}
    Cell(const char* text) : text_(Message::verbatim(text)) {}
    Cell(Message words) : text_(std::move(words)) {}
    // NOLINTEND(google-explicit-constructor)
    [[nodiscard]] const Message& text() const { return text_; }

   private:
    Message text_;
  };
  struct Column {
    Message title;
    bool number = true;  ///< aligned to the right
  };
  std::string id;   ///< file stem and LaTeX label: "table1"
  Message caption;  ///< a sentence that says what the rows are and what was counted
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  ///< each as long as `columns`
  /// Cells that are words, by row and column, to be translated where they are shown; files keep them in English.
  std::map<std::pair<std::size_t, std::size_t>, Message> words{};

  void addRow(const std::vector<Cell>& cells);
};

/// RFC 4180 with a header line; the caption is left out.
std::string toCsv(const TextTable& table);
/// @param language  of caption, titles and words, "undefined" among numbers included
std::string toMarkdown(const TextTable& table, const Catalogue& language = {});
/// A `table` float with booktabs rules, caption and label "tab:<id>".
std::string toLatex(const TextTable& table);
/// A `<table>` with `<caption>`.
std::string toHtml(const TextTable& table);

/// One field of a CSV line, quoted where needed. A text that a spreadsheet would take for a formula (it begins with = +
/// - @, and is no number) gets an apostrophe in front, which spreadsheets take for "this is text" and csvText() takes
/// away.
std::string csvField(const std::string& text);
/// What csvField() was given, once the quotes are gone.
std::string csvText(std::string field);

/// Well-formed UTF-8: bytes that are none (a file name in another encoding) become the replacement character.
std::string validUtf8(const std::string& text);
/// For HTML and SVG: & < > " ' as entities; control characters other than tab and newline are dropped.
std::string escapeXml(const std::string& text);
std::string escapeLatex(const std::string& text);

}  // namespace sightline
