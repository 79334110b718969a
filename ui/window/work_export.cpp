// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/work_export.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QPointer>
#include <QUrl>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/base/files.h"
#include "core/study/map_file_name.h"
#include "ui/session/background_threads.h"
#include "ui/session/study_session.h"
#include "ui/session/translated.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/metric_bar.h"

namespace sightline::ui {
namespace {

constexpr auto kExportMessage = "export";

/// A map on its way to a file, kept alive until it is written.
struct MapToWrite {
  std::string stem;
  std::shared_ptr<const CellResult> result;
};

}  // namespace

WorkExport::WorkExport(MessageBar* messages, QWidget* window) : QObject(window), messages_(messages), window_(window) {}

void WorkExport::choose(const StudySession& session, MaskFormat format) {
  chooseFolder(session, tr("Folder for the painted masks"),
               [this, &session, format](const QString& folder) { write(session, format, folder); });
}

void WorkExport::choose(const StudySession& session, MapFormat format) {
  chooseFolder(session, tr("Folder for the maps"),
               [this, &session, format](const QString& folder) { write(session, format, folder); });
}

void WorkExport::chooseFolder(const StudySession& session, const QString& title,
                              std::function<void(const QString&)> act) {
  auto* dialog = new QFileDialog(window_, title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  connect(dialog, &QFileDialog::fileSelected, &session, std::move(act));
  dialog->open();
}

void WorkExport::write(const StudySession& session, MaskFormat format, const QString& folder) {
  const auto dataset = std::make_shared<Dataset>(session.definition().dataset);
  start(folder, [dataset, format, folder] {
    const MaskExport done = exportMasks(*dataset, AnnotationFolder(dataset->paintedRoot()), format,
                                        std::filesystem::path(folder.toStdString()));
    return Outcome{tr("%n painted mask(s) written to %1.", nullptr, static_cast<int>(done.masks)).arg(folder),
                   done.leftOut};
  });
}

void WorkExport::write(const StudySession& session, MapFormat format, const QString& folder) {
  const StudyDefinition& study = session.definition();
  const auto maps = std::make_shared<std::vector<MapToWrite>>();
  int missing = 0;
  for (const int image : imagesOf(*session.snapshot(), {false, subsetOf(session).images}))
    for (int model = 0; model < session.modelCount(); ++model)
      for (const Technique technique : session.settings().techniques) {
        const CellKey key{image, model, technique};
        if (auto result = session.result(key))
          maps->push_back({mapFileStem(study, key), std::move(result)});
        else
          ++missing;
      }
  start(folder, [maps, missing, format, folder] {
    const std::filesystem::path to(folder.toStdString());
    std::filesystem::create_directories(to);
    Outcome out;
    int written = 0;
    for (const MapToWrite& map : *maps) {
      try {
        writeFileAtomically(to / (map.stem + std::string(extensionOf(format))),
                            encodeMap(map.result->onGrid, format, map.stem));
        ++written;
      } catch (const Error& e) {
        if (e.code() == ErrorCode::Io) throw;
        out.leftOut.push_back(message("{1} {2}; it was left out.", e.subjectMessage(), e.problemMessage()));
      }
    }
    out.written = tr("%n map(s) written to %1.", nullptr, written).arg(folder);
    if (missing > 0) out.written += ' ' + tr("%n map(s) have not been computed yet.", nullptr, missing);
    return out;
  });
}

void WorkExport::chooseMap(const StudySession& session, const CellKey& key) {
  auto* dialog = new QFileDialog(window_, tr("Save the map"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  QStringList filters;
  for (const auto& [format, name] : {std::pair{MapFormat::Npy, tr("NumPy array, the values themselves")},
                                     std::pair{MapFormat::Png16, tr("Grey image of 16 bits")},
                                     std::pair{MapFormat::Nifti, tr("NIfTI volume, the values themselves")}})
    filters << QStringLiteral("%1 (*%2)").arg(name, QString::fromStdString(std::string(extensionOf(format))));
  dialog->setNameFilters(filters);
  const auto follow = [dialog](const QString& filter) {
    dialog->setDefaultSuffix(filter.section(QStringLiteral("(*."), -1).chopped(1));
  };
  follow(filters.front());
  connect(dialog, &QFileDialog::filterSelected, dialog, follow);
  dialog->selectFile(QString::fromStdString(mapFileStem(session.definition(), key)));
  connect(dialog, &QFileDialog::fileSelected, &session,
          [this, &session, key](const QString& file) { writeMap(session, key, file); });
  dialog->open();
}

void WorkExport::writeMap(const StudySession& session, const CellKey& key, const QString& file) {
  const auto result = session.result(key);
  if (!result) return;
  const std::filesystem::path path(file.toStdString());
  start(QString::fromStdString(path.parent_path().string()), [result, path, file] {
    for (const MapFormat format : {MapFormat::Npy, MapFormat::Png16, MapFormat::Nifti})
      if (path.extension() == extensionOf(format)) {
        writeFileAtomically(path, encodeMap(result->onGrid, format, path.stem().string()));
        return Outcome{tr("The map is in %1.").arg(file), {}};
      }
    throw Error(ErrorCode::InvalidOption, path.string(), "has an ending that no format of maps has",
                "Write .npy, .png or .nii.");
  });
}

void WorkExport::start(const QString& folder, std::function<Outcome()> job) {
  messages_->showMessage(kExportMessage, {MessageBar::Kind::Information, tr("Writing the files…"), {}, {}, {}});
  backgroundThreads().start([self = QPointer<WorkExport>(this), folder, job = std::move(job)] {
    auto problem = std::make_shared<std::optional<Error>>();
    Outcome outcome;
    try {
      outcome = job();
    } catch (const Error& error) {
      problem->emplace(error);
    } catch (const std::filesystem::filesystem_error& error) {
      problem->emplace(ErrorCode::Io, folder.toStdString(), Message::verbatim(error.what()));
    }
    QMetaObject::invokeMethod(qApp, [self, problem, outcome, folder] {
      if (!self) return;
      if (*problem) {
        self->messages_->showMessage(
            kExportMessage, {MessageBar::Kind::Problem, tr("Not written: %1").arg((*problem)->what()), {}, {}, {}});
      } else {
        QString text = outcome.written;
        constexpr std::size_t kShown = 3;
        for (std::size_t i = 0; i < std::min(kShown, outcome.leftOut.size()); ++i)
          text += ' ' + translated(outcome.leftOut[i]);
        if (outcome.leftOut.size() > kShown)
          text += ' ' + tr("%n more left out.", nullptr, static_cast<int>(outcome.leftOut.size() - kShown));
        self->messages_->showMessage(kExportMessage, {MessageBar::Kind::Information, text, {}, tr("Show it"), [folder] {
                                                        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                                                      }});
      }
      Q_EMIT self->finished(!*problem);
    });
  });
}

}  // namespace sightline::ui
