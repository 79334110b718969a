// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/alignment/scores.h"
#include "core/techniques/technique.h"

namespace sightline {

/// Where a technique was published, and what it builds on, as entries of a list of references. Empty for imported maps.
std::vector<std::string> referencesOf(Technique technique);

/// Chapters of a report with papers of their own.
struct CitedChapters {
  bool faithfulness = false, randomisation = false, people = false, errors = false, stability = false;
};

/// What a text about a study with these techniques and this metric refers to, each once: the study that the program
/// follows, Shared Interest, the techniques, and the metric where it has a source of its own.
std::vector<std::string> referencesOf(const std::vector<Technique>& techniques, Metric metric,
                                      const CitedChapters& chapters = {});
/// The same as BibTeX, with the program itself. Imported maps have no paper that is known.
std::string referencesBib(const std::vector<Technique>& techniques, Metric metric, const CitedChapters& chapters = {});

}  // namespace sightline
