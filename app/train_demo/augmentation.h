// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "core/demo/random.h"
#include "core/image/preprocessing.h"

namespace sightline::demo {

/// One training sample: a random square window of the scene (at least 84 % of its side), mirrored half of the
/// time, brighter or darker, warmer or colder, scaled to the network's input and normalised. Writes CHW
/// floats.
/// @param scene  side x side x 3 bytes
void writeAugmented(const std::uint8_t* scene, int side, const Preprocessing& preprocessing, Random& random,
                    float* out);

}  // namespace sightline::demo
