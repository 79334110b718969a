// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace sightline::ui {

/// What stands in the middle while no study is open: what to do next.
class WelcomePage : public QWidget {
  Q_OBJECT
 public:
  WelcomePage(bool demoInstalled, QWidget* parent);

 Q_SIGNALS:
  void folderRequested();
  void demoRequested();
};

}  // namespace sightline::ui
