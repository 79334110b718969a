// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>
#include <string>
#include <vector>

#include "core/dataset/human_choice.h"
#include "core/study/saved_study.h"
#include "ui/session/study_session.h"

namespace sightline::ui {

/// Choices that a study is opened again with.
struct StudyStep {
  HumanChoice human;
  ModelLineup models;
};

/// Such choices that can be taken back and done again in the open window, the latest last. Not in any file.
struct StudySteps {
  std::vector<StudyStep> undo, redo;
};

/// A saved study with how the window showed it.
struct SessionFile {
  SavedStudy saved;
  DisplaySettings display;                   ///< without the pinned map
  std::string pinnedTechnique, pinnedModel;  ///< ids; empty: none is pinned
  StudySteps steps{};
  bool again = false;  ///< the study that is open, with other models: what was told of it is not told again
  std::vector<std::string> listed{};  ///< ids of the images listed, where plots and tests are of these alone
};

/// Whether `path` is a saved study rather than a folder of images: a session file, or a run by its folder or
/// study.json.
[[nodiscard]] bool isSavedStudy(const QString& path);

/// What a session file holds; `path` is where it will lie, so that its folder may move with it. Empty for the recipe
/// inside a figure, which tells the folder's name but not its place: figures are published.
/// @param folder  the images' @param run  the run whose models and results these are; empty: none
[[nodiscard]] std::string sessionFileText(const QString& path, const StudySession& session, const QString& folder,
                                          const QString& run = {});

/// Reads a session file, a run, or the recipe that a figure carries. @param candidates  folders that may be the study's
/// @throws Error as readSavedStudy(); BadFormat for a figure without a recipe.
SessionFile readSessionFile(const QString& path, const QStringList& candidates = {});

/// The same of a study that was read. @throws Error BadFormat when it does not say how it was shown.
SessionFile sessionFileOf(SavedStudy saved);

/// Puts the state into an open study. @returns a sentence for each thing that this study does not have
/// @throws Error BadFormat naming the setting.
QStringList applySession(const SessionFile& file, StudySession& session);

}  // namespace sightline::ui
