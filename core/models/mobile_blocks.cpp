// SPDX-License-Identifier: GPL-3.0-or-later
// timm's words for blocks: their kind, then options of a letter or two and a value, "ir_r2_k3_s2_e6_c24_se0.25_nre".
#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/error.h"
#include "core/models/family_mobilenet.h"

namespace sightline {
namespace {

using Act = MobileNetConfig::Act;
using Kind = MobileBlock::Kind;

struct BlockWord {
  Kind kind = Kind::Inverted;
  int repeats = 1, kernel = 3, stride = 1, channels = 0;
  double expand = 1, squeeze = 0;
  bool skip = false, noSkip = false;
  bool hasAct = false;
  Act act = Act::Relu;
};

bool numberOf(std::string_view text, double& value) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc() && result.ptr == text.data() + text.size() && value >= 0 && value <= 65536;
}

bool actOf(std::string_view text, Act& act) {
  for (const auto& [word, meaning] :
       {std::pair{"re", Act::Relu}, {"r6", Act::Relu6}, {"hs", Act::HardSwish}, {"sw", Act::Silu}})
    if (text == word) {
      act = meaning;
      return true;
    }
  return false;
}

bool optionOf(std::string_view part, BlockWord& word) {
  double value = 0;
  if (part == "skip") return word.skip = true;
  if (part == "noskip") return word.noSkip = true;
  if (part.size() > 2 && part.substr(0, 2) == "se") return numberOf(part.substr(2), word.squeeze) && word.squeeze <= 1;
  if (part.size() < 2) return false;
  if (part[0] == 'n') return word.hasAct = actOf(part.substr(1), word.act);
  if (!numberOf(part.substr(1), value)) return false;
  const int whole = static_cast<int>(value);
  const bool isWhole = whole == value && whole >= 1;
  switch (part[0]) {
    case 'r': word.repeats = whole; return isWhole && whole <= 256;
    case 'k': word.kernel = whole; return isWhole && whole % 2 == 1 && whole <= 63;
    case 's': word.stride = whole; return isWhole && whole <= 8;
    case 'c': word.channels = whole; return isWhole;
    case 'e': word.expand = value; return value > 0 && value <= 64;
    default: return false;
  }
}

/// @return whether the word means something
bool parseWord(const std::string& text, BlockWord& word) {
  word = {};
  std::size_t at = std::min(text.find('_'), text.size());
  const std::string_view kind = std::string_view(text).substr(0, at);
  if (kind == "ds")
    word.kind = Kind::Separable;
  else if (kind == "ir")
    word.kind = Kind::Inverted;
  else if (kind == "er")
    word.kind = Kind::Edge;
  else if (kind == "cn")
    word.kind = Kind::Plain;
  else
    return false;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('_', at + 1), text.size());
    if (!optionOf(std::string_view(text).substr(at + 1, end - at - 1), word)) return false;
    at = end;
  }
  return word.channels > 0;
}

/// The nearest multiple of `divisor`, at least that and at least `limit` of the value.
int divisible(double value, int divisor, double limit) {
  const int rounded = std::max(divisor, static_cast<int>(value + divisor / 2.0) / divisor * divisor);
  return rounded < limit * value ? rounded + divisor : rounded;
}

int squeezedWidth(const MobileNetConfig& c, const BlockWord& word, int middle) {
  if (word.squeeze <= 0 || word.kind == Kind::Plain) return 0;
  const bool expands = word.kind != Kind::Separable;
  const double share = c.seFromExp || !expands ? word.squeeze : word.squeeze / word.expand;
  if (c.seDivisor > 1) return divisible(middle * share, c.seDivisor, 0.9);
  return std::max(1, static_cast<int>(std::nearbyint(middle * share)));
}

}  // namespace

int mobileStem(const MobileNetConfig& c) {
  return c.fixStem ? c.stemSize : divisible(c.stemSize * c.channelMultiplier, c.channelDivisor, c.roundLimit);
}

std::vector<std::vector<MobileBlock>> mobileBlocks(const MobileNetConfig& c) {
  std::vector<std::vector<MobileBlock>> stages;
  int in = mobileStem(c);
  for (const auto& words : c.archDef) {
    stages.emplace_back();
    for (const std::string& text : words) {
      BlockWord word;
      if (!parseWord(text, word))
        throw Error(ErrorCode::BadFormat, "\"" + text + "\"", "is no word for a block",
                    "Words are like ir_r2_k3_s2_e6_c24_se0.25_nre.");
      for (int r = 0; r < word.repeats; ++r) {
        MobileBlock b;
        b.kind = word.kind;
        b.in = in;
        b.out = divisible(word.channels * c.channelMultiplier, c.channelDivisor, c.roundLimit);
        const bool expands = word.kind == Kind::Inverted || word.kind == Kind::Edge;
        b.middle = expands ? divisible(in * word.expand, 8, 0.9) : in;
        b.kernel = word.kernel;
        b.stride = r == 0 ? word.stride : 1;
        const bool wanted = word.kind == Kind::Plain ? word.skip : !word.noSkip;
        b.skip = wanted && b.stride == 1 && b.in == b.out;
        b.act = word.hasAct ? word.act : c.act;
        b.squeezed = squeezedWidth(c, word, b.middle);
        stages.back().push_back(b);
        in = b.out;
      }
    }
  }
  return stages;
}

}  // namespace sightline
