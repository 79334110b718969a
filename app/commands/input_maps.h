// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "core/dataset/human_mask.h"
#include "core/types/plane.h"

namespace sightline {

/// A saliency map made here or elsewhere: .npy of any number type, or a grey picture. @throws Error.
Plane<float> readMap(const std::filesystem::path& file);

/// A human mask: a grey picture, or .npy with true/false, shares in [0,1], or grey levels 0..255. @throws Error.
HumanMask readMask(const std::filesystem::path& file, int annotators);

}  // namespace sightline
