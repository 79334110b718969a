// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// What an image file says about itself before anything is decoded.
struct ImageHeader {
  std::string_view format;    ///< ImageReader::name
  int width = 0, height = 0;  ///< as stored, before turning upright
  int orientation = 1;        ///< EXIF 1..8; 1 when the file does not say
  int bits = 8;               ///< of one sample: up to 8, or up to 16; 8 where the file says how it is to be looked at
  bool lossy = false;         ///< its values are not exactly those that were saved
  Message cutOff;             ///< in words, how the file shows that its end is missing; empty when whole
  int frames = 1;             ///< images in the file that are read, all of one size
  int unread = 0;             ///< further images that are not read: of other sizes, or beside the main one
  bool windowed = false;  ///< more values than the eye tells apart: shown through a window of values (value_window.h)
  std::vector<std::string> windowNames{};  ///< of the windows that it stores, where they have names
  double pixelAspect = 1;                  ///< height of a pixel over its width; shown stretched to square ones
};

/// How values become grey, from black (0) to white (1), as PS3.3 C.11.2 of DICOM has it for a centre c and a width w.
enum class WindowFunction {
  Linear,       ///< from c - 0.5 - (w - 1) / 2 to c - 0.5 + (w - 1) / 2; w at least 1
  LinearExact,  ///< from c - w / 2 to c + w / 2
  Sigmoid       ///< 1 / (1 + exp(-4 (x - c) / w))
};

/// A table from whole numbers to whole numbers; values before its first and behind its last go to these.
struct LookupTable {
  int first = 0;  ///< the value of the first entry
  int bits = 16;  ///< of an entry: white is 2^bits - 1
  std::vector<std::uint16_t> entries;

  [[nodiscard]] double at(double value) const;
};

/// One way of looking at values that a file brings along: a window, or a table.
struct StoredWindow {
  double centre = 0, width = 0;
  WindowFunction function = WindowFunction::Linear;
  std::optional<LookupTable> table{};  ///< in place of the window
  std::string name{};                  ///< as the file calls it: "LUNG"; UTF-8
};

/// What a file says of how its values are to be looked at.
struct Viewing {
  std::vector<StoredWindow> windows;                 ///< the usual one first
  WindowFunction function = WindowFunction::Linear;  ///< of windows that people choose
  double black = 0, white = 0;  ///< without a window; equal: the smallest and the largest value of the image
  bool lowIsWhite = false;      ///< turned round after the window
  std::string unit;             ///< of the values: "HU"; often empty
  std::optional<std::pair<double, double>> padding;  ///< values from the first to the second are no part of the image
};

/// The samples of an image as the file stores them, upright, row-major without padding.
struct StoredImage {
  int width = 0, height = 0;
  int channels = 1;                    ///< 1 grey, 3 RGB, 4 RGB with opacity
  int white = 255;                     ///< the sample that stands for full white (or opaque): 1..65535
  std::vector<std::uint8_t> eight;     ///< width * height * channels samples; empty where there are more than 8 bits...
  std::vector<std::uint16_t> sixteen;  ///< ...then they are here...
  std::vector<float> real{};           ///< ...or here, of one channel, what the file means by them; NaN is nothing
  Viewing viewing{};                   ///< of `real`
};

/// What a decoder is told.
struct DecodeOptions {
  ImageHeader header;  ///< of the same file, already known to be within the limit of pixels
  std::string name;    ///< for messages
  int frame = 0;       ///< which image of the file, below ImageHeader::frames
};

/// A format that images are read from: one file and one row of imageReaders().
struct ImageReader {
  std::string_view name;                         ///< as messages call it: "JPEG"
  std::span<const std::string_view> extensions;  ///< lower case with the dot; only used to search folders
  bool (*sniff)(std::span<const std::uint8_t>);  ///< whether the beginning of a file is of this format; never throws
  /// Size and orientation of a file of this format, or of its beginning. Never reads outside the bytes.
  /// @throws Error BadFormat naming the file when the header is broken.
  ImageHeader (*header)(std::span<const std::uint8_t>, const std::string& nameForErrors);
  /// All samples. @throws Error BadFormat naming the file when it is damaged.
  StoredImage (*decode)(std::span<const std::uint8_t>, const DecodeOptions&);
  /// For display: the same samples in fewer pixels, of which the longest side has at least so many, in a fraction of
  /// the time. Null where a format has no such way.
  StoredImage (*decodeSmall)(std::span<const std::uint8_t>, const DecodeOptions&, int longestSide) = nullptr;
  /// Orientation or number of frames may stand behind pixels: the beginning of a file does not tell them.
  bool endTells = false;
};

extern const ImageReader kDicomReader, kPngReader, kTiffReader, kWebPReader, kBmpReader, kPnmReader, kGifReader,
    kNiftiReader, kJpeg2000Reader, kHeifReader, kJpegReader;

/// Every format, in the order in which they are asked; the first that recognises the bytes wins.
std::span<const ImageReader* const> imageReaders();

/// "PNG, TIFF, ... or JPEG": for messages.
Message imageFormatNames();

/// The reader of these bytes. @throws Error BadFormat: says what the file is where that can be told (a DICOM file, a
/// web page...), names the formats that are read, and what to do.
const ImageReader& imageReaderOf(std::span<const std::uint8_t> file, const std::string& nameForErrors);

/// A kind of file that people have among their images and that is not read: so that it is named and not passed over.
struct UnreadFormat {
  Message name;                                  ///< "a DICOM file"
  std::span<const std::string_view> extensions;  ///< as of ImageReader; empty: only its bytes tell
  bool (*sniff)(std::span<const std::uint8_t>);
  Message remedy;  ///< a sentence
};
std::span<const UnreadFormat> unreadFormats();

}  // namespace sightline
