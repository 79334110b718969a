// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/image/image_io.h"
#include "core/types/plane.h"

namespace sightline {

/// What a file says people marked.
struct MaskReading {
  Plane<std::uint8_t> grey;  ///< share of the people who marked a pixel: 0 nobody, 255 everybody
  Message note{};  ///< how the values were understood where that is not obvious; a part of a sentence, or empty
};

/// A format of human masks: one file and one row of annotationReaders().
struct AnnotationReader {
  std::string_view name;                         ///< as messages call it: "NumPy array"
  std::span<const std::string_view> extensions;  ///< lower case with the dot; only used to search folders of masks
  bool (*sniff)(std::span<const std::uint8_t>);  ///< whether the beginning of a file is of this format; never throws
  /// Width and height from a whole file or its first 128 KiB, without decoding it. @throws Error naming the file
  ImageSize (*size)(std::span<const std::uint8_t>, const std::string& nameForErrors);
  /// @param people  how many the mask is said to average, 1..255: tells shares of people from class numbers
  /// @param frame   of a file of several masks: for which image of its file, from 0; a file of one is for all of them
  /// @throws Error BadFormat naming the file, what is wrong and the way out, when it cannot be decoded or understood.
  MaskReading (*read)(std::span<const std::uint8_t>, const std::string& nameForErrors, int people, int frame);
};

extern const AnnotationReader kImageMaskReader, kNpyMaskReader;

/// Every format, in the order in which they are asked; the first that recognises the bytes wins.
std::span<const AnnotationReader* const> annotationReaders();

/// The reader of these bytes. @throws Error BadFormat naming the file, the formats and what to do.
const AnnotationReader& annotationReaderOf(std::span<const std::uint8_t> file, const std::string& nameForErrors);

}  // namespace sightline
