// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cut_offs.h"

#include <array>
#include <charconv>
#include <optional>
#include <sstream>

#include "core/base/error.h"
#include "core/base/shortest_number.h"
#include "core/base/unicode.h"

namespace sightline {
namespace {

constexpr const char* kCutOffForm =
    "Write the cut-off of all classes and those of single ones by number or name, such as 0.5, 3=0.3, dog=0.4.";

std::string withoutBlanks(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

template <class Number>
std::optional<Number> numberIn(const std::string& text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return {};
  return value;
}

std::optional<int> classCalled(const std::string& name, const std::vector<std::string>& labels, int classes) {
  for (std::size_t k = 0; k < labels.size(); ++k)
    if (caseFolded(labels[k]) == caseFolded(name)) return static_cast<int>(k);
  const auto number = numberIn<int>(name);
  return number && *number >= 0 && (classes == 0 || *number < classes) ? number : std::nullopt;
}

}  // namespace

CutOffs parseCutOffs(const std::string& text, const std::vector<std::string>& labels, int classes,
                     const std::string& source) {
  CutOffs cuts;
  std::istringstream in(text + ",");  // so that a comma at the end is a cut-off that is missing
  bool usualGiven = false;
  for (std::string part; std::getline(in, part, ',');) {
    part = withoutBlanks(part);
    const auto equals = part.rfind('=');
    const std::string name = equals == std::string::npos ? std::string() : withoutBlanks(part.substr(0, equals));
    const std::string digits = withoutBlanks(equals == std::string::npos ? part : part.substr(equals + 1));
    const auto value = numberIn<double>(digits);
    if (!value || !(*value >= 0 && *value <= 1))
      throw Error(ErrorCode::BadFormat, source,
                  message("has the cut-off \"{1}\", which is not a number from 0 to 1", part), kCutOffForm);
    if (equals == std::string::npos) {
      if (usualGiven) throw Error(ErrorCode::BadFormat, source, "has two cut-offs for all classes", kCutOffForm);
      cuts.usual = *value;
      usualGiven = true;
      continue;
    }
    const auto k = classCalled(name, labels, classes);
    if (!k)
      throw Error(ErrorCode::BadFormat, source,
                  message("has a cut-off for \"{1}\", which is no class of the network", name), kCutOffForm);
    cuts.ofClass[*k] = *value;
  }
  std::erase_if(cuts.ofClass, [&](const auto& own) { return own.second == cuts.usual; });
  return cuts;
}

std::string cutOffsText(const CutOffs& cuts) {
  std::string text = shortest(cuts.usual);
  for (const auto& [k, value] : cuts.ofClass) text += ", " + std::to_string(k) + "=" + shortest(value);
  return text;
}

}  // namespace sightline
