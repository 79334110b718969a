// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/class_map.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "core/base/error.h"

namespace sightline {
namespace {

constexpr const char* kForm = "Write class numbers and ranges, such as 281-285, 287.";
constexpr int kMostClasses = 1'000'000;  // keeps a slip such as 1-99999999999 from filling the memory

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

int classNumber(const std::string& text, const ErrorSubject& source) {
  const std::string digits = trimmed(text);
  int value = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || value < 0 || value >= kMostClasses)
    throw Error(ErrorCode::BadFormat, source, message("names \"{1}\", which is not a class number", digits), kForm);
  return value;
}

}  // namespace

Message classListName(const std::string& label) {
  return label.empty() ? Message("The list") : message("The list of {1}", label);
}

std::vector<int> parseClassList(const std::string& text, const ErrorSubject& source) {
  std::vector<int> classes;
  if (trimmed(text).empty()) return classes;
  std::istringstream in(text + ",");  // so that a comma at the end is a number that is missing
  for (std::string part; std::getline(in, part, ',');) {
    const auto dash = part.find('-');
    const int first = classNumber(part.substr(0, dash), source),
              last = dash == std::string::npos ? first : classNumber(part.substr(dash + 1), source);
    if (last < first)
      throw Error(ErrorCode::BadFormat, source,
                  message("has the range \"{1}\", whose end is before its beginning", trimmed(part)), kForm);
    for (int k = first; k <= last; ++k) classes.push_back(k);
  }
  std::sort(classes.begin(), classes.end());
  classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
  return classes;
}

std::string classListText(const std::vector<int>& classes) {
  std::string text;
  for (std::size_t i = 0; i < classes.size();) {
    std::size_t end = i;
    while (end + 1 < classes.size() && classes[end + 1] == classes[end] + 1) ++end;
    if (end == i + 1) end = i;  // two in a row are shorter one by one
    text += (text.empty() ? "" : ", ") + std::to_string(classes[i]);
    if (end > i) text += "-" + std::to_string(classes[end]);
    i = end + 1;
  }
  return text;
}

AcceptedClasses parseClassMap(const std::string& text, const std::string& source) {
  AcceptedClasses map;
  std::istringstream in(text);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    line = trimmed(line);
    if (line.empty() || line.front() == '#') continue;
    const Message where = message("{1}, line {2}", source, number);
    const auto equals = line.rfind('=');
    const std::string label = equals == std::string::npos ? std::string() : trimmed(line.substr(0, equals));
    if (label.empty())
      throw Error(ErrorCode::BadFormat, where, message("is \"{1}\", which maps no label", line),
                  "Write lines such as: cat = 281-285, 287");
    if (!map.emplace(label, parseClassList(line.substr(equals + 1), where)).second)
      throw Error(ErrorCode::BadFormat, where, message("maps \"{1}\" a second time", label),
                  "Keep one line per label.");
  }
  return map;
}

std::string classMapText(const AcceptedClasses& map) {
  std::string text;
  for (const auto& [label, classes] : map) text += label + " = " + classListText(classes) + "\n";
  return text;
}

}  // namespace sightline
