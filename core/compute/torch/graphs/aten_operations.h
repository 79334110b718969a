// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::graphs {

/// Whether an operation of PyTorch ("aten::conv2d") computes with tensors and numbers and does nothing else: an
/// operation that is not listed is refused. Those that change a tensor in place ("aten::relu_") go by the name of what
/// does not.
bool isAllowedOperation(const std::string& name);

/// An operation of later versions of PyTorch, or of none, written with what LibTorch 1.13 has.
struct NewerOperation {
  const char* name;                    ///< "aten::scaled_dot_product_attention"
  std::vector<std::string> arguments;  ///< in order; those that a node does not give are None
  std::vector<c10::IValue> (*run)(const std::vector<c10::IValue>& in);
  bool readsShapesOnly = false;
};
/// Null where there is none.
const NewerOperation* findNewerOperation(const std::string& name, const std::string& overload);

}  // namespace sightline::graphs
