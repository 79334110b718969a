// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/base/error.h"
#include "core/image/readers/bytes.h"

namespace sightline {
namespace {

/// Formats without loss first: where the same name is there twice, it is their file that is looked at.
constexpr std::array<const ImageReader*, 6> kImageReaders{&kPngReader, &kTiffReader, &kWebPReader,
                                                          &kPnmReader, &kBmpReader,  &kJpegReader};

}  // namespace

std::span<const ImageReader* const> imageReaders() { return kImageReaders; }

std::string imageFormatNames() {
  std::string text;
  for (std::size_t i = 0; i < kImageReaders.size(); ++i)
    text += (i == 0 ? "" : i + 1 == kImageReaders.size() ? " or " : ", ") + std::string(kImageReaders[i]->name);
  return text;
}

const ImageReader& imageReaderOf(std::span<const std::uint8_t> file, const std::string& name) {
  if (file.empty()) readers::broken(name, "is empty");
  for (const UnreadFormat& format : unreadFormats())  // first: a DICOM file may begin like a TIFF
    if (format.sniff(file))
      throw Error(ErrorCode::BadFormat, name,
                  "is " + std::string(format.name) + ", which is not read; images are " + imageFormatNames(),
                  std::string(format.remedy));
  for (const ImageReader* reader : kImageReaders)
    if (reader->sniff(file)) return *reader;
  readers::broken(name, "is not a " + imageFormatNames() + " image");
}

}  // namespace sightline
