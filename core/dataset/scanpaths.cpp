// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/scanpaths.h"

#include "core/dataset/fixation_records.h"

namespace sightline {

Scanpaths scanpathsOf(const DatasetItem& item) {
  const auto* fixations = dynamic_cast<const FixationRecords*>(item.records.get());
  return fixations ? fixations->scanpaths(item.record) : Scanpaths{};
}

}  // namespace sightline
