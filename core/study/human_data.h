// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/study/definition.h"

namespace sightline {

/// Which fixations belong to the study, with the way from them to marks that the settings choose.
FixationSearch fixationsOf(const Dataset& data, const AnalysisSettings& settings);
/// That way in words (inFull() of FixationOptions), and whose fixations count where not everybody's do; empty where no
/// image has fixations.
std::string fixationMapInFull(const Dataset& data, const AnalysisSettings& settings);
/// The study as its settings make it: with the masks that they choose.
StudyDefinition asChosen(StudyDefinition study, const AnalysisSettings& settings);
/// Which regions of annotation files are the human masks, part of a sentence: "labels: head; people: anna, ben; pixels
/// whose centre is inside". Empty without annotation files.
std::string regionsInFull(const Dataset& data);

}  // namespace sightline
