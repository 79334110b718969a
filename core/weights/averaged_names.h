// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace sightline {

/// Whether a dictionary or a module of this name holds weights that were averaged over the training, as timm
/// ("state_dict_ema", "model_ema"), Lightning and others call them: a word of the name is "ema", "swa" or "averaged".
/// Words end at anything but letters; case does not matter.
bool isAveraged(std::string_view name);

}  // namespace sightline
