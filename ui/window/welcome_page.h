// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

class QLabel;

namespace sightline::ui {

/// What stands in the middle while no study is open: what to do next.
class WelcomePage : public QWidget {
  Q_OBJECT
 public:
  WelcomePage(bool demoInstalled, QWidget* parent);
  /// While a study is being opened there is nothing to choose; says so if it takes long enough to be noticed.
  void setOpening(bool opening);

 Q_SIGNALS:
  void folderRequested();
  void demoRequested();

 private:
  QWidget* choices_;
  QLabel* opening_;
  QTimer slow_;
};

}  // namespace sightline::ui
