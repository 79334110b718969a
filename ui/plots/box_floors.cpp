// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_floors.h"

#include <QCheckBox>
#include <QLabel>
#include <algorithm>
#include <utility>

#include "core/analysis/randomisation_summary.h"
#include "core/engine/untrained_maps.h"
#include "core/statistics/number_text.h"
#include "ui/session/translated.h"

namespace sightline::ui {

BoxFloors::BoxFloors(StudySession* session, QWidget* parent)
    : QObject(parent),
      session_(session),
      box_(new QCheckBox(tr("&Floor"), parent)),
      legend_(new QLabel(parent)),
      job_(this, [this](std::shared_ptr<const Read> read) {
        read_ = std::move(read);
        meanMaskFor_.reset();
        say();
        Q_EMIT changed();
      }) {
  box_->setObjectName(QStringLiteral("floor"));
  box_->setToolTip(tr(
      "Shows what the same networks reach with all their weights drawn anew: mean and 95 % interval over the images,\n"
      "and as a line what the mean of the masks of all other images reaches. 'sightline-cli randomise' computes the\n"
      "maps of a run's untrained networks."));
  legend_->setObjectName(QStringLiteral("floorLegend"));
  legend_->hide();
  connect(box_, &QCheckBox::toggled, this, [this](bool on) {
    if (!on) {
      job_.cancel();
      read_.reset();
      readReady_ = -1;
    }
    say();
    Q_EMIT changed();
  });
}

bool BoxFloors::isStale() const {
  const auto snapshot = session_->snapshot();
  return readReady_ != snapshot->readyCount() || readRows_ != snapshot->techniques() ||
         !(readFor_ == static_cast<const MapSettings&>(snapshot->settings));
}

void BoxFloors::request() {
  const auto snapshot = session_->snapshot();
  readFor_ = snapshot->settings;
  readReady_ = snapshot->readyCount();
  readRows_ = snapshot->techniques();
  job_.request([maps = session_->untrainedMaps()](const std::stop_token& stop) {
    Read read;
    read.maps = maps.read(stop);
    std::vector<std::shared_ptr<const HumanMask>> masks(static_cast<std::size_t>(maps.table.imageCount));
    for (std::size_t i = 0; i < read.maps.size(); ++i) {
      const auto& trained = maps.table.results[i];
      if (!trained) continue;
      masks[static_cast<std::size_t>(trained->key.image)] = trained->mask;
      read.of += !isImported(trained->key.technique) && !isBaseline(trained->key.technique);
      read.found += read.maps[i] != nullptr;
    }
    read.meanMask.emplace(std::move(masks));
    return read;
  });
}

void BoxFloors::scoreMeanMask(const StudySnapshot& snapshot) {
  const std::pair rules{snapshot.settings.rule, snapshot.settings.agreement};
  if (!read_ || meanMaskFor_ == rules) return;
  meanMask_ = meansOfScores(read_->meanMask->scores(rules.first, rules.second));
  meanMaskFor_ = rules;
}

std::vector<std::vector<ScoreGroup>> BoxFloors::columnsFor(const BoxQuestion& question) {
  if (!box_->isChecked()) return {};
  if (isStale()) request();
  if (!read_) return {};
  scoreMeanMask(*question.snapshot);
  // A case is one of the trained network's map: another network has others.
  if (read_->found == 0 || question.view == BoxPlotView::Cases) return {};
  BoxQuestion untrained = question;
  untrained.snapshot = untrainedSnapshot(*question.snapshot, read_->maps);
  return boxesFor(untrained).columns;
}

std::optional<double> BoxFloors::meanMask(Metric metric) const {
  if (!box_->isChecked() || !read_ || !meanMaskFor_) return {};
  const auto at = std::find(kFloorMetrics.begin(), kFloorMetrics.end(), metric);
  if (at == kFloorMetrics.end()) return {};
  const SampleMean& sample = meanMask_[static_cast<std::size_t>(at - kFloorMetrics.begin())];
  return sample.box.n > 0 ? std::optional(sample.box.mean) : std::nullopt;
}

void BoxFloors::say() {
  legend_->setVisible(box_->isChecked());
  if (!box_->isChecked()) return;
  if (!read_)
    legend_->setText(tr("Looking for maps of untrained networks…"));
  else if (read_->found == 0)
    legend_->setText(tr("No maps of untrained networks: run 'sightline-cli randomise'."));
  else if (read_->found < read_->of)
    legend_->setText(tr("▒ untrained (%1 of %2 maps), ┄ mean mask").arg(read_->found).arg(read_->of));
  else
    legend_->setText(tr("▒ untrained, ┄ mean mask"));
}

}  // namespace sightline::ui
