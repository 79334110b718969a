// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/progress.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/image/preprocessing.h"
#include "core/techniques/xrai_options.h"

namespace sightline {

/// What is to be attributed. The references live as long as the call.
struct IntegratedGradientsRequest {
  const ModelInput& input;
  const Preprocessing&
      preprocessing;  ///< its mean and std: the Pair convention interpolates 0..255 and normalises after
  int target = -1;    ///< class index, < 0 for the predicted class of `input`
  IgOptions options;
  int workers = 1;  ///< threads, each of which differentiates batches by itself
};

/// Integrated Gradients (Sundararajan et al. 2017) from the image's own minimum and maximum as baselines.
///
/// Exact: as PAIR saliency sums it for XRAI (docs/numerics.md, Integrated Gradients): `steps` points with both ends,
/// divided by `steps`. The points are visited in an order every beginning of which is spread over the path, so that
/// `partial` gets useful maps early; the first comes after about 5 % of the gradients. The order does not depend on
/// whether anybody looks.
///
/// Fast: trapezoids between points that are added where the score changes unlike a trapezoid. Each gradient also gives
/// the score f and its slope along the path, so the error on every interval, f(b) - f(a) - (b - a)(f'(a) + f'(b)) / 2,
/// is known; the worst intervals are halved until their sum is below `tolerance` of f's change.
///
/// Batches of points are taken in turn by `workers` single-threaded workers; the batches' sums are added in a fixed
/// order, so the result does not depend on the number of workers. Single-threaded workers have no barriers between
/// them, so a busy second core slows them and nothing more.
///
/// Memory is bounded (gradient_memory.h): where `batchSize` points do not fit, batches are smaller.
///
/// @throws Error InvalidOption (steps < 2, maxPoints < 5, class out of range, batch size < 1), Cancelled between
/// batches
IgResult integratedGradients(Classifier& network, const IntegratedGradientsRequest& request,
                             const std::stop_token& stop = {}, const ProgressSink& progress = {},
                             const IgPartialSink& partial = {});

}  // namespace sightline
