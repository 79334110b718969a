// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/input_maps.h"

#include "core/image/image_io.h"
#include "core/image/npy.h"

namespace sightline {

Plane<float> readMap(const std::filesystem::path& file) {
  if (isNpyFile(file)) return readNpyPlane(file);
  return readGreyLevels(file);
}

void noteDarkImage(const std::filesystem::path& file, const Console& console) {
  if (const Message range = darkRange(file); !range.empty())
    console.note(
        message("the values of {1} end at {2}, so it is nearly black, to the network as well. --value-window "
                "range stretches them.",
                file, range));
}

}  // namespace sightline
