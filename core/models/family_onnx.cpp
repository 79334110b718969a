// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_onnx.h"

namespace sightline {

FamilyInfo onnxFamily() {
  FamilyInfo f;
  f.id = OnnxConfig::kFamily;
  f.name = "ONNX";
  f.ownProgram = true;
  f.initial = OnnxConfig{};
  f.fields = [](FamilyConfig& config, ConfigFields& fields) { visitProgramConfig(config.get<OnnxConfig>(), fields); };
  return f;
}

}  // namespace sightline
