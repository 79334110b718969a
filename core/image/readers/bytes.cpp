// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/readers/bytes.h"

#include <cstring>
#include <limits>

#include "core/base/error.h"

namespace sightline::readers {

void broken(const std::string& name, const Message& problem) {
  throw Error(ErrorCode::BadFormat, name, problem, "Open it in an image editor and save it again as PNG or JPEG.");
}

void damaged(const std::string& name, const Message& problem) {
  throw Error(ErrorCode::BadFormat, name, problem, "Copy or download the file again.");
}

std::optional<std::uint32_t> number(Bytes b, std::size_t at, int size, bool bigEndian) {
  if (at > b.size() || b.size() - at < static_cast<std::size_t>(size)) return std::nullopt;
  std::uint32_t v = 0;
  for (int i = 0; i < size; ++i)
    v |= static_cast<std::uint32_t>(b[at + static_cast<std::size_t>(i)]) << 8 * (bigEndian ? size - 1 - i : i);
  return v;
}

bool startsWith(Bytes b, std::string_view text, std::size_t at) {
  return b.size() >= at + text.size() && std::memcmp(b.data() + at, text.data(), text.size()) == 0;
}

void setSize(ImageHeader& h, const std::string& name, std::int64_t width, std::int64_t height) {
  constexpr std::int64_t kLimit = std::numeric_limits<std::int32_t>::max();
  if (width < 1 || height < 1 || width > kLimit || height > kLimit)
    broken(name, message("says that it is {1} x {2} pixels", width, height));
  constexpr std::int64_t kLongestSide = 1'000'000;  // libpng's and OpenCV's limit
  if (width > kLongestSide || height > kLongestSide)
    throw Error(ErrorCode::BadFormat, name,
                message("is {1} x {2} pixels, sides of at most {3} are read", width, height, kLongestSide),
                "Cut it into parts, or make it smaller.");
  if (h.width != 0 && (h.width != width || h.height != height))
    broken(name, message("states two sizes: {1} x {2} and {3} x {4}", h.width, h.height, width, height));
  h.width = static_cast<int>(width);
  h.height = static_cast<int>(height);
}

}  // namespace sightline::readers
