// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sightline {

class FixationTable;

/// A file of fixations and what it was recognised as.
struct FixationSource {
  std::filesystem::path path;
  std::string format;  ///< "Tobii Pro Lab export"; empty where somebody said what its columns are
};

/// What the tables of fixations of a data set hold, for a dialog or a report. Empty without such tables.
struct FixationSummary {
  std::vector<FixationSource> files{};
  std::size_t images = 0, fixations = 0;  ///< in use
  std::size_t people = 0;                 ///< in the tables; 1 where they do not tell people apart
  bool durations = false;                 ///< some fixation has a duration
  bool degrees = false;                   ///< the tables say how many pixels a degree of visual angle is
  [[nodiscard]] bool empty() const { return files.empty(); }
};

/// The files with what they are recognised as. @throws Error when one cannot be read
std::vector<FixationSource> namedTables(const std::vector<std::filesystem::path>& files);

/// Fills in all but `files`.
void summariseFixations(const FixationTable& table, std::size_t images, std::size_t fixations,
                        FixationSummary& summary);

}  // namespace sightline
