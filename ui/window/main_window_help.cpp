// SPDX-License-Identifier: GPL-3.0-or-later
// The manual, opened at what somebody is looking at.
#include <QAction>
#include <QDockWidget>
#include <QTimer>
#include <QWindow>
#include <array>
#include <utility>

#include "ui/grid/comparison_grid.h"
#include "ui/help/manual_window.h"
#include "ui/widgets/value_source.h"
#include "ui/widgets/values_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/welcome_page.h"
#include "ui/window/window_actions.h"

namespace sightline::ui {

namespace {

/// The manual's page about the window is in English, whatever language the panels' titles are in.
constexpr std::array<std::pair<const char*, const char*>, 17> kHeadings{{{"images", "images"},
                                                                         {"binarisation", "threshold"},
                                                                         {"layer", "target-layer"},
                                                                         {"class", "target-class"},
                                                                         {"display", "display"},
                                                                         {"words", "in-words"},
                                                                         {"distributions", "distributions"},
                                                                         {"gallery", "best-and-worst"},
                                                                         {"statistics", "statistics"},
                                                                         {"table1", "table-1"},
                                                                         {"thresholdCurve", "threshold-curve"},
                                                                         {"robustness", "robustness"},
                                                                         {"cases", "cases"},
                                                                         {"whyLow", "why-low"},
                                                                         {"probe", "why-here"},
                                                                         {"truth", "is-it-true"},
                                                                         {"failures", "problems"}}};

QString headingOf(const QDockWidget* dock) {
  for (const auto& [name, heading] : kHeadings)
    if (dock->objectName() == QLatin1String(name)) return QLatin1String(heading);
  return {};
}

}  // namespace

QString MainWindow::manualPlaceOf(const QWidget* part) {
  for (; part; part = part->parentWidget()) {
    if (const auto* dock = qobject_cast<const QDockWidget*>(part)) return QStringLiteral("window#") + headingOf(dock);
    if (qobject_cast<const ComparisonGrid*>(part)) return QStringLiteral("window#the-comparison-grid");
    if (qobject_cast<const WelcomePage*>(part)) return QStringLiteral("start#the-welcome-page");
  }
  return {};
}

void MainWindow::showValues() {
  QWidget* source = nullptr;
  const auto isSource = [](QWidget* widget) { return dynamic_cast<ValueSource*>(widget) != nullptr; };
  for (QWidget* part = focusWidget(); part && !source; part = part->parentWidget())
    if (isSource(part)) source = part;
  for (auto* dock : findChildren<QDockWidget*>())
    for (QWidget* panel : dock->findChildren<QWidget*>())
      if (!source && isSource(panel) && !panel->visibleRegion().isEmpty()) source = panel;
  if (!source) source = grid_;
  auto* dialog = findChild<ValuesDialog*>();
  if (!dialog) dialog = new ValuesDialog(this);
  dialog->show();
  dialog->setSource(source);
  dialog->raise();
  dialog->activateWindow();
}

void MainWindow::showManual(QString place) {
  if (place.isEmpty() && actions_->annotate->isChecked()) place = QStringLiteral("painting");
  if (place.isEmpty()) place = manualPlaceOf(focusWidget());
  if (!manual_) {
    manual_ = new ManualWindow(this);
    // A window of its own: as one that belongs to this window, it would be blocked by the dialog that asked for it.
    manual_->setAttribute(Qt::WA_QuitOnClose, false);
    manual_->winId();
    manual_->windowHandle()->setTransientParent(nullptr);
  }
  if (!place.isEmpty()) manual_->showPlace(place);
  manual_->show();
  manual_->raise();
  manual_->activateWindow();
  // Again once it has its size: a heading lies where lines break and pictures end.
  if (place.contains('#'))
    QTimer::singleShot(0, manual_, [view = manual_->view(), place] { view->goToHeading(place.section('#', 1)); });
}

}  // namespace sightline::ui
