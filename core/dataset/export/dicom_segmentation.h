// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// A mask of one person on one frame of a DICOM image.
struct DicomMaskToWrite {
  std::filesystem::path image;
  int frame = 0;              ///< from 0
  std::string person, label;  ///< UTF-8
  Plane<std::uint8_t> mask;   ///< 1 marked, 0 not; of the image's rows and columns
};

/// A DICOM file: a segmentation of one binary segment (PS3.3 A.51) that refers to the image and takes patient, study,
/// place and spacing from it. The same mask gives the same file, identifiers included, but for date and time.
/// @throws Error BadFormat: the image is no DICOM file or lacks the identifiers that a reference needs; InvalidOption:
/// the mask has another size, or names need two sets of characters
std::vector<std::uint8_t> dicomSegmentation(const DicomMaskToWrite& mask);

}  // namespace sightline
