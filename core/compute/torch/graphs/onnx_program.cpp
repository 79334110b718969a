// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/onnx_program.h"

#include <algorithm>
#include <map>
#include <new>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/nearest_word.h"
#include "core/base/parallel_for.h"
#include "core/compute/torch/graphs/fuse.h"
#include "core/compute/torch/graphs/onnx_operators.h"
#include "core/compute/torch/kernels/convolution.h"
#include "core/compute/torch/kernels/tensor_words.h"
#include "core/compute/torch/networks/failure.h"
#include "core/graphs/module_paths.h"

namespace sightline::graphs {
namespace {

const std::set<std::string>& quantised() {
  static const std::set<std::string> kTypes{"QuantizeLinear",
                                            "DequantizeLinear",
                                            "DynamicQuantizeLinear",
                                            "QLinearConv",
                                            "QLinearMatMul",
                                            "ConvInteger",
                                            "MatMulInteger",
                                            "QLinearAdd",
                                            "QLinearGlobalAveragePool",
                                            "QLinearMul",
                                            "QGemm",
                                            "QLinearSigmoid",
                                            "QLinearAveragePool",
                                            "QLinearConcat",
                                            "QLinearLeakyRelu"};
  return kTypes;
}

[[noreturn]] void refuseOperator(const OnnxNode& node, const std::string& file) {
  if (quantised().count(node.type))
    throw Error(ErrorCode::ModelMismatch, file, message("is quantised: {1} has no gradient", node.shown()),
                "Export the network in single precision, before it is quantised.");
  if (node.type == "If" || node.type == "Loop" || node.type == "Scan")
    throw Error(ErrorCode::ModelMismatch, file,
                message("{1} decides while the network runs what is computed, which is not read", node.shown()),
                "Export it by tracing with an example image (torch.onnx.export of the module, not of a script), or "
                "simplify it with onnxsim.");
  std::vector<std::string> known;
  for (const auto& row : onnxOperators())
    if (node.domain == row.domain) known.emplace_back(row.type);
  const auto near = nearestWord(node.type, known);
  const Message problem =
      !node.domain.empty()
          ? message("{1} is an operator of {2} that Sightline does not know", node.shown(), node.domain)
      : near.empty() ? message("{1} is an operator that Sightline does not know", node.shown())
                     : message("{1} is an operator that Sightline does not know; the nearest that it knows is {2}",
                               node.shown(), near);
  throw Error(ErrorCode::ModelMismatch, file, problem,
              "Export the network without it, for example with another opset_version; docs/onnx-operators.md lists "
              "what can be read.");
}

class Builder {
 public:
  Builder(const OnnxFile& model, const std::string& file)
      : model_(model), file_(file), program_(std::make_unique<Program>()) {}

  BuiltProgram build(bool keepEnd) {
    BuiltProgram made;
    made.reduced = readWeights();
    addInput();
    for (std::size_t i = 0; i < model_.nodes().size(); ++i) addNode(model_.nodes()[i], static_cast<int>(i));
    program_->output = chooseOutput();
    if (!keepEnd) made.leftOut = leaveOutEnd();
    program_->fold();
    program_->drop();
    checkKinds();
    nameLayers();
    fuse(*program_);
    program_->drop();
    program_->plan();
    made.program = std::move(program_);
    return made;
  }

 private:
  /// @return whether some were of another precision than single
  bool readWeights() {
    const auto& tensors = model_.tensors();
    std::vector<torch::Tensor> values(tensors.size());
    std::vector<char> finite(tensors.size(), 1);
    parallelFor(tensors.size(), [&](std::size_t i) {
      torch::NoGradGuard noGrad;
      values[i] = tensorOf(tensors[i]);
      if (values[i].is_floating_point()) finite[i] = isFinite(values[i]);
    });
    bool reduced = false;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
      // Masks of attention hold minus infinity; NaN has no use.
      if (!finite[i] && values[i].isnan().any().item<bool>())
        throw Error(ErrorCode::BadFormat, file_, message("holds NaN in {1}", tensors[i].name),
                    "Every map would be undefined; get the network again from its source.");
      reduced = reduced || tensors[i].dtype == "F16" || tensors[i].dtype == "BF16" || tensors[i].dtype == "F64";
      places_[tensors[i].name] = program_->addConstant(std::move(values[i]));
    }
    return reduced;
  }

  static bool isFinite(const torch::Tensor& t) {
    // One pass: a sum of all bits of exponents would do no better than memory allows.
    const auto* bits = reinterpret_cast<const std::uint32_t*>(t.data_ptr<float>());
    std::uint32_t bad = 0;
    for (int64_t i = 0; i < t.numel(); ++i) bad |= static_cast<std::uint32_t>((bits[i] & 0x7f800000u) == 0x7f800000u);
    return bad == 0;
  }

  void addInput() {
    const auto facts = factsOf(model_, file_);
    program_->input = program_->addValue();
    // Images lie channels last in memory, which the convolutions here are made for.
    Step step;
    step.name = "the input";
    step.type = "Input";
    step.inputs = {program_->input};
    step.outputs = {places_[model_.inputs().front().name] = program_->addValue()};
    const bool last = facts.channelsLast;
    step.run = [last](const std::vector<c10::IValue>& in) -> std::vector<c10::IValue> {
      const auto x = in[0].toTensor();
      return {last ? x.permute({0, 2, 3, 1}).contiguous() : x.contiguous(kChannelsLast)};
    };
    program_->steps.push_back(std::move(step));
  }

  void addNode(const OnnxNode& node, int index) {
    const OnnxOperator* op = findOnnxOperator(node.type, node.domain);
    if (!op) refuseOperator(node, file_);
    Step step;
    step.name = node.shown();
    step.type = node.type;
    step.readsShapesOnly = op->readsShapesOnly;
    Tensors constants;
    for (const auto& name : node.inputs) {
      const int place = name.empty() ? -1 : places_.at(name);
      step.inputs.push_back(place);
      constants.push_back(place < 0 ? torch::Tensor() : program_->constantTensor(place));
    }
    Tensors known = constants;
    const OnnxContext context(node, model_.opset(), std::move(constants), file_);
    OnnxFunction function = op->make(context);
    for (const std::size_t taken : context.taken()) step.inputs[taken] = -1;
    step.core = context.core;
    if (std::all_of(step.inputs.begin(), step.inputs.end(),
                    [&](int place) { return place < 0 || program_->isConstant(place); })) {
      // Known at once: what comes behind it may ask for it, as for weights that several nodes share by an Identity.
      addConstants(node, function, std::move(known));
      return;
    }
    for (const auto& name : node.outputs) {
      const int place = name.empty() ? -1 : program_->addValue();
      if (place >= 0) places_[name] = place;
      step.outputs.push_back(place);
    }
    step.run = [function = std::move(function)](const std::vector<c10::IValue>& in) {
      Tensors tensors;
      tensors.reserve(in.size());
      for (const auto& value : in) tensors.push_back(value.isTensor() ? value.toTensor() : torch::Tensor());
      while (!tensors.empty() && !tensors.back().defined()) tensors.pop_back();
      auto out = function(tensors);
      return std::vector<c10::IValue>(std::make_move_iterator(out.begin()), std::make_move_iterator(out.end()));
    };
    program_->steps.push_back(std::move(step));
    stepNodes_[program_->steps.back().outputs.empty() ? -1 : program_->steps.back().outputs[0]] = index;
  }

  void addConstants(const OnnxNode& node, const OnnxFunction& function, Tensors in) {
    torch::NoGradGuard noGrad;
    while (!in.empty() && !in.back().defined()) in.pop_back();
    Tensors out;
    try {
      out = function(in);
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& e) {
      throw Error(ErrorCode::ModelMismatch, file_, message("{1} cannot be computed: {2}", node.shown(), reasonOf(e)),
                  "Check the file with onnx.checker, and export the network again.");
    }
    for (std::size_t i = 0; i < node.outputs.size() && i < out.size(); ++i)
      if (!node.outputs[i].empty()) places_[node.outputs[i]] = program_->addConstant(std::move(out[i]));
  }

  /// The first output that is called logits, else the first that is one row for each image.
  int chooseOutput() {
    const OnnxValue* chosen = nullptr;
    for (const auto& v : model_.outputs())
      if (!chosen && v.name.find("logits") != std::string::npos) chosen = &v;
    for (const auto& v : model_.outputs())
      if (!chosen && v.shaped && v.dims.size() == 2) chosen = &v;
    if (!chosen) chosen = &model_.outputs().front();
    return places_.at(chosen->name);
  }

  std::string leaveOutEnd() {
    for (auto it = program_->steps.rbegin(); it != program_->steps.rend(); ++it) {
      if (it->outputs.empty() || it->outputs[0] != program_->output) continue;
      if (it->type == "Identity" || it->type == "Cast") {
        program_->output = it->inputs[0];
        continue;
      }
      if (it->type != "Softmax" && it->type != "LogSoftmax" && it->type != "Sigmoid") break;
      program_->output = it->inputs[0];
      return it->type;
    }
    return {};
  }

  void checkKinds() {
    for (const Step& step : program_->steps)
      if (step.type == "NonZero" && step.kind == Step::Kind::Data)
        throw Error(ErrorCode::ModelMismatch, file_,
                    message("{1} chooses values by what is in the image, which is not read", step.name),
                    "Export a classifier without such a choice.");
  }

  /// Offers every layer at the step that makes it.
  void nameLayers() {
    std::vector<GraphOperation> operations;
    std::map<int, int> makers;  // of values: operations
    for (std::size_t i = 0; i < program_->steps.size(); ++i) {
      const Step& step = program_->steps[i];
      GraphOperation o;
      o.type = step.type;
      o.layer = step.kind == Step::Kind::Data && step.type != "Input";
      if (const auto it = stepNodes_.find(step.outputs.empty() ? -1 : step.outputs[0]); it != stepNodes_.end()) {
        const OnnxNode& node = model_.nodes()[static_cast<std::size_t>(it->second)];
        o.name = node.name.empty() ? node.outputs.front() : node.name;
        for (const auto& scope : node.scopes)
          if (!scope.empty()) o.module = scope;
        if (node.scopes.empty()) o.module = moduleOfName(o.name);
      }
      for (const int place : step.inputs)
        if (const auto maker = makers.find(place); maker != makers.end())
          operations[static_cast<std::size_t>(maker->second)].readers.push_back(static_cast<int>(i));
      for (const int place : step.outputs) {
        makers[place] = static_cast<int>(i);
        if (place == program_->output) o.readers.push_back(-1);
      }
      operations.push_back(std::move(o));
    }
    dropCommonScopes(operations);
    for (const GraphLayer& layer : layersOf(operations))
      program_->steps[static_cast<std::size_t>(layer.operation)].offers.emplace_back(layer.path, layer.type);
  }

  const OnnxFile& model_;
  const std::string& file_;
  std::unique_ptr<Program> program_;
  std::map<std::string, int> places_;
  std::map<int, int> stepNodes_;  ///< of a step's first output: its node
};

}  // namespace

BuiltProgram onnxProgram(const OnnxFile& model, const std::string& file, bool keepEnd) {
  return Builder(model, file).build(keepEnd);
}

}  // namespace sightline::graphs
