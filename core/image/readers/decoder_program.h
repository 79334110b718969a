// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline::readers {

/// A program of Sightline that decodes in a process of its own.
struct DecoderProgram {
  const char* name;      ///< of its file
  const char* variable;  ///< of the environment: names the file where it lies elsewhere
  Message decodes;       ///< "compressed DICOM files"
};

/// Asks one of them, and says in words when there is no answer.
/// @param kind  what is decoded: "JPEG 2000" @param name  the image's file
/// @throws Error BadFormat naming the image: the decoder refused it, or did not survive it; FileNotFound and Io: the
/// program is not there
std::vector<std::uint8_t> askDecoder(const DecoderProgram& program, std::span<const std::uint8_t> question,
                                     const std::string& kind, const std::string& name);

/// @throws Error: its answer makes no sense
[[noreturn]] void otherVersion(const DecoderProgram& program);

}  // namespace sightline::readers
