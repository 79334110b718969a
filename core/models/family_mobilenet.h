// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/models/family.h"

namespace sightline {

/// MobileNetV2 (arXiv 1801.04381), MobileNetV3 (1905.02244) and EfficientNetV2 (2104.00298): networks that timm builds
/// from words for their blocks. Fields as timm's arguments.
struct MobileNetConfig {
  static constexpr std::string_view kFamily = "mobilenetv3";
  enum class Act { Relu, Relu6, HardSwish, Silu };
  enum class Gate { Sigmoid, HardSigmoid };
  /// Wide: a convolution and norm before the pooling (MobileNetV2, EfficientNetV2). Late: a convolution with a bias
  /// behind it (MobileNetV3).
  enum class Head { Late, Wide };
  /// Blocks of each stage as timm's words: "ir_r2_k3_s2_e6_c24_se0.25_nre".
  std::vector<std::vector<std::string>> archDef;
  double channelMultiplier = 1;
  int channelDivisor = 8;
  double roundLimit = 0.9;  ///< rounded widths are at least so much of what they round
  int stemSize = 16;
  bool fixStem = false;  ///< the stem's width is not multiplied
  int numFeatures = 1280;
  Head head = Head::Late;
  bool headBias = true;
  bool same =
      false;  ///< "same" padding from the actual size, as TensorFlow pads; else PyTorch's, the same on all sides
  Act act = Act::HardSwish;
  double bnEps = 1e-5;
  bool seFromExp = true;  ///< squeezed widths follow from the expanded width, else from the block's input
  Gate seGate = Gate::HardSigmoid;
  Act seAct = Act::Relu;
  int seDivisor = 8;  ///< squeezed widths are multiples of this
  bool operator==(const MobileNetConfig&) const = default;
};

/// One block with all widths worked out.
struct MobileBlock {
  enum class Kind {
    Separable,  ///< depthwise, pointwise ("ds")
    Inverted,   ///< pointwise, depthwise, pointwise ("ir")
    Edge,       ///< full convolution, pointwise ("er")
    Plain       ///< one convolution ("cn")
  };
  Kind kind = Kind::Inverted;
  int in = 0, middle = 0, out = 0, kernel = 3, stride = 1;
  int squeezed = 0;  ///< 0: no squeeze and excitation
  bool skip = false;
  MobileNetConfig::Act act = MobileNetConfig::Act::Relu;
};

/// The blocks of each stage. @throws Error BadFormat for a word that says nothing
std::vector<std::vector<MobileBlock>> mobileBlocks(const MobileNetConfig& config);
/// The stem's width.
int mobileStem(const MobileNetConfig& config);

FamilyInfo mobilenetFamily();

/// torchvision's names (MobileNetV2, MobileNetV3, EfficientNet, EfficientNetV2) as timm's; of other networks they stay
/// as they are.
void canonicaliseMobileNet(NamedTensors& named);

}  // namespace sightline
