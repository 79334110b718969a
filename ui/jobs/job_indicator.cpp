// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_indicator.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/job_text.h"

namespace sightline::ui {

namespace {
constexpr int kCurrentWidth = 150, kBarWidth = 80, kBarSteps = 1000;

QToolButton* button(const char* name, const QString& text, QWidget* parent) {
  auto* made = new QToolButton(parent);
  made->setIcon(icon(name));
  made->setIconSize({14, 14});
  made->setToolTip(text);
  made->setAccessibleName(text);
  made->setFocusPolicy(Qt::TabFocus);
  return made;
}
}  // namespace

JobIndicator::JobIndicator(QWidget* parent)
    : QWidget(parent),
      current_(new QLabel(this)),
      counts_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      pause_(button("pause", tr("Pause computing"), this)),
      cancel_(button("cancel", tr("Cancel computing"), this)),
      failures_(button("warning", tr("Show what failed"), this)) {
  current_->setFont(smallFont(font()));
  current_->setForegroundRole(QPalette::PlaceholderText);
  current_->setFixedWidth(kCurrentWidth);
  current_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  current_->setAccessibleName(tr("Map computed now"));
  counts_->setFont(tabularFont(smallFont(font())));
  counts_->setAccessibleName(tr("Progress of all maps"));
  // room for the longest ordinary text, so that nothing moves as numbers change
  counts_->setMinimumWidth(counts_->fontMetrics().horizontalAdvance("888888/888888 maps, 88:88:88 left"));
  counts_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  bar_->setFixedWidth(kBarWidth);
  bar_->setTextVisible(false);
  bar_->setRange(0, kBarSteps);
  bar_->setAccessibleName(tr("Progress of all maps"));
  failures_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  failures_->hide();
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 2, kGap, 2);
  line->setSpacing(kGap);
  line->addStretch(1);
  line->addWidget(current_);
  line->addWidget(failures_);
  line->addWidget(bar_, 0, Qt::AlignVCenter);
  line->addWidget(counts_);
  line->addWidget(pause_);
  line->addWidget(cancel_);
  connect(pause_, &QToolButton::clicked, this, [this] {
    if (resting_)
      Q_EMIT computeRequested();
    else
      Q_EMIT pauseRequested(!paused_);
  });
  connect(cancel_, &QToolButton::clicked, this, &JobIndicator::cancelRequested);
  connect(failures_, &QToolButton::clicked, this, &JobIndicator::failuresRequested);
  // what failed takes the place of what is computed now
  width_ = QWidget::sizeHint().width();
  failures_->show();
  setFixedSize(width_, QWidget::sizeHint().height());
  failures_->hide();
  setStatus({});
}

void JobIndicator::setSession(StudySession* session) {
  if (session_) session_->disconnect(this);
  session_ = session;
  setFailureCount(0);
  setStatus(session ? session->status() : EngineStatus{});
  if (session) connect(session, &StudySession::statusChanged, this, &JobIndicator::setStatus);
}

void JobIndicator::setFailureCount(int maps) {
  failures_->setVisible(maps > 0);
  current_->setVisible(maps == 0);
  failures_->setText(maps == 1 ? tr("1 map failed") : tr("%1 maps failed").arg(maps));
}

QString JobIndicator::text() const { return counts_->text(); }

void JobIndicator::setStatus(const EngineStatus& status) {
  paused_ = status.paused;
  // Maps come first, then whether they are true.
  const bool computed = status.done >= status.total, complete = computed && status.measured >= status.toMeasure;
  const int done = computed && !complete ? status.measured : status.done,
            total = computed && !complete ? status.toMeasure : status.total;
  resting_ = status.idle && !status.paused && !complete;
  current_->setText(current_->fontMetrics().elidedText(currentText(status), Qt::ElideRight, kCurrentWidth));
  counts_->setText(session_ ? progressText(status) : QString());
  // a job is one map (or a part of one), so its fraction counts as that part of a step
  bar_->setValue(total ? qRound(kBarSteps * (done + (status.idle ? 0 : status.currentFraction)) / total) : 0);
  bar_->setVisible(session_ && !complete);
  pause_->setVisible(session_ && !complete && status.fatal.empty());
  cancel_->setVisible(session_ && !complete && !status.idle);
  const bool play = status.paused || resting_;
  pause_->setIcon(icon(play ? "play" : "pause"));
  const QString words = resting_        ? tr("Compute everything")
                        : status.paused ? tr("Go on computing")
                                        : tr("Pause computing");
  pause_->setToolTip(words);
  pause_->setAccessibleName(words);
}

}  // namespace sightline::ui
