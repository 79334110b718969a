// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

class QAction;

namespace sightline::ui {

/// All keys on one card over the window; any key or click puts it away. Lists the window's actions as they are,
/// so it cannot fall behind them, and the keys of the grid.
class ShortcutsOverlay : public QWidget {
  Q_OBJECT
 public:
  struct Group {
    QString title;
    std::vector<std::pair<QString, QString>> keys;  ///< what the key is called, what it does
  };
  /// Covers `window` and is deleted when put away.
  ShortcutsOverlay(std::vector<Group> groups, QWidget* window);

  /// The group of a menu: every action in it that has a shortcut.
  static Group groupOf(const QString& title, const QList<QAction*>& actions);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QRect card() const;
  [[nodiscard]] int keyWidth() const;
  std::vector<Group> groups_;
};

}  // namespace sightline::ui
