// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/scored_study.h"
#include "core/study/evaluate.h"

namespace sightline {

/// A run's maps, read from its cache; nothing is computed and no weights are needed.
struct CachedStudy {
  StudySetup setup;
  std::unique_ptr<StudyEngine> engine;  ///< idle
  std::vector<CellKey> cells;

  [[nodiscard]] std::vector<std::string> modelNames() const;
  [[nodiscard]] std::vector<std::string> modelIds() const;
  /// The layers of Grad-CAM in force: [model][layer], the models' own where none is chosen.
  [[nodiscard]] std::vector<std::vector<std::string>> chosenLayers() const;
};

/// Says on stderr when some maps are missing. @param run  the --out folder of `run`, for messages
/// @throws Error when the run was made without a cache, or the cache holds none of its maps.
CachedStudy openCachedStudy(const std::string& run, const RunDescription& description, const Console& console);

}  // namespace sightline
