// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_formats.h"

#include <algorithm>
#include <fstream>

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

bool hasExtensionOf(std::span<const std::string_view> extensions, const std::filesystem::path& file) {
  const std::string name = lowerCase(file.filename().string());
  return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view extension) {
    return name.size() > extension.size() && name.ends_with(extension);
  });
}

bool hasImageExtension(const std::filesystem::path& file) { return hasExtensionOf(imageExtensions(), file); }

bool isImageWithoutExtension(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  if (!std::all_of(extension.begin(), extension.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); }) ||
      file.filename() == "DICOMDIR")
    return false;
  constexpr std::size_t kEnough = 132;
  std::ifstream in(file, std::ios::binary);
  std::vector<char> start(kEnough);
  if (!in.read(start.data(), static_cast<std::streamsize>(kEnough))) return false;
  return kDicomReader.sniff({reinterpret_cast<const std::uint8_t*>(start.data()), start.size()});
}

}  // namespace sightline
