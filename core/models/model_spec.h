// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/image/preprocessing.h"
#include "core/models/architecture.h"

namespace sightline {

/// A classifier as data: what to build, where its weights are, how pictures are fed to it. No LibTorch here.
struct ModelSpec {
  std::string id;           ///< timm's name ("resnet101") or the demo's ("demo-resnet"); unique in a study
  std::string displayName;  ///< "ResNet-101"
  Architecture architecture;
  std::filesystem::path weights;  ///< what WeightsFile reads, or a TorchScript archive; empty: not on this machine
  Preprocessing preprocessing;
  std::vector<std::string> labels;  ///< one per class; empty: "class 17"
  /// The paper's Grad-CAM target, e.g. "layer4.2". Empty (TorchScript only): the last candidate layer.
  std::string defaultLayer;
  std::string licence, source;  ///< of the weights; for the about box and methods text
};

/// Label of a class, "class 17" where the model has none.
std::string labelOf(const ModelSpec& model, int index);

/// `#RRGGBB` of the model's family everywhere (Okabe-Ito): ResNet `#0072B2`, EfficientNet `#E69F00`, Swin `#009E73`,
/// CaiT `#CC79A7`, others `#56B4E9`.
std::string colourOf(const ModelSpec& model);

}  // namespace sightline
