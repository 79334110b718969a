// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sightline {

/// "bytes 100-199/200" of a Content-Range header; the total is missing where the server writes '*'.
struct ContentRange {
  std::uint64_t first = 0, last = 0;
  std::optional<std::uint64_t> total;
};
std::optional<ContentRange> parseContentRange(std::string_view value);

/// What is kept of an answer's header, filled line by line.
struct HttpAnswer {
  int status = 0;
  std::string location;   ///< where the last redirect pointed; outlives the answer that named it
  std::string validator;  ///< strong ETag, else Last-Modified: proves on resuming that the file is the same
  std::optional<std::uint64_t> length;  ///< Content-Length
  std::optional<ContentRange> range;
  std::optional<double> retryAfter;  ///< seconds

  /// One header line as it came. A status line begins a new answer.
  void line(std::string_view text);

 private:
  bool etag_ = false;
};

}  // namespace sightline
