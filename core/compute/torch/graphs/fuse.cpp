// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/fuse.h"

#include "core/compute/torch/graphs/step_graph.h"

namespace sightline::graphs {

void fuse(Program& program) {
  for (const StepPattern pattern : tokenPatterns()) rewrite(program, pattern);
  for (const StepPattern pattern : convolutionPatterns()) rewrite(program, pattern);
}

}  // namespace sightline::graphs
