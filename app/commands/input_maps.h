// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "app/commands/command.h"
#include "core/types/plane.h"

namespace sightline {

/// A saliency map made here or elsewhere: .npy of any number type, or a grey image. @throws Error.
Plane<float> readMap(const std::filesystem::path& file);

/// Reports an image of more than 8 bits that is nearly black because its values end early. @throws Error as
/// readImage()
void noteDarkImage(const std::filesystem::path& file, const Console& console);

}  // namespace sightline
