// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/report_export.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QPointer>
#include <QUrl>

#include "core/report/study_report.h"
#include "ui/session/background_threads.h"
#include "ui/session/study_session.h"
#include "ui/statistics/people_comparison.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/metric_bar.h"

namespace sightline::ui {

namespace {
constexpr auto kMessage = "report";
}

ReportExport::ReportExport(MessageBar* messages, QWidget* window)
    : QObject(window), messages_(messages), window_(window) {}

void ReportExport::choose(const StudySession& session) {
  auto* dialog = new QFileDialog(window_, tr("Folder for the report"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  connect(dialog, &QFileDialog::fileSelected, &session,
          [this, &session](const QString& folder) { write(session, folder); });
  dialog->open();
}

void ReportExport::write(const StudySession& session, const QString& folder) {
  messages_->showMessage(kMessage, {MessageBar::Kind::Information, tr("Writing the report…"), {}, {}, {}});
  const auto definition = std::make_shared<StudyDefinition>(session.definition());
  for (int m = 0; m < session.modelCount(); ++m) {  // the report names the layers that were used
    std::string& layer = definition->models[static_cast<std::size_t>(m)].defaultLayer;
    layer = layerWithoutChoice(layer, session.layers(m).get());
  }
  ReportInput input;
  input.definition = definition.get();
  input.snapshot = session.snapshot();
  input.subset = subsetOf(session);
  input.metric = session.display().metric;
  const StudyTable table = session.table();
  input.facts = factsOf(table, *definition, session.settings());
  input.pictures = std::make_shared<const ReportPictures>(ReportPictures{definition->dataset.items, table});
  const auto compare = [definition, table, settings = session.settings()](ReportInput& with) {
    if (table.results.size() <= PeopleComparison::kMostMaps)
      with.alignment = std::make_shared<const StudyAlignment>(alignmentOf(*definition, settings, table));
    if (const auto answers = peopleAnswersBeside(definition->dataset); !answers.empty())
      with.answers = std::make_shared<const PeopleAnswers>(readPeopleAnswers(answers, definition->dataset));
  };
  backgroundThreads().start([self = QPointer<ReportExport>(this), definition, input, folder, compare]() mutable {
    auto problem = std::make_shared<std::optional<Error>>();
    std::size_t files = 0;
    try {
      compare(input);
      files = writeReport(folder.toStdString(), input).size();
    } catch (const Error& error) {
      problem->emplace(error);
    }
    const int missing = static_cast<int>(input.snapshot->cells.size()) - input.snapshot->readyCount();
    QMetaObject::invokeMethod(qApp, [self, problem, folder, files, missing] {
      if (!self) return;
      if (*problem) {
        self->messages_->showMessage(
            kMessage,
            {MessageBar::Kind::Problem, tr("The report was not written: %1").arg((*problem)->what()), {}, {}, {}});
      } else {
        QString text = tr("The report is in %1 (%2 files; start with report.html).").arg(folder).arg(files);
        if (missing > 0) text += ' ' + tr("%1 maps have not been computed yet; it lists them as missing.").arg(missing);
        self->messages_->showMessage(kMessage,
                                     {MessageBar::Kind::Information, text, {}, tr("Show it"), [folder] {
                                        QDesktopServices::openUrl(QUrl::fromLocalFile(folder + "/report.html"));
                                      }});
      }
      Q_EMIT self->finished(!*problem);
    });
  });
}

}  // namespace sightline::ui
