// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/regions/region_reader.h"
#include "core/image/image_formats.h"

namespace sightline {
namespace {

// What says most of itself comes first: COCO's and the tables' words are in other formats too.
constexpr std::array<const RegionReader*, 10> kRegionReaders{
    &kMegaDetectorReader, &kGeoJsonReader, &kLabelMeReader, &kCocoReader,    &kDatumaroReader,
    &kCheXlocalizeReader, &kCvatReader,    &kVocReader,     &kCamtrapReader, &kBoxTableReader};

}  // namespace

std::span<const RegionReader* const> regionReaders() { return kRegionReaders; }

bool hasRegionExtension(const std::filesystem::path& file) {
  const std::string extension = lowerCase(file.extension().string());
  return std::any_of(kRegionReaders.begin(), kRegionReaders.end(), [&](const RegionReader* r) {
    return std::find(r->extensions.begin(), r->extensions.end(), extension) != r->extensions.end();
  });
}

const RegionReader* regionReaderOf(const std::filesystem::path& file) {
  constexpr std::size_t kLookedAt = std::size_t{64} << 10;
  const std::string name = file.filename().string(), extension = lowerCase(file.extension().string());
  if (name == "manifest.json") return nullptr;
  std::vector<std::uint8_t> start;
  try {
    start = readFileStart(file, kLookedAt);
  } catch (const Error&) {
    return nullptr;
  }
  const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
  for (const RegionReader* reader : kRegionReaders)
    if (std::find(reader->extensions.begin(), reader->extensions.end(), extension) != reader->extensions.end() &&
        reader->sniff(text))
      return reader;
  return nullptr;
}

}  // namespace sightline
