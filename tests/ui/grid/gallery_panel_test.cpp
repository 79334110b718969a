// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gallery_panel.h"

#include <QComboBox>
#include <QLabel>

#include "tests/ui/study_panel_fixture.h"
#include "ui/grid/gallery_view.h"
#include "ui/widgets/metric_bar.h"

namespace sightline::ui {
namespace {

struct GalleryPanelTest : StudyPanelTest<GalleryPanel> {
  [[nodiscard]] Gallery expected(Technique technique, int model) {
    return galleryOf(*session.snapshot(), session.display().metric, technique, model, panel.view()->room(),
                     subsetOf(session));
  }
  static bool same(const Gallery& a, const Gallery& b) {
    return a.best == b.best && a.typical == b.typical && a.worst == b.worst;
  }
};

TEST_F(GalleryPanelTest, SaysSomethingBeforeThereAreMaps) {
  showPanel();
  EXPECT_TRUE(panel.findChild<QLabel*>("galleryNote")->text().contains("No maps have been computed yet"));
}

TEST_F(GalleryPanelTest, FollowsMetricTechniqueModelAndChoiceOfImages) {
  computeAll();
  showPanel();
  EXPECT_TRUE(waitFor([&] { return same(panel.view()->gallery(), expected(Technique::GradCam, 0)); }));
  EXPECT_FALSE(panel.view()->gallery().best.empty());
  panel.choose(Technique::Xrai, 2);
  EXPECT_TRUE(waitFor([&] { return same(panel.view()->gallery(), expected(Technique::Xrai, 2)); }));
  setMetric(Metric::BackgroundShare);
  EXPECT_TRUE(waitFor([&] { return same(panel.view()->gallery(), expected(Technique::Xrai, 2)); }));
  session.setVisibleImages({1, 2, 5});
  DisplaySettings display = session.display();
  display.onlyListed = true;
  session.setDisplay(display);
  EXPECT_TRUE(waitFor([&] { return panel.view()->images().size() == 3; }));
  EXPECT_TRUE(panel.findChild<QLabel*>("galleryNote")->text().startsWith("3 images"));
}

TEST_F(GalleryPanelTest, AClickAndTheArrowKeysChooseTheImage) {
  computeAll();
  showPanel();
  ASSERT_TRUE(waitFor([&] { return panel.view()->gallery().worst.size() >= 2; }));
  const int worst = panel.view()->gallery().worst.front().image;
  QTest::mouseClick(panel.view(), Qt::LeftButton, {}, panel.view()->placeOf(worst).center());
  EXPECT_EQ(session.currentImage(), worst);
  QTest::keyClick(panel.view(), Qt::Key_Right);
  EXPECT_EQ(session.currentImage(), panel.view()->gallery().worst[1].image);
  EXPECT_TRUE(panel.view()->accessibleDescription().contains("Worst: "));
}

TEST_F(GalleryPanelTest, ShowsTheImageWithItsMap) {
  computeAll();
  showPanel();
  ASSERT_TRUE(waitFor([&] { return !panel.view()->gallery().best.empty(); }));
  const int best = panel.view()->gallery().best.front().image;
  ASSERT_TRUE(waitFor([&] { return session.thumbnail(best) != nullptr; })) << "it is asked for";
  const auto middle = [&] {
    const QImage shown = panel.view()->grab().toImage();
    return shown.copy(panel.view()->placeOf(best).adjusted(8, 8, -8, -40));
  };
  const QImage withMap = middle();
  DisplaySettings display = session.display();
  display.overlay = DisplaySettings::Overlay::ImageOnly;
  session.setDisplay(display);
  EXPECT_TRUE(waitFor([&] { return middle() != withMap; })) << "the map lay over the image";
}

TEST_F(GalleryPanelTest, ThereIsRoomForMoreWhereItIsWider) {
  panel.resize(400, 260);
  panel.show();
  const auto few = panel.view()->room();
  panel.resize(1400, 260);
  EXPECT_TRUE(waitFor([&] { return panel.view()->room() > few; }));
  EXPECT_LE(panel.view()->room(), 8u);
}

}  // namespace
}  // namespace sightline::ui
