// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// What a number may be, both ends included.
template <class Number>
struct Range {
  Number least, most;
};
/// Whether a configuration may leave a key out; then the field keeps the value it had.
enum class Presence { Optional, Required };

/// A visitor that a family leads through the fields of a configuration, once for reading, writing and listing alike:
/// what is written can be read, every number has a range, and every key is known. Implemented by architecture.cpp.
/// Fields are visited in the order in which they are written. While reading, each throws Error BadFormat that names the
/// key, the value and what is allowed.
class ConfigFields {
 public:
  virtual ~ConfigFields() = default;

  virtual void number(const char* key, int& value, Range<int> range, Presence presence = Presence::Optional) = 0;
  virtual void number(const char* key, double& value, Range<double> range, Presence presence = Presence::Optional) = 0;
  /// A list, each of its numbers in `range`. @param count how many there must be; 0: any number from 1 to 64
  virtual void numbers(const char* key, std::vector<int>& values, Range<int> range, std::size_t count = 0,
                       Presence presence = Presence::Required) = 0;
  /// One of several words, each with what it stands for.
  template <class Value>
  void choice(const char* key, Value& value, std::initializer_list<std::pair<const char*, Value>> words,
              Presence presence = Presence::Optional) {
    std::vector<std::string> known;
    std::size_t chosen = 0;
    for (const auto& [word, meaning] : words) {
      if (meaning == value) chosen = known.size();
      known.emplace_back(word);
    }
    word(key, chosen, known, presence);
    value = (words.begin() + chosen)->second;
  }
  /// A condition between fields, asked only after reading those before it.
  /// @param problem what is wrong ("describes a CaiT whose ..."); empty when nothing is
  virtual void check(const std::function<Message()>& problem) = 0;

 protected:
  virtual void word(const char* key, std::size_t& chosen, const std::vector<std::string>& known, Presence presence) = 0;
};

}  // namespace sightline
