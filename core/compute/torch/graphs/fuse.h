// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compute/torch/graphs/program.h"

namespace sightline::graphs {

/// Makes one step of operations that belong together and cost less so: a convolution with zeros around its images, with
/// the batch norm behind it; one or a batch norm with its ReLU (and the residual sum before it), SiLU, GELU and layer
/// norm from the pieces that exporters write them in, a matrix product with its bias, attention. What they compute
/// stays the same but for rounding. Layers within them are still there: while somebody listens to one, the pieces run
/// instead.
void fuse(Program& program);

}  // namespace sightline::graphs
