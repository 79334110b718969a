// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>

#include "core/compute/torch/graphs/program.h"
#include "core/graphs/onnx_file.h"

namespace sightline::graphs {

/// A foreign network as a program on LibTorch's operations: differentiable, with layers.
struct BuiltProgram {
  std::unique_ptr<Program> program;
  /// What the answer ended in and was left out, so that scores are those before it: "Softmax", "Sigmoid" or nothing.
  std::string leftOut;
  bool reduced = false;  ///< weights of half or double precision were made single
};

/// @param keepEnd  leave a softmax or sigmoid at the end as it is
/// @throws Error ModelMismatch naming the node: an operator, a kind of it, or a domain that is not known; BadFormat for
/// NaN weights
BuiltProgram onnxProgram(const OnnxFile& model, const std::string& file, bool keepEnd);

}  // namespace sightline::graphs
