// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/page_export.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLocale>
#include <QPointer>
#include <QUrl>
#include <memory>
#include <numeric>

#include "core/base/files.h"
#include "core/base/language.h"
#include "ui/session/background_threads.h"
#include "ui/session/study_session.h"
#include "ui/session/translated.h"
#include "ui/widgets/message_bar.h"

namespace sightline::ui {

namespace {

constexpr auto kPageMessage = "page";

QString megabytes(std::size_t bytes) {
  constexpr double kMegabyte = 1e6;
  return QLocale().toString(static_cast<double>(bytes) / kMegabyte, 'f', 1);
}

/// The window's; English where it is in English.
Catalogue windowsLanguage() {
  const QString name = QLocale().name();
  return catalogueFor({name.toStdString(), name.section('_', 0, 0).toStdString()}, localeDirectory());
}

/// What a page is made of, kept alive while it is written.
struct PageJob {
  StudyDefinition definition;
  SharedPageInput input;
};

}  // namespace

PageExport::PageExport(MessageBar* messages, QWidget* window) : QObject(window), messages_(messages), window_(window) {}

void PageExport::choose(const StudySession& session) {
  auto* dialog = new QFileDialog(window_, tr("Share as a web page"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilter(tr("Web page (*.html)"));
  dialog->setDefaultSuffix(QStringLiteral("html"));
  connect(dialog, &QFileDialog::fileSelected, &session,
          [this, &session](const QString& file) { write(session, file); });
  dialog->open();
}

void PageExport::write(const StudySession& session, const QString& file, const SharedPageOptions& chosen, int first) {
  SharedPageOptions options = chosen;
  try {
    options.language = windowsLanguage();
  } catch (const Error& error) {  // the page is in English then
    messages_->showMessage("language", {MessageBar::Kind::Problem, translated(error), {}, {}, {}});
  }
  messages_->showMessage(kPageMessage, {MessageBar::Kind::Information, tr("Writing the web page…"), {}, {}, {}});
  const auto job = std::make_shared<PageJob>(PageJob{session.definition(), {}});
  for (int m = 0; m < session.modelCount(); ++m) {  // the page names the layers that were used
    std::string& layer = job->definition.models[static_cast<std::size_t>(m)].defaultLayer;
    layer = layerWithoutChoice(layer, session.layers(m).get());
  }
  job->input.report.definition = &job->definition;
  job->input.report.snapshot = session.snapshot();
  job->input.report.metric = session.display().metric;
  job->input.table = session.table();
  job->input.images.resize(static_cast<std::size_t>(first > 0 ? std::min(first, session.imageCount()) : 0));
  std::iota(job->input.images.begin(), job->input.images.end(), 0);
  const StudySnapshot& snapshot = *job->input.report.snapshot;
  const int missing = static_cast<int>(snapshot.cells.size()) - snapshot.readyCount();
  backgroundThreads().start([self = QPointer<PageExport>(this), study = QPointer<const StudySession>(&session), job,
                             file, options, missing] {
    auto problem = std::make_shared<std::optional<Error>>();
    auto page = std::make_shared<SharedPage>();
    try {
      *page = sharedPage(job->input, options);
      if (!page->html.empty()) writeFileAtomically(file.toStdString(), std::string_view(page->html));
    } catch (const Error& error) {
      problem->emplace(error);
    }
    QMetaObject::invokeMethod(qApp, [self, study, problem, page, file, options, missing] {
      if (!self) return;
      if (*problem)
        self->messages_->showMessage(
            kPageMessage,
            {MessageBar::Kind::Problem, tr("The web page was not written: %1").arg(translated(**problem)), {}, {}, {}});
      else
        self->say(study, file, options, *page, missing);
      Q_EMIT self->finished(!*problem && !page->html.empty());
    });
  });
}

void PageExport::say(const StudySession* session, const QString& file, const SharedPageOptions& options,
                     const SharedPage& page, int missing) {
  if (page.html.empty()) {
    const int fitting = static_cast<int>(page.fitting);
    MessageBar::Message message{MessageBar::Kind::Problem,
                                tr("The web page was not written: it would have about %1 MB, and %2 MB are allowed.")
                                    .arg(megabytes(page.bytes), megabytes(options.mostBytes)),
                                tr("Of %1 images, %2 fit.").arg(page.images).arg(fitting),
                                {},
                                {}};
    if (fitting > 0 && session) {
      message.action = fitting == 1 ? tr("Share the first image") : tr("Share the first %1 images").arg(fitting);
      message.act = [this, study = QPointer<const StudySession>(session), file, options, fitting] {
        if (study) write(*study, file, options, fitting);
      };
    }
    messages_->showMessage(kPageMessage, message);
    return;
  }
  QString text = tr("The web page is %1 (%2 MB; images: %3). It can be opened in any browser, also without a network.")
                     .arg(file, megabytes(page.bytes))
                     .arg(page.images - page.leftOut.size());
  if (missing > 0) text += ' ' + tr("Maps not computed yet: %1.").arg(missing);
  for (std::size_t i = 0; i < page.leftOut.size() && i < 3; ++i) text += ' ' + translated(page.leftOut[i]);
  if (page.leftOut.size() > 3) text += ' ' + tr("More were left out: %1.").arg(page.leftOut.size() - 3);
  messages_->showMessage(kPageMessage, {MessageBar::Kind::Information, text, {}, tr("Show it"), [file] {
                                          QDesktopServices::openUrl(QUrl::fromLocalFile(file));
                                        }});
}

}  // namespace sightline::ui
