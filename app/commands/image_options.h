// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "app/commands/command.h"
#include "core/image/image_io.h"

namespace sightline {

/// Options that say how one image is read; shared by predict, saliency, xrai and probe.
struct ImageOptions {
  std::string window = "stored";
  int frame = 0;  ///< 1 and more; 0: not given

  void addTo(CLI::App& command);
  /// Reads the image, and says what should be known of it: that it is nearly black, that it is one of several in its
  /// file. @throws Error as readImage(); InvalidOption
  [[nodiscard]] Image read(const std::string& file, const Console& console) const;
};

/// The flag for the window of values, for all commands alike.
void addWindowFlag(CLI::App& command, std::string& window);

}  // namespace sightline
