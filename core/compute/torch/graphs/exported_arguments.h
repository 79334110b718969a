// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/core/jit_type.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/compute/torch/kernels/libtorch.h"
#include "core/graphs/exported_file.h"

namespace sightline::graphs {

/// An argument of an operation: known beforehand, or made of values while the program runs.
struct Argument {
  c10::IValue fixed;
  enum class Form { Fixed, Value, Numbers, Tensors, OptionalTensors } form = Form::Fixed;
  std::vector<std::pair<std::size_t, std::size_t>> from{};  ///< place in the list, place among the step's inputs
};

/// @param wanted what the operation's schema asks for; null: as it is
/// @param input  place among the step's inputs of a value, by its name
/// @throws std::invalid_argument for a list of tensors with gaps where there may be none
Argument preparedArgument(const ExportedArgument& a, const c10::TypePtr& wanted,
                          const std::function<std::size_t(const std::string& value)>& input);

/// The arguments as an operation takes them. @param in the step's inputs
std::vector<c10::IValue> readyArguments(const std::vector<Argument>& arguments, const std::vector<c10::IValue>& in);

}  // namespace sightline::graphs
