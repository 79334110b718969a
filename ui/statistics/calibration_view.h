// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>
#include <vector>

#include "core/analysis/calibration.h"
#include "core/analysis/layered_maps.h"
#include "ui/session/latest_job.h"
#include "ui/session/study_session.h"

class QLabel;
class QPushButton;

namespace sightline::ui {

class TextTableView;
class DepthChoice;
class WorkBar;

/// Which rules and agreements come nearest to the published means with the maps as they are: searched in the background
/// when asked, ranked with the check that human and saliency masks are in the published proportion of areas; a double
/// click or the button applies a setting.
class CalibrationView : public QWidget {
  Q_OBJECT
 public:
  explicit CalibrationView(StudySession* session, QWidget* parent = nullptr);

  /// Whether the study has a network of a family for which means are published.
  [[nodiscard]] static bool isPossible(const StudyDefinition& definition);
  void search();
  /// Empty until a search has finished.
  [[nodiscard]] const std::vector<CalibratedSetting>& ranked() const;
  [[nodiscard]] TextTableView* table() const { return table_; }

 private:
  /// What a search was about.
  struct Answer {
    std::vector<CalibratedSetting> ranked;
    Message sentence;
    TextTable table;
    std::vector<LayersOfModels> layers;  ///< of each source; empty for the maps as they are
  };
  void showAnswer();
  void apply();

  StudySession* session_;
  TextTableView* table_;
  QLabel* sentence_;
  QPushButton *search_, *apply_;
  DepthChoice* depths_;
  WorkBar* working_;
  std::shared_ptr<const Answer> answer_;
  LatestJob<Answer> job_;
};

}  // namespace sightline::ui
