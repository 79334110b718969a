// SPDX-License-Identifier: GPL-3.0-or-later
// Camtrap DP 1.0 (TDWG): observations.csv with boxes as shares of the image, media.csv with the images' paths beside
// it.
#include <algorithm>
#include <array>
#include <map>

#include "core/base/error.h"
#include "core/dataset/regions/region_reader.h"
#include "core/types/csv_table.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 1> kCamtrapExtensions{".csv"};

bool isCamtrap(std::string_view start) {
  const std::string_view line = start.substr(0, start.find_first_of("\r\n"));
  return line.find("observationID") != std::string_view::npos &&
         line.find("observationLevel") != std::string_view::npos;
}

/// A column that a file may lack: its cell, or an empty text.
class CamtrapRows {
 public:
  explicit CamtrapRows(const std::filesystem::path& file) : table_(readCsv(file)), file_(file.string()) {}
  [[nodiscard]] std::size_t size() const { return table_.rows.size(); }
  [[nodiscard]] std::string text(std::size_t row, const char* column) const {
    const auto at = std::find(table_.columns.begin(), table_.columns.end(), column);
    return at == table_.columns.end() ? std::string()
                                      : table_.rows[row][static_cast<std::size_t>(at - table_.columns.begin())];
  }
  [[nodiscard]] std::optional<double> number(std::size_t row, const char* column) const {
    return cellNumber(text(row, column), message("{1}, line {2}", file_, row + 2), table_.decimalComma);
  }

 private:
  CsvTable table_;
  std::string file_;
};

void readCamtrap(const std::filesystem::path& file, RegionBuilder& out) {
  const std::filesystem::path mediaFile = file.parent_path() / "media.csv";
  if (std::error_code ec; !std::filesystem::is_regular_file(mediaFile, ec))
    throw Error(ErrorCode::FileNotFound, file.string(),
                "is the table of observations of a Camtrap DP package without its media.csv",
                "Put media.csv, which says which image is meant, beside it.");
  std::map<std::string, std::uint32_t> media;
  const CamtrapRows images(mediaFile);
  for (std::size_t i = 0; i < images.size(); ++i) {
    const std::string id = images.text(i, "mediaID");
    media[id] = out.imageOfId(id);
    out.image(media[id]).name = images.text(i, "filePath");
    out.image(media[id]).otherwise = images.text(i, "fileName");
  }
  const CamtrapRows rows(file);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string place = "line " + std::to_string(i + 2);
    const std::uint32_t label = out.label(rows.text(i, "scientificName"));
    const auto x = rows.number(i, "bboxX"), y = rows.number(i, "bboxY"), width = rows.number(i, "bboxWidth"),
               height = rows.number(i, "bboxHeight");
    const auto at = media.find(rows.text(i, "mediaID"));
    if (rows.text(i, "observationLevel") != "media") {
      out.unused(Unused::WholeClip, place);
    } else if (at == media.end()) {
      out.unused(Unused::NoImage, place);
    } else if (!x || !y || !width || !height) {
      out.addImageLabel(at->second, label);
    } else {
      AnnotatedRegion region;
      region.image = at->second;
      region.label = label;
      region.relative = region.box = true;
      const bool machine = rows.text(i, "classificationMethod") == "machine";
      if (machine) region.confidence = static_cast<float>(rows.number(i, "classificationProbability").value_or(1));
      region.person = out.person(rows.text(i, "classifiedBy"));
      out.addRectangle(*x, *y, *x + *width, *y + *height);
      out.endRegion(region, place);
    }
  }
  out.finish();
}

}  // namespace

const RegionReader kCamtrapReader{"Camtrap DP observations", kCamtrapExtensions, isCamtrap, false, false, readCamtrap};

}  // namespace sightline
