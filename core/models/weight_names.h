// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/weights/safetensors.h"

namespace sightline {

/// Tensors under the names of timm (0.9 and newer), which are ours. Accepts DataParallel's `module.` and
/// torch.compile's `_orig_mod.` before all names and whatever other spellings the families know
/// (FamilyInfo::canonicalise), and drops what is computed and not weights (num_batches_tracked, Swin's
/// relative_position_index and attn_mask).
std::map<std::string, const TensorView*> canonicalNames(const std::vector<TensorView>& tensors);

/// What network these tensors belong to, as well as names and shapes tell: "resnet50", "a resnet with stages of 2, 2,
/// 2, 3 blocks" (FamilyInfo::describe), "a Vision Transformer"; empty when nothing fits.
std::string describeWeights(const std::map<std::string, const TensorView*>& canonical);

}  // namespace sightline
