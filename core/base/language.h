// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/base/catalogue.h"

namespace sightline {

/// The value of an environment variable; null where there is none. std::getenv is one.
using Environment = std::function<const char*(const char*)>;

/// The languages that the user of the program wants, the best first, each as "de_DE" and behind it as "de"; empty:
/// English. $SIGHTLINE_LANGUAGE decides where it is set. Else it is as in other programs (GNU gettext manual, "Setting
/// the Locale through Environment Variables"): the first of LC_ALL, LC_MESSAGES and LANG that is set; unless that is C
/// or POSIX, the list in LANGUAGE goes before it. What stands behind "en" is not wanted. A locale whose name says that
/// text is not UTF-8 has no translations: they would be unreadable.
[[nodiscard]] std::vector<std::string> wantedLanguages(const Environment& environment);

/// Folder of translations, <language>/LC_MESSAGES/sightline.mo: ../share/locale beside the program's own folder, where
/// both an installed program and one that was just built have it.
[[nodiscard]] std::filesystem::path localeDirectory();

/// The catalogue of the first of these languages that `folder` has; English where it has none.
/// @throws Error when a catalogue is there but cannot be read
[[nodiscard]] Catalogue catalogueFor(const std::vector<std::string>& languages, const std::filesystem::path& folder);

}  // namespace sightline
