// SPDX-License-Identifier: GPL-3.0-or-later
// Figures for print: their files as other programs see them, and the dialog as people use it.
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGuiApplication>
#include <QImageReader>
#include <QLineEdit>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <cmath>

#include "core/base/error.h"
#include "tests/ui/window_fixture.h"
#include "ui/figures/figure_dialog.h"
#include "ui/figures/figure_file.h"
#include "ui/figures/plot_figure_dialog.h"
#include "ui/plots/distributions_panel.h"
#include "ui/plots/threshold_curve_panel.h"
#include "ui/robustness/robustness_panel.h"
#include "ui/widgets/depth_choice.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/rule_text.h"
#include "ui/window/session_file.h"

namespace sightline::ui {
namespace {

class FigureTest : public WindowTest {
 protected:
  void SetUp() override {
    makeWindow();
    openStudy();
    ASSERT_TRUE(waitForAll());
  }
  std::unique_ptr<ComparisonFigure> figure(const std::vector<int>& images, FigureStyle style = {}) {
    return std::make_unique<ComparisonFigure>(FigureContent::of(session(), images), style);
  }
  static FigurePainter painterOf(ComparisonFigure& f) {
    return {f.sizeInches(), [&f](QCPPainter& painter, double dpi) { f.paint(painter, dpi); }};
  }
  QString write(const QString& name, const FigureStyle& style = {}) {
    auto f = figure({0, 3}, style);
    const QString path = folder_.filePath(name);
    writeFigure(path, painterOf(*f), "A <figure> & more", "{\"recipe\": \"ä → b\"}\n");
    return path;
  }
  /// What a program of poppler prints about a file.
  static QString poppler(const QString& program, const QString& file) {
    QProcess process;
    process.start(program, {file});
    EXPECT_TRUE(process.waitForFinished() && process.exitCode() == 0) << qPrintable(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
  }
};

TEST_F(FigureTest, IsAsWideAsAskedAndGrowsWithItsImages) {
  FigureStyle style;
  style.widthInches = kOneColumnInches;
  const auto one = figure({0}, style)->sizeInches(), two = figure({0, 1}, style)->sizeInches();
  EXPECT_DOUBLE_EQ(one.width(), 3.25);
  EXPECT_GT(two.height(), 1.7 * one.height());
  style.legend = false;
  EXPECT_LT(figure({0}, style)->sizeInches().height(), one.height());
  style.arrangement = FigureStyle::Arrangement::OneLine;
  EXPECT_LT(figure({0}, style)->sizeInches().height(), one.height() / 2);
}

TEST_F(FigureTest, PdfHasItsSizeEmbeddedFontsAndNoType3) {
  const QString file = write("figure.pdf");
  const QString info = poppler("pdfinfo", file);
  EXPECT_TRUE(info.contains("495 x")) << qPrintable(info);  // 6.875 in
  EXPECT_TRUE(info.contains("A <figure> & more")) << qPrintable(info);
  const QStringList fonts = poppler("pdffonts", file).split('\n', Qt::SkipEmptyParts).mid(2);
  ASSERT_FALSE(fonts.isEmpty()) << "words are text, not curves";
  for (const QString& font : fonts) {
    EXPECT_FALSE(font.contains("Type 3")) << qPrintable(font);
    EXPECT_TRUE(QRegularExpression("\\byes\\b").match(font).hasMatch()) << "not embedded: " << qPrintable(font);
  }
}

TEST_F(FigureTest, SvgIsDrawnByOthersAndKeepsItsText) {
  const QString file = write("figure.svg");
  QSvgRenderer renderer(file);
  ASSERT_TRUE(renderer.isValid());
  EXPECT_EQ(renderer.viewBoxF().width(), 6.875 * 96);
  QFile svg(file);
  ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
  const QByteArray text = svg.readAll();
  EXPECT_TRUE(text.contains("<text"));
  EXPECT_TRUE(text.contains("IoU 0."));
}

TEST_F(FigureTest, PixelsAreAt600DotsAnInch) {
  for (const char* name : {"figure.png", "figure.tif"}) {
    QImageReader reader(write(name));
    const QImage image = reader.read();
    ASSERT_FALSE(image.isNull()) << name << ": " << qPrintable(reader.errorString());
    EXPECT_EQ(image.width(), 4125) << name;
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 600, 1) << name;
  }
  EXPECT_TRUE(QFile::exists(folder_.filePath("figure.sightline"))) << "TIFF keeps its recipe beside it";
}

TEST_F(FigureTest, EveryFormatGivesItsRecipeBack) {
  for (const char* name : {"figure.pdf", "figure.svg", "figure.png"})
    EXPECT_EQ(recipeOf(write(name)), "{\"recipe\": \"ä → b\"}\n") << name;
  const QString plain = folder_.filePath("plain.png");
  ASSERT_TRUE(QImage(4, 4, QImage::Format_RGB32).save(plain));
  EXPECT_EQ(recipeOf(plain), "");
}

TEST_F(FigureTest, PicturesMapsAndOutlinesAreThere) {
  FigureStyle style;
  auto f = figure({0}, style);
  const QImage with = drawn(painterOf(*f), 150);
  auto display = session().display();
  display.showSaliencyOutline = false;
  display.showHumanOutline = false;
  session().setDisplay(display);
  auto g = figure({0}, style);
  const QImage without = drawn(painterOf(*g), 150);
  ASSERT_EQ(with.width(), without.width());
  const auto human = [](const QImage& image) {
    int n = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x) {
        const QColor c = image.pixelColor(x, y);
        n += std::abs(c.red() - 0xF0) < 12 && std::abs(c.green() - 0xE4) < 12 && std::abs(c.blue() - 0x42) < 12;
      }
    return n;
  };
  EXPECT_GT(human(with), human(without) + 200) << "the people's outline is drawn in its colour";
}

TEST_F(FigureTest, AWrongSuffixAndAnUnwritablePlaceAreTold) {
  auto f = figure({0});
  EXPECT_THROW(writeFigure(folder_.filePath("figure.docx"), painterOf(*f), "", ""), Error);
  EXPECT_THROW(writeFigure(folder_.filePath("no such folder/figure.pdf"), painterOf(*f), "", ""), Error);
}

TEST_F(FigureTest, TheDialogComposesSavesAndCopies) {
  auto* dialog = new FigureDialog(
      &session(), [this] { return sessionFileText({}, session(), QString::fromStdString(study_.folder().string())); },
      window_.get());
  QSignalSpy shown(dialog, &FigureDialog::previewShown), saved(dialog, &FigureDialog::saved);
  dialog->show();
  ASSERT_TRUE(waitFor([&] { return shown.count() >= 1; }));
  EXPECT_EQ(dialog->images(), std::vector<int>{0});
  session().setCurrentImage(4);
  for (auto* button : dialog->findChildren<QPushButton*>())
    if (button->text().remove('&') == "Add the image on screen") QTest::mouseClick(button, Qt::LeftButton);
  EXPECT_EQ(dialog->images(), (std::vector<int>{0, 4}));
  auto* width = dialog->findChild<QComboBox*>();
  for (auto* box : dialog->findChildren<QComboBox*>())
    if (box->accessibleName() == "Width of the figure") width = box;
  width->setFocus();
  QTest::keyClick(width, Qt::Key_Down);
  EXPECT_EQ(dialog->style().widthInches, kOneColumnInches);
  shown.clear();
  ASSERT_TRUE(waitFor([&] { return shown.count() >= 1; }));
  dialog->save(folder_.filePath("mine.pdf"));
  ASSERT_TRUE(waitFor([&] { return saved.count() == 1; }));
  QGuiApplication::clipboard()->clear();
  for (auto* button : dialog->findChildren<QPushButton*>())
    if (button->text().remove('&') == "Copy") QTest::mouseClick(button, Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return QGuiApplication::clipboard()->image().width() == 975; }));

  // names that do not exist are told; nothing is saved without an image
  auto* names = dialog->findChild<QLineEdit*>();
  names->setText("nobody");
  ASSERT_TRUE(waitFor([&] {
    for (auto* button : dialog->findChildren<QPushButton*>())
      if (button->text().remove('&') == "Save…") return !button->isEnabled();
    return false;
  }));
}

TEST_F(FigureTest, DroppingAFigureRestoresWhatItShows) {
  auto settings = session().settings();
  settings.rule = {BinarisationRule::Kind::TopArea, 0.3};
  session().setSettings(settings);
  session().setCurrentImage(6);
  auto f = figure({6});
  const QString path = folder_.filePath("figure.png");
  writeFigure(path, painterOf(*f), "t",
              sessionFileText({}, session(), QString::fromStdString(study_.folder().string())));
  session().setSettings({});
  session().setCurrentImage(0);
  QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
  window_->open(path);
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; })) << qPrintable(window_->messages()->text("open"));
  EXPECT_TRUE(session().settings() == settings);
  EXPECT_EQ(session().currentImage(), 6);
}

TEST_F(FigureTest, PlotsAreSetForPrintWithTheirTypeAndSize) {
  auto* dialog = new PlotFigureDialog(
      &session(), PlotKind::Cases, [] { return std::string("{}"); }, window_.get());
  QSignalSpy shown(dialog, &FigureWindow::previewShown), saved(dialog, &FigureWindow::saved);
  dialog->show();
  ASSERT_TRUE(waitFor([&] { return shown.count() >= 1; }));
  for (const PlotKind kind : {PlotKind::BoxPlots, PlotKind::BoxPlotsPooled, PlotKind::BoxPlotsWithin,
                              PlotKind::BoxPlotsByClass, PlotKind::BoxPlotsByCase, PlotKind::ThresholdCurves,
                              PlotKind::Surfaces, PlotKind::SurfacesOfImage, PlotKind::Robustness, PlotKind::Cases}) {
    dialog->setKind(kind);
    shown.clear();
    ASSERT_TRUE(waitFor([&] { return shown.count() >= 1; }));
    const QString file = folder_.filePath(QStringLiteral("plot%1.pdf").arg(static_cast<int>(kind)));
    saved.clear();
    dialog->save(file);
    ASSERT_TRUE(waitFor([&] { return saved.count() == 1; }));
    EXPECT_TRUE(poppler("pdfinfo", file).contains("495 x")) << "6.875 in";
    const QStringList fonts = poppler("pdffonts", file).split('\n', Qt::SkipEmptyParts).mid(2);
    ASSERT_FALSE(fonts.isEmpty()) << "words are text, not curves";
    for (const QString& font : fonts) EXPECT_TRUE(!font.contains("Type 3") && font.contains("yes")) << qPrintable(font);
    EXPECT_EQ(recipeOf(file), "{}");
    // The type is as large as was asked for: heights of words as poppler finds them on the page.
    QProcess words;
    words.start("pdftotext", {"-bbox", file, "-"});
    ASSERT_TRUE(words.waitForFinished());
    const QString boxes = QString::fromUtf8(words.readAllStandardOutput());
    if (kind == PlotKind::ThresholdCurves) {
      for (const ModelSpec& model : session().definition().models)
        EXPECT_TRUE(boxes.contains(QString::fromStdString(model.displayName)))
            << "colours are explained: " << model.displayName;
    }
    const QRegularExpression box(
        "yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">(?:[0-9]|0\\.[0-9]+)<");  // words that lie; a 10 may
                                                                                          // stand upright
    const auto found = box.match(boxes);
    ASSERT_TRUE(found.hasMatch()) << qPrintable(boxes);
    QFont face = QApplication::font();
    face.setPixelSize(1000);
    const double line = (QFontMetricsF(face).ascent() + QFontMetricsF(face).descent()) / 1000;
    EXPECT_NEAR(found.captured(2).toDouble() - found.captured(1).toDouble(), 8 * line, 0.6)
        << "ascent and descent of 8 points";
  }
}

/// A plot dialog on the test's study, and what it has saved.
class PlotFigureTest : public FigureTest {
 protected:
  PlotFigureDialog* openDialog(PlotKind kind) {
    auto* dialog = new PlotFigureDialog(
        &session(), kind, [] { return std::string("{}"); }, window_.get());
    dialog->show();
    return dialog;
  }
  template <class Widget>
  static Widget* named(QWidget* dialog, const char* name) {
    for (auto* widget : dialog->findChildren<Widget*>())
      if (widget->accessibleName() == QLatin1String(name)) return widget;
    return nullptr;
  }
  /// The words on the page of a file saved from the dialog, once it can be saved.
  QString wordsOf(PlotFigureDialog* dialog, const QString& name) {
    const QString file = folder_.filePath(name);
    auto* save = dialog->findChild<QPushButton*>("save");
    QSignalSpy shown(dialog, &FigureWindow::previewShown), saved(dialog, &FigureWindow::saved);
    EXPECT_TRUE(waitFor([&] { return shown.count() > 0 && save->isEnabled(); }));
    dialog->save(file);
    EXPECT_TRUE(waitFor([&] { return saved.count() == 1; }));
    QProcess words;
    words.start("pdftotext", {"-layout", file, "-"});
    EXPECT_TRUE(words.waitForFinished());
    return QString::fromUtf8(words.readAllStandardOutput()).simplified();
  }
  QByteArray svgOf(PlotFigureDialog* dialog, const QString& name) {
    QSignalSpy shown(dialog, &FigureWindow::previewShown), saved(dialog, &FigureWindow::saved);
    EXPECT_TRUE(waitFor([&] { return shown.count() > 0; }));
    dialog->save(folder_.filePath(name));
    EXPECT_TRUE(waitFor([&] { return saved.count() == 1; }));
    QFile file(folder_.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  }
  QImage picture(PlotFigureDialog* dialog, const QString& name) {
    QSignalSpy saved(dialog, &FigureWindow::saved);
    dialog->save(folder_.filePath(name));
    EXPECT_TRUE(waitFor([&] { return saved.count() == 1; }));
    return QImage(folder_.filePath(name)).convertToFormat(QImage::Format_RGB32);
  }
};

TEST_F(PlotFigureTest, NoNameIsCutOffInOneColumn) {
  auto* dialog = openDialog(PlotKind::BoxPlots);
  named<QComboBox>(dialog, "Width of the figure")->setCurrentIndex(1);
  for (const PlotKind kind :
       {PlotKind::BoxPlots, PlotKind::BoxPlotsPooled, PlotKind::BoxPlotsWithin, PlotKind::BoxPlotsByCase,
        PlotKind::ThresholdCurves, PlotKind::Surfaces, PlotKind::Robustness, PlotKind::Cases}) {
    dialog->setKind(kind);
    const QString words = wordsOf(dialog, QStringLiteral("narrow%1.pdf").arg(static_cast<int>(kind)));
    EXPECT_FALSE(words.contains(QChar(0x2026))) << static_cast<int>(kind) << ": " << qPrintable(words);
  }
}

TEST_F(PlotFigureTest, NamesAreFoundByASearch) {
  auto* dialog = openDialog(PlotKind::BoxPlots);
  for (const PlotKind kind : {PlotKind::ThresholdCurves, PlotKind::Cases}) {  // their names lie flat
    dialog->setKind(kind);
    const QString words = wordsOf(dialog, QStringLiteral("found%1.pdf").arg(static_cast<int>(kind)));
    EXPECT_TRUE(words.contains("EfficientNet")) << static_cast<int>(kind) << ": " << qPrintable(words);
  }
}

TEST_F(PlotFigureTest, TheFirstNameStaysWhenTheWidthIsChangedAfterwards) {
  auto* dialog = openDialog(PlotKind::BoxPlotsByCase);
  const auto timesIn = [](const QByteArray& svg) { return svg.count(">Human aligned ("); };
  EXPECT_EQ(timesIn(svgOf(dialog, "cases_wide.svg")), 2);
  named<QComboBox>(dialog, "Width of the figure")->setCurrentIndex(1);
  EXPECT_EQ(timesIn(svgOf(dialog, "cases_narrow.svg")), 2);
}

TEST_F(PlotFigureTest, BeginsWithThePlotOnScreen) {
  const auto kindFor = [&](const char* dock) {
    window_->findChild<QDockWidget*>(dock)->raise();
    QTest::qWait(50);
    for (auto* action : window_->findChildren<QAction*>())
      if (action->text().remove('&') == "Plot figure…") action->trigger();
    auto* dialog = window_->findChild<PlotFigureDialog*>();
    const PlotKind kind = dialog->kind();
    delete dialog;
    return kind;
  };
  EXPECT_EQ(kindFor("robustness"), PlotKind::Robustness);
  EXPECT_EQ(kindFor("cases"), PlotKind::Cases);
  window_->findChild<ThresholdCurvePanel*>()->setView(ThresholdCurvePanel::View::SurfacesOfImage);
  EXPECT_EQ(kindFor("thresholdCurve"), PlotKind::SurfacesOfImage);
  EXPECT_EQ(kindFor("statistics"), PlotKind::BoxPlots);
  window_->findChild<DistributionsPanel*>()->setView(DistributionsPanel::View::Classes);
  EXPECT_EQ(kindFor("distributions"), PlotKind::BoxPlotsByClass);
}

TEST_F(PlotFigureTest, SvgIsOnWhiteWhereTheViewerIsDark) {
  auto* dialog = openDialog(PlotKind::ThresholdCurves);
  QSvgRenderer renderer(svgOf(dialog, "curves.svg"));
  ASSERT_TRUE(renderer.isValid());
  QImage dark(660, static_cast<int>(660 * renderer.viewBoxF().height() / renderer.viewBoxF().width()),
              QImage::Format_RGB32);
  dark.fill(Qt::black);
  QPainter painter(&dark);
  renderer.render(&painter);
  for (const QPoint corner :
       {QPoint(1, 1), QPoint(658, 1), QPoint(1, dark.height() - 2), QPoint(658, dark.height() - 2)})
    EXPECT_EQ(dark.pixelColor(corner), QColor(Qt::white)) << corner.x() << ", " << corner.y();
}

TEST_F(PlotFigureTest, WhatColoursMeanIsWritten) {
  auto* dialog = openDialog(PlotKind::Surfaces);
  QString words = wordsOf(dialog, "surfaces.pdf");
  for (const char* told : {"(mean IoU of all images)", "best", "current setting", "people who agree, of", "across:"})
    EXPECT_TRUE(words.contains(told)) << told << "\n" << qPrintable(words);
  dialog->setKind(PlotKind::Robustness);
  words = wordsOf(dialog, "robustness.pdf");
  for (const char* told : {"holds", "the opposite holds", "no difference shown", "no test possible", "paired t-tests"})
    EXPECT_TRUE(words.contains(told)) << told << "\n" << qPrintable(words);
  dialog->setKind(PlotKind::Cases);
  words = wordsOf(dialog, "cases.pdf");
  for (const char* told : {"share of the maps of a column", "the path of", "Grad-CAM", "XRAI", "Distractor", "In none"})
    EXPECT_TRUE(words.contains(told)) << told << "\n" << qPrintable(words);
}

TEST_F(PlotFigureTest, TheRobustnessFigureIsOverTheLayersOfItsPanelAndSaysSo) {
  auto* panel = window_->findChild<RobustnessPanel*>();
  auto* inPanel = panel->findChild<DepthChoice*>("depths");
  const auto choose = [](QComboBox* box, int index) {
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
  };
  auto* dialog = openDialog(PlotKind::Robustness);
  QString words = wordsOf(dialog, "chosen.pdf");
  for (const ModelSpec& model : session().definition().models)
    EXPECT_TRUE(words.contains(QString::fromStdString(model.displayName + ": " + model.defaultLayer)))
        << qPrintable(words);
  // What is chosen in the panel is what the figure shows...
  inPanel->setDepths(LayerDepths::All);
  choose(inPanel, inPanel->currentIndex());
  const auto layers = layersOf(LayerDepths::All, session());
  ASSERT_GE(layers.size(), 3u);
  const auto depths = static_cast<int>(layers.size());
  ASSERT_TRUE(waitFor([&] { return RobustnessTests::of(session()).isAnswered(); }));
  EXPECT_EQ(RobustnessTests::of(session()).answer()->conclusions.front().verdicts.size(), 10 * layers.size());
  words = wordsOf(dialog, "all.pdf");
  EXPECT_TRUE(words.contains(QStringLiteral("Grad-CAM of all layers, %1 depths together").arg(depths)))
      << qPrintable(words);
  EXPECT_TRUE(words.contains("mixed colours: depths differ"));
  const QImage all = picture(dialog, "all.png");
  // ... and the other way round: one depth alone, chosen for the figure
  auto* inFigure = dialog->findChild<ShownDepth*>();
  ASSERT_TRUE(inFigure && inFigure->isVisible());
  ASSERT_EQ(inFigure->count(), depths + 1);
  choose(inFigure, 1);
  words = wordsOf(dialog, "first.pdf");
  EXPECT_TRUE(words.contains(
      QStringLiteral("Grad-CAM at depth 1 of %1: %2: %3")
          .arg(depths)
          .arg(QString::fromStdString(session().modelNames()[0]), QString::fromStdString(layers[0][0][0]))))
      << qPrintable(words);
  EXPECT_FALSE(words.contains("mixed colours"));
  EXPECT_NE(picture(dialog, "first.png"), all);
  EXPECT_EQ(session().display().robustness.depth, 0);
  // The state travels with the figure.
  const auto shown = session().display().robustness;
  EXPECT_EQ(shown.depths, LayerDepths::All);
  const QString file = folder_.filePath("recipe.sightline");
  const std::string text = sessionFileText(file, session(), QString::fromStdString(study_.folder().string()));
  QFile out(file);
  ASSERT_TRUE(out.open(QIODevice::WriteOnly));
  out.write(text.data(), static_cast<qint64>(text.size()));
  out.close();
  EXPECT_TRUE(readSessionFile(file).display.robustness == shown);
}

TEST_F(PlotFigureTest, TheRobustnessFigureVariesTheRuleOfItsPanel) {
  auto* along = window_->findChild<RobustnessPanel*>()->findChild<QComboBox*>("along");
  along->setCurrentIndex(along->findData(static_cast<int>(BinarisationRule::Kind::TopArea)));
  Q_EMIT along->activated(along->currentIndex());
  auto* dialog = openDialog(PlotKind::Robustness);
  EXPECT_TRUE(wordsOf(dialog, "area.pdf").contains(textOf(BinarisationRule::Kind::TopArea).name));
  auto* rule = dialog->findChild<QComboBox*>("plotRule");
  rule->setCurrentIndex(rule->findData(static_cast<int>(BinarisationRule::Kind::Percentile)));
  EXPECT_TRUE(wordsOf(dialog, "percentile.pdf").contains(textOf(BinarisationRule::Kind::Percentile).name));
  EXPECT_EQ(session().display().robustness.along, BinarisationRule::Kind::Percentile);
  // A current rule without a value is nothing to vary; panel and figure fall back to the same.
  auto display = session().display();
  display.robustness = {};
  session().setDisplay(display);
  auto settings = session().settings();
  settings.rule = {BinarisationRule::Kind::Otsu, 0};
  session().setSettings(settings);
  EXPECT_TRUE(wordsOf(dialog, "otsu.pdf").contains(textOf(BinarisationRule::Kind::MeanPlusSd).name));
}

TEST_F(PlotFigureTest, PlanesAreDrawnOverTheRuleThatIsChosen) {
  auto* dialog = openDialog(PlotKind::Surfaces);
  auto* rule = named<QComboBox>(dialog, "Rule whose value is varied");
  ASSERT_TRUE(rule);
  EXPECT_TRUE(rule->isVisible());
  rule->setCurrentIndex(rule->findData(static_cast<int>(BinarisationRule::Kind::TopArea)));
  EXPECT_TRUE(wordsOf(dialog, "area.pdf").contains("50 %"))
      << "areas are percentages: " << qPrintable(wordsOf(dialog, "again.pdf"));
  dialog->setKind(PlotKind::BoxPlots);
  EXPECT_FALSE(rule->isVisible());
}

TEST_F(PlotFigureTest, TheHeightSuitsThePlotUnlessSomebodyChoosesOne) {
  auto* dialog = openDialog(PlotKind::BoxPlots);
  auto* height = named<QDoubleSpinBox>(dialog, "Height in inches");
  const double boxes = height->value();
  named<QComboBox>(dialog, "Width of the figure")->setCurrentIndex(1);
  EXPECT_LT(height->value(), boxes);
  dialog->setKind(PlotKind::Surfaces);
  EXPECT_GT(height->value(), boxes) << "planes stand in two columns below each other";
  height->setValue(7);
  named<QComboBox>(dialog, "Width of the figure")->setCurrentIndex(0);
  EXPECT_EQ(height->value(), 7);
}

TEST_F(PlotFigureTest, AMetricWithoutThresholdHasNoPlanes) {
  auto* dialog = openDialog(PlotKind::Surfaces);
  (void)wordsOf(dialog, "planes.pdf");
  auto display = session().display();
  display.metric = Metric::PointingGame;
  session().setDisplay(display);
  EXPECT_TRUE(waitFor([&] { return !dialog->findChild<QPushButton*>("save")->isEnabled(); }));
}

TEST_F(FigureTest, PlotsAreOnWhiteInTheDarkThemeToo) {
  qApp->setPalette(QPalette(QColor(30, 30, 30)));
  auto* dialog = new PlotFigureDialog(
      &session(), PlotKind::BoxPlots, [] { return std::string(); }, window_.get());
  QSignalSpy shown(dialog, &FigureWindow::previewShown), saved(dialog, &FigureWindow::saved);
  dialog->show();
  ASSERT_TRUE(waitFor([&] { return shown.count() >= 1; }));
  const QString file = folder_.filePath("dark.png");
  dialog->save(file);
  ASSERT_TRUE(waitFor([&] { return saved.count() == 1; }));
  const QImage image(file);
  ASSERT_FALSE(image.isNull());
  EXPECT_EQ(image.pixelColor(2, 2), QColor(Qt::white));
  qApp->setPalette(QPalette());
}

}  // namespace
}  // namespace sightline::ui
