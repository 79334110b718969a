// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/target_class_panel.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "tests/ui/study_panel_fixture.h"
#include "ui/widgets/grid_text.h"

namespace sightline::ui {
namespace {

class TargetClassPanelTest : public StudyPanelTest<TargetClassPanel> {
 protected:
  template <class Widget>
  Widget* called(const char* name) {
    for (auto* widget : panel.template findChildren<Widget*>())
      if (widget->accessibleName() == name || widget->objectName() == name) return widget;
    return nullptr;
  }
  void chooseKind(TargetClass::Choice choice) {
    auto* box = called<QComboBox>("Class the maps explain");
    box->setCurrentIndex(box->findData(static_cast<int>(choice)));
    Q_EMIT box->activated(box->currentIndex());
  }
  void chooseClass(int index) {
    auto* box = called<QComboBox>("Chosen class");
    box->setCurrentIndex(box->findData(index));
    Q_EMIT box->activated(box->currentIndex());
  }
  [[nodiscard]] bool says(const QString& text) {
    for (auto* label : panel.template findChildren<QLabel*>())
      if (label->text().contains(text)) return true;
    return false;
  }
};

TEST_F(TargetClassPanelTest, AClassForAllImagesIsExplainedOnlyWhenAsked) {
  showPanel();
  auto* explain = called<QPushButton>("explainClass");
  EXPECT_FALSE(explain->isVisible());
  chooseKind(TargetClass::Choice::Fixed);
  EXPECT_EQ(session.settings().target, TargetClass()) << "nothing is computed for a class that nobody chose";
  EXPECT_TRUE(explain->isVisible());
  chooseClass(2);
  EXPECT_EQ(session.settings().target, TargetClass());
  const int maps = session.imageCount() * session.modelCount() * 2;
  EXPECT_TRUE(says(QStringLiteral("Up to %1 maps").arg(maps)));
  EXPECT_TRUE(says(QStringLiteral("bird")));
  explain->click();
  EXPECT_EQ(session.settings().target, (TargetClass{TargetClass::Choice::Fixed, 2}));
  EXPECT_FALSE(explain->isVisible());
  EXPECT_EQ(gridtext::target(session.settings().target, session.definition().models), "maps of the class “bird”");

  chooseClass(3);  // another one is asked about again
  EXPECT_EQ(session.settings().target.classIndex, 2);
  chooseKind(TargetClass::Choice::Predicted);
  EXPECT_EQ(session.settings().target, TargetClass());
  EXPECT_FALSE(explain->isVisible());
}

TEST_F(TargetClassPanelTest, OneImageNeedsNoQuestion) {
  showPanel();
  panel.findChild<QCheckBox*>()->click();  // its own target, the same as before
  chooseKind(TargetClass::Choice::Fixed);
  chooseClass(1);
  EXPECT_EQ(session.settings().target, TargetClass());
  EXPECT_EQ(session.settings().targetFor(0), (TargetClass{TargetClass::Choice::Fixed, 1}));
  EXPECT_EQ(session.settings().targetFor(1), TargetClass());
}

}  // namespace
}  // namespace sightline::ui
