// SPDX-License-Identifier: GPL-3.0-or-later
// Datumaro's JSON (one file a subset, as CVAT exports it too): categories and items, each with its annotations.
#include <array>
#include <cmath>

#include "core/dataset/regions/json_file.h"
#include "core/dataset/regions/region_reader.h"
#include "core/dataset/regions/run_length_json.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 1> kDatumaroExtensions{".json"};

bool isDatumaro(std::string_view start) {
  const auto has = [&](std::string_view word) { return start.find(word) != std::string_view::npos; };
  if (has("\"images\"") || has("\"shapes\"")) return false;
  return has("\"categories\"") && (has("\"labels\"") || has("\"items\"")) &&
         (has("\"info\"") || has("\"dm_format_version\"") || has("\"label\""));
}

struct DatumaroAnnotation {
  std::string kind, label, person;
  std::vector<double> numbers;  ///< of "bbox" or "points"
  double rotation = 0;
};

void addDatumaro(const DatumaroAnnotation& a, std::uint32_t image, RegionBuilder& out) {
  const std::uint32_t label = a.label.empty() ? kNobody : out.labelOfId(a.label);
  const std::string place = "a " + a.kind + " of " + out.image(image).name;
  if (a.kind == "label" || a.kind == "caption") {
    out.addImageLabel(image, label);
    return out.dropPieces();
  }
  if (a.kind == "points" || a.kind == "polyline") {
    out.dropPieces();
    return out.unused(Unused::NoArea, place);
  }
  AnnotatedRegion region;
  region.image = image;
  region.label = label;
  region.person = out.person(a.person);
  const auto& v = a.numbers;
  if (a.kind == "bbox") {
    region.box = true;
    if (v.size() == 4) out.addTurnedRectangle({v[0], v[1], v[0] + v[2], v[1] + v[3]}, a.rotation);
  } else if (a.kind == "polygon") {
    out.addPolygon(v);
  } else if (a.kind == "ellipse") {
    if (v.size() == 4)
      out.addEllipse(
          {(v[0] + v[2]) / 2, (v[1] + v[3]) / 2, std::abs(v[2] - v[0]) / 2, std::abs(v[3] - v[1]) / 2, a.rotation});
  } else if (a.kind != "mask") {
    out.dropPieces();
    return out.unused(Unused::UnknownShape, place);
  }
  out.endRegion(region, place);
}

void readDatumaroAnnotation(JsonValue element, std::uint32_t image, RegionBuilder& out) {
  DatumaroAnnotation a;
  eachMember(element, [&](std::string_view key, JsonValue v) {
    if (key == "type")
      a.kind = textOf(v);
    else if (key == "label_id")
      a.label = textOf(v);
    else if (key == "bbox" || key == "points")
      numbersOf(v, a.numbers);
    else if (key == "rle")
      addRunLengths(v, out);
    else if (key == "attributes")
      eachMember(v, [&](std::string_view name, JsonValue value) {
        if (name == "rotation")
          a.rotation = numberOf(value).value_or(0);
        else if (namesPerson(name))
          a.person = textOf(value);
      });
  });
  addDatumaro(a, image, out);
}

void readDatumaroItem(JsonValue element, RegionBuilder& out) {
  const std::uint32_t image = out.addImage({});
  std::string id;
  eachMember(element, [&](std::string_view key, JsonValue value) {
    if (key == "id") {
      id = textOf(value);
      out.image(image).otherwise = id;
      if (out.image(image).name.empty()) out.image(image).name = id;
    } else if (key == "image" || key == "media") {
      eachMember(value, [&](std::string_view name, JsonValue v) {
        if (name == "path") {
          if (const std::string path = textOf(v); !path.empty()) out.image(image).name = path;
        } else if (std::vector<double> size; name == "size" && numbersOf(v, size) && size.size() == 2) {
          out.image(image).height = size[0] >= 1 && size[0] <= kFarthestCoordinate ? static_cast<int>(size[0]) : 0;
          out.image(image).width = size[1] >= 1 && size[1] <= kFarthestCoordinate ? static_cast<int>(size[1]) : 0;
        }
      });
    } else if (key == "annotations") {
      eachElement(value, [&](JsonValue v) { readDatumaroAnnotation(v, image, out); });
    }
  });
}

void readDatumaro(const std::filesystem::path& file, RegionBuilder& out) {
  readJsonFile(file, [&](JsonObject root) {
    eachMember(root, [&](std::string_view key, JsonValue value) {
      if (key == "items") eachElement(value, [&](JsonValue v) { readDatumaroItem(v, out); });
      if (key != "categories") return;
      eachMember(value, [&](std::string_view kind, JsonValue category) {
        if (kind != "label") return;
        eachMember(category, [&](std::string_view name, JsonValue labels) {
          if (name != "labels") return;
          int number = 0;
          eachElement(labels, [&](JsonValue label) {
            std::string text;
            eachMember(label, [&](std::string_view member, JsonValue v) {
              if (member == "name") text = textOf(v);
            });
            out.nameLabel(std::to_string(number++), text);
          });
        });
      });
    });
  });
  out.finish();
}

}  // namespace

const RegionReader kDatumaroReader{"Datumaro annotations", kDatumaroExtensions, isDatumaro, false, false, readDatumaro};

}  // namespace sightline
