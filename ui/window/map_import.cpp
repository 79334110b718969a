// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/map_import.h"

#include <QApplication>
#include <QFileDialog>
#include <memory>

#include "core/study/imported_maps.h"
#include "ui/session/background_threads.h"
#include "ui/session/study_session.h"
#include "ui/widgets/message_bar.h"

namespace sightline::ui {
namespace {

/// What a map's file is called, for a study as it is.
QString exampleOf(const StudyDefinition& study) {
  if (study.models.empty() || study.dataset.items.empty()) return QStringLiteral("MODEL/IMAGE.npy");
  return QString::fromStdString(study.models.front().id + "/" + study.dataset.items.front().id + ".npy");
}

}  // namespace

MapImport::MapImport(MessageBar* messages, QWidget* window) : QObject(window), messages_(messages), window_(window) {}

void MapImport::choose(const StudySession& session, const QString& start) {
  const QString former = QString::fromStdString(session.settings().mapsFolder);
  auto* dialog = new QFileDialog(window_, tr("Imported maps: a folder with MODEL/IMAGE.npy or IMAGE_MODEL.npy"),
                                 former.isEmpty() ? start : former);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, this, &MapImport::folderChosen);
  dialog->open();
}

void MapImport::add(StudySession& session, const QString& folder) {
  const QPointer<StudySession> study(&session);
  const QPointer<MapImport> self(this);
  const auto definition = std::make_shared<const StudyDefinition>(session.definition());
  backgroundThreads().start([=] {  // the folder may lie on a slow disk
    const ImportedCount count = countImportedMaps(folder.toStdString(), definition->dataset, definition->models);
    QMetaObject::invokeMethod(qApp, [=] {
      if (self && study) self->show(*study, folder, count);
    });
  });
}

void MapImport::show(StudySession& session, const QString& folder, const ImportedCount& count) {
  if (count.found == 0)
    return messages_->showMessage("maps", {MessageBar::Kind::Problem,
                                           tr("%1 holds no map of these images and models.").arg(folder),
                                           tr("A map's file is called, for example, %1; it may also be a grey image.")
                                               .arg(exampleOf(session.definition())),
                                           {},
                                           {}});
  AnalysisSettings settings = session.settings();
  settings.mapsFolder = folder.toStdString();
  if (!settings.shows(Technique::Imported)) settings.techniques.push_back(Technique::Imported);
  session.setSettings(settings);
  if (count.found >= count.all) return messages_->removeMessage("maps");
  messages_->showMessage(
      "maps", {MessageBar::Kind::Information,
               tr("%1 of %2 maps were found in %3; the others stay empty.").arg(count.found).arg(count.all).arg(folder),
               {},
               {},
               {}});
}

}  // namespace sightline::ui
