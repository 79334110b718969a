// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/image/preprocessing.h"
#include "core/models/architecture.h"
#include "core/models/cut_offs.h"
#include "core/models/weight_redraw.h"

namespace sightline {

/// No wish for a colour: any that is free.
inline constexpr int kNoColourSlot = -1;

/// A classifier as data: what to build, where its weights are, how images are fed to it. No LibTorch here.
struct ModelSpec {
  std::string id;           ///< timm's name ("resnet101") or the demo's ("demo-resnet"); unique in a study
  std::string displayName;  ///< "ResNet-101"
  std::string ownName{};    ///< its name before a study gave it `displayName`; empty: that is its own
  Architecture architecture;
  std::filesystem::path weights;  ///< what WeightsFile reads, or a TorchScript archive; empty: not on this machine
  Preprocessing preprocessing;
  std::vector<std::string> labels;  ///< one per class; empty: "class 17"
  /// The paper's Grad-CAM target, e.g. "layer4.2". Empty (families without a usual layer): the last candidate layer.
  std::string defaultLayer;
  CutOffs cutOffs{};            ///< of a network whose classes do not exclude each other
  std::string licence, source;  ///< of the weights; for the about box and methods text
  /// Of its colour in a study, from assignColours(); kNoColourSlot: its family's.
  int colourSlot = kNoColourSlot;
  /// Weights that are drawn anew once they are read, for the sanity check; none: the network as it is. Whoever keeps
  /// results of such a network makes it part of their key.
  std::optional<WeightRedraw> redraw{};
};

/// Label of a class, "class 17" where the model has none.
std::string labelOf(const ModelSpec& model, int index);

/// Colours of Okabe and Ito 2008 that models may have, in order: blue, orange, green, purple, sky blue, vermilion.
/// Yellow is what people marked; black and grey are text and groups of several models.
inline constexpr int kPlainColours = 6;
/// Different colours there are in all: the plain ones, then each darker, then each lighter.
inline constexpr int kColourSlots = 3 * kPlainColours;
/// `#RRGGBB`. Slots from kColourSlots on begin again. @param slot 0 or more
std::string colourOfSlot(int slot);

/// Gives every model of a study a colour of its own. The first model of a family gets the colour the family asks for;
/// every other one the first free: those that no family asks for, then the other plain ones, then darker, then lighter
/// ones. With more models than kColourSlots colours repeat.
/// @param kept  slots that models have already, by id: they keep them, the first of two with the same one
void assignColours(std::vector<ModelSpec>& models, const std::map<std::string, int>& kept = {});

/// `#RRGGBB` of the model everywhere: of the slot it was assigned, else of its family's (blue without one).
std::string colourOf(const ModelSpec& model);

}  // namespace sightline
