// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/alignment/scores.h"
#include "core/analysis/paired_statistics.h"
#include "core/base/message.h"
#include "core/study/definition.h"
#include "core/study/snapshot.h"

namespace sightline {

/// What a summary is made of; nothing of it is kept.
struct SummaryInput {
  const StudyDefinition& study;
  const StudySnapshot& snapshot;
  Metric metric = Metric::Iou;
  ImageSubset subset{};
  const PairedStudyTests& tests;  ///< testStudyPaired() of the same snapshot, metric and subset
};

/// A study in plain words, for people who read no statistics: a paragraph on what was compared and found, and what to
/// keep in mind with it. Claims no difference that the tests within images do not show, and none from fewer than
/// kFewestImages images.
struct StudySummary {
  std::vector<Message> found;     ///< sentences, in reading order
  std::vector<Message> cautions;  ///< sentences; never empty
};
StudySummary summaryOf(const SummaryInput& input);

}  // namespace sightline
