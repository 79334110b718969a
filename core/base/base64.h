// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sightline {

/// The bytes of a text in base 64 (RFC 4648, section 4), line ends in it passed over; nothing for other text.
std::optional<std::string> fromBase64(std::string_view text);
/// Bytes as a text in base 64 (RFC 4648, section 4), padded, in one line.
std::string toBase64(std::span<const std::uint8_t> bytes);

}  // namespace sightline
