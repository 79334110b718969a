// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/analysis/paired_statistics.h"
#include "core/types/text_table.h"

namespace sightline {

/// Paired t, Wilcoxon, effect sizes and bootstrap intervals of the techniques and of all pairs of models.
TextTable pairedTable(const PairedStudyTests& tests, const std::vector<std::string>& modelNames, Metric metric);
/// Analyses of variance within images: the models within each technique, and model x technique.
TextTable withinTable(const PairedStudyTests& tests, Metric metric);
/// Friedman's test per technique with mean ranks and Nemenyi's pairs.
TextTable friedmanTable(const PairedStudyTests& tests, const std::vector<std::string>& modelNames, Metric metric);

}  // namespace sightline
