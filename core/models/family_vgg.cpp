// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_vgg.h"

#include <algorithm>

#include "core/models/tensor_names.h"

namespace sightline {
namespace {

void vggFields(FamilyConfig& config, ConfigFields& f) {
  auto& c = config.get<VggConfig>();
  f.markedNumbers("cfg", c.layers, {1, 16384}, "M");
  f.choice("norm_layer", c.batchNorm, {{"batchnorm2d", true}, {"none", false}});
  f.number("bn_eps", c.bnEps, {0, 1});
  f.number("mlp_ratio", c.mlpRatio, {0.0001, 64});
  f.only("conv_layer", "conv2d");
  f.only("act_layer", "relu");
  f.check([&]() -> Message {
    const bool any = std::any_of(c.layers.begin(), c.layers.end(), [](int n) { return n > 0; });
    return any ? Message() : Message("describes a VGG without a convolution");
  });
}

/// One convolution after the other in five stages, each of which ends with a pooling.
VggConfig stagedVgg(const std::vector<int>& convolutions, bool batchNorm) {
  VggConfig c;
  c.batchNorm = batchNorm;
  c.layers.clear();
  int width = 64;
  for (const int count : convolutions) {
    c.layers.insert(c.layers.end(), static_cast<std::size_t>(count), width);
    c.layers.push_back(0);
    width = std::min(512, 2 * width);
  }
  return c;
}

std::vector<ModelSpec> publishedVggs() {
  const std::vector<std::pair<std::string, std::vector<int>>> rows{
      {"16", {2, 2, 3, 3, 3}}, {"11", {1, 1, 2, 2, 2}}, {"13", {2, 2, 2, 2, 2}}, {"19", {2, 2, 4, 4, 4}}};
  std::vector<ModelSpec> models;
  for (const bool norm : {true, false})
    for (const auto& [depth, convolutions] : rows) {
      models.push_back(timmModel("vgg" + depth + (norm ? "_bn" : ""), "VGG-" + depth + (norm ? " with batch norm" : ""),
                                 stagedVgg(convolutions, norm), 224, 0.875, "tv_in1k"));
      models.back().preprocessing.filter = Preprocessing::Filter::Bilinear;
      models.back().licence = "BSD-3-Clause";
    }
  return models;
}

/// torchvision's classifier is of linear layers; the first sees C x 7 x 7 values, for timm a convolution of 7 x 7.
void canonicaliseVgg(NamedTensors& named) {
  if (!hasTensor(named, "classifier.6.weight") || !hasTensor(named, "features.0.weight")) return;
  for (auto& [name, tensor] : named) {
    using Renaming = std::pair<std::string_view, std::string_view>;
    for (const auto& [from, to] : {Renaming{"classifier.0.", "pre_logits.fc1."},
                                   Renaming{"classifier.3.", "pre_logits.fc2."}, Renaming{"classifier.6.", "head.fc."}})
      if (startsWith(name, from)) name = std::string(to) + name.substr(from.size());
    constexpr std::int64_t kSide = 7;
    if (name == "pre_logits.fc1.weight" && tensor->shape.size() == 2 && tensor->shape[1] % (kSide * kSide) == 0)
      tensor = reshaped(tensor, {tensor->shape[0], tensor->shape[1] / (kSide * kSide), kSide, kSide});
  }
}

/// The widths of the convolutions; where the poolings are leaves no trace but in the numbers of the layers.
std::vector<int> vggWidths(const TensorsByName& t) {
  std::vector<std::pair<int, int>> found;  // index of the layer, width
  for (const auto& [name, tensor] : t)
    if (const auto [index, rest] = numberAfter(name, "features.");
        index >= 0 && name.substr(rest) == ".weight" && tensor->shape.size() == 4)
      found.emplace_back(index, static_cast<int>(tensor->shape[0]));
  std::sort(found.begin(), found.end());
  std::vector<int> widths;
  for (const auto& [index, width] : found) widths.push_back(width);
  return widths;
}

Message describeVgg(const TensorsByName& t) {
  if (!t.count("features.0.weight") || !t.count("pre_logits.fc1.weight")) return {};
  const bool norm = t.count("features.1.running_mean") > 0;
  const std::vector<int> widths = vggWidths(t);
  return idOr<VggConfig>(
      publishedVggs(),
      [&](const VggConfig& c) {
        std::vector<int> own = c.layers;
        std::erase(own, 0);
        return own == widths && c.batchNorm == norm;
      },
      norm ? message("a VGG of {1} convolutions with batch norm", widths.size())
           : message("a VGG of {1} convolutions without batch norm", widths.size()));
}

/// Numbers of the poolings among the layers.
std::vector<std::string> vggPoolings(const FamilyConfig& config) {
  const auto& c = config.get<VggConfig>();
  std::vector<std::string> paths;
  int index = 0;
  for (const int n : c.layers) {
    if (n == 0) paths.push_back("features." + std::to_string(index));
    index += n == 0 ? 1 : c.batchNorm ? 3 : 2;
  }
  // Without a last pooling, the last activation.
  if (!c.layers.empty() && c.layers.back() != 0) paths.push_back("features." + std::to_string(index - 1));
  return paths;
}

}  // namespace

FamilyInfo vggFamily() {
  FamilyInfo f;
  f.id = VggConfig::kFamily;
  f.name = "VGG";
  f.headWeight = "head.fc.weight";
  f.initial = VggConfig{};
  f.fields = vggFields;
  f.layers = vggPoolings;
  f.defaultLayer = [](const FamilyConfig& config) { return vggPoolings(config).back(); };
  f.published = publishedVggs;
  f.canonicalise = canonicaliseVgg;
  f.describe = describeVgg;
  return f;
}

}  // namespace sightline
