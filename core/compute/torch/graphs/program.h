// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/compute/torch/graphs/step_core.h"
#include "core/compute/torch/kernels/libtorch.h"
#include "core/models/program_config.h"

namespace sightline {
struct ImageBatch;
}

namespace sightline::graphs {

/// One operation of a program: reads some of its values and makes others.
struct Step {
  /// @param in the inputs' values (None where one is left out)  @return one value for each output
  using Run = std::function<std::vector<c10::IValue>(const std::vector<c10::IValue>& in)>;

  std::string name;                  ///< for messages: "node /layer1/Conv (Conv)"
  std::string type;                  ///< "Conv"
  std::vector<int> inputs, outputs;  ///< places of the values; -1: left out
  Run run;
  /// What the output depends on. Constant: nothing, it is computed once. Shape: only the shapes of other values (ONNX'
  /// Shape, and what comes of it), so it is computed once for each size of batch.
  enum class Kind { Constant, Shape, Data } kind = Kind::Data;
  bool readsShapesOnly = false;  ///< its output depends on its inputs' shapes alone
  /// Layers that the first output is the output of: path and type.
  std::vector<std::pair<std::string, std::string>> offers{};
  /// For a step that stands for several: these, which run instead while somebody listens to one of them.
  std::vector<Step> parts{};
  std::vector<std::string> hidden{};  ///< paths of layers within `parts` that this step does not offer
  StepCore core{};
};

/// Calls for a step, its parts, and theirs.
template <class Function>
void forAllParts(const Step& step, const Function& function) {
  function(step);
  for (const Step& part : step.parts) forAllParts(part, function);
}

/// A network as steps, in order. Values are known by their places. Made once; run() may be called by several threads.
class Program {
 public:
  int addValue() { return valueCount_++; }
  /// A value that is known beforehand, such as a weight.
  int addConstant(c10::IValue value);
  /// The place of the images.
  int input = -1;
  /// The place of the answer.
  int output = -1;
  std::vector<Step> steps;

  [[nodiscard]] bool isConstant(int value) const { return constants_.count(value) > 0; }
  [[nodiscard]] const c10::IValue& constant(int value) const { return constants_.at(value); }
  /// The tensor of a constant; undefined when it is none.
  [[nodiscard]] torch::Tensor constantTensor(int value) const;

  /// Finds out what each step depends on, and computes what depends on nothing. To be called once, after all steps are
  /// there. @throws whatever a step throws
  void fold();
  /// A value that depends on the shape of the images alone; none where it depends on what is in them. Before fold().
  /// @throws whatever a step throws
  [[nodiscard]] std::optional<c10::IValue> valueFromShapes(int value, const torch::Tensor& images) const;
  /// Leaves out steps whose values nobody reads.
  void drop();
  /// Lets go of values as soon as nobody needs them. To be called after whatever changes the steps.
  void plan();
  /// Gives up packed copies of weights; the next pass makes them again.
  void forgetPacked();

  /// The answer for these images; taps are offered to the active TapRecorder.
  c10::IValue run(const torch::Tensor& images, const ProgramConfig& config);

 private:
  using Values = std::vector<c10::IValue>;
  using Fixed = std::vector<std::pair<int, c10::IValue>>;  ///< values that follow from the shape of the images
  std::shared_ptr<const Fixed> fixedFor(const torch::Tensor& images);
  void execute(const Step& step, Values& values, const ProgramConfig* config, const ImageBatch& batch) const;

  int valueCount_ = 0;
  std::map<int, c10::IValue> constants_;
  std::vector<std::vector<int>> last_;  ///< of each step: values that nobody reads behind it
  std::vector<char> forShapes_;         ///< of each step: whether a value that depends on shapes alone needs it
  bool hasShapes_ = false;
  std::mutex mutex_;
  std::map<std::vector<int64_t>, std::shared_ptr<const Fixed>> fixed_;
};

}  // namespace sightline::graphs
