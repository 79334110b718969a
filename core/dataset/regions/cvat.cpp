// SPDX-License-Identifier: GPL-3.0-or-later
// CVAT's own XML, "CVAT for images 1.1": images with boxes, polygons, ellipses and masks.
#include <array>
#include <charconv>
#include <string>

#include "core/dataset/regions/region_reader.h"
#include "core/dataset/regions/xml_file.h"

namespace sightline {
namespace {

constexpr std::array<std::string_view, 1> kCvatExtensions{".xml"};

bool isCvat(std::string_view start) { return start.find("<annotations") != std::string_view::npos; }

/// The numbers of "1.5,2;3,4" or "1, 2, 3"; false when something else is among them.
bool numbersIn(std::string_view text, std::vector<double>& out) {
  const char *at = text.data(), *end = at + text.size();
  while (at != end) {
    if (*at == ',' || *at == ';' || *at == ' ') {
      ++at;
      continue;
    }
    double value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error != std::errc()) return false;
    out.push_back(value);
    at = next;
  }
  return true;
}

void addCvatMask(const pugi::xml_node& shape, RegionBuilder& out) {
  std::vector<double> numbers;
  std::vector<std::uint32_t> lengths;
  bool whole = numbersIn(shape.attribute("rle").value(), numbers);
  for (const double v : numbers) {
    whole = whole && v >= 0 && v <= UINT32_MAX;
    lengths.push_back(whole ? static_cast<std::uint32_t>(v) : 0);
  }
  out.addRowRuns({shape.attribute("left").as_int(-1), shape.attribute("top").as_int(-1),
                  whole ? sizeOf(shape.attribute("width").value()) : 0, sizeOf(shape.attribute("height").value())},
                 lengths);
}

void addCvatShape(const pugi::xml_node& shape, std::uint32_t image, RegionBuilder& out) {
  const std::string kind = shape.name(), label = shape.attribute("label").value();
  const std::string place = out.image(image).name + ", \"" + label + "\"";
  if (kind == "tag") return out.addImageLabel(image, out.label(label));
  if (kind == "polyline" || kind == "points") return out.unused(Unused::NoArea, place);
  const auto number = [&](const char* name) { return shape.attribute(name).as_double(); };
  AnnotatedRegion region;
  if (kind == "box") {
    region.box = true;
    out.addTurnedRectangle({number("xtl"), number("ytl"), number("xbr"), number("ybr")}, number("rotation"));
  } else if (kind == "polygon") {
    std::vector<double> xy;
    if (numbersIn(shape.attribute("points").value(), xy)) out.addPolygon(xy);
  } else if (kind == "ellipse") {
    out.addEllipse({number("cx"), number("cy"), number("rx"), number("ry"), number("rotation")});
  } else if (kind == "mask") {
    addCvatMask(shape, out);
  } else {
    return out.unused(Unused::UnknownShape, place + " (" + kind + ")");
  }
  region.image = image;
  region.label = out.label(label);
  for (const auto& attribute : shape.children("attribute"))
    if (std::string_view(attribute.attribute("name").value()) == "annotator")
      region.person = out.person(attribute.child_value());
  out.endRegion(region, place);
}

void readCvat(const std::filesystem::path& file, RegionBuilder& out) {
  pugi::xml_document document;
  loadXml(file, document);
  for (const auto& node : document.child("annotations").children()) {
    if (std::string_view(node.name()) == "track") out.unused(Unused::UnknownShape, "a track of a video");
    if (std::string_view(node.name()) != "image") continue;
    const std::uint32_t image = out.addImage(node.attribute("name").value(), sizeOf(node.attribute("width").value()),
                                             sizeOf(node.attribute("height").value()));
    for (const auto& shape : node.children()) addCvatShape(shape, image, out);
  }
  out.finish();
}

}  // namespace

const RegionReader kCvatReader{"CVAT XML", kCvatExtensions, isCvat, false, false, readCvat};

}  // namespace sightline
