// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/region_choice.h"

namespace sightline {

/// The options about which of what people marked is used: regions in annotation files, and mask files.
struct RegionFlags {
  std::vector<std::string> annotations, labels, people;
  std::string rule;
  std::optional<double> confidence;
  std::vector<std::string> maskFolders;
  std::string maskPeople;
  int annotators = 0;  ///< people whose marks a mask file averages; 0: not stated

  void addTo(CLI::App& command);
  /// And those about mask files.
  void addMasksTo(CLI::App& command);
  /// Whether any of them was.
  [[nodiscard]] bool given() const;
  /// What was chosen, on top of what was saved or else what the data set's manifest says; nothing where nothing was
  /// chosen or saved. @throws Error InvalidOption; BadFormat for a manifest that cannot be understood
  [[nodiscard]] std::optional<RegionChoice> choice(const std::filesystem::path& dataset,
                                                   std::optional<RegionChoice> saved = std::nullopt) const;
};

/// The flag that says how many people a mask file averages, for all commands alike.
void addAnnotatorsFlag(CLI::App& command, int& annotators);

}  // namespace sightline
