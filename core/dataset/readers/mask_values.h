// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/dataset/readers/annotation_reader.h"

namespace sightline {

/// One value a pixel, as a file stores it.
struct MaskLevels {
  int width = 0, height = 0;
  int white = 255;                    ///< the value that means "everybody", 1..65535; larger ones count as it
  bool lossy = false;                 ///< values are only near those that were saved
  std::vector<std::uint16_t> values;  ///< width * height
};

/// What the values of a mask mean. Averages of people come out as they are, a value for every k of n. Recognised beside
/// them, and named in the reading's note: 0 and 1; one value beside 0 that is no share of n people; class numbers too
/// small to be one person's share (with 255 as the border that PASCAL VOC leaves open, which counts as not marked);
/// 8-bit values in a file of 16 bits. Files that lose values (JPEG) are never taken for numbers of classes.
/// A mask that marks nothing at any agreement says so in its note.
/// @param people  1..255
MaskReading maskOfLevels(const MaskLevels& levels, int people);

/// The same for numbers: shares of people from 0 to 1, or grey levels or numbers of classes up to 255.
/// @throws Error BadFormat naming the file when a value is neither
MaskReading maskOfNumbers(const Plane<float>& values, const std::string& nameForErrors, int people);

/// The same for an image in colour or with opacity. Recognised: grey; one colour on black with its soft edges; few
/// colours on black, or on white where there is no black (each colour is marked, PASCAL VOC's border (224, 224, 192) is
/// not); one colour whose opacity is the mask.
/// @throws Error BadFormat naming the file when which colour means "marked" cannot be told.
MaskReading maskOfSamples(const StoredImage& samples, bool lossy, const std::string& nameForErrors, int people);

}  // namespace sightline
