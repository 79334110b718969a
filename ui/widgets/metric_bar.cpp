// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/metric_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/shown_models.h"
#include "ui/widgets/work_bar.h"

namespace sightline::ui {

namespace {

/// What a metric says, its formula, and which way is better.
QString explanationOf(Metric metric) {
  return translated(metricMeaning(metric)) + QLatin1Char('\n') + translated(metricName(metric)) +
         QStringLiteral(" = ") + translated(metricFormula(metric)) + QLatin1Char('\n') +
         (lowerIsBetter(metric) ? MetricBar::tr("Lower is better: 0 is perfect agreement.")
                                : MetricBar::tr("Higher is better."));
}

}  // namespace

ImageSubset subsetOf(const StudySession& session) {
  ImageSubset subset{session.display().onlyAgreeing, {}};
  if (session.display().onlyListed) subset.images = session.listedImages();
  return subset;
}

QString subsetText(const StudySession& session) {
  const DisplaySettings& display = session.display();
  if (!display.onlyListed)
    return display.onlyAgreeing ? MetricBar::tr("images on which all models agree") : MetricBar::tr("all images");
  const auto used = imagesOf(*session.snapshot(), subsetOf(session)).size();
  const QString counted = MetricBar::tr("%1 of %2 images").arg(used).arg(session.imageCount());
  return display.onlyAgreeing ? MetricBar::tr("%1, on which all models agree").arg(counted) : counted;
}

MetricBar::MetricBar(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      name_(new QLabel(tr("&Metric"), this)),
      metric_(new ElidedComboBox(this)),
      agreeing_(new ElidedCheckBox(tr("Only where all models agree"), this)),
      listed_(new ElidedCheckBox({}, this)),
      note_(new ElidedCaption(this)),
      end_(new QGridLayout),
      row_(new FlowLayout(this)) {
  metric_->setObjectName(QStringLiteral("metric"));
  metric_->setAccessibleName(tr("Metric"));
  bool thresholds = true;
  for (const Metric metric : kAllMetrics) {
    if (std::exchange(thresholds, !isThresholdFree(metric)) && isThresholdFree(metric))
      metric_->insertSeparator(metric_->count());
    metric_->addItem(translated(metricName(metric)), static_cast<int>(metric));
    metric_->setItemData(metric_->count() - 1, explanationOf(metric), Qt::ToolTipRole);
  }
  metric_->setMaxVisibleItems(20);
  agreeing_->setObjectName(QStringLiteral("onlyAgreeing"));
  agreeing_->setToolTip(tr("Images for which every model predicts a class of the same name, whether right or wrong."));
  listed_->setObjectName(QStringLiteral("onlyListed"));
  listed_->setToolTip(
      tr("Plots, statistics, robustness and exports take only the images that search and filters leave in the list."));
  note_->setObjectName(QStringLiteral("note"));
  note_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  name_->setBuddy(metric_);
  row_->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  row_->setSpacing(kGap);
  row_->addWidget(name_);
  row_->addWidget(metric_);
  row_->addWidget(agreeing_);
  row_->addWidget(listed_);
  end_->setContentsMargins(0, 0, 0, 0);
  end_->addWidget(note_, 0, 0);
  auto* end = new QWidget(this);
  end->setLayout(end_);
  row_->addWidget(end);

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
  connect(listed_, &QCheckBox::toggled, this, [this](bool on) {
    DisplaySettings display = session_->display();
    display.onlyListed = on;
    session_->setDisplay(display);
  });
  connect(session_, &StudySession::visibleImagesChanged, this, &MetricBar::refresh);
  connect(session_, &StudySession::displayChanged, this, &MetricBar::refresh);
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  refresh();
}

void MetricBar::hideMetric() {
  name_->hide();
  metric_->hide();
}

void MetricBar::addWidget(QWidget* widget) { row_->insertWidget(row_->count() - 1, widget); }

void MetricBar::setWorkBar(WorkBar* working) {
  end_->addWidget(working, 0, 0, Qt::AlignRight | Qt::AlignVCenter);
  connect(working, &WorkBar::shown, note_, &QWidget::setHidden);
}

void MetricBar::refresh() {
  const QSignalBlocker quiet[]{QSignalBlocker(metric_), QSignalBlocker(agreeing_), QSignalBlocker(listed_)};
  metric_->setCurrentIndex(metric_->findData(static_cast<int>(session_->display().metric)));
  metric_->setToolTip(explanationOf(session_->display().metric));
  agreeing_->setChecked(session_->display().onlyAgreeing);
  const auto listed = static_cast<int>(session_->visibleImages().size());
  const bool restricted = listed < session_->imageCount();
  const QString text = !restricted   ? tr("Only images listed")
                       : listed == 1 ? tr("Only the 1 image listed")
                                     : tr("Only the %1 images listed").arg(listed);
  if (text != listed_->text()) listed_->setText(text);
  listed_->setChecked(session_->display().onlyListed);
  // Where all are listed it would change nothing; what is on stays to be seen and switched off.
  listed_->setVisible(restricted || session_->display().onlyListed);
  seen_.request();
}

void MetricBar::refreshNote() {
  const StudySnapshot& snapshot = *session_->snapshot();
  QStringList parts;
  if (session_->display().onlyAgreeing || session_->display().onlyListed)
    parts << tr("%1 of %2 images").arg(imagesOf(snapshot, subsetOf(*session_)).size()).arg(snapshot.imageCount);
  if (const QString shown = shownModelsText(session_->definition()); !shown.isEmpty()) parts << shown;
  const int ready = snapshot.readyCount(), all = static_cast<int>(snapshot.cells.size());
  if (ready < all) parts << tr("%1 of %2 maps computed").arg(ready).arg(all);
  if (session_->definition().dataset.simulatedAnnotators) parts << tr("simulated people");
  if (const auto painted =
          std::count_if(snapshot.painters.begin(), snapshot.painters.end(), [](int people) { return people > 0; }))
    parts << (painted == 1 ? tr("painted mask on 1 image") : tr("painted masks on %1 images").arg(painted));
  if (needsFixations(session_->display().metric) && session_->definition().dataset.fixationMap.empty())
    parts << tr("not defined: these images have no fixations");
  const QString text = parts.join(QStringLiteral(" \u00b7 "));
  if (text != note_->text()) note_->setText(text);  // a label that is set lays out its whole panel again
}

}  // namespace sightline::ui
