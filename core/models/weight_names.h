// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/models/architecture.h"
#include "core/models/named_tensors.h"

namespace sightline {

/// Tensors under the names of timm (0.9 and newer), which are ours. Accepts DataParallel's `module.` and
/// torch.compile's `_orig_mod.` before all names, whatever other spellings the families know
/// (FamilyInfo::canonicalise), and a network that stands under a name of its own beside other things, as Lightning
/// ("model."), OpenMMLab ("backbone.") and transformers ("timm_model.") write it. Drops what is computed and not
/// weights (num_batches_tracked, n_averaged, Swin's relative_position_index and attn_mask).
/// @param notes gets a sentence where tensors beside the network were left out
TensorsByName canonicalNames(const std::vector<TensorView>& tensors, std::vector<Message>* notes = nullptr);

/// How many classes the weights in a file are for, by the rows of their last layer (FamilyInfo::headWeight); 0 where
/// the file does not say: programs, other networks. @throws Error as WeightsFile
int classesInFile(const Architecture& architecture, const std::filesystem::path& file);

/// What network these tensors belong to, as well as names and shapes tell: "resnet50", "a resnet with stages of 2, 2,
/// 2, 3 blocks" (FamilyInfo::describe), "a Vision Transformer"; empty when nothing fits.
Message describeWeights(const TensorsByName& canonical);

}  // namespace sightline
