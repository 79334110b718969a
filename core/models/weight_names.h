// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/models/architecture.h"
#include "core/weights/safetensors.h"

namespace sightline {

/// Tensors under the names of timm (0.9 and newer), which are ours. Accepts DataParallel's `module.` and
/// torch.compile's `_orig_mod.` before all names, Swin as before timm 0.9 (patch merging at the end of a stage,
/// `head.*`), EfficientNet as lukemelas spells it (`_blocks.3._expand_conv`), and drops buffers that are computed
/// (relative_position_index, attn_mask, num_batches_tracked).
std::map<std::string, const TensorView*> canonicalNames(const std::vector<TensorView>& tensors);

/// What network these tensors belong to, as well as names and shapes tell: "resnet50", "a resnet with stages of 2, 2,
/// 2, 3 blocks", "a Vision Transformer"; empty when nothing fits.
std::string describeWeights(const std::map<std::string, const TensorView*>& canonical);

}  // namespace sightline
