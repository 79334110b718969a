// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "core/models/family.h"
#include "core/models/program_config.h"

namespace sightline {

/// A network of any make as an ONNX model, which is rebuilt operation by operation: it has layers and gradients like
/// one of our own.
struct OnnxConfig : ProgramConfig {
  static constexpr std::string_view kFamily = "onnx";
  bool operator==(const OnnxConfig&) const = default;
};

FamilyInfo onnxFamily();

}  // namespace sightline
