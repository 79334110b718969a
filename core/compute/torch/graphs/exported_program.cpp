// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/exported_program.h"

#include <torch/csrc/jit/runtime/operator.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/base/error.h"
#include "core/compute/torch/graphs/aten_operations.h"
#include "core/compute/torch/graphs/exported_arguments.h"
#include "core/compute/torch/graphs/file_tensors.h"
#include "core/compute/torch/graphs/fuse.h"
#include "core/compute/torch/graphs/onnx_operators.h"
#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/tensor_words.h"
#include "core/compute/torch/kernels/token_rows.h"
#include "core/compute/torch/networks/failure.h"
#include "core/graphs/module_paths.h"

namespace sightline::graphs {
namespace {

namespace jit = torch::jit;
using Kind = ExportedArgument::Kind;
using Values = std::vector<c10::IValue>;
using T = torch::Tensor;

/// "relu_" does what "relu" does, in place.
bool isInPlace(const std::string& operation) {
  return operation.size() > 7 && operation.back() == '_' && operation[operation.size() - 2] != '_';
}

/// Operations whose result may share memory with their input.
bool isView(const std::string& operation) {
  static const std::set<std::string> kViews{
      "aten::view",       "aten::reshape",         "aten::flatten",    "aten::permute",  "aten::transpose",
      "aten::t",          "aten::squeeze",         "aten::unsqueeze",  "aten::expand",   "aten::slice",
      "aten::select",     "aten::narrow",          "aten::unbind",     "aten::split",    "aten::chunk",
      "aten::detach",     "aten::alias",           "aten::contiguous", "aten::to",       "aten::movedim",
      "aten::_to_copy",   "aten::unfold",          "aten::diagonal",   "aten::view_as",  "aten::dropout",
      "aten::expand_as",  "aten::unflatten",       "aten::swapaxes",   "aten::swapdims", "aten::mT",
      "aten::reshape_as", "aten::split_with_sizes"};
  return kViews.count(operation) > 0;
}

/// The tensor or whole number that a value is; undefined when it is neither.
T tensorIn(const c10::IValue& value) {
  return value.isTensor() ? value.toTensor() : value.isInt() ? torch::tensor(value.toInt(), torch::kLong) : T();
}

class ExportedBuilder {
 public:
  ExportedBuilder(const ExportedFile& model, const std::string& file)
      : model_(model), file_(file), program_(std::make_unique<Program>()) {}

  BuiltProgram build(bool keepEnd) {
    BuiltProgram made;
    made.reduced = readWeights();
    addInput();
    followAliases();
    for (std::size_t i = 0; i < model_.nodes().size(); ++i) addNode(i);
    program_->output = places_.at(model_.output());
    if (!keepEnd) made.leftOut = leaveOutEnd();
    program_->fold();
    program_->drop();
    nameLayers();
    fuse(*program_);
    program_->drop();
    program_->plan();
    made.program = std::move(program_);
    return made;
  }

 private:
  [[noreturn]] void refuse(const ExportedNode& node, const Message& problem) const {
    throw Error(ErrorCode::ModelMismatch, file_, message("{1} {2}", node.shown(), problem),
                "Export the network without it, or as ONNX (torch.onnx.export with opset_version=17).");
  }

  void addInput() {
    program_->input = program_->addValue();
    // Images lie channels last in memory, which the convolutions here are made for.
    Step step;
    step.name = "the input";
    step.type = "Input";
    step.inputs = {program_->input};
    step.outputs = {places_[model_.input()] = program_->addValue()};
    step.run = [facts = factsOf(model_, file_)](const Values& in) -> Values {
      return {asTheNetworkTakesThem(in[0].toTensor(), facts)};
    };
    program_->steps.push_back(std::move(step));
    if (factsOf(model_, file_).wholeNumbers) wholeNumbers_.insert(model_.input());
  }

  /// Images of whole numbers are computed with as real ones here, since those have gradients: right as long as they are
  /// moved, made real or divided (which makes them real), and nothing else.
  void followWholeNumbers(const ExportedNode& node) {
    static const std::set<std::string> kMoves{"aten::permute", "aten::transpose", "aten::clone", "aten::contiguous"},
        kMakeReal{"aten::to",  "aten::_to_copy", "aten::type_as", "aten::div",
                  "aten::sub", "aten::mul",      "aten::add",     "aten::sym_size"};
    if (wholeNumbers_.empty()) return;
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
      const ExportedArgument& a = node.arguments[i].second;
      const bool reads =
          (a.kind == Kind::Value && wholeNumbers_.count(a.text)) ||
          std::any_of(a.values.begin(), a.values.end(), [&](const auto& v) { return wholeNumbers_.count(v); });
      if (!reads) continue;
      if (i == 0 && kMoves.count(node.operation)) {
        wholeNumbers_.insert(node.outputs.begin(), node.outputs.end());
        continue;
      }
      const auto* type = argument(node, "dtype");
      const bool real = !type || (type->kind == Kind::Type && type->number >= 6 && type->number != 12);
      const auto* other = argument(node, "other");
      const bool whole = other && other->kind == Kind::Number && node.operation != "aten::div";
      if (i != 0 || !kMakeReal.count(node.operation) || !real || whole)
        refuse(node, "computes with images of whole numbers, which have no gradient");
    }
  }

  bool readWeights() {
    std::vector<TensorView> views;
    for (const auto& [name, view] : model_.tensors()) {
      views.push_back(view);
      views.back().name = name;
    }
    FileTensors read = tensorsOf(views, file_);
    for (std::size_t i = 0; i < views.size(); ++i)
      places_[views[i].name] = program_->addConstant(std::move(read.values[i]));
    return read.reduced;
  }

  /// An operation in place gives a new value here, so no value may be read afterwards that shared its memory.
  void followAliases() {
    std::map<std::string, std::string> roots;
    std::map<std::string, std::size_t> lastUse;
    for (std::size_t i = 0; i < model_.nodes().size(); ++i)
      for (const auto& [name, a] : model_.nodes()[i].arguments) {
        if (a.kind == Kind::Value) lastUse[a.text] = i;
        for (const auto& value : a.values) lastUse[value] = i;
      }
    const auto rootOf = [&](const std::string& value) {
      const auto it = roots.find(value);
      return it == roots.end() ? value : it->second;
    };
    for (std::size_t i = 0; i < model_.nodes().size(); ++i) {
      const ExportedNode& node = model_.nodes()[i];
      if (node.arguments.empty() || node.arguments.front().second.kind != Kind::Value) continue;
      const std::string& first = node.arguments.front().second.text;
      if (isInPlace(node.operation)) {
        for (const auto& [value, root] : roots)
          if (value != first && root == rootOf(first) && lastUse[value] > i)
            refuse(node, message("changes a tensor in place that other operations still see as {1}", value));
        if (rootOf(first) != first && lastUse[rootOf(first)] > i)
          refuse(node, message("changes a tensor in place that other operations still see as {1}", rootOf(first)));
      }
      if (isInPlace(node.operation) || isView(node.operation))
        for (const auto& output : node.outputs) roots[output] = rootOf(first);
    }
  }

  /// Numbers that this LibTorch takes as they are, and ends the program on.
  void checkNumbers(const ExportedNode& node) const {
    if (const auto* type = argument(node, "dtype"); type && type->kind == Kind::Number)
      refuse(node, "names no type of values that is known");
    for (const char* name : {"groups", "num_groups", "group"})
      if (const auto* groups = argument(node, name);
          groups && groups->kind == Kind::Number && (groups->number < 1 || groups->number > 65536))
        refuse(node, "has a number of groups that is out of range");
  }

  void addNode(std::size_t index) {
    const ExportedNode& node = model_.nodes()[index];
    const bool wanted = std::any_of(node.outputs.begin(), node.outputs.end(), [](const auto& o) { return !o.empty(); });
    if (!wanted) return;  // assertions about sizes
    checkNumbers(node);
    followWholeNumbers(node);
    Step step;
    step.name = node.shown();
    if (!addKnown(node, step) && !addNewer(node, step)) addOperator(node, step);
    std::string changed;
    if (isInPlace(node.operation)) changed = node.arguments.front().second.text;
    for (const auto& name : node.outputs) {
      const int place = name.empty() ? -1 : program_->addValue();
      if (place >= 0) places_[name] = place;
      step.outputs.push_back(place);
    }
    // Who reads the old value from here on sees the new one.
    if (!changed.empty()) places_[changed] = step.outputs.front();
    nodeOfValue_[step.outputs.front()] = index;
    program_->steps.push_back(std::move(step));
  }

  [[nodiscard]] const ExportedArgument* argument(const ExportedNode& node, const char* name) const {
    for (const auto& [given, a] : node.arguments)
      if (given == name) return &a;
    return nullptr;
  }
  [[nodiscard]] T weight(const ExportedNode& node, const char* name) const {
    const auto* a = argument(node, name);
    return a && a->kind == Kind::Value ? program_->constantTensor(places_.at(a->text)) : T();
  }
  [[nodiscard]] int place(const ExportedNode& node, const char* name) const {
    const auto* a = argument(node, name);
    return a && a->kind == Kind::Value ? places_.at(a->text) : -1;
  }
  [[nodiscard]] bool given(const ExportedNode& node, const char* name) const {
    const auto* a = argument(node, name);
    return a && a->kind != Kind::None;
  }

  /// The operations that kernels of ours exist for, with weights that are in the file.
  bool addKnown(const ExportedNode& node, Step& step) {
    const std::string& op = node.operation;
    const auto single = [&](const char* type, const char* from, auto function) {
      step.type = type;
      step.inputs = {place(node, from)};
      step.run = [function](const Values& in) -> Values { return {function(in[0].toTensor())}; };
      return step.inputs[0] >= 0;
    };
    if (op == "aten::linear" && weight(node, "weight").defined() && weight(node, "weight").dim() == 2 &&
        (!given(node, "bias") || weight(node, "bias").defined())) {
      const auto linear = std::make_shared<LinearStep>(LinearStep{weight(node, "weight"), weight(node, "bias")});
      step.core.linear = linear;
      return single("linear", "input", [linear](const T& x) { return linear->forward(x); });
    }
    if (op == "aten::layer_norm" && weight(node, "weight").defined() && weight(node, "weight").dim() == 1 &&
        weight(node, "bias").defined()) {
      const auto* eps = argument(node, "eps");
      const NormStep norm{weight(node, "weight"), weight(node, "bias"), eps ? eps->real : 1e-5};
      step.core.norm = norm;
      return single("layer_norm", "input",
                    [norm](const T& x) { return nets::layerNorm(x, norm.weight, norm.bias, norm.eps); });
    }
    const auto* approximate = argument(node, "approximate");
    if (op == "aten::gelu" && (!approximate || approximate->text == "none")) {
      step.core.gelu = true;
      return single("gelu", "self", [](const T& x) { return nets::exactGelu(x); });
    }
    const auto* turned = argument(node, "transposed");
    if ((op == "aten::conv2d" || (op == "aten::convolution" && turned && turned->number == 0)) &&
        weight(node, "weight").defined() && weight(node, "weight").dim() == 4 &&
        (!given(node, "bias") || weight(node, "bias").defined())) {
      WindowRule rule;
      if (!windowOf(node, rule.window)) return false;
      const auto* groups = argument(node, "groups");
      if (groups && groups->kind != Kind::Number) return false;
      const auto conv = std::make_shared<FixedConvolution>(weight(node, "weight"), weight(node, "bias"), rule,
                                                           groups ? groups->number : 1);
      step.core.convolution = conv;
      return single("conv2d", "input", [conv](const T& x) { return conv->forward(x); });
    }
    if (op == "aten::batch_norm" || op == "aten::_native_batch_norm_legit_no_training") return addBatchNorm(node, step);
    if (op == "aten::relu" || op == "aten::relu_")
      return single("Relu", "self", [](const T& x) { return at::relu(x); });
    if (op == "aten::sigmoid" || op == "aten::sigmoid_")
      return single("Sigmoid", "self", [](const T& x) { return at::sigmoid(x); });
    if (op == "aten::silu" || op == "aten::silu_") return single("Silu", "self", siluOf);
    if ((op == "aten::add" || op == "aten::add_") && node.overload == "Tensor" && !given(node, "alpha")) {
      step.type = "Add";
      step.inputs = {place(node, "self"), place(node, "other")};
      step.run = [](const Values& in) -> Values { return {in[0].toTensor() + in[1].toTensor()}; };
      return step.inputs[0] >= 0 && step.inputs[1] >= 0;
    }
    if (op == "aten::dropout" || op == "aten::dropout_" || op == "aten::feature_dropout") {
      if (const auto* train = argument(node, "train"); train && train->number != 0)
        refuse(node, "was saved in training mode: call model.eval() before torch.export");
      return single("dropout", "input", [](const T& x) { return x; });
    }
    return false;
  }

  static bool windowNumbers(const ExportedArgument* a, std::int64_t usual, int64_t (&to)[2]) {
    to[0] = to[1] = usual;
    if (!a || a->kind == Kind::None) return true;
    if (a->kind != Kind::Numbers || a->numbers.empty() || a->numbers.size() > 2) return false;
    if (std::any_of(a->values.begin(), a->values.end(), [](const auto& v) { return !v.empty(); })) return false;
    to[0] = a->numbers.front();
    to[1] = a->numbers.back();
    return to[0] >= 0 && to[1] >= 0 && to[0] <= 65536 && to[1] <= 65536;
  }
  bool windowOf(const ExportedNode& node, Window& w) const {
    const T kernel = weight(node, "weight");
    w.kernel[0] = kernel.size(2);
    w.kernel[1] = kernel.size(3);
    if (!windowNumbers(argument(node, "stride"), 1, w.stride) || w.stride[0] < 1 || w.stride[1] < 1) return false;
    if (!windowNumbers(argument(node, "dilation"), 1, w.dilation) || w.dilation[0] < 1 || w.dilation[1] < 1)
      return false;
    if (!windowNumbers(argument(node, "padding"), 0, w.before)) return false;
    w.after[0] = w.before[0];
    w.after[1] = w.before[1];
    return true;
  }

  static T siluOf(const T& x) {
    if (x.dim() != 4 || !nets::canFuse(x, {})) return at::silu(x);
    return nets::scaleShift(x, torch::ones({x.size(1)}), torch::zeros({x.size(1)}), nets::Activation::Silu);
  }

  bool addBatchNorm(const ExportedNode& node, Step& step) {
    if (const auto* training = argument(node, "training"); training && training->number != 0)
      refuse(node, "was saved in training mode: call model.eval() before torch.export");
    const T mean = weight(node, "running_mean"), variance = weight(node, "running_var");
    const auto* eps = argument(node, "eps");
    if (!mean.defined() || !variance.defined() || !eps ||
        (given(node, "weight") && !weight(node, "weight").defined()) ||
        (given(node, "bias") && !weight(node, "bias").defined()))
      return false;
    // As LibTorch does it: 1 / sqrt(var + eps) in float32 first.
    T scale = (variance + eps->real).rsqrt();
    if (weight(node, "weight").defined()) scale = scale * weight(node, "weight");
    const T shift = (weight(node, "bias").defined() ? weight(node, "bias") : torch::zeros_like(mean)) - mean * scale;
    step.type = "batch_norm";
    step.core.scale = scale;
    step.core.shift = shift;
    step.inputs = {place(node, "input")};
    step.run = [scale, shift](const Values& in) -> Values {
      const T x = in[0].toTensor();
      if (x.dim() == 4 && x.size(1) == scale.numel() && nets::canFuse(x, {scale, shift}))
        return {nets::scaleShift(x, scale, shift, nets::Activation::None)};
      const auto shape = shapeOfChannels(x, scale);
      return {x * scale.view(shape) + shift.view(shape)};
    };
    return step.inputs[0] >= 0;
  }

  bool addNewer(const ExportedNode& node, Step& step) {
    const NewerOperation* op = findNewerOperation(node.operation, node.overload);
    if (!op) return false;
    step.type = typeOf(node.operation);
    step.readsShapesOnly = op->readsShapesOnly;
    std::vector<Argument> arguments;
    for (std::size_t i = 0; i < op->arguments.size(); ++i) {
      const std::string& name = op->arguments[i];
      const ExportedArgument* a = name.empty() ? (i < node.arguments.size() ? &node.arguments[i].second : nullptr)
                                               : argument(node, name.c_str());
      arguments.push_back(a ? prepared(node, *a, nullptr, step) : Argument{});
    }
    step.run = [run = op->run, arguments = std::move(arguments)](const Values& in) {
      return run(readyArguments(arguments, in));
    };
    return true;
  }

  static std::string typeOf(const std::string& operation) {
    const auto at = operation.find("::");
    return at == std::string::npos ? operation : operation.substr(at + 2);
  }

  void addOperator(const ExportedNode& node, Step& step) {
    std::string name = node.operation;
    if (isInPlace(name)) name.pop_back();
    if (!isAllowedOperation(name)) refuse(node, "is not one of the operations that Sightline runs from a file");
    if (name == "aten::view" || name == "aten::_unsafe_view") name = "aten::reshape";  // the memory may lie otherwise
    step.type = typeOf(name);
    const jit::Operator* found = nullptr;
    for (const auto& candidate : jit::getAllOperatorsFor(c10::Symbol::fromQualString(name))) {
      const bool same = name == "aten::reshape" || candidate->schema().overload_name() == node.overload;
      if (same && !found) found = candidate.get();
    }
    if (!found) refuse(node, "is not known to this LibTorch");
    std::vector<Argument> arguments;
    std::size_t used = 0;
    for (const auto& wanted : found->schema().arguments()) {
      const ExportedArgument* a = argument(node, wanted.name().c_str());
      if (!a && wanted.name() == "shape") a = argument(node, "size");
      if (a) {
        ++used;
        arguments.push_back(prepared(node, *a, wanted.type(), step));
      } else if (wanted.default_value()) {
        arguments.push_back({*wanted.default_value()});
      } else {
        refuse(node, message("lacks its argument \"{1}\"", wanted.name()));
      }
    }
    if (used != node.arguments.size()) refuse(node, "has arguments that this LibTorch's operation does not have");
    static const std::set<std::string> kDivisions{"aten::div",         "aten::divide",    "aten::floor_divide",
                                                  "aten::true_divide", "aten::remainder", "aten::fmod"};
    step.run = [operation = found->getOperation(), arguments = std::move(arguments), list = node.givesList,
                divides = kDivisions.count(name) > 0](const Values& in) mutable -> Values {
      jit::Stack stack = readyArguments(arguments, in);
      if (divides && stack.size() > 1) checkQuotient(tensorIn(stack[0]), tensorIn(stack[1]));
      operation(stack);
      if (list && stack.size() == 1 && stack[0].isList()) return stack[0].toListRef().vec();
      return stack;
    };
  }

  Argument prepared(const ExportedNode& node, const ExportedArgument& a, const c10::TypePtr& wanted, Step& step) const {
    try {
      return preparedArgument(a, wanted, [&](const std::string& value) {
        step.inputs.push_back(places_.at(value));
        return step.inputs.size() - 1;
      });
    } catch (const std::invalid_argument& e) {
      refuse(node, Message::verbatim(e.what()));
    }
  }

  std::string leaveOutEnd() {
    for (auto it = program_->steps.rbegin(); it != program_->steps.rend(); ++it) {
      if (it->outputs.empty() || it->outputs[0] != program_->output || it->inputs.empty()) continue;
      const bool softmax =
          it->type == "softmax" || it->type == "_softmax" || it->type == "log_softmax" || it->type == "_log_softmax";
      if (!softmax && it->type != "Sigmoid") break;
      program_->output = it->inputs[0];
      return softmax ? "Softmax" : "Sigmoid";
    }
    return {};
  }

  void nameLayers() {
    std::vector<GraphOperation> operations;
    std::map<int, std::size_t> makers;
    for (std::size_t i = 0; i < program_->steps.size(); ++i) {
      const Step& step = program_->steps[i];
      GraphOperation o;
      o.type = step.type;
      o.layer = step.kind == Step::Kind::Data && step.outputs.size() == 1 && step.type != "Input";
      if (const auto it = nodeOfValue_.find(step.outputs.front()); it != nodeOfValue_.end()) {
        const ExportedNode& node = model_.nodes()[it->second];
        o.name = node.outputs.front();
        o.module = node.module;
        o.moduleType = node.moduleType;
      }
      for (const int value : step.inputs)
        if (const auto maker = makers.find(value); maker != makers.end())
          operations[maker->second].readers.push_back(static_cast<int>(i));
      for (const int value : step.outputs) {
        makers[value] = i;
        if (value == program_->output) o.readers.push_back(-1);
      }
      operations.push_back(std::move(o));
    }
    for (const GraphLayer& layer : layersOf(operations))
      program_->steps[static_cast<std::size_t>(layer.operation)].offers.emplace_back(layer.path, layer.type);
  }

  const ExportedFile& model_;
  const std::string& file_;
  std::unique_ptr<Program> program_;
  std::map<std::string, int> places_;
  std::map<int, std::size_t> nodeOfValue_;
  std::set<std::string> wholeNumbers_;  ///< values that are the images, moved at most
};

}  // namespace

BuiltProgram exportedProgram(const ExportedFile& model, const std::string& file, bool keepEnd) {
  return builtFrom(file, "Save the network again with torch.export.save.",
                   [&] { return ExportedBuilder(model, file).build(keepEnd); });
}

}  // namespace sightline::graphs
