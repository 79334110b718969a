// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/display_panel.h"

#include <QCheckBox>
#include <QComboBox>

#include "tests/ui/grid/grid_fixture.h"
#include "ui/widgets/value_slider.h"

namespace sightline::ui {
namespace {

class DisplayPanelTest : public GridFixture {
 protected:
  DisplayPanelTest() : panel_(session_.get()) {}
  void choose(const char* name, int data) {
    auto* combo = panel_.findChild<QComboBox*>(name);
    ASSERT_TRUE(combo);
    combo->setCurrentIndex(combo->findData(data));
    Q_EMIT combo->activated(combo->currentIndex());
  }
  DisplayPanel panel_;
};

TEST_F(DisplayPanelTest, ControlsChangeTheDisplayOnly) {
  const AnalysisSettings before = session_->settings();
  choose("overlay", static_cast<int>(DisplaySettings::Overlay::Overlap));
  choose("palette", static_cast<int>(Palette::Cividis));
  choose("metric", static_cast<int>(Metric::SaliencyCoverage));
  panel_.findChild<QCheckBox*>("humanOutline")->setChecked(false);
  Q_EMIT panel_.findChild<ValueSlider*>("opacity")->valueEdited(0.25);
  EXPECT_EQ(session_->display().overlay, DisplaySettings::Overlay::Overlap);
  EXPECT_EQ(session_->display().palette, Palette::Cividis);
  EXPECT_EQ(session_->display().metric, Metric::SaliencyCoverage);
  EXPECT_FALSE(session_->display().showHumanOutline);
  EXPECT_DOUBLE_EQ(session_->display().opacity, 0.25);
  Q_EMIT panel_.findChild<ValueSlider*>("pictureOpacity")->valueEdited(0.5);
  Q_EMIT panel_.findChild<ValueSlider*>("humanOpacity")->valueEdited(0.75);
  Q_EMIT panel_.findChild<ValueSlider*>("saliencyOpacity")->valueEdited(0.1);
  EXPECT_DOUBLE_EQ(session_->display().pictureOpacity, 0.5);
  EXPECT_DOUBLE_EQ(session_->display().humanOutlineOpacity, 0.75);
  EXPECT_DOUBLE_EQ(session_->display().saliencyOutlineOpacity, 0.1);
  EXPECT_EQ(session_->settings(), before);
}

TEST_F(DisplayPanelTest, FollowsTheSessionAndGreysWhatHasNoEffect) {
  DisplaySettings display = session_->display();
  display.overlay = DisplaySettings::Overlay::ImageOnly;
  display.opacity = 0.4;
  session_->setDisplay(display);
  EXPECT_EQ(panel_.findChild<QComboBox*>("overlay")->currentData().toInt(),
            static_cast<int>(DisplaySettings::Overlay::ImageOnly));
  EXPECT_DOUBLE_EQ(panel_.findChild<ValueSlider*>("opacity")->value(), 0.4);
  EXPECT_FALSE(panel_.findChild<QComboBox*>("palette")->isEnabled());
  EXPECT_FALSE(panel_.findChild<QCheckBox*>("humanOutline")->isEnabled());
  EXPECT_FALSE(panel_.findChild<ValueSlider*>("humanOpacity")->isEnabled());
}

TEST(PalettePreview, RunsFromTheLowToTheHighEnd) {
  const QImage strip = palettePreview(Palette::Grey, {64, 12}, 2).toImage();
  EXPECT_EQ(strip.size(), QSize(128, 24));
  EXPECT_EQ(qRed(strip.pixel(0, 5)), 0);
  EXPECT_EQ(qRed(strip.pixel(127, 5)), 255);
}

}  // namespace
}  // namespace sightline::ui
