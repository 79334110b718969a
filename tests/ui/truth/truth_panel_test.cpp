// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truth/truth_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>

#include "core/analysis/faithfulness_summary.h"
#include "core/engine/truth.h"
#include "tests/support/message_texts.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/truth/curve_plot.h"
#include "ui/truth/picture_row.h"
#include "ui/truth/truth_image_view.h"
#include "ui/truth/truth_study_view.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {

struct TruthPanelTest : StudyPanelTest<TruthPanel> {
  void showAnswers() {
    showPanel();
    computeAll();
    ASSERT_TRUE(answered());
  }
  [[nodiscard]] bool answered() {
    return waitFor([&] {
      const auto answer = session.truthAnswer();
      return answer && answer->complete && answer->question.map == session.result(view()->key()) &&
             text().contains(QStringLiteral("hiding the same shape elsewhere"));
    });
  }
  [[nodiscard]] TruthImageView* view() { return panel.imageView(); }
  [[nodiscard]] QString text() { return view()->sentenceText(); }
  template <class T>
  [[nodiscard]] T* child(const char* name) {
    return panel.template findChild<T*>(QString::fromLatin1(name));
  }
  void choosePage(int page) { child<QTabWidget>("truthPages")->setCurrentIndex(page); }
};

TEST_F(TruthPanelTest, SaysInASentenceWhetherTheMapOnScreenIsTrue) {
  showAnswers();
  const auto answer = session.truthAnswer();
  ASSERT_TRUE(answer->effect.value);
  const QString said = QString::fromStdString(
      english(describe(*answer->effect.value, Message::verbatim("Grad-CAM"), answer->question.map->targetLabel)));
  EXPECT_EQ(text().simplified().remove(QChar(0x2060)).replace(QChar(0xa0), QLatin1Char(' ')), said.simplified());
  const auto& pictures = child<PictureRow>("truthEffects")->pictures();
  ASSERT_EQ(pictures.size(), 4u);
  EXPECT_EQ(pictures[0].image.width(), 64) << "the network's input";
  EXPECT_EQ(pictures[1].caption, QStringLiteral("Without it"));
  EXPECT_TRUE(pictures[1].value.startsWith(QStringLiteral("0.")));
  EXPECT_NE(pictures[0].image, pictures[1].image);
  EXPECT_EQ(child<PictureRow>("truthStages")->pictures().size(), 5u);
}

TEST_F(TruthPanelTest, TheRegionFollowsTheThreshold) {
  showAnswers();
  const double before = session.truthAnswer()->effect.value->share;
  setRule(parseBinarisationRule("area:0.05"));
  ASSERT_TRUE(waitFor([&] {
    const auto answer = session.truthAnswer();
    return answer->complete && answer->effect.value && answer->effect.value->share != before;
  }));
  EXPECT_NEAR(session.truthAnswer()->effect.value->share, 0.05, 0.01);
  EXPECT_TRUE(waitFor([&] {
    return text().contains(QStringLiteral("(5.")) || text().contains(QStringLiteral("(4.9"));
  })) << text().toStdString();
}

TEST_F(TruthPanelTest, MeasuresTheMapsOfTheImageOnScreenAndShowsTheirCurves) {
  showAnswers();
  const auto cells = view()->cells();
  EXPECT_EQ(cells.size(), 8u);
  EXPECT_EQ(cells.front(), view()->key());
  ASSERT_TRUE(waitFor([&] { return session.measuredValues().size() == cells.size(); }));
  ASSERT_TRUE(session.waitIdle(30));
  EXPECT_EQ(session.measuredValues().size(), cells.size()) << "no map of another image";
  const auto measured = session.measuredMap(view()->key());
  ASSERT_TRUE(measured);
  ASSERT_TRUE(waitFor([&] { return !panel.findChild<CurvePlot*>()->values().rows.empty(); }));
  const TextTable curve = panel.findChild<CurvePlot*>()->values();
  EXPECT_EQ(curve.rows.size(),
            measured->found.causal.deletion.value->share.size() + measured->found.causal.insertion.value->share.size());
  EXPECT_TRUE(child<QLabel>("truthAreas")->text().startsWith(QStringLiteral("Deletion 0.")))
      << child<QLabel>("truthAreas")->text().toStdString();
  const TextTable& table = view()->numbers()->table();
  ASSERT_EQ(table.rows.size(), 8u);
  for (const auto& row : table.rows) EXPECT_EQ(row[2].substr(0, 2), "0.") << row[0] << " " << row[1];
}

TEST_F(TruthPanelTest, AnotherMapIsChosenByTechniqueAndModel) {
  showAnswers();
  view()->setKey(2, Technique::Xrai);
  view()->refresh();
  ASSERT_TRUE(answered());
  EXPECT_EQ(session.truthAnswer()->question.map->key, (CellKey{session.currentImage(), 2, Technique::Xrai}));
  EXPECT_TRUE(text().startsWith(QStringLiteral("Hiding what XRAI marks"))) << text().toStdString();
}

TEST_F(TruthPanelTest, AnImageThatIsChosenIsAskedAbout) {
  showAnswers();
  session.setCurrentImage(3);
  ASSERT_TRUE(answered());
  EXPECT_EQ(session.truthAnswer()->question.map->key.image, 3);
  ASSERT_TRUE(waitFor([&] { return session.measuredMap({3, 0, Technique::GradCam}) != nullptr; }));
}

TEST_F(TruthPanelTest, HiddenItAsksNothing) {
  computeAll();
  QTest::qWait(600);
  EXPECT_EQ(session.truthAnswer(), nullptr);
  EXPECT_EQ(control->count("lend"), 0);
}

TEST_F(TruthPanelTest, SaysThatAMapIsNotThereYet) {
  control->hold();
  showPanel();
  session.start();
  ASSERT_TRUE(waitFor([&] { return text() == QStringLiteral("This map is not computed yet."); }));
  control->release();
}

TEST_F(TruthPanelTest, MeasuresAllMapsOnDemandAndComparesThemWithPeople) {
  showAnswers();
  choosePage(2);
  QTest::mouseClick(child<QToolButton>("truthMeasureAll"), Qt::LeftButton);
  EXPECT_TRUE(panel.studyView()->measuresAll());
  const std::size_t all = session.snapshot()->cells.size();
  ASSERT_TRUE(waitFor([&] { return session.measuredValues().size() == all; }));
  const QString state = QStringLiteral("%1 of %1 maps measured").arg(all);
  ASSERT_TRUE(waitFor([&] { return child<QLabel>("truthState")->text().startsWith(state); }))
      << child<QLabel>("truthState")->text().toStdString();
  const auto groups = faithfulnessGroups(*session.snapshot(), session.measuredValues());
  const auto* means = child<TextTableView>("truthMeans");
  ASSERT_EQ(means->table().rows.size(), 8u);
  EXPECT_EQ(panel.studyView()->values().rows, means->table().rows);
  const auto tests = faithfulnessTests(*session.snapshot(), session.measuredValues());
  EXPECT_EQ(child<TextTableView>("truthTests")->table().rows.size(), tests.size());
  EXPECT_EQ(std::count_if(tests.begin(), tests.end(),
                          [](const FaithfulnessTest& t) { return t.measure == FaithfulnessMeasure::Deletion; }),
            4)
      << "two techniques on four models";
  EXPECT_GT(child<TextTableView>("truthCorrelations")->table().rows.size(), 8u);
  // The points of the plot beside agreement are those that have both numbers.
  int points = 0;
  for (int i = 0; i < panel.studyView()->plot()->graphCount(); ++i)
    points += panel.studyView()->plot()->graph(i)->dataCount();
  EXPECT_EQ(points, static_cast<int>(faithfulPoints(*session.snapshot(), session.measuredValues(),
                                                    FaithfulnessMeasure::Deletion, Metric::Iou, {})
                                         .size()));
  EXPECT_GT(points, 0);
}

TEST_F(TruthPanelTest, AClickOnAPointShowsItsImage) {
  showAnswers();
  choosePage(2);
  QTest::mouseClick(child<QToolButton>("truthMeasureAll"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return child<QLabel>("truthState")->text().startsWith(QStringLiteral("64 of 64")); }));
  auto* plot = panel.studyView()->plot();
  plot->replot();
  const auto points =
      faithfulPoints(*session.snapshot(), session.measuredValues(), FaithfulnessMeasure::Deletion, Metric::Iou, {});
  ASSERT_FALSE(points.empty());
  const auto* cloud = plot->graph(0);
  const auto far = std::max_element(points.begin(), points.end(),
                                    [](const FaithfulPoint& a, const FaithfulPoint& b) { return a.score < b.score; });
  session.setCurrentImage(far->key.image == 0 ? 1 : 0);
  const QPointF at(cloud->keyAxis()->coordToPixel(far->score), cloud->valueAxis()->coordToPixel(far->value));
  QTest::mouseClick(plot, Qt::LeftButton, {}, at.toPoint());
  EXPECT_EQ(session.currentImage(), far->key.image);
}

}  // namespace
}  // namespace sightline::ui
