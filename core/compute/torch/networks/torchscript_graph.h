// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/ir/ir.h>

#include <memory>
#include <string>

namespace sightline {

/// The program of a module's forward(), every call in it replaced by what is called, and after each call of a
/// submodule a node `sightline::tap(t x, str name) -> t` with the name "path|Type". The module itself stays as it is.
/// Where no submodule is called (frozen archives), every operation that gives one tensor is tapped.
/// LibTorch's internal interfaces are used in this file's .cpp only, so that another version needs one change.
std::shared_ptr<torch::jit::Graph> tappedGraph(const torch::jit::Module& module);

/// "half", "double" or "bfloat16": a precision that is not single, in words.
const char* precisionName(torch::ScalarType type);

/// Constants of another precision become float32, as parameters do: freezing makes constants of a network's weights.
/// @return what they were (precisionName); empty: nothing was to do
std::string constantsToSinglePrecision(torch::jit::Graph& graph);

/// "dropout", "batch_norm" or both: operations whose training mode is part of the program, as tracing writes it for a
/// network that was not in eval mode; empty when there are none. module.eval() does not change them.
std::string trainingOperations(const torch::jit::Graph& graph);

/// Whether the last operation that makes the answer is a sigmoid.
bool endsInSigmoid(const torch::jit::Graph& graph);

/// What a program does with its images before anything else.
struct OwnPreparation {
  bool dividesBy255 = false;  ///< or multiplies by 1/255
  bool normalises = false;    ///< subtracts something of its own and divides by something
};
OwnPreparation ownPreparation(const torch::jit::Graph& graph);

/// Makes operations of later versions of LibTorch known to this one where they can be written in its own:
/// scaled_dot_product_attention, in which every transformer of PyTorch 2 is traced. Once a process; thread-safe.
void registerNewerOperations();

}  // namespace sightline
