// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/torchscript_graph.h"

#include <torch/csrc/jit/api/function_impl.h>

#include <algorithm>
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

}  // namespace

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
