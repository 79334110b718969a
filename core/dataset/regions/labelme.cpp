// SPDX-License-Identifier: GPL-3.0-or-later
// labelme's files, one beside each image: a list of shapes in pixels of the upright image.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/base64.h"
#include "core/dataset/regions/json_file.h"
#include "core/dataset/regions/region_reader.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 1> kLabelMeExtensions{".json"};

bool isLabelMe(std::string_view start) {
  const auto has = [&](std::string_view word) { return start.find(word) != std::string_view::npos; };
  return has("\"shapes\"") && (has("\"flags\"") || has("\"version\"") || has("\"imagePath\"") || has("\"shape_type\""));
}

struct LabelMeShape {
  std::string label, kind = "polygon", person, picture;
  std::vector<double> points;
};

void addShape(const LabelMeShape& s, std::uint32_t image, RegionBuilder& out) {
  const auto& p = s.points;
  const std::string place = "\"" + s.label + "\"";
  if (s.kind == "point" || s.kind == "points" || s.kind == "line" || s.kind == "linestrip")
    return out.unused(Unused::NoArea, place);
  AnnotatedRegion region;
  if (s.kind == "polygon" || s.kind == "oriented_rectangle") {
    out.addPolygon(p);
  } else if (s.kind == "rectangle") {
    region.box = true;
    if (p.size() == 4) out.addRectangle(p[0], p[1], p[2], p[3]);
    if (p.size() == 8) out.addPolygon(p);  // four corners, as other programs write it
  } else if (s.kind == "circle") {
    const double r = p.size() == 4 ? std::hypot(p[0] - p[2], p[1] - p[3]) : 0;
    if (r > 0) out.addEllipse({p[0], p[1], r, r, 0});
  } else if (s.kind == "mask") {
    if (p.size() == 4)
      out.addPicture(static_cast<int>(std::lround(std::min(p[0], p[2]))),
                     static_cast<int>(std::lround(std::min(p[1], p[3]))),
                     fromBase64(s.picture).value_or(std::string()));
  } else {
    return out.unused(Unused::UnknownShape, place);
  }
  region.image = image;
  region.label = out.label(s.label);
  region.person = out.person(s.person);
  out.endRegion(region, place);
}

void readLabelMe(const std::filesystem::path& file, RegionBuilder& out) {
  const std::uint32_t image = out.addImage(file.stem().string());
  out.image(image).otherwise = file.stem().string();
  readJsonFile(file, [&](JsonObject root) {
    eachMember(root, [&](std::string_view key, JsonValue value) {
      if (key == "imagePath") {
        if (const std::string name = textOf(value); !name.empty()) out.image(image).name = name;
      } else if (key == "imageWidth") {
        out.image(image).width = sizeOf(value);
      } else if (key == "imageHeight") {
        out.image(image).height = sizeOf(value);
      } else if (key == "shapes") {
        eachElement(value, [&](JsonValue element) {
          LabelMeShape shape;
          eachMember(element, [&](std::string_view name, JsonValue v) {
            if (name == "label")
              shape.label = textOf(v);
            else if (name == "shape_type")
              shape.kind = textOf(v);
            else if (name == "points")
              numbersOf(v, shape.points);
            else if (name == "mask")
              shape.picture = textOf(v);
            else if (namesPerson(name))
              shape.person = textOf(v);
          });
          if (shape.kind.empty()) shape.kind = "polygon";  // null in old files
          addShape(shape, image, out);
        });
      }
    });
  });
  out.finish();
}

}  // namespace

const RegionReader kLabelMeReader{"labelme annotations", kLabelMeExtensions, isLabelMe, true, false, readLabelMe};

}  // namespace sightline
