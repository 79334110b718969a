// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/input_maps.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"

namespace sightline {
namespace {

bool isNpy(const std::filesystem::path& file) { return file.extension() == ".npy" || file.extension() == ".NPY"; }

}  // namespace

Plane<float> readMap(const std::filesystem::path& file) {
  if (isNpy(file)) return readNpyPlane(file);
  const auto grey = readGrey(file);
  Plane<float> map(grey.width(), grey.height());
  for (std::size_t i = 0; i < grey.size(); ++i) map[i] = static_cast<float>(grey[i]);
  return map;
}

HumanMask readMask(const std::filesystem::path& file, int annotators) {
  if (!isNpy(file)) return readHumanMask(file, annotators);
  const Plane<float> values = readNpyPlane(file);
  float largest = 0;
  for (const float v : values.values()) {
    if (!(v >= 0 && v <= 255))
      throw Error(ErrorCode::BadFormat, file.string(), "holds the value " + std::to_string(v),
                  "A mask holds shares of people from 0 to 1, or grey levels from 0 to 255.");
    largest = std::max(largest, v);
  }
  const float scale = largest <= 1 ? 255.0f : 1.0f;
  Plane<std::uint8_t> grey(values.width(), values.height());
  for (std::size_t i = 0; i < grey.size(); ++i) grey[i] = static_cast<std::uint8_t>(std::lround(values[i] * scale));
  return humanMaskFromGrey(grey, annotators);
}

}  // namespace sightline
