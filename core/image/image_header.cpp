// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_header.h"

namespace sightline {

ImageHeader parseImageHeader(std::span<const std::uint8_t> file, const std::string& name) {
  const ImageReader& reader = imageReaderOf(file, name);
  ImageHeader header = reader.header(file, name);
  header.format = reader.name;
  header.windowed = header.windowed || header.bits > 8;
  return header;
}

}  // namespace sightline
