// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

#include "core/base/message.h"
#include "core/compute/torch/networks/classifier.h"

namespace sightline {

/// In words, why the scores of a network cannot be differentiated with respect to its image: archives lose that when
/// they are quantised, traced without gradients, or traced with operations for inference only. Empty: they can. One
/// pass forward and one back on a blank image of `size` x `size`.
Message whyNoGradient(Classifier& network, InputSize size);

}  // namespace sightline
