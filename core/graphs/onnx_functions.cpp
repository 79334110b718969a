// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of a model's own functions, replaced by what the functions do (onnx/docs/IR.md, "Model local functions").
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/error.h"
#include "core/graphs/onnx_node.h"

namespace sightline {
namespace {

using Names = std::map<std::string, std::string>;

std::string renamed(const Names& names, const std::string& value) {
  const auto it = names.find(value);
  return it == names.end() ? value : it->second;
}

/// A node whose values go by other names, also those that graphs within it read from around.
OnnxNode renamed(const Names& names, OnnxNode node);

std::shared_ptr<const OnnxGraph> renamed(Names names, const OnnxGraph& graph) {
  // What is made within hides what is around.
  for (const auto& t : graph.tensors) names.erase(t.name);
  for (const auto& value : graph.inputs) names.erase(value);
  for (const auto& node : graph.nodes)
    for (const auto& value : node.outputs) names.erase(value);
  auto made = std::make_shared<OnnxGraph>(graph);
  for (OnnxNode& node : made->nodes) node = renamed(names, std::move(node));
  for (auto& value : made->outputs) value = renamed(names, value);
  return made;
}

OnnxNode renamed(const Names& names, OnnxNode node) {
  for (auto* values : {&node.inputs, &node.outputs, &node.captured})
    for (auto& value : *values) value = renamed(names, value);
  for (auto& [key, a] : node.attributes)
    if (a.graph) a.graph = renamed(names, *a.graph);
  return node;
}

class Inliner {
 public:
  Inliner(const std::vector<OnnxFunctionText>& functions, std::size_t most, const std::string& name)
      : most_(most), name_(name) {
    for (const auto& f : functions) functions_.emplace(Key{f.domain, f.name, f.overload}, &f);
  }

  void take(OnnxNode node) {
    const auto it = functions_.find({node.domain, node.type, node.overload});
    if (it == functions_.end()) {
      for (auto& [key, a] : node.attributes)
        if (a.graph) a.graph = taken(*a.graph);
      if (made.size() >= most_) throw refusal(message("has more than {1} operations", most_));
      made.push_back(std::move(node));
      return;
    }
    const OnnxFunctionText& f = *it->second;
    if (std::find(within_.begin(), within_.end(), &f) != within_.end())
      throw refusal(message("defines the function \"{1}\", which calls itself", f.name));
    // Calls that lead to nothing but further calls would end neither in nodes nor soon.
    if (++calls_ > most_) throw refusal(message("calls its functions more than {1} times", most_));
    if (within_.size() >= kDeepestCalls) throw refusal(message("has calls more than {1} deep", kDeepestCalls));
    within_.push_back(&f);
    call(f, node);
    within_.pop_back();
  }

  std::vector<OnnxNode> made;

 private:
  using Key = std::tuple<std::string, std::string, std::string>;
  static constexpr std::size_t kDeepestCalls = 64;

  /// A graph within a node, without calls. What comes out counts with the rest.
  std::shared_ptr<const OnnxGraph> taken(const OnnxGraph& graph) {
    auto changed = std::make_shared<OnnxGraph>(graph);
    std::vector<OnnxNode> around;
    std::swap(around, made);
    for (OnnxNode& node : changed->nodes) take(std::move(node));
    changed->nodes = std::move(made);
    made = std::move(around);
    calls_ += changed->nodes.size();
    return changed;
  }

  [[nodiscard]] Error refusal(const Message& problem) const {
    return {ErrorCode::ModelMismatch, name_, problem, "Export the network again, without functions of its own."};
  }

  void call(const OnnxFunctionText& f, const OnnxNode& node) {
    if (node.inputs.size() > f.inputs.size() || node.outputs.size() > f.outputs.size())
      throw refusal(message("{1} gives {2} inputs and takes {3} outputs, the function has {4} and {5}", node.shown(),
                            node.inputs.size(), node.outputs.size(), f.inputs.size(), f.outputs.size()));
    const auto first =
        std::find_if(node.outputs.begin(), node.outputs.end(), [](const auto& output) { return !output.empty(); });
    const std::string values =
        (first == node.outputs.end() ? node.name : *first) + "::" + std::to_string(calls_) + "::";
    const std::string path = node.name.empty() ? node.type : node.name;
    Names names{{"", ""}};
    for (const auto& inner : f.nodes)
      for (const auto& value : inner.outputs)
        if (!value.empty()) names[value] = values + value;
    std::set<std::string> given;
    for (std::size_t i = 0; i < f.inputs.size(); ++i) {
      names[f.inputs[i]] = i < node.inputs.size() ? node.inputs[i] : std::string();
      given.insert(f.inputs[i]);
    }
    std::vector<OnnxNode> handed;  // inputs that are outputs too
    for (std::size_t i = 0; i < f.outputs.size() && i < node.outputs.size(); ++i) {
      if (node.outputs[i].empty()) continue;
      std::string& to = names[f.outputs[i]];
      if (given.insert(f.outputs[i]).second) {
        to = node.outputs[i];
      } else {
        OnnxNode same;
        same.type = "Identity";
        same.name = path + "/Identity";
        same.inputs = {to};
        same.outputs = {node.outputs[i]};
        same.scopes = node.scopes;
        handed.push_back(std::move(same));
      }
    }
    for (OnnxNode inner : f.nodes) {
      const std::string own = inner.name.empty() ? inner.type : inner.name;
      takeAttributes(inner, node, f);
      inner = renamed(names, std::move(inner));
      inner.name = path + (own.front() == '/' ? "" : "/") + own;
      inner.opset = f.opset;
      inner.scopes.insert(inner.scopes.begin(), node.scopes.begin(), node.scopes.end());
      take(std::move(inner));
    }
    for (auto& same : handed) take(std::move(same));
  }

  /// Attributes that stand for those of the call get their values; what neither the call nor the function says is left
  /// out.
  static void takeAttributes(OnnxNode& inner, const OnnxNode& node, const OnnxFunctionText& f) {
    for (auto it = inner.attributes.begin(); it != inner.attributes.end();) {
      if (it->second.graph) {
        auto graph = std::make_shared<OnnxGraph>(*it->second.graph);
        for (OnnxNode& within : graph->nodes) takeAttributes(within, node, f);
        it->second.graph = std::move(graph);
      }
      const std::string from = it->second.from;
      if (from.empty()) {
        ++it;
        continue;
      }
      const auto given = node.attributes.find(from), usual = f.usual.find(from);
      if (given == node.attributes.end() && usual == f.usual.end()) {
        it = inner.attributes.erase(it);
        continue;
      }
      it->second = given != node.attributes.end() ? given->second : usual->second;
      ++it;
    }
  }

  std::map<Key, const OnnxFunctionText*> functions_;
  std::vector<const OnnxFunctionText*> within_;
  std::size_t most_, calls_ = 0;
  const std::string& name_;
};

}  // namespace

std::vector<OnnxNode> withoutFunctions(std::vector<OnnxNode> nodes, const std::vector<OnnxFunctionText>& functions,
                                       std::size_t most, const std::string& name) {
  if (functions.empty()) return nodes;
  Inliner inliner(functions, most, name);
  for (OnnxNode& node : nodes) inliner.take(std::move(node));
  return std::move(inliner.made);
}

}  // namespace sightline
