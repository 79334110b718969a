// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixations/column_choice.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/shortest_number.h"
#include "core/base/unicode.h"
#include "core/dataset/fixations/fixation_files.h"
#include "core/types/csv_table.h"

namespace sightline {
namespace {

constexpr std::size_t kSampleBytes = 64 * 1024, kRowsShown = 4;

/// What is known of a column after some of its cells.
struct Seen {
  std::size_t numbers = 0, texts = 0;
  double lowest = 0, highest = 0;
  void take(const std::string& cell, bool decimalComma) {
    std::optional<double> value;
    try {
      value = cellNumber(cell == "." ? std::string() : cell, "", decimalComma);
    } catch (const Error&) {
      ++texts;
      return;
    }
    if (!value) return;
    lowest = numbers == 0 ? *value : std::min(lowest, *value);
    highest = numbers == 0 ? *value : std::max(highest, *value);
    ++numbers;
  }
};

/// The rows that are whole in a file's first bytes. A cut line is dropped, and so is what an open quote swallows.
std::string wholeLines(const std::vector<std::uint8_t>& bytes) {
  std::string text(bytes.begin(), bytes.end());
  const bool wide = text.rfind("\xFF\xFE", 0) == 0 || text.rfind("\xFE\xFF", 0) == 0;
  if (bytes.size() < kSampleBytes) return text;
  if (wide) return text.substr(0, text.size() / 2 * 2);
  return text.substr(0, text.find_last_of('\n') + 1);
}

/// Words of a column's name: "FIX_posX [px]" is fix, pos, x, px.
std::vector<std::string> wordsOf(const std::string& name) {
  std::vector<std::string> words;
  bool inside = false, lower = false;
  for (const char c : name) {
    const bool upperNow = c >= 'A' && c <= 'Z', letter = upperNow || (c >= 'a' && c <= 'z');
    if (!letter) {
      inside = false;
    } else {
      if (!inside || (lower && upperNow)) words.emplace_back();
      words.back() += upperNow ? static_cast<char>(c - 'A' + 'a') : c;
      inside = true;
    }
    lower = letter && !upperNow;
  }
  return words;
}

enum class Meaning { Image, Person, X, Y, Duration, Start };

bool speaksOf(const std::string& name, Meaning meaning) {
  // Beginnings of words, in the languages that laboratories name their columns in.
  static const std::map<Meaning, std::vector<std::string>> kBeginnings{
      {Meaning::Image, {"image", "img", "stim", "pic", "photo", "file", "bild", "media", "scene"}},
      {Meaning::Person,
       {"subj", "part", "pers", "observ", "user", "reader", "rater", "viewer", "vp", "sub", "proband"}},
      {Meaning::Duration, {"dur", "dwell", "len", "dauer"}},
      {Meaning::Start, {"start", "onset", "begin", "time", "stamp"}}};
  const auto words = wordsOf(name);
  const auto any = [&](auto matches) { return std::any_of(words.begin(), words.end(), matches); };
  if (meaning == Meaning::X || meaning == Meaning::Y) {
    const char axis = meaning == Meaning::X ? 'x' : 'y';
    return any([&](const std::string& w) { return w.size() <= 2 && w.back() == axis && w != "px"; });
  }
  const auto& beginnings = kBeginnings.at(meaning);
  return any([&](const std::string& w) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const auto& b) { return w.rfind(b, 0) == 0; });
  });
}

std::string quoted(const std::string& name) {
  if (name.find_first_of(",\"") == std::string::npos) return name;
  std::string out = "\"";
  for (const char c : name) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

/// The column of the table that one of the names is.
std::string columnNamed(const TableSample& table, const ColumnNames& names) {
  std::vector<std::string> columns;
  for (const auto& c : table.columns) columns.push_back(c.name);
  const auto at = columnIndex(columns, names);
  return at ? columns[*at] : std::string();
}

const char* wordOfTime(double millisecondsPerUnit) {
  return millisecondsPerUnit >= 1000 ? "s" : millisecondsPerUnit >= 1 ? "ms" : millisecondsPerUnit > 1e-4 ? "us" : "ns";
}

}  // namespace

const TableSample::Column* TableSample::column(const std::string& name) const {
  if (name.empty()) return nullptr;
  const auto at = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == name; });
  return at == columns.end() ? nullptr : &*at;
}

std::optional<TableSample> sampleTable(const std::filesystem::path& file) {
  TableSample table;
  std::vector<Seen> seen;
  try {
    const std::string text = wholeLines(readFileStart(file, kSampleBytes));
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || text[first] == '{' || text[first] == '[' || text[first] == '<') return {};
    bool comma = false;
    visitCsv(text, file.string(),
             {[&](const std::vector<std::string>& columns, bool decimalComma) {
                comma = decimalComma;
                for (const auto& name : columns) table.columns.push_back({name});
                seen.resize(columns.size());
              },
              [&](std::vector<std::string>& cells, std::size_t) {
                for (std::size_t c = 0; c < cells.size(); ++c) seen[c].take(cells[c], comma);
                if (table.rows.size() < kRowsShown) table.rows.push_back(cells);
              }});
  } catch (const Error&) {
    // A quote that the sample's end cut open: the rows before it were seen. Anything else is no table.
    if (table.rows.empty()) return {};
  }
  std::size_t numbers = 0;
  for (std::size_t c = 0; c < seen.size(); ++c) {
    TableSample::Column& column = table.columns[c];
    column.numbers = seen[c].numbers > 0 && seen[c].texts == 0;
    column.lowest = seen[c].lowest;
    column.highest = seen[c].highest;
    numbers += column.numbers && !column.name.empty();
  }
  if (numbers < 2) return {};
  return table;
}

bool hasChosenColumns(const std::filesystem::path& file) {
  try {
    const auto known = knownFixationFile(file);
    return (!known || known->format == &kColumnsFormat) && sampleTable(file).has_value();
  } catch (const Error&) {
    return false;
  }
}

std::string columnsText(const ColumnChoice& choice) {
  std::string out;
  const auto say = [&](const char* key, const std::string& value) {
    out += (out.empty() ? "" : ",") + std::string(key) + "=" + value;
  };
  say("image", quoted(choice.image));
  say("person", quoted(choice.person));
  say("x", quoted(choice.x));
  say("y", quoted(choice.y));
  say("duration", quoted(choice.duration));
  say("start", quoted(choice.start));
  say("time", wordOfTime(choice.millisecondsPerUnit));
  if (choice.unit == CoordinateUnit::ScreenPixels && choice.screen)
    say("screen", shortest((*choice.screen)[0]) + "x" + shortest((*choice.screen)[1]));
  else if (const auto& at = choice.imageOnScreen; choice.unit == CoordinateUnit::ScreenPixels && at)
    say("on-screen",
        shortest((*at)[0]) + ":" + shortest((*at)[1]) + ":" + shortest((*at)[2]) + ":" + shortest((*at)[3]));
  else
    say("unit", choice.unit == CoordinateUnit::ImagePixels   ? "pixels"
                : choice.unit == CoordinateUnit::ImageShares ? "shares"
                                                             : "screen");
  say("y-up", choice.unit == CoordinateUnit::ImageShares && choice.yUp ? "yes" : "no");
  return out;
}

ColumnChoice columnsInUse(const TableSample& table, const std::string& said) {
  std::vector<std::string> columns;
  for (const auto& c : table.columns) columns.push_back(c.name);
  const FixationMapping mapping = mappingFor(presetOf(columns), said);
  const auto named = [&](const ColumnNames& names) { return columnNamed(table, names); };
  ColumnChoice choice{named(mapping.image), named(mapping.person),   named(mapping.x),
                      named(mapping.y),     named(mapping.duration), named(mapping.start)};
  choice.unit = mapping.unit;
  choice.yUp = mapping.yUp;
  choice.millisecondsPerUnit = mapping.millisecondsPerUnit;
  choice.screen = mapping.screen;
  choice.imageOnScreen = mapping.imageOnScreen;
  choice.placedByRows = std::all_of(mapping.onScreen.begin(), mapping.onScreen.end(),
                                    [&](const ColumnNames& names) { return !named(names).empty(); });
  return choice;
}

ColumnChoice likelyColumns(const TableSample& table) {
  ColumnChoice choice;
  const auto first = [&](Meaning meaning, bool numbers) {
    for (const auto& c : table.columns)
      if (table.column(c.name) == &c && (c.numbers || !numbers) && speaksOf(c.name, meaning)) return c.name;
    return std::string();
  };
  choice.image = first(Meaning::Image, false);
  choice.person = first(Meaning::Person, false);
  choice.x = first(Meaning::X, true);
  choice.y = first(Meaning::Y, true);
  choice.duration = first(Meaning::Duration, true);
  choice.start = first(Meaning::Start, true);
  if (choice.person == choice.image) choice.person.clear();
  if (choice.start == choice.duration) choice.start.clear();
  const auto *x = table.column(choice.x), *y = table.column(choice.y);
  const auto isShare = [](const auto* c) { return c && c->lowest >= 0 && c->highest <= 1; };
  if (isShare(x) && isShare(y)) choice.unit = CoordinateUnit::ImageShares;
  return choice;
}

Message problemOf(const ColumnChoice& choice, const TableSample& table) {
  if (choice.x.empty() || choice.y.empty()) return "Choose the columns that hold x and y.";
  std::map<std::string, int> uses;
  for (const auto* name : {&choice.image, &choice.person, &choice.x, &choice.y, &choice.duration, &choice.start})
    if (!name->empty() && ++uses[*name] > 1) return message("Column \"{1}\" is chosen twice.", *name);
  for (const auto* name : {&choice.x, &choice.y, &choice.duration, &choice.start})
    if (const auto* column = table.column(*name); column && !column->numbers)
      return message("Column \"{1}\" does not hold numbers.", *name);
  if (choice.unit == CoordinateUnit::ScreenPixels && !choice.screen && !choice.imageOnScreen && !choice.placedByRows)
    return "Say how large the screen was.";
  return {};
}

}  // namespace sightline
