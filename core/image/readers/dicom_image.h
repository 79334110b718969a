// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/image/readers/dicom_elements.h"

namespace sightline::readers::dicom {

/// What a DICOM file says of its image (PS3.3 C.7.6.3), or of one frame of it.
struct Description {
  int width = 0, height = 0, frames = 1;
  int samples = 1;  ///< of a pixel
  int bitsAllocated = 16, bitsStored = 16, highBit = 15;
  bool hasSign = false;
  bool planar = false;      ///< all red, then all green, then all blue
  std::string photometric;  ///< "MONOCHROME2"
  std::string syntax;       ///< of the file
  double pixelAspect = 1;   ///< height of a pixel over its width
  bool reals = false;       ///< the samples are real numbers, of bitsAllocated

  std::optional<LookupTable> modality;  ///< from what is stored to what is meant; else by slope and intercept
  double slope = 1, intercept = 0;
  std::array<LookupTable, 3> palette;  ///< of PALETTE COLOR: red, green, blue
  Viewing viewing;

  [[nodiscard]] bool isGrey() const { return photometric.starts_with("MONOCHROME"); }
  [[nodiscard]] std::size_t pixels() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  }
};

/// Size and kind of the image, without what it is looked at through. @throws Error BadFormat: the file holds no image,
/// or one of a kind that is not read; says which
Description outlineOf(const File& file, const std::string& name);
/// All of it, of one frame. @throws Error as outlineOf()
Description descriptionOf(const File& file, int frame, const std::string& name);

/// Whether a decoder is needed for this transfer syntax.
bool isCompressed(const std::string& syntax);
/// "JPEG 2000", "JPEG-LS": for messages; the number itself where it is not known.
std::string syntaxName(const std::string& syntax);

}  // namespace sightline::readers::dicom
