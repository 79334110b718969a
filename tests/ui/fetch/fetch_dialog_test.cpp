// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fetch/fetch_dialog.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/image/image_io.h"
#include "core/weights/safetensors.h"
#include "tests/support/http_server.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/window_fixture.h"
#include "ui/widgets/message_bar.h"

namespace sightline::ui {
namespace {

namespace fs = std::filesystem;
using sightline::testing::HttpFile;
using sightline::testing::HttpServer;
using sightline::testing::TempFolder;

std::string jpeg() {
  const auto bytes = encodeJpeg(Image{60, 40, std::vector<std::uint8_t>(60 * 40 * 3, 90)}, 90);
  return {bytes.begin(), bytes.end()};
}

class FetchDialogTest : public ::testing::Test {
 protected:
  static constexpr int kPatienceMs = 20000;

  FetchDialog& make(const FetchSet& set) {
    FetchOptions options;
    options.download.firstWaitSeconds = 0.01;
    options.download.attempts = 2;
    dialog_ = std::make_unique<FetchDialog>(set, "Open it now", options, nullptr);
    dialog_->setFolder(path("out"));
    named<QLineEdit>("Base URL")->setText(QString::fromStdString(server_.url()));
    dialog_->show();
    return *dialog_;
  }
  template <class Widget>
  Widget* named(const char* name) {
    for (auto* w : dialog_->findChildren<Widget*>())
      if (w->accessibleName() == QLatin1String(name)) return w;
    ADD_FAILURE() << "no widget is called " << name;
    return nullptr;
  }
  QPushButton* button(const char* text) {
    for (auto* b : dialog_->findChildren<QPushButton*>())
      if (b->text().remove('&') == QLatin1String(text)) return b;
    return nullptr;
  }
  bool shown(const char* text) { return button(text) && button(text)->isVisible(); }
  QString label(const char* name) { return named<QLabel>(name)->isVisible() ? named<QLabel>(name)->text() : QString(); }
  QString state(int row) { return named<QTreeWidget>("Files")->topLevelItem(row)->text(2); }
  void agree() { dialog_->findChild<QCheckBox*>()->setChecked(true); }
  void press(const char* text) { QTest::mouseClick(button(text), Qt::LeftButton); }
  bool untilDone() {
    return QTest::qWaitFor([this] { return !dialog_->isWorking(); }, kPatienceMs);
  }
  QString path(const char* name) { return QString::fromStdString((folder_ / name).string()); }
  void serve(const std::string& folder) {
    for (int i = 1; i <= 5; ++i)
      server_.set("/Image/ImageNet/" + folder + "/cat" + std::to_string(i) + ".jpg", {jpeg()});
  }
  std::string weights(std::size_t count = 64) {
    const std::vector<float> values(count, 0.5f);
    writeSafetensors(folder_ / "made.safetensors", {{"w", {static_cast<std::int64_t>(count)}, values.data()}});
    return readTextFile(folder_ / "made.safetensors");
  }

  HttpServer server_;
  TempFolder folder_;
  std::unique_ptr<FetchDialog> dialog_;
};

TEST_F(FetchDialogTest, NothingIsGotBeforeOneAgrees) {
  make(weightsSet());
  EXPECT_FALSE(button("Get")->isEnabled());
  dialog_->start();
  EXPECT_FALSE(dialog_->isWorking());
  EXPECT_TRUE(server_.requests().empty());
  EXPECT_TRUE(named<QLabel>("Licence")->text().contains("ResNet-101: Apache-2.0"));
  EXPECT_TRUE(
      named<QLabel>("Licence texts and origin")->text().contains("href=\"https://huggingface.co/timm/resnet101"));
  agree();
  EXPECT_TRUE(button("Get")->isEnabled());
}

TEST_F(FetchDialogTest, WeightsAreGotOneByOneAndShowTheirChecksum) {
  server_.set("/cait_s24_224.safetensors", {weights()});
  make(weightsSet());
  auto* files = named<QTreeWidget>("Files");
  ASSERT_EQ(files->topLevelItemCount(), 4);
  EXPECT_EQ(files->topLevelItem(0)->text(1), "about 179 MB");
  for (int i = 0; i < 3; ++i) files->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
  agree();
  press("Get");
  EXPECT_TRUE(dialog_->isWorking());
  ASSERT_TRUE(untilDone());
  EXPECT_EQ(state(3), "here");
  EXPECT_TRUE(files->topLevelItem(3)->toolTip(2).contains(QString::fromStdString(sha256Of(weights()))));
  EXPECT_EQ(label("Progress"), "1 fetched.");
  EXPECT_EQ(label("What is wrong"), "");
  EXPECT_TRUE(fs::exists(folder_ / "out" / "cait_s24_224.safetensors"));
  QSignalSpy use(dialog_.get(), &FetchDialog::useRequested);
  press("Open it now");
  ASSERT_EQ(use.count(), 1);
  EXPECT_EQ(use.first().first().toString(), path("out"));
}

TEST_F(FetchDialogTest, NoNetworkChosenLeavesNothingToGet) {
  make(weightsSet());
  agree();
  auto* files = named<QTreeWidget>("Files");
  for (int i = 0; i < 4; ++i) files->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
  EXPECT_FALSE(button("Get")->isEnabled());
  files->topLevelItem(2)->setCheckState(0, Qt::Checked);
  EXPECT_TRUE(button("Get")->isEnabled());
}

TEST_F(FetchDialogTest, StoppedWorkIsResumedWhereItWas) {
  const std::string body = weights(100'000);
  HttpFile slow{body};
  slow.chunk = 20'000;
  slow.pauseMs = 50;
  server_.set("/cait_s24_224.safetensors", slow);
  make(onlyNamed(weightsSet(), {"cait_s24_224"}));
  agree();
  press("Get");
  ASSERT_TRUE(QTest::qWaitFor([this] { return state(0).contains(" of "); }, kPatienceMs)) << state(0).toStdString();
  EXPECT_TRUE(shown("Stop"));
  EXPECT_FALSE(shown("Get"));
  press("Stop");
  ASSERT_TRUE(untilDone());
  EXPECT_TRUE(state(0).contains("can be resumed")) << state(0).toStdString();
  EXPECT_TRUE(shown("Resume"));
  server_.set("/cait_s24_224.safetensors", {body});
  press("Resume");
  ASSERT_TRUE(untilDone());
  EXPECT_EQ(state(0), "here");
  EXPECT_TRUE(server_.requests().back().range.starts_with("bytes="));
  EXPECT_EQ(readTextFile(folder_ / "out" / "cait_s24_224.safetensors"), body);
}

TEST_F(FetchDialogTest, WhatAnEarlierRunLeftIsSeenAtOnce) {
  fs::create_directories(folder_ / "out");
  writeFileAtomically(folder_ / "out" / "resnet101.safetensors.part", std::string(2000, 'x'));
  writeFileAtomically(folder_ / "out" / "cait_s24_224.safetensors", weights());
  make(weightsSet());
  EXPECT_EQ(state(0), "2 kB here, can be resumed");
  EXPECT_EQ(state(3), "here");
  EXPECT_TRUE(shown("Resume"));
}

TEST_F(FetchDialogTest, FailuresAreSaidInPlaceWithTheWayOut) {
  server_.set("/resnet101.safetensors", {weights()});  // not the published bytes
  make(onlyNamed(weightsSet(), {"resnet101"}));
  agree();
  press("Get");
  ASSERT_TRUE(untilDone());
  EXPECT_EQ(state(0), "failed");
  EXPECT_TRUE(label("What is wrong").contains("SHA-256"));
  EXPECT_TRUE(label("What is wrong").contains(QString::fromStdString(server_.url())));
  EXPECT_TRUE(shown("Resume"));
  EXPECT_FALSE(shown("Open it now"));
}

TEST_F(FetchDialogTest, AFolderThatCannotBeWrittenIsExplained) {
  writeFileAtomically(folder_ / "plain", "a file");
  make(weightsSet());
  dialog_->setFolder(path("plain"));
  agree();
  press("Get");
  ASSERT_TRUE(untilDone());
  EXPECT_TRUE(label("What is wrong").contains(path("plain"))) << label("What is wrong").toStdString();
}

TEST_F(FetchDialogTest, MissingPicturesAreFoundInAFolderOfOnesOwn) {
  serve("human_attention_mask");
  make(onlyNamed(benchmarkSet(), {"cat"}));
  EXPECT_EQ(label("Images that are missing"), "");
  agree();
  press("Get");
  ASSERT_TRUE(untilDone());
  EXPECT_TRUE(label("Images that are missing").startsWith("5 masks")) << label("Images that are missing").toStdString();
  EXPECT_FALSE(shown("Open it now"));
  for (int i = 1; i <= 5; ++i) {
    fs::create_directories(folder_ / "own");
    writeFileAtomically(folder_ / "own" / ("Cat" + std::to_string(i) + ".JPEG"), jpeg());
  }
  dialog_->useOriginals(path("own"));
  ASSERT_TRUE(untilDone());
  EXPECT_EQ(label("Images that are missing"), "");
  EXPECT_TRUE(shown("Open it now"));
}

TEST_F(FetchDialogTest, AClosedWindowGoesOnAndTells) {
  HttpFile slow{weights(50'000)};
  slow.chunk = 20'000;
  slow.pauseMs = 20;
  server_.set("/cait_s24_224.safetensors", slow);
  make(onlyNamed(weightsSet(), {"cait_s24_224"}));
  QSignalSpy unseen(dialog_.get(), &FetchDialog::endedUnseen);
  agree();
  press("Get");
  press("Close");
  EXPECT_FALSE(dialog_->isVisible());
  ASSERT_TRUE(untilDone());
  ASSERT_EQ(unseen.count(), 1);
  EXPECT_EQ(unseen.first().first().toString(), "1 fetched.");
}

TEST_F(FetchDialogTest, EndingTheWindowEndsTheWork) {
  HttpFile slow{weights(50'000)};
  slow.chunk = 1'000;
  slow.pauseMs = 100;
  server_.set("/cait_s24_224.safetensors", slow);
  make(onlyNamed(weightsSet(), {"cait_s24_224"}));
  agree();
  press("Get");
  ASSERT_TRUE(QTest::qWaitFor([this] { return state(0).contains(" of "); }, kPatienceMs));
  dialog_.reset();
  EXPECT_TRUE(fs::exists(folder_ / "out" / "cait_s24_224.safetensors.part"));
}

TEST_F(FetchDialogTest, EveryControlIsReachedAndUsedByKeyboard) {
  server_.set("/cait_s24_224.safetensors", {weights()});
  make(onlyNamed(weightsSet(), {"cait_s24_224"}));
  dialog_->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(dialog_.get()));
  QStringList reached;
  for (int i = 0; i < 20; ++i) {
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : dialog_.get(), Qt::Key_Tab);
    if (auto* w = QApplication::focusWidget()) {
      if (auto* check = qobject_cast<QCheckBox*>(w); check && !check->isChecked()) QTest::keyClick(w, Qt::Key_Space);
      const auto* named = qobject_cast<QAbstractButton*>(w);
      reached << (named ? named->text().remove('&') : w->accessibleName());
    }
  }
  for (const char* name : {"I agree to these terms", "Change…", "Advanced", "Files", "Get", "Close"})
    EXPECT_TRUE(reached.contains(QString::fromUtf8(name))) << name;
  button("Get")->setFocus();
  QTest::keyClick(button("Get"), Qt::Key_Return);
  EXPECT_TRUE(dialog_->isWorking());
  ASSERT_TRUE(untilDone());
  EXPECT_EQ(state(0), "here");
}

/// From the menu of the real window to the opened study.
class FetchWindowTest : public WindowTest {
 protected:
  QAction* action(const QString& text) {
    for (auto* menu : window_->menuBar()->actions())
      for (auto* a : menu->menu()->actions())
        if (a->text().remove('&') == text) return a;
    return nullptr;
  }
};

TEST_F(FetchWindowTest, TheBenchmarkIsGotAndOpenedFromTheMenu) {
  HttpServer server;
  TempFolder data;
  for (const char* folder : {"human_attention_mask", "original_images"})
    for (int i = 1; i <= 5; ++i)
      server.set(std::string("/Image/ImageNet/") + folder + "/cat" + std::to_string(i) + ".jpg", {jpeg()});
  makeWindow();
  openStudy();
  ASSERT_NE(action("Get the benchmark…"), nullptr);
  action("Get the benchmark…")->trigger();
  auto* dialog = window_->findChild<FetchDialog*>();
  ASSERT_NE(dialog, nullptr);
  EXPECT_FALSE(dialog->isModal());
  action("Get the benchmark…")->trigger();
  EXPECT_EQ(window_->findChildren<FetchDialog*>().size(), 1);
  dialog->setFolder(QString::fromStdString(data.path().string()));
  for (auto* edit : dialog->findChildren<QLineEdit*>())
    if (edit->accessibleName() == "Base URL") edit->setText(QString::fromStdString(server.url()));
  dialog->findChild<QCheckBox*>()->setChecked(true);
  dialog->start();
  // The window answers meanwhile.
  session().setCurrentImage(1);
  EXPECT_EQ(session().currentImage(), 1);
  ASSERT_TRUE(waitFor([&] { return !dialog->isWorking(); }));
  QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
  Q_EMIT dialog->useRequested(dialog->folder());
  ASSERT_TRUE(waitFor([&] { return opened.count() > 0; }));
  EXPECT_EQ(session().imageCount(), 5);
}

}  // namespace
}  // namespace sightline::ui
