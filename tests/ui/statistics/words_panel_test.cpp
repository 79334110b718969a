// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/words_panel.h"

#include <QClipboard>
#include <QToolButton>

#include "core/analysis/image_words.h"
#include "core/analysis/study_words.h"
#include "tests/ui/study_panel_fixture.h"
#include "ui/widgets/metric_bar.h"

namespace sightline::ui {
namespace {

struct WordsPanelTest : StudyPanelTest<WordsPanel> {
  static QString paragraph(const std::vector<Message>& sentences) {
    QStringList parts;
    for (const Message& one : sentences) parts << QString::fromStdString(one.text());
    return parts.join(' ');
  }
  [[nodiscard]] QString expectedOfStudy() const {
    const StudyNumbers numbers =
        studyNumbers(study.definition(), *session.snapshot(), session.display().metric, subsetOf(session));
    std::vector<Message> sentences = studyParagraph(numbers);
    for (const Message& caution : studyCautions(numbers)) sentences.push_back(caution);
    return paragraph(sentences);
  }
  [[nodiscard]] QString expectedOfImage() const {
    const int image = session.currentImage();
    return paragraph(imageParagraph(imageNumbers(study.definition(), *session.snapshot(), session.display().metric,
                                                 image, session.mask(image).get(), subsetOf(session))));
  }
};

TEST_F(WordsPanelTest, SaysThatNothingIsComputedYet) {
  showPanel();
  EXPECT_TRUE(waitFor([&] { return panel.studyText() == "No map of these images has been computed yet."; }));
  EXPECT_TRUE(waitFor([&] { return panel.imageText().contains("have not been computed yet"); }));
}

TEST_F(WordsPanelTest, FollowsImageMetricRuleAndChoiceOfImages) {
  computeAll();
  showPanel();
  ASSERT_TRUE(waitFor([&] { return panel.studyText() == expectedOfStudy(); })) << qPrintable(panel.studyText());
  EXPECT_TRUE(waitFor([&] { return panel.imageText() == expectedOfImage(); })) << qPrintable(panel.imageText());
  EXPECT_TRUE(panel.studyText().startsWith("Maps (Grad-CAM and XRAI) of "));
  session.setCurrentImage(3);
  EXPECT_TRUE(waitFor([&] { return panel.imageText() == expectedOfImage(); }));
  setMetric(Metric::SaliencyCoverage);
  EXPECT_TRUE(waitFor([&] { return panel.imageText() == expectedOfImage(); }));
  setRule({BinarisationRule::Kind::TopArea, 0.3});
  EXPECT_TRUE(waitFor([&] {
    return panel.studyText().contains("area:0.3") && panel.studyText() == expectedOfStudy() &&
           panel.imageText() == expectedOfImage();
  })) << qPrintable(panel.studyText());
  session.setVisibleImages({6, 1, 2});
  DisplaySettings display = session.display();
  display.onlyListed = true;
  session.setDisplay(display);
  EXPECT_TRUE(waitFor([&] { return panel.studyText() == expectedOfStudy(); }));
  EXPECT_TRUE(panel.studyText().contains("3 of 8 images")) << qPrintable(panel.studyText());
}

TEST_F(WordsPanelTest, FailedMapsAreCounted) {
  control->failWhen([](const testing::FakeCall& call) { return call.method == "integratedGradients"; });
  session.start();
  showPanel();
  EXPECT_TRUE(waitFor([&] { return panel.studyText().contains("32 maps could not be computed"); }))
      << qPrintable(panel.studyText());
  EXPECT_TRUE(waitFor([&] { return panel.imageText().contains("4 of 8 maps could not be computed"); }))
      << qPrintable(panel.imageText());
}

TEST_F(WordsPanelTest, BothParagraphsCanBeCopied) {
  computeAll();
  showPanel();
  ASSERT_TRUE(waitFor([&] { return panel.studyText() == expectedOfStudy(); }));
  panel.findChild<QToolButton*>("studyWordsCopy")->click();
  EXPECT_EQ(QGuiApplication::clipboard()->text(), panel.studyText());
  panel.findChild<QToolButton*>("imageWordsCopy")->click();
  EXPECT_EQ(QGuiApplication::clipboard()->text(), panel.imageText());
}

}  // namespace
}  // namespace sightline::ui
