// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// Whole pixels from (left, top) up to but not including (right, bottom).
struct PixelRect {
  int left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
  [[nodiscard]] PixelRect united(const PixelRect& other) const;
  bool operator==(const PixelRect&) const = default;
};

/// A place on an image in its pixels; (0.5, 0.5) is the middle of the first one.
struct PaintPoint {
  double x = 0, y = 0;
};

/// A mask that is painted: brush strokes, polygons and wiping, each one step that can be undone. Values are 0 and
/// 1; a pixel is painted when its middle is inside. Every change says which pixels it touched, so that only those are
/// drawn again. Knows no screen and no files.
class MaskEditor {
 public:
  /// How many bytes of former pixels are kept for undo(); the oldest steps go first, the latest one always stays.
  static constexpr std::size_t kHistoryBytes = std::size_t{64} << 20;

  MaskEditor() = default;
  /// An unpainted mask, or `mask` (any value but 0 is painted) as the beginning: nothing before it can be undone.
  MaskEditor(int width, int height) : MaskEditor(Plane<std::uint8_t>(width, height)) {}
  explicit MaskEditor(Plane<std::uint8_t> mask);

  [[nodiscard]] const Plane<std::uint8_t>& mask() const { return mask_; }
  /// Whether anything is painted.
  [[nodiscard]] bool isBlank() const { return painted_ == 0; }

  /// Moves a round brush of this diameter (in pixels, at least 1) along a line. Part of a step that ends with finish().
  /// @returns the pixels that changed
  PixelRect stroke(PaintPoint from, PaintPoint to, double diameter, bool erase);
  /// Fills or wipes the inside of a closed polygon, by the even-odd rule. Part of a step, like stroke().
  PixelRect polygon(std::span<const PaintPoint> corners, bool erase);
  /// Wipes everything. Part of a step, like stroke().
  PixelRect clear();
  /// Ends a step. @returns whether it changed anything; else there is no step
  bool finish();
  /// Takes back what was painted since the last finish(). @returns the pixels that changed
  PixelRect cancel();

  [[nodiscard]] bool canUndo() const { return done_ > 0; }
  [[nodiscard]] bool canRedo() const { return done_ < steps_.size(); }
  /// One step back or forth; finishes the step under way first. @returns the pixels that changed
  PixelRect undo();
  PixelRect redo();

 private:
  struct Step {
    PixelRect where;
    std::vector<std::uint8_t> former;  ///< pixels of `where` on the step's other side
  };
  void set(int x, int y, std::uint8_t value, PixelRect& touched);
  /// Exchanges the step's pixels with the mask's.
  void swap(Step& step);

  Plane<std::uint8_t> mask_, finished_;  ///< finished_: the mask as of the last finish()
  PixelRect pending_;                    ///< painted since
  std::size_t painted_ = 0;
  std::vector<Step> steps_;
  std::size_t done_ = 0;  ///< steps before it can be undone, those from it on done again
  std::size_t bytes_ = 0;
};

}  // namespace sightline
