// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "core/analysis/mean_mask.h"
#include "ui/plots/box_groups.h"
#include "ui/session/latest_job.h"
#include "ui/session/study_session.h"

class QCheckBox;
class QLabel;

namespace sightline::ui {

/// The floors of box plots: what the maps of the networks with all weights drawn anew reach, as 'sightline-cli
/// randomise' computed it, and what the mean mask of the other images reaches. Off until people ask for it; reads what
/// is kept behind the window, and computes no map.
class BoxFloors : public QObject {
  Q_OBJECT
 public:
  BoxFloors(StudySession* session, QWidget* parent);

  [[nodiscard]] QCheckBox* box() const { return box_; }
  [[nodiscard]] QLabel* legend() const { return legend_; }

  /// Groups as boxesFor() arranges them, of the untrained networks; empty while there are none to show.
  [[nodiscard]] std::vector<std::vector<ScoreGroup>> columnsFor(const BoxQuestion& question);
  /// The mean mask's mean over images of IoU, GTC or SC; nothing while floors are off, and for other metrics.
  [[nodiscard]] std::optional<double> meanMask(Metric metric) const;

 Q_SIGNALS:
  void changed();

 private:
  /// What is read behind the window.
  struct Read {
    std::vector<std::shared_ptr<const CellResult>> maps;  ///< as UntrainedMaps::read()
    std::optional<MeanMask> meanMask;
    std::size_t found = 0, of = 0;  ///< maps of untrained networks, maps of the study that ask a network
  };
  void request();
  void say();
  [[nodiscard]] bool isStale() const;
  void scoreMeanMask(const StudySnapshot& snapshot);

  StudySession* session_;
  QCheckBox* box_;
  QLabel* legend_;
  LatestJob<Read> job_;
  std::shared_ptr<const Read> read_;
  MapSettings readFor_;
  int readReady_ = -1;
  std::vector<Technique> readRows_;
  std::array<SampleMean, kFloorMetrics.size()> meanMask_{};
  std::optional<std::pair<BinarisationRule, AgreementRule>> meanMaskFor_;
};

}  // namespace sightline::ui
