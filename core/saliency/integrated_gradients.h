// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/progress.h"
#include "core/image/preprocessing.h"
#include "core/models/classifier.h"
#include "core/saliency/xrai_options.h"

namespace sightline {

/// Integrated Gradients (Sundararajan et al. 2017) from the picture's own minimum and maximum as baselines, exactly
/// as PAIR saliency sums it for XRAI (NUMERICS A5): `steps` points with both ends, divided by `steps`.
///
/// The steps are split into batches that `workers` single-threaded workers take in turn; the batches' sums are
/// added in a fixed order, so the result does not depend on the number of workers. Single-threaded workers have no
/// barriers between them, so a busy second core slows them and nothing more.
///
/// @param target  class index, < 0 for the predicted class of `input`
/// @param mean,std of the preprocessing: the Pair convention interpolates 0..255 pictures and normalises after
/// @throws Error InvalidOption (steps < 2, class out of range, batch size < 1), Cancelled between batches
IgResult integratedGradients(Classifier& network, const ModelInput& input, const Preprocessing& preprocessing, int target,
                             const IgOptions& options, int workers, const std::stop_token& stop,
                             const ProgressSink& progress);

}  // namespace sightline
