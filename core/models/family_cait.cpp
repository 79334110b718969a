// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_cait.h"

#include "core/models/tensor_names.h"

namespace sightline {
namespace {

void caitFields(FamilyConfig& config, ConfigFields& f) {
  auto& c = config.get<CaitConfig>();
  f.number("img_size", c.imageSize, {1, 4096}, Presence::Required);
  f.number("patch_size", c.patchSize, {1, 256}, Presence::Required);
  f.number("embed_dim", c.embedDim, {1, 8192}, Presence::Required);
  f.number("depth", c.depth, {1, 256}, Presence::Required);
  f.number("num_heads", c.heads, {1, 1024}, Presence::Required);
  f.number("depth_token_only", c.depthTokenOnly, {0, 64});
  f.number("mlp_ratio", c.mlpRatio, {0.01, 64});
  f.number("ln_eps", c.lnEps, {0, 1});
  f.check([&]() -> Message {
    if (c.imageSize % c.patchSize == 0 && c.embedDim % c.heads == 0) return {};
    return "describes a CaiT whose image does not divide into patches or whose width does not divide into heads";
  });
}

std::vector<ModelSpec> publishedCaits() {
  const auto cait = [](int dim, int depth, int heads, int size) {
    CaitConfig c;
    c.embedDim = dim;
    c.depth = depth;
    c.heads = heads;
    c.imageSize = size;
    return c;
  };
  return {timmModel("cait_s24_224", "CaiT-S24", cait(384, 24, 8, 224), 224, 1.0, "fb_dist_in1k"),
          timmModel("cait_xxs24_224", "CaiT-XXS24", cait(192, 24, 4, 224), 224, 1.0, "fb_dist_in1k"),
          timmModel("cait_xxs36_224", "CaiT-XXS36", cait(192, 36, 4, 224), 224, 1.0, "fb_dist_in1k"),
          timmModel("cait_xs24_384", "CaiT-XS24 (384)", cait(288, 24, 6, 384), 384, 1.0, "fb_dist_in1k"),
          timmModel("cait_s24_384", "CaiT-S24 (384)", cait(384, 24, 8, 384), 384, 1.0, "fb_dist_in1k"),
          timmModel("cait_s36_384", "CaiT-S36 (384)", cait(384, 36, 8, 384), 384, 1.0, "fb_dist_in1k"),
          timmModel("cait_m36_384", "CaiT-M36 (384)", cait(768, 36, 16, 384), 384, 1.0, "fb_dist_in1k")};
}

Message describeCait(const TensorsByName& t) {
  if (!t.count("blocks_token_only.0.gamma_1")) return {};
  const int depth = countFrom(t, "blocks.");
  const auto dim = extentOf(t, "pos_embed", 2), tokens = extentOf(t, "pos_embed", 1);
  return idOr<CaitConfig>(
      publishedCaits(),
      [&](const CaitConfig& c) {
        const std::int64_t side = c.imageSize / c.patchSize;
        return c.depth == depth && c.embedDim == dim && side * side == tokens;
      },
      message("a cait of depth {1}, width {2}", depth, dim));
}

}  // namespace

FamilyInfo caitFamily() {
  FamilyInfo f;
  f.id = CaitConfig::kFamily;
  f.name = "CaiT";
  f.colourSlot = 3;
  f.headWeight = "head.weight";
  f.blockTypes = {"LayerScaleBlock"};
  f.initial = CaitConfig{};
  f.fields = caitFields;
  // Its table of positions has one row for each patch, and timm loads it at its own size only.
  f.resize = [](FamilyConfig& config, int size) -> Message {
    const int own = config.get<CaitConfig>().imageSize;
    if (size == own) return {};
    return message("it knows the positions of images of {1} x {2} only", own, own);
  };
  f.defaultLayer = [](const FamilyConfig& config) {
    return "blocks." + std::to_string(config.get<CaitConfig>().depth - 1);
  };
  f.whyNoAttention = [](const FamilyConfig&, AttentionNeed need) -> Message {
    if (need == AttentionNeed::ClassToken) return {};
    return "Its heads are mixed behind the softmax, so that what a patch attends to is no share any more; only its "
           "class "
           "token's attention is defined.";
  };
  f.published = publishedCaits;
  f.describe = describeCait;
  return f;
}

}  // namespace sightline
