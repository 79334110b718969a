// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/readers/codec_decode.h"

#include "core/image/readers/decoder_program.h"

namespace sightline::readers {

StoredImage decodeWithCodecs(Bytes file, const DecodeOptions& options, CodecKind kind, const std::string& format) {
  const DecoderProgram program{"sightline-codecs", "SIGHTLINE_CODECS", "JPEG 2000, HEIC and AVIF images"};
  const auto answer = askDecoder(program, questionOf(CodecQuestion{kind, file}), format, options.name);
  CodecImage decoded;
  if (!readAnswer(answer, decoded)) otherVersion(program);
  const ImageHeader& header = options.header;
  if (static_cast<int>(decoded.width) != header.width || static_cast<int>(decoded.height) != header.height)
    broken(options.name, message("states {1} x {2} pixels and holds {3} x {4}", header.width, header.height,
                                 decoded.width, decoded.height));
  StoredImage out;
  out.width = header.width;
  out.height = header.height;
  out.channels = static_cast<int>(decoded.channels);
  out.white = static_cast<int>(decoded.white);
  if (decoded.white <= 255) {
    out.eight = std::move(decoded.samples);
    return out;
  }
  out.sixteen.resize(decoded.samples.size() / 2);
  for (std::size_t i = 0; i < out.sixteen.size(); ++i)
    out.sixteen[i] = static_cast<std::uint16_t>(decoded.samples[2 * i] | decoded.samples[2 * i + 1] << 8);
  return out;
}

}  // namespace sightline::readers
