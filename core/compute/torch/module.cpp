// SPDX-License-Identifier: GPL-3.0-or-later
// What loadTorchBackend() looks for in the module library.
#include "core/compute/compute_module.h"
#include "core/compute/torch/torch_backend.h"

extern "C" __attribute__((visibility("default"))) sightline::ComputeBackend* sightlineCreateComputeBackend(
    int version) {
  return version == sightline::kComputeModuleVersion ? sightline::makeTorchBackend().release() : nullptr;
}
