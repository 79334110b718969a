// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/analysis/threshold_curves.h"
#include "core/types/text_table.h"

namespace sightline {

struct StudyDefinition;

/// What is painted on one image, as a table: a row for each map with prediction, measures and the share of the image
/// that it marks. Undefined values say so; a map that is not computed has "not computed".
/// @param image  of the study
TextTable imageValuesTable(const StudySnapshot& snapshot, const StudyDefinition& definition, int image);

/// Curves of a metric against the rule's value, as a table: a row for each value, a column for each technique and
/// model. Undefined values say so.
TextTable curveValuesTable(const ThresholdCurves& curves, const std::vector<std::string>& modelNames);

}  // namespace sightline
