// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_box.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QTest>

#include "ui/widgets/value_slider.h"

namespace sightline::ui {
namespace {

/// Puts the desktop's language back.
struct German {
  German() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
  ~German() { QLocale::setDefault(before); }
  QLocale before;
};

double typed(QDoubleSpinBox& box, const char* keys) {
  box.selectAll();
  QTest::keyClicks(&box, QString::fromLatin1(keys));
  QTest::keyClick(&box, Qt::Key_Return);
  return box.value();
}

TEST(NumberBox, APointAndACommaAreTheSameInEveryLanguage) {
  const German desktop;
  NumberBox box;
  box.setRange(0, 10);
  for (const auto& [keys, value] : {std::pair{"0.5", 0.5}, {"0,5", 0.5}, {"2.25", 2.25}, {"1,20", 1.2}, {"3", 3.0}}) {
    EXPECT_EQ(typed(box, keys), value) << keys;
    EXPECT_FALSE(box.text().contains(',')) << box.text().toStdString();
  }
}

TEST(NumberBox, TheValueOfASliderIsOne) {
  const German desktop;
  ValueSlider slider("k");
  slider.setRange(-1, 3, 0.05, 2, false);
  slider.setValue(1);
  auto* box = slider.findChild<QDoubleSpinBox*>();
  ASSERT_TRUE(box);
  EXPECT_EQ(box->text(), "1.00");
  double edited = 0;
  QObject::connect(&slider, &ValueSlider::valueEdited, &slider, [&](double value) { edited = value; });
  typed(*box, "0.5");
  EXPECT_EQ(edited, 0.5);
}

}  // namespace
}  // namespace sightline::ui
