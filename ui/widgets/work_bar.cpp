// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/work_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/job_text.h"

namespace sightline::ui {

namespace {
constexpr int kLookMs = 100;
constexpr int kWidth = 56;
constexpr int kEstimateMs = 1000;        // before that an estimate is a guess,
constexpr double kEstimateShare = 0.02;  // and so it is from the first steps alone

QString leftText(double seconds) { return WorkBar::tr("%1 left").arg(durationText(seconds)); }
}  // namespace

WorkBar::WorkBar(const QString& what, QWidget* parent)
    : QWidget(parent), left_(makeCaption({}, this)), bar_(new QProgressBar(this)), content_(new QWidget(this)) {
  setObjectName(QStringLiteral("workBar"));
  left_->setObjectName(QStringLiteral("timeLeft"));
  left_->setWordWrap(false);
  left_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  left_->setFixedWidth(left_->fontMetrics().horizontalAdvance(leftText(59 * 60)) + kHalfGap);
  bar_->setAccessibleName(what);
  bar_->setToolTip(what);
  bar_->setRange(0, 100);
  bar_->setFixedWidth(kWidth);
  auto* stop = new QToolButton(this);
  stop->setObjectName(QStringLiteral("stopWork"));
  stop->setAutoRaise(true);
  stop->setIcon(icon("cancel"));
  stop->setAccessibleName(tr("Stop: %1").arg(what));
  stop->setToolTip(tr("Stop"));
  connect(stop, &QToolButton::clicked, this, &WorkBar::cancelRequested);
  auto* row = new QHBoxLayout(content_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kHalfGap);
  row->addWidget(left_);
  row->addWidget(bar_);
  row->addWidget(stop);
  auto* outer = new QHBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(content_);
  setFixedSize(content_->sizeHint());
  content_->hide();
  look_.setInterval(kLookMs);
  connect(&look_, &QTimer::timeout, this, &WorkBar::look);
}

std::shared_ptr<std::atomic<double>> WorkBar::begin() {
  share_ = std::make_shared<std::atomic<double>>(0.0);
  left_->clear();
  since_.start();
  look_.start();
  return share_;
}

void WorkBar::end() {
  share_.reset();
  look_.stop();
  if (content_->isHidden()) return;
  content_->hide();
  Q_EMIT shown(false);
}

void WorkBar::look() {
  const double share = share_->load();
  bar_->setValue(static_cast<int>(100 * share));
  if (since_.elapsed() >= kEstimateMs && share >= kEstimateShare)
    left_->setText(leftText(static_cast<double>(since_.elapsed()) / 1000 * (1 - share) / share));
  if (!content_->isHidden()) return;
  content_->show();
  Q_EMIT shown(true);
}

}  // namespace sightline::ui
