// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/dataset/readers/annotation_reader.h"

namespace sightline {
namespace {

constexpr std::array<const AnnotationReader*, 2> kAnnotationReaders{&kNpyMaskReader, &kImageMaskReader};

}  // namespace

std::span<const AnnotationReader* const> annotationReaders() { return kAnnotationReaders; }

const AnnotationReader& annotationReaderOf(std::span<const std::uint8_t> file, const std::string& name) {
  for (const AnnotationReader* reader : kAnnotationReaders)
    if (reader->sniff(file)) return *reader;
  (void)imageReaderOf(file, name);  // says what it is instead, and what to do
  return kImageMaskReader;
}

}  // namespace sightline
