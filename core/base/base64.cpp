// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base64.h"

#include <cstdint>

namespace sightline {

std::optional<std::string> fromBase64(std::string_view text) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  int held = 0, padding = 0;
  std::size_t digits = 0;
  for (const char c : text) {
    if (c == '\n' || c == '\r') continue;
    if (c == '=') {
      ++padding;
      continue;
    }
    const auto digit = kDigits.find(c);
    if (digit == std::string_view::npos || padding > 0) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    ++digits;
    if ((held += 6) < 8) continue;
    held -= 8;
    bytes.push_back(static_cast<char>(bits >> held & 0xff));
  }
  if (digits % 4 == 1 || padding > 2 || (padding > 0 && (digits + static_cast<std::size_t>(padding)) % 4 != 0))
    return std::nullopt;
  return bytes;
}

}  // namespace sightline
