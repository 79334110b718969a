// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/dataset.h"

namespace sightline {

/// What openDataset() is made of: each finds names and paths; sizes are checked by the caller.

/// Both name the files that may hold annotations of other programs (Dataset::regions.files); the caller reads them.

/// A folder's manifest.json. Images it names that do not exist are left out with a warning.
/// @throws Error BadFormat naming the key, FileNotFound when it names no existing image.
Dataset readManifest(const std::filesystem::path& manifest, const DatasetSearch& search,
                     std::vector<std::filesystem::path>& marks);

/// A folder without manifest: the benchmark's layouts, a folder per class, or plain images.
/// @param marks  becomes the DICOM files of marks on the others (dicom_records.h), which are no images
/// @throws Error FileNotFound with the way out when there is no image in it.
Dataset scanFolder(const std::filesystem::path& folder, const DatasetSearch& search,
                   std::vector<std::filesystem::path>& marks);

/// Class name in a stem such as "elephant3", "red fox_12"; empty for camera names ("IMG_1234") and for stems
/// that are not letters followed by a number.
std::string labelFromStem(const std::string& stem);

/// File name without its image extensions, however many: "cat1.jpg.jpg" and "cat1.JPG" give "cat1".
std::string pictureStem(const std::filesystem::path& file);

/// Adds a sentence to the warnings, and to what is missing (Dataset::leftOut).
void leaveOut(Dataset& data, Message sentence);

}  // namespace sightline
