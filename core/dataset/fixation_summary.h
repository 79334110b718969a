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
  /// All who looked at images of the data set, whoever was chosen, sorted; none where the tables do not tell people
  /// apart. And how many fixations each made on them.
  std::vector<std::string> people{};
  std::vector<std::size_t> fixationsOfPerson{};
  bool durations = false;  ///< some fixation has a duration
  bool degrees = false;    ///< the tables say how many pixels a degree of visual angle is
  [[nodiscard]] bool empty() const { return files.empty(); }
};

/// The files with what they are recognised as. @throws Error when one cannot be read
std::vector<FixationSource> namedTables(const std::vector<std::filesystem::path>& files);

/// Fills in all but `files`, `images` and `fixations`. @param entries  of FixationTable::images(), that are about
/// images of the data set
void summariseFixations(const FixationTable& table, const std::vector<std::size_t>& entries, FixationSummary& summary);

/// By number of a person in the table, whether they are among `chosen`; empty where nobody was chosen.
/// @throws Error InvalidOption naming somebody whom the table does not know
std::vector<bool> chosenPeople(const FixationTable& table, const std::vector<std::string>& chosen);

}  // namespace sightline
