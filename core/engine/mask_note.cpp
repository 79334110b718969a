// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/mask_note.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace sightline {

std::vector<std::string> sentencesOf(const std::vector<MaskNote>& notes, const Dataset& dataset) {
  std::vector<std::pair<const MaskNote*, std::size_t>> groups;  // the first of each text, and how many there are
  for (const MaskNote& note : notes) {
    const auto same =
        std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first->note == note.note; });
    if (same == groups.end())
      groups.emplace_back(&note, 1);
    else
      ++same->second;
  }
  std::vector<std::string> out;
  for (const auto& [note, count] : groups) {
    const std::string first = dataset.items[static_cast<std::size_t>(note->image)].id;
    out.push_back(
        (count == 1 ? "Mask of " + first : "Masks of " + first + " and " + std::to_string(count - 1) + " more, each") +
        ": " + note->note + (note->blank ? "; not scored." : "."));
  }
  return out;
}

}  // namespace sightline
