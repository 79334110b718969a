// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/blank_maps.h"

#include <algorithm>

#include "core/study/definition.h"

namespace sightline {

std::vector<Message> sentencesOf(const BlankMaps& blank, const StudyDefinition& study) {
  std::vector<Message> out;
  for (std::size_t m = 0; m < study.models.size(); ++m) {
    struct Group {
      const BlankMaps::One* first;
      int count;
    };
    std::vector<Group> groups;
    int all = 0;
    for (const BlankMaps::One& one : blank.maps) {
      if (one.key.model != static_cast<int>(m)) continue;
      ++all;
      const auto same =
          std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.first->reason == one.reason; });
      if (same == groups.end())
        groups.push_back({&one, 1});
      else
        ++same->count;
    }
    const std::string& model = study.models[m].displayName;
    const bool whole = all > 1 && all == blank.ofModel[m];
    if (whole && groups.size() == 1) {
      out.push_back(message("All {1} maps of {2} are blank: {3}", all, model, groups.front().first->reason));
      continue;
    }
    if (whole) out.push_back(message("All {1} maps of {2} are blank, for {3} reasons.", all, model, groups.size()));
    for (const auto& [first, count] : groups) {
      const std::string& technique = techniqueName(first->key.technique);
      const std::string& image = study.dataset.items[static_cast<std::size_t>(first->key.image)].id;
      out.push_back(count == 1
                        ? message("{1}'s map of {2} is blank for {3}: {4}", technique, image, model, first->reason)
                        : message("{1}'s map of {2} and {3} more are blank for {4}: {5}", technique, image, count - 1,
                                  model, first->reason));
    }
  }
  return out;
}

std::vector<Message> notDefinedSentences(const BlankMaps& blank) {
  std::vector<std::pair<Message, int>> groups;
  for (const BlankMaps::One& one : blank.notDefined) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == one.reason; });
    if (same == groups.end())
      groups.emplace_back(one.reason, 1);
    else
      ++same->second;
  }
  std::vector<Message> out;
  for (const auto& [reason, count] : groups)
    out.push_back(plural(count, "{2} (1 map)", "{2} ({1} maps)", count, reason));
  return out;
}

}  // namespace sightline
