// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/annotate_panel.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "ui/session/translated.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

namespace sightline::ui {
namespace {

using Tool = MaskCanvas::Tool;
constexpr double kZoomStep = 1.25, kFirstBrush = 0.06;  // the brush as a share of the longer side
constexpr int kNameWidth = 260;

}  // namespace

AnnotatePanel::AnnotatePanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      book_(new AnnotationBook(session, this)),
      canvas_(new MaskCanvas(this)),
      pages_(new QStackedLayout),
      tools_(new QActionGroup(this)),
      hint_(makeCaption({}, this)),
      facts_(makeCaption({}, this)) {
  setObjectName(QStringLiteral("annotatePanel"));
  auto* head = buildHead();  // first, so that Tab begins there
  auto* work = new QWidget(this);
  hint_->setObjectName(QStringLiteral("annotateHint"));
  facts_->setObjectName(QStringLiteral("annotateFacts"));
  auto* column = new QVBoxLayout(work);
  column->setContentsMargins(0, kHalfGap, 0, kHalfGap);
  column->setSpacing(kHalfGap);
  column->addLayout(buildTools());
  column->addLayout(buildChoices());
  column->addWidget(canvas_, 1);
  for (QLabel* words : {hint_, facts_}) {
    words->setContentsMargins(kGap, 0, kGap, 0);
    column->addWidget(words);
  }
  // The image must not move under the hand when the words below it change.
  hint_->setWordWrap(false);
  hint_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  facts_->setFixedHeight(3 * QFontMetrics(smallFont(font())).lineSpacing());
  facts_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  pages_->addWidget(buildWelcome());
  pages_->addWidget(work);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  whole->addLayout(head);
  whole->addLayout(pages_, 1);

  connect(canvas_, &MaskCanvas::strokeFinished, this, &AnnotatePanel::stepDone);
  connect(canvas_, &MaskCanvas::cornersChanged, this, &AnnotatePanel::describe);
  connect(canvas_, &MaskCanvas::brushChanged, this, [this](double d) {
    const QSignalBlocker quiet(size_);
    size_->setValue(static_cast<int>(std::lround(d)));
  });
  connect(book_, &AnnotationBook::ready, this, &AnnotatePanel::showEditor);
  connect(book_, &AnnotationBook::annotatorsChanged, this, [this] {
    canvas_->setEditor(nullptr);
    fillAnnotators();
    Q_EMIT annotatorChosen(book_->annotator());
  });
  connect(book_, &AnnotationBook::progressChanged, this, &AnnotatePanel::showProgress);
  connect(session_, &StudySession::visibleImagesChanged, this, &AnnotatePanel::showProgress);
  connect(book_, &AnnotationBook::failed, this, &AnnotatePanel::problem);
  connect(session_, &StudySession::currentImageChanged, this, &AnnotatePanel::showPicture);
  connect(session_, &StudySession::imagesLoaded, this, &AnnotatePanel::showPicture);
  connect(session_, &StudySession::snapshotChanged, this, &AnnotatePanel::describe);
  connect(session_, &StudySession::displayChanged, this, &AnnotatePanel::describe);
  connect(session_, &StudySession::settingsChanged, this,
          [this] { instead_->setChecked(session_->settings().paintedMasks); });
  fillAnnotators();
  chooseTool(Tool::Brush);
}

AnnotatePanel::~AnnotatePanel() = default;

QToolButton* AnnotatePanel::addButton(QHBoxLayout* row, const QString& text, const QString& tip, const char* name) {
  auto* button = new QToolButton(this);
  button->setObjectName(QString::fromLatin1(name));
  button->setText(text);
  button->setToolTip(tip);
  button->setFocusPolicy(Qt::StrongFocus);
  row->addWidget(button);
  return button;
}

QHBoxLayout* AnnotatePanel::buildHead() {
  auto* head = new QHBoxLayout;
  head->setContentsMargins(kGap, kHalfGap, kGap, 0);
  head->setSpacing(kHalfGap);
  auto* back = addButton(head, tr("◀"), tr("Previous image (K)"), "annotatePrevious");
  auto* next = addButton(head, tr("▶"), tr("Next image (J)"), "annotateNext");
  back->setAccessibleName(tr("Previous image"));
  next->setAccessibleName(tr("Next image"));
  unmarked_ = addButton(head, tr("Next unmarked"), tr("The next image in the list that you have not marked yet (N)"),
                        "annotateUnmarked");
  progress_ = new QLabel(this);
  progress_->setObjectName(QStringLiteral("annotateProgress"));
  name_ = new ElidedCaption(this);
  name_->setObjectName(QStringLiteral("annotateImage"));
  panels_ = new QCheckBox(tr("Pane&ls"), this);
  panels_->setObjectName(QStringLiteral("annotatePanels"));
  panels_->setToolTip(tr("Show plots and settings beside the image while you paint"));
  auto* done = new QPushButton(tr("&Done"), this);
  done->setObjectName(QStringLiteral("annotateDone"));
  done->setToolTip(tr("Back to the maps (Esc). Everything you painted has been saved."));
  head->addSpacing(kHalfGap);
  head->addWidget(progress_);
  head->addSpacing(kGap);
  head->addWidget(name_, 1);
  head->addWidget(panels_);
  head->addWidget(done);
  connect(back, &QToolButton::clicked, this, [this] { step(-1); });
  connect(next, &QToolButton::clicked, this, [this] { step(+1); });
  connect(unmarked_, &QToolButton::clicked, this, &AnnotatePanel::goToUnmarked);
  connect(panels_, &QCheckBox::toggled, this, &AnnotatePanel::panelsRequested);
  connect(done, &QPushButton::clicked, this, &AnnotatePanel::closeRequested);
  return head;
}

QHBoxLayout* AnnotatePanel::buildTools() {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(kGap, 0, kGap, 0);
  row->setSpacing(kHalfGap);
  const auto tool = [&](Tool which, const QString& text, const QString& tip, const char* name) {
    auto* action = new QAction(text, tools_);
    action->setCheckable(true);
    action->setToolTip(tip);
    action->setData(static_cast<int>(which));
    addButton(row, text, tip, name)->setDefaultAction(action);
    connect(action, &QAction::triggered, this, [this, which] { chooseTool(which); });
  };
  tool(Tool::Brush, tr("Brush"), tr("Paint (B). The right mouse button erases; [ and ] change the size."),
       "annotateBrush");
  tool(Tool::Polygon, tr("Polygon"),
       tr("Click corner after corner (G); a double click, Enter or the first corner closes it. Started with the right "
          "button, it erases. A pixel is marked when its middle is inside; other programs may mark the border too."),
       "annotatePolygon");
  tool(Tool::Eraser, tr("Eraser"), tr("Erase (E)"), "annotateEraser");
  auto* label = new QLabel(tr("&Size"), this);
  size_ = new QSpinBox(this);
  size_->setObjectName(QStringLiteral("annotateSize"));
  size_->setAccessibleName(tr("Brush size"));
  size_->setSuffix(tr(" px"));
  size_->setRange(1, 9999);
  size_->setToolTip(tr("Diameter of the brush in pixels of the image ([ and ])"));
  label->setBuddy(size_);
  connect(size_, &QSpinBox::valueChanged, this, [this](int d) { canvas_->setBrush(d); });
  row->addSpacing(kGap);
  row->addWidget(label);
  row->addWidget(size_);
  row->addSpacing(kGap);
  undo_ = addButton(row, tr("Undo"), tr("Undo the last stroke (Ctrl+Z)"), "annotateUndo");
  undo_->setIcon(icon("undo"));
  redo_ = addButton(row, tr("Redo"), tr("Redo the stroke (Ctrl+Shift+Z)"), "annotateRedo");
  redo_->setIcon(icon("redo"));
  clear_ =
      addButton(row, tr("Clear"), tr("Erase everything you painted on this image; Undo restores it"), "annotateClear");
  connect(undo_, &QToolButton::clicked, this, &AnnotatePanel::undo);
  connect(redo_, &QToolButton::clicked, this, &AnnotatePanel::redo);
  connect(clear_, &QToolButton::clicked, this, &AnnotatePanel::clearMask);
  row->addStretch(1);
  auto* out = addButton(row, QStringLiteral("−"), tr("Zoom out (−, or the wheel)"), "annotateZoomOut");
  auto* in = addButton(row, QStringLiteral("+"),
                       tr("Zoom in (+, or the wheel). Hold Space and drag to move the image."), "annotateZoomIn");
  auto* whole = addButton(row, tr("Fit"), tr("The whole image (F)"), "annotateFit");
  out->setAccessibleName(tr("Zoom out"));
  in->setAccessibleName(tr("Zoom in"));
  connect(out, &QToolButton::clicked, this, [this] { canvas_->zoomAtCentre(1 / kZoomStep); });
  connect(in, &QToolButton::clicked, this, [this] { canvas_->zoomAtCentre(kZoomStep); });
  connect(whole, &QToolButton::clicked, canvas_, &MaskCanvas::fit);
  return row;
}

QHBoxLayout* AnnotatePanel::buildChoices() {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(kGap, 0, kGap, 0);
  row->setSpacing(kHalfGap);
  auto* who = new QLabel(tr("&Name"), this);
  annotator_ = new ElidedComboBox(this);
  annotator_->setObjectName(QStringLiteral("annotator"));
  annotator_->setAccessibleName(tr("Who paints"));
  annotator_->setToolTip(tr("Who paints. Each person's masks are kept apart and averaged."));
  annotator_->setMinimumContentsLength(8);
  annotator_->setMaximumWidth(kNameWidth);
  who->setBuddy(annotator_);
  connect(annotator_, &QComboBox::activated, this, [this] { book_->choose(annotator_->currentText()); });
  row->addWidget(who);
  row->addWidget(annotator_, 1);
  connect(addButton(row, tr("Add…"), tr("Another person paints"), "annotatorAdd"), &QToolButton::clicked, this, [this] {
    askName(tr("Another person"), tr("Name of the person who paints:"), {}, &AnnotatePanel::addAnnotator);
  });
  connect(addButton(row, tr("Rename…"), tr("Rename this person; their masks are kept"), "annotatorRename"),
          &QToolButton::clicked, this, [this] {
            askName(tr("Rename"), tr("New name of %1:").arg(book_->annotator()), book_->annotator(),
                    &AnnotatePanel::renameAnnotator);
          });
  row->addStretch(1);
  showOthers_ = new ElidedCheckBox(tr("S&how other people's marks"), this);
  showOthers_->setObjectName(QStringLiteral("annotateShowOthers"));
  showOthers_->setToolTip(tr(
      "They are hidden, so that they do not influence you. A mask that is painted while they are shown is kept with a "
      "note that says so."));
  connect(showOthers_, &QCheckBox::toggled, this, &AnnotatePanel::showEditor);
  row->addWidget(showOthers_);
  instead_ = new QCheckBox(tr("Score with &painted masks"), this);
  instead_->setObjectName(QStringLiteral("annotateInstead"));
  instead_->setToolTip(tr("Compare maps with painted masks even where the data set has its own mask"));
  instead_->setChecked(session_->settings().paintedMasks);
  const auto& items = session_->definition().dataset.items;
  instead_->setVisible(std::any_of(items.begin(), items.end(), [](const DatasetItem& i) { return i.hasHumanMask(); }));
  connect(instead_, &QCheckBox::toggled, this, &AnnotatePanel::useInstead);
  row->addWidget(instead_);
  auto* label = new QLabel(tr("&Opacity"), this);
  opacity_ = new QSlider(Qt::Horizontal, this);
  opacity_->setObjectName(QStringLiteral("annotateOpacity"));
  opacity_->setAccessibleName(tr("Opacity of what is painted"));
  opacity_->setRange(10, 100);
  opacity_->setValue(50);
  opacity_->setMaximumWidth(96);
  label->setBuddy(opacity_);
  connect(opacity_, &QSlider::valueChanged, this, [this](int v) { canvas_->setOpacity(v / 100.0); });
  row->addWidget(label);
  row->addWidget(opacity_);
  return row;
}

QWidget* AnnotatePanel::buildWelcome() {
  auto* page = new QWidget(this);
  auto* text = new QLabel(
      tr("Each person paints under a name, so that several can be averaged and compared.\nEnter yours, then paint over "
         "the part of the image that tells what it shows. Every stroke is saved at once, and the scores follow."),
      page);
  text->setWordWrap(true);
  text->setAlignment(Qt::AlignCenter);
  firstName_ = new QLineEdit(page);
  firstName_->setObjectName(QStringLiteral("annotateFirstName"));
  firstName_->setAccessibleName(tr("Your name"));
  firstName_->setPlaceholderText(tr("Your name"));
  auto* begin = new QPushButton(tr("&Start painting"), page);
  begin->setObjectName(QStringLiteral("annotateBegin"));
  begin->setEnabled(false);
  connect(firstName_, &QLineEdit::textChanged, begin,
          [begin](const QString& name) { begin->setEnabled(!name.trimmed().isEmpty()); });
  connect(firstName_, &QLineEdit::returnPressed, begin, &QPushButton::click);
  connect(begin, &QPushButton::clicked, this, [this] { addAnnotator(firstName_->text()); });
  auto* row = new QHBoxLayout;
  row->addStretch(1);
  row->addWidget(firstName_, 1);
  row->addWidget(begin);
  row->addStretch(1);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kGap, 3 * kGap, 3 * kGap, 3 * kGap);
  column->setSpacing(2 * kGap);
  column->addStretch(1);
  column->addWidget(text);
  column->addLayout(row);
  column->addStretch(2);
  return page;
}

// --- who and what --------------------------------------------------------------------------------------------

void AnnotatePanel::start() {
  showPicture();
  book_->annotators().isEmpty() ? firstName_->setFocus() : canvas_->setFocus();
}

void AnnotatePanel::showPicture() {
  if (isHidden()) return;  // start() catches up
  const int image = session_->currentImage();
  const auto picture = session_->image(image);
  if (image == shown_ && book_->image() == image) return describe();
  shown_ = picture ? image : -1;
  canvas_->setPicture(picture);
  if (picture) {
    size_->setMaximum(static_cast<int>(canvas_->largestBrush()));
    canvas_->setBrush(std::round(kFirstBrush * std::max(picture->width, picture->height)));
  }
  book_->show(image, picture);
  showEditor();
}

void AnnotatePanel::showEditor() {
  if (shown_ >= 0 && book_->image() == shown_) {
    const bool hidden = !showOthers_->isChecked() || !book_->editor();
    if (!hidden) book_->noteOthersShown();
    canvas_->setEditor(book_->editor());
    canvas_->setOthers(hidden ? Plane<std::uint8_t>() : book_->others().votes, hidden ? 0 : book_->others().annotators);
  }
  describe();
  Q_EMIT historyChanged();
}

void AnnotatePanel::fillAnnotators() {
  const QSignalBlocker quiet(annotator_);
  annotator_->clear();
  annotator_->addItems(book_->annotators());
  annotator_->setCurrentText(book_->annotator());
  pages_->setCurrentIndex(book_->annotators().isEmpty() ? 0 : 1);
}

void AnnotatePanel::addAnnotator(const QString& name) {
  try {
    book_->add(name);
    canvas_->setFocus();
  } catch (const Error& e) {
    Q_EMIT problem(translatedProblem(e), translated(e.remedyMessage()));
  }
}

void AnnotatePanel::renameAnnotator(const QString& name) {
  try {
    book_->rename(name);
  } catch (const Error& e) {
    Q_EMIT problem(translatedProblem(e), translated(e.remedyMessage()));
  }
}

void AnnotatePanel::askName(const QString& title, const QString& text, const QString& name,
                            void (AnnotatePanel::*act)(const QString&)) {
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setObjectName(QStringLiteral("annotatorName"));
  dialog->setWindowTitle(title);
  dialog->setLabelText(text);
  dialog->setTextValue(name);
  connect(dialog, &QInputDialog::textValueSelected, this, act);
  dialog->open();
}

void AnnotatePanel::useInstead(bool on) {
  AnalysisSettings settings = session_->settings();
  settings.paintedMasks = on;
  session_->setSettings(settings);
  describe();
}

void AnnotatePanel::chooseTool(Tool tool) {
  for (auto* action : tools_->actions()) action->setChecked(action->data().toInt() == static_cast<int>(tool));
  canvas_->setTool(tool);
  describe();
}

// --- steps ---------------------------------------------------------------------------------------------------

bool AnnotatePanel::canUndo() { return book_->editor() && book_->editor()->canUndo(); }
bool AnnotatePanel::canRedo() { return book_->editor() && book_->editor()->canRedo(); }

void AnnotatePanel::undo() {
  if (!canUndo()) return;
  canvas_->changed(book_->editor()->undo());
  stepDone();
}

void AnnotatePanel::redo() {
  if (!canRedo()) return;
  canvas_->changed(book_->editor()->redo());
  stepDone();
}

void AnnotatePanel::clearMask() {
  MaskEditor* editor = book_->editor();
  if (!editor) return;
  canvas_->changed(editor->clear());
  if (editor->finish()) stepDone();
}

void AnnotatePanel::stepDone() {
  book_->keep();
  describe();
  Q_EMIT historyChanged();
}

bool AnnotatePanel::event(QEvent* event) {
  // The window's own single keys wait while somebody paints.
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    for (const int own : {Qt::Key_B, Qt::Key_G, Qt::Key_E, Qt::Key_N, Qt::Key_Escape})
      if (key->modifiers() == Qt::NoModifier && key->key() == own) {
        event->accept();
        return true;
      }
  }
  return QWidget::event(event);
}

void AnnotatePanel::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_B: return chooseTool(Tool::Brush);
    case Qt::Key_G: return chooseTool(Tool::Polygon);
    case Qt::Key_E: return chooseTool(Tool::Eraser);
    case Qt::Key_N: return unmarked_->isEnabled() ? goToUnmarked() : void();
    case Qt::Key_Escape:
      if (canvas_->corners() > 0) return canvas_->dropPolygon();
      Q_EMIT closeRequested();
      return;
    default: QWidget::keyPressEvent(event);
  }
}

}  // namespace sightline::ui
