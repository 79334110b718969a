// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/text_table.h"

namespace sightline {
namespace {

std::string markdownCell(const std::string& text) {
  std::string out;
  for (const char c : text) {
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

std::vector<std::string> titles(const TextTable& table) {
  std::vector<std::string> result;
  for (const auto& column : table.columns) result.push_back(column.title);
  return result;
}

}  // namespace

std::string csvField(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string escapeXml(const std::string& text) {
  std::string out;
  for (const char c : text) {
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
  for (const char c : text) {
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

std::string toMarkdown(const TextTable& table) {
  std::string out = table.caption.empty() ? "" : table.caption + "\n\n";
  appendLine(out, titles(table), "| ", " | ", " |\n", markdownCell);
  out += '|';
  for (const auto& column : table.columns) out += column.number ? "---:|" : "---|";
  out += '\n';
  for (const auto& row : table.rows) appendLine(out, row, "| ", " | ", " |\n", markdownCell);
  return out;
}

std::string toLatex(const TextTable& table) {
  std::string out = "% needs \\usepackage{booktabs}\n\\begin{table}\n  \\centering\n  \\caption{" +
                    escapeLatex(table.caption) + "}\n  \\label{tab:" + table.id + "}\n  \\begin{tabular}{";
  for (const auto& column : table.columns) out += column.number ? 'r' : 'l';
  out += "}\n    \\toprule\n";
  appendLine(out, titles(table), "    ", " & ", " \\\\\n", escapeLatex);
  out += "    \\midrule\n";
  for (const auto& row : table.rows) appendLine(out, row, "    ", " & ", " \\\\\n", escapeLatex);
  return out + "    \\bottomrule\n  \\end{tabular}\n\\end{table}\n";
}

std::string toHtml(const TextTable& table) {
  std::string out =
      "<table id=\"" + escapeXml(table.id) + "\">\n<caption>" + escapeXml(table.caption) + "</caption>\n<thead><tr>";
  const auto cellOf = [&](const char* tag, std::size_t column, const std::string& text) {
    return std::string("<") + tag + (table.columns[column].number ? " class=\"number\">" : ">") + escapeXml(text) +
           "</" + tag + ">";
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) out += cellOf("th", i, table.columns[i].title);
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) out += cellOf("td", i, row[i]);
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

}  // namespace sightline
