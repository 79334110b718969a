// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>

#include "core/dataset/dataset.h"

namespace sightline {

/// The fixations of a data set, whose marks are made in another way than when it was opened. Immutable.
class ChangedFixations {
 public:
  ChangedFixations(const Dataset& data, const FixationOptions& options);

  /// Whether the image's mask is another one because of it.
  [[nodiscard]] bool concerns(const DatasetItem& item) const { return changed_.contains(item.records.get()); }
  /// The image with these fixations; one that it does not concern as it is.
  [[nodiscard]] DatasetItem of(DatasetItem item) const;

 private:
  std::map<const HumanRecords*, std::shared_ptr<const HumanRecords>> changed_;
};

/// The data set as if it had been opened with these options of fixations.
Dataset withFixationOptions(Dataset data, const FixationOptions& options);

}  // namespace sightline
