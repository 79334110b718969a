// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "ui/study_session.h"

class QLabel;
class QSplitter;
class QTabWidget;

namespace sightline::ui {

class TextTableView;

/// The study's numbers: what they say in plain sentences, and beside that the tables (descriptive statistics,
/// t-tests, analysis of variance, Tukey's HSD). Follows the session's snapshot,
/// metric and images while it is seen; hidden, it does nothing.
class StatisticsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit StatisticsPanel(StudySession* session, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refresh();
  StudySession* session_;
  QLabel *sentences_, *caption_;
  QSplitter* splitter_;
  QTabWidget* tabs_;
  TextTableView *descriptive_, *tTests_, *anova_, *tukey_;
  bool stale_ = true;
};

}  // namespace sightline::ui
