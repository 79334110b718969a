// SPDX-License-Identifier: GPL-3.0-or-later
// The window as it looks on a fixed small study, light and dark, against the screenshots kept beside this file. Where
// the look was changed on purpose: run with SIGHTLINE_UPDATE_SCREENSHOTS=1, look at the new ones, and commit them.
#include <QDir>
#include <QDockWidget>
#include <QFontInfo>
#include <QPainter>
#include <QStyleHints>

#include "tests/ui/screenshots/compare.h"
#include "tests/ui/window_fixture.h"

namespace sightline::ui {
namespace {

class ScreenshotTest : public WindowTest, public ::testing::WithParamInterface<ThemeChoice> {
 protected:
  void SetUp() override {
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    font_ = QApplication::font();
    const QFont fixed("DejaVu Sans", 9);
    ASSERT_EQ(QFontInfo(fixed).family(), "DejaVu Sans") << "install fonts-dejavu-core";
    QApplication::setFont(fixed);
    theme_.setChoice(GetParam());
    makeWindow();
    openStudy();
    ASSERT_TRUE(waitForAll());
  }
  void TearDown() override {
    window_.reset();
    QApplication::setFont(font_);
  }

  /// The window when nothing is left to be computed, loaded or laid out.
  QImage look() {
    QImage before;
    int same = 0;
    EXPECT_TRUE(waitFor([&] {
      QTest::qWait(40);
      if (auto* focus = QApplication::focusWidget()) focus->clearFocus();
      QImage now = window_->grab().toImage();
      same = session().waitIdle(0) && now == before ? same + 1 : 0;
      before = std::move(now);
      return same >= 8;
    })) << "the window never comes to rest";
    return reducedForReference(before);
  }
  static QString reference(ThemeChoice theme) {
    return QStringLiteral(SIGHTLINE_SCREENSHOTS "/window_%1.png").arg(themeId(theme));
  }

  QFont font_;
};
INSTANTIATE_TEST_SUITE_P(Themes, ScreenshotTest, ::testing::Values(ThemeChoice::Light, ThemeChoice::Dark),
                         [](const auto& choice) { return themeId(choice.param).toStdString(); });

TEST_P(ScreenshotTest, TheWindowLooksAsItDid) {
  const QImage seen = look();
  if (qEnvironmentVariableIsSet("SIGHTLINE_UPDATE_SCREENSHOTS")) {
    ASSERT_TRUE(seen.save(reference(GetParam()))) << qPrintable(reference(GetParam()));
    GTEST_SKIP() << "written: " << qPrintable(reference(GetParam()));
  }
  const QImage kept(reference(GetParam()));
  ASSERT_FALSE(kept.isNull()) << qPrintable(reference(GetParam())) << " cannot be read";
  const auto comparison = compareScreenshots(seen, kept);
  if (comparison.same()) return;
  QDir().mkpath(SIGHTLINE_SCREENSHOT_DIFFERENCES);
  const QString file =
      QStringLiteral(SIGHTLINE_SCREENSHOT_DIFFERENCES "/window_%1_difference.png").arg(themeId(GetParam()));
  comparison.difference.scaled(comparison.difference.size() * 4).save(file);
  ADD_FAILURE() << comparison.differing << " of " << comparison.blocks << " blocks differ, by up to "
                << comparison.largest << " of 255 levels; see " << qPrintable(file);
}

TEST_P(ScreenshotTest, AMissingPanelOrTheOtherThemeIsNoticed) {
  const QImage whole = look();
  for (const char* name : {"images", "binarisation", "distributions"}) {
    auto* dock = window_->findChild<QDockWidget*>(name);
    QWidget* panel = dock->widget();
    panel->hide();  // the place stays, what is in it is gone
    EXPECT_FALSE(compareScreenshots(look(), whole).same()) << name << " is empty";
    panel->show();
    dock->close();
    EXPECT_FALSE(compareScreenshots(look(), whole).same()) << name << " is closed";
    dock->show();
    dock->raise();
  }
  theme_.setChoice(GetParam() == ThemeChoice::Light ? ThemeChoice::Dark : ThemeChoice::Light);
  EXPECT_FALSE(compareScreenshots(look(), whole).same());
}

// --- the comparison itself -------------------------------------------------------------------------------

/// Lines of text and an image, as a window has them.
QImage page(const QPointF& shift, const QFont& font) {
  QImage image(640, 480, QImage::Format_RGB32);
  image.fill(QColor(0xf1, 0xf1, 0xf1));
  QPainter painter(&image);
  painter.setFont(font);
  for (int line = 0; line < 20; ++line)
    painter.drawText(QPointF(20, 30 + 20 * line) + shift, "Where the models looked, where people looked");
  painter.fillRect(QRect(400, 100, 200, 200), QColor(0x5a, 0x57, 0xc9));
  return image;
}

TEST(ScreenshotComparison, ForgivesHowLettersAreDrawn) {
  QFont font("DejaVu Sans", 9);
  const QImage kept = reducedForReference(page({}, font));
  EXPECT_TRUE(compareScreenshots(kept, kept).same());
  EXPECT_EQ(compareScreenshots(kept, kept).largest, 0);
  EXPECT_TRUE(compareScreenshots(reducedForReference(page({0.5, 0}, font)), kept).same()) << "half a pixel aside";
  font.setHintingPreference(QFont::PreferFullHinting);
  EXPECT_TRUE(compareScreenshots(reducedForReference(page({}, font)), kept).same()) << "rendered another way";
}

TEST(ScreenshotComparison, SeesWhatIsGoneOrHasAnotherColour) {
  const QFont font("DejaVu Sans", 9);
  const QImage whole = page({}, font), kept = reducedForReference(whole);
  QImage empty = whole;
  QPainter(&empty).fillRect(QRect(400, 100, 200, 200), QColor(0xf1, 0xf1, 0xf1));
  const auto gone = compareScreenshots(reducedForReference(empty), kept);
  EXPECT_FALSE(gone.same());
  EXPECT_NE(gone.difference, reducedForReference(empty)) << "the place is marked";
  QImage grey = whole;
  grey.invertPixels();
  EXPECT_GT(compareScreenshots(reducedForReference(grey), kept).share(), 0.9);
  EXPECT_FALSE(compareScreenshots(kept.copy(0, 0, 80, 80), kept).same()) << "another size";
  EXPECT_FALSE(compareScreenshots(QImage(), QImage()).same());
}

}  // namespace
}  // namespace sightline::ui
