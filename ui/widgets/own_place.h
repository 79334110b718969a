// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>
#include <QStandardPaths>
#include <QString>
#include <filesystem>

namespace sightline::ui {

/// The folder in which a file dialog begins: `wanted`, unless it is empty, not there or within `program`, the program's
/// own material, where nobody keeps anything. Then the user's documents.
inline QString ownPlace(const QString& wanted, const std::filesystem::path& program) {
  const QString own = QDir::cleanPath(QString::fromStdString(program.string()));
  const QString folder = QDir::cleanPath(wanted);
  const bool programs = !program.empty() && (folder == own || folder.startsWith(own + QLatin1Char('/')));
  if (!wanted.isEmpty() && !programs && QDir(folder).exists()) return folder;
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QDir(documents).exists() ? documents : QDir::homePath();
}

}  // namespace sightline::ui
