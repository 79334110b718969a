// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/region_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/dataset/dataset_layout.h"

namespace sightline {

Message firstNames(const std::vector<std::string>& names, std::size_t most) {
  std::string shown;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) shown += (i == 0 ? "" : ", ") + names[i];
  if (names.size() <= most) return Message::verbatim(shown);
  return message("{1} and {2} more", shown, names.size() - most);
}

void sayUnused(Dataset& data, const RegionTable& table) {
  const auto say = [&](Unused why, auto&& sentence) {
    const auto i = static_cast<std::size_t>(why);
    if (table.unused[i] > 0) leaveOut(data, sentence(table.unused[i], table.firstUnused[i]));
  };
  say(Unused::NoArea, [](std::size_t n, const std::string& first) {
    return plural(n, "A point or line in annotations was left out, since it has no area ({2}).",
                  "{1} points and lines in annotations were left out, since they have no area ({2} first).", n, first);
  });
  say(Unused::Empty, [](std::size_t n, const std::string& first) {
    return plural(n, "A shape in annotations was left out, since it is empty or has fewer than three corners ({2}).",
                  "{1} shapes in annotations were left out, since they are empty or have fewer than three corners ({2} "
                  "first).",
                  n, first);
  });
  say(Unused::Far, [](std::size_t n, const std::string& first) {
    return plural(n, "A shape in annotations was left out, since its coordinates are beyond a million pixels ({2}).",
                  "{1} shapes in annotations were left out, since their coordinates are beyond a million pixels ({2} "
                  "first).",
                  n, first);
  });
  say(Unused::Damaged, [](std::size_t n, const std::string& first) {
    return plural(
        n,
        "A mask in annotations was left out, since its run lengths do not fill its size or its picture is damaged "
        "({2}).",
        "{1} masks in annotations were left out, since their run lengths do not fill their size or their pictures are "
        "damaged ({2} first).",
        n, first);
  });
  say(Unused::NoImage, [](std::size_t n, const std::string& first) {
    return plural(
        n, "A region in annotations was left out, since the file does not say of which image it is ({2}).",
        "{1} regions in annotations were left out, since their files do not say of which images they are ({2} "
        "first).",
        n, first);
  });
  say(Unused::WholeClip, [](std::size_t n, const std::string& first) {
    return plural(n, "An annotation was left out, since it is about a sequence and may not hold for each image ({2}).",
                  "{1} annotations were left out, since they are about sequences and may not hold for each image ({2} "
                  "first).",
                  n, first);
  });
  say(Unused::UnknownShape, [](std::size_t n, const std::string& first) {
    return plural(n, "A shape in annotations was left out, since its kind is not read ({2}).",
                  "{1} shapes in annotations were left out, since their kinds are not read ({2} first).", n, first);
  });
}

}  // namespace sightline
