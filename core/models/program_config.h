// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace sightline {

/// What no file says of a network whose weights file holds its program: a TorchScript archive, an ONNX model, a .pt2.
struct ProgramConfig {
  /// How outputs are laid out on the image. Automatic: 4 dimensions are channels first unless only the last two
  /// but one agree (1 x 7 x 7 x 768 is channels last); 3 dimensions are a sequence of tokens.
  enum class Tokens { Automatic, ChannelsFirst, ChannelsLast, Sequence };
  Tokens tokens = Tokens::Automatic;
  int prefixTokens = -1;  ///< class tokens before the grid in a sequence; -1: as many (0 to 4) as leave a square
  bool operator==(const ProgramConfig&) const = default;
};

/// "auto", "nchw", "nhwc", "sequence" and back. @throws Error InvalidOption.
std::string tokensId(ProgramConfig::Tokens tokens);
ProgramConfig::Tokens tokensFromId(const std::string& id);

class ConfigFields;
/// Leads a visitor through the fields, for the families of programs.
void visitProgramConfig(ProgramConfig& config, ConfigFields& fields);

}  // namespace sightline
