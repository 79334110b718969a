// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/cases_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>

#include "core/analysis/study_cases.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/statistics/case_matrix.h"
#include "ui/statistics/cut_points_editor.h"
#include "ui/widgets/image_list_model.h"
#include "ui/widgets/thumbnail_view.h"

namespace sightline::ui {
namespace {

struct CasesPanelTest : StudyPanelTest<CasesPanel> {
  void setCuts(const CaseCutPoints& cuts) {
    AnalysisSettings settings = session.settings();
    settings.cases = cuts;
    session.setSettings(settings);
    ASSERT_TRUE(waitFor([&] { return session.snapshot()->settings.cases == cuts; }));
  }
  [[nodiscard]] int shown(int row, int column) const {
    return panel.matrix()->model()->index(row, column).data().toInt();
  }
  /// Every right prediction is human aligned, every wrong one a confuser.
  static CaseCutPoints everything() { return {.iouHigh = 0}; }
};

TEST_F(CasesPanelTest, CountsAreTheStudys) {
  showPanel();
  computeAll();
  setCuts(CaseCutPoints{.iouLow = 0.3, .iouHigh = 0.4});
  const StudyCases cases = studyCases(*session.snapshot());
  int counted = 0;
  for (std::size_t column = 0; column < cases.conditions.size(); ++column)
    for (std::size_t row = 0; row < kSharedInterestCases.size(); ++row) {
      EXPECT_EQ(shown(static_cast<int>(row), static_cast<int>(column)), cases.conditions[column].count[row]);
      counted += cases.conditions[column].count[row];
    }
  EXPECT_GT(counted, 0);
  EXPECT_EQ(shown(8, 3), cases.conditions[3].none);
}

TEST_F(CasesPanelTest, AClickShowsTheImagesAndAPictureOpensItsImage) {
  showPanel();
  computeAll();
  setCuts(everything());
  int column = 0;
  while (column < 8 && shown(0, column) < 2) ++column;
  ASSERT_LT(column, 8);
  const QModelIndex cell = panel.matrix()->model()->index(0, column);
  QTest::mouseClick(panel.matrix()->viewport(), Qt::LeftButton, {}, panel.matrix()->visualRect(cell).center());
  ASSERT_EQ(static_cast<int>(panel.images().size()), shown(0, column));
  const int wanted = panel.images()[1] == session.currentImage() ? panel.images()[0] : panel.images()[1];
  auto* rows = panel.gallery()->model();
  for (int row = 0; row < rows->rowCount(); ++row)
    if (rows->index(row, 0).data(ImageListModel::ImageRole).toInt() == wanted) {
      panel.gallery()->scrollTo(rows->index(row, 0));
      QTest::mouseClick(panel.gallery()->viewport(), Qt::LeftButton, {},
                        panel.gallery()->visualRect(rows->index(row, 0)).center());
    }
  EXPECT_EQ(session.currentImage(), wanted);
}

TEST_F(CasesPanelTest, ArrowKeysChooseACell) {
  showPanel();
  computeAll();
  panel.matrix()->setFocus();
  panel.matrix()->setCurrentIndex(panel.matrix()->model()->index(0, 0));
  QTest::keyClick(panel.matrix(), Qt::Key_Down);
  QTest::keyClick(panel.matrix(), Qt::Key_Right);
  EXPECT_EQ(panel.matrix()->currentIndex(), panel.matrix()->model()->index(1, 1));
}

TEST_F(CasesPanelTest, TheWayOfTheImageIsMarkedAndTold) {
  showPanel();
  computeAll();
  setCuts(everything());
  session.setCurrentImage(2);
  for (int column = 0; column < 8; ++column) {
    int rings = 0;
    for (int row = 0; row < 9; ++row)
      rings += panel.matrix()->model()->index(row, column).data(CaseTableModel::HoldsCurrentRole).toBool();
    EXPECT_EQ(rings, 1) << "right is aligned, wrong is a confuser, and there is no third";
  }
  const QString id = QString::fromStdString(session.definition().dataset.items[2].id);
  EXPECT_TRUE(panel.findChild<QLabel*>("way")->text().startsWith(id + " is"));
}

TEST_F(CasesPanelTest, CutPointsAreEditedWithUndoableSettings) {
  showPanel();
  computeAll();
  auto* editor = panel.findChild<CutPointsEditor*>();
  ASSERT_NE(editor, nullptr);
  EXPECT_EQ(editor->name(), "published");
  auto* high = editor->findChild<QDoubleSpinBox*>("cut1");
  high->setValue(0.4);
  EXPECT_EQ(session.settings().cases.iouHigh, 0.4);
  EXPECT_EQ(editor->name(), "custom");
  auto* preset = editor->findChild<QComboBox*>("preset");
  preset->setCurrentIndex(3);
  Q_EMIT preset->activated(3);
  EXPECT_EQ(session.settings().cases, quantileCutPoints(*session.snapshot()));
  ASSERT_TRUE(waitFor([&] { return session.snapshot()->settings.cases == session.settings().cases; }));
  Q_EMIT preset->activated(preset->currentIndex());
  preset->setCurrentIndex(1);
  Q_EMIT preset->activated(1);
  EXPECT_EQ(session.settings().cases, CaseCutPoints::melanoma());
  EXPECT_EQ(high->value(), 0.39);
}

TEST_F(CasesPanelTest, ACaseCanBeShownInTheBrowser) {
  showPanel();
  computeAll();
  setCuts(everything());
  panel.matrix()->setCurrentIndex(panel.matrix()->model()->index(0, 1));
  ASSERT_FALSE(panel.images().empty());
  QTest::mouseClick(panel.findChild<QPushButton*>("showInBrowser"), Qt::LeftButton);
  EXPECT_EQ(session.picked().images, panel.images());
  EXPECT_TRUE(session.picked().what.startsWith("Human aligned"));
}

TEST_F(CasesPanelTest, HiddenItDoesNothing) {
  computeAll();
  setCuts(everything());
  EXPECT_EQ(panel.matrix()->model()->columnCount(), 0);
  showPanel();
  EXPECT_TRUE(waitFor([&] { return panel.matrix()->model()->columnCount() == 8; }));
}

}  // namespace
}  // namespace sightline::ui
