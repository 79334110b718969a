// SPDX-License-Identifier: GPL-3.0-or-later
// PASCAL VOC's XML, one file for each image: boxes whose first and last pixels are named, counted from 1 (VOC
// development kit, "Annotations").
#include <array>
#include <string>

#include "core/dataset/regions/region_reader.h"
#include "core/dataset/regions/xml_file.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 1> kVocExtensions{".xml"};

bool isVoc(std::string_view start) {
  return start.find("<annotation>") != std::string_view::npos || start.find("<annotation ") != std::string_view::npos;
}

void readVoc(const std::filesystem::path& file, RegionBuilder& out) {
  pugi::xml_document document;
  loadXml(file, document);
  const auto root = document.child("annotation");
  const std::string folder = root.child_value("folder"), inFolder = root.child_value("filename");
  const std::string named = folder.empty() || inFolder.empty() ? inFolder : folder + "/" + inFolder;
  const auto size = root.child("size");
  const std::uint32_t image = out.addImage(named.empty() ? file.stem().string() : named,
                                           sizeOf(size.child_value("width")), sizeOf(size.child_value("height")));
  out.image(image).otherwise = file.stem().string();
  for (const auto& object : root.children("object")) {
    const std::string name = object.child_value("name");
    const auto box = object.child("bndbox");
    const auto number = [&](const char* side) { return box.child(side).text().as_double(); };
    AnnotatedRegion region;
    region.image = image;
    region.label = out.label(name);
    region.box = true;
    if (box) out.addRectangle(number("xmin") - 1, number("ymin") - 1, number("xmax"), number("ymax"));
    out.endRegion(region, "\"" + name + "\"");
  }
  out.finish();
}

}  // namespace

const RegionReader kVocReader{"PASCAL VOC boxes", kVocExtensions, isVoc, true, false, readVoc};

}  // namespace sightline
