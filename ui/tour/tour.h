// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace sightline::ui {

struct TourStep {
  QString title;
  std::function<QString()> text;     ///< asked for when the step is shown and at refresh()
  std::function<void()> enter;       ///< makes the place visible; may be empty
  std::function<QWidget*()> target;  ///< what the callout points at
  /// What it speaks of as well, so that the callout is not to lie over it where there is room elsewhere.
  std::vector<QPointer<QWidget>> alsoSeen = {};
};

/// A quiet callout over the window that points at one control after the other. Never modal: everything stays usable
/// while it is shown. Next, Back and Skip by mouse or keyboard, Escape to put it away; deletes itself when it ends.
class Tour : public QWidget {
  Q_OBJECT
 public:
  /// Shows the first step at once. @param steps  not empty
  Tour(std::vector<TourStep> steps, QWidget* window);
  ~Tour() override;

  [[nodiscard]] int step() const { return step_; }
  [[nodiscard]] int stepCount() const { return static_cast<int>(steps_.size()); }
  [[nodiscard]] QString text() const;
  [[nodiscard]] QWidget* target() const { return target_; }
  /// Asks for the step's text again: numbers changed.
  void refresh();

 Q_SIGNALS:
  void ended();  ///< finished or put away

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void go(int step);
  void place();  ///< beside what it points at, inside the window, off what else it speaks of
  void end();
  std::vector<TourStep> steps_;
  int step_ = -1;
  QLabel *title_, *text_, *count_;
  QPushButton *skip_, *back_, *next_;
  QWidget* mark_;  ///< the line around the target
  QPointer<QWidget> target_;
  QTimer placing_;
};

}  // namespace sightline::ui
