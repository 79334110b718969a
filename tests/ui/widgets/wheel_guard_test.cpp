// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_guard.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace sightline::ui {
namespace {

/// Controls in a panel that is higher than what is seen of it.
class WheelGuardTest : public ::testing::Test {
 protected:
  WheelGuardTest() {
    qApp->installEventFilter(&guard_);
    auto* panel = new QWidget;
    auto* column = new QVBoxLayout(panel);
    column->addWidget(slider_ = new QSlider(Qt::Horizontal));
    column->addWidget(spin_ = new QSpinBox);
    column->addWidget(combo_ = new QComboBox);
    combo_->addItems({"a", "b", "c"});
    combo_->setCurrentIndex(1);
    slider_->setValue(50);
    spin_->setValue(50);
    panel->setMinimumHeight(2000);
    area_.setWidget(panel);
    area_.setWidgetResizable(true);
    area_.resize(300, 200);
    area_.show();
    area_.setFocus();
  }
  static void wheel(QWidget* at) {
    const QPoint middle = at->rect().center();
    QWheelEvent event(middle, at->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QSpontaneKeyEvent::setSpontaneous(&event);  // Qt asks what is around a widget for a person's wheel only
    qApp->notify(at, &event);
  }
  WheelGuard guard_;
  QScrollArea area_;
  QSlider* slider_;
  QSpinBox* spin_;
  QComboBox* combo_;
};

TEST_F(WheelGuardTest, InPassingThePanelIsScrolledAndNothingChanges) {
  for (QWidget* control : std::initializer_list<QWidget*>{slider_, spin_, combo_}) {
    area_.verticalScrollBar()->setValue(0);
    wheel(control);
    EXPECT_GT(area_.verticalScrollBar()->value(), 0) << control->metaObject()->className();
    EXPECT_FALSE(control->hasFocus());
  }
  EXPECT_EQ(slider_->value(), 50);
  EXPECT_EQ(spin_->value(), 50);
  EXPECT_EQ(combo_->currentIndex(), 1);
}

TEST_F(WheelGuardTest, WithTheFocusTheWheelChangesTheValue) {
  const auto focused = [&](QWidget* control) {
    control->setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return control->hasFocus(); }));
    wheel(control);
  };
  area_.activateWindow();
  focused(slider_);
  focused(spin_);
  focused(combo_);
  EXPECT_NE(slider_->value(), 50);
  EXPECT_EQ(spin_->value(), 49);
  EXPECT_EQ(combo_->currentIndex(), 2);
  EXPECT_EQ(area_.verticalScrollBar()->value(), 0);
}

}  // namespace
}  // namespace sightline::ui
