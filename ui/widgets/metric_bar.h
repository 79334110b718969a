// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/analysis/study_statistics.h"
#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace sightline::ui {

class FlowLayout;

class WorkBar;

/// The line above plots and tests: which metric, which images, and what the numbers leave out. Metric and images
/// are the session's DisplaySettings, so that all panels show the same.
class MetricBar : public QWidget {
  Q_OBJECT
 public:
  explicit MetricBar(StudySession* session, QWidget* parent = nullptr);
  /// Between the check box and the note.
  void addWidget(QWidget* widget);
  /// At the right end, where the note makes room for it while it works.
  void setWorkBar(WorkBar* working);
  /// For panels whose numbers do not depend on the metric.
  void hideMetric();

 private:
  void refresh();
  void refreshNote();
  StudySession* session_;
  QLabel* name_;
  QComboBox* metric_;
  QCheckBox *agreeing_, *listed_;
  QLabel* note_;
  QGridLayout* end_;  ///< one place for two: the note, and what is at work
  FlowLayout* row_;
  CatchUp seen_{this, [this] { refreshNote(); }};  ///< there is a bar in every dock, and a slider moves them all
};

/// The images that plots, tests and exports take: those that are listed, and of them those on which all models agree,
/// where the session says so.
[[nodiscard]] ImageSubset subsetOf(const StudySession& session);
/// "all images", "23 of 100 images", "images on which all models agree", as the session says.
[[nodiscard]] QString subsetText(const StudySession& session);

}  // namespace sightline::ui
