// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <stop_token>

#include "core/base/progress.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/techniques/technique_options.h"

namespace sightline {

// Techniques on the network's input. All explain the logit of a class (`target` < 0: the predicted one) and take the
// normalised picture, 1 x 3 x H x W; "black" is its smallest value. Signed maps are summed over the channels.
// @throws Error InvalidOption for a class or an option out of range, Cancelled between passes.

/// sum over channels of x * df/dx (Shrikumar et al. 2016, arXiv 1605.01713).
TechniqueMap gradientTimesInput(Classifier& network, const torch::Tensor& input, int target);

/// sum over channels of |mean over noisy copies of df/dx| (Smilkov et al. 2017, arXiv 1706.03825). The noise is the
/// same on every run.
TechniqueMap smoothGrad(Classifier& network, const torch::Tensor& input, int target, const TechniqueOptions& options,
                        int workers, const std::stop_token& stop, const ProgressSink& progress);

/// Guided Integrated Gradients (Kapishnikov et al. 2021, arXiv 2106.09788) from black: at each step the values with the
/// smallest gradients move first, as long as they stay near the straight path.
TechniqueMap guidedIg(Classifier& network, const torch::Tensor& input, int target, const TechniqueOptions& options,
                      const std::stop_token& stop, const ProgressSink& progress);

/// Fall of the logit when a square is set to the picture's mean colour, as the mean over all squares that cover a pixel
/// (Zeiler and Fergus 2014, arXiv 1311.2901). Needs no gradients.
TechniqueMap occlusion(Classifier& network, const torch::Tensor& input, int target, const TechniqueOptions& options,
                       int workers, const std::stop_token& stop, const ProgressSink& progress);

}  // namespace sightline
