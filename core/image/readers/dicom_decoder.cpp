// SPDX-License-Identifier: GPL-3.0-or-later
// The way to sightline-dicom, the program that decodes compressed DICOM pixels. Codecs for them end the process on some
// valid files, so they are given one of their own.
#include "core/image/readers/decoder_program.h"
#include "core/image/readers/dicom_pixels.h"

namespace sightline::readers::dicom {

DecodedFrame decodeApart(const CodedFrame& frame, const std::string& name) {
  const DecoderProgram program{"sightline-dicom", "SIGHTLINE_DICOM_DECODER", "compressed DICOM files"};
  const auto answer = askDecoder(program, questionOf(frame), syntaxName(frame.syntax), name);
  DecodedFrame decoded;
  if (!readAnswer(answer, decoded)) otherVersion(program);
  return decoded;
}

}  // namespace sightline::readers::dicom
