// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_vit.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/whole_number.h"
#include "core/models/tensor_names.h"

namespace sightline {
namespace {

Message vitProblem(const VitConfig& c) {
  if (c.imageSize % c.patchSize || c.embedDim % c.heads)
    return "describes a ViT whose image does not divide into patches or whose width does not divide into heads";
  if (!c.classToken && (c.pool != VitConfig::Pool::Average || c.distilled))
    return "describes a ViT without a class token whose head looks at it; give \"global_pool\": \"avg\"";
  if (c.distilled && c.pool != VitConfig::Pool::Token)
    return "describes a distilled ViT whose head does not look at the class token";
  return {};
}

void vitFields(FamilyConfig& config, ConfigFields& f) {
  using Pool = VitConfig::Pool;
  using Gelu = VitConfig::Gelu;
  auto& c = config.get<VitConfig>();
  f.number("img_size", c.imageSize, {1, 4096}, Presence::Required);
  f.number("patch_size", c.patchSize, {1, 256}, Presence::Required);
  f.number("embed_dim", c.embedDim, {1, 8192}, Presence::Required);
  f.number("depth", c.depth, {1, 256}, Presence::Required);
  f.number("num_heads", c.heads, {1, 1024}, Presence::Required);
  f.number("mlp_ratio", c.mlpRatio, {0.01, 64});
  f.flag("qkv_bias", c.qkvBias);
  f.flag("qk_norm", c.qkNorm);
  f.flag("proj_bias", c.projBias);
  f.number("init_values", c.initValues, {0, 100});
  f.flag("class_token", c.classToken);
  f.choice("pos_embed", c.positions, {{"learn", true}, {"none", false}});
  f.flag("no_embed_class", c.noEmbedClass);
  f.number("reg_tokens", c.regTokens, {0, 64});
  f.flag("pre_norm", c.preNorm);
  f.flag("final_norm", c.finalNorm);
  f.choice("global_pool", c.pool,
           {{"token", Pool::Token}, {"avg", Pool::Average}, {"token_and_avg", Pool::TokenAndAverage}});
  f.flag("fc_norm", c.fcNorm);
  f.flag("distilled", c.distilled);
  f.choice("mlp_layer", c.swiGlu, {{"mlp", false}, {"swiglu_packed", true}});
  f.choice("act_layer", c.gelu, {{"gelu", Gelu::Exact}, {"gelu_tanh", Gelu::Tanh}, {"quick_gelu", Gelu::Quick}});
  f.number("ln_eps", c.lnEps, {0, 1});
  f.only("norm_layer", "layernorm");
  f.check([&] { return vitProblem(c); });
}

VitConfig plainVit(int size, int patch, int width, int depth, int heads) {
  VitConfig c;
  c.imageSize = size;
  c.patchSize = patch;
  c.embedDim = width;
  c.depth = depth;
  c.heads = heads;
  return c;
}

/// Google's networks see pixels from -1 to 1.
ModelSpec augReg(std::string id, std::string name, VitConfig config, double crop, const std::string& tag) {
  const int size = config.imageSize;
  ModelSpec m = timmModel(std::move(id), std::move(name), config, size, crop, tag);
  m.preprocessing.mean = m.preprocessing.std = {0.5f, 0.5f, 0.5f};
  return m;
}

/// CLIP's: a norm before the blocks, no bias in the patches.
VitConfig clipTower(VitConfig c) {
  c.preNorm = true;
  c.lnEps = 1e-5;
  return c;
}

ModelSpec clipVit(std::string id, std::string name, VitConfig config, double crop) {
  config = clipTower(config);
  const int size = config.imageSize;
  ModelSpec m = timmModel(std::move(id), std::move(name), config, size, crop, "laion2b_ft_in12k_in1k");
  m.preprocessing.mean = {0.48145466f, 0.4578275f, 0.40821073f};
  m.preprocessing.std = {0.26862954f, 0.26130258f, 0.27577711f};
  return m;
}

VitConfig distilledVit(VitConfig c) {
  c.distilled = true;
  return c;
}

VitConfig deit3(VitConfig c) {
  c.noEmbedClass = true;
  c.initValues = 1e-6;
  return c;
}

/// DINOv2 with the linear head that its authors publish beside it, which sees the class token and the mean of the
/// patches. They train at 518; any size of whole patches will do.
ModelSpec dinov2(const std::string& id, std::string name, VitConfig c, int registers) {
  c.initValues = 1e-5;
  c.pool = VitConfig::Pool::TokenAndAverage;
  c.regTokens = registers;
  c.noEmbedClass = registers > 0;
  ModelSpec m = timmModel(id, std::move(name), c, 224, 0.875, "lvd142m");
  m.source = "facebookresearch/dinov2 " + id;
  return m;
}

VitConfig giantVit() {
  VitConfig c = plainVit(518, 14, 1536, 40, 24);
  c.mlpRatio = 2.66667 * 2;
  c.swiGlu = true;
  return c;
}

std::vector<ModelSpec> publishedVits() {
  const auto tiny = [](int size) { return plainVit(size, 16, 192, 12, 3); };
  const auto small = [](int size, int patch = 16) { return plainVit(size, patch, 384, 12, 6); };
  const auto base = [](int size, int patch = 16) { return plainVit(size, patch, 768, 12, 12); };
  const auto large = [](int size, int patch = 16) { return plainVit(size, patch, 1024, 24, 16); };
  const std::string augreg = "augreg_in21k_ft_in1k", augreg2 = "augreg2_in21k_ft_in1k", fb = "fb_in1k";
  return {
      augReg("vit_small_patch16_224", "ViT-S/16", small(224), 0.9, augreg),
      augReg("vit_tiny_patch16_224", "ViT-Ti/16", tiny(224), 0.9, augreg),
      augReg("vit_tiny_patch16_384", "ViT-Ti/16 (384)", tiny(384), 1.0, augreg),
      augReg("vit_small_patch32_224", "ViT-S/32", small(224, 32), 0.9, augreg),
      augReg("vit_small_patch16_384", "ViT-S/16 (384)", small(384), 1.0, augreg),
      augReg("vit_base_patch32_224", "ViT-B/32", base(224, 32), 0.9, augreg),
      augReg("vit_base_patch32_384", "ViT-B/32 (384)", base(384, 32), 1.0, augreg),
      augReg("vit_base_patch16_224", "ViT-B/16", base(224), 0.9, augreg2),
      augReg("vit_base_patch16_384", "ViT-B/16 (384)", base(384), 1.0, augreg),
      augReg("vit_base_patch8_224", "ViT-B/8", base(224, 8), 0.9, augreg2),
      augReg("vit_large_patch16_224", "ViT-L/16", large(224), 0.9, augreg),
      augReg("vit_large_patch16_384", "ViT-L/16 (384)", large(384), 1.0, augreg),
      augReg("vit_large_patch32_384", "ViT-L/32 (384)", large(384, 32), 1.0, "orig_in21k_ft_in1k"),
      clipVit("vit_base_patch32_clip_224", "CLIP ViT-B/32", base(224, 32), 0.9),
      clipVit("vit_base_patch16_clip_224", "CLIP ViT-B/16", base(224), 0.95),
      augReg("vit_large_patch14_clip_224", "CLIP ViT-L/14", clipTower(large(224, 14)), 1.0, "laion2b_ft_in12k_in1k"),
      timmModel("deit_tiny_patch16_224", "DeiT-Ti", tiny(224), 224, 0.9, fb),
      timmModel("deit_small_patch16_224", "DeiT-S", small(224), 224, 0.9, fb),
      timmModel("deit_base_patch16_224", "DeiT-B", base(224), 224, 0.9, fb),
      timmModel("deit_base_patch16_384", "DeiT-B (384)", base(384), 384, 1.0, fb),
      timmModel("deit_tiny_distilled_patch16_224", "DeiT-Ti distilled", distilledVit(tiny(224)), 224, 0.9, fb),
      timmModel("deit_small_distilled_patch16_224", "DeiT-S distilled", distilledVit(small(224)), 224, 0.9, fb),
      timmModel("deit_base_distilled_patch16_224", "DeiT-B distilled", distilledVit(base(224)), 224, 0.9, fb),
      timmModel("deit_base_distilled_patch16_384", "DeiT-B distilled (384)", distilledVit(base(384)), 384, 1.0, fb),
      timmModel("deit3_small_patch16_224", "DeiT III-S", deit3(small(224)), 224, 0.9, fb),
      timmModel("deit3_small_patch16_384", "DeiT III-S (384)", deit3(small(384)), 384, 1.0, fb),
      timmModel("deit3_medium_patch16_224", "DeiT III-M", deit3(plainVit(224, 16, 512, 12, 8)), 224, 0.9, fb),
      timmModel("deit3_base_patch16_224", "DeiT III-B", deit3(base(224)), 224, 0.9, fb),
      timmModel("deit3_base_patch16_384", "DeiT III-B (384)", deit3(base(384)), 384, 1.0, fb),
      timmModel("deit3_large_patch16_224", "DeiT III-L", deit3(large(224)), 224, 0.9, fb),
      timmModel("deit3_large_patch16_384", "DeiT III-L (384)", deit3(large(384)), 384, 1.0, fb),
      dinov2("dinov2_vits14_lc", "DINOv2 ViT-S/14", small(518, 14), 0),
      dinov2("dinov2_vitb14_lc", "DINOv2 ViT-B/14", base(518, 14), 0),
      dinov2("dinov2_vitl14_lc", "DINOv2 ViT-L/14", large(518, 14), 0),
      dinov2("dinov2_vitg14_lc", "DINOv2 ViT-g/14", giantVit(), 0),
      dinov2("dinov2_vits14_reg_lc", "DINOv2 ViT-S/14 with registers", small(518, 14), 4),
      dinov2("dinov2_vitb14_reg_lc", "DINOv2 ViT-B/14 with registers", base(518, 14), 4),
      dinov2("dinov2_vitl14_reg_lc", "DINOv2 ViT-L/14 with registers", large(518, 14), 4),
      dinov2("dinov2_vitg14_reg_lc", "DINOv2 ViT-g/14 with registers", giantVit(), 4),
  };
}

/// Rows that a network's table of positions has.
std::int64_t positionRows(const VitConfig& c) {
  const std::int64_t side = c.imageSize / c.patchSize;
  return side * side + (c.noEmbedClass ? 0 : c.prefixTokens());
}

Message describeVit(const TensorsByName& t) {
  if (!t.count("blocks.0.attn.qkv.weight") || t.count("blocks_token_only.0.gamma_1") ||
      (!t.count("cls_token") && !t.count("pos_embed")))
    return {};
  const int depth = countFrom(t, "blocks.");
  const auto width = extentOf(t, "blocks.0.attn.qkv.weight", 1), patch = extentOf(t, "patch_embed.proj.weight", 2),
             rows = extentOf(t, "pos_embed", 1);
  const auto registers = std::max<std::int64_t>(extentOf(t, "reg_token", 1), 0);
  const bool distilled = t.count("dist_token") > 0, scaled = t.count("blocks.0.ls1.gamma") > 0,
             preNorm = t.count("norm_pre.weight") > 0;
  const auto fits = [&](const VitConfig& c) {
    return c.depth == depth && c.embedDim == width && c.patchSize == patch && c.regTokens == registers &&
           c.distilled == distilled && c.initValues.has_value() == scaled && c.preNorm == preNorm;
  };
  for (const bool sizeToo : {true, false})
    if (Message id = idOr<VitConfig>(
            publishedVits(), [&](const VitConfig& c) { return fits(c) && (!sizeToo || positionRows(c) == rows); }, {});
        !id.empty())
      return id;
  const Message what = message("a ViT of depth {1}, width {2}", depth, width);
  return patch > 0 ? message("{1}, patches of {2}", what, patch) : what;
}

/// Patches and heads stay; the table of positions is resampled when the weights are read.
Message resizeVit(FamilyConfig& config, int size) {
  auto& c = config.get<VitConfig>();
  if (size % c.patchSize) return message("they do not divide into patches of {1}", c.patchSize);
  c.imageSize = size;
  return {};
}

std::optional<FamilyConfig> vitFromTransformers(const nlohmann::json& j) {
  const std::string type = j.at("model_type").get<std::string>();
  const bool dino = type == "dinov2" || type == "dinov2_with_registers";
  if (type != "vit" && type != "deit" && !dino) return {};
  VitConfig c = plainVit(wholeNumber(j, "image_size", 224), wholeNumber(j, "patch_size", dino ? 14 : 16),
                         wholeNumber(j, "hidden_size", 768), wholeNumber(j, "num_hidden_layers", 12),
                         wholeNumber(j, "num_attention_heads", 12));
  c.mlpRatio = dino ? j.value("mlp_ratio", 4.0) : double(wholeNumber(j, "intermediate_size", 3072)) / c.embedDim;
  c.qkvBias = j.value("qkv_bias", true);
  c.lnEps = j.value("layer_norm_eps", dino ? 1e-6 : 1e-12);
  if (dino) {
    c.initValues = j.value("layerscale_value", 1.0);
    c.pool = VitConfig::Pool::TokenAndAverage;
    c.swiGlu = j.value("use_swiglu_ffn", false);
    // transformers' hidden width: two thirds of mlp_ratio x width, rounded up to a multiple of 8, in two halves.
    if (c.swiGlu) {
      const double width = std::floor(std::floor(c.embedDim * c.mlpRatio) * 2 / 3);
      c.mlpRatio = 2 * std::floor((width + 7) / 8) * 8 / c.embedDim;
    }
    if (type == "dinov2_with_registers") c.regTokens = wholeNumber(j, "num_register_tokens", 4), c.noEmbedClass = true;
  }
  if (type == "deit")
    for (const auto& name : j.value("architectures", std::vector<std::string>{}))
      c.distilled = c.distilled || name == "DeiTForImageClassificationWithTeacher";
  const std::string act = j.value("hidden_act", std::string("gelu"));
  if (act == "quick_gelu")
    c.gelu = VitConfig::Gelu::Quick;
  else if (act == "gelu_new" || act == "gelu_pytorch_tanh")
    c.gelu = VitConfig::Gelu::Tanh;
  else if (act != "gelu")
    return {};
  return c;
}

}  // namespace

Message whyNoVitAttention(const VitConfig& c, AttentionNeed need) {
  if (!c.classToken || c.pool == VitConfig::Pool::Average)
    return "Its scores are read from the mean of its patches, not from a class token.";
  if (need == AttentionNeed::BlockScores && c.pool == VitConfig::Pool::TokenAndAverage)
    return "Its head reads the class token and the mean of the patches together, so that one token of a block has no "
           "scores.";
  return {};
}

FamilyInfo vitFamily() {
  FamilyInfo f;
  f.id = VitConfig::kFamily;
  f.name = "ViT";
  f.headWeight = "head.weight";
  f.initial = VitConfig{};
  f.fields = vitFields;
  f.resize = resizeVit;
  // A block's own output is not offered: where the head sees the class token alone, nothing reaches it from the last
  // block's patches, and the usual target is the last block's first norm.
  f.layers = [](const FamilyConfig& config) {
    std::vector<std::string> paths;
    for (int b = 0; b < config.get<VitConfig>().depth; ++b) paths.push_back("blocks." + std::to_string(b) + ".norm1");
    return paths;
  };
  f.defaultLayer = [](const FamilyConfig& config) {
    return "blocks." + std::to_string(config.get<VitConfig>().depth - 1) + ".norm1";
  };
  f.whyNoAttention = [](const FamilyConfig& config, AttentionNeed need) {
    return whyNoVitAttention(config.get<VitConfig>(), need);
  };
  f.published = publishedVits;
  f.fromTransformers = vitFromTransformers;
  f.canonicalise = canonicaliseVit;
  f.describe = describeVit;
  return f;
}

}  // namespace sightline
