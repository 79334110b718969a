// SPDX-License-Identifier: GPL-3.0-or-later
// Where file dialogs begin: at what is wanted, but never in the program's own folder.
#include "ui/widgets/own_place.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace sightline::ui {
namespace {

TEST(OwnPlace, IsNeverTheProgramsFolder) {
  const QTemporaryDir folder;
  const QString images = folder.filePath("images"), program = folder.filePath("program"), inside = program + "/demo";
  for (const QString& f : {images, inside, program + "s"}) ASSERT_TRUE(QDir().mkpath(f));
  const auto own = std::filesystem::path(program.toStdString());
  EXPECT_EQ(ownPlace(images, own), images);
  EXPECT_EQ(ownPlace(images + "/", own), images);
  EXPECT_EQ(ownPlace(program + "s", own), program + "s") << "another folder whose name begins alike";
  EXPECT_EQ(ownPlace(inside, {}), inside);
  for (const QString& f : {inside, program, QString(), folder.filePath("gone")}) {
    const QString place = ownPlace(f, own);
    EXPECT_TRUE(QDir(place).exists()) << qPrintable(f);
    EXPECT_FALSE(place.startsWith(folder.path())) << qPrintable(f);
  }
}

}  // namespace
}  // namespace sightline::ui
