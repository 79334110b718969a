// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of PKWARE's APPNOTE.TXT that torch.save's archives and folders of images use: 4.3.6 to 4.3.16, 4.5.3 and
// 4.6.9.
#include "core/base/zip_archive.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace sightline {
namespace {

constexpr std::uint32_t kEndMark = 0x06054b50, kEnd64Mark = 0x06064b50, kLocator64Mark = 0x07064b50,
                        kCentralMark = 0x02014b50, kLocalMark = 0x04034b50;

class Archive {
 public:
  Archive(std::span<const std::byte> bytes, const std::string& name, const Message& remedy)
      : bytes_(bytes), name_(name), remedy_(remedy) {}

  [[nodiscard]] Error bad(const Message& problem) const { return {ErrorCode::BadFormat, name_, problem, remedy_}; }
  [[nodiscard]] std::uint64_t size() const { return bytes_.size(); }

  /// Little-endian number of `width` bytes.
  [[nodiscard]] std::uint64_t number(std::uint64_t at, int width) const {
    const auto part = range(at, static_cast<std::uint64_t>(width));
    std::uint64_t value = 0;
    std::memcpy(&value, part.data(), part.size());
    return value;
  }
  [[nodiscard]] std::span<const std::byte> range(std::uint64_t at, std::uint64_t length) const {
    if (at > bytes_.size() || length > bytes_.size() - at)
      throw bad(
          message("is cut off or damaged: its directory points to byte {1}, the file has {2}", at, bytes_.size()));
    return bytes_.subspan(at, length);
  }

 private:
  std::span<const std::byte> bytes_;
  const std::string& name_;
  const Message& remedy_;
};

/// Position and number of the entries of the central directory.
std::pair<std::uint64_t, std::uint64_t> centralDirectory(const Archive& a) {
  constexpr std::uint64_t kEndSize = 22;
  if (a.size() < kEndSize) throw a.bad(message("is cut off: {1} bytes are too few for an archive", a.size()));
  // The end record is the last thing in the file, before a comment of at most 65535 bytes.
  const std::uint64_t lowest = a.size() - kEndSize > 65535 ? a.size() - kEndSize - 65535 : 0;
  // The mark may stand in the comment too: it is the one whose comment ends with the file. Some programs leave bytes
  // behind; then it is the last one.
  std::optional<std::uint64_t> end;
  for (std::uint64_t at = a.size() - kEndSize + 1; at-- > lowest;) {
    if (a.number(at, 4) != kEndMark) continue;
    if (!end) end = at;
    if (at + kEndSize + a.number(at + 20, 2) != a.size()) continue;
    end = at;
    break;
  }
  if (!end) throw a.bad("is cut off: the directory at its end is missing");
  const std::uint64_t at = *end;
  std::uint64_t count = a.number(at + 10, 2), start = a.number(at + 16, 4);
  if (const auto disk = a.number(at + 4, 2); disk != 0 && disk != 0xffff)
    throw a.bad("is one part of an archive of several");
  if (at >= 20 && a.number(at - 20, 4) == kLocator64Mark) {
    const std::uint64_t end64 = a.number(at - 20 + 8, 8);
    if (a.number(end64, 4) != kEnd64Mark) throw a.bad("is damaged: its directory was not found");
    count = a.number(end64 + 32, 8);
    start = a.number(end64 + 48, 8);
  }
  return {start, count};
}

struct Entry {
  std::string name;
  std::uint64_t packed = 0, full = 0, local = 0, next = 0;
  std::uint64_t method = 0, flags = 0, crc = 0;
  bool link = false;
  std::string unicodeName;
};

Entry readCentral(const Archive& a, std::uint64_t at) {
  if (a.number(at, 4) != kCentralMark) throw a.bad("is damaged: its directory ends too early");
  Entry e;
  e.flags = a.number(at + 8, 2);
  e.method = a.number(at + 10, 2);
  e.crc = a.number(at + 16, 4);
  e.packed = a.number(at + 20, 4);
  e.full = a.number(at + 24, 4);
  const auto nameLength = a.number(at + 28, 2), extraLength = a.number(at + 30, 2),
             commentLength = a.number(at + 32, 2);
  e.local = a.number(at + 42, 4);
  const auto text = a.range(at + 46, nameLength);
  e.name.assign(reinterpret_cast<const char*>(text.data()), text.size());
  constexpr std::uint64_t kUnix = 3, kTypeOfFile = 0170000, kLink = 0120000;
  e.link = a.number(at + 5, 1) == kUnix && (a.number(at + 38, 4) >> 16 & kTypeOfFile) == kLink;
  constexpr std::uint64_t kNameIsUtf8 = 1 << 11;
  if (e.flags & kNameIsUtf8) e.unicodeName = e.name;
  // zip64: the fields that did not fit, in this order.
  std::uint64_t extra = at + 46 + nameLength;
  const std::uint64_t extraEnd = extra + extraLength;
  while (extra + 4 <= extraEnd) {
    const auto id = a.number(extra, 2), length = a.number(extra + 2, 2);
    std::uint64_t field = extra + 4;
    if (id == 1)
      for (std::uint64_t* value : {&e.full, &e.packed, &e.local})
        if (*value == 0xffffffffu && field + 8 <= extra + 4 + length) {
          *value = a.number(field, 8);
          field += 8;
        }
    // Info-ZIP's name in UTF-8, which counts while the name beside it is the one that it was made for.
    if (id == 0x7075 && length > 5 && extra + 4 + length <= extraEnd && a.number(extra + 4, 1) == 1 &&
        a.number(extra + 5, 4) == crc32(text)) {
      const auto name = a.range(extra + 9, length - 5);
      e.unicodeName.assign(reinterpret_cast<const char*>(name.data()), name.size());
    }
    extra += 4 + length;
  }
  e.next = extraEnd + commentLength;
  return e;
}

}  // namespace

std::map<std::string, ZipEntry> zipDirectory(std::span<const std::byte> bytes, const std::string& name,
                                             const Message& remedy) {
  const Archive a(bytes, name, remedy);
  auto [at, count] = centralDirectory(a);
  std::map<std::string, ZipEntry> entries;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
  for (std::uint64_t i = 0; i < count; ++i) {
    const Entry e = readCentral(a, at);
    at = e.next;
    if (e.flags & 1)
      throw Error(ErrorCode::BadFormat, name, "is encrypted", "Unpack it with its password, then open what was in it.");
    if (a.number(e.local, 4) != kLocalMark) throw a.bad(message("is damaged at its entry \"{1}\"", e.name));
    const std::uint64_t data = e.local + 30 + a.number(e.local + 26, 2) + a.number(e.local + 28, 2);
    ZipEntry entry{a.range(data, e.packed),    e.method == 0, e.full,       static_cast<std::uint32_t>(e.crc),
                   static_cast<int>(e.method), e.link,        e.unicodeName};
    if (entry.stored && e.full != e.packed)
      throw a.bad(message("is damaged: entry \"{1}\" has two different sizes", e.name));
    if (!entries.emplace(e.name, entry).second) throw a.bad(message("has two entries named \"{1}\"", e.name));
    if (e.packed > 0) ranges.emplace_back(data, data + e.packed);
  }
  std::sort(ranges.begin(), ranges.end());
  for (std::size_t i = 1; i < ranges.size(); ++i)
    if (ranges[i].first < ranges[i - 1].second) throw a.bad("has entries that overlap each other");
  return entries;
}

std::uint32_t crc32(std::span<const std::byte> bytes) {
  // Eight bytes a step (Kounavis and Berry 2005): a large file is checked at the speed of the disk's cache.
  using Table = std::array<std::array<std::uint32_t, 256>, 8>;
  static const Table kTable = [] {
    Table t{};
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t c = i;
      for (int k = 0; k < 8; ++k) c = c & 1 ? 0xedb88320u ^ (c >> 1) : c >> 1;
      t[0][i] = c;
    }
    for (std::size_t k = 1; k < 8; ++k)
      for (std::size_t i = 0; i < 256; ++i) t[k][i] = t[0][t[k - 1][i] & 255] ^ (t[k - 1][i] >> 8);
    return t;
  }();
  std::uint32_t c = 0xffffffffu;
  const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t left = bytes.size();
  for (; left >= 8; left -= 8, p += 8) {
    std::uint32_t low = 0, high = 0;
    std::memcpy(&low, p, 4);
    std::memcpy(&high, p + 4, 4);
    low ^= c;
    c = kTable[7][low & 255] ^ kTable[6][low >> 8 & 255] ^ kTable[5][low >> 16 & 255] ^ kTable[4][low >> 24] ^
        kTable[3][high & 255] ^ kTable[2][high >> 8 & 255] ^ kTable[1][high >> 16 & 255] ^ kTable[0][high >> 24];
  }
  for (; left > 0; --left, ++p) c = kTable[0][(c ^ *p) & 255] ^ (c >> 8);
  return ~c;
}

}  // namespace sightline
