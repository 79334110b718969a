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
  /// Whether the window is large enough for all keys and what they do.
  [[nodiscard]] bool isComplete() const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  /// Groups from one to the next; a group is never divided.
  struct Column {
    std::size_t begin = 0, end = 0;
    int keyWidth = 0, textWidth = 0;
  };
  struct Card {
    QRect area;
    std::vector<Column> columns;
    QFont font;
    bool complete = false;
  };
  [[nodiscard]] std::vector<Column> columnsOf(int lines, const QFontMetrics& metrics) const;
  [[nodiscard]] Card card() const;  ///< set smaller where the window has no room for it
  [[nodiscard]] Card cardIn(const QFont& font) const;
  std::vector<Group> groups_;
};

}  // namespace sightline::ui
