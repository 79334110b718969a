// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/untrained_maps.h"

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/engine/randomised_maps.h"

namespace sightline {

std::vector<std::shared_ptr<const CellResult>> UntrainedMaps::read(const std::stop_token& stop) const {
  std::vector<std::shared_ptr<const CellResult>> maps(table.results.size());
  if (!store) return maps;
  RandomisedMaps kept(study, settings, {}, store, {});
  for (std::size_t i = 0; i < maps.size(); ++i) {
    throwIfStopped(stop);
    if (table.results[i]) try {
        maps[i] = kept.kept(*table.results[i]);
      } catch (const Error&) {  // without its weights or its image nobody can say which result is meant
      }
  }
  return maps;
}

}  // namespace sightline
