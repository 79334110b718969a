// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace sightline {

/// Which class numbers count as right for a label, for every model of a study; a label that is not listed counts as the
/// data set says (Dataset::acceptedNames). Lists are ascending without repeats; an empty one: no class is right.
using AcceptedClasses = std::map<std::string, std::vector<int>>;

/// "281-285, 287"; empty text: none. @throws Error BadFormat naming `source` for anything else.
std::vector<int> parseClassList(const std::string& text, const ErrorSubject& source);
/// How errors call a list that is typed: "The list of cat"; "The list" without a label.
Message classListName(const std::string& label);
/// The shortest such text.
std::string classListText(const std::vector<int>& classes);

/// A line per label, "cat = 281-285, 287"; blank lines and lines that begin with # are skipped.
/// @throws Error BadFormat naming `source` and the line.
AcceptedClasses parseClassMap(const std::string& text, const std::string& source);
std::string classMapText(const AcceptedClasses& map);

}  // namespace sightline
