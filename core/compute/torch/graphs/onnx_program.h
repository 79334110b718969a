// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <memory>
#include <string>

#include "core/compute/torch/graphs/program.h"
#include "core/graphs/onnx_file.h"

namespace sightline::graphs {

/// A foreign network as a program on LibTorch's operations: differentiable, with layers.
struct BuiltProgram {
  std::shared_ptr<Program> program;
  /// What the answer ended in and was left out, so that scores are those before it: "Softmax", "Sigmoid" or nothing.
  std::string leftOut;
  /// Set by the first pass that finds that what was left out did not go over the classes, so that it must stay; null
  /// where that cannot be.
  std::shared_ptr<std::atomic<bool>> endIsOther;
  bool reduced = false;  ///< weights of half or double precision were made single
};

/// @param keepEnd  leave a softmax or sigmoid at the end as it is
/// @throws Error ModelMismatch naming the node: an operator, a kind of it, or a domain that is not known; BadFormat for
/// NaN weights
BuiltProgram onnxProgram(const OnnxFile& model, const std::string& file, bool keepEnd);

/// Images laid out as the file says that its network takes them. @param images N x C x H x W, red first
torch::Tensor asTheNetworkTakesThem(torch::Tensor images, const NetworkFacts& facts);

}  // namespace sightline::graphs
