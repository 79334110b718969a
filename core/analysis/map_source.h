// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <vector>

#include "core/study/evaluate.h"

namespace sightline {

/// The maps of a study under one choice of layers or preprocessing, one at a time: known already, or made when they are
/// asked for and let go afterwards, so that many choices need the memory of one. May be asked from several threads.
struct MapSource {
  int modelCount = 0;
  std::vector<Technique> techniques;                                     ///< the rows of the study, in their order
  std::function<std::shared_ptr<const CellResult>(const CellKey&)> map;  ///< null: not computed
  bool made = false;  ///< when they are asked for, in milliseconds each
};

/// The maps of a table.
MapSource knownMaps(StudyTable table);

}  // namespace sightline
