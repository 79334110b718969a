// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/target_class_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/controls/outputs_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

namespace sightline::ui {

TargetClassPanel::TargetClassPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      choice_(new ElidedComboBox(this)),
      class_(new QComboBox(this)),
      onlyThis_(new QCheckBox(tr("Only for this image"), this)),
      note_(makeCaption({}, this)) {
  choice_->setAccessibleName(tr("Class the maps explain"));
  choice_->addItem(tr("Each model's prediction"), static_cast<int>(TargetClass::Choice::Predicted));
  choice_->addItem(tr("The image's label"), static_cast<int>(TargetClass::Choice::Labelled));
  choice_->addItem(tr("A class I choose"), static_cast<int>(TargetClass::Choice::Fixed));
  choice_->setToolTip(
      tr("A saliency map answers \"why this class?\". The study explains each model's own prediction."));
  class_->setAccessibleName(tr("Chosen class"));
  // all models of a study share their classes; the first one's names are shown
  if (session_->modelCount() > 0)
    for (std::size_t i = 0; i < session_->definition().models.front().labels.size(); ++i)
      class_->addItem(QString::fromStdString(session_->definition().models.front().labels[i]), static_cast<int>(i));
  class_->setEditable(true);  // a thousand ImageNet names are searched, not scrolled
  class_->setInsertPolicy(QComboBox::NoInsert);
  class_->completer()->setFilterMode(Qt::MatchContains);
  class_->completer()->setCompletionMode(QCompleter::PopupCompletion);
  class_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  class_->setMinimumContentsLength(8);
  onlyThis_->setToolTip(tr("Gives the current image its own target; all others keep the common one."));

  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(kGap, kHalfGap, kGap, kGap);
  all->setSpacing(kHalfGap);
  all->addWidget(choice_);
  all->addWidget(class_);
  all->addWidget(onlyThis_);
  all->addWidget(note_);
  explain_ = new QPushButton(tr("Explain this class"), this);
  explain_->setObjectName(QStringLiteral("explainClass"));
  all->addWidget(explain_, 0, Qt::AlignLeft);
  outputs_ = new QPushButton(tr("Outputs and cut-offs…"), this);
  outputs_->setObjectName(QStringLiteral("outputsAndCutOffs"));
  outputs_->setToolTip(
      tr("How the outputs of a model become probabilities, and from which probability on a label holds"));
  all->addWidget(outputs_, 0, Qt::AlignLeft);
  all->addStretch(1);
  chainTabOrder({choice_, class_, onlyThis_, explain_, outputs_});

  connect(choice_, &QComboBox::activated, this, &TargetClassPanel::chooseKind);
  connect(class_, &QComboBox::activated, this, &TargetClassPanel::chooseClass);
  connect(explain_, &QPushButton::clicked, this, &TargetClassPanel::apply);
  connect(outputs_, &QPushButton::clicked, this, [this] { (new OutputsDialog(session_, window()))->open(); });
  connect(onlyThis_, &QCheckBox::clicked, this, [this](bool on) {
    if (asking_) return ask();
    if (on) return apply();
    auto settings = session_->settings();
    settings.targetOfImage.erase(session_->currentImage());
    session_->setSettings(settings);
  });
  connect(session_, &StudySession::settingsChanged, this, &TargetClassPanel::refresh);
  connect(session_, &StudySession::currentImageChanged, this, [this] { asking_ ? ask() : refresh(); });
  refresh();
}

int TargetClassPanel::likelyClass() const {
  if (const TargetClass now = session_->settings().targetFor(session_->currentImage());
      now.choice == TargetClass::Choice::Fixed)
    return now.classIndex;
  const auto prediction = session_->modelCount() > 0 ? session_->prediction(session_->currentImage(), 0) : nullptr;
  return prediction && !prediction->top.empty() ? prediction->predicted() : 0;
}

void TargetClassPanel::chooseKind() {
  if (static_cast<TargetClass::Choice>(choice_->currentData().toInt()) != TargetClass::Choice::Fixed) return apply();
  if (session_->settings().targetFor(session_->currentImage()).choice == TargetClass::Choice::Fixed) return refresh();
  class_->setCurrentIndex(class_->findData(likelyClass()));
  ask();
}

void TargetClassPanel::chooseClass() { onlyThis_->isChecked() ? apply() : ask(); }

void TargetClassPanel::ask() {
  asking_ = true;
  const auto& settings = session_->settings();
  const auto own = static_cast<int>(settings.targetOfImage.size());
  const int images = onlyThis_->isChecked() ? 1 : std::max(0, session_->imageCount() - own);
  const auto rows = std::ranges::count_if(settings.techniques, [](Technique t) { return !isImported(t); });
  class_->show();
  note_->setText(tr("Up to %1 maps are computed for the class “%2”. Undo brings the present ones back.")
                     .arg(images * session_->modelCount() * rows)
                     .arg(class_->currentText().section(QLatin1Char(','), 0, 0)));
  note_->show();
  explain_->show();
}

void TargetClassPanel::apply() {
  asking_ = false;
  TargetClass target;
  target.choice = static_cast<TargetClass::Choice>(choice_->currentData().toInt());
  if (target.choice == TargetClass::Choice::Fixed) target.classIndex = std::max(0, class_->currentData().toInt());
  auto settings = session_->settings();
  if (onlyThis_->isChecked())
    settings.targetOfImage[session_->currentImage()] = target;
  else
    settings.target = target;
  if (settings == session_->settings()) return refresh();
  session_->setSettings(settings);
}

void TargetClassPanel::refresh() {
  asking_ = false;
  explain_->hide();
  const auto& settings = session_->settings();
  const int image = session_->currentImage();
  const TargetClass target = settings.targetFor(image);
  const bool own = settings.targetOfImage.count(image) > 0;
  choice_->setCurrentIndex(choice_->findData(static_cast<int>(target.choice)));
  const bool fixed = target.choice == TargetClass::Choice::Fixed;
  class_->setVisible(fixed);
  if (fixed) class_->setCurrentIndex(class_->findData(target.classIndex));
  onlyThis_->setChecked(own);
  const bool noLabel = target.choice == TargetClass::Choice::Labelled && image < session_->imageCount() &&
                       session_->definition().dataset.items[image].label.empty();
  const auto others = settings.targetOfImage.size() - (own ? 1 : 0);
  note_->setText(noLabel  ? tr("This image has no label, so its maps explain the prediction.")
                 : others ? tr("%1 other images have their own targets.").arg(others)
                          : QString());
  note_->setVisible(!note_->text().isEmpty());
}

}  // namespace sightline::ui
