// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/compute/torch/kernels/libtorch.h"
#include "core/weights/safetensors.h"

namespace sightline::graphs {

struct FileTensors {
  std::vector<torch::Tensor> values;
  bool reduced = false;  ///< some were of half or double precision
};

/// Tensors of a file, copied by all processors; real numbers become single precision. Copied, since a file that is
/// written anew while its network is in use would otherwise end the program.
/// @throws Error BadFormat naming a tensor that holds NaN. Infinity is none: masks of attention hold it.
FileTensors tensorsOf(const std::vector<TensorView>& views, const std::string& file);

}  // namespace sightline::graphs
