// SPDX-License-Identifier: GPL-3.0-or-later
// The ten steps of the manual's first hour, done with mouse and keys in a window that knows nothing: none is a dead
// end.
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTextBrowser>
#include <QToolButton>

#include "core/base/files.h"
#include "tests/ui/window_fixture.h"
#include "ui/annotate/mask_canvas.h"
#include "ui/grid/comparison_grid.h"
#include "ui/help/manual_window.h"
#include "ui/images/image_browser.h"
#include "ui/widgets/text_table_view.h"
#include "ui/widgets/values_dialog.h"
#include "ui/window/welcome_page.h"

namespace sightline::ui {
namespace {

class FirstHour : public WindowTest {
 protected:
  void SetUp() override {
    makeWindow();
    window_->welcome();
  }
  void openTheDemo() {
    auto* page = window_->findChild<WelcomePage*>();
    ASSERT_TRUE(page && page->isVisible());
    for (auto* button : page->findChildren<QAbstractButton*>())
      if (button->text() == "The demo") QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return window_->session() != nullptr; }));
    ASSERT_TRUE(waitForAll());
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(window_.get(), key, modifiers); }
  QDockWidget* raised(const char* name) {
    auto* dock = window_->findChild<QDockWidget*>(name);
    EXPECT_NE(dock, nullptr) << name;
    dock->show();
    dock->raise();
    EXPECT_TRUE(waitFor([&] {
      const auto* area = qobject_cast<QScrollArea*>(dock->widget());  // which is covered by what it holds
      const QWidget* panel = area ? area->widget() : dock->widget();
      return panel && !panel->visibleRegion().isEmpty();
    })) << name;
    return dock;
  }
  /// Answers the dialog for a file or folder that a command opens.
  void answerWith(const QString& path) {
    QFileDialog* dialog = nullptr;
    ASSERT_TRUE(waitFor([&] { return (dialog = window_->findChild<QFileDialog*>()) && dialog->isVisible(); }));
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
  }
};

TEST_F(FirstHour, TenStepsWithoutADeadEnd) {
  // The page says ten steps, and they are these.
  int steps = 0;
  for (const QString& line : ManualWindow::textOf("first-hour").split('\n'))
    steps += !line.isEmpty() && line.front().isDigit();
  EXPECT_EQ(steps, 10);

  openTheDemo();  // 1

  key(Qt::Key_J);  // 2
  EXPECT_EQ(session().currentImage(), 1);
  auto* search = byName<QLineEdit>("Search images");
  const QString label = QString::fromStdString(session().definition().dataset.items[0].label);
  QTest::keyClicks(search, label);
  EXPECT_TRUE(waitFor([&] { return search->text() == label; }));
  QTest::keyClick(search, Qt::Key_Escape);
  search->clear();

  auto* grid = window_->findChild<ComparisonGrid*>();  // 3
  grid->setFocus();
  for (const auto& [pressed, overlay] :
       {std::pair{Qt::Key_I, DisplaySettings::Overlay::ImageOnly},
        std::pair{Qt::Key_O, DisplaySettings::Overlay::Overlap}, std::pair{Qt::Key_M, DisplaySettings::Overlay::Map}}) {
    key(pressed);
    EXPECT_EQ(session().display().overlay, overlay);
  }

  auto* value = raised("binarisation")->findChild<QDoubleSpinBox*>();  // 4
  ASSERT_TRUE(value);
  const auto before = session().settings().rule;
  value->setValue(value->value() + value->singleStep());
  ASSERT_TRUE(waitFor([&] { return session().settings().rule != before; }));
  QTest::qWait(10);
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(waitFor([&] { return session().settings().rule == before; }));

  key(Qt::Key_2, Qt::ControlModifier);  // 5
  EXPECT_EQ(session().display().metric, Metric::GroundTruthCoverage);

  auto* words = raised("words");  // 6
  EXPECT_TRUE(waitFor([&] {
    for (auto* text : words->findChildren<QLabel*>())
      if (text->text().contains("people")) return true;
    for (auto* text : words->findChildren<QTextBrowser*>())
      if (text->toPlainText().contains("people")) return true;
    return false;
  }));

  auto* boxes = raised("distributions");  // 7
  auto* which = boxes->findChild<QComboBox*>("view");
  which->setCurrentIndex(which->findText("By model"));
  which->setFocus();
  actionOf(*window_, "Values as a table…")->trigger();
  auto* values = window_->findChild<ValuesDialog*>();
  ASSERT_TRUE(values);
  EXPECT_TRUE(waitFor([&] { return !values->table()->table().rows.empty(); }));
  values->close();

  auto* order = byName<QToolButton>("Order of the images");  // 8
  ASSERT_TRUE(order->menu());
  EXPECT_GE(order->menu()->actions().size(), 3);
  for (auto* action : order->menu()->actions())
    if (action->text().remove('&').contains("agreement", Qt::CaseInsensitive) && action->isEnabled()) {
      action->trigger();
      break;
    }

  window_->activateWindow();
  actionOf(*window_, "Mark where people look…")->trigger();  // 9
  auto* name = window_->findChild<QLineEdit*>("annotateFirstName");
  ASSERT_TRUE(waitFor([&] { return name && name->isVisible(); }));
  QTest::keyClicks(name, "ann");
  QTest::mouseClick(window_->findChild<QPushButton*>("annotateBegin"), Qt::LeftButton);
  auto* canvas = window_->findChild<MaskCanvas*>();
  ASSERT_TRUE(waitFor([&] { return canvas && canvas->isVisible() && canvas->isEnabled(); }));
  QTest::mousePress(canvas, Qt::LeftButton, {}, canvas->rect().center());
  QTest::mouseMove(canvas, canvas->rect().center() + QPoint(12, 8));
  QTest::mouseRelease(canvas, Qt::LeftButton, {}, canvas->rect().center() + QPoint(12, 8));
  const auto painted = session().definition().dataset.paintedRoot();
  EXPECT_TRUE(waitFor([&] {
    std::error_code none;
    for (auto at = std::filesystem::recursive_directory_iterator(painted, none); at != decltype(at)(); ++at)
      if (at->path().extension() == ".png") return true;
    return false;
  })) << painted;
  actionOf(*window_, "Mark where people look…")->trigger();

  actionOf(*window_, "Export report…")->trigger();  // 10
  answerWith(folder_.filePath("report"));
  EXPECT_TRUE(waitFor([&] { return QFile::exists(folder_.filePath("report/report.html")); }));
  actionOf(*window_, "Save session as…")->trigger();
  answerWith(folder_.filePath("mine.sightline"));
  EXPECT_TRUE(waitFor([&] { return QFile::exists(folder_.filePath("mine.sightline")); }));
}

}  // namespace
}  // namespace sightline::ui
