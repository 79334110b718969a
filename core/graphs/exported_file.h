// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/graphs/network_facts.h"
#include "core/weights/safetensors.h"

namespace sightline {

/// An argument of an operation of torch.export's graphs.
struct ExportedArgument {
  enum class Kind { None, Value, Number, Real, Flag, Text, Numbers, Reals, Flags, Values, Type, Format, Ignored };
  Kind kind = Kind::None;
  std::int64_t number = 0;  ///< Number, Flag; Type and Format by torch.export's own numbers
  double real = 0;
  std::string text;                     ///< Text; the name of a Value
  std::vector<std::int64_t> numbers{};  ///< Numbers, Flags
  std::vector<double> reals{};
  std::vector<std::string> values{};  ///< Values: names; empty: None. Numbers: where one is a value, its name
};

struct ExportedNode {
  std::string operation;                                            ///< "aten::conv2d"
  std::string overload;                                             ///< "using_ints"; empty: default
  std::vector<std::pair<std::string, ExportedArgument>> arguments;  ///< those given, by name
  std::vector<std::string> outputs;                                 ///< names of values; empty: not wanted
  bool givesList = false;                                           ///< the outputs are one list
  std::string module, moduleType;                                   ///< "layer4.2.conv3", "Conv2d"
  [[nodiscard]] std::string shown() const;
};

/// The zip that torch.export.save writes (.pt2): a graph of PyTorch's operations as JSON, and tensors. Records at the
/// top level, as PyTorch 2.1 to 2.7 have it, and in folders (models/NAME.json, data/weights), as later ones do. Nothing
/// is executed: pickles are read as state dicts are (readStatePickle()).
class ExportedFile {
 public:
  /// @throws Error FileNotFound, Io; BadFormat for a damaged file, a package of compiled code (AOTInductor)
  explicit ExportedFile(const std::filesystem::path& path);

  [[nodiscard]] const std::vector<ExportedNode>& nodes() const { return nodes_; }
  /// Weights and constants by the names that values have in the graph.
  [[nodiscard]] const std::map<std::string, TensorView>& tensors() const { return tensors_; }
  [[nodiscard]] const std::string& input() const { return input_; }    ///< the value that the images are
  [[nodiscard]] const std::string& output() const { return output_; }  ///< the value that the answer is
  /// Sizes of the images and of the answer; -1: not fixed.
  [[nodiscard]] const std::vector<std::int64_t>& inputSizes() const { return inputSizes_; }
  [[nodiscard]] const std::vector<std::int64_t>& outputSizes() const { return outputSizes_; }

  /// Of the images, by torch.export's own numbers; 0: not said.
  [[nodiscard]] std::int64_t inputType() const { return inputType_; }

 private:
  struct Reader;
  std::vector<std::shared_ptr<const MappedFile>> files_;
  std::vector<ExportedNode> nodes_;
  std::map<std::string, TensorView> tensors_;
  std::string input_, output_;
  std::vector<std::int64_t> inputSizes_, outputSizes_;
  std::int64_t inputType_ = 0;
};

/// @throws Error ModelMismatch for a graph that does not take one square image of 1 or 3 channels
NetworkFacts factsOf(const ExportedFile& model, const std::string& nameForErrors);

}  // namespace sightline
