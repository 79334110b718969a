// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_pt2.h"

namespace sightline {

FamilyInfo exportedFamily() {
  FamilyInfo f;
  f.id = ExportedConfig::kFamily;
  f.name = "torch.export";
  f.ownProgram = true;
  f.initial = ExportedConfig{};
  f.fields = [](FamilyConfig& config, ConfigFields& fields) {
    visitProgramConfig(config.get<ExportedConfig>(), fields);
  };
  return f;
}

}  // namespace sightline
