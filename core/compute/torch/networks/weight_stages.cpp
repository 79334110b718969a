// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/weight_stages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"

namespace sightline {
namespace {

using TensorMap = std::map<std::string, torch::Tensor>;

bool endsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// The module that a tensor's stage is: "layer4" of "layer4.0.conv1.weight", "blocks.3" of "blocks.3.norm1.weight";
/// empty for a parameter of the network itself.
std::string stageOfTensor(const std::string& name) {
  const auto first = name.find('.');
  if (first == std::string::npos) return {};
  const std::string top = name.substr(0, first);
  constexpr std::array kSequences{"layers", "blocks", "blocks_token_only", "stages", "features", "stem"};
  if (std::find(kSequences.begin(), kSequences.end(), top) == kSequences.end()) return top;
  const auto second = name.find('.', first + 1);
  return second == std::string::npos ? top : name.substr(0, second);
}

bool isOneLayer(const WeightStage& stage) {
  return std::all_of(stage.tensors.begin(), stage.tensors.end(), [&](const std::string& name) {
    return name.find('.', stage.name.size() + 1) == std::string::npos;
  });
}

/// In the order in which modules were made, which is that of execution.
TensorMap realTensorsOf(const torch::nn::Module& network, std::vector<std::string>* order = nullptr) {
  TensorMap tensors;
  const auto take = [&](const std::string& name, const torch::Tensor& tensor) {
    if (!tensor.defined() || !tensor.is_floating_point()) return;
    if (order) order->push_back(name);
    tensors.emplace(name, tensor);
  };
  for (const auto& p : network.named_parameters()) take(p.key(), p.value());
  for (const auto& b : network.named_buffers()) take(b.key(), b.value());
  return tensors;
}

/// Norms join the convolution before them, or what comes behind.
std::vector<WeightStage> withNorms(std::vector<WeightStage> stages, const TensorMap& tensors) {
  const auto isNorm = [&](const WeightStage& s) {
    return isOneLayer(s) && std::all_of(s.tensors.begin(), s.tensors.end(),
                                        [&](const std::string& name) { return tensors.at(name).dim() <= 1; });
  };
  std::vector<WeightStage> joined;
  std::vector<std::string> waiting;
  bool behindConvolution = false;
  for (WeightStage& stage : stages) {
    if (isNorm(stage)) {
      auto& to = behindConvolution ? joined.back().tensors : waiting;
      to.insert(to.end(), stage.tensors.begin(), stage.tensors.end());
      continue;
    }
    behindConvolution = isOneLayer(stage) || stage.name.find("conv") != std::string::npos;
    stage.tensors.insert(stage.tensors.begin(), waiting.begin(), waiting.end());
    waiting.clear();
    joined.push_back(std::move(stage));
  }
  if (!joined.empty()) joined.back().tensors.insert(joined.back().tensors.end(), waiting.begin(), waiting.end());
  return joined;
}

void fillUniform(torch::Tensor tensor, const std::string& name, int stage, std::uint64_t seed, double bound) {
  RedrawNumbers numbers(name, stage, seed);
  torch::Tensor values = torch::empty(tensor.sizes(), torch::kFloat);  // row-major whatever order the tensor has
  float* to = values.data_ptr<float>();
  for (int64_t i = 0; i < values.numel(); ++i) to[i] = static_cast<float>(numbers.next() * bound);
  tensor.copy_(values);
}

}  // namespace

std::vector<WeightStage> weightStagesOf(const Classifier& network, const Architecture& architecture,
                                        const std::string& nameForErrors) {
  const nets::NetworkFamily& family = nets::networkFamilyOf(architecture);
  if (!family.make)
    throw Error(ErrorCode::InvalidOption, nameForErrors,
                "has weights that cannot be drawn anew: its file is a program, whose tensors have no stages that are "
                "known",
                "Leave it out, or give the same network as weights of a known family.");
  std::vector<std::string> order;
  const TensorMap tensors = realTensorsOf(network, &order);
  std::vector<WeightStage> stages;
  std::vector<std::string> beside;
  for (const std::string& name : order) {
    const bool head = std::any_of(family.head.begin(), family.head.end(),
                                  [&](const std::string& start) { return name.rfind(start, 0) == 0; });
    // All heads are one stage, whatever they are called: what depends on the number of classes.
    const std::string stage = head ? family.head.front().substr(0, family.head.front().find('.')) : stageOfTensor(name);
    if (stage.empty()) {
      beside.push_back(name);
      continue;
    }
    auto found = std::find_if(stages.begin(), stages.end(), [&](const WeightStage& s) { return s.name == stage; });
    if (found == stages.end()) found = stages.insert(stages.end(), {stage, {}});
    found->tensors.push_back(name);
  }
  if (!stages.empty()) stages.front().tensors.insert(stages.front().tensors.begin(), beside.begin(), beside.end());
  stages = withNorms(std::move(stages), tensors);
  std::reverse(stages.begin(), stages.end());
  return stages;
}

void redrawWeights(Classifier& network, const std::vector<WeightStage>& stages, const WeightRedraw& redraw,
                   const RedrawTensor& draw) {
  const int count = static_cast<int>(stages.size());
  if (redraw.stage < 1 || redraw.stage > count)
    throw Error(ErrorCode::InvalidOption, message("stage {1}", redraw.stage), "does not exist in this network",
                message("Choose one from 1 to {1}.", count));
  torch::NoGradGuard noGrad;
  const TensorMap tensors = realTensorsOf(network);
  const int first = redraw.mode == WeightRedraw::Mode::Cascade ? 1 : redraw.stage;
  for (int stage = first; stage <= redraw.stage; ++stage)
    for (const std::string& name : stages[static_cast<std::size_t>(stage - 1)].tensors)
      draw(name, stage, tensors.at(name));
  network.forgetPackedWeights();
}

RedrawTensor untrainedValues(const Classifier& network, const Architecture& architecture, std::uint64_t seed) {
  const TensorMap trained = realTensorsOf(network);
  TensorMap fresh;
  {
    const nets::WithoutInitialValues large;  // those are drawn here
    fresh = realTensorsOf(*makeClassifier(architecture));
  }
  return [trained, fresh, seed](const std::string& name, int stage, torch::Tensor tensor) {
    // A bias follows its weight.
    const std::string weight = endsWith(name, "bias") ? name.substr(0, name.size() - 4) + "weight" : name;
    if (const auto w = trained.find(weight); endsWith(weight, "weight") && w != trained.end() && w->second.dim() >= 2) {
      const auto fanIn = static_cast<double>(w->second.numel() / w->second.size(0));
      return fillUniform(std::move(tensor), name, stage, seed, 1 / std::sqrt(fanIn));
    }
    const torch::Tensor start = fresh.at(name);
    if (start.numel() > 0 && start.min().item<float>() != start.max().item<float>())
      return fillUniform(std::move(tensor), name, stage, seed, 0.02 * std::sqrt(3.0));
    tensor.copy_(start);
  };
}

}  // namespace sightline
