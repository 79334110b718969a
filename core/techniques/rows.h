// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/techniques/technique_info.h"

/// Every technique, once: the function that makes its row, in a file of its own. New ones go to the end, for the first
/// three have names in code (Technique).
#define SIGHTLINE_TECHNIQUES(row)                                                                                     \
  row(gradCamRow) row(xraiRow) row(importedRow) row(gradCamPlusPlusRow) row(hiResCamRow) row(layerCamRow)             \
      row(integratedGradientsRow) row(gradientTimesInputRow) row(smoothGradRow) row(guidedIgRow) row(occlusionRow)    \
          row(riseRow) row(classAttentionRow) row(gradientAttentionRow) row(rolloutRow) row(cheferRow) row(leGradRow) \
              row(contrastiveCamRow) row(idgiRow) row(gradientShapRow) row(blurIgRow) row(scoreCamRow)                \
                  row(randomMapRow) row(centrePriorRow) row(edgeMapRow)

namespace sightline {

#define SIGHTLINE_DECLARE_ROW(name) TechniqueInfo name();
SIGHTLINE_TECHNIQUES(SIGHTLINE_DECLARE_ROW)
#undef SIGHTLINE_DECLARE_ROW

}  // namespace sightline
