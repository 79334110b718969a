// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/family_torchscript.h"

#include <initializer_list>
#include <utility>

#include "core/base/error.h"

namespace sightline {
namespace {

using Tokens = TorchScriptConfig::Tokens;

constexpr std::initializer_list<std::pair<const char*, Tokens>> kTokens{{"auto", Tokens::Automatic},
                                                                        {"nchw", Tokens::ChannelsFirst},
                                                                        {"nhwc", Tokens::ChannelsLast},
                                                                        {"sequence", Tokens::Sequence}};

using Outputs = TorchScriptConfig::Outputs;

constexpr std::initializer_list<std::pair<const char*, Outputs>> kOutputs{{"auto", Outputs::Automatic},
                                                                          {"softmax", Outputs::Softmax},
                                                                          {"sigmoid", Outputs::Sigmoid},
                                                                          {"none", Outputs::AsTheyAre}};

}  // namespace

std::string outputsId(Outputs outputs) {
  for (const auto& [word, meaning] : kOutputs)
    if (meaning == outputs) return word;
  return {};
}

Outputs outputsFromId(const std::string& id) {
  for (const auto& [word, meaning] : kOutputs)
    if (id == word) return meaning;
  throw Error(ErrorCode::InvalidOption, id, "is not a way from a network's outputs to probabilities",
              "Use auto, softmax, sigmoid or none.");
}

std::string tokensId(Tokens tokens) {
  for (const auto& [word, meaning] : kTokens)
    if (meaning == tokens) return word;
  return {};
}

Tokens tokensFromId(const std::string& id) {
  for (const auto& [word, meaning] : kTokens)
    if (id == word) return meaning;
  throw Error(ErrorCode::InvalidOption, id, "is not a layout of a network's outputs",
              "Use auto, nchw, nhwc or sequence.");
}

FamilyInfo torchscriptFamily() {
  FamilyInfo f;
  f.id = TorchScriptConfig::kFamily;
  f.name = "TorchScript";
  f.colourSlot = 4;
  f.ownProgram = true;
  f.initial = TorchScriptConfig{};
  f.fields = [](FamilyConfig& config, ConfigFields& fields) {
    auto& c = config.get<TorchScriptConfig>();
    fields.choice("tokens", c.tokens, kTokens);
    fields.number("prefix_tokens", c.prefixTokens, {-1, 64});
    fields.choice("outputs", c.outputs, kOutputs);
  };
  return f;
}

}  // namespace sightline
