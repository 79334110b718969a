// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <variant>
#include <vector>

namespace sightline {

/// Shapes of the four families as data, so that every size is a row of a table and not a class. Field names
/// follow the JSON of tests/golden/models/tiny_*/config.json and timm's arguments.
struct ResNetConfig {
  bool bottleneck = true;
  std::vector<int> layers{3, 4, 23, 3};
  std::vector<int> channels{64, 128, 256, 512};  ///< width of each stage before expansion
  int expansion = 4;
  int stemChannels = 64;
  double bnEps = 1e-5;
};

struct EfficientNetConfig {
  /// TfSame: "same" padding from the actual size. Static: lukemelas' padding fixed for `staticSize`.
  enum class Padding { TfSame, Static };
  Padding padding = Padding::TfSame;
  int staticSize = 528;
  int stemChannels = 32;
  int headChannels = 1280;
  std::vector<int> outChannels, repeats, kernels, strides, expand;  ///< one entry per stage
  double seRatio = 0.25;
  int divisor = 8;
  double bnEps = 1e-3;
};

struct SwinConfig {
  int imageSize = 224, patchSize = 4, window = 7, embedDim = 96;
  std::vector<int> depths{2, 2, 18, 2}, heads{3, 6, 12, 24};
  double mlpRatio = 4, lnEps = 1e-5;
};

struct CaitConfig {
  int imageSize = 224, patchSize = 16, embedDim = 384, depth = 24, heads = 8, depthTokenOnly = 2;
  double mlpRatio = 4, lnEps = 1e-6;
};

/// A network of any make as a TorchScript archive, which holds its own program. What cannot be read from it is here.
struct TorchScriptConfig {
  /// How outputs are laid out on the picture. Automatic: 4 dimensions are channels first unless only the last two
  /// but one agree (1 x 7 x 7 x 768 is channels last); 3 dimensions are a sequence of tokens.
  enum class Tokens { Automatic, ChannelsFirst, ChannelsLast, Sequence };
  Tokens tokens = Tokens::Automatic;
  int prefixTokens = -1;  ///< class tokens before the grid in a sequence; -1: as many (0 to 4) as leave a square
};

struct Architecture {
  int classCount = 1000;  ///< 0 (TorchScript only): whatever the archive gives
  std::variant<ResNetConfig, EfficientNetConfig, SwinConfig, CaitConfig, TorchScriptConfig> config;
};

/// "auto", "nchw", "nhwc", "sequence" and back. @throws Error InvalidOption.
std::string tokensId(TorchScriptConfig::Tokens tokens);
TorchScriptConfig::Tokens tokensFromId(const std::string& id);

/// "resnet", "efficientnet", "swin", "cait", "torchscript".
std::string familyId(const Architecture& architecture);

/// From JSON text with the keys of the golden config.json files. @throws Error BadFormat naming the key.
Architecture parseArchitecture(const std::string& json, const std::string& nameForErrors);
std::string toJson(const Architecture& architecture);

}  // namespace sightline
