// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/techniques/technique_info.h"

namespace sightline {

// One function per technique, each in a file of its own; registry.cpp lists them.
TechniqueInfo gradCamRow();
TechniqueInfo xraiRow();
TechniqueInfo importedRow();
TechniqueInfo gradCamPlusPlusRow();
TechniqueInfo hiResCamRow();
TechniqueInfo layerCamRow();
TechniqueInfo integratedGradientsRow();
TechniqueInfo gradientTimesInputRow();
TechniqueInfo smoothGradRow();
TechniqueInfo guidedIgRow();
TechniqueInfo occlusionRow();

}  // namespace sightline
