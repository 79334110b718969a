// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/input_maps.h"

#include "core/image/image_io.h"
#include "core/image/npy.h"

namespace sightline {

Plane<float> readMap(const std::filesystem::path& file) {
  if (isNpyFile(file)) return readNpyPlane(file);
  const auto grey = readGrey(file);
  Plane<float> map(grey.width(), grey.height());
  for (std::size_t i = 0; i < grey.size(); ++i) map[i] = static_cast<float>(grey[i]);
  return map;
}

}  // namespace sightline
