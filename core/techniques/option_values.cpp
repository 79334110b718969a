// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/option_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "core/base/error.h"
#include "core/base/nearest_word.h"
#include "core/techniques/registry.h"

namespace sightline {
namespace {

std::string shortest(double v) {
  if (v == std::floor(v) && std::abs(v) < 1e15) return std::to_string(static_cast<long long>(v));  // 100000, not 1e+05
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), v).ptr;
  return {text.data(), end};
}

Message subjectOf(Technique technique, const OptionSpec& spec) {
  return message("The option {1} of {2}", spec.key, techniqueName(technique));
}

Message rangeOf(const OptionSpec& spec) {
  switch (spec.kind) {
    case OptionSpec::Kind::Integer:
    case OptionSpec::Kind::Real:
      return message("It lies between {1} and {2}.", shortest(spec.minimum), shortest(spec.maximum));
    case OptionSpec::Kind::Flag: return "It is yes or no.";
    case OptionSpec::Kind::Choice: break;
  }
  Message all;
  for (std::size_t i = 0; i < spec.choices.size(); ++i)
    all = i == 0                         ? Message::verbatim(spec.choices[i])
          : i + 1 == spec.choices.size() ? message("{1} or {2}", all, spec.choices[i])
                                         : message("{1}, {2}", all, spec.choices[i]);
  return message("It is {1}.", all);
}

}  // namespace

std::string OptionSpec::flagName() const {
  if (!flag.empty()) return flag;
  std::string text = key;
  std::replace(text.begin(), text.end(), '_', '-');
  return text;
}

OptionSpec integerOption(std::string key, int fallback, int minimum, int maximum, Message name, Message help) {
  return {std::move(key),  OptionSpec::Kind::Integer, double(fallback),
          double(minimum), double(maximum),           {},
          std::move(name), std::move(help),           {}};
}

OptionSpec realOption(std::string key, double fallback, double minimum, double maximum, Message name, Message help) {
  return {std::move(key), OptionSpec::Kind::Real, fallback, minimum, maximum, {}, std::move(name), std::move(help), {}};
}

OptionSpec choiceOption(std::string key, std::vector<std::string> choices, Message name, Message help) {
  const double last = static_cast<double>(choices.size()) - 1;
  return {std::move(key),  OptionSpec::Kind::Choice, 0, 0, last, std::move(choices),
          std::move(name), std::move(help),          {}};
}

OptionValues::OptionValues(Technique technique) : technique_(technique) {
  for (const OptionSpec& spec : specs()) values_.push_back(spec.fallback);
}

const std::vector<OptionSpec>& OptionValues::specs() const { return infoOf(technique_).options; }

bool OptionValues::has(std::string_view key) const {
  return std::any_of(specs().begin(), specs().end(), [&](const OptionSpec& s) { return s.key == key; });
}

std::size_t OptionValues::place(std::string_view key) const {
  const auto& all = specs();
  const auto found = std::find_if(all.begin(), all.end(), [&](const OptionSpec& s) { return s.key == key; });
  if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
  std::vector<std::string> keys;
  for (const OptionSpec& s : all) keys.push_back(s.key);
  throw Error(ErrorCode::InvalidOption, std::string(key), message("is not an option of {1}", techniqueName(technique_)),
              keys.empty() ? Message("It has no options.") : knownWords(key, keys));
}

double OptionValues::number(std::string_view key) const { return values_[place(key)]; }
int OptionValues::integer(std::string_view key) const { return static_cast<int>(std::lround(number(key))); }
bool OptionValues::flag(std::string_view key) const { return number(key) != 0; }

const std::string& OptionValues::choice(std::string_view key) const {
  const std::size_t at = place(key);
  return specs()[at].choices.at(static_cast<std::size_t>(values_[at]));
}

std::string OptionValues::text(std::string_view key) const {
  switch (specs()[place(key)].kind) {
    case OptionSpec::Kind::Choice: return choice(key);
    case OptionSpec::Kind::Flag: return flag(key) ? "yes" : "no";
    case OptionSpec::Kind::Integer:
    case OptionSpec::Kind::Real: break;
  }
  return shortest(number(key));
}

void OptionValues::set(std::string_view key, double value) {
  const std::size_t at = place(key);
  const OptionSpec& spec = specs()[at];
  const bool whole = spec.kind == OptionSpec::Kind::Real || value == std::floor(value);
  const double high = spec.kind == OptionSpec::Kind::Flag ? 1 : spec.maximum;
  if (!std::isfinite(value) || !whole || value < spec.minimum || value > high)
    throw Error(ErrorCode::InvalidOption, subjectOf(technique_, spec), message("is {1}", shortest(value)),
                rangeOf(spec));
  values_[at] = value;
}

void OptionValues::set(std::string_view key, std::string_view text) {
  const std::size_t at = place(key);
  const OptionSpec& spec = specs()[at];
  if (spec.kind == OptionSpec::Kind::Choice) {
    const auto found = std::find(spec.choices.begin(), spec.choices.end(), text);
    if (found == spec.choices.end())
      throw Error(ErrorCode::InvalidOption, subjectOf(technique_, spec), message("is \"{1}\"", std::string(text)),
                  knownWords(text, spec.choices));
    values_[at] = static_cast<double>(found - spec.choices.begin());
    return;
  }
  if (spec.kind == OptionSpec::Kind::Flag && (text == "yes" || text == "no" || text == "true" || text == "false")) {
    values_[at] = text == "yes" || text == "true";
    return;
  }
  double value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size())
    throw Error(ErrorCode::InvalidOption, subjectOf(technique_, spec), message("is \"{1}\"", std::string(text)),
                rangeOf(spec));
  set(key, value);
}

bool OptionValues::isDefault() const { return *this == OptionValues(technique_); }

bool OptionValues::sameMap(const OptionValues& other) const {
  if (technique_ != other.technique_) return false;
  for (std::size_t i = 0; i < values_.size(); ++i)
    if (specs()[i].decidesMap && values_[i] != other.values_[i]) return false;
  return true;
}

std::string OptionValues::describe() const {
  std::string words;
  for (const OptionSpec& spec : specs())
    if (spec.decidesMap) words += (words.empty() ? "" : ", ") + spec.key + " " + text(spec.key);
  return words;
}

}  // namespace sightline
