// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/csrc/jit/ir/ir.h>
#include <torch/script.h>

#include <memory>
#include <string>

namespace sightline {

/// The program of a module's forward(), every call in it replaced by what is called, and after each call of a
/// submodule a node `sightline::tap(t x, str name) -> t` with the name "path|Type". The module itself stays as it is.
/// Where no submodule is called (frozen archives), every operation that gives one tensor is tapped.
/// LibTorch's internal interfaces are used in this file's .cpp only, so that another version needs one change.
std::shared_ptr<torch::jit::Graph> tappedGraph(const torch::jit::Module& module);

}  // namespace sightline
