// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/averaged_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace sightline {

bool isAveraged(std::string_view name) {
  constexpr std::array<std::string_view, 5> kWords{"ema", "swa", "averaged", "moving", "polyak"};
  std::string word;
  bool found = false;
  const auto end = [&] {
    found = found || std::find(kWords.begin(), kWords.end(), word) != kWords.end();
    word.clear();
  };
  for (const char c : name) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower >= 'a' && lower <= 'z')
      word += lower;
    else
      end();
  }
  end();
  return found;
}

}  // namespace sightline
