// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/image/readers/dicom_image.h"
#include "core/image/readers/dicom_protocol.h"

namespace sightline::readers::dicom {

/// A frame's samples as the file has them, or as the decoder gives them. @throws Error BadFormat naming the file;
/// FileNotFound or Io where the decoder is missing or cannot be started
DecodedFrame frameOf(const File& file, const Description& description, int frame, const std::string& name);

/// Decodes compressed samples in a process of its own (sightline-dicom), which has 60 s and 2 GiB. @throws Error
DecodedFrame decodeApart(const CodedFrame& frame, const std::string& name);

/// What the samples mean: real values of grey images, RGB of others. @throws Error BadFormat naming the file
StoredImage meaningOf(const DecodedFrame& frame, const Description& description, const std::string& name);

}  // namespace sightline::readers::dicom
