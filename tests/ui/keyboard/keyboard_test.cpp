// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window without a mouse: every control can be reached, is named, shows that it has the keyboard, and lets it
// go again; every command is in a menu with keys of its own that the overlay lists.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QStyleHints>
#include <QTabWidget>
#include <QToolButton>
#include <map>

#include "tests/ui/keyboard/tab_walk.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/outputs_dialog.h"
#include "ui/fetch/fetch_dialog.h"
#include "ui/figures/plot_figure_dialog.h"
#include "ui/help/shortcuts_overlay.h"
#include "ui/human/fixation_map_dialog.h"
#include "ui/human/human_data_dialog.h"
#include "ui/models/model_dialog.h"
#include "ui/statistics/class_map_dialog.h"

namespace sightline::ui {
namespace {

class KeyboardTest : public WindowTest {
 protected:
  void SetUp() override {
    QGuiApplication::styleHints()->setCursorFlashTime(0);  // a blinking cursor would be a mark by chance
    makeWindow().resize(1400, 1000);
    openStudy();
    ASSERT_TRUE(waitForAll());
    QApplication::setActiveWindow(window_.get());
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    QTest::qWait(50);  // docks are laid out
  }

  QAction* action(const QString& text) {
    for (auto* a : window_->findChildren<QAction*>())
      if (a->text().remove('&') == text) return a;
    ADD_FAILURE() << "no action is called " << qPrintable(text);
    return nullptr;
  }

  /// Until what panels work out when they are first seen has arrived: the controls stay the same for a while.
  void waitForRest() {
    std::set<QWidget*> before;
    int same = 0;
    EXPECT_TRUE(waitFor([&] {
      auto now = controlsOnScreen(window_.get());
      same = now == before ? same + 1 : 0;
      before = std::move(now);
      QTest::qWait(25);
      return same >= 12;
    }));
  }

  /// All that must hold for the controls of a window as it is.
  static void check(QWidget* window, const std::string& where) {
    SCOPED_TRACE(where);
    const auto controls = controlsOnScreen(window);
    ASSERT_FALSE(controls.empty());
    const TabWalk walk = walkTab(window);
    ASSERT_FALSE(walk.stops.empty());
    EXPECT_TRUE(walk.returns) << "Tab stays at " << described(walk.stops.back());
    for (QWidget* control : controls)
      EXPECT_NE(std::find(walk.stops.begin(), walk.stops.end(), control), walk.stops.end())
          << "Tab passes by " << described(control);
    for (const QWidget* stop : walk.unseen) ADD_FAILURE() << "Tab goes to " << described(stop) << ", which nobody sees";
    for (QWidget* stop : walk.stops) {
      if (stop->window() != window) continue;
      EXPECT_FALSE(spokenName(stop).isEmpty()) << described(stop) << " has no name";
      EXPECT_TRUE(showsFocus(window, stop)) << described(stop) << " looks the same with the keyboard and without";
    }
    checkOrder(walk.stops, window);
    walk.stops.front()->setFocus(Qt::TabFocusReason);
    auto back = walkTab(window, true).stops;
    for (const QWidget* stop : walk.stops)
      EXPECT_NE(std::find(back.begin(), back.end(), stop), back.end())
          << "Shift+Tab passes by " << described(stop) << ", from " << described(back.front());
  }

  /// The dialog that has just been opened: what holds for every window; keys for all its buttons; Escape closes it.
  void checkDialog(const std::string& name) {
    QPointer<QDialog> dialog;
    ASSERT_TRUE(waitFor([&] {
      for (auto* top : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<QDialog*>(top); found && found->isVisible()) dialog = found;
      return !dialog.isNull();
    })) << name;
    QApplication::setActiveWindow(dialog);
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog)) << name;
    check(dialog, name);
    checkKeys(dialog, name);
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return !dialog || !dialog->isVisible(); })) << name << " does not close with Escape";
    delete dialog;
    QApplication::setActiveWindow(window_.get());
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
  }

  /// What Enter does by itself, and what Escape does.
  static bool isEnterOrEscape(QAbstractButton* button) {
    auto* box = qobject_cast<QDialogButtonBox*>(button->parentWidget());
    const auto* push = qobject_cast<QPushButton*>(button);
    return box && push && (push->isDefault() || box->buttonRole(button) == QDialogButtonBox::RejectRole);
  }

  /// Every button has keys; no two controls have the same ones; a label that shows a key leads somewhere.
  static void checkKeys(QWidget* window, const std::string& where) {
    SCOPED_TRACE(where);
    std::map<QString, std::string> owners;
    const auto claim = [&](const QKeySequence& key, const QWidget* who) {
      const auto [place, fresh] = owners.emplace(key.toString(), described(who));
      EXPECT_TRUE(fresh) << qPrintable(key.toString()) << " is both " << place->second << " and " << described(who);
    };
    for (auto* widget : window->findChildren<QWidget*>()) {
      if (widget->window() != window || !isSeen(widget)) continue;
      if (auto* button = qobject_cast<QAbstractButton*>(widget);
          button && !button->text().isEmpty() && ownerOf(button) == button) {
        const auto mnemonic = QKeySequence::mnemonic(button->text());
        EXPECT_FALSE(mnemonic.isEmpty() && button->shortcut().isEmpty() && !isEnterOrEscape(button))
            << described(button) << " has no keys";
        if (!mnemonic.isEmpty()) claim(mnemonic, button);
      } else if (auto* label = qobject_cast<QLabel*>(widget);
                 label && label->textFormat() != Qt::RichText && !QKeySequence::mnemonic(label->text()).isEmpty()) {
        EXPECT_NE(label->buddy(), nullptr) << "'" << label->text().toStdString() << "' leads nowhere";
        claim(QKeySequence::mnemonic(label->text()), label);
      }
    }
  }

  /// A dock's controls follow each other, each below or to the right of the one before.
  static void checkOrder(const std::vector<QWidget*>& stops, const QWidget* window) {
    const auto dockOf = [](QWidget* widget) {
      for (; widget; widget = widget->parentWidget())
        if (auto* dock = qobject_cast<QDockWidget*>(widget)) return dock;
      return static_cast<QDockWidget*>(nullptr);
    };
    std::set<QDockWidget*> left;
    int turns = 0;  // back to the top, once where a walk began in the middle of what has no docks
    const bool turnsOnce = !window->inherits("QMainWindow") ||
                           std::none_of(stops.begin(), stops.end(), [&](auto* s) { return dockOf(s); });
    for (std::size_t i = 1; i < stops.size(); ++i) {
      QWidget *from = stops[i - 1], *to = stops[i];
      if (dockOf(from) != dockOf(to)) {
        left.insert(dockOf(from));
        EXPECT_FALSE(dockOf(to) != dockOf(stops.front()) && left.contains(dockOf(to)))
            << "back to " << described(to) << " from " << described(from);
        continue;
      }
      const QRect a(from->mapTo(from->window(), QPoint()), from->size()),
          b(to->mapTo(to->window(), QPoint()), to->size());
      const bool below = b.top() >= a.bottom() - 4, right = b.left() >= a.right() - 4, within = a.contains(b.center());
      if (!below && !right && !within && ++turns == 1 && turnsOnce) continue;
      EXPECT_TRUE(below || right || within) << "from " << described(from) << " back to " << described(to);
    }
  }
};

TEST_F(KeyboardTest, TabReachesEveryControlOfEveryPanel) {
  for (auto* dock : window_->findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
    dock->show();
    dock->raise();
    ASSERT_TRUE(waitFor([&] { return window_->rect().intersects(dock->geometry()); }))
        << qPrintable(dock->windowTitle());
    waitForRest();
    check(window_.get(), dock->windowTitle().toStdString());
    if (auto* tabs = dock->findChild<QTabWidget*>())
      for (int i = 1; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        waitForRest();
        check(window_.get(), (dock->windowTitle() + " / " + tabs->tabText(i)).toStdString());
      }
  }
}

TEST_F(KeyboardTest, TabReachesEveryControlOfTheEditor) {
  action("Mark where people look…")->trigger();
  QTest::qWait(50);
  check(window_.get(), "Mark where people look: who are you");
  auto* name = window_->findChild<QLineEdit*>("annotateFirstName");
  ASSERT_NE(name, nullptr);
  name->setFocus();
  QTest::keyClicks(name, "Ann");
  QTest::keyClick(name, Qt::Key_Return);
  auto* brush = window_->findChild<QToolButton*>("annotateBrush");
  ASSERT_TRUE(waitFor([&] { return brush->isVisible(); }));
  waitForRest();
  check(window_.get(), "Mark where people look: painting");
  for (const char* asking : {"annotatorAdd", "annotatorRename"}) {
    QTest::keyClick(window_->findChild<QToolButton*>(QString::fromLatin1(asking)), Qt::Key_Space);
    checkDialog(asking);
  }
}

TEST_F(KeyboardTest, TabReachesEveryControlOfEveryDialog) {
  for (const char* name : {"Comparison figure…", "Plot figure…", "About Sightline", "Licences", "Get the benchmark…",
                           "Get the weights…", "Get small networks…"}) {
    action(name)->trigger();
    checkDialog(name);
  }
  (new ModelDialog({[](const ModelSpec&) {}, {}, {}}, window_.get()))->show();
  checkDialog("Add a model");
  (new OutputsDialog(&session(), window_.get()))->show();
  checkDialog("Outputs and cut-offs");
  (new ClassMapDialog(&session(), window_.get()))->show();
  checkDialog("Which classes count as right");
  auto withEverything = std::make_shared<Dataset>(session().definition().dataset);
  RegionSummary& regions = withEverything->regions;
  regions.files = {withEverything->root / "a.json"};
  regions.sources = {{regions.files[0], "COCO annotations", regions.files, false, 3, 2}};
  regions.others = {{withEverything->root / "b.json", "COCO annotations", {withEverything->root / "b.json"}}};
  regions.labels = regions.people = {"a", "b", "c"};
  regions.regionsOfLabel = regions.regionsOfPerson = {1, 1, 1};
  regions.shapes = regions.detector = true;
  withEverything->fixated = {
      {{withEverything->root / "c.csv", "table of fixations"}}, 2, 9, {"a", "b"}, {5, 4}, true, false};
  withEverything->warnings = {"Something was recognised."};
  withEverything->fixations.options = parseFixationOptions("sigma=2deg");
  auto* human = new HumanDataDialog({withEverything->root, false}, withEverything, window_.get());
  human->offerToStayAway(true);
  human->resize(1000, 1400);  // nothing has to be scrolled to
  human->show();
  checkDialog("Human data");
  (new FixationMapDialog(&session(), window_.get()))->show();
  checkDialog("Maps of fixations");
}

TEST_F(KeyboardTest, WhatADialogUnfoldsIsReachedToo) {
  auto* plots = new PlotFigureDialog(
      &session(), PlotKind::Surfaces, [] { return std::string(); }, window_.get());
  plots->show();
  ASSERT_TRUE(waitFor([&] { return plots->findChild<QPushButton*>("save")->isEnabled(); }));
  checkDialog("Plot figure with a rule");
  FetchOptions nowhere;
  nowhere.baseUrl = "http://127.0.0.1:9";
  auto* fetch = new FetchDialog(fetchSet("benchmark"), "Use", nowhere, window_.get());
  fetch->setAttribute(Qt::WA_DeleteOnClose);
  fetch->show();
  for (auto* button : fetch->findChildren<QToolButton*>())
    if (button->isCheckable()) button->setChecked(true);
  for (auto* box : fetch->findChildren<QCheckBox*>()) box->setChecked(true);
  checkDialog("Get the benchmark, advanced");
}

TEST_F(KeyboardTest, PanelsBehindTabsAreReachedWithF6) {
  std::set<QString> seen;
  bool centre = false;
  const auto shown = window_->findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
  for (int i = 0; i < 2 * shown.size() + 2; ++i) {
    QTest::keyClick(window_.get(), Qt::Key_F6);
    QCoreApplication::processEvents();
    auto* focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    QDockWidget* dock = nullptr;
    for (QWidget* up = focus; up && !dock; up = up->parentWidget()) dock = qobject_cast<QDockWidget*>(up);
    if (!dock) {
      centre = true;
      continue;
    }
    seen.insert(dock->windowTitle());
    EXPECT_TRUE(isSeen(focus)) << described(focus);
  }
  EXPECT_TRUE(centre) << "the maps are one of the stops";
  for (const auto* dock : shown)
    EXPECT_EQ(seen.contains(dock->windowTitle()), dock->toggleViewAction()->isChecked())
        << qPrintable(dock->windowTitle());
  auto* last = QApplication::focusWidget();
  QTest::keyClick(window_.get(), Qt::Key_F6);
  QTest::keyClick(window_.get(), Qt::Key_F6, Qt::ShiftModifier);
  EXPECT_EQ(QApplication::focusWidget(), last) << "Shift+F6 goes back: " << described(QApplication::focusWidget());
}

// --- menus and keys ----------------------------------------------------------------------------------------

/// Every command under a menu, opened as people open it (menus fill themselves), and that no two share a mnemonic.
void collect(QMenu* menu, std::vector<QAction*>& actions) {
  Q_EMIT menu->aboutToShow();
  std::map<QString, QString> mnemonics;
  for (auto* action : menu->actions()) {
    if (action->isSeparator()) continue;
    const QString key = QKeySequence::mnemonic(action->text()).toString();
    EXPECT_FALSE(action->text().isEmpty());
    if (!key.isEmpty() && action->isVisible()) {
      EXPECT_FALSE(mnemonics.contains(key))
          << qPrintable(key) << " is both " << qPrintable(mnemonics[key]) << " and " << qPrintable(action->text());
      mnemonics[key] = action->text();
    }
    if (action->menu())
      collect(action->menu(), actions);
    else
      actions.push_back(action);
  }
}

TEST_F(KeyboardTest, EveryCommandIsInAMenuAndHasKeysOfItsOwn) {
  std::vector<QAction*> inMenus;
  std::set<QString> titles;
  for (auto* top : window_->menuBar()->actions()) {
    ASSERT_NE(top->menu(), nullptr);
    EXPECT_TRUE(titles.insert(QKeySequence::mnemonic(top->text()).toString()).second) << qPrintable(top->text());
    EXPECT_FALSE(QKeySequence::mnemonic(top->text()).isEmpty()) << qPrintable(top->text());
    collect(top->menu(), inMenus);
  }
  std::map<QString, QString> owners;
  const auto claim = [&](const QKeySequence& key, const QString& who) {
    if (key.isEmpty()) return;
    const auto [place, fresh] = owners.emplace(key.toString(), who);
    EXPECT_TRUE(fresh) << qPrintable(key.toString()) << " is both " << qPrintable(place->second) << " and "
                       << qPrintable(who);
  };
  for (auto* action : window_->findChildren<QAction*>()) {
    const bool ofOneWidget = action->shortcutContext() == Qt::WidgetShortcut;  // means the same in each of them
    for (const auto& key : action->shortcuts())
      if (!ofOneWidget)
        claim(key, action->text());
      else
        owners.emplace(key.toString(), action->text());
    const bool listed = std::find(inMenus.begin(), inMenus.end(), action) != inMenus.end();
    EXPECT_TRUE(listed || ofOneWidget || action->shortcuts().isEmpty())
        << qPrintable(action->text()) << " is in no menu";
  }
  for (auto* shortcut : window_->findChildren<QShortcut*>())
    if (shortcut->context() != Qt::WidgetShortcut) claim(shortcut->key(), shortcut->objectName());

  QTest::keyClick(window_.get(), Qt::Key_Question);
  auto* overlay = window_->findChild<ShortcutsOverlay*>();
  ASSERT_NE(overlay, nullptr) << "? shows the keys";
  const QString listed = overlay->accessibleDescription();
  for (const auto& [key, who] : owners)
    EXPECT_TRUE(listed.contains(QKeySequence(key).toString(QKeySequence::NativeText)))
        << qPrintable(key) << " (" << qPrintable(who) << ") is not listed";
}

TEST_F(KeyboardTest, MenusOpenAndCloseWithKeysAlone) {
  for (auto* top : window_->menuBar()->actions()) {
    const auto letter = QKeySequence::mnemonic(top->text())[0].key();
    QTest::keyClick(window_.get(), letter, Qt::AltModifier);
    ASSERT_TRUE(waitFor([&] { return QApplication::activePopupWidget() == top->menu(); })) << qPrintable(top->text());
    std::set<QAction*> reached;
    for (int i = 0; i < 2 * top->menu()->actions().size(); ++i) {
      QTest::keyClick(top->menu(), Qt::Key_Down);
      if (auto* at = top->menu()->activeAction()) reached.insert(at);
    }
    for (auto* action : top->menu()->actions())
      EXPECT_TRUE(reached.contains(action) || action->isSeparator() || !action->isEnabled() || !action->isVisible())
          << qPrintable(action->text());
    QTest::keyClick(top->menu(), Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return QApplication::activePopupWidget() == nullptr; }));
  }
}

TEST_F(KeyboardTest, TheShortcutCardHasRoomForAllItsKeys) {
  for (const QSize size : {QSize(1280, 800), QSize(1024, 700)}) {
    window_->resize(size);
    QTest::keyClick(window_.get(), Qt::Key_Question);
    QPointer<ShortcutsOverlay> overlay = window_->findChild<ShortcutsOverlay*>();
    ASSERT_TRUE(overlay);
    EXPECT_TRUE(overlay->isComplete()) << size.width() << " x " << size.height();
    QTest::keyClick(overlay, Qt::Key_Escape);
    ASSERT_TRUE(waitFor([&] { return overlay.isNull(); }));
  }
}

}  // namespace
}  // namespace sightline::ui
