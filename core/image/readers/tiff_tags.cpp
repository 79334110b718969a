// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/readers/tiff_tags.h"

namespace sightline::readers {

std::optional<TiffTags> readTiffTags(Bytes b) {
  const bool big = startsWith(b, "MM");
  if (!big && !startsWith(b, "II")) return std::nullopt;
  if (number(b, 2, 2, big) != 42u) return std::nullopt;
  const auto directory = number(b, 4, 4, big);
  return directory ? readTiffTags(b, *directory) : std::nullopt;
}

std::optional<TiffTags> readTiffTags(Bytes b, std::size_t directory) {
  const bool big = startsWith(b, "MM");
  const auto entries = number(b, directory, 2, big);
  if (!entries) return std::nullopt;
  TiffTags tags;
  const auto once = [&tags](std::optional<std::uint32_t>& tag, std::optional<std::uint32_t> value) {
    tags.repeated = tags.repeated || tag.has_value();
    tag = value;
  };
  for (std::uint32_t i = 0; i < *entries; ++i) {
    const std::size_t at = directory + 2 + static_cast<std::size_t>(i) * 12;
    const auto tag = number(b, at, 2, big), type = number(b, at + 2, 2, big);
    if (!tag || !type) break;
    auto value = number(b, at + 8, *type == 3 ? 2 : 4, big);  // 3 = 16-bit, 4 = 32-bit
    constexpr std::uint32_t kReduced = 1, kOpacity = 4;       // bits of NewSubfileType
    if (*tag == 254) {
      tags.reduced = value && (*value & kReduced) != 0;
      tags.mask = value && (*value & kOpacity) != 0;
    }
    if (*tag == 255) tags.reduced = tags.reduced || value == 2u;  // SubfileType, as older files have it
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
  tags.next = number(b, directory + 2 + std::size_t{12} * *entries, 4, big).value_or(0);
  return tags;
}

int exifOrientation(Bytes exif) {
  const auto tags = readTiffTags(exif);
  const auto o = tags ? tags->orientation.value_or(1) : 1;
  return o >= 1 && o <= 8 ? static_cast<int>(o) : 1;
}

}  // namespace sightline::readers
