// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/language.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace sightline {
namespace {

namespace fs = std::filesystem;

std::string valueOf(const Environment& environment, const char* name) {
  const char* value = environment(name);
  return value ? value : "";
}

/// Letters and underscores only: a language is part of a path.
bool isLanguage(const std::string& name) {
  return name.size() >= 2 &&
         std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_'; });
}

/// "de_DE.UTF-8@euro" is "de_DE".
std::string languageOf(const std::string& locale) { return locale.substr(0, locale.find_first_of(".@")); }

/// Whether the locale's name says another character set than UTF-8.
bool otherCharacters(const std::string& locale) {
  const auto dot = locale.find('.');
  if (dot == std::string::npos) return false;
  std::string set = locale.substr(dot + 1, locale.find('@', dot) - dot - 1);
  std::erase(set, '-');
  std::transform(set.begin(), set.end(), set.begin(), [](unsigned char c) { return std::tolower(c); });
  return set != "utf8";
}

}  // namespace

std::vector<std::string> wantedLanguages(const Environment& environment) {
  std::string names = valueOf(environment, "SIGHTLINE_LANGUAGE");
  if (names.empty()) {
    std::string locale;
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
      if (locale.empty()) locale = valueOf(environment, variable);
    if (locale.empty() || locale == "C" || locale == "POSIX" || otherCharacters(locale)) return {};
    names = valueOf(environment, "LANGUAGE") + ":" + locale;
  }
  std::vector<std::string> wanted;
  std::istringstream list(names);
  for (std::string name; std::getline(list, name, ':');) {
    name = languageOf(name);
    if (!isLanguage(name)) continue;
    const std::string language = name.substr(0, name.find('_'));
    if (language == "en") break;
    for (const std::string& one : {name, language})
      if (std::find(wanted.begin(), wanted.end(), one) == wanted.end()) wanted.push_back(one);
  }
  return wanted;
}

fs::path localeDirectory() {
  std::error_code ec;
  const fs::path program = fs::read_symlink("/proc/self/exe", ec);
  return ec ? fs::path() : program.parent_path().parent_path() / "share" / "locale";
}

Catalogue catalogueFor(const std::vector<std::string>& languages, const fs::path& folder) {
  std::error_code ec;
  for (const std::string& language : languages) {
    const fs::path file = folder / language / "LC_MESSAGES" / "sightline.mo";
    if (!folder.empty() && fs::exists(file, ec)) return Catalogue::read(file);
  }
  return {};
}

}  // namespace sightline
