// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/natural_order.h"

#include <cstddef>

namespace sightline {
namespace {

// ASCII only: bytes of UTF-8 letters keep their order, whatever the locale.
bool isDigit(char c) { return c >= '0' && c <= '9'; }
unsigned char folded(char c) { return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); }

/// The digits from `i` on without leading zeros; `i` moves behind them.
std::string_view takeNumber(std::string_view text, std::size_t& i) {
  while (i < text.size() && text[i] == '0') ++i;
  const std::size_t begin = i;
  while (i < text.size() && isDigit(text[i])) ++i;
  return text.substr(begin, i - begin);
}

}  // namespace

bool naturalLess(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (isDigit(a[i]) && isDigit(b[j])) {
      const auto x = takeNumber(a, i), y = takeNumber(b, j);
      if (x.size() != y.size()) return x.size() < y.size();
      if (x != y) return x < y;
    } else {
      const auto x = folded(a[i++]), y = folded(b[j++]);
      if (x != y) return x < y;
    }
  }
  const std::size_t restA = a.size() - i, restB = b.size() - j;
  return restA != restB ? restA < restB : a < b;
}

}  // namespace sightline
