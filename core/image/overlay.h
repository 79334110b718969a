// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "core/image/colour_map.h"
#include "core/image/outline.h"
#include "core/types/image.h"
#include "core/types/plane.h"
#include "core/types/region.h"

namespace sightline {

/// An image ready for the screen: 0xffRRGGBB in native byte order, as QImage::Format_RGB32 wants it.
using Canvas = Plane<std::uint32_t>;

constexpr std::uint32_t packed(Rgb c) {
  return 0xff000000u | static_cast<std::uint32_t>(c.r) << 16 | static_cast<std::uint32_t>(c.g) << 8 | c.b;
}
constexpr Rgb unpacked(std::uint32_t p) {
  return {static_cast<std::uint8_t>(p >> 16), static_cast<std::uint8_t>(p >> 8), static_cast<std::uint8_t>(p)};
}

/// Shows any part of an image at any size. Keeps halved copies of large images (a third more memory), so that
/// a view costs in proportion to what is shown and not to the image. Immutable after construction.
class PictureScaler {
 public:
  explicit PictureScaler(std::shared_ptr<const Image> picture);

  [[nodiscard]] int width() const { return picture_->width; }
  [[nodiscard]] int height() const { return picture_->height; }
  /// Shrinking averages areas; enlarging interpolates up to three times, beyond that pixels stay visible squares.
  /// @param view  part of the image, within (0,0)-(1,1), not empty
  [[nodiscard]] Canvas render(const Region& view, int width, int height) const;

 private:
  std::shared_ptr<const Image> picture_;
  std::vector<Image> halved_;  ///< [i] has 2^-(i+1) of the image's sides
};

/// The map scaled to [0,1] by its own smallest and largest finite value; a constant map becomes 0, NaN stays.
Plane<float> scaledToUnit(const Plane<float>& map);

/// Lays a map's colours over the canvas: (1 - opacity) * image + opacity * palette(value). Pixels outside the
/// region that the map covers and pixels with NaN keep the image.
/// @param view     part of the image that the canvas shows
/// @param unitMap  values in [0,1] (others are clamped)
/// @param covers   part of the image that the map covers
void blendMap(Canvas& canvas, const Region& view, const Plane<float>& unitMap, const Region& covers, Sampling sampling,
              Palette palette, double opacity);

/// Lays the colours of a signed field over the canvas, -1 to +1 (others are clamped) over differenceColours(). Pixels
/// with NaN keep the image, which should be grey beneath, so that the two colours are not mistaken for its own.
void blendDifference(Canvas& canvas, const Region& view, const Plane<float>& difference, Sampling sampling,
                     double opacity);

/// Darkens and greys what lies outside `covers`: what the network did not see.
void dimOutside(Canvas& canvas, const Region& view, const Region& covers);

/// Turns the canvas grey and mixes it with black: 0 keeps the brightness, 1 is black.
void greyAndDarken(Canvas& canvas, double darkness);

/// Mixes one colour over the whole canvas.
void tint(Canvas& canvas, Rgb colour, double opacity);

/// Lays `colour` over the canvas in proportion to how many of `annotators` people marked each pixel.
void blendVotes(Canvas& canvas, const Region& view, const Plane<std::uint8_t>& votes, int annotators, Rgb colour,
                double opacity);

/// A set of pixels {value >= level} of a field over part of an image.
struct PixelSet {
  const Plane<float>* field = nullptr;  ///< null: the empty set
  float level = 0;
  Region covers;
  Sampling sampling = Sampling::Nearest;
};

struct OverlapColours {
  Rgb both{255, 255, 255};
  Rgb onlyPeople{0xF0, 0xE4, 0x42};
  Rgb onlyModel{0x56, 0xB4, 0xE9};
};

/// Colours where people and model agree and where they differ. The image beneath should be grey, so that the
/// three colours are not mistaken for its own.
void blendOverlap(Canvas& canvas, const Region& view, const PixelSet& people, const PixelSet& model,
                  const OverlapColours& colours, double opacity);

/// Value of a plane at a point of the image: the pixel that holds it. NaN outside `covers`.
float valueAt(const Plane<float>& plane, const Region& covers, double x, double y);

}  // namespace sightline
