// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of boxes as everybody writes them: a row a box, columns found by their names.
#include <algorithm>
#include <array>
#include <map>

#include "core/base/error.h"
#include "core/dataset/regions/region_reader.h"
#include "core/image/image_formats.h"
#include "core/types/csv_table.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 2> kBoxTableExtensions{".csv", ".tsv"};

/// What a column may be called, compared without case and without '_', '-' and blanks.
struct BoxColumns {
  int image = -1, label = -1, person = -1, imageWidth = -1, imageHeight = -1;
  bool fixations = false;                      ///< points that eyes rested on, not boxes
  std::array<int, 4> corners{-1, -1, -1, -1};  ///< left, top, right, bottom
  std::array<int, 2> size{-1, -1};             ///< width, height

  [[nodiscard]] bool usable() const {
    const bool place = !fixations && image >= 0 && corners[0] >= 0 && corners[1] >= 0;
    return place && ((corners[2] >= 0 && corners[3] >= 0) || (size[0] >= 0 && size[1] >= 0));
  }
};

std::string columnKey(const std::string& name) {
  std::string key;
  for (const char c : lowerCase(name))
    if (c != '_' && c != '-' && c != ' ' && c != '"') key += c;
  return key;
}

BoxColumns boxColumns(const std::vector<std::string>& names) {
  BoxColumns out;
  const auto is = [](const std::string& key, std::initializer_list<const char*> all) {
    return std::find(all.begin(), all.end(), key) != all.end();
  };
  for (int i = 0; i < static_cast<int>(names.size()); ++i) {
    const std::string key = columnKey(names[static_cast<std::size_t>(i)]);
    if (out.image < 0 &&
        is(key, {"image", "imagename", "imagepath", "imageid", "img", "file", "filename", "filepath", "path"}))
      out.image = i;
    if (out.label < 0 && is(key, {"label", "labelname", "class", "classname", "category", "species", "finding"}))
      out.label = i;
    if (out.person < 0 && is(key, {"annotator", "annotatorid", "rater", "raterid", "reader", "readerid", "rad", "radid",
                                   "radiologist", "user", "username"}))
      out.person = i;
    if (is(key, {"xmin", "x1", "left", "bboxx", "boxx", "bboxleft", "x"})) out.corners[0] = i;
    if (is(key, {"ymin", "y1", "top", "bboxy", "boxy", "bboxtop", "y"})) out.corners[1] = i;
    if (is(key, {"xmax", "x2", "right", "bboxright"})) out.corners[2] = i;
    if (is(key, {"ymax", "y2", "bottom", "bboxbottom"})) out.corners[3] = i;
    if (is(key, {"w", "width", "bboxwidth", "bboxw", "boxwidth"})) out.size[0] = i;
    if (is(key, {"h", "height", "bboxheight", "bboxh", "boxheight"})) out.size[1] = i;
    out.fixations |= key.starts_with("duration") || key.starts_with("fixation") || key.starts_with("timestamp");
    if (is(key, {"imagewidth", "imgwidth"})) out.imageWidth = i;
    if (is(key, {"imageheight", "imgheight"})) out.imageHeight = i;
  }
  // Beside both corners, "width" and "height" are the image's.
  if (out.corners[2] >= 0 && out.corners[3] >= 0) {
    if (out.imageWidth < 0) out.imageWidth = out.size[0];
    if (out.imageHeight < 0) out.imageHeight = out.size[1];
  }
  return out;
}

bool isBoxTable(std::string_view start) {
  std::string_view line = start.substr(0, start.find_first_of("\r\n"));
  if (line.starts_with("\xef\xbb\xbf")) line.remove_prefix(3);
  const char separator = line.find('\t') != std::string_view::npos  ? '\t'
                         : line.find(';') != std::string_view::npos ? ';'
                                                                    : ',';
  std::vector<std::string> names{{}};
  for (const char c : line)
    if (c == separator)
      names.emplace_back();
    else
      names.back() += c;
  return boxColumns(names).usable();
}

class BoxTableFile {
 public:
  BoxTableFile(const CsvTable& table, RegionBuilder& out)
      : table_(table), columns_(boxColumns(table.columns)), out_(out) {}

  void read() {
    const bool relative = areShares();
    for (std::size_t i = 0; i < table_.rows.size(); ++i) addRow(i, relative);
  }

 private:
  [[nodiscard]] std::optional<double> number(std::size_t row, int column) const {
    if (column < 0) return std::nullopt;
    return cellNumber(table_.rows[row][static_cast<std::size_t>(column)],
                      message("{1}, line {2}", out_.file(), row + 2), table_.decimalComma);
  }
  [[nodiscard]] std::optional<RectangleShape> box(std::size_t row) const {
    const auto left = number(row, columns_.corners[0]), top = number(row, columns_.corners[1]);
    auto right = number(row, columns_.corners[2]), bottom = number(row, columns_.corners[3]);
    if (!left || !top) return std::nullopt;
    if (columns_.corners[2] < 0 || columns_.corners[3] < 0) {
      const auto width = number(row, columns_.size[0]), height = number(row, columns_.size[1]);
      if (!width || !height) return std::nullopt;
      right = *left + *width;
      bottom = *top + *height;
    }
    if (!right || !bottom) return std::nullopt;
    return RectangleShape{*left, *top, *right, *bottom};
  }
  /// Whether all boxes lie within 0 and 1, so that they cannot be in pixels.
  [[nodiscard]] bool areShares() const {
    bool any = false;
    for (std::size_t i = 0; i < table_.rows.size(); ++i)
      if (const auto b = box(i)) {
        any = true;
        if (b->right > 1 || b->bottom > 1) return false;
      }
    return any;
  }
  [[nodiscard]] int sideOf(std::size_t row, int column) const {
    const double side = number(row, column).value_or(0);
    return side >= 1 && side <= kFarthestCoordinate ? static_cast<int>(side) : 0;
  }
  [[nodiscard]] std::string cell(std::size_t row, int column) const {
    return column < 0 ? std::string() : table_.rows[row][static_cast<std::size_t>(column)];
  }

  void addRow(std::size_t row, bool relative) {
    const std::string name = cell(row, columns_.image);
    if (name.empty()) return out_.unused(Unused::NoImage, "line " + std::to_string(row + 2));
    const auto [image, fresh] = images_.try_emplace(name, 0);
    if (fresh) image->second = out_.addImage(name, sideOf(row, columns_.imageWidth), sideOf(row, columns_.imageHeight));
    AnnotatedRegion region;
    region.image = image->second;
    region.label = out_.label(cell(row, columns_.label));
    region.person = out_.person(cell(row, columns_.person));
    region.box = true;
    region.relative = relative;
    const auto b = box(row);
    if (!b) return out_.addImageLabel(region.image, region.label);  // an image without a box has a row of its own
    out_.addRectangle(b->left, b->top, b->right, b->bottom);
    out_.endRegion(region, "line " + std::to_string(row + 2));
  }

  const CsvTable& table_;
  BoxColumns columns_;
  RegionBuilder& out_;
  std::map<std::string, std::uint32_t> images_;
};

void readBoxTable(const std::filesystem::path& file, RegionBuilder& out) {
  const CsvTable table = readCsv(file);
  BoxTableFile(table, out).read();
  out.finish();
}

}  // namespace

const RegionReader kBoxTableReader{"a table of boxes", kBoxTableExtensions, isBoxTable, false, false, readBoxTable};

}  // namespace sightline
