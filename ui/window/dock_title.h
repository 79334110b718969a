// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QDockWidget;
class QLabel;
class QMainWindow;
class QToolButton;

namespace sightline::ui {

/// A dock's title with its buttons. Takes no room while the dock is one of several tabs, whose tab already says its
/// name (a tab is dragged out to float).
class DockTitle : public QWidget {
  Q_OBJECT
 public:
  /// Becomes the title bar of `dock`, which must lie in `window`.
  DockTitle(QMainWindow* window, QDockWidget* dock);
  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  /// Somebody wants to read about the panel.
  void helpRequested();

 public:
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void look();
  QMainWindow* window_;
  QDockWidget* dock_;
  QLabel* name_;
  QToolButton *help_, *float_, *close_;
  bool tabbed_ = false;
};

}  // namespace sightline::ui
