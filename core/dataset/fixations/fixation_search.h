// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/fixations/fixation_options.h"

namespace sightline {

/// Which fixations belong to a data set and what is made of them; by default what is recognised in its folder.
struct FixationSearch {
  std::vector<std::filesystem::path> tables{};  ///< these files and no others
  std::string columns{};                        ///< parseFixationMapping() for them
  FixationOptions options{};
  std::vector<std::string> people{};  ///< only what these looked at; empty: everybody, one vote each
  bool operator==(const FixationSearch&) const = default;
};

}  // namespace sightline
