// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/image/readers/decoder_protocol.h"

/// What Sightline and sightline-dicom say to each other: a frame's compressed bytes on the decoder's standard input,
/// its samples on the standard output.
namespace sightline::readers::dicom {

/// First bytes of a question and of an answer; raised with every change of the format.
inline constexpr std::string_view kQuestionMark = "SLDICOM-Q1", kAnswerMark = "SLDICOM-A1";

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
