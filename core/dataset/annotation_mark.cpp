// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/annotation_mark.h"

#include <algorithm>
#include <fstream>
#include <span>
#include <string>

#include "core/base/zip_archive.h"

namespace sightline {
namespace {

constexpr std::size_t kHeader = 8 + 12 + 13;  // the signature and IHDR: text may stand from here on

void append(std::vector<std::uint8_t>& bytes, std::uint32_t number) {
  for (const int shift : {24, 16, 8, 0}) bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

/// The whole chunk: length, type and text, checksum (PNG specification, 11.3.4.3).
std::vector<std::uint8_t> chunk() {
  using namespace std::string_literals;
  const std::string content = "tEXtComment\0Sightline: other people's marks were shown while this was painted."s;
  std::vector<std::uint8_t> bytes;
  append(bytes, static_cast<std::uint32_t>(content.size() - 4));
  bytes.insert(bytes.end(), content.begin(), content.end());
  append(bytes, crc32(std::as_bytes(std::span(content))));
  return bytes;
}

}  // namespace

std::vector<std::uint8_t> withSawOthersMark(std::vector<std::uint8_t> png) {
  const std::vector<std::uint8_t> mark = chunk();
  if (png.size() > kHeader) png.insert(png.begin() + kHeader, mark.begin(), mark.end());
  return png;
}

bool hasSawOthersMark(const std::filesystem::path& file) {
  const std::vector<std::uint8_t> mark = chunk();
  std::vector<char> begin(kHeader + mark.size());
  std::ifstream in(file, std::ios::binary);
  if (!in.read(begin.data(), static_cast<std::streamsize>(begin.size()))) return false;
  return std::equal(mark.begin(), mark.end(), begin.begin() + kHeader,
                    [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); });
}

}  // namespace sightline
