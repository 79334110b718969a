// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trial_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

namespace sightline::ui {
namespace {

constexpr int kPictureSide = 160;

QLabel* wrapped(QWidget* parent, const QString& name) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setObjectName(name);
  return label;
}

QLabel* titled(QWidget* parent, const QString& text) {
  auto* label = new QLabel(text, parent);
  label->setFont(headingFont(parent->font()));
  return label;
}

QPixmap pictureOf(const Canvas& canvas, double pixelRatio) {
  if (canvas.size() == 0) return {};
  const QImage image(reinterpret_cast<const uchar*>(canvas.data()), canvas.width(), canvas.height(), 4 * canvas.width(),
                     QImage::Format_RGB32);
  const int side = static_cast<int>(kPictureSide * pixelRatio);
  QPixmap picture = QPixmap::fromImage(image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
  picture.setDevicePixelRatio(pixelRatio);
  return picture;
}

QString sentences(const std::vector<Message>& messages) {
  QStringList lines;
  for (const Message& m : messages) lines << QStringLiteral("• ") + translated(m);
  return lines.join('\n');
}

/// A new empty grid in place of the one that `old` holds.
QGridLayout* emptied(QWidget*& old, QVBoxLayout* column, QWidget* parent) {
  auto* fresh = new QWidget(parent);
  auto* grid = new QGridLayout(fresh);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(2 * kGap);
  grid->setVerticalSpacing(kHalfGap);
  if (old) {
    column->replaceWidget(old, fresh);
    delete old;
  } else {
    column->addWidget(fresh);
  }
  old = fresh;
  return grid;
}

}  // namespace

TrialView::TrialView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("modelTrial"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGap);
  state_ = wrapped(this, QStringLiteral("trialState"));
  column->addWidget(state_);
  column->addWidget(running_ = buildRunning());
  column->addWidget(problem_ = buildProblem());
  column->addWidget(result_ = buildResult());
  column->addStretch(1);
  showNothing();
}

QWidget* TrialView::buildRunning() {
  auto* box = new QWidget(this);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  progress_ = new QProgressBar(box);
  progress_->setRange(0, 100);
  progress_->setTextVisible(false);
  progress_->setAccessibleName(tr("How far the trial is"));
  auto* stop = new QPushButton(tr("Give &up"), box);
  stop->setObjectName(QStringLiteral("trialStop"));
  stop->setAutoDefault(false);
  connect(stop, &QPushButton::clicked, this, &TrialView::stopRequested);
  row->addWidget(progress_, 1);
  row->addWidget(stop);
  return box;
}

QWidget* TrialView::buildProblem() {
  auto* box = new QWidget(this);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  what_ = wrapped(box, QStringLiteral("trialProblem"));
  what_->setAccessibleName(tr("What is wrong"));
  remedy_ = wrapped(box, QStringLiteral("trialRemedy"));
  remedy_->setAccessibleName(tr("What to do"));
  field_ = new QPushButton(box);
  field_->setObjectName(QStringLiteral("trialField"));
  field_->setAutoDefault(false);
  connect(field_, &QPushButton::clicked, this, [this] { Q_EMIT fieldRequested(wanted_); });
  column->addWidget(titled(box, tr("The file cannot be used like this")));
  column->addWidget(what_);
  column->addWidget(remedy_);
  column->addWidget(field_, 0, Qt::AlignLeft);
  return box;
}

QWidget* TrialView::buildResult() {
  auto* box = new QWidget(this);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGap);
  auto* pictures = new QHBoxLayout;
  seen_ = new QLabel(box);
  seen_->setObjectName(QStringLiteral("trialSeen"));
  seen_->setAccessibleName(tr("The image as the network sees it"));
  map_ = new QLabel(box);
  map_->setObjectName(QStringLiteral("trialMap"));
  map_->setAccessibleName(tr("The first map over the image"));
  pictures->addWidget(seen_);
  pictures->addWidget(map_);
  pictures->addStretch(1);
  column->addLayout(pictures);
  column->addWidget(mapText_ = wrapped(box, QStringLiteral("trialMapText")));
  column->addWidget(predictionsTitle_ = titled(box, {}));
  emptied(predictions_, column, box);
  column->addWidget(titled(box, tr("What it is")));
  emptied(facts_, column, box);
  column->addWidget(notes_ = wrapped(box, QStringLiteral("trialNotes")));
  notes_->setAccessibleName(tr("What should be known about it"));
  return box;
}

void TrialView::showNothing() {
  stateText_ = tr("Choose a file: it is tried on one image before it is added.");
  state_->setText(stateText_);
  running_->hide();
  problem_->hide();
  result_->hide();
}

void TrialView::showRunning(const QString& stage, double fraction) {
  state_->setText(stage.isEmpty() ? tr("Trying the file…") : tr("Trying the file: %1…").arg(stage));
  progress_->setValue(static_cast<int>(100 * fraction));
  running_->show();
  problem_->hide();
  result_->hide();
}

void TrialView::showTrial(const ModelTrial& trial) {
  running_->hide();
  problem_->setVisible(!trial.ok());
  result_->setVisible(trial.ok());
  const QString image = QString::fromStdString(trial.image);
  stateText_ = trial.ok() ? tr("Tried on %1.").arg(image) : QString();
  if (trial.ok())
    showResult(trial);
  else
    showProblem(trial);
  setOutdated(false);
}

void TrialView::setOutdated(bool outdated) {
  state_->setText(outdated ? tr("The settings have changed: try again to see what comes of them.") : stateText_);
  state_->setVisible(!state_->text().isEmpty());
  problem_->setEnabled(!outdated);
  result_->setEnabled(!outdated);
}

void TrialView::showProblem(const ModelTrial& trial) {
  what_->setText(translatedProblem(*trial.problem));
  remedy_->setText(translated(trial.problem->remedyMessage()));
  remedy_->setVisible(!remedy_->text().isEmpty());
  field_->setVisible(trial.field.has_value());
  if (!trial.field) return;
  wanted_ = *trial.field;
  field_->setText(tr("C&hange: %1").arg(translated(nameOf(wanted_))));
}

void TrialView::showResult(const ModelTrial& trial) {
  seen_->setPixmap(pictureOf(trial.seen, devicePixelRatioF()));
  map_->setPixmap(pictureOf(trial.map, devicePixelRatioF()));
  map_->setVisible(trial.map.size() > 0);
  mapText_->setText(!trial.noMap.empty() ? tr("There is no Grad-CAM map to see: %1").arg(translated(trial.noMap))
                                         : tr("Left what the network sees, right its Grad-CAM map for %1.")
                                               .arg(QString::fromStdString(trial.explained)));
  showPredictions(trial);
  showFacts(trial);
  QStringList notes;
  for (const auto* list : {&trial.notes, &trial.limits})
    if (const QString lines = sentences(*list); !lines.isEmpty()) notes << lines;
  notes_->setText(notes.join('\n'));
  notes_->setVisible(!notes.isEmpty());
}

void TrialView::showPredictions(const ModelTrial& trial) {
  predictionsTitle_->setText(trial.multiLabel ? tr("Most probable labels, each by itself") : tr("Predictions"));
  auto* grid = emptied(predictions_, qobject_cast<QVBoxLayout*>(result_->layout()), result_);
  int row = 0;
  for (const ClassScore& score : trial.top) {
    auto* share = new QLabel(QString::number(static_cast<double>(score.probability), 'f', 3), predictions_);
    auto* name = new QLabel(predictions_);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    name->setText(QString::fromStdString(score.label));
    name->setObjectName(QStringLiteral("trialPrediction%1").arg(row));
    grid->addWidget(share, row, 0, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(name, row, 1);
    ++row;
  }
  grid->setColumnStretch(1, 1);
  if (!trial.named)
    grid->addWidget(makeCaption(tr("Numbers, because no file with class names was given."), predictions_), row, 0, 1,
                    2);
  predictions_->show();
}

void TrialView::showFacts(const ModelTrial& trial) {
  auto* grid = emptied(facts_, qobject_cast<QVBoxLayout*>(result_->layout()), result_);
  int row = 0;
  for (const TrialFact& fact : trial.facts) {
    const auto cell = [&](int column, const Message& text) {
      auto* label = wrapped(facts_, QStringLiteral("trialFact%1.%2").arg(row).arg(column));
      label->setText(translated(text));
      grid->addWidget(label, row, column, Qt::AlignTop);
    };
    cell(0, fact.what);
    cell(1, fact.value);
    cell(2, fact.from);
    ++row;
  }
  grid->setColumnStretch(0, 2);
  grid->setColumnStretch(1, 4);
  grid->setColumnStretch(2, 3);
  facts_->show();
}

}  // namespace sightline::ui
