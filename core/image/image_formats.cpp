// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_formats.h"

#include <algorithm>

namespace sightline {

std::string lowerCase(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

const std::vector<std::string_view>& imageExtensions() {
  static const std::vector<std::string_view> all = [] {
    std::vector<std::string_view> list;
    for (const ImageReader* reader : imageReaders())
      list.insert(list.end(), reader->extensions.begin(), reader->extensions.end());
    return list;
  }();
  return all;
}

bool hasImageExtension(const std::filesystem::path& file) {
  const std::string extension = lowerCase(file.extension().string());
  const auto& all = imageExtensions();
  return !extension.empty() && std::find(all.begin(), all.end(), extension) != all.end();
}

}  // namespace sightline
