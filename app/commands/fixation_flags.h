// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <string>

namespace sightline {

/// Adds --fixation-columns and --fixation-map, which `score` and `run` share.
/// @param columns  parseFixationMapping() @param map  parseFixationOptions(); both must live as long as the command
void addFixationOptions(CLI::App& command, std::string& columns, std::string& map);

}  // namespace sightline
