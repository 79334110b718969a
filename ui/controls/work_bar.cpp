// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/work_bar.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace sightline::ui {

namespace {
constexpr int kLookMs = 100;
constexpr int kWidth = 90;
}  // namespace

WorkBar::WorkBar(const QString& what, QWidget* parent) : QWidget(parent), bar_(new QProgressBar(this)), content_(new QWidget(this)) {
  setObjectName(QStringLiteral("workBar"));
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
  look_.start();
  return share_;
}

void WorkBar::end() {
  share_.reset();
  look_.stop();
  content_->hide();
}

void WorkBar::look() {
  bar_->setValue(static_cast<int>(100 * share_->load()));
  content_->show();
}

}  // namespace sightline::ui
