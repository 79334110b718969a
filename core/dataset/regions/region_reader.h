// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <span>
#include <string_view>

#include "core/dataset/regions/region_table.h"

namespace sightline {

/// A format in which other programs keep what people marked as shapes: one file and one row of regionReaders().
struct RegionReader {
  std::string_view name;                         ///< as messages call it: "COCO annotations"
  std::span<const std::string_view> extensions;  ///< lower case with the dot; which files of a folder are looked at
  /// Whether the first 64 KiB of a file are of this format. Never throws.
  bool (*sniff)(std::string_view start);
  bool onePerImage = false;  ///< a file is about one image; the files of a folder belong together
  bool detector = false;     ///< a program drew the boxes, not a person; its classes are no labels of images
  /// @throws Error naming the file, the place in it and the way out
  void (*read)(const std::filesystem::path& file, RegionBuilder& out);
};

extern const RegionReader kCocoReader, kLabelMeReader, kDatumaroReader, kGeoJsonReader, kMegaDetectorReader,
    kCheXlocalizeReader, kCvatReader, kVocReader, kCamtrapReader, kBoxTableReader;

/// Every format, in the order in which they are asked; the first that recognises the text wins.
std::span<const RegionReader* const> regionReaders();
/// The reader of a file by its content; null: none knows it. False friends, such as a data set's own manifest, are
/// none.
const RegionReader* regionReaderOf(const std::filesystem::path& file);
/// Whether a file's name ends as those of some format do.
bool hasRegionExtension(const std::filesystem::path& file);

}  // namespace sightline
