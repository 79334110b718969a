// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/words_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <set>

#include "core/analysis/image_words.h"
#include "core/analysis/study_words.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {
namespace {

constexpr int kSideBySide = 620;  // from this width on, the two paragraphs stand beside each other

}  // namespace

WordsPanel::WordsPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      splitter_(new QSplitter(this)),
      image_(addParagraph(tr("This image"), "imageWords", tr("Copy what is said of this image"))),
      study_(addParagraph(tr("The study"), "studyWords", tr("Copy what is said of the study"))),
      imageJob_(this,
                [this](const std::shared_ptr<const Answer>& answer) {
                  if (answer->image == session_->currentImage()) write(image_, answer->sentences);
                }),
      studyJob_(this, [this](const std::shared_ptr<const Answer>& answer) { write(study_, answer->sentences); }) {
  setObjectName(QStringLiteral("wordsPanel"));
  splitter_->setChildrenCollapsible(false);
  splitter_->setSizes({4000, 5000});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(new MetricBar(session, this));
  column->addWidget(splitter_, 1);
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::displayChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::imagesLoaded, &seen_, &CatchUp::request);  // a mask may have come with it
  connect(session_, &StudySession::cellFailed, &seen_, &CatchUp::request);
  connect(session_, &StudySession::currentImageChanged, this, [this] {
    if (seen_.now()) askAboutImage();
  });
}

WordsPanel::Paragraph WordsPanel::addParagraph(const QString& heading, const char* name, const QString& copyTip) {
  Paragraph p;
  p.box = new QWidget(splitter_);
  p.heading = new ElidedCaption(p.box);
  p.heading->setText(heading);
  p.text = new QPlainTextEdit(p.box);
  p.text->setObjectName(QString::fromLatin1(name));
  p.text->setAccessibleName(heading);
  p.text->setReadOnly(true);
  p.text->setUndoRedoEnabled(false);
  p.text->setFrameShape(QFrame::NoFrame);
  p.text->setTabChangesFocus(true);
  p.text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  p.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  p.text->document()->setDocumentMargin(kGap);
  auto* copy = new QToolButton(p.box);
  copy->setObjectName(QString::fromLatin1(name) + QStringLiteral("Copy"));
  copy->setText(tr("Copy"));
  copy->setToolTip(copyTip);
  copy->setAccessibleName(copyTip);
  copy->setFont(smallFont(font()));
  connect(copy, &QToolButton::clicked, p.text,
          [text = p.text] { QGuiApplication::clipboard()->setText(withoutJoiners(text->toPlainText())); });
  auto* head = new QHBoxLayout;
  head->setContentsMargins(kGap, kHalfGap, kGap, 0);
  head->addWidget(p.heading, 1);
  head->addWidget(copy);
  auto* column = new QVBoxLayout(p.box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(p.text, 1);
  splitter_->addWidget(p.box);
  return p;
}

QString WordsPanel::imageText() const { return withoutJoiners(image_.text->toPlainText()); }
QString WordsPanel::studyText() const { return withoutJoiners(study_.text->toPlainText()); }

void WordsPanel::refresh() {
  askAboutImage();
  askAboutStudy();
}

void WordsPanel::askAboutImage() {
  const int image = session_->currentImage();
  if (image < 0 || image >= session_->imageCount()) return;
  const auto& item = session_->definition().dataset.items[static_cast<std::size_t>(image)];
  image_.heading->setText(tr("This image: %1").arg(QString::fromStdString(item.id)));
  std::set<CellKey> failed;
  for (int m = 0; m < session_->modelCount(); ++m)
    for (const Technique technique : session_->settings().techniques)
      if (const CellKey key{image, m, technique}; session_->state(key) == CellState::Failed) failed.insert(key);
  // The job may outlive the study: it takes with it what it needs of the definition.
  StudyDefinition study{{}, session_->definition().models, session_->definition().grid};
  study.dataset.simulatedAnnotators = session_->definition().dataset.simulatedAnnotators;
  study.dataset.items.resize(static_cast<std::size_t>(image) + 1);
  study.dataset.items.back() = item;
  imageJob_.request([image, study = std::move(study), snapshot = session_->snapshot(),
                     metric = session_->display().metric, mask = session_->mask(image), subset = subsetOf(*session_),
                     failed = std::move(failed)](const std::stop_token&) {
    return Answer{image, imageParagraph(imageNumbers(study, *snapshot, metric, image, mask.get(), subset,
                                                     [&](const CellKey& key) { return failed.contains(key); }))};
  });
}

int WordsPanel::failedMaps() const {
  const StudySnapshot& snapshot = *session_->snapshot();
  int failed = 0;
  for (std::size_t i = 0; i < snapshot.cells.size(); ++i)
    if (!snapshot.cells[i].ready)
      failed += session_->state(snapshot.rows.keyAt(i, snapshot.modelCount)) == CellState::Failed;
  return failed;
}

void WordsPanel::askAboutStudy() {
  const auto& all = session_->definition();
  StudyDefinition study{{}, all.models, all.grid};
  study.dataset.annotators = all.dataset.annotators;
  study.dataset.peopleKnown = all.dataset.peopleKnown;
  study.dataset.fixationMap = all.dataset.fixationMap;
  study.dataset.simulatedAnnotators = all.dataset.simulatedAnnotators;
  studyJob_.request([study = std::move(study), snapshot = session_->snapshot(), metric = session_->display().metric,
                     subset = subsetOf(*session_), failed = failedMaps()](const std::stop_token&) {
    const StudyNumbers numbers = studyNumbers(study, *snapshot, metric, subset, failed);
    std::vector<Message> sentences = studyParagraph(numbers);
    for (Message& caution : studyCautions(numbers)) sentences.push_back(std::move(caution));
    return Answer{-1, std::move(sentences)};
  });
}

void WordsPanel::write(const Paragraph& paragraph, const std::vector<Message>& sentences) {
  QStringList parts;
  for (const Message& one : sentences) parts << ui::sentence(translated(one));
  const QString text = parts.join(QLatin1Char(' '));
  if (text == paragraph.text->toPlainText()) return;
  const int scrolled = paragraph.text->verticalScrollBar()->value();
  paragraph.text->setPlainText(text);
  paragraph.text->verticalScrollBar()->setValue(scrolled);
}

void WordsPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto wanted = width() >= kSideBySide ? Qt::Horizontal : Qt::Vertical;
  if (splitter_->orientation() != wanted) splitter_->setOrientation(wanted);
}

}  // namespace sightline::ui
