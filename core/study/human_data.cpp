// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/human_data.h"

#include <cstdio>

#include "core/dataset/fixation_change.h"

namespace sightline {
namespace {

/// "labels: head, tail; "
std::string listed(const char* what, const std::vector<std::string>& chosen, const std::vector<std::string>& all) {
  const auto& names = chosen.empty() ? all : chosen;
  if (names.empty()) return {};
  std::string text = what;
  for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? ": " : ", ") + names[i];
  return text + "; ";
}

}  // namespace

FixationSearch fixationsOf(const Dataset& data, const AnalysisSettings& settings) {
  FixationSearch search = data.fixations;
  if (settings.fixationMap) search.options = *settings.fixationMap;
  return search;
}

std::string fixationMapInFull(const Dataset& data, const AnalysisSettings& settings) {
  if (data.fixationMap.empty()) return {};
  std::string text = settings.fixationMap ? inFull(*settings.fixationMap) : data.fixationMap;
  for (std::size_t i = 0; i < data.fixations.people.size(); ++i)
    text += (i == 0 ? "; of these people only: " : ", ") + data.fixations.people[i];
  return text;
}

StudyDefinition asChosen(StudyDefinition study, const AnalysisSettings& settings) {
  if (settings.fixationMap) study.dataset = withFixationOptions(std::move(study.dataset), *settings.fixationMap);
  return study;
}

std::string regionsInFull(const Dataset& data) {
  if (data.regions.images == 0) return {};
  const RegionChoice& choice = data.regionChoice;
  std::string text = listed("labels", choice.labels, data.regions.labels) +
                     listed("people", choice.people, data.regions.people) + pixelRuleText(choice.rule).text();
  if (data.regions.detector) {
    char sure[96];
    (void)std::snprintf(sure, sizeof sure, "; boxes of a detector with a confidence of at least %g", choice.confidence);
    text += sure;
  }
  return text;
}

}  // namespace sightline
