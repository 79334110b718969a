// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_torchscript.h"

namespace sightline {

FamilyInfo torchscriptFamily() {
  FamilyInfo f;
  f.id = TorchScriptConfig::kFamily;
  f.name = "TorchScript";
  f.colourSlot = 4;
  f.ownProgram = true;
  f.initial = TorchScriptConfig{};
  f.fields = [](FamilyConfig& config, ConfigFields& fields) {
    visitProgramConfig(config.get<TorchScriptConfig>(), fields);
  };
  return f;
}

}  // namespace sightline
