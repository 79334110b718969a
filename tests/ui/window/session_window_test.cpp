// SPDX-License-Identifier: GPL-3.0-or-later
// Saving, restoring and undoing in the real window.
#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "core/base/files.h"
#include "core/study/run_file.h"
#include "tests/ui/window_fixture.h"
#include "ui/grid/comparison_grid.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/session_file.h"

namespace sightline::ui {
namespace {

class SessionWindowTest : public WindowTest {
 protected:
  /// Settings that differ from the defaults everywhere a session file should notice.
  void changeEverything() {
    auto s = session().settings();
    s.rule = {BinarisationRule::Kind::Percentile, 0.8};
    s.agreement.people = 3;
    s.layers[1] = {"blocks.0"};
    s.targetOfImage[2] = {TargetClass::Choice::Labelled, -1};
    session().setSettings(s);
    auto d = session().display();
    d.overlay = DisplaySettings::Overlay::Contour;
    d.palette = Palette::Cividis;
    d.metric = Metric::SaliencyCoverage;
    d.onlyAgreeing = true;
    d.pictureOpacity = 0.75;
    d.humanOutlineOpacity = 0.5;
    d.saliencyOutlineOpacity = 0.25;
    d.swipe = true;
    d.divider = 0.375;
    d.pinned = PinnedMap{Technique::Xrai, 2};
    session().setDisplay(d);
    session().setCurrentImage(5);
  }
  void save(const QString& path) {
    writeFileAtomically(path.toStdString(),
                        sessionFileText(path, session(), QString::fromStdString(study_.folder().string())));
  }
  QAction* action(const QString& text) {
    for (auto* a : window_->findChildren<QAction*>())
      if (a->text().remove('&').startsWith(text)) return a;
    ADD_FAILURE() << "no action begins with " << qPrintable(text);
    return nullptr;
  }
};

// Masks that are links to another disk: left out, and there once links are followed, with everything else as it was.
TEST_F(SessionWindowTest, LinksOutOfTheFolderAreFollowedWhenAsked) {
  testing::SyntheticOptions options;
  options.images = 2;
  const testing::SyntheticStudy elsewhere(options);
  const std::filesystem::path folder = folder_.filePath("linked").toStdString();
  std::filesystem::create_directories(folder / "masks");
  for (const auto& item : elsewhere.definition().dataset.items) {
    std::filesystem::copy(item.image, folder / item.image.filename());
    std::filesystem::create_symlink(item.mask, folder / "masks" / item.mask.filename());
  }
  auto& window = makeWindow();
  window.openFolder(QString::fromStdString(folder.string()));
  ASSERT_TRUE(waitFor([&] { return window.session() != nullptr; }));
  EXPECT_FALSE(opened_.followLinks);
  EXPECT_TRUE(session().definition().dataset.items[0].mask.empty());
  EXPECT_TRUE(window.messages()->text("warnings").contains("File > Follow links out of the folder"))
      << qPrintable(window.messages()->text("warnings"));
  auto settings = session().settings();
  settings.rule = {BinarisationRule::Kind::Percentile, 0.8};
  session().setSettings(settings);
  session().setCurrentImage(1);
  QSignalSpy opened(&window, &MainWindow::studyOpened);
  action("Follow links out of the folder")->trigger();
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; })) << qPrintable(window.messages()->text("open"));
  EXPECT_TRUE(opened_.followLinks);
  EXPECT_EQ(session().definition().dataset.items[0].mask.filename(),
            elsewhere.definition().dataset.items[0].mask.filename());
  EXPECT_EQ(session().settings().rule, settings.rule);
  EXPECT_EQ(session().currentImage(), 1);
  const QString saved = folder_.filePath("linked.sightline");
  writeFileAtomically(saved.toStdString(), sessionFileText(saved, session(), QString::fromStdString(folder.string())));
  EXPECT_TRUE(readSessionFile(saved).saved.study.followLinks);
}

TEST_F(SessionWindowTest, ImagesListedAreListedAgain) {
  auto& window = makeWindow();
  openStudy();
  session().setPicked({"IoU below 0.1", {2, 3, 7}});
  auto d = session().display();
  d.onlyListed = true;
  session().setDisplay(d);
  const QString file = folder_.filePath("listed.sightline");
  save(file);
  session().setPicked({});
  QSignalSpy opened(&window, &MainWindow::studyOpened);
  window.open(file);
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; })) << qPrintable(window.messages()->text("open"));
  EXPECT_TRUE(session().display().onlyListed);
  EXPECT_EQ(session().listedImages(), (std::vector<int>{2, 3, 7}));
  opened.clear();
  window.openDemo();
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; }));
  EXPECT_FALSE(session().display().onlyListed) << "another study begins with all its images";
}

TEST_F(SessionWindowTest, ASavedSessionReopensTheExactState) {
  auto& window = makeWindow();
  openStudy();
  changeEverything();
  const auto settings = session().settings();
  const auto display = session().display();
  const QString file = folder_.filePath("my study.sightline");
  save(file);
  session().setSettings({});
  session().setDisplay({});
  QSignalSpy opened(&window, &MainWindow::studyOpened);
  window.open(file);
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; })) << qPrintable(window.messages()->text("open"));
  EXPECT_TRUE(session().settings() == settings);
  EXPECT_TRUE(session().display() == display);
  EXPECT_EQ(session().currentImage(), 5);
  EXPECT_FALSE(action("Undo")->isEnabled()) << "what a session sets is where history begins";
  EXPECT_EQ(window.messages()->text("session"), "");
}

TEST_F(SessionWindowTest, APinnedMapOfAModelThatIsGoneIsSaid) {
  makeWindow();
  openStudy();
  changeEverything();
  const QString file = folder_.filePath("pinned.sightline");
  save(file);
  SessionFile read = readSessionFile(file);
  EXPECT_EQ(read.pinnedTechnique, "xrai");
  read.pinnedModel = "another-network";
  const QStringList notes = applySession(read, session());
  EXPECT_FALSE(session().display().pinned);
  EXPECT_TRUE(notes.join(' ').contains("another-network")) << notes.join(' ').toStdString();
}

TEST_F(SessionWindowTest, SwipeAndDifferenceByKeyboard) {
  auto& window = makeWindow();
  openStudy();
  auto* grid = window.findChild<ComparisonGrid*>();
  ASSERT_TRUE(grid);
  grid->setFocus();
  QTest::keyClick(grid, Qt::Key_S);
  EXPECT_TRUE(session().display().swipe);
  EXPECT_TRUE(action("Swipe")->isChecked());
  while (grid->focusedCell().column == 0) QTest::keyClick(grid, Qt::Key_Tab);
  QTest::keyClick(grid, Qt::Key_D);
  EXPECT_EQ(grid->pinned(), grid->focusedCell());
  EXPECT_TRUE(action("Difference")->isChecked());
  QTest::keyClick(grid, Qt::Key_Escape);
  EXPECT_FALSE(grid->pinned());
  EXPECT_TRUE(session().display().swipe) << "one step back at a time";
  QTest::keyClick(grid, Qt::Key_Escape);
  EXPECT_FALSE(session().display().swipe);
  EXPECT_FALSE(action("Swipe")->isChecked());
}

TEST_F(SessionWindowTest, TheWindowComesBackAsItWasClosed) {
  makeWindow();
  openStudy();
  changeEverything();
  const auto settings = session().settings();
  window_->close();
  window_.reset();
  auto& window = makeWindow();
  ASSERT_TRUE(window.restoreLast());
  ASSERT_TRUE(waitFor([&] { return window.session() != nullptr; }));
  EXPECT_TRUE(session().settings() == settings);
  EXPECT_EQ(session().currentImage(), 5);
}

TEST_F(SessionWindowTest, AKilledWindowLosesAtMostAMoment) {
  auto& window = makeWindow();
  EXPECT_FALSE(window.restoreLast());
  openStudy();
  changeEverything();
  ASSERT_TRUE(waitFor([&] { return QFile::exists(window.lastSessionFile()); }));
  EXPECT_EQ(readSessionFile(window.lastSessionFile()).saved.image, session().definition().dataset.items[5].id);
}

TEST_F(SessionWindowTest, UndoAndRedoByKeyboard) {
  auto& window = makeWindow();
  openStudy();
  auto s = session().settings();
  s.agreement.people = 9;
  session().setSettings(s);
  EXPECT_EQ(action("Undo")->text().remove('&'), "Undo: agreement of people");
  QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(session().settings().agreement.people, 5);
  EXPECT_FALSE(action("Undo")->isEnabled());
  QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(session().settings().agreement.people, 9);
}

TEST_F(SessionWindowTest, FilesThatAreNoSessionAreExplained) {
  auto& window = makeWindow();
  openStudy();
  const auto problemOf = [&](const QByteArray& text) {
    const QString file = folder_.filePath("broken.sightline");
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly)) return QString("cannot write");
    out.write(text);
    out.close();
    window.open(file);
    return window.messages()->text("open");
  };
  EXPECT_TRUE(problemOf("hello").contains("broken.sightline is not a session"));
  EXPECT_TRUE(problemOf("{}").contains("is not a session"));
  EXPECT_TRUE(problemOf(R"({"sightline_session":99,"folder":"/","settings":{}})").contains("newer Sightline"));
  EXPECT_TRUE(problemOf(R"({"sightline_session":1,"folder":"/nowhere/at all","settings":{}})")
                  .contains("is not there any more"));
  window.open(folder_.filePath("missing.sightline"));
  EXPECT_TRUE(window.messages()->text("open").contains("missing.sightline"));
  EXPECT_NE(window.session(), nullptr) << "the open study stays";
}

TEST_F(SessionWindowTest, AFolderThatMovedWithItsSessionIsFound) {
  makeWindow();
  openStudy();
  ASSERT_TRUE(QDir(folder_.path()).mkpath("a/pictures"));
  const QString file = folder_.filePath("a/s.sightline");
  writeFileAtomically(file.toStdString(), sessionFileText(file, session(), folder_.filePath("a/pictures")));
  ASSERT_TRUE(QDir(folder_.path()).rename("a", "b"));
  EXPECT_EQ(readSessionFile(folder_.filePath("b/s.sightline")).saved.study.folder.string(),
            folder_.filePath("b/pictures").toStdString());
}

TEST_F(SessionWindowTest, AFigureTellsTheFoldersNameButNotItsPlaceAndIsFoundAmongTheStudiesKnown) {
  makeWindow();
  openStudy();
  ASSERT_TRUE(QDir(folder_.path()).mkpath("far/away/pictures"));
  const QString place = folder_.filePath("far/away/pictures");
  const std::string recipe = sessionFileText({}, session(), place);
  EXPECT_EQ(recipe.find("far/away"), std::string::npos) << recipe;
  EXPECT_NE(recipe.find("\"pictures\""), std::string::npos);
  ASSERT_TRUE(QDir(folder_.path()).mkpath("elsewhere"));
  const QString file = folder_.filePath("elsewhere/figure.sightline");
  writeFileAtomically(file.toStdString(), recipe);
  EXPECT_THROW(readSessionFile(file), Error) << "nobody knows where it is";
  EXPECT_EQ(readSessionFile(file, {folder_.filePath("far"), place}).saved.study.folder.string(), place.toStdString());
  // The remedy that the message names.
  ASSERT_TRUE(QDir(folder_.path()).mkpath("elsewhere/pictures"));
  EXPECT_EQ(readSessionFile(file).saved.study.folder.string(), folder_.filePath("elsewhere/pictures").toStdString());
}

TEST_F(SessionWindowTest, TheFolderOfARunOpensWithItsModelsSettingsAndImages) {
  auto& window = makeWindow();
  openStudy();
  AnalysisSettings settings = session().settings();
  settings.rule = parseBinarisationRule("area:0.1");
  settings.techniques = {Technique::Xrai};
  StudyDefinition study = session().definition();
  for (ModelSpec& model : study.models) {  // a run has weights to tell of
    model.weights = folder_.filePath("weights").toStdString();
    writeFileAtomically(model.weights, "w");
  }
  study.dataset.root = study_.folder();
  const QString run = folder_.filePath("run");
  RunChoices choices;
  choices.limit = 3;
  writeRunFile(run.toStdString(), study, settings, choices);
  EXPECT_TRUE(isSavedStudy(run));
  window.open(run);
  ASSERT_TRUE(waitFor([&] { return window.session() && session().settings().rule == settings.rule; }));
  EXPECT_EQ(session().settings().techniques, settings.techniques);
  EXPECT_EQ(opened_.limit, 3);
  ASSERT_EQ(opened_.models.size(), study.models.size());
  EXPECT_EQ(opened_.models.front().weights, study.models.front().weights);
  EXPECT_EQ(window.windowTitle().contains("Sightline"), true);
  // It stays that run's study in a session that is saved of it.
  const SavedStudy again = savedStudyFromText(sessionFileText(folder_.filePath("s.sightline"), session(),
                                                              QString::fromStdString(study_.folder().string()), run),
                                              folder_.filePath("s.sightline").toStdString());
  EXPECT_EQ(again.study.run, run.toStdString());
  EXPECT_EQ(again.study.limit, 3);
}

TEST_F(SessionWindowTest, RecentStudiesAreOffered) {
  auto& window = makeWindow();
  openStudy();
  auto* recent = action("Open recent");
  Q_EMIT recent->menu()->aboutToShow();
  ASSERT_EQ(recent->menu()->actions().size(), 1);
  QSignalSpy opened(&window, &MainWindow::studyOpened);
  recent->menu()->actions().front()->trigger();
  EXPECT_TRUE(waitFor([&] { return opened.count() == 1; }));
}

TEST_F(SessionWindowTest, TheMapsAreCopiedAsAPicture) {
  makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  QGuiApplication::clipboard()->clear();
  action("Copy the maps")->trigger();
  EXPECT_GT(QGuiApplication::clipboard()->image().width(), 400);
}

}  // namespace
}  // namespace sightline::ui
