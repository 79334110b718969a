// SPDX-License-Identifier: GPL-3.0-or-later
// Masks as images: grey levels, 255 k / n where k of n people marked a pixel, and what else mask_values.h knows.
#include <algorithm>

#include "core/base/error.h"
#include "core/dataset/readers/mask_values.h"
#include "core/image/image_formats.h"
#include "core/image/image_header.h"

namespace sightline {
namespace {

bool isImage(std::span<const std::uint8_t> file) {
  const auto readers = imageReaders();
  return std::any_of(readers.begin(), readers.end(), [&](const ImageReader* r) { return r->sniff(file); });
}

MaskReading readImageMask(std::span<const std::uint8_t> file, const std::string& name, int people, int frame) {
  const StoredFile stored = decodeStored(file, name, parseImageHeader(file, name).frames > 1 ? frame : 0);
  const StoredImage& samples = stored.samples;
  if (stored.header.format == kNiftiReader.name && !samples.real.empty())  // volumes of masks are of numbers
    return maskOfNumbers(Plane<float>(samples.width, samples.height, samples.real), name, people);
  if (!samples.real.empty())
    throw Error(ErrorCode::BadFormat, name, "holds the values of an image, not marks of people",
                "Save the mask as an 8-bit PNG, or as .npy.");
  return maskOfSamples(stored.samples, stored.header.lossy, name, people);
}

}  // namespace

const AnnotationReader kImageMaskReader{"image", imageExtensions(), isImage, imageSize, readImageMask};

}  // namespace sightline
