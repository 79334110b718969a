// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "core/types/plane.h"

namespace sightline {

/// A saliency map made here or elsewhere: .npy of any number type, or a grey picture. @throws Error.
Plane<float> readMap(const std::filesystem::path& file);

}  // namespace sightline
