// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/networks/classifier.h"

namespace sightline {

/// How many images may be differentiated at once within the memory that gradients may take: 640 MiB a batch, and for
/// all workers together 1.375 GiB or a sixteenth of the machine's memory, whichever is more; with four full-size
/// networks and a window that stays below 3 GiB. Larger batches were faster by less than 4 %. One image at a time is
/// always allowed.
struct GradientMemory {
  std::int64_t bytesPerPicture = 0;  ///< what one image keeps from its forward pass until its gradient is done
  /// At most `wanted`, at least 1. Does not depend on the machine: sums over batches are the same everywhere.
  [[nodiscard]] int batch(int wanted) const;
  /// At most `wanted`, at least 1, for batches of `images`.
  [[nodiscard]] int workers(int wanted, int pictures) const;
};

/// Runs network.forward(input) as for a gradient with respect to `input` (one image) and measures what it keeps.
/// @param logits receives the outputs, off the tape  @return one image's need, with a quarter on top for the way back
GradientMemory measureGradientMemory(Classifier& network, const torch::Tensor& input, torch::Tensor& logits);

}  // namespace sightline
