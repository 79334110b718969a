// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/label_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/unicode.h"
#include "core/dataset/image_names.h"
#include "core/types/csv_table.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

using Labels = std::vector<std::string>;
/// Images as the file names them, with their labels.
using LabelRows = std::vector<std::pair<std::string, Labels>>;

constexpr std::array<std::string_view, 6> kImageColumns{"image", "file", "filename", "id", "image_id", "name"};
constexpr std::array<std::string_view, 2> kLabelColumns{"label", "labels"};

Error badLabels(const fs::path& file, const Message& problem) {
  return Error(ErrorCode::BadFormat, file.string(), problem,
               "Write a table with the columns image and label, several labels apart at semicolons; or one column of 0 "
               "and 1 for each label.");
}

template <std::size_t N>
std::optional<std::size_t> columnCalled(const CsvTable& table, const std::array<std::string_view, N>& names) {
  for (const std::string_view name : names)
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      if (caseFolded(table.columns[c]) == name) return c;
  return {};
}

/// 1 and 0 as tables of labels write them; nothing for other text.
std::optional<bool> mark(const std::string& cell) {
  if (cell == "1" || cell == "1.0") return true;
  if (cell.empty() || cell == "0" || cell == "0.0") return false;
  return {};
}

LabelRows rowsOfTable(const fs::path& file) {
  const CsvTable table = readCsv(file);
  const auto image = columnCalled(table, kImageColumns), label = columnCalled(table, kLabelColumns);
  if (!image) throw badLabels(file, "has no column that names the images");
  LabelRows rows;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const auto& cells = table.rows[r];
    Labels labels;
    if (label) labels = labelsIn(cells[*label]);
    for (std::size_t c = 0; !label && c < cells.size(); ++c) {
      if (c == *image) continue;
      const auto marked = mark(cells[c]);
      if (!marked)
        throw badLabels(file, message("has \"{1}\" in row {2} of the column {3}, where 0 or 1 is needed", cells[c],
                                      r + 2, table.columns[c]));
      if (*marked) labels.push_back(table.columns[c]);
    }
    rows.emplace_back(cells[*image], std::move(labels));
  }
  return rows;
}

LabelRows rowsOfJson(const fs::path& file) {
  const auto json = nlohmann::json::parse(readTextFile(file), nullptr, /*allow_exceptions=*/false);
  const auto bad = [&](const Message& problem) {
    return Error(ErrorCode::BadFormat, file.string(), problem,
                 "Write an object such as {\"cat1.jpg\": [\"cat\", \"sofa\"]}.");
  };
  if (!json.is_object()) throw bad("is no JSON object of images and their labels");
  LabelRows rows;
  for (const auto& [image, value] : json.items()) {
    Labels labels;
    const auto take = [&, &image = image](const nlohmann::json& one) {
      if (!one.is_string()) throw bad(message("has a label of {1} that is not text", image));
      for (auto& label : labelsIn(one.get<std::string>())) labels.push_back(std::move(label));
    };
    if (value.is_array())
      for (const auto& one : value) take(one);
    else
      take(value);
    rows.emplace_back(image, std::move(labels));
  }
  return rows;
}

}  // namespace

std::vector<std::string> labelsIn(const std::string& text) {
  Labels labels;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(';', from), text.size());
    const std::string part = text.substr(from, end - from);
    const auto first = part.find_first_not_of(" \t\r\n");
    if (first != std::string::npos) {
      std::string label = part.substr(first, part.find_last_not_of(" \t\r\n") - first + 1);
      if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(std::move(label));
    }
    from = end + 1;
  }
  return labels;
}

void setLabels(DatasetItem& item, std::vector<std::string> labels) {
  item.label = labels.empty() ? std::string() : std::move(labels.front());
  item.moreLabels.assign(labels.empty() ? labels.end() : labels.begin() + 1, labels.end());
}

void readLabelFile(Dataset& data) {
  std::error_code ec;
  const fs::path table = data.root / "labels.csv", json = data.root / "labels.json";
  const bool isTable = fs::is_regular_file(table, ec);
  if (!isTable && !fs::is_regular_file(json, ec)) return;
  const fs::path& file = isTable ? table : json;
  const LabelRows rows = isTable ? rowsOfTable(table) : rowsOfJson(json);
  const ImageNames images(data);
  std::size_t unknown = 0;
  std::string firstUnknown;
  for (const auto& [name, labels] : rows) {
    const ImageNames::Found found = name.empty() ? ImageNames::Found{} : images.find(name, data.root);
    if (found.fit == ImageNames::Fit::Several)
      throw badLabels(file, message("names {1}, which several images are called", name));
    for (const std::size_t item : found.items) setLabels(data.items[item], labels);
    if (found.items.empty() && unknown++ == 0) firstUnknown = name;
  }
  if (unknown > 0)
    data.warnings.push_back(plural(unknown, "{1} has a row for {2}, which is no image of this folder.",
                                   "{1} has {3} rows for what is no image of this folder, {2} first.",
                                   file.filename().string(), firstUnknown, unknown));
}

}  // namespace sightline
