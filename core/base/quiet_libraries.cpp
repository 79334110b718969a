// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quiet_libraries.h"

#include <sys/types.h>
#include <unistd.h>

#include <cstdio>
#include <string_view>

namespace sightline {
namespace {

/// libpng's own handlers, which OpenCV leaves in place, print a line each.
ssize_t writeOthers(void*, const char* text, std::size_t size) {
  std::string_view rest(text, size);
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end == std::string_view::npos ? rest.size() : end + 1);
    if (!line.starts_with("libpng ") && ::write(STDERR_FILENO, line.data(), line.size()) < 0) break;
    rest.remove_prefix(line.size());
  }
  return static_cast<ssize_t>(size);
}

}  // namespace

void keepLibrariesQuiet() {
  // std::cerr has the stream that stderr was when the program began, and stays as it is.
  std::FILE* stream = ::fopencookie(nullptr, "w", {nullptr, writeOthers, nullptr, nullptr});
  if (!stream) return;
  std::setvbuf(stream, nullptr, _IOLBF, BUFSIZ);
  stderr = stream;
}

}  // namespace sightline
