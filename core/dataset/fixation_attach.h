// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "core/dataset/dataset.h"
#include "core/dataset/fixation_records.h"

namespace sightline {

/// Gives the images without a mask the fixations that tables hold about them: those that the search names, else those
/// that are recognised in the data set's folder. Notes what was recognised, and counts and names what could not be
/// used: images that are not here, names that several images have, pictures of another shape, places outside the image.
/// @throws Error when a table that was named cannot be read; one that was found is left out with a warning
void attachFixations(Dataset& data, const DatasetSearch& search);

/// The fixations of one image as record 0; the table's other images follow, whose fixations the shuffled AUC needs.
/// Those whose size the table does not say are taken to be as large as this one.
/// @param image  a path or a name; empty: the only image of the table
/// @param size   of the image, in pixels
/// @throws Error BadFormat naming the images of the table when it has none of this name, or pictures of another shape
std::shared_ptr<const FixationRecords> fixationsOf(std::shared_ptr<const FixationTable> table,
                                                   const std::string& source, const std::filesystem::path& image,
                                                   const ImageSize& size, const FixationOptions& options);

}  // namespace sightline
