// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "core/dataset/dataset.h"

namespace sightline {

/// Gives the DICOM images of a data set the marks of the segmentations and structure sets that were found among the
/// files, each person one vote. A mark belongs to the images that its file names, else to those whose plane it lies in.
/// Segments of one person count together, unless the image's label is the name of some of them: then these alone. What
/// belongs to no image, or cannot be read, becomes a warning.
void attachDicomMarks(Dataset& data, const std::vector<std::filesystem::path>& files);

}  // namespace sightline
