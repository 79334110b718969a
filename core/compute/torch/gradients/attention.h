// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/techniques/explanation.h"

namespace sightline {

/// See ExplainedNetwork::attention(). @param input 1 x 3 x H x W
/// @param target class whose score is differentiated; < 0: the predicted one, which it becomes
AttentionGrid attentionOf(Classifier& network, const torch::Tensor& input, int& target,
                          const AttentionQuestion& question, const ExplainedNetwork::TakeAttention& take,
                          const std::stop_token& stop);

}  // namespace sightline
