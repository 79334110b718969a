// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of chosen techniques, and maps that are still being refined.
#include <QScrollBar>
#include <set>

#include "tests/ui/grid/grid_fixture.h"

namespace sightline::ui {
namespace {

class GridTechniques : public GridFixture {
 protected:
  void choose(std::vector<Technique> more) {
    AnalysisSettings settings = session_->settings();
    settings.techniques = publishedTechniques();
    settings.techniques.insert(settings.techniques.end(), more.begin(), more.end());
    session_->setSettings(settings);
  }
};

TEST_F(GridTechniques, ChosenOnesBecomeRowsWithMapsAndGoAgain) {
  grid_->resize(1000, 900);
  computeAll();
  EXPECT_EQ(grid_->gridLayout().cells.size(), 10u);
  const QSize before = grid_->minimumSizeHint();
  choose({techniqueFromId("hirescam"), techniqueFromId("occlusion")});
  EXPECT_EQ(grid_->gridLayout().cells.size(), 18u) << "the first column keeps to picture and people";
  EXPECT_FALSE(grid_->gridLayout().cell({2, 0}));
  ASSERT_TRUE(grid_->gridLayout().cell({3, 4}));
  EXPECT_EQ(grid_->minimumSizeHint(), before) << "further rows do not make the window higher";
  const CellKey hires{0, 0, techniqueFromId("hirescam")}, occlusion{0, 0, techniqueFromId("occlusion")};
  ASSERT_TRUE(until([&] { return session_->result(hires) && session_->result(occlusion); }));
  QTest::qWait(50);
  show(DisplaySettings::Overlay::Map, false, 1.0);
  EXPECT_GT(difference(painted({2, 1}), painted({3, 1})), 1) << "each row shows its own technique";
  choose({techniqueFromId("occlusion")});
  EXPECT_EQ(grid_->gridLayout().cells.size(), 14u);
  choose({});
  EXPECT_EQ(grid_->gridLayout().cells.size(), 10u);
}

TEST_F(GridTechniques, KeyboardReachesTheirCellsAndOnlyCellsThatExist) {
  choose({techniqueFromId("hirescam")});
  grid_->setFocus();
  for (int i = 0; i < 5; ++i) QTest::keyClick(grid_.get(), Qt::Key_Down, Qt::ShiftModifier);
  std::set<GridPlace> seen;
  for (int i = 0; i < 20; ++i) {
    seen.insert(grid_->focusedCell());
    EXPECT_TRUE(grid_->gridLayout().cell(grid_->focusedCell()))
        << grid_->focusedCell().row << "," << grid_->focusedCell().column;
    QTest::keyClick(grid_.get(), Qt::Key_Tab);
  }
  EXPECT_TRUE(seen.count({2, 4}) || seen.count({2, 1}));
  EXPECT_FALSE(seen.count({2, 0}));
}

TEST_F(GridTechniques, ThoseWithoutRoomAreScrolledToByKeyboardWheelAndBar) {
  choose({techniqueFromId("hirescam"), techniqueFromId("occlusion")});
  grid_->resize(grid_->minimumSizeHint().width() * 8 / 5, grid_->minimumSizeHint().height());
  auto* models = grid_->findChild<QScrollBar*>("modelsBar");
  auto* techniques = grid_->findChild<QScrollBar*>("techniquesBar");
  ASSERT_TRUE(models->isVisible() && techniques->isVisible());
  EXPECT_FALSE(grid_->gridLayout().cell({3, 4}));
  grid_->setFocus();
  for (int i = 0; i < 3; ++i) QTest::keyClick(grid_.get(), Qt::Key_Down);
  while (grid_->focusedCell() != GridPlace{3, 4}) {
    const GridPlace before = grid_->focusedCell();
    QTest::keyClick(grid_.get(), Qt::Key_Tab);
    ASSERT_NE(grid_->focusedCell(), before);
  }
  EXPECT_TRUE(grid_->gridLayout().cell({3, 4})) << "the cell with the focus is always shown";
  EXPECT_TRUE(grid_->gridLayout().cell({1, 0})) << "the image and people stay";
  EXPECT_EQ(models->value(), 3);
  EXPECT_EQ(techniques->value(), 2);
  EXPECT_EQ(models->toolTip(), "Models 3 to 4 of 4");

  const QPoint caption = grid_->gridLayout().cell({2, 3})->caption.center();
  wheel(caption, 1);
  EXPECT_EQ(techniques->value(), 1) << "outside the pictures the wheel moves the rows";
  QWheelEvent sideways(caption, grid_->mapToGlobal(caption), {}, {120, 0}, Qt::NoButton, Qt::NoModifier,
                       Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(grid_.get(), &sideways);
  EXPECT_EQ(models->value(), 2);
  models->setValue(1);
  techniques->setValue(0);
  EXPECT_TRUE(grid_->gridLayout().cell({0, 1}));

  grid_->enlarge({3, 4});
  EXPECT_FALSE(models->isVisible() || techniques->isVisible());
  grid_->showAllCells();
  EXPECT_TRUE(grid_->gridLayout().cell({3, 4})) << "what was enlarged is shown among the others";
  grid_->resize(1400, 1200);
  EXPECT_FALSE(models->isVisible() || techniques->isVisible());
  EXPECT_EQ(grid_->gridLayout().cells.size(), 18u);
}

TEST_F(GridTechniques, AnEnlargedRowThatIsTakenAwayShowsAllCellsAgain) {
  choose({techniqueFromId("hirescam")});
  grid_->enlarge({2, 2});
  choose({});
  EXPECT_FALSE(grid_->enlarged());
  EXPECT_LE(grid_->focusedCell().row, 1);
}

TEST_F(GridTechniques, AMapIsShownWhileItIsRefined) {
  control_->hold("integratedGradients");
  session_->start();
  const CellKey xrai{0, 0, Technique::Xrai};
  ASSERT_TRUE(until([&] { return session_->partial(xrai) && session_->image(0); }));
  QTest::qWait(60);
  show(DisplaySettings::Overlay::Map, false, 1.0);
  const QImage refining = painted({1, 1}), queued = painted({1, 2});
  EXPECT_GT(difference(refining, queued), 5) << "a map, not a dimmed picture";
  control_->release();
  ASSERT_TRUE(until([&] { return session_->result(xrai) != nullptr; }));
  QTest::qWait(60);
  EXPECT_GT(difference(painted({1, 1}), refining), 0.5) << "the finished map takes its place";
}

}  // namespace
}  // namespace sightline::ui
