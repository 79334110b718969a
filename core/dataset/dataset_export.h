// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/dataset/dataset.h"

namespace sightline {

struct DatasetExport {
  bool link = false;    ///< images become hard links where the disk allows it, not copies
  bool dryRun = false;  ///< everything is read and counted, nothing is written
  ProgressSink progress{};
  std::stop_token stop{};
};

/// What was written, or would be.
struct ExportedDataset {
  std::size_t images = 0, masks = 0, paintedMasks = 0;
  std::size_t markNothing = 0;     ///< masks without a marked pixel, which are written all the same
  std::vector<Message> leftOut{};  ///< a sentence for each image or mask that could not be written
};

/// Writes any data set as a folder of Sightline's own: `images/`, `masks/` (grey PNG, 255 * k / n where k of n people
/// marked a pixel), `annotations/` (masks painted in the program, as they are) and `manifest.json` with ids, labels and
/// the number of people of each mask. The manifest comes last, so that what was interrupted is not taken for a data
/// set. Opened again, its images have the ids, labels and masks that they had.
/// @param folder  is made; must be empty if it exists
/// @throws Error InvalidOption for a folder with content, Io; Cancelled
ExportedDataset exportDataset(const Dataset& data, const std::filesystem::path& folder, const DatasetExport& how);

}  // namespace sightline
