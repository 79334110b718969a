// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixations/fixation_files.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/types/csv_table.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr std::size_t kStart = 64 * 1024;

struct HeadingKnown {};

std::string recogniseColumns(std::string_view start, const fs::path&) {
  const FixationPreset* preset = presetOf(headingOf(start));
  return preset ? std::string(preset->name) : std::string();
}

bool vagueColumns(std::string_view start) {
  const FixationPreset* preset = presetOf(headingOf(start));
  return preset && preset->vague;
}

/// "fixations_on_surface_cat1.csv" and "fixations_on_surface_cat1_1466499419.751.csv" are about the surface cat1.
std::string imageOfFile(const fs::path& path) {
  const std::string stem = path.stem().string(), prefix = "fixations_on_surface_";
  return stem.rfind(prefix, 0) == 0 ? stem.substr(prefix.size()) : std::string();
}

void readColumns(const FixationFile& file, const std::string& said, FixationTableBuilder& into) {
  const std::string name = file.path.string();
  std::optional<FixationRows> rows;
  bool comma = false;
  visitCsv(readTextFile(file.path), name,
           {[&](const std::vector<std::string>& columns, bool decimalComma) {
              comma = decimalComma;
              const FixationPreset* preset = presetOf(columns);
              if (preset && !preset->remark.empty()) into.note(preset->remark);
              rows.emplace(mappingFor(preset, said), columns, name, imageOfFile(file.path), file.person);
            },
            [&](std::vector<std::string>& cells, std::size_t line) { rows->take(cells, line, comma, into); }});
}

/// Whether a file is a list in JSON.
bool isList(const fs::path& file) {
  const auto start = readFileStart(file, 16);
  const auto first = std::find_if(start.begin(), start.end(), [](std::uint8_t c) { return c > ' ' && c < 0x80; });
  return first != start.end() && *first == '[';
}

bool neverVague(std::string_view) { return false; }

std::string recogniseReflacx(std::string_view start, const fs::path&) {
  const auto columns = headingOf(start);
  const bool all = columnIndex(columns, {"id"}) && columnIndex(columns, {"dicom_id"}) &&
                   columnIndex(columns, {"image_size_x"}) && columnIndex(columns, {"eye_tracking_data_discarded"});
  return all ? "REFLACX list of readings" : "";
}

/// A list of readings, each with its table in a folder of its name. The list does not name the radiologists; no two
/// readings of a film are by the same one, so that each reading counts as a person.
void readReflacx(const FixationFile& file, const std::string&, FixationTableBuilder& into) {
  const CsvTable list = readCsv(file.path);
  const std::string name = file.path.string();
  const auto id = list.column("id", name), image = list.column("dicom_id", name),
             width = list.column("image_size_x", name), height = list.column("image_size_y", name);
  std::size_t missing = 0, row = 1;
  for (const auto& cells : list.rows) {
    ++row;
    const fs::path table = file.path.parent_path() / cells[id] / "fixations.csv";
    std::error_code ec;
    if (!fs::is_regular_file(table, ec)) {
      ++missing;
      continue;
    }
    FixationMapping mapping;
    std::optional<FixationRows> rows;
    bool comma = false;
    const Message where = message("{1}, line {2}", name, row);
    const double w = cellNumber(cells[width], where).value_or(0), h = cellNumber(cells[height], where).value_or(0);
    visitCsv(readTextFile(table), table.string(),
             {[&](const std::vector<std::string>& columns, bool decimalComma) {
                comma = decimalComma;
                const FixationPreset* preset = presetOf(columns);
                if (!preset)
                  throw Error(ErrorCode::BadFormat, table.string(), "is no table of fixations as REFLACX has them",
                              "Unpack main_data of the data set again.");
                mapping = preset->mapping;
                mapping.image = {};
                mapping.pictureSize = std::array{w, h};
                rows.emplace(mapping, columns, table.string(), cells[image], cells[id]);
              },
              [&](std::vector<std::string>& c, std::size_t line) { rows->take(c, line, comma, into); }});
  }
  into.note("Each reading of REFLACX counts as a person: its list does not name the radiologists.");
  if (missing > 0)
    into.note(plural(missing, "{1} reading of REFLACX has no table of fixations.",
                     "{1} readings of REFLACX have no table of fixations.", missing));
}

}  // namespace

std::string columnsBeside(const fs::path& file) {
  fs::path beside = file;
  beside += ".columns";
  std::error_code ec;
  if (!fs::is_regular_file(beside, ec)) return {};
  std::string text = readTextFile(beside);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.pop_back();
  return text;
}

FixationMapping mappingFor(const FixationPreset* preset, const std::string& columns) {
  return parseFixationMapping(columns, (preset ? preset : &fixationPresets().back())->mapping);
}

std::vector<std::string> headingOf(std::string_view start) {
  std::vector<std::string> columns;
  if (start.empty() || start.front() == '{' || start.front() == '[') return columns;
  try {
    visitCsv(std::string(start), "",
             {[&](const std::vector<std::string>& heading, bool) {
                columns = heading;
                throw HeadingKnown();
              },
              [](std::vector<std::string>&, std::size_t) {}});
  } catch (const HeadingKnown&) {
  } catch (const Error&) {  // no table
    columns.clear();
  }
  return columns;
}

const FixationFormat kColumnsFormat{recogniseColumns, vagueColumns, readColumns, true};
const FixationFormat kReflacxFormat{recogniseReflacx, neverVague, readReflacx};

const std::vector<const FixationFormat*>& fixationFormats() {
  static const std::vector<const FixationFormat*> kFormats{&kCubGhaFormat,  &kReflacxFormat, &kClickMeFormat,
                                                           &kColumnsFormat, &kSaliconFormat, &kCocoSearchFormat,
                                                           &kFlatJsonFormat};
  return kFormats;
}

std::optional<KnownFixationFile> knownFixationFile(const fs::path& path) {
  const auto bytes = readFileStart(path, kStart);
  std::string_view start(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (start.substr(0, 3) == "\xEF\xBB\xBF") start.remove_prefix(3);
  if (start.find_first_not_of(" \t\r\n") != std::string_view::npos)
    start.remove_prefix(start.find_first_not_of(" \t\r\n"));
  for (const FixationFormat* format : fixationFormats())
    if (std::string name = format->recognise(start, path); !name.empty())
      return KnownFixationFile{format, std::move(name), format->vague(start) && columnsBeside(path).empty()};
  if (!columnsBeside(path).empty())
    return KnownFixationFile{isList(path) ? &kFlatJsonFormat : &kColumnsFormat, "table with columns said beside it",
                             false};
  return {};
}

FixationTable readFixations(const std::vector<fs::path>& files, const std::string& columns) {
  (void)mappingFor(nullptr, columns);  // whether it is understood
  FixationTableBuilder builder;
  std::map<std::string, std::size_t> kinds;
  std::set<fs::path> folders;
  for (const auto& file : files) folders.insert(file.parent_path());
  for (const auto& file : files) {
    const auto known = knownFixationFile(file);
    if (!known && columns.empty())
      throw Error(ErrorCode::BadFormat, file.string(), "is no table of fixations that is recognised",
                  "Name its columns image, person, x, y and duration, or say which they are with --fixation-columns "
                  "(docs/fixations.md).");
    std::string person;
    if (files.size() > 1) person = folders.size() > 1 ? file.parent_path().string() : file.stem().string();
    const FixationFormat* format = known ? known->format : isList(file) ? &kFlatJsonFormat : &kColumnsFormat;
    if (!columns.empty() && !format->takesColumns)
      throw Error(ErrorCode::InvalidOption, "--fixation-columns",
                  message("has no effect on {1}: its format ({2}) says what is what", file.string(), known->name),
                  "Leave it out for this file.");
    try {
      format->read({file, person}, columns.empty() ? columnsBeside(file) : columns, builder);
    } catch (const FixationOutOfRange& e) {
      throw Error(ErrorCode::BadFormat, file.string(), e.problem,
                  "Check which columns hold what, and their units; --fixation-columns says it by hand "
                  "(docs/fixations.md).");
    }
    if (known) ++kinds[known->name];
  }
  if (builder.size() == 0)
    throw Error(ErrorCode::BadFormat, files.empty() ? std::string() : files.front().string(), "holds no fixations",
                "Export fixations, not raw gaze samples; rows need a place.");
  for (const auto& [name, count] : kinds)
    builder.note(plural(count, "Fixations were read from {1} file: {2}.", "Fixations were read from {1} files: {2}.",
                        count, name));
  return builder.build();
}

}  // namespace sightline
