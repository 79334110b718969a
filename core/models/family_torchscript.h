// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/models/family.h"

namespace sightline {

/// A network of any make as a TorchScript archive, which holds its own program. What cannot be read from it is here.
struct TorchScriptConfig {
  static constexpr std::string_view kFamily = "torchscript";
  /// How outputs are laid out on the image. Automatic: 4 dimensions are channels first unless only the last two
  /// but one agree (1 x 7 x 7 x 768 is channels last); 3 dimensions are a sequence of tokens.
  enum class Tokens { Automatic, ChannelsFirst, ChannelsLast, Sequence };
  Tokens tokens = Tokens::Automatic;
  int prefixTokens = -1;  ///< class tokens before the grid in a sequence; -1: as many (0 to 4) as leave a square
  /// How outputs become probabilities. Automatic: as they are where the program ends in a softmax or sigmoid, else by a
  /// softmax. Sigmoid: each output by itself, for classes that do not exclude each other; no program says so.
  enum class Outputs { Automatic, Softmax, Sigmoid, AsTheyAre };
  Outputs outputs = Outputs::Automatic;
  bool operator==(const TorchScriptConfig&) const = default;
};

/// "auto", "nchw", "nhwc", "sequence" and back. @throws Error InvalidOption.
std::string tokensId(TorchScriptConfig::Tokens tokens);
TorchScriptConfig::Tokens tokensFromId(const std::string& id);

/// "auto", "softmax", "sigmoid", "none" and back. @throws Error InvalidOption.
std::string outputsId(TorchScriptConfig::Outputs outputs);
TorchScriptConfig::Outputs outputsFromId(const std::string& id);

FamilyInfo torchscriptFamily();

}  // namespace sightline
