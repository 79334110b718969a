// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

#include "core/models/family.h"

namespace sightline {

/// Dosovitskiy et al. 2021 (arXiv 2010.11929), DeiT (2012.12877), DeiT III (2204.07118) and DINOv2 (2304.07193,
/// 2309.16588); fields as timm's arguments.
struct VitConfig {
  static constexpr std::string_view kFamily = "vit";
  /// What the head sees: the class token, the mean of the patches, or both, one behind the other, as DINOv2's authors
  /// train it (not timm's).
  enum class Pool { Token, Average, TokenAndAverage };
  enum class Gelu { Exact, Tanh, Quick };
  int imageSize = 224, patchSize = 16, embedDim = 768, depth = 12, heads = 12;
  double mlpRatio = 4;
  bool qkvBias = true, qkNorm = false, projBias = true;
  std::optional<double> initValues;  ///< of LayerScale; none: there is no LayerScale
  bool classToken = true;
  bool positions = true;      ///< whether there is a table of positions
  bool noEmbedClass = false;  ///< the table has rows for patches only
  int regTokens = 0;
  bool preNorm = false, finalNorm = true;
  std::optional<bool> fcNorm;  ///< the final norm stands behind the pooling; none: where patches are averaged
  Pool pool = Pool::Token;
  bool distilled = false;  ///< DeiT's distillation token, with a head of its own
  bool swiGlu = false;     ///< the gated layers of DINOv2's giant
  Gelu gelu = Gelu::Exact;
  double lnEps = 1e-6;
  bool operator==(const VitConfig&) const = default;

  [[nodiscard]] bool normsBehindPooling() const { return fcNorm.value_or(pool == Pool::Average); }
  [[nodiscard]] int prefixTokens() const { return (classToken ? 1 : 0) + (distilled ? 1 : 0) + regTokens; }
};

FamilyInfo vitFamily();

/// See FamilyInfo::whyNoAttention.
Message whyNoVitAttention(const VitConfig& config, AttentionNeed need);

/// Names of torchvision, transformers (ViT, DeiT, DINOv2) and facebookresearch/dinov2 as timm's; of other networks they
/// stay as they are. Here because they are many.
void canonicaliseVit(NamedTensors& named);

}  // namespace sightline
