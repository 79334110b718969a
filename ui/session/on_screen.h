// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

namespace sightline::ui {

/// Whether any of the widget can be seen. A dock behind another tab is "visible" to Qt, it only lies beside the window:
/// panels that ask this cost nothing there. They are painted when their tab is chosen, which is when to catch up.
inline bool onScreen(const QWidget* widget) { return widget->isVisible() && !widget->visibleRegion().isEmpty(); }

/// Refreshes a panel while it is seen; what it missed hidden it catches up with once, when it is shown or its tab is
/// chosen. A member of the panel.
class CatchUp : public QObject {
 public:
  /// @param panel    outlives this object
  /// @param refresh  brings the panel up to date; called on the GUI thread, only while the panel is seen
  CatchUp(QWidget* panel, std::function<void()> refresh);

  /// Something has changed: refreshes now, or else when the panel is seen.
  void request();
  /// Whether the panel is seen, for what costs less than a refresh; if not, a refresh follows when it is.
  [[nodiscard]] bool now();
  /// Whether the panel has missed something.
  [[nodiscard]] bool isStale() const { return stale_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* panel_;
  std::function<void()> refresh_;
  bool stale_ = true;
};

}  // namespace sightline::ui
