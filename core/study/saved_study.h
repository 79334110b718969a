// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/study/open_study.h"

namespace sightline {

/// The suffix by which session files are known, with its dot.
inline constexpr const char* kSessionSuffix = ".sightline";
[[nodiscard]] bool isSessionFile(const std::filesystem::path& path);

/// A study that was saved: what it is about and every setting, but no results (they come from the store, or are
/// computed again). A session of the window (one JSON file), the recipe that a figure carries (the same text), or the
/// folder of a run.
struct SavedStudy {
  std::filesystem::path source;  ///< the file, or the run's folder; named in errors
  bool isRun = false;
  StudySource study;
  std::string settings;  ///< see settings_json.h; read when the data set is open
  std::string image;     ///< id of the image on screen; empty: the first
  std::string display;   ///< how the window showed it, a JSON object that only the window reads
};

/// Where else the images may be when they are neither at the place that was saved nor beside the file.
struct FolderHints {
  std::filesystem::path chosen{};                   ///< this folder, whatever was saved; empty: none
  std::vector<std::filesystem::path> candidates{};  ///< one of these, if it has the saved folder's name
};

/// Reads a session file, or a run by its folder or its study.json.
/// @throws Error FileNotFound, Io; BadFormat for what is neither; FileNotFound naming the study's folder when it is
/// nowhere.
SavedStudy readSavedStudy(const std::filesystem::path& path, const FolderHints& hints = {});

/// A session or recipe from its text. @param source  the file that it comes from
/// @throws Error as above
SavedStudy savedStudyFromText(const std::string& text, const std::filesystem::path& source,
                              const FolderHints& hints = {});

/// Leaves it open how many people must agree, so that it is the usual share of those that the data set has then.
void forgetAgreement(SavedStudy& saved);

/// What is to be saved.
struct StudyState {
  const StudyDefinition& definition;
  const AnalysisSettings& settings;
  std::filesystem::path folder;  ///< that was opened
  std::filesystem::path run{};   ///< the run whose models and results these are; empty: none
  int image = -1;                ///< on screen; -1: none
  std::string display;           ///< a JSON object
  bool withPath = true;  ///< whether the folder's place is stated, or only its name (in a figure that is published)
};

/// The text of a session. @param file  where it will lie: the folder is kept absolute and relative to it, so that both
/// may move together; empty where that is not known (a recipe inside a figure). Write it with writeFileAtomically().
std::string savedStudyText(const std::filesystem::path& file, const StudyState& state);

}  // namespace sightline
