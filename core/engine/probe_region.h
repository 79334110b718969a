// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>

#include "core/study/class_names.h"
#include "core/study/probe.h"
#include "core/types/image.h"

namespace sightline {

class ComputeBackend;

/// Asks one network: three forward passes, through the model's own preprocessing.
/// @throws Error, Cancelled
ProbeEffect probeRegion(ComputeBackend& backend, const ModelSpec& model, const Image& image, const RegionMask& region,
                        Filling filling, const TargetSpec& target, const std::stop_token& stop);

}  // namespace sightline
