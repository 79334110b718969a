// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/metric_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/controls/form.h"
#include "ui/theme/theme.h"

namespace sightline::ui {

ImageSubset subsetOf(const DisplaySettings& display) { return {display.onlyAgreeing, {}}; }

MetricBar::MetricBar(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      metric_(new QComboBox(this)),
      agreeing_(new QCheckBox(tr("Only images on which all models agree"), this)),
      note_(makeCaption({}, this)),
      row_(new QHBoxLayout(this)) {
  metric_->setObjectName(QStringLiteral("metric"));
  metric_->setAccessibleName(tr("Metric"));
  for (const Metric metric : {Metric::Iou, Metric::GroundTruthCoverage, Metric::SaliencyCoverage}) {
    metric_->addItem(QString::fromLatin1(metricName(metric)), static_cast<int>(metric));
    metric_->setItemData(metric_->count() - 1, QString::fromUtf8(metricMeaning(metric)), Qt::ToolTipRole);
  }
  agreeing_->setObjectName(QStringLiteral("onlyAgreeing"));
  agreeing_->setToolTip(tr("Images for which every model predicts a class of the same name, whether right or wrong."));
  note_->setObjectName(QStringLiteral("note"));
  note_->setWordWrap(false);
  note_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  auto* name = new QLabel(tr("&Metric"), this);
  name->setBuddy(metric_);
  row_->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  row_->setSpacing(kGap);
  row_->addWidget(name);
  row_->addWidget(metric_);
  row_->addWidget(agreeing_);
  row_->addWidget(note_, 1);

  connect(metric_, &QComboBox::activated, this, [this] {
    DisplaySettings display = session_->display();
    display.metric = static_cast<Metric>(metric_->currentData().toInt());
    session_->setDisplay(display);
  });
  connect(agreeing_, &QCheckBox::toggled, this, [this](bool on) {
    DisplaySettings display = session_->display();
    display.onlyAgreeing = on;
    session_->setDisplay(display);
  });
  connect(session_, &StudySession::displayChanged, this, &MetricBar::refresh);
  connect(session_, &StudySession::snapshotChanged, this, &MetricBar::refreshNote);
  refresh();
}

void MetricBar::addWidget(QWidget* widget) { row_->insertWidget(row_->count() - 1, widget); }

void MetricBar::refresh() {
  const QSignalBlocker quiet[]{QSignalBlocker(metric_), QSignalBlocker(agreeing_)};
  metric_->setCurrentIndex(metric_->findData(static_cast<int>(session_->display().metric)));
  metric_->setToolTip(QString::fromUtf8(metricMeaning(session_->display().metric)));
  agreeing_->setChecked(session_->display().onlyAgreeing);
  refreshNote();
}

void MetricBar::refreshNote() {
  const StudySnapshot& snapshot = *session_->snapshot();
  QStringList parts;
  if (session_->display().onlyAgreeing) {
    const auto agree = std::count(snapshot.allAgree.begin(), snapshot.allAgree.end(), std::optional(true));
    parts << tr("%1 of %2 images").arg(agree).arg(snapshot.imageCount);
  }
  const int ready = snapshot.readyCount(), all = static_cast<int>(snapshot.cells.size());
  if (ready < all) parts << tr("%1 of %2 maps computed").arg(ready).arg(all);
  if (session_->definition().dataset.simulatedAnnotators) parts << tr("simulated people");
  const QString text = parts.join(QStringLiteral(" \u00b7 "));
  if (text != note_->text()) note_->setText(text);  // a label that is set lays out its whole panel again
}

}  // namespace sightline::ui
