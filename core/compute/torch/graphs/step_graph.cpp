// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/step_graph.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace sightline::graphs {

using T = torch::Tensor;

StepGraph::StepGraph(Program& program) : program_(program) {
  const auto& steps = program.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (const int v : steps[i].outputs) makers_[v] = i;
    for (const int v : steps[i].inputs) readers_[v].push_back(i);
  }
}

std::optional<std::size_t> StepGraph::maker(int value, const char* type) const {
  const auto it = makers_.find(value);
  if (value < 0 || it == makers_.end()) return {};
  const Step& step = at(it->second);
  if (step.kind != Step::Kind::Data || !step.parts.empty() || (type && step.type != type)) return {};
  return it->second;
}

std::optional<std::size_t> StepGraph::core(int value) const {
  const auto it = makers_.find(value);
  if (value < 0 || it == makers_.end() || at(it->second).kind != Step::Kind::Data) return {};
  const StepCore& c = at(it->second).core;
  if (!at(it->second).parts.empty() && !c.convolution && !c.scale.defined()) return {};
  return it->second;
}

std::optional<std::size_t> StepGraph::behind(int value, StepMatch& match) const {
  static const std::set<std::string> kHandOn{"Dropout", "dropout", "Identity"};
  for (;;) {
    const auto it = makers_.find(value);
    if (value < 0 || it == makers_.end() || at(it->second).kind != Step::Kind::Data) return {};
    if (!kHandOn.count(at(it->second).type)) return it->second;
    match.members.push_back(it->second);
    value = at(it->second).inputs[0];
  }
}

std::optional<std::size_t> StepGraph::reader(int value, const char* type) const {
  std::optional<std::size_t> found;
  const auto it = readers_.find(value);
  if (it == readers_.end()) return {};
  for (const std::size_t i : it->second) {
    if (at(i).type != type || at(i).kind != Step::Kind::Data || !at(i).parts.empty() || found == i) continue;
    if (found) return {};
    found = i;
  }
  return found;
}

std::optional<double> StepGraph::number(int value) const {
  const T t = value < 0 ? T() : program_.constantTensor(value);
  if (!t.defined() || t.numel() != 1) return {};
  return t.to(torch::kDouble).item<double>();
}

T StepGraph::constant(int value) const { return value < 0 ? T() : program_.constantTensor(value); }

int StepGraph::other(std::size_t step, int value) const {
  const auto& in = at(step).inputs;
  if (in.size() != 2) return -2;
  return in[0] == value ? in[1] : in[1] == value ? in[0] : -2;
}

bool StepGraph::with(std::size_t step, int value, double wished) const {
  const auto n = number(other(step, value));
  return n && std::abs(*n - wished) < 1e-4 * std::abs(wished);
}

bool StepGraph::separate(const StepMatch& match) const {
  const std::set<std::size_t> members(match.members.begin(), match.members.end());
  const std::size_t last = *members.rbegin();
  for (const std::size_t i : members) {
    if (i == last) continue;
    for (const int v : at(i).outputs) {
      if (v == program_.output) return false;
      const auto it = readers_.find(v);
      if (it == readers_.end()) continue;
      for (const std::size_t reader : it->second)
        if (!members.count(reader)) return false;
    }
  }
  return true;
}

void rewrite(Program& program, StepPattern pattern) {
  std::vector<StepMatch> matches;
  std::set<std::size_t> used;
  {
    const StepGraph steps(program);
    for (std::size_t i = 0; i < program.steps.size(); ++i) {
      if (program.steps[i].kind != Step::Kind::Data || !program.steps[i].parts.empty()) continue;
      auto match = pattern(steps, i);
      if (!match || !steps.separate(*match)) continue;
      std::sort(match->members.begin(), match->members.end());
      if (std::any_of(match->members.begin(), match->members.end(), [&](std::size_t m) { return used.count(m) > 0; }))
        continue;
      used.insert(match->members.begin(), match->members.end());
      matches.push_back(std::move(*match));
    }
  }
  std::map<std::size_t, Step> made;
  for (StepMatch& m : matches) {
    Step whole;
    const Step& last = program.steps[m.members.back()];
    whole.name = last.name;
    whole.type = last.type;
    whole.inputs = m.inputs;
    whole.outputs = {last.outputs[0]};
    whole.offers = last.offers;
    whole.core = m.core;
    whole.run = [run = std::move(m.run)](const std::vector<c10::IValue>& in) -> std::vector<c10::IValue> {
      std::vector<T> tensors;
      tensors.reserve(in.size());
      for (const auto& value : in) tensors.push_back(value.toTensor());
      return {run(tensors)};
    };
    for (const std::size_t i : m.members) {
      const Step& member = program.steps[i];
      whole.hidden.insert(whole.hidden.end(), member.hidden.begin(), member.hidden.end());
      if (i != m.members.back())
        for (const auto& [path, type] : member.offers) whole.hidden.push_back(path);
      whole.parts.push_back(std::move(program.steps[i]));
    }
    made.emplace(m.members.back(), std::move(whole));
  }
  std::vector<Step> kept;
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    if (const auto it = made.find(i); it != made.end())
      kept.push_back(std::move(it->second));
    else if (!used.count(i))
      kept.push_back(std::move(program.steps[i]));
  }
  program.steps = std::move(kept);
}

}  // namespace sightline::graphs
