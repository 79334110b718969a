// SPDX-License-Identifier: GPL-3.0-or-later
// MegaDetector's output for a batch of images: boxes of a detector as shares of the image, [x, y, width, height].
#include <array>

#include "core/dataset/regions/json_file.h"
#include "core/dataset/regions/region_reader.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 1> kMegaDetectorExtensions{".json"};

bool isMegaDetector(std::string_view start) {
  const auto has = [&](std::string_view word) { return start.find(word) != std::string_view::npos; };
  return has("\"detection_categories\"") || (has("\"images\"") && has("\"detections\"") && has("\"file\""));
}

void readDetection(JsonValue element, std::uint32_t image, RegionBuilder& out) {
  AnnotatedRegion region;
  region.image = image;
  region.relative = region.box = true;
  std::vector<double> box;
  eachMember(element, [&](std::string_view key, JsonValue v) {
    if (key == "category") region.label = out.labelOfId(textOf(v));
    if (key == "conf") region.confidence = static_cast<float>(numberOf(v).value_or(0));
    if (key == "bbox") numbersOf(v, box);
  });
  if (box.size() == 4) out.addRectangle(box[0], box[1], box[0] + box[2], box[1] + box[3]);
  out.endRegion(region, "a box of " + out.image(image).name);
}

void readMegaDetector(const std::filesystem::path& file, RegionBuilder& out) {
  readJsonFile(file, [&](JsonObject root) {
    eachMember(root, [&](std::string_view key, JsonValue value) {
      if (key == "detection_categories")
        eachMember(value, [&](std::string_view id, JsonValue name) { out.nameLabel(std::string(id), textOf(name)); });
      if (key != "images") return;
      eachElement(value, [&](JsonValue element) {
        const std::uint32_t image = out.addImage({});
        eachMember(element, [&](std::string_view name, JsonValue v) {
          if (name == "file") out.image(image).name = textOf(v);
          // null: the detector could not read it; an empty list: it found nothing.
          if (name == "detections" && typeOf(v) == JsonType::null) out.image(image).failed = true;
          if (name == "failure" && typeOf(v) != JsonType::null) out.image(image).failed = true;
          if (name == "detections") eachElement(v, [&](JsonValue one) { readDetection(one, image, out); });
        });
      });
    });
  });
  out.finish();
}

}  // namespace

const RegionReader kMegaDetectorReader{"MegaDetector boxes", kMegaDetectorExtensions, isMegaDetector, false, true,
                                       readMegaDetector};

}  // namespace sightline
