// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/regions/xml_file.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/error.h"
#include "core/base/files.h"

namespace sightline {

void loadXml(const std::filesystem::path& file, pugi::xml_document& document) {
  const auto bytes = readFile(file);
  const pugi::xml_parse_result result = document.load_buffer(bytes.data(), bytes.size());
  if (result) return;
  const auto at =
      bytes.begin() + std::clamp<std::ptrdiff_t>(result.offset, 0, static_cast<std::ptrdiff_t>(bytes.size()));
  throw Error(ErrorCode::BadFormat, file.string(),
              message("is not valid XML near line {1} ({2})", std::count(bytes.begin(), at, '\n') + 1,
                      Message::verbatim(result.description())),
              "Check that the file is complete, or take it out of the folder.");
}

int sizeOf(const char* text) {
  const long value = std::strtol(text, nullptr, 10);
  return value >= 1 && value <= 1'000'000'000 ? static_cast<int>(value) : 0;
}

}  // namespace sightline
