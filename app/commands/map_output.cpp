// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/map_output.h"

#include <memory>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/image/overlay.h"

namespace sightline {
namespace {

void require(bool there, const char* option, const Message& what) {
  if (!there)
    throw Error(ErrorCode::InvalidOption, std::string(option), message("was given, but there are no {1} here", what),
                "Leave the option out.");
}

Image overlay(const Image& image, const Plane<float>& map) {
  const PictureScaler scaler(std::make_shared<const Image>(image));
  Canvas canvas = scaler.render(Region{}, image.width, image.height);
  blendMap(canvas, Region{}, scaledToUnit(map), Region{}, Sampling::Smooth, Palette::Inferno, 0.6);
  Image out{canvas.width(), canvas.height(), std::vector<std::uint8_t>(canvas.size() * 3)};
  for (std::size_t i = 0; i < canvas.size(); ++i) {
    const Rgb c = unpacked(canvas[i]);
    out.rgb[i * 3] = c.r;
    out.rgb[i * 3 + 1] = c.g;
    out.rgb[i * 3 + 2] = c.b;
  }
  return out;
}

}  // namespace

void writeMapFiles(const MapFiles& files, const Plane<float>& map, const RawArray* raw,
                   const Plane<std::uint16_t>* ranks, const SegmentSet* segments, const Image* image) {
  // Refused before anything is written.
  if (!files.raw.empty()) require(raw != nullptr, "--raw", "raw values of one layer or attribution");
  if (!files.ranks.empty()) require(ranks != nullptr, "--ranks", "regions");
  if (!files.segments.empty()) require(segments != nullptr, "--segments", "segments");
  if (!files.png.empty()) require(image != nullptr, "--png", "pixels to draw on");
  if (!files.map.empty()) writeFileAtomically(files.map, npyBytes(map));
  if (!files.raw.empty())
    writeFileAtomically(files.raw, npyBytes("<f4", raw->shape, raw->values.data(), raw->values.size() * sizeof(float)));
  if (!files.ranks.empty()) writeFileAtomically(files.ranks, npyBytes(*ranks));
  if (!files.segments.empty()) {
    std::vector<std::int32_t> labels;
    for (const auto& scale : segments->labels)
      labels.insert(labels.end(), scale.values().begin(), scale.values().end());
    writeFileAtomically(
        files.segments,
        npyBytes("<i4", {static_cast<std::int64_t>(segments->labels.size()), segments->height, segments->width},
                 labels.data(), labels.size() * sizeof(std::int32_t)));
  }
  if (!files.png.empty()) writeFileAtomically(files.png, encodePng(overlay(*image, map)));
}

}  // namespace sightline
