// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/distributions_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/box_plot_svg.h"
#include "core/report/study_tables.h"
#include "ui/plots/box_plot_view.h"
#include "ui/study_session.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

constexpr std::array kGroupings{Grouping::ByTechnique, Grouping::ByModel, Grouping::ByBoth};

/// What stands under a box: name and n, with a star where maps were left out.
QString labelOf(const ScoreGroup& group, const StudyDefinition& study) {
  QString name = QString::fromStdString(group.name);
  if (group.technique && group.model)
    name = QString::fromUtf8(techniqueName(*group.technique).data()) + "\n" +
           QString::fromStdString(study.models[static_cast<std::size_t>(*group.model)].displayName);
  name.remove(" (demo)");  // said in the window's title; here it would not fit
  name += QObject::tr("\nn = %1%2").arg(group.box.n).arg(group.undefinedCount > 0 ? "*" : "");
  return name;
}

}  // namespace

DistributionsPanel::DistributionsPanel(StudySession* session, QWidget* parent)
    : QWidget(parent), session_(session), metric_(new QComboBox), onlyAgreeing_(new QCheckBox), note_(new QLabel) {
  metric_->setObjectName("distributionMetric");
  metric_->setAccessibleName(tr("Metric of the box plots and tests"));
  for (const Metric m : kMetrics) {
    metric_->addItem(QString::fromUtf8(metricName(m)), static_cast<int>(m));
    metric_->setItemData(metric_->count() - 1, QString::fromUtf8(metricMeaning(m)), Qt::ToolTipRole);
  }
  onlyAgreeing_->setObjectName("onlyAgreeing");
  onlyAgreeing_->setText(tr("Only images on which all models agree"));
  onlyAgreeing_->setToolTip(tr("The published study repeats every test on the images for which all models predict the same class."));
  note_->setFont(smallFont(font()));

  auto* controls = new QHBoxLayout;
  controls->setSpacing(kGap);
  controls->addWidget(metric_);
  controls->addWidget(onlyAgreeing_);
  controls->addStretch();
  controls->addWidget(note_);
  auto* row = new QHBoxLayout;
  row->setSpacing(kGap);
  static constexpr int kStretch[] = {5, 10, 17};
  static const char* const kNames[] = {"byTechnique", "byModel", "byBoth"};
  for (std::size_t i = 0; i < plots_.size(); ++i) {
    plots_[i] = new BoxPlotView;
    plots_[i]->setObjectName(kNames[i]);
    plots_[i]->setPointText([this](const CellKey& key, double value) {
      const auto& study = session_->definition();
      return tr("%1 · %2 · %3\n%4 %5\nClick to open the image")
          .arg(QString::fromStdString(study.dataset.items[static_cast<std::size_t>(key.image)].id),
               QString::fromUtf8(techniqueName(key.technique).data()),
               QString::fromStdString(study.models[static_cast<std::size_t>(key.model)].displayName),
               QString::fromUtf8(metricName(session_->display().metric)), QString::number(value, 'f', 3));
    });
    connect(plots_[i], &BoxPlotView::imageChosen, session_, &StudySession::setCurrentImage);
    row->addWidget(plots_[i], kStretch[i]);
  }
  plots_[0]->setAccessibleName(tr("Box plot by technique"));
  plots_[1]->setAccessibleName(tr("Box plot by model"));
  plots_[2]->setAccessibleName(tr("Box plot by technique and model"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  layout->setSpacing(kHalfGap);
  layout->addLayout(controls);
  layout->addLayout(row, 1);

  connect(metric_, &QComboBox::activated, this, [this] {
    auto display = session_->display();
    display.metric = static_cast<Metric>(metric_->currentData().toInt());
    session_->setDisplay(display);
  });
  connect(onlyAgreeing_, &QCheckBox::toggled, this, [this](bool on) {
    auto display = session_->display();
    display.onlyAgreeing = on;
    session_->setDisplay(display);
  });
  connect(session_, &StudySession::snapshotChanged, this, &DistributionsPanel::refresh);
  connect(session_, &StudySession::displayChanged, this, &DistributionsPanel::followDisplay);
  connect(session_, &StudySession::currentImageChanged, this, [this](int image) {
    for (auto* plot : plots_) plot->setCurrentImage(image);
  });
  for (auto* plot : plots_) plot->setCurrentImage(session_->currentImage());
  followDisplay();
}

void DistributionsPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (stale_) refresh();
}

void DistributionsPanel::followDisplay() {
  const auto& display = session_->display();
  metric_->setCurrentIndex(metric_->findData(static_cast<int>(display.metric)));
  onlyAgreeing_->setChecked(display.onlyAgreeing);
  refresh();
}

void DistributionsPanel::refresh() {
  stale_ = !isVisible();
  if (stale_) return;
  const auto snapshot = session_->snapshot();
  const auto& study = session_->definition();
  const auto& display = session_->display();
  const ImageSubset subset{display.onlyAgreeing, {}};
  const auto names = session_->modelNames();

  std::array<std::vector<ScoreGroup>, 3> groups;
  double largest = 0;
  int undefined = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups[i] = groupScores(*snapshot, display.metric, kGroupings[i], names, subset);
    for (const auto& g : groups[i])
      for (const double v : g.values) largest = std::max(largest, v);
  }
  for (const auto& g : groups[0]) undefined += g.undefinedCount;
  const auto axis = axisTicks(largest);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    std::vector<QColor> colours;
    std::vector<QString> labels;
    for (const auto& g : groups[i]) {
      colours.push_back(g.model ? modelColour(study.models[static_cast<std::size_t>(*g.model)]) : mutedText(palette()));
      labels.push_back(labelOf(g, study));
    }
    plots_[i]->show(std::move(groups[i]), colours, labels, display.metric, axis.top, axis.step);
  }
  const int ready = snapshot->readyCount(), total = static_cast<int>(snapshot->cells.size());
  if (ready < total)
    note_->setText(tr("%1 of %2 maps computed so far").arg(ready).arg(total));
  else if (undefined > 0)
    note_->setText(tr("* %n map(s) left out: undefined, nothing was marked", nullptr, undefined));
  else
    note_->setText(tr("box: quartiles · line: median · diamond: mean · whiskers: 1.5 IQR"));
}

}  // namespace sightline::ui
