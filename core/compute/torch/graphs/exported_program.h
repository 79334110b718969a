// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>

#include "core/compute/torch/graphs/onnx_program.h"
#include "core/graphs/exported_file.h"

namespace sightline::graphs {

/// A program of torch.export on LibTorch's own operations, each found by its name and schema: differentiable, with
/// layers. Only operations that compute with tensors and nothing else are allowed; those that this LibTorch does not
/// have are written with others (aten_operations.h).
/// @param keepEnd  leave a softmax or sigmoid at the end as it is
/// @throws Error ModelMismatch naming the operation that is not allowed or not known; BadFormat for NaN weights
BuiltProgram exportedProgram(const ExportedFile& model, const std::string& file, bool keepEnd);

}  // namespace sightline::graphs
