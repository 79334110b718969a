// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>

#include "core/image/readers/image_reader.h"

namespace sightline {

/// Reads the header of a whole file in memory. Never reads outside `file`, whatever it holds.
/// @throws Error BadFormat when the format is not one of imageReaders() or its header is broken.
ImageHeader parseImageHeader(std::span<const std::uint8_t> file, const std::string& nameForErrors);

}  // namespace sightline
