// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/target_class_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

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
  outputs_ = new QPushButton(tr("Outputs and cut-offs…"), this);
  outputs_->setObjectName(QStringLiteral("outputsAndCutOffs"));
  outputs_->setToolTip(
      tr("How the outputs of a model become probabilities, and from which probability on a label holds"));
  all->addWidget(outputs_, 0, Qt::AlignLeft);
  all->addStretch(1);
  chainTabOrder({choice_, class_, onlyThis_, outputs_});

  connect(choice_, &QComboBox::activated, this, &TargetClassPanel::apply);
  connect(class_, &QComboBox::activated, this, &TargetClassPanel::apply);
  connect(outputs_, &QPushButton::clicked, this, [this] { (new OutputsDialog(session_, window()))->open(); });
  connect(onlyThis_, &QCheckBox::clicked, this, [this](bool on) {
    if (on) return apply();
    auto settings = session_->settings();
    settings.targetOfImage.erase(session_->currentImage());
    session_->setSettings(settings);
  });
  connect(session_, &StudySession::settingsChanged, this, &TargetClassPanel::refresh);
  connect(session_, &StudySession::currentImageChanged, this, &TargetClassPanel::refresh);
  refresh();
}

void TargetClassPanel::apply() {
  TargetClass target;
  target.choice = static_cast<TargetClass::Choice>(choice_->currentData().toInt());
  if (target.choice == TargetClass::Choice::Fixed) target.classIndex = std::max(0, class_->currentData().toInt());
  auto settings = session_->settings();
  if (onlyThis_->isChecked())
    settings.targetOfImage[session_->currentImage()] = target;
  else
    settings.target = target;
  session_->setSettings(settings);
}

void TargetClassPanel::refresh() {
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
