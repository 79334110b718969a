// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphs/module_paths.h"

#include <algorithm>
#include <map>
#include <set>

namespace sightline {
namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool isWithin(const std::string& path, const std::string& module) {
  return path == module ||
         (path.size() > module.size() && path.compare(0, module.size(), module) == 0 && path[module.size()] == '.');
}

/// "layer4", "layer4.0", "layer4.0.conv3"
std::vector<std::string> modulesAround(const std::string& path) {
  std::vector<std::string> all;
  for (std::size_t dot = path.find('.'); dot != std::string::npos; dot = path.find('.', dot + 1))
    all.push_back(path.substr(0, dot));
  if (!path.empty()) all.push_back(path);
  return all;
}

std::vector<GraphLayer> byOperation(const std::vector<GraphOperation>& operations) {
  std::vector<GraphLayer> layers;
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (!operations[i].layer) continue;
    std::string path = operations[i].name;
    std::replace(path.begin(), path.end(), '/', '.');
    while (!path.empty() && path.front() == '.') path.erase(0, 1);
    if (path.empty()) path = operations[i].type;
    const int call = ++seen[path];
    if (call > 1) path += "#" + std::to_string(call);
    layers.push_back({path, operations[i].type, static_cast<int>(i)});
  }
  return layers;
}

}  // namespace

std::string moduleOfName(const std::string& name) {
  auto parts = split(name, '/');
  if (parts.size() < 2) return {};
  parts.pop_back();  // the operation
  std::string path, previous;
  for (const std::string& part : parts) {
    // PyTorch names what is in a list by the list: "layer4/layer4.0".
    if (!previous.empty() && part.rfind(previous + ".", 0) == 0)
      path += part.substr(previous.size());
    else
      path += (path.empty() ? "" : ".") + part;
    previous = part;
  }
  return path;
}

void dropCommonScopes(std::vector<GraphOperation>& operations) {
  while (true) {
    std::string first;
    bool common = true;
    for (const auto& o : operations) {
      if (o.module.empty() || !o.layer) continue;
      const auto dot = o.module.find('.');
      const std::string head = o.module.substr(0, dot);
      if (dot == std::string::npos || (!first.empty() && head != first)) common = false;
      first = head;
    }
    // A single wrapper of PyTorch's ("net.features.0") stays: people know its name.
    if (!common || first.empty() || first != "StatefulPartitionedCall") return;
    for (auto& o : operations)
      if (o.module.rfind(first + ".", 0) == 0) o.module.erase(0, first.size() + 1);
  }
}

std::vector<GraphLayer> layersOf(const std::vector<GraphOperation>& operations) {
  std::map<std::string, int> outputs;  // operation that makes each module's output
  std::map<std::string, std::string> types;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    const auto& o = operations[i];
    if (!o.layer || o.module.empty()) continue;
    if (!o.moduleType.empty()) types[o.module] = o.moduleType;
    for (const std::string& module : modulesAround(o.module)) {
      const bool leaves = std::any_of(o.readers.begin(), o.readers.end(), [&](int reader) {
        return reader < 0 || !isWithin(operations[static_cast<std::size_t>(reader)].module, module);
      });
      if (leaves) outputs[module] = static_cast<int>(i);
    }
  }
  if (outputs.size() < 2) return byOperation(operations);
  std::set<std::string> containers;
  for (const auto& [module, at] : outputs)
    for (const std::string& around : modulesAround(module))
      if (around != module) containers.insert(around);
  std::vector<GraphLayer> layers;
  for (const auto& [module, at] : outputs) {
    const auto known = types.find(module);
    layers.push_back({module,
                      known != types.end()           ? known->second
                      : containers.count(module) > 0 ? std::string("Module")
                                                     : operations[static_cast<std::size_t>(at)].type,
                      at});
  }
  // Inner modules end first.
  std::stable_sort(layers.begin(), layers.end(), [](const GraphLayer& a, const GraphLayer& b) {
    return a.operation != b.operation ? a.operation < b.operation : a.path.size() > b.path.size();
  });
  return layers;
}

}  // namespace sightline
