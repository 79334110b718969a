// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest_word.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace sightline {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

/// Optimal string alignment distance.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

}  // namespace

std::string nearestWord(std::string_view word, std::span<const std::string> known) {
  constexpr std::size_t kLongest = 100;  // nobody mistypes more
  const std::string meant = lower(word.substr(0, kLongest));
  std::string best;
  std::size_t least = 0;
  for (const std::string& candidate : known) {
    const std::size_t d = distance(meant, lower(candidate));
    if (d * 3 > std::max<std::size_t>(candidate.size(), 3)) continue;
    if (best.empty() || d < least) best = candidate, least = d;
  }
  return best;
}

Message knownWords(std::string_view word, std::span<const std::string> known) {
  std::string all;
  for (const std::string& k : known) all += (all.empty() ? "" : ", ") + k;
  const std::string near = nearestWord(word, known);
  return near.empty() ? message("The choices are {1}.", all)
                      : message("Did you mean {1}? The choices are {2}.", near, all);
}

}  // namespace sightline
