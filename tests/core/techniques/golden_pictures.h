// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/techniques/segments.h"
#include "tests/support/places.h"

namespace sightline::test {

inline const std::filesystem::path kGolden = sightline::testing::goldenFolder();

/// "chelsea_A": 0..255 as PAIR's notebook feeds it; "chelsea_B": the normalised network input.
inline FloatImage goldenPicture(const std::string& name) {
  const auto stem = name.substr(0, name.find('_'));
  if (name.back() == 'A') {
    const auto image = readImage(kGolden / "inputs" / (stem + "_pil224.png"));
    return {image.width, image.height, std::vector<float>(image.rgb.begin(), image.rgb.end())};
  }
  const auto chw = readNpy(kGolden / "inputs" / (stem + "_simple.npy")).asFloat();
  FloatImage result{224, 224, std::vector<float>(chw.size())};
  const std::size_t plane = chw.size() / 3;
  for (std::size_t i = 0; i < chw.size(); ++i) result.values[i % plane * 3 + i / plane] = chw[i];
  return result;
}

}  // namespace sightline::test
