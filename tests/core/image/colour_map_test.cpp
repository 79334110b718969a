// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colour_map.h"

#include <gtest/gtest.h>

#include <array>
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

/// What eyes without one kind of cone see (Vienot, Brettel and Mollon 1999), in linear light.
std::array<double, 3> seenBy(bool protan, const Rgb& c) {
  const auto linear = [](std::uint8_t v) {
    const double s = v / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
  };
  const double r = linear(c.r), g = linear(c.g), b = linear(c.b);
  return protan ? std::array{0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b}
                : std::array{0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b};
}

TEST(ColourMap, DifferencesAreEquallyDarkOnBothSidesAndLightInTheMiddle) {
  const auto colours = differenceColours();
  for (std::size_t i = 8; i < 128; i += 8) {
    EXPECT_GT(luminance(colours[i]), luminance(colours[i - 8])) << i;
    EXPECT_GT(luminance(colours[255 - i]), luminance(colours[263 - i])) << i;
    EXPECT_NEAR(luminance(colours[i]), luminance(colours[255 - i]), 12) << i;
  }
  EXPECT_GT(luminance(colours[127]), 235);
  const Rgb low = colours[0], high = colours[255], middle = colours[128];
  EXPECT_GT(low.b, low.r + 60) << "blue";
  EXPECT_GT(high.r, high.b + 60) << "orange";
  EXPECT_LE(std::abs(middle.r - middle.b), 6) << "no difference has no colour";
}

TEST(ColourMap, DifferencesKeepTheirSignWithoutRedOrGreenCones) {
  const auto colours = differenceColours();
  for (const bool protan : {false, true})
    for (const std::size_t i : {0u, 32u, 64u, 96u}) {
      const auto low = seenBy(protan, colours[i]), high = seenBy(protan, colours[255 - i]);
      EXPECT_GT(low[2] / low[0], 1.2 * high[2] / high[0]) << i << (protan ? " protan" : " deutan");
      EXPECT_GT(std::abs(low[2] - high[2]), 0.05) << i;
    }
}

TEST(ColourMap, NamesDiffer) {
  for (const auto a : kPalettes)
    for (const auto b : kPalettes) EXPECT_EQ(paletteName(a) == paletteName(b), a == b);
}

}  // namespace
}  // namespace sightline
