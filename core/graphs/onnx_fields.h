// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace sightline::onnx {

/// Of TensorProto.DataType, as in TensorView; empty for kinds that are no numbers of ours.
std::string dtypeOf(std::int64_t code);

/// What a kind that dtypeOf() does not have is called, for messages.
const char* foreignDtype(std::int64_t code);

/// "key" and "value" of a StringStringEntryProto.
std::pair<std::string, std::string> readEntry(std::span<const std::byte> from, const std::string& nameForErrors);

}  // namespace sightline::onnx
