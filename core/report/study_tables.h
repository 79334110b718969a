// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/study_statistics.h"
#include "core/types/text_table.h"

namespace sightline {

struct StudyDefinition;

inline constexpr std::array kMetrics{Metric::Iou, Metric::SaliencyCoverage, Metric::GroundTruthCoverage};

/// One row of the published study's Table 1: the mean of every metric over the maps where it is defined.
struct MeansRow {
  Technique technique = Technique::GradCam;
  int model = 0;
  std::array<std::optional<double>, 3> mean;  ///< in the order of kMetrics
  std::array<int, 3> defined{}, undefined{};  ///< maps with and without a value, same order
  std::optional<double> background;           ///< mean share on the background (Metric::BackgroundShare)
  int ready = 0, missing = 0;                 ///< maps computed and not computed
};
/// Rows by technique, then model.
std::vector<MeansRow> meansOf(const StudySnapshot& snapshot, const std::vector<std::string>& modelNames,
                              const ImageSubset& subset = {});

/// Table 1: IoU, SC, GTC and the share on the background per technique and model, with n, undefined and missing counts.
TextTable table1(const StudySnapshot& snapshot, const std::vector<std::string>& modelNames,
                 const ImageSubset& subset = {});

/// Table 1 with the published study's value beside each mean where the data set is the one it used
/// (core/study/published_study.h); else the same as table1().
TextTable table1BesidePublished(const StudySnapshot& snapshot, const StudyDefinition& definition,
                                const ImageSubset& subset = {});

/// n, mean with 95 % confidence interval, sd, quartiles and whiskers of each group, and what was left out.
TextTable descriptiveTable(const std::vector<ScoreGroup>& groups, Metric metric);
/// Both t-tests of the techniques over all models, and Student's per model.
TextTable tTestTable(const StudyTests& tests, const std::vector<std::string>& modelNames, Metric metric);
TextTable anovaTable(const StudyTests& tests, Metric metric);
TextTable tukeyTable(const StudyTests& tests, const std::vector<std::string>& modelNames, Metric metric);

}  // namespace sightline
