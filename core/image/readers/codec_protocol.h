// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/image/readers/decoder_protocol.h"

/// What Sightline and sightline-codecs say to each other: a whole file on its standard input, the samples of its image
/// on the standard output.
namespace sightline::readers {

inline constexpr std::string_view kCodecQuestion = "SLCODEC-Q1", kCodecAnswer = "SLCODEC-A1";

enum class CodecKind : std::uint32_t { Jpeg2000 = 1, Heif = 2 };

struct CodecQuestion {
  CodecKind kind = CodecKind::Jpeg2000;
  std::span<const std::uint8_t> file;
};

/// `samples` are rows of pixels, of one byte each up to a white of 255 and of two above, least significant first.
struct CodecImage {
  std::uint32_t width = 0, height = 0;
  std::uint32_t channels = 1;  ///< 1 grey, 3 RGB, 4 RGB with opacity
  std::uint32_t white = 255;   ///< up to 65535
  std::vector<std::uint8_t> samples;
};

inline std::vector<std::uint8_t> questionOf(const CodecQuestion& q) {
  Writer to(kCodecQuestion);
  to.put(static_cast<std::uint32_t>(q.kind));
  to.put(q.file);
  return std::move(to.bytes);
}

/// @returns whether the bytes are a question
inline bool readQuestion(std::span<const std::uint8_t> bytes, CodecQuestion& q) {
  Taker from(bytes, kCodecQuestion);
  q.kind = static_cast<CodecKind>(from.number());
  q.file = from.part();
  return from.ok && (q.kind == CodecKind::Jpeg2000 || q.kind == CodecKind::Heif);
}

inline std::vector<std::uint8_t> answerOf(const CodecImage& image) {
  Writer to(kCodecAnswer);
  for (const auto v : {image.width, image.height, image.channels, image.white}) to.put(v);
  to.put(std::span<const std::uint8_t>(image.samples));
  return std::move(to.bytes);
}

/// @returns whether the bytes are an answer
inline bool readAnswer(std::span<const std::uint8_t> bytes, CodecImage& image) {
  Taker from(bytes, kCodecAnswer);
  for (auto* v : {&image.width, &image.height, &image.channels, &image.white}) *v = from.number();
  const auto samples = from.part();
  if (!from.ok || image.white < 1 || image.white > 65535) return false;
  const std::uint64_t expected =
      std::uint64_t{image.width} * image.height * image.channels * (image.white > 255 ? 2u : 1u);
  image.samples.assign(samples.begin(), samples.end());
  return (image.channels == 1 || image.channels == 3 || image.channels == 4) && samples.size() == expected;
}

}  // namespace sightline::readers
