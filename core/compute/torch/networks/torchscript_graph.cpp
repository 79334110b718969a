// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/torchscript_graph.h"

#include <torch/csrc/jit/api/function_impl.h>
#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/runtime/custom_operator.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/compute/torch/networks/torchscript.h"

namespace sightline {
namespace {

namespace jit = torch::jit;

const auto& tapSymbol() {
  static const auto symbol = c10::Symbol::fromQualString("sightline::tap");
  return symbol;
}

/// The first call in order of the program that is not in `skip`; null when there is none.
jit::Node* firstCall(jit::Block* block, const std::set<jit::Node*>& skip) {
  for (jit::Node* node : block->nodes()) {
    const auto kind = node->kind();
    if ((kind == c10::prim::CallMethod || kind == c10::prim::CallFunction) && !skip.count(node)) return node;
    for (jit::Block* inner : node->blocks())
      if (jit::Node* found = firstCall(inner, skip)) return found;
  }
  return nullptr;
}

/// "layer4.1.relu": the attributes that lead from the network to this value; nothing where it is chosen at run time.
std::optional<std::string> pathOf(const jit::Value* value, const jit::Graph& graph) {
  std::string path;
  while (value != graph.inputs()[0]) {
    const jit::Node* node = value->node();
    if (node->kind() != c10::prim::GetAttr) return {};
    const std::string& name = node->s(c10::attr::name);
    path = path.empty() ? name : name + "." + path;
    value = node->input(0);
  }
  return path;
}

/// "forward", or "forward1", "forward2", ... as tracing names further calls of one module.
bool isForward(const std::string& method) {
  return method.rfind("forward", 0) == 0 &&
         std::all_of(method.begin() + 7, method.end(), [](unsigned char c) { return std::isdigit(c); });
}

void insertTap(jit::Graph& graph, jit::Node* after, const std::string& name) {
  jit::Value* output = after->output();
  const jit::WithInsertPoint place(after->next());
  jit::Value* text = graph.insertConstant(name);
  jit::Node* tap = graph.insertNode(graph.create(tapSymbol(), {output, text}, 1));
  tap->output()->setType(output->type());
  output->replaceAllUsesAfterNodeWith(tap, tap->output());
}

/// A name that comes again gets "#2", "#3", ...
class CallNames {
 public:
  std::string next(const std::string& path) {
    const int call = ++calls_[path];
    return call == 1 ? path : path + "#" + std::to_string(call);
  }

 private:
  std::map<std::string, int> calls_;
};

void tapOperations(jit::Graph& graph, jit::Block* block, std::map<std::string, int>& counts) {
  std::vector<jit::Node*> nodes;
  for (jit::Node* node : block->nodes()) nodes.push_back(node);
  for (jit::Node* node : nodes) {
    for (jit::Block* inner : node->blocks()) tapOperations(graph, inner, counts);
    if (!node->kind().is_aten() || node->outputs().size() != 1 || !node->output()->type()->cast<c10::TensorType>())
      continue;
    std::string name = node->kind().toUnqualString();
    while (!name.empty() && name.back() == '_') name.pop_back();
    insertTap(graph, node, name + "#" + std::to_string(++counts[name]) + "|" + kOperationTap);
  }
}

/// Calls visit(node) for every node, those of inner blocks too.
template <class Visit>
void forEachNode(const jit::Block* block, const Visit& visit) {
  for (const jit::Node* node : block->nodes()) {
    visit(node);
    for (const jit::Block* inner : node->blocks()) forEachNode(inner, visit);
  }
}

/// Whether the input of this name is the constant true.
bool isConstantTrue(const jit::Node* node, const char* name) {
  const auto* schema = node->maybeSchema();
  if (!schema) return false;
  const auto at = schema->argumentIndexWithName(name);
  if (!at || *at < 0 || static_cast<std::size_t>(*at) >= node->inputs().size()) return false;
  const auto value = jit::toIValue(node->input(static_cast<std::size_t>(*at)));
  return value && value->isBool() && value->toBool();
}

/// softmax(q k^T / sqrt(size) + mask) v (Vaswani et al. 2017), with the arguments of PyTorch 2.5.
void attentionOperation(jit::Stack& stack) {
  const bool groups = jit::pop(stack).toBool();
  const c10::IValue scale = jit::pop(stack);
  const bool causal = jit::pop(stack).toBool();
  const double dropout = jit::pop(stack).toDouble();
  const c10::IValue maskValue = jit::pop(stack);
  auto value = jit::pop(stack).toTensor(), key = jit::pop(stack).toTensor();
  const auto query = jit::pop(stack).toTensor();
  if (groups) {
    key = key.repeat_interleave(query.size(-3) / key.size(-3), -3);
    value = value.repeat_interleave(query.size(-3) / value.size(-3), -3);
  }
  const double factor = scale.isNone() ? 1.0 / std::sqrt(static_cast<double>(query.size(-1))) : scale.toDouble();
  auto scores = torch::matmul(query * factor, key.transpose(-2, -1));
  const double never = -std::numeric_limits<double>::infinity();
  if (causal)
    scores = scores.masked_fill(torch::ones({query.size(-2), key.size(-2)}, torch::kBool).tril().logical_not(), never);
  if (maskValue.isTensor() && maskValue.toTensor().defined()) {
    const auto mask = maskValue.toTensor();
    scores = mask.scalar_type() == torch::kBool ? scores.masked_fill(mask.logical_not(), never) : scores + mask;
  }
  auto weights = torch::softmax(scores, -1);
  if (dropout > 0) weights = torch::dropout(weights, dropout, true);  // a network traced while training
  stack.emplace_back(torch::matmul(weights, value));
}

}  // namespace

const char* precisionName(torch::ScalarType type) {
  return type == torch::kHalf ? "half" : type == torch::kDouble ? "double" : "bfloat16";
}

std::string constantsToSinglePrecision(jit::Graph& graph) {
  std::string was;
  std::vector<jit::Node*> constants;
  const std::function<void(jit::Block*)> collect = [&](jit::Block* block) {
    for (jit::Node* node : block->nodes()) {
      if (node->kind() == c10::prim::Constant) constants.push_back(node);
      for (jit::Block* inner : node->blocks()) collect(inner);
    }
  };
  collect(graph.block());
  for (jit::Node* node : constants) {
    const auto value = jit::toIValue(node->output());
    if (!value || !value->isTensor() || !value->toTensor().defined()) continue;
    const auto& tensor = value->toTensor();
    // A single number does not change the precision of what it is combined with.
    if (!tensor.is_floating_point() || tensor.scalar_type() == torch::kFloat || tensor.dim() == 0) continue;
    was = precisionName(tensor.scalar_type());
    const jit::WithInsertPoint place(node);
    node->output()->replaceAllUsesWith(graph.insertConstant(tensor.to(torch::kFloat)));
  }
  return was;
}

std::string trainingOperations(const jit::Graph& graph) {
  bool dropout = false, norm = false;
  forEachNode(graph.block(), [&](const jit::Node* node) {
    if (!node->kind().is_aten()) return;
    const std::string name = node->kind().toUnqualString();
    dropout |= name.find("dropout") != std::string::npos && isConstantTrue(node, "train");
    norm |= name.find("batch_norm") != std::string::npos && isConstantTrue(node, "training");
  });
  return std::string(dropout ? "dropout" : "") + (dropout && norm ? " and " : "") + (norm ? "batch_norm" : "");
}

bool endsInSigmoid(const jit::Graph& graph) {
  if (graph.outputs().empty()) return false;
  const jit::Node* node = graph.outputs()[0]->node();
  while (true) {
    const std::string name = node->kind().toUnqualString();
    if (node->kind().is_aten() && (name == "sigmoid" || name == "sigmoid_" || name == "hardsigmoid")) return true;
    static const std::set<std::string> kPassOn{"tap",    "to",     "contiguous", "squeeze",       "flatten",
                                               "view",   "type",   "reshape",    "clone",         "TupleConstruct",
                                               "detach", "select", "unsqueeze",  "DictConstruct", "ListConstruct"};
    if (!kPassOn.count(name) || node->inputs().empty()) return false;
    node = node->input(name == "DictConstruct" ? 1 : 0)->node();  // of a dictionary, the value of the first key
  }
}

namespace {

/// The number that a value is, where it is one that the program holds.
std::optional<double> constantNumber(const jit::Value* value) {
  const auto held = jit::toIValue(value);
  if (!held) return std::nullopt;
  if (held->isInt() || held->isDouble()) return held->toScalar().toDouble();
  if (held->isTensor() && held->toTensor().defined() && held->toTensor().numel() == 1)
    return held->toTensor().item<double>();
  return std::nullopt;
}

/// Whether a value is a tensor that the program brings along: a constant, a buffer, or one of them in another shape.
bool isItsOwn(const jit::Value* value) {
  static const std::set<std::string> kReshapes{"view", "reshape", "unsqueeze", "to", "expand", "contiguous"};
  const jit::Node* node = value->node();
  while (node->kind().is_aten() && kReshapes.count(node->kind().toUnqualString()) && !node->inputs().empty())
    node = node->input(0)->node();
  return node->kind() == c10::prim::Constant || node->kind() == c10::prim::GetAttr;
}

/// The first operation on a value that is known here; null: none.
const jit::Node* preparingUse(const jit::Value* value) {
  static const std::set<std::string> kKnown{"to",  "float", "contiguous", "clone", "permute", "tap", "type",
                                            "div", "div_",  "mul",        "mul_",  "sub",     "sub_"};
  for (const jit::Use& use : value->uses())
    if (use.offset == 0 && kKnown.count(use.user->kind().toUnqualString()) && !use.user->outputs().empty())
      return use.user;
  return nullptr;
}

}  // namespace

OwnPreparation ownPreparation(const jit::Graph& graph) {
  OwnPreparation found;
  bool subtracts = false, scales = false;
  if (graph.inputs().size() < 2) return found;
  const jit::Value* value = graph.inputs()[1];  // 0: the module
  constexpr int kMostSteps = 16;
  for (int step = 0; step < kMostSteps; ++step) {
    const jit::Node* node = preparingUse(value);
    if (!node) break;
    std::string name = node->kind().toUnqualString();
    if (name.back() == '_') name.pop_back();
    if (name == "div" || name == "mul" || name == "sub") {
      const auto number = constantNumber(node->input(1));
      if (!number && !isItsOwn(node->input(1))) break;
      const bool by255 =
          number && ((name == "div" && *number == 255) || (name == "mul" && std::abs(*number * 255 - 1) < 1e-4));
      found.dividesBy255 = found.dividesBy255 || by255;
      subtracts = subtracts || name == "sub";
      scales = scales || (name != "sub" && !by255);
    }
    value = node->outputs()[0];
  }
  found.normalises = subtracts && scales;
  return found;
}

void registerNewerOperations() {
  static const bool kOnce = [] {
    if (!jit::getAllOperatorsFor(c10::Symbol::fromQualString("aten::scaled_dot_product_attention")).empty())
      return false;
    static const jit::RegisterOperators kAttention({jit::Operator(
        "aten::scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float "
        "dropout_p=0.0, bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor",
        attentionOperation, c10::AliasAnalysisKind::FROM_SCHEMA)});
    return true;
  }();
  (void)kOnce;
}

std::shared_ptr<jit::Graph> tappedGraph(const jit::Module& module) {
  const auto graph = module.get_method("forward").graph()->copy();
  std::set<jit::Node*> notInlined;
  CallNames names;
  int taps = 0;
  while (jit::Node* call = firstCall(graph->block(), notInlined)) {
    if (call->kind() == c10::prim::CallFunction) {
      const auto type = call->input(0)->type()->cast<c10::FunctionType>();
      auto* function = type ? jit::tryToGraphFunction(*type->function()) : nullptr;
      if (!function) {
        notInlined.insert(call);
        continue;
      }
      call->removeInput(0);
      jit::inlineCallTo(call, function, function->graph().get());
      continue;
    }
    const auto type = call->input(0)->type()->cast<c10::ClassType>();
    auto* method = type ? type->findMethod(call->s(c10::attr::name)) : nullptr;
    auto* function = method ? jit::tryToGraphFunction(*method) : nullptr;
    if (!function) {  // chosen at run time through an interface: stays a call
      notInlined.insert(call);
      continue;
    }
    const auto path = pathOf(call->input(0), *graph);
    if (path && !path->empty() && type->is_module() && isForward(call->s(c10::attr::name)) &&
        call->outputs().size() == 1) {
      insertTap(*graph, call, names.next(*path) + "|" + (type->name() ? type->name()->name() : "Module"));
      ++taps;
    }
    jit::inlineCallTo(call, function, function->graph().get());
  }
  if (taps == 0) {
    std::map<std::string, int> counts;
    tapOperations(*graph, graph->block(), counts);
  }
  graph->lint();
  return graph;
}

}  // namespace sightline
