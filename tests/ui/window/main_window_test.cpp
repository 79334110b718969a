// SPDX-License-Identifier: GPL-3.0-or-later
// The real window driven by events, on the fake backend: what is seen and chosen in it.
#include "ui/window/main_window.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include "core/base/files.h"
#include "core/image/npy.h"
#include "tests/ui/layout_fonts.h"
#include "tests/ui/window_fixture.h"
#include "ui/grid/comparison_grid.h"
#include "ui/help/shortcuts_overlay.h"
#include "ui/images/image_browser.h"
#include "ui/widgets/message_bar.h"

namespace sightline::ui {
namespace {

TEST_F(WindowTest, PickedImagesAreShownAloneUntilShowAll) {
  auto& window = makeWindow();
  openStudy();
  auto* browser = window.findChild<ImageBrowser*>();
  session().setPicked({"IoU 0.1 to 0.2, XRAI", {4, 1}});
  EXPECT_EQ(session().visibleImages(), (std::vector<int>{1, 4}));
  QToolButton* clear = nullptr;
  for (auto* button : browser->findChildren<QToolButton*>())
    if (button->text() == "Show all") clear = button;
  ASSERT_TRUE(clear && clear->isVisible());
  QTest::mouseClick(clear, Qt::LeftButton);
  EXPECT_EQ(session().visibleImages().size(), 8u);
  EXPECT_TRUE(session().picked().what.isEmpty());
}

TEST_F(WindowTest, MapsFromElsewhereBecomeARow) {
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  QTemporaryDir maps;
  window.showMapsFrom(maps.path());
  ASSERT_TRUE(waitFor([&] { return !window.messages()->text("maps").isEmpty(); }));
  EXPECT_TRUE(window.messages()->text("maps").contains("no map")) << qPrintable(window.messages()->text("maps"));
  EXPECT_FALSE(session().settings().shows(Technique::Imported));

  const auto& study = session().definition();
  const std::string model = study.models[1].id, image = study.dataset.items[0].id;
  Plane<float> map(20, 20);
  for (int x = 0; x < 20; ++x) map.at(x, 7) = static_cast<float>(x);
  writeFileAtomically(std::filesystem::path(maps.path().toStdString()) / (image + "_" + model + ".npy"), npyBytes(map));
  window.showMapsFrom(maps.path());
  const CellKey key{0, 1, Technique::Imported};
  ASSERT_TRUE(waitFor([&] { return session().result(key) != nullptr; }));
  EXPECT_TRUE(waitFor([&] { return session().snapshot()->cell(key).ready; }));
  EXPECT_TRUE(session().snapshot()->cell(key).scores.iou);
  EXPECT_TRUE(window.messages()->text("maps").contains("1 of")) << qPrintable(window.messages()->text("maps"));
  const auto ticked = [&] { return actionOf(window, "Imported maps")->isChecked(); };
  EXPECT_TRUE(ticked());
  actionOf(window, "Imported maps")->trigger();
  EXPECT_TRUE(waitFor([&] { return !session().settings().shows(Technique::Imported) && !ticked(); }));
}

class WindowFontTest : public WithLayoutFont, public WindowTest {};
INSTANTIATE_TEST_SUITE_P(Fonts, WindowFontTest, kLayoutFonts, layoutFontName);

TEST_P(WindowFontTest, AnalysisDocksAreTabsThatCanBeRaised) {
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  for (const char* name :
       {"distributions", "statistics", "table1", "thresholdCurve", "robustness", "cases", "whyLow"}) {
    auto* dock = window.findChild<QDockWidget*>(name);
    ASSERT_NE(dock, nullptr) << name;
    dock->raise();
    EXPECT_TRUE(waitFor([&] { return dock->widget()->isVisible() && !dock->widget()->visibleRegion().isEmpty(); }))
        << name;
    EXPECT_LE(dock->widget()->minimumSizeHint().width(), 900) << name << " leaves no room for the docks beside it";
  }
}

TEST_P(WindowFontTest, FitsASmallScreenWithoutCuttingAPanel) {
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  EXPECT_LE(window.minimumSizeHint().width(), 1024);
  EXPECT_LE(window.minimumSizeHint().height(), 690)
      << "1920 x 1080 at a scale of 1.5 leaves 720, and there is a title bar";
  window.resize(1024, 690);
  QTest::qWait(50);
  EXPECT_EQ(window.size(), QSize(1024, 690));
  for (auto* dock : window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
    if (dock->isHidden()) continue;
    dock->raise();
    auto* area = qobject_cast<QScrollArea*>(dock->widget());
    const QWidget* panel = area ? area->widget() : dock->widget();  // an area is covered by what it holds
    ASSERT_TRUE(waitFor([&] { return !panel->visibleRegion().isEmpty(); })) << qPrintable(dock->windowTitle());
    EXPECT_TRUE(window.rect().contains(dock->geometry())) << qPrintable(dock->windowTitle());
    if (area)
      EXPECT_GE(area->viewport()->width(), area->widget()->minimumSizeHint().width())
          << qPrintable(dock->windowTitle()) << " is cut at its right side";
    else
      EXPECT_GE(dock->widget()->width(), dock->widget()->minimumSizeHint().width()) << qPrintable(dock->windowTitle());
  }
}

TEST_F(WindowTest, EightModelsWithLongNamesFitASmallScreen) {
  for (int i = 0; i < 4; ++i) {
    ModelSpec own = study_.definition().models[static_cast<std::size_t>(i)];
    own.id += "-own";
    own.displayName = "My second network, fine-tuned on photographs " + std::to_string(i);
    added_.push_back(own);
  }
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  ASSERT_EQ(session().modelCount(), 8);
  QTest::qWait(100);
  for (auto* dock : window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
    EXPECT_LE(dock->minimumSizeHint().width(), 600) << qPrintable(dock->objectName());
  EXPECT_LE(window.minimumSizeHint().width(), 1024);
  window.resize(1024, 768);
  QTest::qWait(50);
  EXPECT_EQ(window.size(), QSize(1024, 768));
  auto* grid = window.findChild<ComparisonGrid*>();
  auto* bar = grid->findChild<QScrollBar*>("modelsBar");
  ASSERT_TRUE(bar->isVisible()) << "models for which there is no room are scrolled to";
  bar->setValue(bar->maximum());
  const GridLayout layout = grid->gridLayout();
  EXPECT_FALSE(layout.headers[8].isEmpty());
  for (const auto& cell : layout.cells) EXPECT_TRUE(grid->rect().contains(cell.whole()));
}

TEST_F(WindowTest, WhatWasKeptOfALargerScreenFitsThisOne) {
  const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
  {
    MainWindow large(WindowServices{}, &theme_, &settings_);
    large.setGeometry(screen.adjusted(300, 300, 1200, 900));
    settings_.setValue("window/geometry", large.saveGeometry());
  }
  MainWindow window(WindowServices{}, &theme_, &settings_);
  EXPECT_TRUE(screen.contains(window.geometry()))
      << window.x() << ", " << window.y() << ", " << window.width() << " x " << window.height();
}

TEST_F(WindowTest, ArrowKeysAndMouseChooseTheImage) {
  makeWindow();
  openStudy();
  auto* list = byName<QListView>("Images");
  list->setFocus();
  EXPECT_EQ(session().currentImage(), 0);
  QTest::keyClick(list, Qt::Key_Right);
  EXPECT_EQ(session().currentImage(), 1);
  QTest::keyClick(list, Qt::Key_Left);
  EXPECT_EQ(session().currentImage(), 0);
  QTest::keyClick(list, Qt::Key_End);
  EXPECT_EQ(session().currentImage(), 7);
  const auto third = list->model()->index(2, 0);
  list->scrollTo(third);
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(third).center());
  EXPECT_EQ(session().currentImage(), 2);
  QTest::keyClick(window_.get(), Qt::Key_J);
  EXPECT_EQ(session().currentImage(), 3);
  QTest::keyClick(window_.get(), Qt::Key_K);
  EXPECT_EQ(session().currentImage(), 2);
}

TEST_F(WindowTest, ThumbnailsOnScreenAreAskedForAndShown) {
  makeWindow();
  openStudy();
  ASSERT_TRUE(waitFor([&] { return !session().thumbnailsWanted().empty(); }));
  EXPECT_EQ(session().thumbnailsWanted().front(), 0);
  EXPECT_TRUE(waitFor([&] {
    for (const int image : session().thumbnailsWanted())
      if (!session().thumbnail(image)) return false;
    return true;
  }));
}

TEST_F(WindowTest, DraggingTheRuleChangesTheNumbers) {
  makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  auto* slider = byName<QSlider>("Value of the rule");
  const auto before = session().snapshot();
  const CellKey key{0, 0, Technique::GradCam};
  QSignalSpy numbers(&session(), &StudySession::snapshotChanged);
  for (int position = slider->value(); position < slider->maximum(); ++position) slider->setValue(position + 1);
  ASSERT_TRUE(waitFor([&] { return numbers.count() > 0; }));
  EXPECT_LE(numbers.count(), 3) << "a burst is folded into a frame";
  EXPECT_TRUE(waitFor([&] { return session().snapshot()->settings.rule.value == 4.0; }));
  EXPECT_GT(session().snapshot()->cell(key).threshold, before->cell(key).threshold);
  EXPECT_LT(session().snapshot()->cell(key).counts.saliency, before->cell(key).counts.saliency);
  EXPECT_EQ(control_->count("gradCam") > 0, true);
}

TEST_F(WindowTest, OnlyTheLargestPartIsChosenInTheWindowAndStaysWhenTheRuleChanges) {
  makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  QCheckBox* largest = nullptr;
  for (auto* box : window_->findChildren<QCheckBox*>())
    if (box->text() == "Only the largest part") largest = box;
  ASSERT_TRUE(largest);
  QTest::mouseClick(largest, Qt::LeftButton, {}, QPoint(8, largest->height() / 2));
  EXPECT_TRUE(session().settings().rule.largestPart);
  byName<QSlider>("Value of the rule")->setValue(70);
  EXPECT_TRUE(session().settings().rule.largestPart) << "moving the threshold keeps it";
  auto* rule = byName<QComboBox>("Binarisation rule");
  rule->setCurrentIndex(rule->findData(static_cast<int>(BinarisationRule::Kind::Otsu)));
  Q_EMIT rule->activated(rule->currentIndex());
  EXPECT_TRUE(session().settings().rule.largestPart) << "another rule keeps it";
  // One technique may be without it.
  auto* scope = byName<QComboBox>("Maps the rule applies to");
  scope->setCurrentIndex(2);
  Q_EMIT scope->activated(2);
  EXPECT_TRUE(largest->isChecked());
  QTest::mouseClick(largest, Qt::LeftButton, {}, QPoint(8, largest->height() / 2));
  EXPECT_FALSE(session().settings().ruleFor(Technique::Xrai, 0).largestPart);
  EXPECT_TRUE(session().settings().ruleFor(Technique::GradCam, 0).largestPart);
  QTest::mouseClick(byName<QToolButton>("Reset binarisation"), Qt::LeftButton);
  EXPECT_FALSE(largest->isChecked());
}

TEST_F(WindowTest, ARuleForOneTechniqueLeavesTheOtherAlone) {
  makeWindow();
  openStudy();
  auto* scope = byName<QComboBox>("Maps the rule applies to");
  scope->setCurrentIndex(2);
  Q_EMIT scope->activated(2);
  byName<QSlider>("Value of the rule")->setValue(100);
  const auto& settings = session().settings();
  EXPECT_DOUBLE_EQ(settings.ruleFor(Technique::Xrai, 0).value, 4.0);
  EXPECT_DOUBLE_EQ(settings.ruleFor(Technique::GradCam, 0).value, 1.0);
  QTest::mouseClick(byName<QToolButton>("Reset binarisation"), Qt::LeftButton);
  EXPECT_TRUE(session().settings().ruleOfTechnique.empty());
  EXPECT_EQ(scope->currentIndex(), 0);
}

TEST_F(WindowTest, PeopleWhoMustAgreeChangeTheHumanArea) {
  makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  const CellKey key{0, 0, Technique::GradCam};
  const auto before = session().snapshot()->cell(key).counts.human;
  auto* people = byName<QSlider>("People who must agree");
  people->setValue(people->maximum());
  EXPECT_EQ(session().settings().agreement.people, 10);
  ASSERT_TRUE(waitFor([&] { return session().snapshot()->settings.agreement.people == 10; }));
  EXPECT_LT(session().snapshot()->cell(key).counts.human, before);
}

TEST_F(WindowTest, SearchAndFiltersNarrowTheBrowser) {
  makeWindow();
  openStudy();
  auto* search = byName<QLineEdit>("Search images");
  const auto label = session().definition().dataset.items[0].label;
  QTest::keyClick(window_.get(), Qt::Key_F, Qt::ControlModifier);
  QTest::keyClicks(search, QString::fromStdString(label));
  for (const int image : session().visibleImages()) EXPECT_EQ(session().definition().dataset.items[image].label, label);
  EXPECT_LT(session().visibleImages().size(), 8u);
  EXPECT_FALSE(session().visibleImages().empty());
  QTest::keyClicks(search, "xyz");
  EXPECT_TRUE(session().visibleImages().empty());
  EXPECT_EQ(session().currentImage(), 0) << "what is shown stays when nothing matches";
  QTest::mouseClick(byName<QToolButton>("Clear search and filters"), Qt::LeftButton);
  EXPECT_EQ(session().visibleImages().size(), 8u);
  EXPECT_TRUE(search->text().isEmpty());
}

TEST_F(WindowTest, TheOrderFollowsTheNumbersOnceTheyRest) {
  makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  auto* browser = window_->findChild<ImageBrowser*>();
  const BrowserOrder order{BrowserOrder::Key::Mean, Metric::Iou, {}, true};
  browser->setOrder(order);
  const auto sorted = [&] {
    const auto& images = session().visibleImages();
    for (std::size_t i = 1; i < images.size(); ++i)
      if (orderValue(*session().snapshot(), images[i - 1], order).value_or(-1) <
          orderValue(*session().snapshot(), images[i], order).value_or(-1))
        return false;
    return true;
  };
  EXPECT_TRUE(sorted());
  auto settings = session().settings();
  settings.rule = {BinarisationRule::Kind::TopArea, 0.7};
  session().setSettings(settings);
  ASSERT_TRUE(waitFor([&] { return session().snapshot()->settings.rule.value == 0.7; }));
  EXPECT_TRUE(waitFor(sorted));
}

TEST_F(WindowTest, ThemesSwitchAndAreRemembered) {
  auto& window = makeWindow();
  openStudy();
  actionOf(window, "Dark")->trigger();
  EXPECT_TRUE(isDark(QApplication::palette()));
  EXPECT_EQ(settings_.value("theme/choice").toString(), "dark");
  EXPECT_TRUE(actionOf(window, "Dark")->isChecked());
  actionOf(window, "Light")->trigger();
  EXPECT_FALSE(isDark(QApplication::palette()));
}

TEST_F(WindowTest, TheLayoutIsRemembered) {
  makeWindow();
  openStudy();
  window_->findChild<QDockWidget*>("display")->close();
  window_->close();
  window_.reset();
  makeWindow();
  EXPECT_FALSE(window_->findChild<QDockWidget*>("display")->toggleViewAction()->isChecked());
  actionOf(*window_, "Reset layout")->trigger();
  EXPECT_TRUE(window_->findChild<QDockWidget*>("display")->toggleViewAction()->isChecked());
}

TEST_F(WindowTest, MenusChangeTheDisplayAndFollowIt) {
  auto& window = makeWindow();
  openStudy();
  QTest::keyClick(&window, Qt::Key_C);
  EXPECT_EQ(session().display().overlay, DisplaySettings::Overlay::Contour);
  QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(session().display().metric, Metric::GroundTruthCoverage);
  auto display = session().display();
  display.overlay = DisplaySettings::Overlay::Overlap;
  session().setDisplay(display);
  EXPECT_TRUE(actionOf(window, "Overlap with people")->isChecked());
}

TEST_F(WindowTest, TargetClassIsForAllImagesOrOne) {
  makeWindow();
  openStudy();
  auto* choice = byName<QComboBox>("Class the maps explain");
  choice->setCurrentIndex(1);
  Q_EMIT choice->activated(1);
  EXPECT_EQ(session().settings().target.choice, TargetClass::Choice::Labelled);
  session().setCurrentImage(2);
  auto* only = window_->findChild<QCheckBox*>();
  for (auto* box : window_->findChildren<QCheckBox*>())
    if (box->text() == "Only for this image") only = box;
  only->click();
  choice->setCurrentIndex(0);
  Q_EMIT choice->activated(0);
  EXPECT_EQ(session().settings().targetFor(2).choice, TargetClass::Choice::Predicted);
  EXPECT_EQ(session().settings().targetFor(1).choice, TargetClass::Choice::Labelled);
}

TEST_F(WindowTest, ShortcutsAreShownAndAnyKeyPutsThemAway) {
  auto& window = makeWindow();
  openStudy();
  QTest::keyClick(&window, Qt::Key_Question);
  QPointer<ShortcutsOverlay> card = window.findChild<ShortcutsOverlay*>();
  ASSERT_TRUE(card);
  QTest::keyClick(card, Qt::Key_Escape);
  EXPECT_TRUE(waitFor([&] { return card.isNull(); }));
}

TEST_F(WindowTest, EveryControlHasANameForScreenReaders) {
  makeWindow();
  openStudy();
  for (const auto* widget : window_->findChildren<QWidget*>()) {
    const bool control = qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                         qobject_cast<const QAbstractSpinBox*>(widget) ||
                         qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QToolButton*>(widget) ||
                         qobject_cast<const QAbstractButton*>(widget);
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    // parts that Qt itself makes inside combos, tabs and scroll areas are spoken through their owners
    const bool inner = widget->objectName().startsWith("qt_") || qobject_cast<const QComboBox*>(widget->parent()) ||
                       QByteArray(widget->metaObject()->className()).contains("Private") ||
                       QByteArray(widget->parent()->metaObject()->className()).contains("Private") ||
                       QByteArray(widget->parent()->metaObject()->className()).contains("TabBar") ||
                       QByteArray(widget->metaObject()->className()) == "QScrollBar" ||
                       QByteArray(widget->parent()->metaObject()->className()).contains("LineEdit") ||
                       QByteArray(widget->parent()->metaObject()->className()).contains("MenuBar");
    if (!control || inner || widget->focusPolicy() == Qt::NoFocus) continue;
    EXPECT_TRUE(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()))
        << widget->metaObject()->className() << " in " << widget->parent()->metaObject()->className();
  }
}

}  // namespace
}  // namespace sightline::ui
