// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

#include "ui/session/study_session.h"

namespace sightline::ui {

/// A saved state: which folder is open and everything that was chosen about it, but no results (they come from the
/// store, or are computed again). One JSON file, suffix ".sightline".
struct SessionFile {
  QString path;                              ///< where it was read from; named in errors
  QString folder;                            ///< absolute
  QString image;                             ///< id of the image on screen
  DisplaySettings display;                   ///< without the pinned map
  std::string pinnedTechnique, pinnedModel;  ///< ids; empty: none is pinned
  std::string settings;                      ///< see core/study/settings_json.h; read when the study is open
};

/// The suffix by which session files are known, with its dot.
inline constexpr const char* kSessionSuffix = ".sightline";
[[nodiscard]] bool isSessionFile(const QString& path);

/// What such a file holds; `path` is where it will lie: the folder is kept absolute and relative to it, so that both
/// may move together; empty where that is not known (a recipe inside a figure). Write it with writeFileAtomically().
[[nodiscard]] std::string sessionFileText(const QString& path, const StudySession& session, const QString& folder);

/// Reads a session file, or the recipe that a figure carries.
/// @throws Error FileNotFound, Io; BadFormat for what is no session; FileNotFound naming the study's folder when
/// that is neither where it was nor beside the file.
SessionFile readSessionFile(const QString& path);

/// Puts the state into an open study. @returns a sentence for each thing that this study does not have
/// @throws Error BadFormat naming the setting.
QStringList applySession(const SessionFile& file, StudySession& session);

}  // namespace sightline::ui
