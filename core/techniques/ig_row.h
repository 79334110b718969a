// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/techniques/option_values.h"
#include "core/techniques/xrai_options.h"

namespace sightline {

/// The options of Integrated Gradients, for every technique that is made of them.
[[nodiscard]] std::vector<OptionSpec> igOptionSpecs();
/// Their values. @throws Error InvalidOption when the technique has no such options
[[nodiscard]] IgOptions igOptionsOf(const OptionValues& options);

}  // namespace sightline
