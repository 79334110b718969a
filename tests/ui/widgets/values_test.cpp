// SPDX-License-Identifier: GPL-3.0-or-later
// What plots and maps paint can be read as a table, by people and by screen readers.
#include <QAccessible>
#include <QDockWidget>

#include "tests/ui/window_fixture.h"
#include "ui/grid/comparison_grid.h"
#include "ui/plots/box_plottable.h"
#include "ui/plots/distributions_panel.h"
#include "ui/widgets/text_table_view.h"
#include "ui/widgets/values_dialog.h"

namespace sightline::ui {
namespace {

class ValuesTest : public WindowTest {
 protected:
  void SetUp() override {
    makeWindow();
    openStudy();
    ASSERT_TRUE(waitForAll());
  }
  TextTableView* shown() {
    auto* dialog = window_->findChild<ValuesDialog*>();
    EXPECT_TRUE(dialog && dialog->isVisible());
    return dialog->table();
  }
};

TEST_F(ValuesTest, TheMapsOfTheImageWithTheFocus) {
  auto* grid = window_->findChild<ComparisonGrid*>();
  grid->setFocus();
  QTest::keyClick(window_.get(), Qt::Key_T);
  TextTableView* table = shown();
  const auto& rows = table->table().rows;
  ASSERT_EQ(rows.size(), session().settings().techniques.size() * static_cast<std::size_t>(session().modelCount()));
  const auto snapshot = session().snapshot();
  const auto& cell = snapshot->cell({session().currentImage(), 0, session().settings().techniques[0]});
  EXPECT_EQ(rows[0][3], cell.scores.iou ? QString::number(*cell.scores.iou, 'f', 3).toStdString() : "undefined");
  // It follows.
  const std::string before = table->table().caption.text();
  session().setCurrentImage(session().currentImage() + 1);
  EXPECT_TRUE(waitFor([&] { return table->table().caption.text() != before; }));
  // A screen reader finds a table of cells with names.
  auto* accessible = QAccessible::queryAccessibleInterface(table);
  ASSERT_TRUE(accessible && accessible->tableInterface());
  EXPECT_EQ(accessible->tableInterface()->rowCount(), static_cast<int>(rows.size()));
  EXPECT_EQ(accessible->tableInterface()->cellAt(0, 0)->text(QAccessible::Name),
            QString::fromStdString(table->table().rows[0][0]));
  EXPECT_EQ(accessible->tableInterface()->columnDescription(3), "IoU");
}

TEST_F(ValuesTest, TheBoxesOfThePanelOnView) {
  auto* dock = window_->findChild<QDockWidget*>("distributions");
  dock->raise();
  auto* panel = window_->findChild<DistributionsPanel*>();
  const auto groups = [&] {
    std::size_t boxes = 0;
    for (const auto* plot : panel->boxes()) boxes += plot->groups().size();
    return boxes;
  };
  ASSERT_TRUE(waitFor([&] { return panel && panel->isVisible() && groups() > 0; }));
  panel->findChild<QWidget*>()->setFocus();
  actionOf(*window_, "Values as a table…")->trigger();
  const TextTable& table = shown()->table();
  EXPECT_EQ(table.rows.size(), groups());
}

TEST_F(ValuesTest, TextSizeIsKeptForTheNextStart) {
  actionOf(*window_, "Large")->trigger();
  EXPECT_EQ(settings_.value(kTextSizeKey).toDouble(), 1.15);
  EXPECT_TRUE(actionOf(*window_, "Large")->isChecked());
  EXPECT_FALSE(actionOf(*window_, "Normal")->isChecked());
  actionOf(*window_, "Deutsch")->trigger();
  EXPECT_EQ(settings_.value(kLanguageKey).toString(), "de");
}

}  // namespace
}  // namespace sightline::ui
