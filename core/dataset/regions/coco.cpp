// SPDX-License-Identifier: GPL-3.0-or-later
// COCO's annotation files (Lin et al. 2014, "Data format") and COCO Camera Traps, their dialect for camera traps:
// images, annotations and categories in any order, each naming the others by id.
#include <algorithm>
#include <array>

#include "core/dataset/regions/json_file.h"
#include "core/dataset/regions/region_reader.h"
#include "core/dataset/regions/run_length_json.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 1> kCocoExtensions{".json"};

bool isCoco(std::string_view start) {
  const auto has = [&](std::string_view word) { return start.find(word) != std::string_view::npos; };
  if (has("\"image_id\"") && (has("\"category_id\"") || has("\"annotations\""))) return true;
  return has("\"images\"") && has("\"file_name\"") && !has("\"detections\"") && !has("\"detection_categories\"");
}

class CocoFile {
 public:
  explicit CocoFile(RegionBuilder& out) : out_(out) {}

  void read(JsonObject root) {
    eachMember(root, [&](std::string_view key, JsonValue value) {
      if (key == "images")
        eachElement(value, [&](JsonValue v) { readImage(v); });
      else if (key == "categories")
        eachElement(value, [&](JsonValue v) { readCategory(v); });
      else if (key == "annotations")
        eachElement(value, [&](JsonValue v) { readAnnotation(v); });
    });
    out_.finish();
  }

 private:
  void readImage(JsonValue value) {
    std::string id, name;
    int width = 0, height = 0;
    eachMember(value, [&](std::string_view key, JsonValue v) {
      if (key == "id")
        id = textOf(v);
      else if (key == "file_name")
        name = textOf(v);
      else if (key == "width")
        width = sizeOf(v);
      else if (key == "height")
        height = sizeOf(v);
    });
    NamedImage& image = out_.image(out_.imageOfId(id));
    image.name = name;
    image.width = width;
    image.height = height;
  }

  void readCategory(JsonValue value) {
    std::string id, name;
    eachMember(value, [&](std::string_view key, JsonValue v) {
      if (key == "id") id = textOf(v);
      if (key == "name") name = textOf(v);
    });
    if (!name.empty()) out_.nameLabel(id, name);
  }

  void readAnnotation(JsonValue value) {
    std::string image, category, id, person;
    std::vector<double> box, relativeBox;
    bool wholeClip = false, outlined = false;
    eachMember(value, [&](std::string_view key, JsonValue v) {
      if (key == "segmentation")
        outlined = addOutline(v);
      else if (key == "image_id")
        image = textOf(v);
      else if (key == "category_id")
        category = textOf(v);
      else if (key == "id")
        id = textOf(v);
      else if (key == "bbox")
        numbersOf(v, box);
      else if (key == "bbox_relative")
        numbersOf(v, relativeBox);
      else if (key == "sequence_level_annotation")
        wholeClip = isTrue(v);
      else if (key == "keypoints")
        out_.fileEntry().secondary = true;
      else if (namesPerson(key))
        person = textOf(v);
    });
    const std::string place = "annotation " + id;
    if (image.empty()) return out_.dropPieces();
    AnnotatedRegion region;
    region.image = out_.imageOfId(image);
    region.label = category.empty() ? kNobody : out_.labelOfId(category);
    region.person = out_.person(person);
    if (wholeClip) {
      out_.unused(Unused::WholeClip, place);
      return out_.dropPieces();
    }
    if (!outlined) {
      region.relative = box.size() != 4 && relativeBox.size() == 4;
      region.box = true;
      const std::vector<double>& four = region.relative ? relativeBox : box;
      if (four.empty()) {
        // A camera-trap image of an animal that nobody put a box around, or a caption: it is about the whole image.
        out_.addImageLabel(region.image, region.label);
        return;
      }
      if (four.size() == 4) out_.addRectangle(four[0], four[1], four[0] + four[2], four[1] + four[3]);
    }
    out_.endRegion(region, place);
  }

  /// @returns whether there is an outline or a mask, usable or not
  bool addOutline(JsonValue value) {
    if (typeOf(value) == JsonType::object) {
      addRunLengths(value, out_);
      return true;
    }
    if (typeOf(value) != JsonType::array) return false;
    bool any = false;
    flat_.clear();
    eachElement(value, [&](JsonValue part) {
      any = true;
      if (typeOf(part) == JsonType::object) return addRunLengths(part, out_);
      if (const auto number = numberOf(part)) return flat_.push_back(*number);
      outline_.clear();
      numbersOf(part, outline_);
      out_.addPolygon(outline_);
    });
    if (!flat_.empty()) out_.addPolygon(flat_);  // one outline without the list around it
    return any;
  }

  RegionBuilder& out_;
  std::vector<double> outline_, flat_;
};

void readCoco(const std::filesystem::path& file, RegionBuilder& out) {
  readJsonFile(file, [&](JsonObject root) { CocoFile(out).read(root); });
}

}  // namespace

const RegionReader kCocoReader{"COCO annotations", kCocoExtensions, isCoco, false, false, readCoco};

}  // namespace sightline
