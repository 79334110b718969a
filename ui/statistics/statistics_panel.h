// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QTabBar;
class QTableView;

namespace sightline::ui {

class StudySession;
class TextTableModel;

/// The study's tests in words and tables: plain sentences, Table 1 as published, descriptive values, t-tests, ANOVA
/// and Tukey's HSD of the metric chosen for the plots. Follows every setting; tables can be copied as CSV, Markdown
/// or LaTeX from the context menu.
class StatisticsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit StatisticsPanel(StudySession* session, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh();
  void showCopyMenu(const QPoint& position);
  StudySession* session_;
  QLabel *sentences_, *caption_;
  QTabBar* tabs_;
  QTableView* view_;
  TextTableModel* model_;
  bool stale_ = true;  ///< numbers changed while the panel could not be seen
};

}  // namespace sightline::ui
