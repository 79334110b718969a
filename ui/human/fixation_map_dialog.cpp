// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/human/fixation_map_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/study/human_data.h"
#include "ui/human/fixation_form.h"
#include "ui/widgets/dialog_help.h"

namespace sightline::ui {

namespace {
constexpr int kFollowAfterMs = 60;  // a held arrow key of a number makes many steps
constexpr int kWidth = 400, kFromCorner = 16;
}  // namespace

FixationMapDialog::FixationMapDialog(StudySession* session, QWidget* parent)
    : QDialog(parent), session_(session), form_(new FixationForm(this)) {
  setWindowTitle(tr("Maps of fixations"));
  setObjectName(QStringLiteral("fixationMaps"));
  setAttribute(Qt::WA_DeleteOnClose);
  const Dataset& dataset = session_->definition().dataset;
  form_->setKnown(dataset.fixated.durations, dataset.fixated.degrees);
  defaults_ = new QPushButton(tr("&Restore defaults"), this);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* row = new QHBoxLayout;
  row->addWidget(new DialogHelp(this, QStringLiteral("my-images#fixations")));
  row->addWidget(defaults_);
  row->addWidget(buttons, 1);
  auto* column = new QVBoxLayout(this);
  column->addWidget(form_);
  column->addStretch(1);
  column->addLayout(row);
  later_.setSingleShot(true);
  later_.setInterval(kFollowAfterMs);
  connect(form_, &FixationForm::changed, &later_, qOverload<>(&QTimer::start));
  connect(&later_, &QTimer::timeout, this, [this] { choose(form_->options()); });
  connect(defaults_, &QPushButton::clicked, this, [this] { choose({}); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(session_, &StudySession::settingsChanged, this, &FixationMapDialog::showSettings);
  connect(session_, &QObject::destroyed, this, &QDialog::reject);
  for (auto* button : findChildren<QPushButton*>()) button->setAutoDefault(false);  // Enter ends a number and no more
  setMinimumWidth(kWidth);
  showSettings();
  adjustSize();
  // Beside the maps that follow, as far as the desktop lets windows say where they are.
  if (parent)
    move(parent->mapToGlobal(parent->rect().bottomRight()) - QPoint(width() + kFromCorner, height() + kFromCorner));
}

void FixationMapDialog::choose(const FixationOptions& options) {
  AnalysisSettings settings = session_->settings();
  const Dataset& dataset = session_->definition().dataset;
  if (fixationsOf(dataset, settings).options == options) return;
  settings.fixationMap = options == dataset.fixations.options ? std::nullopt : std::optional(options);
  session_->setSettings(settings);
}

void FixationMapDialog::showSettings() {
  const FixationOptions now = fixationsOf(session_->definition().dataset, session_->settings()).options;
  if (!later_.isActive() && form_->options() != now) form_->setOptions(now);
  defaults_->setEnabled(now != FixationOptions{});
}

}  // namespace sightline::ui
