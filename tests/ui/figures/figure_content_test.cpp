// SPDX-License-Identifier: GPL-3.0-or-later
// What a comparison figure says beside its maps: wrong predictions, fixations; and how large its file is, what a search
// finds in it, and what it does not tell of the machine.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>

#include "tests/ui/window_fixture.h"
#include "ui/figures/comparison_figure.h"
#include "ui/figures/figure_file.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/window/session_file.h"

namespace sightline::ui {
namespace {

class FigureContentTest : public WindowTest {
 protected:
  void SetUp() override {
    makeWindow();
    openStudy();
    ASSERT_TRUE(waitForAll());
  }
  QString write(const QString& name, const std::vector<int>& images, const std::string& recipe = "{}") {
    ComparisonFigure figure(FigureContent::of(session(), images), {});
    const QString path = folder_.filePath(name);
    writeFigure(path, {figure.sizeInches(), [&](QCPPainter& painter, double dpi) { figure.paint(painter, dpi); }},
                "A figure", recipe);
    return path;
  }
  static QString wordsOf(const QString& pdf) {
    QProcess words;
    words.start("pdftotext", {"-layout", pdf, "-"});
    EXPECT_TRUE(words.waitForFinished());
    return QString::fromUtf8(words.readAllStandardOutput());
  }
  static QByteArray bytesOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  }
  /// The first image where some model is right, or wrong.
  int imageWith(bool correct) {
    const auto& all = session().snapshot()->correct;
    const auto models = static_cast<std::size_t>(session().modelCount());
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i] == correct) return static_cast<int>(i / models);
    return -1;
  }
};

constexpr auto kCrossMark = "\u2717";

TEST_F(FigureContentTest, WrongPredictionsAreMarkedAndTheMarkIsExplained) {
  // The labels are turned round, so that what was right is wrong.
  const int image = imageWith(true);
  ASSERT_GE(image, 0);
  auto content = FigureContent::of(session(), {image});
  const auto wordsFor = [&](std::optional<bool> correct, const QString& name) {
    for (auto& each : content.rows[0].correct) each = correct;
    ComparisonFigure figure(content, {});
    const QString path = folder_.filePath(name);
    writeFigure(path, {figure.sizeInches(), [&](QCPPainter& painter, double dpi) { figure.paint(painter, dpi); }}, "",
                "");
    return wordsOf(path);
  };
  const auto models = session().modelCount();
  EXPECT_EQ(wordsFor(true, "right.pdf").count(QString::fromUtf8(kCrossMark)), 0);
  EXPECT_EQ(wordsFor(std::nullopt, "unknown.pdf").count(QString::fromUtf8(kCrossMark)), 0);
  EXPECT_EQ(wordsFor(false, "wrong.pdf").count(QString::fromUtf8(kCrossMark)), models + 1);  // and in the legend
  const int wrong = imageWith(false);
  if (wrong >= 0) {
    EXPECT_TRUE(wordsOf(write("wrong too.pdf", {wrong})).contains(QString::fromUtf8(kCrossMark)));
  }
}

TEST_F(FigureContentTest, PdfIsSmallAndASearchFindsItsWords) {
  const QString file = write("figure.pdf", {0});
  EXPECT_LT(QFileInfo(file).size(), 1'500'000);
  const QString words = wordsOf(file);
  for (const ModelSpec& model : session().definition().models)
    EXPECT_TRUE(words.contains(QString::fromStdString(model.displayName))) << model.displayName;
  QProcess images;
  images.start("pdfimages", {"-list", file});
  ASSERT_TRUE(images.waitForFinished());
  const QStringList lines = QString::fromUtf8(images.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts).mid(2);
  EXPECT_GE(lines.size(), 10);
  for (const QString& line : lines) {
    const QStringList columns = line.simplified().split(' ');
    if (columns.at(4) == "1") continue;  // the legend's bar of colours
    EXPECT_LE(columns.at(12).toInt(), 310) << "dots an inch: " << qPrintable(line);
  }
}

TEST_F(FigureContentTest, NoExportNamesAFolderOfThisMachine) {
  const QString home = QString::fromStdString(study_.folder().string());
  const std::string recipe = sessionFileText({}, session(), home, {});
  EXPECT_EQ(recipe.find(study_.folder().parent_path().string() + "/"), std::string::npos) << recipe;
  for (const char* name : {"figure.pdf", "figure.svg", "figure.png"}) {
    const QString path = write(name, {0}, recipe);
    EXPECT_FALSE(bytesOf(path).contains(home.toUtf8())) << name;
    EXPECT_EQ(QByteArray::fromStdString(recipeOf(path)).contains(home.toUtf8()), false) << name;
  }
}

TEST_F(FigureContentTest, FixationsAreDrawnWhereTheyAreWhatIsKnownOfPeople) {
  const QDir images(folder_.path());
  ASSERT_TRUE(images.mkpath("eyes"));
  QFile table(folder_.filePath("eyes/eyes.tsv"));
  ASSERT_TRUE(table.open(QIODevice::WriteOnly));
  table.write("person\timage\tx\ty\tduration\n");
  for (int i = 0; i < 2; ++i) {
    const QString from =
        QString::fromStdString(study_.definition().dataset.items[static_cast<std::size_t>(i)].image.string());
    const QString name = QFileInfo(from).fileName();
    ASSERT_TRUE(QFile::copy(from, folder_.filePath("eyes/" + name)));
    for (const char* person : {"ann", "ben"})
      for (int n = 0; n < 4; ++n)
        table.write(
            QStringLiteral("%1\t%2\t%3\t%4\t200\n").arg(person, name).arg(20 + 10 * n).arg(30 + 5 * n).toUtf8());
  }
  table.close();
  QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
  window_->openFolder(folder_.filePath("eyes"));
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; }));
  ASSERT_TRUE(waitForAll());
  ASSERT_TRUE(session().definition().dataset.items[0].hasHumanMask()) << "the table was not recognised";

  const QByteArray shown = bytesOf(write("with.svg", {0}));
  DisplaySettings display = session().display();
  display.showFixations = false;
  session().setDisplay(display);
  const QByteArray hidden = bytesOf(write("without.svg", {0}));
  for (const char* colour : {"#66ccee", "#ee6677"}) {  // the first two people's
    EXPECT_GE(shown.count(colour), session().modelCount()) << colour;
    EXPECT_EQ(hidden.count(colour), 0) << colour;
  }
  EXPECT_TRUE(shown.contains("fixations"));
  EXPECT_FALSE(hidden.contains("fixations"));
}

}  // namespace
}  // namespace sightline::ui
