// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/binarisation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include "core/base/error.h"
#include "core/base/shortest_number.h"

namespace sightline {
namespace {

using Kind = BinarisationRule::Kind;

constexpr double kLargestK = 10;
constexpr std::string_view kLargest = ",largest";

std::optional<double> number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<int> wholeNumber(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

[[noreturn]] void refuseRule(const std::string& text) {
  throw Error(ErrorCode::InvalidOption, text, "is not a binarisation rule",
              "Use one of \"mean+1sd\" (any number of sd from -10 to 10), \"percentile:0.9\", \"fixed:0.5\", "
              "\"max:0.15\", \"area:0.2\" (each number from 0 to 1), \"otsu\" or \"match\", with \",largest\" behind "
              "it to keep only the largest connected part.");
}

[[noreturn]] void refuseAgreement(const std::string& text) {
  throw Error(ErrorCode::InvalidOption, text, "is not a rule for the human mask",
              "Use \"agree:5/10\" (at least 5 of 10 people, from 1 up to all of them, 255 at most) or "
              "\"fixed:0.5\" (grey of at least 0.5, above 0 and up to 1).");
}

std::string_view prefixOf(Kind kind) {
  switch (kind) {
    case Kind::Fixed: return "fixed:";
    case Kind::Percentile: return "percentile:";
    case Kind::TopArea: return "area:";
    case Kind::FractionOfMax: return "max:";
    case Kind::MeanPlusSd: return "mean";
    case Kind::MatchHuman: return "match";
    case Kind::Otsu: return "otsu";
  }
  return "";
}

}  // namespace

BinarisationRule parseBinarisationRule(const std::string& text) {
  if (text.ends_with(kLargest)) {
    BinarisationRule rule = parseBinarisationRule(text.substr(0, text.size() - kLargest.size()));
    if (rule.largestPart) refuseRule(text);
    rule.largestPart = true;
    return rule;
  }
  if (text == "otsu") return {Kind::Otsu, 0};
  if (text == "match") return {Kind::MatchHuman, 0};
  std::string_view rest = text;
  for (const Kind kind : {Kind::Fixed, Kind::Percentile, Kind::TopArea, Kind::FractionOfMax}) {
    const std::string_view prefix = prefixOf(kind);
    if (!rest.starts_with(prefix)) continue;
    const auto value = number(rest.substr(prefix.size()));
    if (!value || *value < 0 || *value > 1) refuseRule(text);
    return {kind, *value};
  }
  if (rest.starts_with("mean") && rest.ends_with("sd") && rest.size() > 6) {
    rest = rest.substr(4, rest.size() - 6);
    if (rest == "+") return {Kind::MeanPlusSd, 1};
    if (rest == "-") return {Kind::MeanPlusSd, -1};
    // The sign is what joins the number to "mean"; "mean1sd" is a slip, not a rule.
    const auto value = rest[0] == '+' || rest[0] == '-' ? number(rest) : std::nullopt;
    if (value && std::abs(*value) <= kLargestK) return {Kind::MeanPlusSd, *value};
  }
  refuseRule(text);
}

std::string toString(const BinarisationRule& rule) {
  const std::string prefix(prefixOf(rule.kind));
  if (rule.largestPart) return toString(BinarisationRule{rule.kind, rule.value}) + std::string(kLargest);
  switch (rule.kind) {
    case Kind::Otsu:
    case Kind::MatchHuman: return prefix;
    case Kind::MeanPlusSd: return prefix + (std::signbit(rule.value) ? "" : "+") + shortest(rule.value) + "sd";
    default: return prefix + shortest(rule.value);
  }
}

AgreementRule parseAgreementRule(const std::string& text) {
  const std::string_view all = text;
  if (all.starts_with("agree:")) {
    const auto slash = all.find('/');
    if (slash == std::string_view::npos) refuseAgreement(text);
    const auto people = wholeNumber(all.substr(6, slash - 6)), of = wholeNumber(all.substr(slash + 1));
    if (!people || !of || *of < 1 || *of > 255 || *people < 1 || *people > *of) refuseAgreement(text);
    return {*people, *of};
  }
  if (all.starts_with("fixed:")) {
    const auto grey = number(all.substr(6));
    if (!grey || !(*grey > 0) || *grey > 1) refuseAgreement(text);
    // A share becomes whole people of the smallest power of ten that holds it exactly.
    int of = 10;
    for (; of < 1'000'000; of *= 10)
      if (std::abs(*grey * of - std::round(*grey * of)) < 1e-9) break;
    return {static_cast<int>(std::max(1.0, std::ceil(*grey * of - 1e-9))), of};
  }
  refuseAgreement(text);
}

std::string toString(const AgreementRule& rule) {
  // Only a share such as "fixed:0.25" needs more people than a mask can have.
  if (rule.of > 255) return "fixed:" + shortest(static_cast<double>(rule.people) / rule.of);
  return "agree:" + std::to_string(rule.people) + "/" + std::to_string(rule.of);
}

}  // namespace sightline
