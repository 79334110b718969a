// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "core/dataset/dataset.h"

namespace sightline {

/// Whether a file is of one of the formats in which other programs keep what people marked as shapes; by its content.
bool isAnnotationFile(const std::filesystem::path& file);

/// Gives images of a data set that have no mask their regions in annotation files of other programs
/// (core/dataset/regions). Dataset::regions.files are those that were found, Dataset::regionChoice what the data set
/// itself says; a choice in `search` goes before it, but for files that it does not name. What was recognised is said
/// in one sentence of the warnings; what could not be used is counted and named. A file that cannot be read is left out
/// with its reason, unless it was named.
/// @param keepLabels  labels that images have already stay; else what annotations call the things on an image becomes
///     its label, in place of the name of its folder or file
/// @throws Error InvalidOption for labels and people that no file knows; BadFormat, FileNotFound for files that the
/// choice names; Cancelled
void attachRegions(Dataset& data, const DatasetSearch& search, bool keepLabels);

}  // namespace sightline
