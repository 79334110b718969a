// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/onnx_program.h"

#include <algorithm>
#include <map>
#include <new>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/base/error.h"
#include "core/base/nearest_word.h"
#include "core/compute/torch/graphs/file_tensors.h"
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
  if (node.type == "Loop" || node.type == "Scan")
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
      : model_(model), file_(file), facts_(factsOf(model, file)), program_(std::make_unique<Program>()) {}

  BuiltProgram build(bool keepEnd) {
    BuiltProgram made;
    made.reduced = readWeights();
    addInput();
    for (const OnnxNode& node : model_.nodes()) addNode(node);
    program_->output = places_.at(model_.answer().name);
    if (!keepEnd) leaveOutEnd(made);
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
    FileTensors read = tensorsOf(model_.tensors(), file_);
    for (std::size_t i = 0; i < read.values.size(); ++i)
      places_[model_.tensors()[i].name] = program_->addConstant(std::move(read.values[i]));
    return read.reduced;
  }

  void addInput() {
    program_->input = program_->addValue();
    // Images lie channels last in memory, which the convolutions here are made for.
    Step step;
    step.name = "the input";
    step.type = "Input";
    step.inputs = {program_->input};
    step.outputs = {places_[model_.inputs().front().name] = program_->addValue()};
    step.run = [facts = facts_](const std::vector<c10::IValue>& in) -> std::vector<c10::IValue> {
      return {asTheNetworkTakesThem(in[0].toTensor(), facts)};
    };
    program_->steps.push_back(std::move(step));
    if (facts_.wholeNumbers) wholeNumbers_.insert(model_.inputs().front().name);
  }

  /// Values of whole numbers are computed with as real ones here, since those have gradients: right as long as they are
  /// moved and nothing else before they become real.
  void followWholeNumbers(const OnnxNode& node) {
    static const std::set<std::string> kMoves{"Identity", "Transpose", "Reshape", "Flatten",
                                              "Squeeze",  "Unsqueeze", "Slice",   "Gather"};
    if (node.inputs.empty() || std::none_of(node.inputs.begin(), node.inputs.end(),
                                            [&](const std::string& value) { return wholeNumbers_.count(value) > 0; }))
      return;
    if (node.type == "Shape" || node.type == "Size") return;
    if (kMoves.count(node.type) && wholeNumbers_.count(node.inputs.front())) {
      wholeNumbers_.insert(node.outputs.begin(), node.outputs.end());
      return;
    }
    const auto to = node.attributes.find("to");
    const auto code = to == node.attributes.end() ? 0 : to->second.number;
    if (node.type == "Cast" && (code == 1 || code == 10 || code == 11 || code == 16)) return;
    refuse(node, "computes with images of whole numbers, which have no gradient",
           "Export the network for images of single precision (float32).");
  }

  [[noreturn]] void refuse(const OnnxNode& node, const Message& problem, const Message& remedy) const {
    throw Error(ErrorCode::ModelMismatch, file_, message("{1} {2}", node.shown(), problem), remedy);
  }

  /// What LibTorch says of a node, as a message that names it.
  template <class Make>
  auto made(const OnnxNode& node, const Make& make) const {
    try {
      return make();
    } catch (const Error&) {
      throw;
    } catch (const std::bad_alloc&) {
      throw;
    } catch (TensorTooLarge& e) {
      if (e.node.empty()) e.node = node.shown();
      throw;
    } catch (const std::exception& e) {
      throw Error(ErrorCode::ModelMismatch, file_,
                  message("{1} cannot be computed: {2}", node.shown(), Message::verbatim(reasonOf(e))),
                  "Check the file with onnx.checker, and export the network again.");
    }
  }

  void addNode(const OnnxNode& node) {
    followWholeNumbers(node);
    if (node.type == "If" && node.domain.empty()) return addBranch(node);
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
    const OnnxContext context(node, node.opset > 0 ? node.opset : model_.opset(), std::move(constants), file_);
    OnnxFunction function = made(node, [&] { return op->make(context); });
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
    stepNodes_[step.outputs.empty() ? -1 : step.outputs[0]] = &node;
    program_->steps.push_back(std::move(step));
  }

  /// The branch of an If that is taken, in the place of the node. Its condition must not depend on what is in the
  /// image; where it depends on the image's size, every later pass checks that it still holds.
  void addBranch(const OnnxNode& node) {
    if (node.inputs.size() != 1 || node.inputs[0].empty())
      refuse(node, "is no choice between two branches", "Check the file with onnx.checker.");
    const int condition = places_.at(node.inputs[0]);
    const bool known = program_->isConstant(condition);
    const bool chosen = made(node, [&] { return chosenBranch(node, condition); });
    const auto branch = node.attributes.find(chosen ? "then_branch" : "else_branch");
    if (branch == node.attributes.end() || !branch->second.graph ||
        branch->second.graph->outputs.size() < node.outputs.size())
      refuse(node, "is no choice between two branches", "Check the file with onnx.checker.");
    const OnnxGraph& graph = *branch->second.graph;
    // Names within are known within only.
    std::map<std::string, int> hidden;
    std::set<std::string> own;
    const auto hide = [&](const std::string& name) {
      if (!own.insert(name).second) return;
      if (const auto it = places_.find(name); it != places_.end()) hidden.insert(*it);
    };
    for (const auto& t : graph.tensors) {
      hide(t.name);
      if (t.dtype.empty()) refuse(node, "holds a tensor that cannot be computed with", "Export it without strings.");
      places_[t.name] = program_->addConstant(tensorOf(t));
    }
    for (const OnnxNode& inner : graph.nodes) {
      for (const auto& value : inner.outputs) hide(value);
      addNode(inner);
    }
    std::vector<int> results;
    for (std::size_t i = 0; i < node.outputs.size(); ++i) results.push_back(places_.at(graph.outputs[i]));
    for (const auto& name : own) places_.erase(name);
    for (const auto& [name, place] : hidden) places_[name] = place;
    for (std::size_t i = 0; i < node.outputs.size(); ++i)
      if (!node.outputs[i].empty())
        places_[node.outputs[i]] = known ? results[i] : checked(node, condition, chosen, results[i]);
  }

  bool chosenBranch(const OnnxNode& node, int condition) const {
    if (const auto known = program_->constantTensor(condition); known.defined()) return known.item<bool>();
    const auto [width, height] = facts_.size.isKnown() ? facts_.size : InputSize(224);
    const auto value = program_->valueFromShapes(condition, torch::zeros({1, facts_.channels, height, width}));
    if (!value || !value->isTensor())
      refuse(node, "decides by what is in the image what is computed, which is not read",
             "Export it by tracing with an example image (torch.onnx.export of the module, not of a script), or "
             "simplify it with onnxsim.");
    return value->toTensor().item<bool>();
  }

  /// A value as it is, as long as a condition holds.
  int checked(const OnnxNode& node, int condition, bool expected, int value) {
    Step step;
    step.name = node.shown();
    step.type = node.type;
    step.inputs = {condition, value};
    step.outputs = {program_->addValue()};
    step.run = [expected](const std::vector<c10::IValue>& in) -> std::vector<c10::IValue> {
      if (in[0].toTensor().item<bool>() != expected)
        throw std::invalid_argument("images of this size or number would be computed otherwise");
      return {in[1]};
    };
    stepNodes_[step.outputs[0]] = &node;
    program_->steps.push_back(std::move(step));
    return program_->steps.back().outputs[0];
  }

  void addConstants(const OnnxNode& node, const OnnxFunction& function, Tensors in) {
    torch::NoGradGuard noGrad;
    while (!in.empty() && !in.back().defined()) in.pop_back();
    Tensors out = made(node, [&] { return function(in); });
    for (std::size_t i = 0; i < node.outputs.size() && i < out.size(); ++i)
      if (!node.outputs[i].empty()) places_[node.outputs[i]] = program_->addConstant(std::move(out[i]));
  }

  /// Leaves out a softmax or sigmoid that makes the answer, also where what follows only changes its shape.
  void leaveOutEnd(BuiltProgram& made) {
    static const std::set<std::string> kSame{"Identity", "Cast", "Dropout"},
        kShapes{"Reshape", "Flatten", "Squeeze", "Unsqueeze"};
    std::map<int, std::size_t> makers;
    std::map<int, int> readers;
    for (std::size_t i = 0; i < program_->steps.size(); ++i) {
      for (const int place : program_->steps[i].outputs) makers[place] = i;
      for (const int place : program_->steps[i].inputs) ++readers[place];
    }
    Step* behind = nullptr;  // the nearest step that changes the shape
    for (int place = program_->output;;) {
      const auto it = makers.find(place);
      if (it == makers.end() || place < 0) return;
      Step& step = program_->steps[it->second];
      if (step.inputs.empty() || step.inputs[0] < 0 || step.outputs[0] != place) return;
      if (step.type == "Softmax" || step.type == "LogSoftmax" || step.type == "Sigmoid") {
        made.leftOut = step.type;
        if (step.type != "Sigmoid")
          watchAxis(step, made);
        else
          (behind ? behind->inputs[0] : program_->output) = step.inputs[0];
        return;
      }
      if (readers[step.inputs[0]] > 1 || (!kSame.count(step.type) && !kShapes.count(step.type))) return;
      if (kShapes.count(step.type)) behind = &step;
      place = step.inputs[0];
    }
  }

  /// Puts into the place of a softmax what notes whether it went over the classes: if not, it cannot be left out.
  static void watchAxis(Step& step, BuiltProgram& made) {
    const bool flattens = step.core.flattens;
    const auto axis = step.core.axes.at(0);
    made.endIsOther = std::make_shared<std::atomic<bool>>(false);
    step.type = "Input";  // no layer
    step.run = [axis, flattens,
                other = made.endIsOther](const std::vector<c10::IValue>& in) -> std::vector<c10::IValue> {
      const auto x = in[0].toTensor();
      if (x.dim() == 0) {
        other->store(true);
        return {x};
      }
      const auto first = axisOf(axis, x.dim());
      int64_t over = x.size(first);
      for (int64_t d = first + 1; flattens && d < x.dim(); ++d) over *= x.size(d);
      if (over * x.size(0) != x.numel()) other->store(true);
      return {x};
    };
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
        const OnnxNode& node = *it->second;
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
  NetworkFacts facts_;
  std::unique_ptr<Program> program_;
  std::map<std::string, int> places_;
  std::map<int, const OnnxNode*> stepNodes_;  ///< of a step's first output: its node
  std::set<std::string> wholeNumbers_;        ///< values that are the images, moved at most
};

}  // namespace

torch::Tensor asTheNetworkTakesThem(torch::Tensor images, const NetworkFacts& facts) {
  if (facts.blueFirst) images = images.flip(1);
  if (facts.upTo255) images = images * 255;
  return facts.channelsLast ? images.permute({0, 2, 3, 1}).contiguous() : images.contiguous(kChannelsLast);
}

BuiltProgram onnxProgram(const OnnxFile& model, const std::string& file, bool keepEnd) {
  return builtFrom(file, "Check the file with onnx.checker, and export the network again.",
                   [&] { return Builder(model, file).build(keepEnd); });
}

}  // namespace sightline::graphs
