// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/weights/safetensors.h"

namespace sightline {

struct OnnxGraph;

/// What an operator's node says beside its inputs.
struct OnnxAttribute {
  enum class Kind { Number, Real, Text, Tensor, Numbers, Reals, Texts, Graph, Other };
  Kind kind = Kind::Other;
  std::int64_t number = 0;
  float real = 0;
  std::string text{};
  TensorView tensor{};
  std::vector<std::int64_t> numbers{};
  std::vector<float> reals{};
  std::vector<std::string> texts{};
  std::shared_ptr<const OnnxGraph> graph{};
  std::string from{};  ///< in a function's body: the attribute of the calling node that it stands for
};

struct OnnxNode {
  std::string type, domain, name;
  std::string overload{};                    ///< which of several functions of the same name
  std::vector<std::string> inputs, outputs;  ///< names of values; empty: not given
  std::map<std::string, OnnxAttribute> attributes;
  std::vector<std::string> scopes;      ///< module paths that PyTorch's newer exporter notes, outermost first
  std::vector<std::string> captured{};  ///< values that graphs within it read from around
  std::int64_t opset = 0;               ///< of a node out of a function; 0: the model's
  /// "node /layer1/Conv (Conv)", for messages.
  [[nodiscard]] std::string shown() const;
};

/// A graph within a node: a branch of an If. It may read values of the graph around it.
struct OnnxGraph {
  std::vector<OnnxNode> nodes;  ///< each value is made before it is used
  std::vector<TensorView> tensors;
  std::vector<std::string> inputs, outputs;
};

/// An input or output of the whole graph.
struct OnnxValue {
  std::string name, dtype;         ///< as in TensorView
  std::vector<std::int64_t> dims;  ///< -1: not fixed
  bool shaped = false;             ///< whether the file says how many dimensions there are
  bool tensor = true;              ///< no sequence, map or optional
  bool real = true;                ///< of real numbers, as far as the file says
};

/// A function that a model defines beside its graph: a name for several nodes, as torch.onnx.dynamo_export writes every
/// module.
struct OnnxFunctionText {
  std::string name, domain, overload;
  std::vector<std::string> inputs, outputs;
  std::map<std::string, OnnxAttribute> usual;  ///< attributes that a call may leave out
  std::vector<OnnxNode> nodes;
  std::int64_t opset = 0;
};

/// The nodes with every call of a function in the place of what it does, calls in functions too. Values within a call
/// get names of their own; nodes are named "caller/node", so that paths of modules are those of the calls.
/// @throws Error ModelMismatch for functions that call themselves, and where more than `most` nodes come out
std::vector<OnnxNode> withoutFunctions(std::vector<OnnxNode> nodes, const std::vector<OnnxFunctionText>& functions,
                                       std::size_t most, const std::string& nameForErrors);

}  // namespace sightline
