// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/compute/torch/networks/classifier.h"
#include "core/techniques/cam.h"

namespace sightline {

/// Grad-CAM (Selvaraju et al. 2017) of several layers from one forward and one backward pass, up to the weighted
/// sum: w_k = mean over the grid of d logit[target] / d A_k, raw = sum_k w_k A_k (docs/numerics.md, Grad-CAM, 1-3); the
/// other methods differ in that sum alone. The part of the network before the first wanted layer takes no part in the
/// backward pass.
///
/// @param input  1 x 3 x H x W, normalised
/// @param target class index; < 0 means the predicted class (first maximum)
/// @param layers module paths; results come in order of execution
/// @param other  a class whose logit is subtracted; < 0: the largest one beside the target's
/// @throws Error InvalidOption for a class out of range, a layer that did not run, or one whose output has no
///         place in the image
CamStack gradCam(Classifier& network, const torch::Tensor& input, int target, const std::vector<std::string>& layers,
                 const std::stop_token& stop = {}, CamMethod method = CamMethod::GradCam,
                 std::optional<int> other = {});

}  // namespace sightline
