// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's Documentation/admin-guide/cgroup-v2.rst and cgroup-v1/cgroups.rst.
#include "core/base/control_groups.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;

namespace sightline {

void forEachControlGroup(const fs::path& root, std::string_view membership, const std::string& controller,
                         const std::function<void(const fs::path&, bool second)>& folder) {
  std::istringstream lines{std::string(membership)};
  for (std::string line; std::getline(lines, line);) {  // "0::/user.slice" or "4:cpu,cpuacct:/docker/abc"
    const auto first = line.find(':'), second = line.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos) continue;
    const std::string controllers = line.substr(first + 1, second - first - 1);
    const bool versionTwo = controllers.empty();
    if (!versionTwo && ("," + controllers + ",").find("," + controller + ",") == std::string::npos) continue;
    const fs::path mount = versionTwo ? root : fs::exists(root / controllers) ? root / controllers : root / controller;
    for (fs::path at = fs::path(line.substr(second + 1)).relative_path();; at = at.parent_path()) {
      folder(mount / at, versionTwo);
      if (at.empty()) break;
    }
  }
}

std::string ownControlGroups() {
  std::ifstream in("/proc/self/cgroup");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> controlGroupWords(const fs::path& file) {
  std::ifstream in(file);
  std::vector<std::string> words;
  for (std::string word; words.size() < 4 && in >> word;) words.push_back(word);
  return words;
}

std::optional<long long> controlGroupNumber(const std::string& word) {
  try {
    return std::stoll(word);
  } catch (const std::logic_error&) {  // "max"
    return {};
  }
}

}  // namespace sightline
