// SPDX-License-Identifier: GPL-3.0-or-later
// The real window driven by events, on the fake backend: studies that are opened, computed, reported and closed.
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QImage>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeWidget>
#include <algorithm>

#include "core/alignment/binarisation.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/study/map_file_name.h"
#include "core/types/csv_table.h"
#include "tests/ui/window_fixture.h"
#include "ui/images/image_browser.h"
#include "ui/jobs/failures_panel.h"
#include "ui/jobs/job_indicator.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/page_export.h"
#include "ui/window/report_export.h"
#include "ui/window/work_export.h"

namespace sightline::ui {
namespace {

template <class Sender, class Signal, class Act>
void connectOnce(Sender* sender, Signal signal, Act act) {
  QObject::connect(sender, signal, sender, std::move(act), Qt::SingleShotConnection);
}

TEST_F(WindowTest, WhereNothingIsOpenItSaysWhatThereIsToDo) {
  QTemporaryDir other;
  settings_.setValue("study/recent", QStringList{other.path(), "/nowhere/at-all"});
  auto& window = makeWindow();
  const auto docks = window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
  const auto shown = [&] { return std::ranges::count_if(docks, [](auto* dock) { return dock->isVisible(); }); };
  const auto before = shown();
  ASSERT_GT(before, 5);
  window.welcome();
  EXPECT_EQ(shown(), 0) << "empty panels say nothing";
  const auto button = [&](const QString& text) -> QAbstractButton* {
    for (auto* b : window.findChildren<QAbstractButton*>())
      if (b->isVisible() && b->text().startsWith(text)) return b;
    return nullptr;
  };
  for (const char* choice : {"My images", "The demo", "Get the networks", "Open a session", "Keys"})
    EXPECT_TRUE(button(choice)) << choice;
  EXPECT_TRUE(button(QFileInfo(other.path()).fileName()));
  EXPECT_FALSE(button("at-all")) << "what is gone is no choice";
  EXPECT_FALSE(actionOf(window, "Close")->isEnabled());

  EXPECT_FALSE(button("Go on")) << "nothing was closed";
  button("The demo")->click();
  ASSERT_TRUE(waitFor([&] { return window.session() != nullptr; }));
  EXPECT_EQ(shown(), before) << "the panels are where they were";
  AnalysisSettings chosen = session().settings();
  chosen.agreement = parseAgreementRule("agree:3/4");
  session().setSettings(chosen);
  actionOf(window, "Close")->trigger();
  EXPECT_EQ(window.session(), nullptr);
  EXPECT_EQ(shown(), 0);
  EXPECT_TRUE(button("My images"));
  EXPECT_FALSE(window.restoreLast()) << "what was closed does not come back by itself";
  EXPECT_TRUE(waitFor([&] { return button(QFileInfo(QString::fromStdString(study_.folder().string())).fileName()); }));

  ASSERT_TRUE(waitFor([&] { return button("Go on"); }));
  button("Go on")->click();
  ASSERT_TRUE(waitFor([&] { return window.session() != nullptr; }));
  EXPECT_EQ(shown(), before);
  EXPECT_EQ(session().settings().agreement, chosen.agreement) << "the settings were not lost";
}

TEST_F(WindowTest, AFolderThatCannotBeOpenedLeadsBackToTheChoices) {
  auto& window = makeWindow();
  QTemporaryDir empty;
  window.open(empty.path());
  ASSERT_TRUE(waitFor([&] { return !window.messages()->text("open").isEmpty(); }));
  const auto buttons = window.findChildren<QAbstractButton*>();
  EXPECT_TRUE(
      std::ranges::any_of(buttons, [](auto* b) { return b->isVisible() && b->text().startsWith("My images"); }));
}

TEST_F(WindowTest, PaintsBeforeAnythingIsOpened) {
  auto& window = makeWindow();
  QSignalSpy painted(&window, &MainWindow::firstPainted);
  ASSERT_TRUE(waitFor([&] { return painted.count() == 1; }));
  EXPECT_EQ(window.session(), nullptr);
  EXPECT_EQ(control_->backendsMade(), 0);
  QTest::qWait(30);
  EXPECT_EQ(painted.count(), 1);
}

TEST_F(WindowTest, OpensAStudyAndComputesAllOfIt) {
  auto& window = makeWindow();
  openStudy();
  EXPECT_TRUE(window.windowTitle().contains("8 images")) << qPrintable(window.windowTitle());
  ASSERT_TRUE(waitForAll());
  EXPECT_TRUE(waitFor([&] { return window.findChild<JobIndicator*>()->text() == "All 64 maps computed"; }))
      << qPrintable(window.findChild<JobIndicator*>()->text());
  EXPECT_EQ(control_->backendsMade(), 1);
}

TEST_F(WindowTest, ABadFolderGivesOneMessageAndKeepsTheStudy) {
  auto& window = makeWindow();
  openStudy();
  QSignalSpy failed(&window, &MainWindow::openFailed);
  const QString nowhere = folder_.filePath("not there");
  window.openFolder(nowhere);
  ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
  EXPECT_TRUE(window.messages()->text("open").contains(nowhere)) << qPrintable(window.messages()->text("open"));
  ASSERT_NE(window.session(), nullptr);
  EXPECT_EQ(session().imageCount(), 8);
  EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
  window.openDemo();  // the next study takes the message away
  QSignalSpy opened(&window, &MainWindow::studyOpened);
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; }));
  EXPECT_EQ(window.messages()->text("open"), "");
}

// A study's panels are built between events; whatever happens meanwhile, what is kept is of a study that was open.
TEST_F(WindowTest, AWindowMayCloseWhileItsStudyIsBeingOpened) {
  auto& window = makeWindow();
  const QString last = window.lastSessionFile();
  bool between = false;
  auto* centre = window.findChild<QStackedWidget*>();
  ASSERT_TRUE(centre);
  connectOnce(centre, &QStackedWidget::currentChanged, [&] {
    QTimer::singleShot(0, &window, [&] {
      between = window.session() == nullptr && window.findChild<ImageBrowser*>();
      window.close();
    });
  });
  QSignalSpy opened(&window, &MainWindow::studyOpened);
  window.openDemo();
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; }));
  EXPECT_TRUE(between) << "it was not being opened when it was closed";
  window_.reset();
  EXPECT_FALSE(QFile::exists(last));
}

TEST_F(WindowTest, AnotherStudyMayBeAskedForWhileOneIsBeingOpened) {
  auto& window = makeWindow();
  testing::SyntheticOptions options;
  options.images = 3;
  const testing::SyntheticStudy other(options);
  bool between = false;
  connectOnce(window.findChild<QStackedWidget*>(), &QStackedWidget::currentChanged, [&] {
    QTimer::singleShot(0, &window, [&] {
      between = window.session() == nullptr;
      window.openFolder(QString::fromStdString(other.folder().string()));
    });
  });
  window.openDemo();
  ASSERT_TRUE(waitFor([&] { return window.session() && window.session()->imageCount() == 3; }));
  EXPECT_TRUE(between);
  EXPECT_EQ(window.findChildren<ImageBrowser*>().size(), 1);
  EXPECT_EQ(window.findChildren<FailuresPanel*>().size(), 1);
}

TEST_F(WindowTest, DroppingAFolderOpensIt) {
  auto& window = makeWindow();
  openStudy();
  testing::SyntheticOptions options;
  options.images = 3;
  const testing::SyntheticStudy other(options);
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString(other.folder().string()))});
  QSignalSpy opened(&window, &MainWindow::studyOpened);
  QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(&window, &enter);
  EXPECT_TRUE(enter.isAccepted());
  QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(&window, &drop);
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; })) << qPrintable(window.messages()->text("open"));
  EXPECT_EQ(session().imageCount(), 3);
  EXPECT_EQ(window.messages()->text("notes"), "Opened.");
}

TEST_F(WindowTest, PauseAndCancelStopTheWork) {
  control_->hold();
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(control_->waitUntilHeld());
  QTest::keyClick(&window, Qt::Key_P);
  ASSERT_TRUE(waitFor([&] { return session().status().paused; }));
  QTest::keyClick(&window, Qt::Key_P);
  ASSERT_TRUE(waitFor([&] { return !session().status().paused; }));
  ASSERT_TRUE(waitFor([&] { return actionOf(window, "Cancel")->isEnabled(); }));
  QTest::keyClick(&window, Qt::Key_Period, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return control_->cancelledCalls() > 0; }));
  control_->release();
  ASSERT_TRUE(waitFor([&] { return actionOf(window, "Compute everything")->isEnabled(); }));
  QTest::keyClick(&window, Qt::Key_F5);
  EXPECT_TRUE(waitForAll());
}

TEST_F(WindowTest, FailuresAreListedByReasonAndCanBeRetried) {
  control_->failWhen(
      [](const testing::FakeCall& call) { return call.method == "gradCam" && call.model == "fake-swin"; },
      Error(ErrorCode::OutOfMemory, "fake-swin", "needs 2 GiB, 1 GiB is free", "Close other programs."));
  auto& window = makeWindow();
  openStudy();
  auto* failures = window.findChild<FailuresPanel*>();
  ASSERT_TRUE(waitFor([&] { return failures->failedMaps() == 8; })) << failures->failedMaps();
  control_->failWhen({});
  failures->retry();
  EXPECT_TRUE(waitForAll());
  EXPECT_EQ(failures->failedMaps(), 0);
}

TEST_F(WindowTest, WhatNetworksSayOfThemselvesIsShownOnceAndListed) {
  control_->setNotes("fake-swin", {"It answers one image at a time only.", "Its outputs are probabilities already."});
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  ASSERT_TRUE(waitFor([&] { return !window.messages()->text("networks").isEmpty(); }));
  EXPECT_TRUE(window.messages()->text("networks").contains("one image at a time"));
  window.messages()->removeMessage("networks");
  session().setPaused(true);  // any news of the status
  session().setPaused(false);
  QTest::qWait(250);
  EXPECT_TRUE(window.messages()->text("networks").isEmpty()) << "it was closed";
  auto* list = window.findChild<FailuresPanel*>()->findChild<QTreeWidget*>();
  ASSERT_EQ(list->findItems("Networks", Qt::MatchExactly, 0).size(), 2);
}

TEST_F(WindowTest, NotesAboutFilesAreListedBehindTheirMessage) {
  const QDir own(folder_.path());
  ASSERT_TRUE(own.mkpath("own/images") && own.mkpath("own/masks"));
  QImage(60, 40, QImage::Format_RGB32).save(own.filePath("own/images/a.png"));
  QImage(60, 40, QImage::Format_RGB32).save(own.filePath("own/images/b.png"));
  QImage(40, 60, QImage::Format_Grayscale8).save(own.filePath("own/masks/a.png"));
  auto& window = makeWindow();
  window.openFolder(own.filePath("own"));
  ASSERT_TRUE(waitFor([&] { return window.session() != nullptr; }));
  EXPECT_NE(window.messages()->text("warnings"), "");
  QPushButton* more = nullptr;
  for (auto* button : window.messages()->findChildren<QPushButton*>())
    if (button->text() == "1 more") more = button;
  ASSERT_NE(more, nullptr);
  QTest::mouseClick(more, Qt::LeftButton);
  auto* problems = window.findChild<FailuresPanel*>();
  ASSERT_TRUE(waitFor([&] { return problems->isVisible(); }));
  auto* list = problems->findChild<QTreeWidget*>();
  ASSERT_EQ(list->findItems("Files", Qt::MatchExactly, 0).size(), 2);
  QStringList notes{list->topLevelItem(0)->text(1), list->topLevelItem(1)->text(1)};
  EXPECT_TRUE(notes.join('\n').contains("a.png is 40 x 60")) << qPrintable(notes.join('\n'));
  EXPECT_TRUE(notes.join('\n').contains("b.png has no mask")) << qPrintable(notes.join('\n'));
}

TEST_F(WindowTest, AMissingComputeModuleIsAMessageAndTheRestWorks) {
  control_->failFactory(Error(ErrorCode::FileNotFound, "libsightline_compute.so", "cannot be loaded",
                              "Install the package sightline-compute."));
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitFor([&] { return !window.messages()->text("fatal").isEmpty(); }));
  EXPECT_TRUE(window.messages()->text("fatal").contains("Install the package"));
  QTest::keyClick(&window, Qt::Key_J);
  EXPECT_EQ(session().currentImage(), 1);
  EXPECT_TRUE(waitFor([&] { return session().image(1) != nullptr; }));
}

TEST_F(WindowTest, ClosesAndSwitchesWhileComputing) {
  control_->hold();
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(control_->waitUntilHeld());
  QSignalSpy opened(&window, &MainWindow::studyOpened);
  window.openDemo();
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; })) << "while the first study's call is still held";
  window.close();
  window_.reset();
  SUCCEED();
}

TEST_F(WindowTest, TheLatestOfTwoOpensWins) {
  auto& window = makeWindow();
  openStudy();
  QSignalSpy opened(&window, &MainWindow::studyOpened), failed(&window, &MainWindow::openFailed);
  window.openFolder(folder_.filePath("not there"));
  window.openDemo();
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; }));
  QTest::qWait(50);
  EXPECT_EQ(failed.count(), 0);
  EXPECT_EQ(window.messages()->text("open"), "");
}

TEST_F(WindowTest, AReportIsWrittenWithoutWaitingForIt) {
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  auto* report = window.findChild<ReportExport*>();
  QSignalSpy finished(report, &ReportExport::finished);
  report->write(session(), folder_.filePath("report"));
  EXPECT_EQ(finished.count(), 0) << "it is written on another thread";
  ASSERT_TRUE(waitFor([&] { return finished.count() == 1; }));
  EXPECT_TRUE(finished.front().front().toBool()) << qPrintable(window.messages()->text("report"));
  EXPECT_TRUE(QFileInfo::exists(folder_.filePath("report/report.html")));
  EXPECT_TRUE(window.messages()->text("report").contains("report.html"));

  QFile::copy(":/icons/pause.svg", folder_.filePath("a file"));  // no folder can be made there
  report->write(session(), folder_.filePath("a file"));
  ASSERT_TRUE(waitFor([&] { return finished.count() == 2; }));
  EXPECT_FALSE(finished.back().front().toBool());
  EXPECT_TRUE(window.messages()->text("report").contains("a file"));
}

TEST_F(WindowTest, AStudyIsSharedAsOnePageAndFewerImagesAreOfferedWhereItIsTooLarge) {
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  EXPECT_TRUE(actionOf(window, "Share as a web page…")->isEnabled());
  auto* share = window.findChild<PageExport*>();
  QSignalSpy finished(share, &PageExport::finished);
  const QString file = folder_.filePath("page.html");
  share->write(session(), file);
  EXPECT_EQ(finished.count(), 0) << "it is written on another thread";
  ASSERT_TRUE(waitFor([&] { return finished.count() == 1; }));
  EXPECT_TRUE(finished.back().front().toBool()) << qPrintable(window.messages()->text("page"));
  EXPECT_TRUE(window.messages()->text("page").contains("page.html"));
  const auto whole = QFileInfo(file).size();
  EXPECT_GT(whole, 50'000);

  QFile::remove(file);
  SharedPageOptions options;
  options.mostBytes = static_cast<std::size_t>(whole) - 1;
  share->write(session(), file, options);
  ASSERT_TRUE(waitFor([&] { return finished.count() == 2; }));
  EXPECT_FALSE(finished.back().front().toBool());
  EXPECT_FALSE(QFileInfo::exists(file));
  auto* offer = [&]() -> QPushButton* {
    for (auto* button : window.messages()->findChildren<QPushButton*>())
      if (button->text().startsWith("Share the first")) return button;
    return nullptr;
  }();
  ASSERT_TRUE(offer) << qPrintable(window.messages()->text("page"));
  offer->click();
  ASSERT_TRUE(waitFor([&] { return finished.count() == 3; }));
  EXPECT_TRUE(finished.back().front().toBool());
  EXPECT_TRUE(QFileInfo::exists(file));
}

TEST_F(WindowTest, MapsAreWrittenForOtherPrograms) {
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  auto* work = window.findChild<WorkExport*>();
  QSignalSpy finished(work, &WorkExport::finished);
  work->write(session(), MapFormat::Nifti, folder_.filePath("maps"));
  ASSERT_TRUE(waitFor([&] { return finished.count() == 1; }));
  EXPECT_TRUE(finished.front().front().toBool()) << qPrintable(window.messages()->text("export"));
  const CellKey key{0, 0, session().settings().techniques.front()};
  const auto file = folder_.filePath("maps/").toStdString() + mapFileStem(session().definition(), key) + ".nii";
  const auto result = session().result(key);
  ASSERT_TRUE(result);
  EXPECT_EQ(decodeStored(readFile(file), file).samples.real,
            std::vector<float>(result->onGrid.values().begin(), result->onGrid.values().end()));

  // One map, from the menu of its cell: the ending says the format.
  const QString one = folder_.filePath("one.npy");
  work->writeMap(session(), key, one);
  ASSERT_TRUE(waitFor([&] { return finished.count() == 2; }));
  EXPECT_TRUE(finished.back().front().toBool()) << qPrintable(window.messages()->text("export"));
  EXPECT_EQ(readNpyPlane(one.toStdString()), result->onGrid);
  work->writeMap(session(), key, folder_.filePath("one.gif"));
  ASSERT_TRUE(waitFor([&] { return finished.count() == 3; }));
  EXPECT_FALSE(finished.back().front().toBool());
  EXPECT_TRUE(window.messages()->text("export").contains(".npy, .png or .nii"))
      << qPrintable(window.messages()->text("export"));

  work->write(session(), MaskFormat::Png, folder_.filePath("masks"));  // nobody has painted anything
  ASSERT_TRUE(waitFor([&] { return finished.count() == 4; }));
  EXPECT_FALSE(finished.back().front().toBool());
  EXPECT_TRUE(window.messages()->text("export").contains("no masks that were painted"));
}

TEST_F(WindowTest, ReportAndMapsAreOfTheImagesListedWhenAsked) {
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  session().setPicked({"some", {1, 4, 6}});
  actionOf(window, "Only the images listed")->trigger();
  ASSERT_TRUE(session().display().onlyListed);
  auto* report = window.findChild<ReportExport*>();
  QSignalSpy reported(report, &ReportExport::finished);
  report->write(session(), folder_.filePath("report"));
  ASSERT_TRUE(waitFor([&] { return reported.count() == 1; }));
  const std::string provenance = readTextFile(folder_.filePath("report/provenance.json").toStdString());
  EXPECT_NE(provenance.find("\"images_used\": 3"), std::string::npos);
  const auto& items = session().definition().dataset.items;
  EXPECT_NE(provenance.find(items[4].id), std::string::npos);
  EXPECT_NE(readTextFile(folder_.filePath("report/methods.txt").toStdString()).find("on 3 images"), std::string::npos);
  EXPECT_NE(readTextFile(folder_.filePath("report/report.html").toStdString()).find("about 3 of 8 images"),
            std::string::npos);
  const CsvTable scores = readCsv(folder_.filePath("report/scores.csv").toStdString());
  EXPECT_EQ(scores.rows.size(), 3u * 8u);
  EXPECT_TRUE(QFileInfo::exists(folder_.filePath("report/references.bib")));
  auto* work = window.findChild<WorkExport*>();
  QSignalSpy written(work, &WorkExport::finished);
  work->write(session(), MapFormat::Npy, folder_.filePath("maps"));
  ASSERT_TRUE(waitFor([&] { return written.count() == 1; }));
  EXPECT_EQ(QDir(folder_.filePath("maps")).entryList({"*.npy"}).size(), 3 * 8);
}

TEST_F(WindowTest, TheReportSurvivesItsStudy) {
  auto& window = makeWindow();
  openStudy();
  auto* report = window.findChild<ReportExport*>();
  QSignalSpy finished(report, &ReportExport::finished), opened(&window, &MainWindow::studyOpened);
  report->write(session(), folder_.filePath("report"));
  window.openDemo();
  ASSERT_TRUE(waitFor([&] { return finished.count() == 1 && opened.count() == 1; }));
  EXPECT_TRUE(finished.front().front().toBool());
}

}  // namespace
}  // namespace sightline::ui
