// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <deque>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/models/config_fields.h"
#include "core/models/model_spec.h"
#include "core/models/named_tensors.h"
#include "core/types/attention_need.h"

namespace sightline {

/// A kind of network whose sizes are data: ResNet-18 and ResNet-152 are one family. All that the program knows of it
/// without LibTorch; its module is a row of core/compute/torch/networks/families.h with the same id.
struct FamilyInfo {
  std::string id;                      ///< "resnet": "arch" in model files and part of store keys, so it never changes
  std::string name;                    ///< "ResNet"
  std::vector<std::string> aliases{};  ///< what else "arch" may say in model files: "resnext"
  /// The colour that its first model in a study gets (colourOfSlot()); kNoColourSlot: one that no family asks for.
  int colourSlot = kNoColourSlot;
  /// Types of modules that people mean by "a layer": whole blocks, in the published study as in every peer.
  std::vector<std::string> blockTypes;
  /// The layers that people mean by "a layer", in order of execution, where their type does not tell: the first norm of
  /// each block of a ViT. None: modules of the block types.
  std::function<std::vector<std::string>(const FamilyConfig& config)> layers;
  /// The tensor with a row for each class: "fc.weight". Empty: not known.
  std::string headWeight;
  /// Whether the weights file holds the network's program: then classCount 0 stands for "whatever it gives".
  bool ownProgram = false;

  /// A configuration with the values of keys that are left out.
  FamilyConfig initial;
  /// Leads the visitor through a configuration of this family; see ConfigFields.
  std::function<void(FamilyConfig& config, ConfigFields& fields)> fields;
  /// For networks that are built for one size of image: makes a configuration one for `size` x `size`, or gives the
  /// reason why there is none ("its stage 1 (grid 16) does not divide into windows of 7"). None: any size will do.
  std::function<Message(FamilyConfig& config, int size)> resize;
  /// Grad-CAM's usual target, e.g. "layer4.2". None: the family has no usual layer.
  std::function<std::string(const FamilyConfig& config)> defaultLayer;
  /// Why the attention of its networks does not serve, a sentence that begins with "It"; empty where it does. None:
  /// they have no attention between parts of the image.
  std::function<Message(const FamilyConfig& config, AttentionNeed need)> whyNoAttention;
  /// Its published networks, made with timmModel(); none: there are none.
  std::function<std::vector<ModelSpec>()> published;
  /// The configuration that the config.json of a network of transformers (Hugging Face) describes; nullopt when it is
  /// of another family. None: never. @throws nlohmann::json::exception where a value is of the wrong kind
  std::function<std::optional<FamilyConfig>(const nlohmann::json& config)> fromTransformers;
  /// Gives other spellings of this family timm's names and leaves out what the network computes itself; files of other
  /// families stay as they are. None: nothing to do.
  std::function<void(NamedTensors& tensors)> canonicalise;
  /// What network of this family has these tensors: "resnet50", "a resnet with stages of 2, 2, 2, 3 blocks"; empty when
  /// they are of another family. None: never recognised.
  std::function<Message(const TensorsByName& tensors)> describe;
};

/// All families, in the order in which messages list them. The built-in ones stand in family.cpp.
const std::deque<FamilyInfo>& families();
/// Null when there is no such family.
const FamilyInfo* findFamily(std::string_view id);
/// Null for an architecture of no family.
const FamilyInfo* familyOf(const Architecture& architecture);
/// The family's usual layer; empty when it has none.
std::string defaultLayerOf(const Architecture& architecture);
/// Why a network's attention does not serve, a sentence; empty where it does, and where nothing is asked of it.
Message whyNoAttention(const Architecture& architecture, AttentionNeed need);
/// The keys that a configuration of this family may have, without "arch" and "num_classes".
std::vector<std::string> configKeys(const FamilyInfo& family);
/// Whether people mean a module of this type by "a layer", whatever family it is from: archives of foreign programs
/// have blocks of known types too.
bool isBlockType(const std::string& moduleType);

/// A further family, known as long as this lives: for a program that brings its own, and for tests. Made and destroyed
/// before and after all other use, last made first destroyed. The compute module has a list of its own.
class FamilyRegistration {
 public:
  /// @throws Error InvalidOption when the id is empty or taken
  explicit FamilyRegistration(FamilyInfo family);
  ~FamilyRegistration();
  FamilyRegistration(const FamilyRegistration&) = delete;
  FamilyRegistration& operator=(const FamilyRegistration&) = delete;
};

/// A published network of timm with 1000 classes, without weights and labels.
/// @param size, crop  timm's evaluation: side of the input in pixels, share that the centre crop keeps
/// @param tag         of the weights, e.g. "a1h_in1k"; decides source and licence (MIT for Microsoft's, else
/// Apache-2.0)
ModelSpec timmModel(std::string id, std::string name, FamilyConfig config, int size, double crop,
                    const std::string& tag);

}  // namespace sightline
