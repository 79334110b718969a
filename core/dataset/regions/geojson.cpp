// SPDX-License-Identifier: GPL-3.0-or-later
// GeoJSON (RFC 7946) in pixels of an image, as QuPath exports annotations: a list of features, each a geometry with its
// properties. Files name no image: they are called like it, unless a property says otherwise.
#include <array>
#include <map>

#include "core/dataset/regions/json_file.h"
#include "core/dataset/regions/region_reader.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 2> kGeoJsonExtensions{".geojson", ".json"};

bool isGeoJson(std::string_view start) {
  const auto has = [&](std::string_view word) { return start.find(word) != std::string_view::npos; };
  return has("\"FeatureCollection\"") || (has("\"Feature\"") && has("\"geometry\""));
}

/// Coordinates as nested lists: points in rings in polygons in polygons.
class Rings {
 public:
  struct Ring {
    std::vector<double> xy;
    bool hole = false;
  };
  std::vector<Ring> rings;

  /// @returns how many lists deep the points lie: 0 a point, 1 a line or ring, 2 a polygon, 3 several; -1 nothing
  int collect(JsonValue value, int deepest = 6) {
    if (typeOf(value) != JsonType::array || deepest == 0) return -1;
    int level = -1, place = 0;
    const std::size_t before = rings.size();
    for (auto element : value.get_array()) {
      JsonValue v(element.value());
      if (const auto number = numberOf(v)) {
        if (place++ < 2) current_.push_back(*number);  // a third number is a height
        level = 0;
      } else {
        level = std::max(level, collect(v, deepest - 1) + 1);
      }
    }
    if (level == 1) {
      rings.push_back({std::move(current_)});
      current_.clear();
    }
    if (level == 2)
      for (std::size_t i = before + 1; i < rings.size(); ++i) rings[i].hole = true;
    return level;
  }

 private:
  std::vector<double> current_;
};

class GeoJsonFile {
 public:
  explicit GeoJsonFile(RegionBuilder& out) : out_(out), stem_(out.file().stem().string()) {}

  void read(JsonObject root) {
    Feature feature;
    eachMember(root, [&](std::string_view key, JsonValue value) {
      if (key == "features")
        eachElement(value, [&](JsonValue v) {
          Feature one;
          eachMember(v, [&](std::string_view name, JsonValue member) { readMember(name, member, one); });
          add(one);
        });
      else
        readMember(key, value, feature);
    });
    if (!feature.kind.empty()) add(feature);
  }

 private:
  struct Feature {
    std::string kind, label, person, image;
    Rings rings;
  };

  static void readMember(std::string_view key, JsonValue value, Feature& feature) {
    if (key == "geometry")
      eachMember(value, [&](std::string_view name, JsonValue v) {
        if (name == "type") feature.kind = textOf(v);
        if (name == "coordinates") feature.rings.collect(v);
      });
    if (key == "properties")
      eachMember(value, [&](std::string_view name, JsonValue v) { readProperty(name, v, feature); });
  }

  static void readProperty(std::string_view key, JsonValue value, Feature& feature) {
    if (key == "classification")
      eachMember(value, [&](std::string_view name, JsonValue v) {
        if (name == "name") feature.label = textOf(v);
      });
    else if (key == "label" || key == "class" || key == "category")
      feature.label = textOf(value);
    else if (key == "image" || key == "filename" || key == "file_name" || key == "image_name")
      feature.image = textOf(value);
    else if (namesPerson(key))
      feature.person = textOf(value);
  }

  void add(const Feature& f) {
    const std::string name = f.image.empty() ? stem_ : f.image;
    const auto [image, fresh] = images_.try_emplace(name, 0);
    if (fresh) image->second = out_.addImage(name);
    if (f.kind == "Point" || f.kind == "MultiPoint" || f.kind == "LineString" || f.kind == "MultiLineString")
      return out_.unused(Unused::NoArea, "a " + f.kind);
    if (f.kind != "Polygon" && f.kind != "MultiPolygon") return out_.unused(Unused::UnknownShape, "a " + f.kind);
    for (const auto& ring : f.rings.rings) out_.addPolygon(ring.xy, ring.hole);
    AnnotatedRegion region;
    region.image = image->second;
    region.label = out_.label(f.label);
    region.person = out_.person(f.person);
    out_.endRegion(region, "a " + f.kind);
  }

  RegionBuilder& out_;
  std::string stem_;  ///< "cat.jpg.geojson" is about "cat.jpg"
  std::map<std::string, std::uint32_t> images_;
};

void readGeoJson(const std::filesystem::path& file, RegionBuilder& out) {
  GeoJsonFile reading(out);
  readJsonFile(file, [&](JsonObject root) { reading.read(root); });
  out.finish();
}

}  // namespace

const RegionReader kGeoJsonReader{"GeoJSON", kGeoJsonExtensions, isGeoJson, true, false, readGeoJson};

}  // namespace sightline
