// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/image/readers/image_reader.h"

namespace sightline::readers {

using Bytes = std::span<const std::uint8_t>;

/// @throws Error BadFormat with the remedy of a broken image.
[[noreturn]] void broken(const std::string& name, const Message& problem);
/// @throws Error BadFormat with the remedy of a file that was damaged on its way here.
[[noreturn]] void damaged(const std::string& name, const Message& problem);

/// A whole number of `size` bytes at an offset; nothing when it would lie outside.
std::optional<std::uint32_t> number(Bytes b, std::size_t at, int size, bool bigEndian);
/// Whether `text` stands at an offset; false where the bytes end before it does.
bool startsWith(Bytes b, std::string_view text, std::size_t at = 0);

/// Sets the size. @throws Error BadFormat when it is impossible, or when another one was set before: a header that
/// states two sizes would be measured by one and decoded by the other.
void setSize(ImageHeader& header, const std::string& name, std::int64_t width, std::int64_t height);

}  // namespace sightline::readers
