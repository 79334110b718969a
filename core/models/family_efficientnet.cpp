// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_efficientnet.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/models/tensor_names.h"

namespace sightline {
namespace {

void efficientnetFields(FamilyConfig& config, ConfigFields& f) {
  using Padding = EfficientNetConfig::Padding;
  auto& c = config.get<EfficientNetConfig>();
  f.choice("pad", c.padding,
           {{"tf_same", Padding::TfSame}, {"static", Padding::Static}, {"symmetric", Padding::Symmetric}});
  f.number("static_size", c.staticSize, {1, 4096});
  f.number("stem", c.stemChannels, {1, 16384}, Presence::Required);
  f.number("num_features", c.headChannels, {1, 65536}, Presence::Required);
  f.numbers("out_channels", c.outChannels, {1, 16384});
  const std::size_t stages = c.outChannels.size();
  f.numbers("repeats", c.repeats, {1, 256}, stages);
  f.numbers("kernels", c.kernels, {1, 63}, stages);
  f.numbers("strides", c.strides, {1, 8}, stages);
  f.numbers("expand", c.expand, {1, 64}, stages);
  f.number("se_ratio", c.seRatio, {0, 1});
  f.number("channel_divisor", c.divisor, {1, 1024});
  f.number("bn_eps", c.bnEps, {0, 1});
}

/// EfficientNet-B0 scaled in width and depth (Tan and Le 2019, table 1 and section 3.3).
EfficientNetConfig scaledEfficientNet(double width, double depth) {
  const auto channels = [width](int base) {
    const double v = base * width;
    const int rounded = std::max(8, static_cast<int>(v + 4) / 8 * 8);
    return rounded < 0.9 * v ? rounded + 8 : rounded;
  };
  EfficientNetConfig c;
  c.stemChannels = channels(32);
  c.headChannels = channels(1280);
  for (const int base : {16, 24, 40, 80, 112, 192, 320}) c.outChannels.push_back(channels(base));
  for (const int base : {1, 2, 2, 3, 3, 4, 1}) c.repeats.push_back(static_cast<int>(std::ceil(base * depth)));
  c.kernels = {3, 3, 5, 3, 5, 5, 3};
  c.strides = {1, 2, 2, 2, 1, 2, 1};
  c.expand = {1, 6, 6, 6, 6, 6, 6};
  return c;
}

std::vector<ModelSpec> publishedEfficientNets() {
  struct Row {
    double width, depth;
    int size;
    double crop;
  };
  static constexpr std::array<Row, 8> kRows{{{1.0, 1.0, 224, 0.875},
                                             {1.0, 1.1, 240, 0.882},
                                             {1.1, 1.2, 260, 0.890},
                                             {1.2, 1.4, 300, 0.904},
                                             {1.4, 1.8, 380, 0.922},
                                             {1.6, 2.2, 456, 0.934},
                                             {1.8, 2.6, 528, 0.942},
                                             {2.0, 3.1, 600, 0.949}}};
  std::vector<ModelSpec> models;
  for (std::size_t b = 0; b < kRows.size(); ++b) {
    const auto& row = kRows[b];
    const auto n = std::to_string(b);
    models.push_back(timmModel("tf_efficientnet_b" + n, "EfficientNet-B" + n, scaledEfficientNet(row.width, row.depth),
                               row.size, row.crop, "aa_in1k"));
  }
  // The study's own B6: padding fixed for 528 whatever the input size (docs/numerics.md, Networks).
  auto fixed = scaledEfficientNet(1.8, 2.6);
  fixed.padding = EfficientNetConfig::Padding::Static;
  models.push_back(
      timmModel("efficientnet-b6", "EfficientNet-B6 (static padding)", std::move(fixed), 528, 0.942, "aa_in1k"));
  models.back().source = "lukemelas/EfficientNet-PyTorch efficientnet-b6";
  // timm's own training: PyTorch's symmetric padding and batch-norm eps. Tensors and shapes are those of the above.
  struct OwnRow {
    int size;
    const char* tag;
  };
  static constexpr std::array<OwnRow, 5> kOwn{
      {{224, "ra_in1k"}, {224, "ft_in1k"}, {256, "ra_in1k"}, {288, "ra2_in1k"}, {320, "ra2_in1k"}}};
  for (std::size_t b = 0; b < kOwn.size(); ++b) {
    const auto n = std::to_string(b);
    auto config = scaledEfficientNet(kRows[b].width, kRows[b].depth);
    config.padding = EfficientNetConfig::Padding::Symmetric;
    config.bnEps = 1e-5;
    models.push_back(timmModel("efficientnet_b" + n, "EfficientNet-B" + n + " (symmetric padding)", std::move(config),
                               kOwn[b].size, 0.875, kOwn[b].tag));
  }
  return models;
}

/// lukemelas counts EfficientNet's blocks through; timm counts stages and blocks within. A stage starts where the
/// width after a block changes or its stride is not visible: the published widths all differ between stages.
std::map<int, std::pair<int, int>> lukemelasStages(const NamedTensors& named) {
  std::map<int, std::int64_t> widths;
  for (const auto& [name, tensor] : named)
    if (const auto [block, rest] = numberAfter(name, "_blocks.");
        block >= 0 && name.substr(rest) == "._project_conv.weight" && !tensor->shape.empty())
      widths[block] = tensor->shape[0];
  std::map<int, std::pair<int, int>> places;
  int stage = -1, within = 0;
  std::int64_t previous = -1;
  for (const auto& [block, width] : widths) {
    if (width != previous) ++stage, within = 0;
    places[block] = {stage, within++};
    previous = width;
  }
  return places;
}

std::string fromLukemelas(const std::string& name, const std::map<int, std::pair<int, int>>& places) {
  using Renaming = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Renaming, 5> kOutside{{{"_conv_stem.", "conv_stem."},
                                                     {"_bn0.", "bn1."},
                                                     {"_conv_head.", "conv_head."},
                                                     {"_bn1.", "bn2."},
                                                     {"_fc.", "classifier."}}};
  for (const auto& [from, to] : kOutside)
    if (startsWith(name, from)) return std::string(to) + name.substr(from.size());
  const auto [block, rest] = numberAfter(name, "_blocks.");
  const auto place = places.find(block);
  if (block < 0 || place == places.end()) return name;
  const auto [stage, within] = place->second;
  // The first stage does not widen: its blocks are depthwise-separable, with timm's other numbering.
  static constexpr std::array<Renaming, 8> kWidening{{{"._expand_conv.", ".conv_pw."},
                                                      {"._bn0.", ".bn1."},
                                                      {"._depthwise_conv.", ".conv_dw."},
                                                      {"._bn1.", ".bn2."},
                                                      {"._se_reduce.", ".se.conv_reduce."},
                                                      {"._se_expand.", ".se.conv_expand."},
                                                      {"._project_conv.", ".conv_pwl."},
                                                      {"._bn2.", ".bn3."}}};
  static constexpr std::array<Renaming, 8> kPlain{{{"._depthwise_conv.", ".conv_dw."},
                                                   {"._bn1.", ".bn1."},
                                                   {"._se_reduce.", ".se.conv_reduce."},
                                                   {"._se_expand.", ".se.conv_expand."},
                                                   {"._project_conv.", ".conv_pw."},
                                                   {"._bn2.", ".bn2."},
                                                   {},
                                                   {}}};
  const std::string tail = name.substr(rest);
  for (const auto& [from, to] : stage == 0 ? kPlain : kWidening)
    if (!from.empty() && startsWith(tail, from))
      return "blocks." + std::to_string(stage) + "." + std::to_string(within) + std::string(to) +
             tail.substr(from.size());
  return name;
}

void canonicaliseEfficientNet(NamedTensors& named) {
  if (!hasTensor(named, "_conv_stem.weight")) return;
  const auto places = lukemelasStages(named);
  for (auto& [name, tensor] : named) name = fromLukemelas(name, places);
}

Message describeEfficientNet(const TensorsByName& t) {
  // MobileNets and EfficientNetV2 have this stem, too.
  if (!t.count("conv_stem.weight") || t.count("conv_head.bias") || t.count("blocks.0.0.conv.weight") ||
      t.count("blocks.1.0.conv_exp.weight") ||
      (t.count("blocks.0.0.conv_dw.weight") && !t.count("blocks.0.0.se.conv_reduce.weight")))
    return {};
  const std::vector<int> repeats = countsFrom(t, "blocks.", ".");
  const auto stem = extentOf(t, "conv_stem.weight", 0), head = extentOf(t, "conv_head.weight", 0);
  // Padding and eps leave no trace in the tensors: all networks of these sizes are named.
  Message fitting;
  for (const auto& model : publishedEfficientNets()) {
    const auto& c = model.architecture.config.get<EfficientNetConfig>();
    if (c.repeats == repeats && c.stemChannels == stem && c.headChannels == head)
      fitting = fitting.empty() ? Message::verbatim(model.id) : message("{1} or {2}", fitting, model.id);
  }
  return fitting.empty() ? message("an efficientnet with stages of {1} blocks", joined(repeats)) : fitting;
}

}  // namespace

FamilyInfo efficientnetFamily() {
  FamilyInfo f;
  f.id = EfficientNetConfig::kFamily;
  f.name = "EfficientNet";
  f.colourSlot = 1;
  f.headWeight = "classifier.weight";
  f.blockTypes = {"DepthwiseSeparableConv", "InvertedResidual"};
  f.initial = EfficientNetConfig{};
  f.fields = efficientnetFields;
  f.defaultLayer = [](const FamilyConfig& config) {
    const auto& repeats = config.get<EfficientNetConfig>().repeats;
    return repeats.empty() ? ""
                           : "blocks." + std::to_string(repeats.size() - 1) + "." + std::to_string(repeats.back() - 1);
  };
  f.published = publishedEfficientNets;
  f.canonicalise = canonicaliseEfficientNet;
  f.describe = describeEfficientNet;
  return f;
}

}  // namespace sightline
