// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/sweep/written_files.h"

/// Files of formats that hold several images, and those of other trades, written as in written_files.h.
namespace sightline::sweep {

/// A GIF of frames that each cover the whole image. @param numbers  of colours in the palette, one set a frame
Bytes gif(int width, int height, const std::vector<Samples>& numbers, const Bytes& palette);

/// A TIFF with a page for each set of samples of 8 bits. @param channels  1 or 3
Bytes tiffPages(int width, int height, const std::vector<Samples>& pages, int channels);

enum class NiftiType { Uint8 = 2, Int16 = 4, Float32 = 16, Rgb24 = 128 };
struct NiftiForm {
  NiftiType type = NiftiType::Uint8;
  bool bigEndian = false;
  float slope = 0;      ///< 0: the values are as they are
  float calMax = 0;     ///< 0: the header says nothing of black and white
  bool second = false;  ///< NIfTI-2
};
/// @param slices  values as they are stored, of Rgb24 three a pixel
Bytes nifti(int width, int height, const std::vector<Samples>& slices, const NiftiForm& form);

struct DicomForm {
  int bits = 8;             ///< stored, in 8 or 16
  bool lowIsWhite = false;  ///< MONOCHROME1; the caller turns the samples round
  bool colour = false;      ///< RGB
  bool implicit = false;    ///< implicit representations (1.2.840.10008.1.2)
};
/// With the window that shows every stored value. @param frames  one set of samples each
Bytes dicom(int width, int height, const std::vector<Samples>& frames, const DicomForm& form);

/// Without loss, by OpenJPEG. @param channels  1 or 3
Bytes jpeg2000(int width, int height, const Samples& samples, int channels, int bits);

}  // namespace sightline::sweep
