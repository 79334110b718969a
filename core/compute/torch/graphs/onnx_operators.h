// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/compute/torch/graphs/step_core.h"
#include "core/compute/torch/kernels/libtorch.h"
#include "core/graphs/onnx_file.h"

namespace sightline::graphs {

using Tensors = std::vector<torch::Tensor>;

/// A node as its operator sees it: attributes with their usual values, the version of the operators, and those inputs
/// whose values are known when the network is loaded.
class OnnxContext {
 public:
  /// @param constants of each input: the tensor where it is known beforehand, else undefined
  OnnxContext(const OnnxNode& ofNode, std::int64_t version, Tensors constants, const std::string& file)
      : node(ofNode), opset(version), constants_(std::move(constants)), file_(file) {}

  const OnnxNode& node;
  std::int64_t opset;

  [[nodiscard]] bool has(const char* attribute) const { return node.attributes.count(attribute) > 0; }
  [[nodiscard]] std::int64_t number(const char* attribute, std::int64_t usual) const;
  [[nodiscard]] double real(const char* attribute, double usual) const;
  [[nodiscard]] std::string text(const char* attribute, const char* usual) const;
  [[nodiscard]] std::vector<std::int64_t> numbers(const char* attribute, std::vector<std::int64_t> usual = {}) const;
  /// Whether the input is there.
  [[nodiscard]] bool given(std::size_t input) const {
    return input < node.inputs.size() && !node.inputs[input].empty();
  }
  [[nodiscard]] torch::Tensor constant(std::size_t input) const {
    return input < constants_.size() ? constants_[input] : torch::Tensor();
  }
  /// The constant input is taken over by the function: it need not be kept beside it, nor given.
  torch::Tensor take(std::size_t input) const;
  [[nodiscard]] const std::vector<std::size_t>& taken() const { return taken_; }
  /// What the operation is at its heart, for steps that several operations are made into.
  mutable StepCore core{};
  /// @throws Error ModelMismatch naming the file, the node and the problem
  [[noreturn]] void refuse(const Message& problem) const;

 private:
  Tensors constants_;
  mutable std::vector<std::size_t> taken_;
  const std::string& file_;
};

/// What a node does. Inputs that are left out are undefined tensors.
using OnnxFunction = std::function<Tensors(const Tensors& in)>;

/// One operator of ONNX: the row that the reader and the table in docs/onnx-operators.md are made of.
struct OnnxOperator {
  const char* type;    ///< "Conv"
  const char* limits;  ///< what of it is not read, for the table; empty: all of it
  OnnxFunction (*make)(const OnnxContext& context);
  bool readsShapesOnly = false;  ///< Shape, Size: its output depends on the shape of its input alone
  const char* domain = "";
};

/// All operators, sorted by their names.
const std::vector<OnnxOperator>& onnxOperators();
/// Null for an operator that is not known.
const OnnxOperator* findOnnxOperator(const std::string& type, const std::string& domain);

// The rows, by kind; each list stands at the end of its source.
std::vector<OnnxOperator> onnxElementwise();
std::vector<OnnxOperator> onnxActivations();
std::vector<OnnxOperator> onnxConvolutions();
std::vector<OnnxOperator> onnxReductions();
std::vector<OnnxOperator> onnxShapes();
std::vector<OnnxOperator> onnxIndexing();
std::vector<OnnxOperator> onnxResizing();

/// Whole numbers of a tensor.
std::vector<int64_t> numbersOf(const torch::Tensor& t);
/// A tensor of the file, copied; half precision becomes single, as everything is computed in.
torch::Tensor tensorOf(const TensorView& view);
/// The axis counted from 0. @throws std::out_of_range
int64_t axisOf(int64_t axis, int64_t dimensions);
/// Refuses sizes beyond the limits of tensors (networks/program_memory.h), taken as single precision, also where they
/// are more than 64 bits can count. @throws TensorTooLarge; std::length_error for a negative size
void checkSize(at::IntArrayRef sizes);
/// Refuses the one quotient of whole numbers that there is no number for, the least by -1, which ends a program.
/// @throws std::overflow_error
void checkQuotient(const torch::Tensor& a, const torch::Tensor& b);

}  // namespace sightline::graphs
