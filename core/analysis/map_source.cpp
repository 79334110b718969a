// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map_source.h"

#include <utility>

namespace sightline {

MapSource knownMaps(StudyTable table) {
  const int models = table.modelCount;
  std::vector<Technique> techniques = table.rows.techniques();
  return {models, std::move(techniques),
          [known = std::make_shared<const StudyTable>(std::move(table))](
              const CellKey& key) -> std::shared_ptr<const CellResult> {
            if (key.image < 0 || key.image >= known->imageCount || !known->rows.has(key.technique)) return {};
            const auto at = known->rows.index(key, known->modelCount);
            return at < known->results.size() ? known->results[at] : nullptr;
          },
          false};
}

}  // namespace sightline
