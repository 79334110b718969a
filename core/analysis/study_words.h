// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/alignment/annotator_agreement.h"
#include "core/analysis/paired_statistics.h"
#include "core/analysis/study_statistics.h"
#include "core/base/message.h"
#include "core/study/definition.h"
#include "core/study/snapshot.h"

namespace sightline {

/// What a paragraph about a study is made of: the numbers of the panels.
struct StudyNumbers {
  Metric metric = Metric::Iou;
  BinarisationRule rule;
  AgreementRule agreement;
  bool oneRule = true;                ///< `rule` is that of all maps
  int images = 0, imagesOfStudy = 0;  ///< that take part
  int marked = 0;                     ///< of `images`, those with a map that could be compared with marks
  PeopleCount people{};               ///< whose marks the maps are compared with
  bool looked = false;                ///< where some of them looked (fixations) stands in for masks
  bool simulated = false;             ///< they are
  bool onlyAgreeing = false;          ///< of the images, those for which all models predict the same class
  std::vector<std::string> models;    ///< names
  std::vector<Technique> techniques;
  int maps = 0, ready = 0, failed = 0;  ///< of the images that take part
  int notDefined = 0;                   ///< further maps that are ready: their technique is not defined for their model
  std::optional<HumanCeiling> ceiling;  ///< of the images that take part; only beside IoU
  struct Right {
    int right = 0, known = 0;  ///< images
  };
  std::vector<Right> right;            ///< by model
  std::vector<ScoreGroup> groups;      ///< of the metric by technique, then model
  std::vector<ScoreGroup> background;  ///< of Metric::BackgroundShare, likewise
  PairedStudyTests tests;              ///< of the metric; their bootstrap intervals are not used
};

/// "where nobody marked anything", what a region on the background lies in
[[nodiscard]] Message whereNobody(bool looked);

/// @param failed  how many maps of the study could not be computed
StudyNumbers studyNumbers(const StudyDefinition& study, const StudySnapshot& snapshot, Metric metric,
                          const ImageSubset& subset = {}, int failed = 0);

/// The summary of a study in the window and in reports, a sentence each: what was compared, what the metric is, where
/// the models are right, how far maps agree with people, which technique and which models agree more, and how much of
/// the maps is on the background. Differences are those of the tests within images, after Holm's method where several
/// were made; none is called shown or not shown with fewer than kFewestImages images.
std::vector<Message> studyParagraph(const StudyNumbers& numbers);

/// What to keep in mind with it: sentences, none where nothing could be compared.
std::vector<Message> studyCautions(const StudyNumbers& numbers);

}  // namespace sightline
