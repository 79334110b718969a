// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/program_config.h"

#include <initializer_list>
#include <utility>

#include "core/base/error.h"
#include "core/models/config_fields.h"

namespace sightline {
namespace {

using Tokens = ProgramConfig::Tokens;

constexpr std::initializer_list<std::pair<const char*, Tokens>> kTokens{{"auto", Tokens::Automatic},
                                                                        {"nchw", Tokens::ChannelsFirst},
                                                                        {"nhwc", Tokens::ChannelsLast},
                                                                        {"sequence", Tokens::Sequence}};

}  // namespace

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

void visitProgramConfig(ProgramConfig& c, ConfigFields& fields) {
  fields.choice("tokens", c.tokens, kTokens);
  fields.number("prefix_tokens", c.prefixTokens, {-1, 64});
}

}  // namespace sightline
