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
  /// Another choice of Grad-CAM layers; blocks until the maps are composed. @throws Error when a layer's maps are not cached.
  void setLayers(const std::vector<std::vector<std::string>>& layers, const Console& console);
};

/// Says on stderr when some maps are missing. @param run  the --out folder of `run`, for messages
/// @throws Error when the run was made without a cache, or the cache holds none of its maps.
CachedStudy openCachedStudy(const std::string& run, const RunDescription& description, const Console& console);

}  // namespace sightline
