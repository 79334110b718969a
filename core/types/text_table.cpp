// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/text_table.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace sightline {
namespace {

bool isNumber(const std::string& text) {
  double value = 0;
  const char* begin = text.data() + (!text.empty() && text.front() == '+' ? 1 : 0);
  const auto [end, problem] = std::from_chars(begin, text.data() + text.size(), value);
  return problem == std::errc() && end == text.data() + text.size();
}

/// Behind any apostrophes, what a spreadsheet reads as a formula.
bool looksLikeFormula(const std::string& text) {
  const auto first = text.find_first_not_of('\'');
  return first != std::string::npos && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos &&
         !isNumber(text);
}

/// Bytes of the character that begins at `at`; 0 where there is none. Not longer than needed, no surrogates, nothing
/// above U+10FFFF (Unicode 15, table 3-7).
std::size_t sequenceLength(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const unsigned first = byte(at);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                             : first >= 0xE0 && first <= 0xEF ? 3
                             : first >= 0xF0 && first <= 0xF4 ? 4
                                                              : 0;
  const unsigned least = first == 0xE0   ? 0xA0
                         : first == 0xF0 ? 0x90
                                         : 0x80,
                 most = first == 0xED   ? 0x9F
                        : first == 0xF4 ? 0x8F
                                        : 0xBF;
  for (std::size_t i = 1; i < length; ++i)
    if (byte(at + i) < (i == 1 ? least : 0x80u) || byte(at + i) > (i == 1 ? most : 0xBFu)) return 0;
  return length;
}

std::string markdownCell(const std::string& text) {
  std::string out;
  for (const char c : validUtf8(text)) {
    if (c == '|' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

/// Header and rows through one function for a cell, between `open`, `between` and `close`.
template <class Cell>
void appendLine(std::string& out, const std::vector<std::string>& cells, const char* open, const char* between,
                const char* close, Cell cell) {
  out += open;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i) out += between;
    out += cell(cells[i]);
  }
  out += close;
}

std::vector<std::string> titles(const TextTable& table, const Catalogue& language = {}) {
  std::vector<std::string> result;
  for (const auto& column : table.columns) result.push_back(language.said(column.title));
  return result;
}

}  // namespace

std::string csvField(const std::string& plain) {
  const std::string text = looksLikeFormula(plain) ? "'" + plain : plain;
  // In quotes also what could be taken for another separator, for the line that names one, or for a byte order mark.
  constexpr unsigned char kFirstOfMarks = 0xEF;  // EF BB BF, FE FF, FF FE
  const bool mark = !text.empty() && static_cast<unsigned char>(text.front()) >= kFirstOfMarks;
  if (!mark && text.find_first_of(",;\t\"\r\n") == std::string::npos && text.rfind("sep=", 0) != 0) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string csvText(std::string field) {
  if (!field.empty() && field.front() == '\'' && looksLikeFormula(field)) field.erase(0, 1);
  return field;
}

std::string validUtf8(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequenceLength(text, i);
    if (length == 0)
      out += "\uFFFD";
    else
      out.append(text, i, length);
    i += std::max<std::size_t>(length, 1);
  }
  return out;
}

std::string escapeXml(const std::string& text) {
  std::string out;
  for (const char c : validUtf8(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
    }
  }
  return out;
}

std::string escapeLatex(const std::string& text) {
  std::string out;
  for (const char c : validUtf8(text)) {
    switch (c) {
      case '\\': out += "\\textbackslash{}"; break;
      case '~': out += "\\textasciitilde{}"; break;
      case '^': out += "\\textasciicircum{}"; break;
      case '<': out += "$<$"; break;
      case '>': out += "$>$"; break;
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}': out += '\\'; [[fallthrough]];
      default: out += c;
    }
  }
  return out;
}

std::string toCsv(const TextTable& table) {
  std::string out;
  appendLine(out, titles(table), "", ",", "\n", csvField);
  for (const auto& row : table.rows) appendLine(out, row, "", ",", "\n", csvField);
  return out;
}

void TextTable::addRow(const std::vector<Cell>& cells) {
  std::vector<std::string> row;
  for (const Cell& cell : cells) {
    if (!cell.text().empty() && !cell.text().isVerbatim()) words[{rows.size(), row.size()}] = cell.text();
    row.push_back(cell.text().text());
  }
  rows.push_back(std::move(row));
}

std::string toMarkdown(const TextTable& table, const Catalogue& language) {
  std::string out = table.caption.empty() ? "" : language.said(table.caption) + "\n\n";
  appendLine(out, titles(table, language), "| ", " | ", " |\n", markdownCell);
  out += '|';
  for (const auto& column : table.columns) out += column.number ? "---:|" : "---|";
  out += '\n';
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::vector<std::string> cells = table.rows[r];
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto found = table.words.find({r, i});
      const Message words = found != table.words.end() ? found->second
                            : table.columns[i].number  ? Message::restored(cells[i])
                                                       : Message();
      if (language.has(words.id())) cells[i] = language.said(words);
    }
    appendLine(out, cells, "| ", " | ", " |\n", markdownCell);
  }
  return out;
}

std::string toLatex(const TextTable& table) {
  std::string out = "% needs \\usepackage{booktabs}\n\\begin{table}\n  \\centering\n  \\caption{" +
                    escapeLatex(table.caption.text()) + "}\n  \\label{tab:" + table.id + "}\n  \\begin{tabular}{";
  for (const auto& column : table.columns) out += column.number ? 'r' : 'l';
  out += "}\n    \\toprule\n";
  appendLine(out, titles(table), "    ", " & ", " \\\\\n", escapeLatex);
  out += "    \\midrule\n";
  for (const auto& row : table.rows) appendLine(out, row, "    ", " & ", " \\\\\n", escapeLatex);
  return out + "    \\bottomrule\n  \\end{tabular}\n\\end{table}\n";
}

std::string toHtml(const TextTable& table) {
  std::string out = "<table id=\"" + escapeXml(table.id) + "\">\n<caption>" + escapeXml(table.caption.text()) +
                    "</caption>\n<thead><tr>";
  const auto cellOf = [&](const char* tag, std::size_t column, const std::string& text) {
    return std::string("<") + tag + (table.columns[column].number ? " class=\"number\">" : ">") + escapeXml(text) +
           "</" + tag + ">";
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) out += cellOf("th", i, table.columns[i].title.text());
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) out += cellOf("td", i, row[i]);
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

}  // namespace sightline
