// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weight_names.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/models/family.h"
#include "core/models/tensor_names.h"
#include "core/weights/averaged_names.h"
#include "core/weights/weights_file.h"

namespace sightline {
namespace {

/// What torch.compile, FSDP and activation checkpointing put around a module, which may be any part of the network.
void dropModulesAround(NamedTensors& named) {
  for (const std::string_view around : {"_orig_mod.", "_fsdp_wrapped_module.", "_checkpoint_wrapped_module."})
    for (auto& n : named)
      for (std::size_t at = n.first.find(around); at != std::string::npos; at = n.first.find(around, at))
        if (at == 0 || n.first[at - 1] == '.')
          n.first.erase(at, around.size());
        else
          at += around.size();
}

/// DataParallel's.
void dropCommonPrefixes(NamedTensors& named) {
  constexpr std::string_view kPrefix = "module.";
  while (!named.empty() &&
         std::all_of(named.begin(), named.end(), [&](const auto& n) { return startsWith(n.first, kPrefix); }))
    for (auto& n : named) n.first.erase(0, kPrefix.size());
}

/// Networks that are common but no family here.
Message describeForeign(const TensorsByName& t) {
  if (t.count("features.0.0.weight")) return "a network of torchvision with blocks named features.*";
  if (t.count("features.0.weight")) return "an AlexNet or a network like it";
  return {};
}

TensorsByName canonicalised(NamedTensors named) {
  dropModulesAround(named);
  dropCommonPrefixes(named);
  for (const FamilyInfo& family : families())
    if (family.canonicalise) family.canonicalise(named);
  TensorsByName out;
  for (const auto& [name, tensor] : named) out[name] = tensor;
  return out;
}

/// Which of several networks of a state dict is meant, lower first: weights averaged over the training, as between
/// dictionaries, and a teacher, who is that of his student; last the copies of contrastive training that follow.
int orderOf(const std::string& beginning) {
  if (isAveraged(beginning)) return 0;
  const auto has = [&](std::string_view part) { return ("." + beginning).find(part) != std::string::npos; };
  if (has(".teacher.")) return 1;
  return has(".encoder_k.") || has(".target_") || has(".momentum_") || has(".key_encoder.") ? 3 : 2;
}

/// Beginnings "model.", "model.backbone.", ... that at least a third of the names have (several networks may stand side
/// by side, with heads); those that are meant first, then the commonest.
std::vector<std::string> commonBeginnings(const NamedTensors& named) {
  constexpr int kMostParts = 4;
  std::map<std::string, std::size_t> counts;
  for (const auto& [name, tensor] : named) {
    std::size_t dot = name.find('.');
    for (int part = 0; part < kMostParts && dot != std::string::npos; ++part, dot = name.find('.', dot + 1))
      ++counts[name.substr(0, dot + 1)];
  }
  std::vector<std::string> beginnings;
  for (const auto& [beginning, count] : counts)
    if (3 * count >= named.size()) beginnings.push_back(beginning);
  std::stable_sort(beginnings.begin(), beginnings.end(), [&](const auto& a, const auto& b) {
    return std::pair(orderOf(a), counts.at(b)) < std::pair(orderOf(b), counts.at(a));
  });
  return beginnings;
}

/// The network within what a training program keeps beside it in one state dict: names that begin alike, without that
/// beginning. OpenMMLab's heads stand apart from the "backbone.". The others' names come into `leftOut`.
NamedTensors within(const NamedTensors& named, const std::string& beginning, std::vector<std::string>& leftOut) {
  NamedTensors inside;
  for (const auto& [name, tensor] : named) {
    if (startsWith(name, beginning))
      inside.emplace_back(name.substr(beginning.size()), tensor);
    else if (endsWith(beginning, "backbone.") && startsWith(name, "head.fc."))
      inside.emplace_back(name.substr(5), tensor);
    else
      leftOut.push_back(name);
  }
  return inside;
}

}  // namespace

TensorsByName canonicalNames(const std::vector<TensorView>& tensors, std::vector<Message>* notes) {
  NamedTensors named;
  for (const auto& t : tensors) named.emplace_back(t.name, &t);
  // Counters that only training needs, and that some files store as [1].
  std::erase_if(named,
                [](const auto& n) { return endsWith(n.first, "num_batches_tracked") || n.first == "n_averaged"; });
  TensorsByName all = canonicalised(named);
  if (!describeWeights(all).empty()) return all;
  for (const std::string& beginning : commonBeginnings(named)) {
    std::vector<std::string> leftOut;
    TensorsByName inside = canonicalised(within(named, beginning, leftOut));
    if (describeWeights(inside).empty()) continue;
    if (notes && !leftOut.empty()) {
      std::string list;
      for (std::size_t i = 0; i < leftOut.size() && i < 5; ++i) list += (i ? ", " : "") + leftOut[i];
      notes->push_back(leftOut.size() > 5
                           ? message("The network is what the file names {1}*; left out: {2} and {3} more.", beginning,
                                     list, leftOut.size() - 5)
                           : message("The network is what the file names {1}*; left out: {2}.", beginning, list));
    }
    return inside;
  }
  return all;
}

Message describeWeights(const TensorsByName& tensors) {
  for (const FamilyInfo& family : families()) {
    if (!family.describe) continue;
    if (auto text = family.describe(tensors); !text.empty()) return text;
  }
  return describeForeign(tensors);
}

int classesInFile(const Architecture& architecture, const std::filesystem::path& path) {
  const FamilyInfo* family = familyOf(architecture);
  if (!family || family->ownProgram || family->headWeight.empty()) return 0;
  const WeightsFile file(path);
  const auto rows = extentOf(canonicalNames(file.tensors()), family->headWeight, 0);
  return rows >= 1 && rows <= 1'000'000 ? static_cast<int>(rows) : 0;
}

}  // namespace sightline
