// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// Files as other programs write them, made here byte by byte, so that a reader is never tested against its own writer.
/// OpenCV writes only what cannot be written in a few lines (JPEG, WebP).
namespace sightline::sweep {

using Bytes = std::vector<std::uint8_t>;
using Samples = std::vector<std::uint16_t>;  ///< row-major, channels interleaved

/// A name for a case in the output: letters and digits stay, all else becomes an underscore.
std::string caseName(const std::string& words);

/// Writes a file without waiting for the disk, which would be most of a sweep's time. Makes its folders.
void put(const std::filesystem::path& file, const Bytes& bytes);
void put(const std::filesystem::path& file, const std::string& text);

struct PngForm {
  int bits = 8;
  int colourType = 0;  ///< 0 grey, 2 RGB, 3 palette, 4 grey with opacity, 6 RGB with opacity
  Bytes palette{};
  Bytes transparency{};  ///< content of tRNS
  int orientation = 0;   ///< EXIF 1..8 in an eXIf chunk behind the pixels; 0: none
};
Bytes png(int width, int height, const Samples& samples, const PngForm& form);

struct TiffForm {
  int bits = 8;
  int channels = 1;
  int photometric = 1;  ///< 0 MinIsWhite, 1 MinIsBlack, 2 RGB
  bool bigEndian = false;
  int orientation = 1;
  int rowsPerStrip = 0;  ///< 0: all in one strip
  int opacity = 2;       ///< of four channels, ExtraSamples: 1 colours multiplied by it, 2 not
};
/// @param samples  as stored: the caller turns them round for MinIsWhite
Bytes tiff(int width, int height, const Samples& samples, const TiffForm& form);

enum class BmpForm { Palette8, Rgb24, Rgb24TopDown, Rgb32 };
/// @param samples  grey values for Palette8, RGB for the others
Bytes bmp(int width, int height, const Samples& samples, BmpForm form);

/// @param kind  '1' to '6'; P1 and P4 take 1 as black
Bytes pnm(char kind, int width, int height, int maximum, const Samples& samples);

/// @param descr  numpy's: "|u1", "|b1", "<f4", "<f8", "<i8", "<u2" and with '>' the big-endian ones
Bytes npy(const std::string& descr, bool fortran, int width, int height, const std::vector<double>& values);

/// @param channels  1, 3 or (WebP) 4
Bytes jpeg(int width, int height, const Samples& samples, int channels, int orientation = 0);
Bytes losslessWebP(int width, int height, const Samples& samples, int channels, int orientation = 0);
/// CMYK as Photoshop saves it: inks inverted, Adobe's marker with transform 0. Blocks of 8 x 8 have one colour each.
/// @param inks  four a block: what stands in the file, 255 for no ink
Bytes cmykJpeg(int blocksAcross, int blocksDown, const Bytes& inks);

}  // namespace sightline::sweep
