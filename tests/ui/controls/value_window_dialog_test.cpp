// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/value_window_dialog.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/support/dicom_writer.h"
#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"
#include "ui/session/settings_history.h"
#include "ui/widgets/image_list_model.h"

namespace sightline::ui {
namespace {

struct ValueWindowDialogTest : ::testing::Test {
  testing::SyntheticStudy study{testing::SyntheticOptions{}};
  std::shared_ptr<testing::FakeControl> control = std::make_shared<testing::FakeControl>();

  /// With a DICOM file in place of the first image.
  StudyDefinition withDicom() {
    std::vector<std::uint16_t> values(96 * 96);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::uint16_t>(i);
    const auto file = study.folder() / "first.dcm";
    writeFileAtomically(file, testing::DicomWriter::grey(96, 96).window("100", "100").pixels(values).file());
    StudyDefinition out = study.definition();
    out.dataset.items[0].image = file;
    out.dataset.items[0].windowed = true;
    return out;
  }
  static QPushButton* button(QDialog& dialog, QDialogButtonBox::StandardButton which) {
    return dialog.findChild<QDialogButtonBox*>()->button(which);
  }
  static QDoubleSpinBox* number(QDialog& dialog, const char* name) {
    for (auto* box : dialog.findChildren<QDoubleSpinBox*>())
      if (box->accessibleName() == QLatin1String(name)) return box;
    return nullptr;
  }
  static void choose(QDialog& dialog, ValueWindow::Choice choice) {
    auto* box = dialog.findChild<QComboBox*>();
    box->setCurrentIndex(box->findData(static_cast<int>(choice)));
  }
  static bool says(QDialog& dialog, const char* words) {
    for (auto* label : dialog.findChildren<QLabel*>())
      if (label->text().contains(QLatin1String(words))) return true;
    return false;
  }
};

TEST_F(ValueWindowDialogTest, AWindowIsASettingThatCanBeTakenBackAndChangesThePicture) {
  const StudyDefinition definition = withDicom();
  const auto file = definition.dataset.items[0].image;
  StudySession session(definition, testing::fakeBackendFactory(control), nullptr);
  SettingsHistory history(&session);
  session.start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.image(0) != nullptr; }, 30000));
  EXPECT_EQ(*session.image(0), readImage(file));
  auto* dialog = new ValueWindowDialog(&session);
  dialog->show();
  EXPECT_FALSE(button(*dialog, QDialogButtonBox::Apply)->isEnabled());
  EXPECT_TRUE(says(*dialog, "1 of 8 images"));
  choose(*dialog, ValueWindow::Choice::Fixed);
  EXPECT_TRUE(number(*dialog, "Centre of the window")->isVisible());
  EXPECT_FALSE(number(*dialog, "Percentile that is black")->isVisible());
  number(*dialog, "Centre of the window")->setValue(4000);
  number(*dialog, "Width of the window")->setValue(3000);
  EXPECT_EQ(session.settings().window, ValueWindow{}) << "nothing before Apply";
  QTest::mouseClick(button(*dialog, QDialogButtonBox::Apply), Qt::LeftButton);
  EXPECT_EQ(toString(session.settings().window), "centre:4000,width:3000");
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.image(0) != nullptr; }, 30000));
  EXPECT_EQ(*session.image(0), readImage(file, {session.settings().window, 0}));
  EXPECT_EQ(history.undoText(), "window of values");
  history.undo();
  EXPECT_EQ(session.settings().window, ValueWindow{});
  EXPECT_EQ(dialog->findChild<QComboBox*>()->currentIndex(), 0) << "the open dialog follows";
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.image(0) != nullptr; }, 30000));
  EXPECT_EQ(*session.image(0), readImage(file));
  delete dialog;
}

TEST_F(ValueWindowDialogTest, NamesOfStoredWindowsArePresets) {
  StudyDefinition definition = withDicom();
  definition.dataset.windowNames = {"LUNG", "BONE"};
  StudySession session(definition, testing::fakeBackendFactory(control), nullptr);
  ValueWindowDialog dialog(&session);
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  dialog.show();
  auto* box = dialog.findChild<QComboBox*>();
  EXPECT_EQ(box->itemText(1), "Stored in the file: LUNG");
  box->setCurrentIndex(2);
  EXPECT_FALSE(dialog.findChild<QSpinBox*>()->isVisible()) << "its name is enough";
  EXPECT_TRUE(says(dialog, "a file without one says so"));
  QTest::mouseClick(button(dialog, QDialogButtonBox::Apply), Qt::LeftButton);
  EXPECT_EQ(toString(session.settings().window), "stored:BONE");
  AnalysisSettings settings = session.settings();
  settings.window = parseValueWindow("stored:brain");  // of a session whose files have changed
  session.setSettings(settings);
  EXPECT_EQ(box->currentText(), "Stored in the file: brain");
  settings.window = {};
  session.setSettings(settings);
  EXPECT_EQ(box->currentIndex(), 0);
}

TEST_F(ValueWindowDialogTest, ThumbnailsFollow) {
  StudySession session(withDicom(), testing::fakeBackendFactory(control), nullptr);
  ImageListModel list(&session);
  list.setImages({0, 1});
  session.start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !list.thumbnail(0).isNull() && !list.thumbnail(1).isNull(); }, 30000));
  const QImage before = list.thumbnail(0).toImage(), other = list.thumbnail(1).toImage();
  AnalysisSettings settings = session.settings();
  settings.window = parseValueWindow("range");
  session.setSettings(settings);
  EXPECT_TRUE(
      QTest::qWaitFor([&] { return !list.thumbnail(0).isNull() && list.thumbnail(0).toImage() != before; }, 30000));
  EXPECT_EQ(list.thumbnail(1).toImage(), other);
}

TEST_F(ValueWindowDialogTest, WhatMakesNoSenseCannotBeApplied) {
  StudySession session(withDicom(), testing::fakeBackendFactory(control), nullptr);
  ValueWindowDialog dialog(&session);
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  choose(dialog, ValueWindow::Choice::Percentiles);
  EXPECT_TRUE(button(dialog, QDialogButtonBox::Apply)->isEnabled());
  number(dialog, "Percentile that is black")->setValue(60);
  number(dialog, "Percentile that is white")->setValue(40);
  EXPECT_FALSE(button(dialog, QDialogButtonBox::Apply)->isEnabled());
  EXPECT_TRUE(says(dialog, "Black has to come before white"));
}

TEST_F(ValueWindowDialogTest, SaysThatImagesOfEightBitsHaveNothingToChoose) {
  StudySession session(study.definition(), testing::fakeBackendFactory(control), nullptr);
  ValueWindowDialog dialog(&session);
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  choose(dialog, ValueWindow::Choice::Range);
  EXPECT_FALSE(button(dialog, QDialogButtonBox::Apply)->isEnabled());
  EXPECT_TRUE(says(dialog, "8 bits"));
}

}  // namespace
}  // namespace sightline::ui
