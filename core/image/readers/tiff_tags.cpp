// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/readers/tiff_tags.h"

namespace sightline::readers {

std::optional<TiffTags> readTiffTags(Bytes b) {
  const bool big = startsWith(b, "MM");
  if (!big && !startsWith(b, "II")) return std::nullopt;
  if (number(b, 2, 2, big) != 42u) return std::nullopt;
  const auto directory = number(b, 4, 4, big);
  const auto entries = directory ? number(b, *directory, 2, big) : std::nullopt;
  if (!entries) return std::nullopt;
  TiffTags tags;
  const auto once = [&tags](std::optional<std::uint32_t>& tag, std::optional<std::uint32_t> value) {
    tags.repeated = tags.repeated || tag.has_value();
    tag = value;
  };
  for (std::uint32_t i = 0; i < *entries; ++i) {
    const std::size_t at = static_cast<std::size_t>(*directory) + 2 + static_cast<std::size_t>(i) * 12;
    const auto tag = number(b, at, 2, big), type = number(b, at + 2, 2, big);
    if (!tag || !type) break;
    auto value = number(b, at + 8, *type == 3 ? 2 : 4, big);  // 3 = 16-bit, 4 = 32-bit
    if (*tag == 256) once(tags.width, value);
    if (*tag == 257) once(tags.height, value);
    if (*tag == 258) {
      const auto count = number(b, at + 4, 4, big);
      if (count && *count > 2) {  // one number a channel: they stand elsewhere
        const auto place = number(b, at + 8, 4, big);
        value = place ? number(b, *place, 2, big) : std::nullopt;
      }
      tags.bits = value;
    }
    if (*tag == 259) tags.compression = value;
    if (*tag == 262) tags.photometric = value;
    if (*tag == 274) tags.orientation = value;
    if (*tag == 338) tags.extra = value;
    if (*tag == 339) tags.sampleFormat = value;
  }
  return tags;
}

int exifOrientation(Bytes exif) {
  const auto tags = readTiffTags(exif);
  const auto o = tags ? tags->orientation.value_or(1) : 1;
  return o >= 1 && o <= 8 ? static_cast<int>(o) : 1;
}

}  // namespace sightline::readers
