// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <array>

#include "core/study/study_statistics.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace sightline::ui {

class BoxPlotView;
class StudySession;

/// The study's distributions (the published study's Figure 3, alive): box plots of one metric by technique, by model
/// and by both, side by side on one scale. They follow every setting; a click on a point opens its image.
class DistributionsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit DistributionsPanel(StudySession* session, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh();
  void followDisplay();
  StudySession* session_;
  QComboBox* metric_;
  QCheckBox* onlyAgreeing_;
  QLabel* note_;
  std::array<BoxPlotView*, 3> plots_{};  ///< by technique, by model, by both
  bool stale_ = true;                    ///< numbers changed while the panel could not be seen
};

}  // namespace sightline::ui
