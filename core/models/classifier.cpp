// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/classifier.h"

#include <cstring>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/models/families.h"
#include "core/models/layers.h"
#include "core/models/safetensors.h"

namespace sightline {
namespace {

using Shape = std::vector<int64_t>;

std::string text(const Shape& shape) {
  std::string s = "[";
  for (const auto d : shape) s += (s.size() > 1 ? "," : "") + std::to_string(d);
  return s + "]";
}

/// "a, b, c and 12 more"
std::string listed(const std::vector<std::string>& names) {
  std::string s;
  const std::size_t shown = std::min<std::size_t>(names.size(), 8);
  for (std::size_t i = 0; i < shown; ++i) s += (i ? ", " : "") + names[i];
  if (names.size() > shown) s += " and " + std::to_string(names.size() - shown) + " more";
  return s;
}

torch::Tensor toTensor(const TensorView& view) {
  static const std::map<std::string, torch::ScalarType> kTypes{
      {"F64", torch::kDouble}, {"F32", torch::kFloat}, {"F16", torch::kHalf},  {"BF16", torch::kBFloat16},
      {"I64", torch::kLong},   {"I32", torch::kInt},   {"I16", torch::kShort}, {"I8", torch::kChar},
      {"U8", torch::kByte},    {"BOOL", torch::kBool}};
  auto tensor = torch::empty(view.shape, kTypes.at(view.dtype));
  std::memcpy(tensor.data_ptr(), view.data, view.byteCount);  // the file's data need not be aligned
  return tensor;
}

/// Names as our networks spell them; empty for buffers that are computed and not loaded.
std::string currentName(std::string name, bool oldSwin) {
  if (name.rfind("module.", 0) == 0) name.erase(0, 7);
  const auto endsWith = [&](const char* suffix) {
    const std::string s(suffix);
    return name.size() >= s.size() && name.compare(name.size() - s.size(), s.size(), s) == 0;
  };
  // Computed when the network is built, or a counter that only training needs (and that some files store as [1]).
  if (endsWith("relative_position_index") || endsWith("attn_mask") || endsWith("num_batches_tracked")) return {};
  if (oldSwin) {
    // Before timm 0.9 the patch merging stood at the end of stage N; now it is at the start of stage N + 1.
    const auto at = name.find(".downsample.");
    if (name.rfind("layers.", 0) == 0 && at != std::string::npos)
      name = "layers." + std::to_string(std::stoi(name.substr(7)) + 1) + name.substr(at);
    if (name == "head.weight" || name == "head.bias") name.insert(5, "fc.");
  }
  return name;
}

std::string familyOfNames(const std::set<std::string>& names) {
  if (names.count("layer1.0.conv1.weight")) return "resnet";
  if (names.count("conv_stem.weight")) return "efficientnet";
  if (names.count("layers.0.blocks.0.attn.relative_position_bias_table")) return "swin";
  if (names.count("blocks_token_only.0.gamma_1")) return "cait";
  return {};
}

std::map<std::string, torch::Tensor> stateOf(const torch::nn::Module& network) {
  std::map<std::string, torch::Tensor> state;
  for (const auto& p : network.named_parameters()) state[p.key()] = p.value();
  for (const auto& b : network.named_buffers()) state[b.key()] = b.value();
  return state;
}

}  // namespace

std::shared_ptr<Classifier> makeClassifier(const Architecture& a) {
  struct Make {
    int classes;
    std::shared_ptr<Classifier> operator()(const ResNetConfig& c) const { return nets::makeResNet(c, classes); }
    std::shared_ptr<Classifier> operator()(const EfficientNetConfig& c) const { return nets::makeEfficientNet(c, classes); }
    std::shared_ptr<Classifier> operator()(const SwinConfig& c) const { return nets::makeSwin(c, classes); }
    std::shared_ptr<Classifier> operator()(const CaitConfig& c) const { return nets::makeCait(c, classes); }
  };
  torch::NoGradGuard noGrad;  // initial values are written in place
  auto network = std::visit(Make{a.classCount}, a.config);
  for (const auto& item : network->named_modules("", false))
    if (auto* module = dynamic_cast<nets::TappedModule*>(item.value().get())) {
      auto path = item.key();
      module->setPath(path.rfind('.', 0) == 0 ? path.substr(1) : path);
    }
  return network;
}

void loadWeights(Classifier& network, const Architecture& architecture, const std::filesystem::path& path) {
  const SafetensorsFile file(path);
  std::set<std::string> raw;
  for (const auto& t : file.tensors()) raw.insert(currentName(t.name, false));
  const bool oldSwin = std::holds_alternative<SwinConfig>(architecture.config) && !raw.count("head.fc.weight");

  auto state = stateOf(network);
  std::vector<std::string> missing, extra, misshaped, notFinite;
  std::map<std::string, const TensorView*> found;
  for (const auto& t : file.tensors()) {
    const auto name = currentName(t.name, oldSwin);
    if (name.empty()) continue;
    const auto it = state.find(name);
    if (it == state.end())
      extra.push_back(t.name);
    else if (it->second.sizes() != torch::IntArrayRef(t.shape))
      misshaped.push_back(name + " is " + text(t.shape) + ", " + text(it->second.sizes().vec()) + " is needed");
    else
      found[name] = &t;
  }
  for (const auto& [name, tensor] : state)
    if (!found.count(name) && name.find("num_batches_tracked") == std::string::npos) {
      bool shapeWasWrong = false;
      for (const auto& m : misshaped) shapeWasWrong |= m.rfind(name + " is ", 0) == 0;
      if (!shapeWasWrong) missing.push_back(name);
    }
  if (!missing.empty() || !extra.empty() || !misshaped.empty()) {
    std::string problem = "does not fit this " + familyId(architecture) + " network";
    const auto family = familyOfNames(raw);
    if (!family.empty() && family != familyId(architecture)) problem += " (the file holds a " + family + " network)";
    if (!missing.empty()) problem += "; missing: " + listed(missing);
    if (!extra.empty()) problem += "; not known: " + listed(extra);
    if (!misshaped.empty()) problem += "; of another shape: " + listed(misshaped);
    throw Error(ErrorCode::ModelMismatch, path.string(), problem, "Choose the weights that belong to this model.");
  }

  torch::NoGradGuard noGrad;
  for (const auto& [name, view] : found) {
    const auto tensor = toTensor(*view);
    if (tensor.is_floating_point() && !torch::isfinite(tensor).all().item<bool>()) notFinite.push_back(name);
    state[name].copy_(tensor);
  }
  if (!notFinite.empty())
    throw Error(ErrorCode::BadFormat, path.string(), "holds NaN or infinite values in " + listed(notFinite),
                "Every map would be undefined; get the weights again from their source.");
  network.eval();
  for (auto& p : network.parameters()) p.requires_grad_(false);
}

void saveWeights(const Classifier& network, const std::filesystem::path& path) {
  std::vector<torch::Tensor> keep;
  std::vector<TensorToWrite> tensors;
  for (const auto& [name, tensor] : stateOf(network)) {
    if (!tensor.is_floating_point()) continue;
    keep.push_back(tensor.detach().contiguous().to(torch::kFloat));
    tensors.push_back({name, tensor.sizes().vec(), keep.back().data_ptr<float>()});
  }
  writeSafetensors(path, std::move(tensors));
}

}  // namespace sightline
