// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/why_low_panel.h"

#include <QLabel>

#include "core/analysis/study_statistics.h"
#include "core/report/why_tables.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {

struct WhyLowPanelTest : StudyPanelTest<WhyLowPanel> {
  [[nodiscard]] const TextTable& table(const char* name) const {
    return panel.findChild<TextTableView*>(name)->table();
  }
  [[nodiscard]] QString label(const char* name) const { return panel.findChild<QLabel*>(name)->text(); }
  [[nodiscard]] std::vector<Correlate> expected(Metric metric, Technique technique) {
    const auto images = imagesOf(*session.snapshot(), {});
    return correlatesOf(meanOverModels(*session.snapshot(), metric, technique, images),
                        imageFactors(session.table(), session.settings().agreement),
                        message("{1} of {2}", metricName(metric), techniqueName(technique)), lowerIsBetter(metric));
  }
  [[nodiscard]] bool shows(const std::vector<Correlate>& correlates) const {
    if (panel.correlates().size() != correlates.size()) return false;
    for (std::size_t i = 0; i < correlates.size(); ++i)
      if (panel.correlates()[i].sentence != correlates[i].sentence) return false;
    return true;
  }
};

TEST_F(WhyLowPanelTest, SaysSomethingBeforeThereAreMaps) {
  showPanel();
  EXPECT_TRUE(label("sentences").contains("No maps have been computed yet"));
}

TEST_F(WhyLowPanelTest, RanksCorrelatesAndFollowsTechniqueMetricAndAgreement) {
  computeAll();
  showPanel();
  ASSERT_TRUE(waitFor([&] { return shows(expected(Metric::Iou, Technique::GradCam)); }));
  for (const Correlate& c : panel.correlates())
    EXPECT_TRUE(label("sentences").contains(sentence(c.sentence.text()).toHtmlEscaped()));
  EXPECT_EQ(table("correlates").rows.size(), kImageFactors.size());
  panel.setTechnique(Technique::Xrai);
  EXPECT_TRUE(waitFor([&] { return shows(expected(Metric::Iou, Technique::Xrai)); }));
  setMetric(Metric::SaliencyCoverage);
  EXPECT_TRUE(waitFor([&] { return shows(expected(Metric::SaliencyCoverage, Technique::Xrai)); }));
  AnalysisSettings settings = session.settings();
  settings.agreement.people = 8;
  session.setSettings(settings);
  EXPECT_TRUE(waitFor([&] { return shows(expected(Metric::SaliencyCoverage, Technique::Xrai)); }));
}

TEST_F(WhyLowPanelTest, TheImageOnScreenIsTheOneDescribed) {
  computeAll();
  showPanel();
  ASSERT_TRUE(waitFor([&] { return !panel.correlates().empty(); }));
  const auto factors = imageFactors(session.table(), session.settings().agreement);
  const auto images = imagesOf(*session.snapshot(), {});
  for (const int image : {0, 3}) {
    session.setCurrentImage(image);
    EXPECT_EQ(table("factors").rows, factorTable(factors, image, images).rows);
    EXPECT_TRUE(label("imageScore")
                    .startsWith(QString::fromStdString(
                        session.definition().dataset.items[static_cast<std::size_t>(image)].id)));
  }
}

TEST(ShareBelow, CountsTheOthersAndHalfOfTheEqual) {
  EXPECT_EQ(shareBelow(1, {1, 2, 3, 4, 5}), 0);
  EXPECT_EQ(shareBelow(5, {1, 2, 3, 4, 5}), 1);
  EXPECT_EQ(shareBelow(3, {1, 2, 3, 4, 5}), 0.5);
  EXPECT_EQ(shareBelow(2, {2, 2, 2}), 0.5);
  EXPECT_TRUE(std::isnan(shareBelow(2, {2})));
}

}  // namespace
}  // namespace sightline::ui
