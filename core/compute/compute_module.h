// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sightline {

class ComputeBackend;

/// What the program and the compute module must agree on; raised with every change of ComputeBackend.
inline constexpr int kComputeModuleVersion = 5;
/// The module's one entry point; returns null for another version.
inline constexpr const char* kComputeModuleEntry = "sightlineCreateComputeBackend";
using CreateComputeBackend = ComputeBackend* (*)(int version);

}  // namespace sightline
