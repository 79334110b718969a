// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/imagenet_labels.h"

#include <algorithm>

namespace sightline {

extern const char* const kImagenetClasses;  // the file's text; the build writes it beside this

namespace {

struct Classes {
  std::vector<std::string> synsets, labels;
};

const Classes& classes() {
  static const Classes all = [] {
    Classes read;
    std::string_view text = kImagenetClasses;
    while (!text.empty()) {
      const auto end = text.find('\n');
      const auto line = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      const auto blank = line.find(' ');
      if (blank == std::string_view::npos) continue;
      read.synsets.emplace_back(line.substr(0, blank));
      read.labels.emplace_back(line.substr(blank + 1));
    }
    return read;
  }();
  return all;
}

}  // namespace

const std::vector<std::string>& imagenetLabels() { return classes().labels; }

std::optional<int> imagenetClassOf(std::string_view synset) {
  const auto& all = classes().synsets;  // ascending
  const auto found = std::lower_bound(all.begin(), all.end(), synset);
  if (found == all.end() || *found != synset) return std::nullopt;
  return static_cast<int>(found - all.begin());
}

}  // namespace sightline
