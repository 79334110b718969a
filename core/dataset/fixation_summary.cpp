// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixation_summary.h"

#include <algorithm>

#include "core/dataset/fixations/fixation_files.h"

namespace sightline {

std::vector<FixationSource> namedTables(const std::vector<std::filesystem::path>& files) {
  std::vector<FixationSource> sources;
  for (const auto& file : files) {
    const auto known = knownFixationFile(file);
    sources.push_back({file, known ? known->name : std::string()});
  }
  return sources;
}

void summariseFixations(const FixationTable& table, std::size_t images, std::size_t fixations,
                        FixationSummary& summary) {
  summary.images = images;
  summary.fixations = fixations;
  summary.people = table.people().size();
  summary.durations = table.hasDurations();
  for (std::size_t i = 0; !summary.degrees && i < table.fixations().size(); ++i)
    summary.degrees = table.degree(i).has_value();
}

}  // namespace sightline
