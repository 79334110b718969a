// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/blank_maps.h"

#include <algorithm>

#include "core/study/definition.h"

namespace sightline {

std::vector<std::string> sentencesOf(const BlankMaps& blank, const StudyDefinition& study) {
  std::vector<std::string> out;
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
    const std::string wholeText = "All " + std::to_string(all) + " maps of " + model + " are blank";
    if (whole && groups.size() == 1) {
      out.push_back(wholeText + ": " + groups.front().first->reason);
      continue;
    }
    if (whole) out.push_back(wholeText + ", for " + std::to_string(groups.size()) + " reasons.");
    for (const auto& [first, count] : groups) {
      const std::string map = techniqueName(first->key.technique) + "'s map of " +
                              study.dataset.items[static_cast<std::size_t>(first->key.image)].id;
      out.push_back(count == 1 ? map + " is blank for " + model + ": " + first->reason
                               : map + " and " + std::to_string(count - 1) + " more are blank for " + model + ": " +
                                     first->reason);
    }
  }
  return out;
}

}  // namespace sightline
