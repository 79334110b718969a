// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/base/error.h"
#include "core/image/readers/bytes.h"

namespace sightline {
namespace {

/// Formats without loss first: where the same name is there twice, it is their file that is looked at.
constexpr std::array<const ImageReader*, 11> kImageReaders{&kPngReader,      &kTiffReader, &kWebPReader,  &kPnmReader,
                                                           &kBmpReader,      &kGifReader,  &kDicomReader, &kNiftiReader,
                                                           &kJpeg2000Reader, &kHeifReader, &kJpegReader};

}  // namespace

std::span<const ImageReader* const> imageReaders() { return kImageReaders; }

Message imageFormatNames() {
  Message all;
  for (std::size_t i = 0; i < kImageReaders.size(); ++i) {
    const std::string_view name = kImageReaders[i]->name;
    all = i == 0                          ? Message::verbatim(std::string(name))
          : i + 1 == kImageReaders.size() ? message("{1} or {2}", all, name)
                                          : message("{1}, {2}", all, name);
  }
  return all;
}

const ImageReader& imageReaderOf(std::span<const std::uint8_t> file, const std::string& name) {
  if (file.empty()) readers::broken(name, "is empty");
  if (kDicomReader.sniff(file)) return kDicomReader;  // first: its preamble may be the beginning of any other format
  for (const UnreadFormat& format : unreadFormats())
    if (format.sniff(file))
      throw Error(ErrorCode::BadFormat, name,
                  message("is {1}, which is not read; images are {2}", format.name, imageFormatNames()), format.remedy);
  for (const ImageReader* reader : kImageReaders)
    if (reader->sniff(file)) return *reader;
  readers::broken(name, message("is not a {1} image", imageFormatNames()));
}

}  // namespace sightline
