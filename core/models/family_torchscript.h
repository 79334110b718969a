// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "core/models/family.h"
#include "core/models/program_config.h"

namespace sightline {

/// A network of any make as a TorchScript archive, which holds its own program.
struct TorchScriptConfig : ProgramConfig {
  static constexpr std::string_view kFamily = "torchscript";
  bool operator==(const TorchScriptConfig&) const = default;
};

FamilyInfo torchscriptFamily();

}  // namespace sightline
