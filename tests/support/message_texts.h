// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// What a message says in English, for comparisons with text; everything else as it is.
template <typename T>
const T& english(const T& other) {
  return other;
}
inline std::string english(const Message& m) { return m.text(); }
inline std::vector<std::string> english(const std::vector<Message>& messages) {
  std::vector<std::string> texts;
  for (const Message& m : messages) texts.push_back(m.text());
  return texts;
}

}  // namespace sightline
