// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace sightline {

struct Rgb {
  std::uint8_t r = 0, g = 0, b = 0;
  bool operator==(const Rgb&) const = default;
};

/// Palettes for maps. Inferno, viridis and cividis are perceptually uniform and colour-blind-safe; grey is
/// for print; jet is offered only because the papers' figures use it.
enum class Palette { Inferno, Viridis, Cividis, Grey, Jet };
inline constexpr std::array kPalettes{Palette::Inferno, Palette::Viridis, Palette::Cividis, Palette::Grey,
                                      Palette::Jet};

std::string_view paletteName(Palette palette);
/// 256 colours from the low to the high end.
std::span<const Rgb, 256> paletteColours(Palette palette);
/// For signed values, from the most negative (blue) over none (near white) to the most positive (orange brown):
/// straight lines in CIELAB, equally dark at equal distance from the middle. Blue against orange stays apart with every
/// common colour vision deficiency (Okabe and Ito 2008), and light against dark without any colour.
std::span<const Rgb, 256> differenceColours();

}  // namespace sightline
