// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "core/models/family.h"
#include "core/models/program_config.h"

namespace sightline {

/// A network as torch.export.save writes it (.pt2), which is rebuilt operation by operation.
struct ExportedConfig : ProgramConfig {
  static constexpr std::string_view kFamily = "pt2";
  bool operator==(const ExportedConfig&) const = default;
};

FamilyInfo exportedFamily();

}  // namespace sightline
