// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/image/readers/image_reader.h"
#include "core/image/value_window.h"
#include "core/types/image.h"
#include "core/types/plane.h"

namespace sightline {

/// Largest image that is decoded: 100 megapixels, so that a hostile header cannot take the memory.
inline constexpr std::int64_t kMaximumPixels = 100'000'000;

/// How a file is read where it leaves a choice.
struct ImageReading {
  ValueWindow window{};  ///< of values that are more than 8 bits show
  int frame = 0;         ///< which of its images, below ImageHeader::frames
  bool operator==(const ImageReading&) const = default;
};

/// Decodes any format of imageReaders() to 8-bit RGB, upright (EXIF), alpha laid over white, more bits through the
/// window (unless one is chosen, scaled to 8; of DICOM files as they say), pixels that are not square stretched.
/// JPEG pixels equal libjpeg-turbo's default decoding, as Pillow's. @throws Error naming file and remedy.
Image readImage(const std::filesystem::path& path, const ImageReading& reading = {});
/// An image for display and how large it is as a whole.
struct SmallImage {
  Image image;
  int width = 0, height = 0;
};
/// What shrunkTo() makes of readImage(), with other values in the last places: of a JPEG file no more pixels are
/// decoded than are needed. @throws Error as readImage()
SmallImage readSmallImage(const std::filesystem::path& path, int longestSide, const ImageReading& reading = {});
/// Same for a grey-level mask: one channel 0..255 (colour is converted by Rec. 601 luma).
Plane<std::uint8_t> readGrey(const std::filesystem::path& path);
/// Width and height from the file's header without decoding it where the format allows.
struct ImageSize {
  int width = 0, height = 0;  ///< upright
  int orientation = 1;        ///< EXIF 1..8: how the stored rows were turned
  double pixelAspect = 1;     ///< of the stored pixels, see ImageHeader; the size is that of the stretched image
};
ImageSize readImageSize(const std::filesystem::path& path);
/// The same for a file in memory. @throws Error
ImageSize imageSize(std::span<const std::uint8_t> file, const std::string& nameForErrors);

/// The size of the image that a header announces. @throws Error BadFormat when it is too large
ImageSize imageSize(const ImageHeader& header, const std::string& nameForErrors);

/// The header of a file on disk, whose beginning is read where that is enough. @throws Error
ImageHeader readImageHeader(const std::filesystem::path& path);

/// A file's samples as they are stored, for whoever must know more than what the image looks like.
struct StoredFile {
  ImageHeader header;
  StoredImage samples;
};
/// @throws Error BadFormat when it is not an image, too large, cut off or damaged.
StoredFile decodeStored(std::span<const std::uint8_t> file, const std::string& nameForErrors, int frame = 0);
/// Samples as 8-bit RGB over white, as readImage() shows them.
Image imageOf(StoredImage samples);
/// Samples as one channel 0..255, as readGrey() gives them.
Plane<std::uint8_t> greyOf(StoredImage samples);

/// One channel as 0..255, in the precision that the file has: a 16-bit value v is v / 257. Colour as by readGrey().
/// Real numbers as they are. @throws Error as readImage(); BadFormat for NaN
Plane<float> readGreyLevels(const std::filesystem::path& path);
/// Whether samples have more than 8 bits; from the beginning of the file. @throws Error when it is not an image.
bool isDeep(const std::filesystem::path& path);
/// Where the values of an image of more than 8 bits end when they leave three quarters of the range empty, as those of
/// radiographs with 12 bits do: "4080 of 65535". Such an image is nearly black, to people and to networks. Empty for
/// any other image. Decodes only images of more than 8 bits. @throws Error as readImage()
Message darkRange(const std::filesystem::path& path);

std::vector<std::uint8_t> encodePng(const Image& image);
std::vector<std::uint8_t> encodePng(const Plane<std::uint8_t>& grey);
std::vector<std::uint8_t> encodePng(const Plane<std::uint16_t>& grey);
std::vector<std::uint8_t> encodeJpeg(const Image& image, int quality);

}  // namespace sightline
