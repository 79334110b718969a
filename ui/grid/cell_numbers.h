// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/study/settings.h"
#include "core/study/snapshot.h"
#include "core/study/study_engine.h"

namespace sightline::ui {

/// Threshold, counts and scores of one finished map under the given settings, recounted exactly for the cells on
/// screen (microseconds), so that outline and numbers always belong together.
CellScores numbersOf(const CellResult& result, const AnalysisSettings& settings);

/// How many of a mask's annotators an agreement rule asks for: the smallest number of votes that counts.
int votesNeeded(const AgreementRule& rule, int annotators);

}  // namespace sightline::ui
