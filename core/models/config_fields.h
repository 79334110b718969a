// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <initializer_list>
#include <optional>
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
enum class Presence {
  Optional,
  Required,
  Rare,  ///< left out of what is written, too, while the value is the initial one: for keys that came later
};

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
  /// A list of numbers between which the word `mark` may stand, kept as 0: VGG's "M".
  virtual void markedNumbers(const char* key, std::vector<int>& values, Range<int> range, const char* mark) = 0;
  /// True or false.
  virtual void flag(const char* key, bool& value, Presence presence = Presence::Optional) = 0;
  /// True, false, or null for what the family makes of it.
  virtual void flag(const char* key, std::optional<bool>& value) = 0;
  /// A number, or null for none.
  virtual void number(const char* key, std::optional<double>& value, Range<double> range) = 0;
  /// Lists of words. @param problem what is wrong with a word, empty when nothing is; it says what is allowed
  virtual void wordLists(const char* key, std::vector<std::vector<std::string>>& lists,
                         const std::function<Message(const std::string& word)>& problem) = 0;
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
  /// An argument of timm's that must be null or false, because nothing else is built; it is never written.
  virtual void absent(const char* key) = 0;
  /// An argument of timm's of which only this word is built; it is never written.
  void only(const char* key, const char* word) {
    bool value = true;
    choice(key, value, {{word, true}}, Presence::Rare);
  }
  /// A condition between fields, asked only after reading those before it.
  /// @param problem what is wrong ("describes a CaiT whose ..."); empty when nothing is
  virtual void check(const std::function<Message()>& problem) = 0;

 protected:
  virtual void word(const char* key, std::size_t& chosen, const std::vector<std::string>& known, Presence presence) = 0;
};

}  // namespace sightline
