// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/graphs/network_facts.h"
#include "core/graphs/onnx_node.h"
#include "core/graphs/protobuf.h"
#include "core/weights/safetensors.h"

namespace sightline {

/// An ONNX model in memory, mapped: its tensors lie in the file, or in files of "external data" beside it. Checked on
/// reading, so that whoever uses it need not: every tensor has as many bytes as its shape says, external data lie
/// within the model's own folder, nodes stand in an order in which each value is made before it is used. Functions that
/// the model defines are replaced by what they do, and what the answer does not depend on is left out. Nothing is
/// executed and nothing is allocated that grows beyond the file's own size.
class OnnxFile {
 public:
  /// @throws Error FileNotFound, Io; BadFormat for what is no whole ONNX model (cut off, circles, tensors whose values
  /// do not fit their shapes, external data elsewhere), ModelMismatch for what cannot be read: sequences, an opset that
  /// is too old or too new
  explicit OnnxFile(const std::filesystem::path& path);

  [[nodiscard]] const std::vector<OnnxNode>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<TensorView>& tensors() const { return tensors_; }
  [[nodiscard]] const std::vector<OnnxValue>& inputs() const { return inputs_; }  ///< without the tensors
  [[nodiscard]] const std::vector<OnnxValue>& outputs() const { return outputs_; }
  /// The scores: the first output that is called logits, else the first with a row for each image, else the first
  /// tensor; what a ZipMap (of scikit-learn's and others' classifiers) reads in place of its dictionaries.
  [[nodiscard]] const OnnxValue& answer() const { return answer_; }
  [[nodiscard]] std::int64_t opset() const { return opset_; }
  [[nodiscard]] const std::string& producer() const { return producer_; }  ///< "pytorch 2.6.0"
  [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return metadata_; }

  /// Those of external data.
  [[nodiscard]] std::vector<std::filesystem::path> otherFiles() const;

  static constexpr std::int64_t kOldestOpset = 7, kNewestOpset = 22;

 private:
  using Bytes = std::span<const std::byte>;
  void readModel(Bytes from);
  void readGraph(Bytes from);
  std::shared_ptr<const OnnxGraph> readGraphWithin(Bytes from);
  OnnxFunctionText readFunction(Bytes from);
  OnnxNode readNode(Bytes from);
  std::pair<std::string, OnnxAttribute> readAttribute(Bytes from);
  OnnxValue readValue(Bytes from);
  TensorView readTensor(Bytes from);
  Bytes externalData(const std::string& tensor, const std::map<std::string, std::string>& where);
  template <class Value>
  Bytes keep(std::vector<Value> values);
  [[nodiscard]] std::int64_t readOpset(Bytes from) const;
  void sortNodes();
  void chooseAnswer();
  void dropUnneeded();
  [[nodiscard]] Error bad(const Message& problem) const;

  std::filesystem::path path_;
  std::string name_;
  std::vector<std::shared_ptr<const void>> kept_;  ///< values that are not in the file as they are used
  std::map<std::filesystem::path, std::shared_ptr<const MappedFile>> files_;
  std::vector<OnnxNode> nodes_;
  std::vector<TensorView> tensors_;
  std::vector<OnnxValue> inputs_, outputs_;
  OnnxValue answer_;
  std::size_t nodeCount_ = 0;
  int depth_ = 0;                               ///< graphs within graphs while they are read
  std::map<std::string, const char*> foreign_;  ///< tensors of a kind that cannot be computed with: the kind
  std::int64_t opset_ = 0;
  std::string producer_;
  std::map<std::string, std::string> metadata_;
};

/// @throws Error ModelMismatch for a graph that does not take one square image of 1 or 3 channels
NetworkFacts factsOf(const OnnxFile& model, const std::string& nameForErrors);

}  // namespace sightline
