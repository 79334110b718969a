// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_convnext.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/base/whole_number.h"
#include "core/models/tensor_names.h"

namespace sightline {
namespace {

void convnextFields(FamilyConfig& config, ConfigFields& f) {
  using Stem = ConvNextConfig::Stem;
  auto& c = config.get<ConvNextConfig>();
  f.numbers("depths", c.depths, {1, 256});
  f.numbers("dims", c.dims, {1, 16384}, c.depths.size());
  f.number("kernel_sizes", c.kernelSize, {1, 63});
  f.number("ls_init_value", c.lsInitValue, {0, 100});
  f.choice("stem_type", c.stem,
           {{"patch", Stem::Patch},
            {"overlap", Stem::Overlap},
            {"overlap_tiered", Stem::OverlapTiered},
            {"overlap_act", Stem::OverlapAct}});
  f.number("patch_size", c.patchSize, {1, 64});
  f.flag("head_norm_first", c.headNormFirst);
  f.number("head_hidden_size", c.headHiddenSize, {1, 65536});
  f.flag("conv_mlp", c.convMlp);
  f.flag("conv_bias", c.convBias);
  f.flag("use_grn", c.useGrn);
  f.number("mlp_ratio", c.mlpRatio, {0.01, 64});
  f.number("norm_eps", c.normEps, {0, 1});
  f.number("head_norm_eps", c.headNormEps, {0, 1});
  f.only("act_layer", "gelu");
  f.only("norm_layer", "layernorm");
  f.check([&]() -> Message {
    if (c.headNormFirst && c.headHiddenSize)
      return "describes a ConvNeXt with both head_norm_first and head_hidden_size";
    if (c.kernelSize % 2 == 0) return "describes a ConvNeXt whose kernels have no middle";
    return {};
  });
}

std::vector<ModelSpec> publishedConvNexts() {
  struct Row {
    const char *size, *name;
    std::array<int, 4> depths;
    int width;
    bool convMlp;
    const char *tag, *tag2;  ///< of V1 and V2; null: not published
    double crop;             ///< of V1
  };
  static constexpr std::array<Row, 9> kRows{{
      {"tiny", "T", {3, 3, 9, 3}, 96, false, "in12k_ft_in1k", "fcmae_ft_in22k_in1k", 0.95},
      {"atto", "A", {2, 2, 6, 2}, 40, true, "d2_in1k", "fcmae_ft_in1k", 0.875},
      {"femto", "F", {2, 2, 6, 2}, 48, true, "d1_in1k", "fcmae_ft_in1k", 0.875},
      {"pico", "P", {2, 2, 6, 2}, 64, true, "d1_in1k", "fcmae_ft_in1k", 0.875},
      {"nano", "N", {2, 2, 8, 2}, 80, true, "in12k_ft_in1k", "fcmae_ft_in22k_in1k", 0.95},
      {"small", "S", {3, 3, 27, 3}, 96, false, "in12k_ft_in1k", nullptr, 0.95},
      {"base", "B", {3, 3, 27, 3}, 128, false, "fb_in22k_ft_in1k", "fcmae_ft_in22k_in1k", 0.875},
      {"large", "L", {3, 3, 27, 3}, 192, false, "fb_in22k_ft_in1k", "fcmae_ft_in22k_in1k", 0.875},
      {"xlarge", "XL", {3, 3, 27, 3}, 256, false, "fb_in22k_ft_in1k", nullptr, 0.875},
  }};
  std::vector<ModelSpec> models;
  for (const bool second : {false, true})
    for (const Row& row : kRows) {
      if (second && !row.tag2) continue;
      ConvNextConfig c;
      c.depths.assign(row.depths.begin(), row.depths.end());
      c.dims = {row.width, 2 * row.width, 4 * row.width, 8 * row.width};
      c.convMlp = row.convMlp;
      if (second) c.useGrn = true, c.lsInitValue.reset();
      models.push_back(timmModel(std::string(second ? "convnextv2_" : "convnext_") + row.size,
                                 std::string(second ? "ConvNeXt V2-" : "ConvNeXt-") + row.name, std::move(c), 224,
                                 second ? 0.875 : row.crop, second ? row.tag2 : row.tag));
      if (second) models.back().licence = "CC-BY-NC-4.0";
    }
  return models;
}

using ConvNextRenaming = std::pair<std::string_view, std::string_view>;

template <std::size_t N>
bool exchangeConvNextStart(std::string& name, const std::array<ConvNextRenaming, N>& renamings) {
  for (const auto& [from, to] : renamings)
    if (startsWith(name, from)) {
      name = std::string(to) + name.substr(from.size());
      return true;
    }
  return false;
}

/// What stands within a block, by torchvision, the authors and transformers; none of them means two things.
void exchangeInConvNextBlock(std::string& tail) {
  static constexpr std::array<ConvNextRenaming, 14> kInside{{{"block.0.", "conv_dw."},
                                                             {"block.2.", "norm."},
                                                             {"block.3.", "mlp.fc1."},
                                                             {"block.5.", "mlp.fc2."},
                                                             {"layer_scale_parameter", "gamma"},
                                                             {"layer_scale", "gamma"},
                                                             {"dwconv.", "conv_dw."},
                                                             {"pwconv1.", "mlp.fc1."},
                                                             {"pwconv2.", "mlp.fc2."},
                                                             {"layernorm.", "norm."},
                                                             {"grn.gamma", "mlp.grn.weight"},
                                                             {"grn.beta", "mlp.grn.bias"},
                                                             {"grn.weight", "mlp.grn.weight"},
                                                             {"grn.bias", "mlp.grn.bias"}}};
  exchangeConvNextStart(tail, kInside);
}

/// "stages.2.layers.7.dwconv.weight" and the like; `between` stands between the numbers.
void exchangeConvNextBlock(std::string& name, std::string_view start, std::string_view between) {
  const auto [stage, rest] = numberAfter(name, start);
  if (stage < 0) return;
  const auto [block, end] = numberAfter(name.substr(rest), between);
  if (block < 0) return;
  std::string tail = name.substr(rest + end + 1);
  exchangeInConvNextBlock(tail);
  name = "stages." + std::to_string(stage) + ".blocks." + std::to_string(block) + "." + tail;
}

void fromTorchvisionConvNext(NamedTensors& named) {
  static constexpr std::array<ConvNextRenaming, 4> kOutside{{{"features.0.0.", "stem.0."},
                                                             {"features.0.1.", "stem.1."},
                                                             {"classifier.0.", "head.norm."},
                                                             {"classifier.2.", "head.fc."}}};
  for (auto& [name, tensor] : named) {
    if (exchangeConvNextStart(name, kOutside)) continue;
    // Stages are the odd ones, what stands before them the even ones.
    const auto [index, rest] = numberAfter(name, "features.");
    if (index < 1) continue;
    if (index % 2 == 0) {
      name = "stages." + std::to_string(index / 2) + ".downsample" + name.substr(rest);
    } else {
      name = "stages." + std::to_string(index / 2) + name.substr(rest);
      exchangeConvNextBlock(name, "stages.", ".");
    }
  }
}

void fromAuthorsConvNext(NamedTensors& named) {
  for (auto& [name, tensor] : named) {
    static constexpr std::array<ConvNextRenaming, 3> kOutside{
        {{"downsample_layers.0.", "stem."}, {"norm.", "head.norm."}, {"head.", "head.fc."}}};
    if (exchangeConvNextStart(name, kOutside)) continue;
    if (const auto [stage, rest] = numberAfter(name, "downsample_layers."); stage > 0)
      name = "stages." + std::to_string(stage) + ".downsample" + name.substr(rest);
    else
      exchangeConvNextBlock(name, "stages.", ".");
  }
}

void fromTransformersConvNext(NamedTensors& named, std::string_view model) {
  static constexpr std::array<ConvNextRenaming, 4> kOutside{{{"embeddings.patch_embeddings.", "stem.0."},
                                                             {"embeddings.layernorm.", "stem.1."},
                                                             {"layernorm.", "head.norm."},
                                                             {"classifier.", "head.fc."}}};
  for (auto& [name, tensor] : named) {
    if (startsWith(name, model)) name.erase(0, model.size());
    if (exchangeConvNextStart(name, kOutside)) continue;
    constexpr std::string_view kBefore = ".downsampling_layer";
    if (const auto [stage, rest] = numberAfter(name, "encoder.stages.");
        stage >= 0 && startsWith(name.substr(rest), kBefore))
      name = "stages." + std::to_string(stage) + ".downsample" + name.substr(rest + kBefore.size());
    else
      exchangeConvNextBlock(name, "encoder.stages.", ".layers.");
  }
}

void canonicaliseConvNext(NamedTensors& named) {
  if (hasTensor(named, "features.1.0.layer_scale")) fromTorchvisionConvNext(named);
  if (hasTensor(named, "stages.0.0.dwconv.weight")) fromAuthorsConvNext(named);
  for (const std::string_view model : {"convnext.", "convnextv2."})
    if (hasTensor(named, std::string(model) + "encoder.stages.0.layers.0.dwconv.weight"))
      fromTransformersConvNext(named, model);
}

Message describeConvNext(const TensorsByName& t) {
  if (!t.count("stages.0.blocks.0.conv_dw.weight")) return {};
  const std::vector<int> depths = countsFrom(t, "stages.", ".blocks.");
  const auto width = extentOf(t, "stages.0.blocks.0.conv_dw.weight", 0);
  const bool grn = t.count("stages.0.blocks.0.mlp.grn.weight") > 0;
  return idOr<ConvNextConfig>(
      publishedConvNexts(),
      [&](const ConvNextConfig& c) { return c.depths == depths && c.dims[0] == width && c.useGrn == grn; },
      grn ? message("a ConvNeXt V2 with stages of {1} blocks, width {2}", joined(depths), width)
          : message("a ConvNeXt with stages of {1} blocks, width {2}", joined(depths), width));
}

std::optional<FamilyConfig> convnextFromTransformers(const nlohmann::json& j) {
  const std::string type = j.at("model_type").get<std::string>();
  if (type != "convnext" && type != "convnextv2") return {};
  if (j.value("hidden_act", std::string("gelu")) != "gelu") return {};
  ConvNextConfig c;
  c.depths = wholeNumbers(j, "depths", c.depths);
  c.dims = wholeNumbers(j, "hidden_sizes", c.dims);
  c.patchSize = wholeNumber(j, "patch_size", 4);
  c.headNormEps = j.value("layer_norm_eps", 1e-12);  // its other norms have 1e-6
  if (type == "convnextv2" || j.value("layer_scale_init_value", 1e-6) <= 0) c.lsInitValue.reset();
  c.useGrn = type == "convnextv2";
  return c;
}

}  // namespace

FamilyInfo convnextFamily() {
  FamilyInfo f;
  f.id = ConvNextConfig::kFamily;
  f.name = "ConvNeXt";
  f.headWeight = "head.fc.weight";
  f.blockTypes = {"ConvNeXtBlock"};
  f.initial = ConvNextConfig{};
  f.fields = convnextFields;
  f.defaultLayer = [](const FamilyConfig& config) {
    const auto& depths = config.get<ConvNextConfig>().depths;
    return depths.empty()
               ? ""
               : "stages." + std::to_string(depths.size() - 1) + ".blocks." + std::to_string(depths.back() - 1);
  };
  f.published = publishedConvNexts;
  f.fromTransformers = convnextFromTransformers;
  f.canonicalise = canonicaliseConvNext;
  f.describe = describeConvNext;
  return f;
}

}  // namespace sightline
