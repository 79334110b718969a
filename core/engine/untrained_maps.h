// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <stop_token>
#include <vector>

#include "core/study/definition.h"
#include "core/study/evaluate.h"
#include "core/study/settings.h"

namespace sightline {

class ResultStore;

/// What has to be known to read a study's maps of untrained networks (RandomisedMaps::kept()), as values: for a thread
/// of its own, which may outlive the engine.
struct UntrainedMaps {
  StudyDefinition study;
  AnalysisSettings settings;
  StudyTable table;
  std::shared_ptr<ResultStore> store;  ///< null: nothing is kept

  /// In the order of table.results: the same map of the network with all weights drawn anew, with the seed that is the
  /// default; null where the store has none, or weights or image cannot be read. Computes nothing. @throws Cancelled
  [[nodiscard]] std::vector<std::shared_ptr<const CellResult>> read(const std::stop_token& stop) const;
};

}  // namespace sightline
