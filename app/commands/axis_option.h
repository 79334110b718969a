// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "core/alignment/binarisation.h"

namespace sightline {

/// --axis and --points: the rule whose value is varied, and how many values of it are tried.
void addAxisOption(CLI::App& command, std::string& axis, int& points);
/// The rule that --axis names.
BinarisationRule::Kind axisKind(const std::string& axis);

}  // namespace sightline
