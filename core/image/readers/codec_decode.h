// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/image/readers/bytes.h"
#include "core/image/readers/codec_protocol.h"

namespace sightline::readers {

/// Decodes with OpenJPEG or libheif in a process of its own (sightline-codecs), which has 60 s and 2 GiB. What comes
/// out has the size that the header states, turned upright by its orientation. @throws Error naming the file
StoredImage decodeWithCodecs(Bytes file, const DecodeOptions& options, CodecKind kind, const std::string& format);

}  // namespace sightline::readers
