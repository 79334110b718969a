// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/study_setup.h"
#include "core/study/evaluate.h"

namespace sightline {

/// A run's maps, read from its cache; nothing is computed and no weights are needed.
struct CachedStudy {
  StudySetup setup;
  std::unique_ptr<StudyEngine> engine;  ///< idle
  std::vector<CellKey> cells;

  [[nodiscard]] std::vector<std::string> modelNames() const;
  [[nodiscard]] std::vector<std::string> modelIds() const;
  /// The current layers of Grad-CAM: [model][layer], the models' own where none is chosen.
  [[nodiscard]] std::vector<std::vector<std::string>> chosenLayers() const;
};

/// Other rules than the run's, and another number of people; empty and 0: its own.
struct Rescoring {
  std::string rule{}, maskRule{};
  int annotators = 0;
  [[nodiscard]] bool given() const { return !rule.empty() || !maskRule.empty() || annotators > 0; }
};

/// Says on stderr when some maps are missing.
/// @param images  ids of the images whose maps are read; empty: all
/// @throws Error when the run was made without a cache, or the cache holds none of its maps.
CachedStudy openCachedStudy(const RunFile& run, const Console& console, const Rescoring& rescoring = {},
                            const std::vector<std::string>& images = {});

}  // namespace sightline
