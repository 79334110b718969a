// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/compute/compute_backend.h"

namespace sightline {

/// What LibTorch computes for `ComputeBackend`. Its errors name the model's file.
std::unique_ptr<ComputeBackend> makeTorchBackend();

}  // namespace sightline
