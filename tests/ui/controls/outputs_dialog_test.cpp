// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/outputs_dialog.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "tests/ui/study_panel_fixture.h"
#include "ui/controls/target_class_panel.h"
#include "ui/session/settings_history.h"
#include "ui/widgets/grid_text.h"

namespace sightline::ui {
namespace {

class OutputsDialogTest : public StudyPanelTest<TargetClassPanel> {
 protected:
  /// As a user does it: by the button of the panel.
  OutputsDialog* opened() {
    QTest::mouseClick(panel.findChild<QPushButton*>("outputsAndCutOffs"), Qt::LeftButton);
    return panel.window()->findChild<OutputsDialog*>();
  }
  static void choose(OutputsDialog* dialog, const char* reading) {
    for (auto* box : dialog->findChildren<QComboBox*>())
      if (box->accessibleName() == "How its outputs are read")
        box->setCurrentIndex(box->findData(QString::fromLatin1(reading)));
  }
  static void press(OutputsDialog* dialog, QDialogButtonBox::StandardButton which) {
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(which), Qt::LeftButton);
  }
};

TEST_F(OutputsDialogTest, ReadingAndCutOffsAreSettingsThatCanBeTakenBack) {
  showPanel();
  SettingsHistory history(&session);
  auto* dialog = opened();
  ASSERT_TRUE(dialog);
  EXPECT_FALSE(dialog->table()->isEnabled());  // the classes exclude each other
  choose(dialog, "sigmoid");
  ASSERT_TRUE(dialog->table()->isEnabled());
  ASSERT_EQ(dialog->table()->rowCount(), 5);
  EXPECT_EQ(dialog->table()->item(0, 0)->text(), "ant");
  dialog->table()->item(2, 1)->setText("0,3");  // as some people write it
  dialog->findChild<QDoubleSpinBox*>()->setValue(0.6);
  EXPECT_TRUE(session.settings().outputs.empty());  // nothing before Apply
  press(dialog, QDialogButtonBox::Apply);
  EXPECT_EQ(session.settings().outputs.at(0), OutputReading::Sigmoid);
  EXPECT_EQ(session.settings().cutOffs.at(0), (CutOffs{0.6, {{2, 0.3}}}));
  ASSERT_TRUE(history.canUndo());
  history.undo();
  EXPECT_TRUE(session.settings().outputs.empty());
  EXPECT_TRUE(session.settings().cutOffs.empty());
  EXPECT_FALSE(dialog->table()->isEnabled());  // the open dialog follows
  EXPECT_EQ(dialog->table()->item(2, 1)->text(), "");
}

TEST_F(OutputsDialogTest, WhatIsNoCutOffIsSaidAndForgotten) {
  showPanel();
  auto* dialog = opened();
  ASSERT_TRUE(dialog);
  choose(dialog, "sigmoid");
  for (const char* wrong : {"1.5", "half"}) {
    dialog->table()->item(1, 1)->setText(wrong);
    EXPECT_EQ(dialog->table()->item(1, 1)->text(), "");
    bool said = false;
    for (auto* label : dialog->findChildren<QLabel*>()) said = said || label->text().contains(wrong);
    EXPECT_TRUE(said) << wrong;
  }
  press(dialog, QDialogButtonBox::Apply);
  press(dialog, QDialogButtonBox::RestoreDefaults);
  EXPECT_TRUE(session.settings().outputs.empty());
}

TEST(SaidText, NamesHowManyLabelsAreSaid) {
  ModelSpec model;
  model.architecture.classCount = 3;
  model.labels = {"cat", "dog", "sofa"};
  Prediction p;
  p.logits = {2, -1, 1};  // 0.88, 0.27, 0.73
  p.meaning = {ScoreMeaning::Kind::Sigmoid, true};
  p.top = {{0, "cat", 0.8808f, 2}, {2, "sofa", 0.7311f, 1}, {1, "dog", 0.2689f, -1}};
  EXPECT_EQ(gridtext::said(p, model, {}).text, "cat + 1");
  EXPECT_EQ(gridtext::said(p, model, {0.8, {}}).text, "cat");
  EXPECT_EQ(gridtext::said(p, model, {0.9, {}}).text, "none (cat)");
  EXPECT_EQ(gridtext::said(p, model, {0.5, {{0, 0.9}}}).text, "sofa");
  EXPECT_NEAR(gridtext::said(p, model, {0.5, {{0, 0.9}}}).probability, 0.7311f, 1e-4f);
  p.meaning = {};
  EXPECT_EQ(gridtext::said(p, model, {0.9, {}}).text, "cat");
  const QString tip = gridtext::predictionToolTip(model, &p, {"cat; dog", true, LabelSets{{0, 2}, 2, 1, 1}}, {});
  EXPECT_TRUE(tip.contains("Says: cat; sofa."));
  EXPECT_TRUE(tip.contains("shared part of the labels 0.33"));
  EXPECT_TRUE(gridtext::predictionToolTip(model, &p, {"dog", false, LabelSets{{}, 1, 0, 0}}, {})
                  .contains("No label reaches its cut-off."));
}

}  // namespace
}  // namespace sightline::ui
