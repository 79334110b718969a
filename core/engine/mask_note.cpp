// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/mask_note.h"

#include <algorithm>

#include "core/dataset/dataset.h"

namespace sightline {

std::vector<Message> sentencesOf(const std::vector<MaskNote>& notes, const Dataset& dataset) {
  std::vector<std::pair<const MaskNote*, std::size_t>> groups;  // the first of each text, and how many there are
  for (const MaskNote& note : notes) {
    const auto same =
        std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first->note == note.note; });
    if (same == groups.end())
      groups.emplace_back(&note, 1);
    else
      ++same->second;
  }
  std::vector<Message> out;
  for (const auto& [note, count] : groups) {
    const std::string first = dataset.items[static_cast<std::size_t>(note->image)].id;
    const Message whose =
        count == 1 ? message("Mask of {1}", first) : message("Masks of {1} and {2} more, each", first, count - 1);
    out.push_back(note->blank ? message("{1}: {2}; not scored.", whose, note->note)
                              : message("{1}: {2}.", whose, note->note));
  }
  return out;
}

}  // namespace sightline
