// SPDX-License-Identifier: GPL-3.0-or-later
// A person opens the editor, gives a name and paints with the mouse: pixels, undo, scores, and finding it all next
// time.
#include <QAction>
#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QToolButton>

#include "core/dataset/annotation.h"
#include "tests/ui/window_fixture.h"
#include "ui/annotate/annotate_panel.h"
#include "ui/grid/comparison_grid.h"
#include "ui/plots/distributions_panel.h"
#include "ui/session/on_screen.h"

namespace sightline::ui {
namespace {

using Mask = Plane<std::uint8_t>;

class AnnotateTest : public WindowTest {
 protected:
  void openEditor(const QString& name) {
    QTest::keyClick(window_.get(), Qt::Key_M, Qt::ControlModifier);
    panel_ = window_->findChild<AnnotatePanel*>();
    ASSERT_TRUE(panel_ && panel_->isVisible());
    if (auto* first = panel_->findChild<QLineEdit*>("annotateFirstName"); first->isVisible()) {
      QTest::keyClicks(first, name);
      QTest::keyClick(first, Qt::Key_Return);
    }
    ASSERT_TRUE(waitFor([&] { return panel_->book()->editor() != nullptr; }));
  }
  void addPerson(const QString& name) {
    panel_->book()->add(name);
    ASSERT_TRUE(waitFor([&] { return panel_->book()->editor() != nullptr; }));
  }
  [[nodiscard]] MaskCanvas& canvas() { return *panel_->canvas(); }
  [[nodiscard]] const Mask& mask() { return panel_->book()->editor()->mask(); }
  [[nodiscard]] QPoint at(double x, double y) { return canvas().pointAt({x, y}).toPoint(); }
  void drag(double x0, double y0, double x1, double y1, Qt::MouseButton button = Qt::LeftButton) {
    QTest::mousePress(&canvas(), button, {}, at(x0, y0));
    for (int i = 1; i <= 8; ++i) QTest::mouseMove(&canvas(), at(x0 + (x1 - x0) * i / 8, y0 + (y1 - y0) * i / 8));
    QTest::mouseRelease(&canvas(), button, {}, at(x1, y1));
  }
  void awaitKept(const std::function<void()>& act) {
    bool kept = false;
    const auto link = QObject::connect(panel_->book(), &AnnotationBook::kept, [&] { kept = true; });
    act();
    EXPECT_TRUE(waitFor([&] { return kept; }));
    QObject::disconnect(link);
  }
  [[nodiscard]] Mask onDisk(const std::string& person) {
    return AnnotationFolder(study_.folder())
        .read(study_.definition().dataset.items[0].id, person, mask().width(), mask().height());
  }
  [[nodiscard]] std::optional<double> iou() {
    return session().snapshot()->cell({0, 0, Technique::GradCam}).scores.iou;
  }

  AnnotatePanel* panel_ = nullptr;
};

TEST_F(AnnotateTest, AStrokeMarksThePixelsUnderTheMouseAndIsOnDiskAtOnce) {
  makeWindow();
  openStudy();
  openEditor("Ann");
  canvas().setBrush(9);
  const double middle = mask().height() / 2.0;
  awaitKept([&] { drag(20, middle, 60, middle); });
  const auto painted = [&](int x, int y) { return mask().at(x, y) != 0; };
  for (const int x : {20, 30, 40, 50, 59}) {
    EXPECT_TRUE(painted(x, static_cast<int>(middle))) << x;
    EXPECT_FALSE(painted(x, static_cast<int>(middle) - 8)) << x;
    EXPECT_FALSE(painted(x, static_cast<int>(middle) + 8)) << x;
  }
  EXPECT_FALSE(painted(10, static_cast<int>(middle)));
  EXPECT_FALSE(painted(70, static_cast<int>(middle)));
  EXPECT_EQ(onDisk("Ann"), mask());
  awaitKept([&] { drag(20, middle, 60, middle, Qt::RightButton); });
  EXPECT_EQ(mask(), Mask(mask().width(), mask().height())) << "the right button wipes";
}

TEST_F(AnnotateTest, APolygonIsClickedAndClosedWithEnterOrDropped) {
  makeWindow();
  openStudy();
  openEditor("Ann");
  QTest::keyClick(&canvas(), Qt::Key_G);
  EXPECT_EQ(canvas().tool(), MaskCanvas::Tool::Polygon);
  for (const auto& [x, y] : {std::pair{20, 20}, {60, 20}, {60, 50}, {20, 50}})
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(x, y));
  EXPECT_EQ(canvas().corners(), 4u);
  EXPECT_TRUE(panel_->book()->editor()->isBlank());
  awaitKept([&] { QTest::keyClick(&canvas(), Qt::Key_Return); });
  EXPECT_EQ(mask().at(40, 35), 1);
  EXPECT_EQ(mask().at(40, 54), 0);
  EXPECT_EQ(mask().at(16, 35), 0);
  const Mask kept = mask();
  for (const auto& [x, y] : {std::pair{5, 5}, {15, 5}, {15, 15}})
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(x, y));
  QTest::keyClick(&canvas(), Qt::Key_Escape);
  EXPECT_EQ(canvas().corners(), 0u);
  EXPECT_EQ(mask(), kept);
  EXPECT_TRUE(panel_->isVisible()) << "the first Esc is about the polygon";
  QTest::keyClick(&canvas(), Qt::Key_Escape);
  EXPECT_FALSE(panel_->isVisible());
}

TEST_F(AnnotateTest, UndoAndRedoTakeStrokesBackAlsoOnDisk) {
  makeWindow();
  openStudy();
  openEditor("Ann");
  const Mask none = mask();
  awaitKept([&] { drag(20, 20, 50, 40); });
  const Mask one = mask();
  awaitKept([&] { drag(20, 40, 50, 20); });
  const Mask two = mask();
  ASSERT_FALSE(one == two);
  awaitKept([&] { QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier); });
  EXPECT_EQ(mask(), one);
  EXPECT_EQ(onDisk("Ann"), one);
  awaitKept([&] { QTest::mouseClick(panel_->findChild<QToolButton*>("annotateUndo"), Qt::LeftButton); });
  EXPECT_EQ(mask(), none);
  awaitKept([&] { QTest::mouseClick(panel_->findChild<QToolButton*>("annotateRedo"), Qt::LeftButton); });
  awaitKept([&] { QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); });
  EXPECT_EQ(mask(), two);
  awaitKept([&] { QTest::mouseClick(panel_->findChild<QToolButton*>("annotateClear"), Qt::LeftButton); });
  EXPECT_EQ(mask(), none);
  session().setCurrentImage(1);
  ASSERT_TRUE(waitFor([&] { return panel_->book()->image() == 1 && panel_->book()->editor(); }));
  session().setCurrentImage(0);
  ASSERT_TRUE(waitFor([&] { return panel_->book()->image() == 0 && panel_->book()->editor(); }));
  awaitKept([&] { panel_->undo(); });
  EXPECT_EQ(mask(), two) << "steps outlast a look at another picture";
}

TEST_F(AnnotateTest, BrushKeysAndZoomWork) {
  makeWindow();
  openStudy();
  openEditor("Ann");
  canvas().setBrush(8);
  QTest::keyClick(&canvas(), Qt::Key_BracketRight);
  EXPECT_EQ(canvas().brush(), 10);
  QTest::keyClick(&canvas(), Qt::Key_BracketLeft);
  EXPECT_EQ(canvas().brush(), 8);
  const QPointF here = canvas().pointAt({40, 52});
  canvas().zoomBy(4, here);
  EXPECT_EQ(canvas().zoom(), 4);
  EXPECT_NEAR(canvas().placeAt(here).x, 40, 1e-6);
  const PaintPoint corner{40, 52};
  QTest::keyPress(&canvas(), Qt::Key_Space);
  const QPoint from = at(corner.x, corner.y), to = at(corner.x + 5, corner.y);  // before anything moves
  QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
  QTest::mouseMove(&canvas(), to);
  QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
  QTest::keyRelease(&canvas(), Qt::Key_Space);
  EXPECT_TRUE(panel_->book()->editor()->isBlank()) << "that moved the picture";
  EXPECT_NEAR(canvas().placeAt(here).x, corner.x - 5, 0.3);
  QTest::keyClick(&canvas(), Qt::Key_F);
  EXPECT_EQ(canvas().zoom(), 1);
  awaitKept([&] {
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QTest::keyClick(&canvas(), Qt::Key_Return);
  });
  EXPECT_FALSE(panel_->book()->editor()->isBlank()) << "painted by keyboard only";
}

TEST_F(AnnotateTest, AStrokeRedrawsOnlyItself) {
  makeWindow();
  openStudy();
  openEditor("Ann");
  canvas().setBrush(4);
  QTest::mouseMove(&canvas(), at(20, 20));
  QCoreApplication::processEvents();
  QTest::mousePress(&canvas(), Qt::LeftButton, {}, at(20, 20));
  QTest::mouseMove(&canvas(), at(22, 20));
  QCoreApplication::processEvents();
  EXPECT_LT(canvas().lastPainted().width(), canvas().width() / 2);
  EXPECT_LT(canvas().lastPainted().height(), canvas().height() / 2);
  QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at(22, 20));
}

TEST_F(AnnotateTest, ScoresFollowAndTheHumanCeilingAppearsWithTwoPeople) {
  makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  const auto before = iou();
  openEditor("Ann");
  canvas().setBrush(30);
  awaitKept([&] { drag(20, 20, 60, 40); });
  EXPECT_EQ(iou(), before) << "the data set's mask comes first";
  auto settings = session().settings();
  settings.paintedMasks = true;
  session().setSettings(settings);
  ASSERT_TRUE(waitFor([&] { return iou() != before; }));
  const auto withOne = iou();
  drag(20, 60, 60, 60);
  ASSERT_TRUE(waitFor([&] { return iou() != withOne; })) << "a score follows a stroke";
  auto* plots = window_->findChild<DistributionsPanel*>();
  EXPECT_FALSE(plots->isVisible()) << "the whole window is for painting";
  panel_->findChild<QCheckBox*>("annotatePanels")->click();
  window_->findChild<QDockWidget*>("distributions")->raise();
  EXPECT_TRUE(waitFor([&] { return onScreen(plots); }));
  EXPECT_FALSE(plots->ceiling());
  addPerson("Bo");
  awaitKept([&] { drag(25, 22, 65, 45); });
  ASSERT_TRUE(waitFor([&] { return plots->ceiling().has_value(); }));
  EXPECT_EQ(plots->ceiling()->images, 1);
  EXPECT_EQ(plots->ceiling()->iou, *session().snapshot()->mutualIou[0]);
  EXPECT_TRUE(plots->findChild<QLabel*>("ceilingLegend")->text().contains("human ceiling"));
  auto display = session().display();
  display.metric = Metric::SaliencyCoverage;
  session().setDisplay(display);
  EXPECT_FALSE(plots->ceiling()) << "it is an IoU";
}

TEST_F(AnnotateTest, ARestartFindsTheWorkAndWhoPainted) {
  makeWindow();
  openStudy();
  openEditor("Ann");
  awaitKept([&] { drag(20, 20, 50, 40); });
  addPerson("Bo");
  drag(30, 20, 60, 40);  // the window goes before anybody waits for the disk
  const Mask bo = mask();
  window_.reset();
  makeWindow();
  openStudy();
  openEditor({});
  EXPECT_EQ(panel_->book()->annotators(), (QStringList{"Ann", "Bo"}));
  EXPECT_EQ(panel_->book()->annotator(), "Bo");
  EXPECT_EQ(mask(), bo);
  EXPECT_EQ(panel_->book()->others().annotators, 1);
  EXPECT_TRUE(waitFor([&] { return session().isPainted(0) && session().snapshot()->mutualIou[0].has_value(); }));
}

TEST_F(AnnotateTest, PaintingHasTheWholeWindowAndGivesItBack) {
  auto& window = makeWindow();
  openStudy();
  const auto docks = window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
  const auto shown = [&] {
    QStringList names;
    for (auto* dock : docks)
      if (!dock->isHidden()) names << dock->objectName();
    return names;
  };
  const auto titles = [&] {  // of docks; tabs have none
    int visible = 0;
    for (auto* dock : docks)
      for (auto* label : dock->titleBarWidget()->findChildren<QLabel*>()) visible += label->isVisible() ? 1 : 0;
    return visible;
  };
  const QStringList before = shown();
  const int titlesBefore = titles();
  const QSize size = window.findChild<ComparisonGrid*>()->size();
  ASSERT_FALSE(before.isEmpty());
  Q_EMIT window.findChild<ComparisonGrid*>()->paintRequested();  // "Paint here"
  panel_ = window.findChild<AnnotatePanel*>();
  ASSERT_TRUE(panel_ && panel_->isVisible());
  EXPECT_EQ(shown(), QStringList());
  EXPECT_TRUE(waitFor([&] { return panel_->width() == window.width(); }));
  auto* panels = panel_->findChild<QCheckBox*>("annotatePanels");
  panels->click();
  EXPECT_EQ(shown(), before);
  panels->click();
  EXPECT_EQ(shown(), QStringList());
  Q_EMIT panel_->closeRequested();
  EXPECT_EQ(shown(), before);
  EXPECT_TRUE(waitFor([&] { return window.findChild<ComparisonGrid*>()->size() == size; }));
  EXPECT_TRUE(waitFor([&] { return titles() == titlesBefore; })) << "docks that are tabs have no titles of their own";
  QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
  EXPECT_EQ(shown(), QStringList());
  window.close();  // while somebody paints: the panels are there next time
  window_.reset();
  auto& next = makeWindow();
  openStudy();
  for (const QString& name : before) EXPECT_FALSE(next.findChild<QDockWidget*>(name)->isHidden()) << qPrintable(name);
}

TEST_F(AnnotateTest, ASmallWindowStaysAsSmallAsItWas) {
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  const QSize small(std::max(1024, window.minimumSizeHint().width()), 768);
  window.resize(small);
  openEditor("Ann");
  EXPECT_EQ(window.size(), small);
  Q_EMIT panel_->closeRequested();
  QTest::qWait(200);  // the docks are laid out again
  EXPECT_EQ(window.size(), small);
  EXPECT_LE(window.minimumSizeHint().width(), small.width());
}

TEST_F(AnnotateTest, OthersMarksAreHiddenAndWhoeverSeesThemIsRecorded) {
  makeWindow();
  openStudy();
  const std::string id = study_.definition().dataset.items[0].id;
  openEditor("Ann");
  awaitKept([&] { drag(20, 20, 50, 40); });
  addPerson("Bo");
  auto* show = panel_->findChild<QCheckBox*>("annotateShowOthers");
  EXPECT_FALSE(show->isChecked()) << "blind, unless somebody asks";
  awaitKept([&] { drag(30, 20, 60, 40); });
  EXPECT_FALSE(AnnotationFolder(study_.folder()).sawOthers(id, "Bo"));
  show->click();
  EXPECT_TRUE(panel_->findChild<QLabel*>("annotateFacts")->text().contains("you saw other people's marks"));
  awaitKept([&] { drag(30, 30, 60, 50); });
  EXPECT_TRUE(AnnotationFolder(study_.folder()).sawOthers(id, "Bo"));
  show->click();
  awaitKept([&] { drag(30, 40, 60, 60); });
  EXPECT_TRUE(AnnotationFolder(study_.folder()).sawOthers(id, "Bo")) << "what was seen cannot be unseen";
  EXPECT_FALSE(AnnotationFolder(study_.folder()).sawOthers(id, "Ann"));
}

TEST_F(AnnotateTest, ProgressIsOfTheOneWhoPaintsAndTheNextUnmarkedImageIsFound) {
  makeWindow();
  openStudy();
  openEditor("Ann");
  auto* progress = panel_->findChild<QLabel*>("annotateProgress");
  const auto says = [&](const QString& text) { return waitFor([&] { return progress->text() == text; }); };
  EXPECT_TRUE(says("0 of 8 images marked")) << qPrintable(progress->text());
  awaitKept([&] { drag(20, 20, 50, 40); });
  EXPECT_TRUE(says("1 of 8 images marked")) << qPrintable(progress->text());
  session().setCurrentImage(1);
  ASSERT_TRUE(waitFor([&] { return panel_->book()->image() == 1 && panel_->book()->editor(); }));
  awaitKept([&] { drag(20, 20, 50, 40); });
  EXPECT_TRUE(says("2 of 8 images marked"));
  session().setCurrentImage(0);
  QTest::keyClick(&canvas(), Qt::Key_N);
  EXPECT_EQ(session().currentImage(), 2) << "not the next one, which is marked";
  panel_->findChild<QToolButton*>("annotatePrevious")->click();
  EXPECT_EQ(session().currentImage(), 1);
  session().setVisibleImages({1, 0});
  EXPECT_TRUE(says("2 of 2 images in the list marked")) << qPrintable(progress->text());
  EXPECT_FALSE(panel_->findChild<QToolButton*>("annotateUnmarked")->isEnabled());
  session().setVisibleImages({1, 0, 5});
  panel_->book()->add("Bo");
  EXPECT_TRUE(says("0 of 3 images in the list marked")) << qPrintable(progress->text());
  panel_->book()->choose("Ann");
  EXPECT_TRUE(says("2 of 3 images in the list marked"));
  QTest::keyClick(&canvas(), Qt::Key_N);
  EXPECT_EQ(session().currentImage(), 5);
}

TEST_F(AnnotateTest, TheNumberOfPeopleIsThatOfThosePainted) {
  const std::filesystem::path folder = folder_.filePath("bare").toStdString();
  std::filesystem::create_directories(folder);
  for (int i = 0; i < 3; ++i) {
    const auto& image = study_.definition().dataset.items[static_cast<std::size_t>(i)].image;
    std::filesystem::copy(image, folder / image.filename());
  }
  auto& window = makeWindow();
  window.openFolder(QString::fromStdString(folder.string()));
  ASSERT_TRUE(waitFor([&] { return window.session() != nullptr; }));
  const auto says = [&](const QString& text) {
    for (auto* label : window.findChildren<QLabel*>())
      if (label->text() == text) return true;
    return false;
  };
  EXPECT_EQ(peopleIn(*session().snapshot(), session().definition().dataset), std::nullopt);
  EXPECT_TRUE(waitFor([&] { return says("Human mask: nobody has marked an image yet"); }));
  openEditor("Ann");
  awaitKept([&] { drag(20, 20, 50, 40); });
  addPerson("Bo");
  awaitKept([&] { drag(20, 20, 50, 40); });
  EXPECT_TRUE(waitFor([&] {
    return peopleIn(*session().snapshot(), session().definition().dataset) == PeopleCount{2, PeopleKnown::Counted};
  }));
  EXPECT_TRUE(waitFor([&] { return says("Human mask: people who must agree"); }));
}

TEST_F(AnnotateTest, WhatCannotBeKeptIsSaidAndStaysOnScreen) {
  makeWindow();
  openStudy();
  openEditor("Ann");
  // A folder where the file should be.
  std::filesystem::create_directories(study_.folder() / "annotations/Ann" /
                                      (study_.definition().dataset.items[0].id + ".png") / "x");
  QString said;
  QObject::connect(panel_, &AnnotatePanel::problem, [&](const QString& text, const QString&) { said = text; });
  drag(20, 20, 50, 40);
  ASSERT_TRUE(waitFor([&] { return !said.isEmpty(); }));
  EXPECT_TRUE(said.contains("Ann")) << qPrintable(said);
  EXPECT_FALSE(panel_->book()->editor()->isBlank());
}

}  // namespace
}  // namespace sightline::ui
