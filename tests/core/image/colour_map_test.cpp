// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colour_map.h"

#include <gtest/gtest.h>

#include <cmath>

namespace sightline {
namespace {

double luminance(const Rgb& c) { return 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b; }

TEST(ColourMap, EndsAreThePublishedOnes) {
  const auto near = [](const Rgb& c, int r, int g, int b) {
    return std::abs(c.r - r) <= 2 && std::abs(c.g - g) <= 2 && std::abs(c.b - b) <= 2;
  };
  // matplotlib's first and last entries
  EXPECT_TRUE(near(paletteColours(Palette::Inferno)[0], 0, 0, 4));
  EXPECT_TRUE(near(paletteColours(Palette::Inferno)[255], 252, 255, 164));
  EXPECT_TRUE(near(paletteColours(Palette::Viridis)[0], 68, 1, 84));
  EXPECT_TRUE(near(paletteColours(Palette::Viridis)[255], 253, 231, 37));
  EXPECT_TRUE(near(paletteColours(Palette::Cividis)[0], 0, 34, 78));
  EXPECT_TRUE(near(paletteColours(Palette::Cividis)[255], 254, 232, 56));
  EXPECT_EQ(paletteColours(Palette::Grey)[128], (Rgb{128, 128, 128}));
  const Rgb low = paletteColours(Palette::Jet)[0], high = paletteColours(Palette::Jet)[255];
  EXPECT_GT(low.b, low.r);
  EXPECT_GT(high.r, high.b);
}

TEST(ColourMap, UniformPalettesGetBrighterAllTheWay) {
  for (const auto palette : {Palette::Inferno, Palette::Viridis, Palette::Cividis, Palette::Grey}) {
    const auto colours = paletteColours(palette);
    for (std::size_t i = 8; i < 256; i += 8)
      EXPECT_GT(luminance(colours[i]), luminance(colours[i - 8])) << paletteName(palette) << ' ' << i;
  }
}

TEST(ColourMap, NamesDiffer) {
  for (const auto a : kPalettes)
    for (const auto b : kPalettes) EXPECT_EQ(paletteName(a) == paletteName(b), a == b);
}

}  // namespace
}  // namespace sightline
