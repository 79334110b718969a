// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What Sightline and its decoders in processes of their own say to each other, on standard input and output. Whole
/// numbers are of this machine's byte order: both run on it.
namespace sightline::readers {

/// Exit statuses of a decoder.
enum DecoderExit : int {
  ExitDecoded = 0,
  ExitNotDecoded = 2,   ///< the codec says that the bytes are no image of this kind
  ExitBadQuestion = 3,  ///< programs of different versions
  ExitNoMemory = 4,     ///< it would take more than it may
  ExitNotRead = 5,      ///< an image of a kind that is not read; the answer says which
  ExitNoCodec = 6       ///< the library was installed without the codec that the file needs
};

/// Puts numbers and byte strings one after the other.
class Writer {
 public:
  explicit Writer(std::string_view mark) : bytes(mark.begin(), mark.end()) {}
  void put(std::uint32_t v) { putRaw(&v, sizeof v); }
  void put(std::span<const std::uint8_t> part) {
    const std::uint64_t size = part.size();
    putRaw(&size, sizeof size);
    bytes.insert(bytes.end(), part.begin(), part.end());
  }
  void put(const std::string& text) { put(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size())); }
  std::vector<std::uint8_t> bytes;

 private:
  void putRaw(const void* from, std::size_t size) {
    const auto* p = static_cast<const std::uint8_t*>(from);
    bytes.insert(bytes.end(), p, p + size);
  }
};

/// Takes them again; `ok` is false once something was missing.
class Taker {
 public:
  Taker(std::span<const std::uint8_t> bytes, std::string_view mark) : rest_(bytes) {
    ok = rest_.size() >= mark.size() && std::memcmp(rest_.data(), mark.data(), mark.size()) == 0;
    if (ok) rest_ = rest_.subspan(mark.size());
  }
  std::uint32_t number() { return raw<std::uint32_t>(); }
  std::span<const std::uint8_t> part() {
    const auto size = raw<std::uint64_t>();
    ok = ok && size <= rest_.size();
    if (!ok) return {};
    const auto found = rest_.first(static_cast<std::size_t>(size));
    rest_ = rest_.subspan(static_cast<std::size_t>(size));
    return found;
  }
  std::string text() {
    const auto found = part();
    return {found.begin(), found.end()};
  }
  bool ok = true;

 private:
  template <class T>
  T raw() {
    T v{};
    ok = ok && rest_.size() >= sizeof v;
    if (!ok) return v;
    std::memcpy(&v, rest_.data(), sizeof v);
    rest_ = rest_.subspan(sizeof v);
    return v;
  }
  std::span<const std::uint8_t> rest_;
};

}  // namespace sightline::readers
