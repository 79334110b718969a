// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/image/readers/image_reader.h"

namespace sightline {

/// Through which window the values of DICOM files, and of other images of more than 8 bits, become the 256 levels that
/// people and networks see. Images of 8 bits in other formats are never touched.
struct ValueWindow {
  enum class Choice {
    Stored,       ///< as the file says; see usualWindow()
    Range,        ///< from the smallest to the largest value of the image
    Percentiles,  ///< from one percentile of the image's values to another (numpy's linear definition)
    Fixed         ///< a centre and a width, by the file's function, else DICOM's linear one
  };
  Choice choice = Choice::Stored;
  int number = 1;                ///< Stored: which of the file's windows, from 1...
  std::string name{};            ///< ...or, unless empty, the one that each file calls so, in any case: "LUNG"
  double low = 1, high = 99;     ///< Percentiles
  double centre = 0, width = 0;  ///< Fixed, in the file's unit; the width above 0

  bool operator==(const ValueWindow&) const = default;
};

/// "stored", "stored:2", "stored:LUNG", "range", "percentiles:1,99", "centre:40,width:400": for files, flags and keys;
/// and back. "center" and "percentiles" alone are understood too. @throws Error InvalidOption naming what is wrong
std::string toString(const ValueWindow& window);
ValueWindow parseValueWindow(const std::string& text);
/// For people: "centre 40, width 400".
Message describe(const ValueWindow& window);

/// What turns one image's values into levels.
struct LevelScale {
  StoredWindow window;      ///< a window or a table
  bool lowIsWhite = false;  ///< turned round afterwards

  /// 0 to 255, not rounded; a value that is no number is black (or white, turned round).
  [[nodiscard]] double at(double value) const;
};

/// The scale of an image under a window. For samples that are not real numbers, a value is the sample as stored, and
/// the colours share one scale. @param name  for messages
/// @throws Error InvalidOption when the file has no stored window of that number or name
LevelScale scaleOf(const StoredImage& image, const ValueWindow& window, const std::string& name);

/// The samples of one channel or three, 0 to 255, rounded to the nearest (halves up): what scaleOf() makes of them.
/// Opacity stays what it is.
StoredImage throughWindow(StoredImage image, const ValueWindow& window, const std::string& name);

}  // namespace sightline
