// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What Sightline and sightline-dicom say to each other: a frame's compressed bytes on the decoder's standard input,
/// its samples on the standard output. Whole numbers are of this machine's byte order: both run on it.
namespace sightline::readers::dicom {

/// First bytes of a question and of an answer; raised with every change of the format.
inline constexpr std::string_view kQuestionMark = "SLDICOM-Q1", kAnswerMark = "SLDICOM-A1";

/// Exit statuses of the decoder.
enum DecoderExit : int {
  ExitDecoded = 0,
  ExitNotDecoded = 2,   ///< the codec says that the bytes are no image of this kind
  ExitBadQuestion = 3,  ///< programs of different versions
  ExitNoMemory = 4,     ///< it would take more than it may
};

/// What the codec must know beside the compressed bytes; names as in PS3.3 C.7.6.3.
struct CodedFrame {
  std::uint32_t width = 0, height = 0, samples = 1, bitsAllocated = 16, bitsStored = 16, highBit = 15, isSigned = 0,
                planar = 0;
  std::string photometric, syntax;
  std::vector<std::span<const std::uint8_t>> fragments;
};

/// What came out of it. `bytes` is rows of samples, least significant byte first.
struct DecodedFrame {
  std::uint32_t width = 0, height = 0, samples = 1, bitsAllocated = 16, isSigned = 0, planar = 0;
  std::string photometric;  ///< of what came out: a codec may turn colours into RGB
  std::vector<std::uint8_t> bytes;
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

inline std::vector<std::uint8_t> questionOf(const CodedFrame& f) {
  Writer to(kQuestionMark);
  for (const auto v : {f.width, f.height, f.samples, f.bitsAllocated, f.bitsStored, f.highBit, f.isSigned, f.planar})
    to.put(v);
  to.put(f.photometric);
  to.put(f.syntax);
  to.put(static_cast<std::uint32_t>(f.fragments.size()));
  for (const auto& fragment : f.fragments) to.put(fragment);
  return std::move(to.bytes);
}

/// @returns whether the bytes are a question
inline bool readQuestion(std::span<const std::uint8_t> bytes, CodedFrame& f) {
  Taker from(bytes, kQuestionMark);
  for (auto* v : {&f.width, &f.height, &f.samples, &f.bitsAllocated, &f.bitsStored, &f.highBit, &f.isSigned, &f.planar})
    *v = from.number();
  f.photometric = from.text();
  f.syntax = from.text();
  for (std::uint32_t left = from.number(); from.ok && left > 0; --left) f.fragments.push_back(from.part());
  return from.ok;
}

inline std::vector<std::uint8_t> answerOf(const DecodedFrame& f) {
  Writer to(kAnswerMark);
  for (const auto v : {f.width, f.height, f.samples, f.bitsAllocated, f.isSigned, f.planar}) to.put(v);
  to.put(f.photometric);
  to.put(std::span<const std::uint8_t>(f.bytes));
  return std::move(to.bytes);
}

/// @returns whether the bytes are an answer
inline bool readAnswer(std::span<const std::uint8_t> bytes, DecodedFrame& f) {
  Taker from(bytes, kAnswerMark);
  for (auto* v : {&f.width, &f.height, &f.samples, &f.bitsAllocated, &f.isSigned, &f.planar}) *v = from.number();
  f.photometric = from.text();
  const auto samples = from.part();
  f.bytes.assign(samples.begin(), samples.end());
  return from.ok;
}

}  // namespace sightline::readers::dicom
