// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixation_change.h"

#include "core/dataset/fixation_records.h"

namespace sightline {

ChangedFixations::ChangedFixations(const Dataset& data, const FixationOptions& options) {
  for (const DatasetItem& item : data.items) {
    if (!item.records || changed_.contains(item.records.get())) continue;
    const auto* fixations = dynamic_cast<const FixationRecords*>(item.records.get());
    if (fixations && fixations->options() != options)
      changed_.emplace(item.records.get(), fixations->withOptions(options));
  }
}

DatasetItem ChangedFixations::of(DatasetItem item) const {
  if (const auto at = changed_.find(item.records.get()); at != changed_.end()) item.records = at->second;
  return item;
}

Dataset withFixationOptions(Dataset data, const FixationOptions& options) {
  const ChangedFixations changed(data, options);
  for (DatasetItem& item : data.items) item = changed.of(std::move(item));
  data.fixations.options = options;
  if (!data.fixationMap.empty()) data.fixationMap = inFull(options);
  return data;
}

}  // namespace sightline
