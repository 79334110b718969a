// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dataset/dataset.h"
#include "core/image/image_io.h"

namespace sightline {

/// How the image of an item is read from its file, under the window of values that was chosen.
inline ImageReading readingOf(const DatasetItem& item, const ValueWindow& window) {
  return {item.windowed ? window : ValueWindow{}, item.frame};
}

}  // namespace sightline
