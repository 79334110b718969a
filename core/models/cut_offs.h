// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <vector>

namespace sightline {

/// From which probability on a network says a label, where its classes do not exclude each other.
struct CutOffs {
  double usual = 0.5;
  std::map<int, double> ofClass{};  ///< where it is another one
  [[nodiscard]] double of(int classIndex) const {
    const auto own = ofClass.find(classIndex);
    return own == ofClass.end() ? usual : own->second;
  }
  bool operator==(const CutOffs&) const = default;
};

/// "0.4, 3=0.3, pneumonia=0.25": the usual one, if any, and those of classes by number or name; names are compared
/// without regard to case. @param labels of the network; empty: numbers only
/// @throws Error BadFormat naming `source` for anything else, numbers outside 0 to 1 and classes that there are not
CutOffs parseCutOffs(const std::string& text, const std::vector<std::string>& labels, int classes,
                     const std::string& source);
/// The shortest such text, with numbers for classes.
std::string cutOffsText(const CutOffs& cutOffs);

}  // namespace sightline
