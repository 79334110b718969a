// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map_source.h"

#include <utility>

namespace sightline {

MapSource knownMaps(StudyTable table) {
  const int models = table.modelCount;
  return {models,
          [known = std::make_shared<const StudyTable>(std::move(table))](
              const CellKey& key) -> std::shared_ptr<const CellResult> {
            if (key.image < 0 || key.image >= known->imageCount) return {};
            const auto at = (static_cast<std::size_t>(key.image) * static_cast<std::size_t>(known->modelCount) +
                             static_cast<std::size_t>(key.model)) *
                                kTechniques.size() +
                            static_cast<std::size_t>(key.technique);
            return at < known->results.size() ? known->results[at] : nullptr;
          },
          false};
}

}  // namespace sightline
