// SPDX-License-Identifier: GPL-3.0-or-later
// CheXlocalize (Saporta et al. 2022): for each radiograph the findings with their outlines (gt_annotations_*.json,
// hb_annotations_*.json) or masks as COCO's run lengths (gt_segmentations_*.json, hb_segmentations_*.json).
#include <array>

#include "core/dataset/regions/json_file.h"
#include "core/dataset/regions/region_reader.h"
#include "core/dataset/regions/run_length_json.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 1> kCheXlocalizeExtensions{".json"};

bool isCheXlocalize(std::string_view start) {
  const auto has = [&](std::string_view word) { return start.find(word) != std::string_view::npos; };
  if (has("\"images\"") || has("\"annotations\"") || has("\"items\"") || has("\"shapes\"")) return false;
  return has("patient") && (has("\"img_size\"") || (has("\"counts\"") && has("\"size\"")));
}

void readFinding(std::string_view name, JsonValue value, std::uint32_t image, RegionBuilder& out) {
  AnnotatedRegion region;
  region.image = image;
  const std::string place = std::string(name) + " of " + out.image(image).name;
  if (typeOf(value) == JsonType::object) {
    addRunLengths(value, out);
    if (out.marksNothing()) return;  // a finding that the image does not show
  } else {
    out.fileEntry().secondary = true;  // the masks were made from these
    std::vector<double> outline;
    eachElement(value, [&](JsonValue part) {
      outline.clear();
      numbersOf(part, outline);
      out.addPolygon(outline);
    });
    if (outline.empty()) return;
  }
  region.label = out.label(std::string(name));
  out.endRegion(region, place);
}

void readCheXlocalize(const std::filesystem::path& file, RegionBuilder& out) {
  const std::string stem = file.stem().string();
  if (stem.starts_with("gt")) out.fileEntry().person = "ground truth";
  if (stem.starts_with("hb")) out.fileEntry().person = "benchmark radiologist";
  readJsonFile(file, [&](JsonObject root) {
    eachMember(root, [&](std::string_view id, JsonValue findings) {
      const std::uint32_t image = out.addImage(std::string(id));
      eachMember(findings, [&](std::string_view name, JsonValue value) {
        if (name != "img_size") return readFinding(name, value, image, out);
        std::vector<double> size;
        if (!numbersOf(value, size) || size.size() != 2 || !(size[0] >= 1 && size[1] >= 1) ||
            size[0] > kFarthestCoordinate || size[1] > kFarthestCoordinate)
          return;
        out.image(image).height = static_cast<int>(size[0]);
        out.image(image).width = static_cast<int>(size[1]);
      });
    });
  });
  out.finish();
}

}  // namespace

const RegionReader kCheXlocalizeReader{
    "CheXlocalize annotations", kCheXlocalizeExtensions, isCheXlocalize, false, false, readCheXlocalize};

}  // namespace sightline
