// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>

namespace sightline::ui {

/// How a screenshot of the window is kept: a fourth of its size. Single letters are gone, panels and colours are not,
/// and another version of the font renderer leaves it as it is.
QImage reducedForReference(const QImage& window);

struct ScreenshotComparison {
  int blocks = 0, differing = 0;
  double largest = 0;  ///< difference of a block's mean in one channel, 0..255
  QImage difference;   ///< what was seen, with the blocks that differ framed in red
  [[nodiscard]] double share() const { return blocks ? static_cast<double>(differing) / blocks : 1; }
  /// At most one block in a hundred may differ: a number that is a digit longer, not a panel.
  [[nodiscard]] bool same() const { return share() <= 0.01; }
};

/// Compares means over blocks of 4 x 4 reduced pixels; a block differs by more than 12 of 255 levels in a channel.
/// Images of different size have nothing in common.
ScreenshotComparison compareScreenshots(const QImage& seen, const QImage& reference);

}  // namespace sightline::ui
