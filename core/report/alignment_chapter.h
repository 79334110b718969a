// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "core/analysis/study_statistics.h"
#include "core/report/alignment_table.h"
#include "core/study/definition.h"

namespace sightline {

/// The file beside a run's alignment.csv that holds answersTable().
inline constexpr const char* kAnswersOfRun = "people_answers.csv";

/// What a report says of maps beside people: how far they agree, held against how far people agree with each other, and
/// who is wrong on the same images.
struct AlignmentChapter {
  std::shared_ptr<const StudyAlignment> alignment;  ///< null: it was not worked out
  std::vector<AlignmentGroup> groups;
  std::vector<OverlapPair> overlaps;
  std::vector<int> images;  ///< that take part

  [[nodiscard]] bool empty() const { return groups.empty() && overlaps.empty(); }
};
/// @param answers  what people said the images show; null: not known
[[nodiscard]] AlignmentChapter alignmentChapter(const StudyDefinition& study, const StudySnapshot& snapshot,
                                                const ImageSubset& subset,
                                                std::shared_ptr<const StudyAlignment> alignment,
                                                const PeopleAnswers* answers);
/// Its tables; none that would have no row.
[[nodiscard]] std::vector<TextTable> tablesOf(const AlignmentChapter& chapter,
                                              const std::vector<std::string>& modelNames);
/// What its numbers say, a sentence each.
[[nodiscard]] std::vector<Message> sentencesOf(const AlignmentChapter& chapter,
                                               const std::vector<std::string>& modelNames);
/// For a methods text, in whole sentences; empty where the chapter is.
[[nodiscard]] std::string methodsOf(const AlignmentChapter& chapter);
/// The chapter as it stands in report.html; empty where there is nothing to say.
[[nodiscard]] std::string chapterHtml(const AlignmentChapter& chapter, const std::vector<std::string>& modelNames);

}  // namespace sightline
