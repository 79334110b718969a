// SPDX-License-Identifier: GPL-3.0-or-later
// Human data in the real window: what the dialog shows of a folder, what a choice does to the study, what dropped files
// do, and that all of it can be taken back.
#include "ui/human/human_data_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>
#include <QTreeWidget>

#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/ui/window_fixture.h"
#include "ui/grid/comparison_grid.h"
#include "ui/human/columns_dialog.h"
#include "ui/human/fixation_form.h"
#include "ui/human/fixation_map_dialog.h"
#include "ui/human/preview_view.h"
#include "ui/human/tick_list.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/work_bar.h"

namespace sightline::ui {
namespace {

constexpr int kWidth = 40, kHeight = 20;
constexpr double kPixels = kWidth * kHeight;

/// Two heads of 10 x 10 pixels and two tails of 5 x 4, on two images.
constexpr const char* kCoco = R"({"images":[{"id":1,"file_name":"cat1.png","width":40,"height":20},
  {"id":2,"file_name":"cat2.png","width":40,"height":20}],
  "categories":[{"id":1,"name":"head"},{"id":2,"name":"tail"}],
  "annotations":[{"image_id":1,"category_id":1,"bbox":[0,0,10,10]},{"image_id":1,"category_id":2,"bbox":[20,0,5,4]},
    {"image_id":2,"category_id":1,"bbox":[5,5,10,10]},{"image_id":2,"category_id":2,"bbox":[30,10,5,4]}]})";

class HumanDataTest : public WindowTest {
 protected:
  void SetUp() override {
    images_ = folder_.filePath("images").toStdString();
    std::filesystem::create_directories(images_);
    for (const char* name : {"cat1.png", "cat2.png", "dog.png"})
      writeFileAtomically(images_ / name, encodePng(Plane<std::uint8_t>(kWidth, kHeight, 120)));
    makeWindow();
  }
  void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    writeFileAtomically(file, text);
  }
  void openImages() {
    QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
    window_->openFolder(QString::fromStdString(images_.string()));
    ASSERT_TRUE(waitFor([&] { return opened.count() == 1; })) << qPrintable(window_->messages()->text("open"));
  }
  HumanDataDialog* dialog() {
    HumanDataDialog* found = nullptr;
    EXPECT_TRUE(waitFor([&] {
      found = window_->findChild<HumanDataDialog*>();
      return found && found->isVisible() && !found->isReading();
    }));
    return found;
  }
  static TickList* list(HumanDataDialog& dialog, const char* name) { return dialog.findChild<TickList*>(name); }
  static QStringList rowsOf(const TickList& list) {
    QStringList out;
    for (const auto& row : list.rows()) out << row.name + ": " + row.amount;
    return out;
  }
  /// With the mouse, on the box itself.
  static void tick(TickList& list, const QString& name) {
    auto* tree = list.findChild<QTreeWidget*>();
    const auto items = tree->findItems(name, Qt::MatchExactly);
    ASSERT_EQ(items.size(), 1) << qPrintable(name);
    tree->scrollToItem(items[0]);
    const QRect row = tree->visualItemRect(items[0]);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, {row.left() + 8, row.center().y()});
  }
  static QPushButton* button(HumanDataDialog& dialog, QDialogButtonBox::StandardButton which) {
    return dialog.findChild<QDialogButtonBox*>()->button(which);
  }
  [[nodiscard]] bool previewShows(HumanDataDialog& dialog, const std::function<bool(const HumanPreview&)>& what) {
    auto* preview = dialog.findChild<PreviewView*>();
    return waitFor([&] { return !dialog.isReading() && preview->shown() && what(*preview->shown()); });
  }
  void apply(HumanDataDialog& dialog) {
    QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
    ASSERT_TRUE(waitFor([&] { return button(dialog, QDialogButtonBox::Apply)->isEnabled(); }));
    QTest::mouseClick(button(dialog, QDialogButtonBox::Apply), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return opened.count() == 1; }));
  }
  void trigger(const QString& text) {
    QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
    actionOf(*window_, text)->trigger();
    ASSERT_TRUE(waitFor([&] { return opened.count() == 1; }));
  }
  [[nodiscard]] const Dataset& data() const { return window_->session()->definition().dataset; }
  /// Pixels of the mask that the study compares an image with.
  int marked(int image) {
    session().setCurrentImage(image);
    EXPECT_TRUE(waitFor([&] { return session().mask(image) != nullptr; }));
    const auto mask = session().mask(image);
    return mask ? static_cast<int>(std::ranges::count_if(mask->votes.values(), [](auto v) { return v > 0; })) : -1;
  }
  void drop(QWidget& onto, const std::vector<std::filesystem::path>& files) {
    QMimeData data;
    QList<QUrl> urls;
    for (const auto& file : files) urls << QUrl::fromLocalFile(QString::fromStdString(file.string()));
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&onto, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&onto, &event);
  }
  std::filesystem::path images_;
};

TEST_F(HumanDataTest, OpeningAFolderShowsWhatWasRecognisedAndHowItWillBeRead) {
  write(images_ / "instances.json", kCoco);
  openImages();
  auto* shown = dialog();
  ASSERT_TRUE(shown);
  EXPECT_EQ(rowsOf(*list(*shown, "labels")), (QStringList{"head: 2 regions", "tail: 2 regions"}));
  EXPECT_EQ(rowsOf(*list(*shown, "annotationFiles")),
            QStringList{"instances.json: COCO annotations: 4 regions on 2 images"});
  EXPECT_EQ(shown->findChild<QLabel*>("humanDataSummary")->text(), "4 regions on 2 of 3 images");
  EXPECT_TRUE(shown->findChild<QPlainTextEdit*>("humanDataNotes")->toPlainText().contains("instances.json"));
  EXPECT_TRUE(shown->findChild<QComboBox*>("pixelRule")->isVisibleTo(shown));
  EXPECT_FALSE(shown->findChild<QDoubleSpinBox*>("confidence")->isVisibleTo(shown));  // no detector
  EXPECT_FALSE(shown->findChild<FixationForm*>()->isVisibleTo(shown));
  EXPECT_FALSE(list(*shown, "people")->isVisibleTo(shown));  // the file names none
  // 10 x 10 and 5 x 4 pixels.
  EXPECT_TRUE(previewShows(*shown, [](const HumanPreview& p) { return p.id == "cat1" && p.anybody == 120 / kPixels; }));
  QTest::mouseClick(shown->findChild<QPushButton*>("nextPreview"), Qt::LeftButton);
  EXPECT_TRUE(previewShows(*shown, [](const HumanPreview& p) { return p.id == "cat2"; }));
  EXPECT_FALSE(button(*shown, QDialogButtonBox::Apply)->isEnabled());  // nothing was chosen yet
  EXPECT_FALSE(shown->findChild<QPushButton*>("restoreDefaults")->isEnabled());
}

TEST_F(HumanDataTest, AChosenLabelChangesPreviewStudySessionAndUndo) {
  write(images_ / "instances.json", kCoco);
  openImages();
  EXPECT_EQ(marked(0), 120);
  auto* shown = dialog();
  ASSERT_TRUE(shown);
  tick(*list(*shown, "labels"), "head");
  EXPECT_TRUE(previewShows(*shown, [](const HumanPreview& p) { return p.anybody == 20 / kPixels; }));
  EXPECT_EQ(data().regionChoice, RegionChoice{});  // only looked at so far
  apply(*shown);
  EXPECT_EQ(data().regionChoice.labels, std::vector<std::string>{"tail"});
  EXPECT_EQ(marked(0), 20);
  EXPECT_FALSE(opened_.dataset == nullptr);  // what was looked at is what is used: nothing was read again
  const SessionFile saved = sessionFileOf(
      savedStudyFromText(sessionFileText(folder_.filePath("a.sightline"), session(), QString::fromStdString(images_)),
                         folder_.filePath("a.sightline").toStdString()));
  ASSERT_TRUE(saved.saved.study.regions);
  EXPECT_EQ(saved.saved.study.regions->labels, std::vector<std::string>{"tail"});
  EXPECT_EQ(window_->findChild<HumanDataDialog*>(), nullptr);  // what was chosen is not asked about again

  trigger("Undo: human data");
  EXPECT_EQ(data().regionChoice, RegionChoice{});
  EXPECT_EQ(marked(0), 120);
  trigger("Redo: human data");
  EXPECT_EQ(marked(0), 20);
  // Another change ends what could be done again, and is taken back first.
  trigger("Undo: human data");
  AnalysisSettings settings = session().settings();
  settings.target.choice = TargetClass::Choice::Labelled;
  session().setSettings(settings);
  EXPECT_FALSE(actionOf(*window_, "Redo")->isEnabled());
  EXPECT_TRUE(actionOf(*window_, "Undo: target class")->isEnabled());
}

TEST_F(HumanDataTest, HowManyPeopleMarkedIsStatedHereAndCanBeTakenBack) {
  // Rings of 1 to 10 of 10 people.
  for (const char* name : {"cat1.png", "cat2.png", "dog.png"}) {
    Plane<std::uint8_t> mask(kWidth, kHeight);
    for (int y = 0; y < kHeight; ++y)
      for (int x = 0; x < kWidth; ++x)
        mask.at(x, y) = static_cast<std::uint8_t>((255 * std::clamp(11 - std::abs(x - 20), 0, 10) + 5) / 10);
    std::filesystem::create_directories(images_.parent_path() / "masks");
    writeFileAtomically(images_.parent_path() / "masks" / name, encodePng(mask));
  }
  images_ = images_.parent_path();
  openImages();
  const auto says = [&](const QString& text) {
    return waitFor([&] {
      const auto labels = window_->findChildren<QLabel*>();
      return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == text; });
    });
  };
  EXPECT_EQ(data().people(), (PeopleCount{10, PeopleKnown::Found}));
  EXPECT_TRUE(says("Human mask: share of the marks that a pixel needs"));
  EXPECT_TRUE(window_->messages()->text("warnings").contains("look like 10 people's marks averaged"));
  EXPECT_FALSE(window_->findChild<HumanDataDialog*>()) << "it asks nothing by itself";

  actionOf(*window_, "Human data…")->trigger();
  HumanDataDialog* shown = dialog();
  auto* number = shown->findChild<QSpinBox*>("annotators");
  EXPECT_EQ(number->text(), "not stated");
  QTest::mouseClick(shown->findChild<QPushButton*>("suggestedAnnotators"), Qt::LeftButton);
  EXPECT_EQ(number->value(), 10);
  EXPECT_TRUE(previewShows(*shown, [](const HumanPreview& p) { return p.people.known == PeopleKnown::Stated; }));
  apply(*shown);
  EXPECT_EQ(data().people(), (PeopleCount{10, PeopleKnown::Stated}));
  EXPECT_EQ(session().settings().agreement, (AgreementRule{5, 10}));
  EXPECT_TRUE(says("Human mask: people who must agree"));
  trigger("Undo: human data");
  EXPECT_EQ(data().peopleKnown, PeopleKnown::Found);
  trigger("Redo: human data");
  EXPECT_EQ(data().peopleKnown, PeopleKnown::Stated);
}

TEST_F(HumanDataTest, OfOneMaskForEachImageNoAgreementIsOffered) {
  std::filesystem::create_directories(images_.parent_path() / "masks");
  for (const char* name : {"cat1.png", "cat2.png"}) {
    Plane<std::uint8_t> mask(kWidth, kHeight);
    for (int x = 5; x < 15; ++x) mask.at(x, 7) = 255;
    writeFileAtomically(images_.parent_path() / "masks" / name, encodePng(mask));
  }
  images_ = images_.parent_path();
  openImages();
  EXPECT_EQ(data().people(), (PeopleCount{1, PeopleKnown::OneMask}));
  ASSERT_TRUE(waitFor([&] {
    const auto labels = window_->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [](const QLabel* label) {
      return label->text() == "Human mask: one for each image; the number of people is not stated";
    });
  }));
  for (const auto* slider : window_->findChildren<QSlider*>())
    EXPECT_FALSE(slider->accessibleName().contains("agree") && slider->isVisible());
  for (const auto* label : window_->findChildren<QLabel*>()) {
    EXPECT_FALSE(label->isVisible() && label->text().contains("10 people")) << qPrintable(label->text());
    EXPECT_FALSE(label->isVisible() && label->text().contains("1 person")) << qPrintable(label->text());
  }
}

TEST_F(HumanDataTest, WithoutATickThereIsNothingToApply) {
  write(images_ / "instances.json", kCoco);
  openImages();
  auto* shown = dialog();
  ASSERT_TRUE(shown);
  tick(*list(*shown, "labels"), "head");
  tick(*list(*shown, "labels"), "tail");
  EXPECT_EQ(shown->findChild<QLabel*>("humanDataProblem")->text(), "Tick at least one label.");
  EXPECT_FALSE(button(*shown, QDialogButtonBox::Apply)->isEnabled());
  tick(*list(*shown, "labels"), "head");
  EXPECT_FALSE(shown->findChild<QLabel*>("humanDataProblem")->isVisibleTo(shown));
  EXPECT_TRUE(previewShows(*shown, [](const HumanPreview& p) { return p.anybody == 100 / kPixels; }));
}

TEST_F(HumanDataTest, ReadingCanBeStoppedAndTheFormGoesBack) {
  write(images_ / "instances.json", kCoco);
  openImages();
  auto* shown = dialog();
  ASSERT_TRUE(shown);
  tick(*list(*shown, "labels"), "head");
  Q_EMIT shown->findChild<WorkBar*>()->cancelRequested();
  EXPECT_TRUE(list(*shown, "labels")->allTicked());
  EXPECT_FALSE(shown->isReading());
  QTest::qWait(400);
  EXPECT_TRUE(previewShows(*shown, [](const HumanPreview& p) { return p.anybody == 120 / kPixels; }));
  EXPECT_FALSE(button(*shown, QDialogButtonBox::Apply)->isEnabled());
}

TEST_F(HumanDataTest, ItStaysAwayWhereSomebodyWantsThat) {
  write(images_ / "instances.json", kCoco);
  openImages();
  auto* shown = dialog();
  ASSERT_TRUE(shown);
  for (auto* box : shown->findChildren<QCheckBox*>())
    if (box->text().remove('&') == "Show this when a folder is opened") box->click();
  shown->reject();
  QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
  window_->openFolder(QString::fromStdString(images_.string()));
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; }));
  QTest::qWait(100);
  EXPECT_EQ(window_->findChild<HumanDataDialog*>(), nullptr);
  actionOf(*window_, "Human data…")->trigger();
  EXPECT_TRUE(dialog());
}

TEST_F(HumanDataTest, FoldersWithNothingToChooseOpenWithoutIt) {
  openImages();
  QTest::qWait(100);
  EXPECT_EQ(window_->findChild<HumanDataDialog*>(), nullptr);
  actionOf(*window_, "Human data…")->trigger();
  auto* shown = dialog();
  ASSERT_TRUE(shown);
  EXPECT_EQ(shown->findChild<QLabel*>("humanDataSummary")->text(),
            "Neither annotations nor fixations were found in this folder");
}

TEST_F(HumanDataTest, DroppedAnnotationsAreTheHumanDataOfTheOpenFolder) {
  openImages();
  const auto elsewhere = std::filesystem::path(folder_.filePath("elsewhere/heads.json").toStdString());
  write(elsewhere, kCoco);
  drop(*window_, {elsewhere});
  auto* shown = dialog();
  ASSERT_TRUE(shown);
  EXPECT_TRUE(previewShows(*shown, [](const HumanPreview& p) { return p.anybody == 120 / kPixels; }));
  EXPECT_EQ(list(*shown, "annotationFiles")->rows().size(), 1);
  apply(*shown);
  EXPECT_EQ(data().regionChoice.files, std::vector<std::filesystem::path>{elsewhere});
  EXPECT_EQ(data().root, images_);
  EXPECT_EQ(marked(0), 120);
}

TEST_F(HumanDataTest, DroppedFixationsComeWithTheWidthOfTheirMaps) {
  openImages();
  const auto table = std::filesystem::path(folder_.filePath("elsewhere/looks.csv").toStdString());
  write(table, "image,person,x,y,duration\ncat1.png,ann,10,10,200\ncat1.png,bob,30,10,100\n");
  drop(*window_, {table});
  auto* shown = dialog();
  ASSERT_TRUE(shown);
  EXPECT_EQ(shown->findChild<QLabel*>("humanDataSummary")->text(), "2 fixations on 1 of 3 images");
  auto* form = shown->findChild<FixationForm*>();
  EXPECT_TRUE(form->isVisibleTo(shown));
  auto* cut = form->findChild<QComboBox*>("fixationCut");
  cut->setCurrentIndex(1);
  Q_EMIT cut->activated(1);
  auto* unit = form->findChild<QComboBox*>("sigmaUnit");
  unit->setCurrentIndex(unit->findData(static_cast<int>(FixationOptions::SigmaUnit::Pixels)));
  Q_EMIT unit->activated(unit->currentIndex());
  form->findChild<QDoubleSpinBox*>("sigma")->setValue(1);
  // With a standard deviation of 1, half of the maximum is reached up to 1.18 pixels away: 5 pixels for each of two.
  EXPECT_TRUE(
      previewShows(*shown, [](const HumanPreview& p) { return p.people.number == 2 && p.anybody == 10 / kPixels; }));
  apply(*shown);
  EXPECT_EQ(data().fixations.tables, std::vector<std::filesystem::path>{table});
  EXPECT_EQ(toString(data().fixations.options), "sigma=1px,cut=max:0.5");
  EXPECT_EQ(marked(0), 10);
}

// With a standard deviation of 1, half of the maximum is reached up to 1.18 pixels away: 5 pixels around each of two
// points; of 2, up to 2.35: 21 pixels.
TEST_F(HumanDataTest, TheWidthOfMapsActsInTheWindowAtOnceAndCanBeTakenBack) {
  write(images_ / "fixations.csv", "image,person,x,y,start\ncat1.png,ann,10.5,10.5,1\ncat1.png,bob,30.5,10.5,1\n");
  settings_.setValue("humanData/ask", false);
  openImages();
  const int usual = marked(0);
  QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
  actionOf(*window_, "Maps of fixations")->trigger();
  auto* form = window_->findChild<FixationMapDialog*>()->findChild<FixationForm*>();
  const auto choose = [&](const char* box, int value) {
    auto* combo = form->findChild<QComboBox*>(box);
    combo->setCurrentIndex(combo->findData(value));
    Q_EMIT combo->activated(combo->currentIndex());
  };
  choose("fixationCut", static_cast<int>(FixationOptions::Cut::ShareOfMaximum));
  choose("sigmaUnit", static_cast<int>(FixationOptions::SigmaUnit::Pixels));
  auto* sigma = form->findChild<QDoubleSpinBox*>("sigma");
  sigma->setValue(1);
  EXPECT_TRUE(waitFor([&] { return marked(0) == 2 * 5; }));
  QTest::qWait(1100);  // changes within a second are one step
  sigma->setValue(2);
  EXPECT_TRUE(waitFor([&] { return marked(0) == 2 * 21; }));
  EXPECT_EQ(opened.count(), 0);
  const auto file = folder_.filePath("a.sightline");
  const auto saved =
      savedStudyFromText(sessionFileText(file, session(), QString::fromStdString(images_)), file.toStdString());
  EXPECT_EQ(toString(saved.study.fixations.options), "sigma=2px,cut=max:0.5");
  actionOf(*window_, "Undo: maps of fixations")->trigger();
  EXPECT_TRUE(waitFor([&] { return marked(0) == 2 * 5; }));
  EXPECT_EQ(sigma->value(), 1);
  actionOf(*window_, "Undo: maps of fixations")->trigger();
  EXPECT_TRUE(waitFor([&] { return marked(0) == usual; }));
  EXPECT_FALSE(actionOf(*window_, "Undo")->isEnabled());
}

TEST_F(HumanDataTest, WherePeopleLookedIsDrawnAndCanBeHidden) {
  write(images_ / "fixations.csv", "image,person,x,y,start\ncat1.png,ann,10.5,10.5,1\ncat1.png,ann,30.5,10.5,2\n");
  settings_.setValue("humanData/ask", false);
  openImages();
  auto* grid = window_->findChild<ComparisonGrid*>();
  ASSERT_TRUE(waitFor([&] { return session().mask(0) != nullptr; }));
  auto* action = actionOf(*window_, "Show where people looked");
  EXPECT_TRUE(action->isEnabled());
  EXPECT_TRUE(action->isChecked());
  // The image is grey; people's first colour is not.
  const auto coloured = [&] {
    const QImage image = grid->grab().toImage();
    const QRect cell = grid->gridLayout().cells.front().frame;
    const double dpr = image.devicePixelRatio();
    int count = 0;
    for (int y = cell.top(); y <= cell.bottom(); ++y)
      for (int x = cell.left(); x <= cell.right(); ++x) {
        const QColor c = image.pixelColor(static_cast<int>(x * dpr), static_cast<int>(y * dpr));
        count += c.blue() > c.red() + 60;
      }
    return count;
  };
  EXPECT_TRUE(waitFor([&] { return coloured() > 40; })) << coloured();
  action->trigger();
  EXPECT_FALSE(session().display().showFixations);
  EXPECT_TRUE(waitFor([&] { return coloured() == 0; })) << coloured();
  // Folders without fixations have nothing to show.
  window_->openDemo();
  ASSERT_TRUE(waitFor([&] { return window_->session() && data().fixationMap.empty(); }));
  EXPECT_FALSE(action->isEnabled());
}

TEST_F(HumanDataTest, AFileThatIsNeitherGivesOneMessage) {
  openImages();
  const auto letter = std::filesystem::path(folder_.filePath("letter.txt").toStdString());
  write(letter, "Dear colleague,\n");
  drop(*window_, {letter});
  EXPECT_TRUE(waitFor([&] { return window_->messages()->text("humanData").contains("letter.txt"); }));
  EXPECT_EQ(window_->findChild<HumanDataDialog*>(), nullptr);
  EXPECT_EQ(data().root, images_);
  // In the dialog it is said there, and the form stays as it was.
  actionOf(*window_, "Human data…")->trigger();
  auto* shown = dialog();
  ASSERT_TRUE(shown);
  drop(*shown, {letter});
  EXPECT_TRUE(shown->findChild<QLabel*>("humanDataProblem")->text().contains("letter.txt"));
}

// A table of no known kind asks which column is what, with a suggestion; what is chosen can be changed and taken back.
TEST_F(HumanDataTest, ATableOfOtherColumnsAsksWhatTheyAre) {
  settings_.setValue("humanData/ask", false);
  openImages();
  const auto table = std::filesystem::path(folder_.filePath("looks.csv").toStdString());
  write(table, "VP,trial,pic,fx,fy\nvp1,1,cat1.png,10,10\nvp2,1,cat1.png,30,10\nvp1,2,cat2.png,5,5\n");
  drop(*window_, {table});
  ColumnsDialog* columns = nullptr;
  ASSERT_TRUE(waitFor([&] { return (columns = window_->findChild<ColumnsDialog*>()) && columns->isVisible(); }));
  auto* shown = window_->findChild<HumanDataDialog*>();
  ASSERT_TRUE(shown);
  const auto box = [&](const char* name) { return columns->findChild<QComboBox*>(name); };
  EXPECT_EQ(box("imageColumn")->currentText(), "pic");
  EXPECT_EQ(box("personColumn")->currentText(), "VP");
  EXPECT_EQ(box("xColumn")->currentText(), "fx");
  EXPECT_EQ(box("xColumn")->findText("pic"), -1) << "a column of names holds no places";
  EXPECT_EQ(columns->findChild<QTableWidget*>()->item(1, 2)->text(), "cat1.png");
  EXPECT_FALSE(columns->findChild<QSpinBox*>("screenWidth")->isVisible());
  auto* use = columns->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  box("yColumn")->setCurrentIndex(0);
  EXPECT_FALSE(use->isEnabled());
  EXPECT_TRUE(columns->findChild<QLabel*>("columnsProblem")->text().contains("x and y"));
  box("yColumn")->setCurrentText("fy");
  ASSERT_TRUE(use->isEnabled());
  QTest::mouseClick(use, Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] {
    return !shown->isReading() &&
           shown->findChild<QLabel*>("humanDataSummary")->text() == "3 fixations on 2 of 3 images";
  })) << qPrintable(shown->findChild<QLabel*>("humanDataProblem")->text());
  EXPECT_EQ(rowsOf(*list(*shown, "lookers")), (QStringList{"vp1: 2 fixations", "vp2: 1 fixation"}));
  // Again, with nobody told apart.
  auto* again = shown->findChild<QPushButton*>("tableColumns");
  ASSERT_TRUE(again->isVisible());
  QTest::mouseClick(again, Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] {
    columns = nullptr;
    for (auto* d : window_->findChildren<ColumnsDialog*>())
      if (d->isVisible()) columns = d;
    return columns != nullptr;
  }));
  EXPECT_EQ(box("personColumn")->currentText(), "VP");
  box("personColumn")->setCurrentIndex(0);
  QTest::mouseClick(columns->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return !shown->isReading() && !list(*shown, "lookers")->isVisible(); }));
  apply(*shown);
  EXPECT_EQ(data().fixations.columns, "image=pic,person=,x=fx,y=fy,duration=,start=,time=ms,unit=pixels,y-up=no");
  EXPECT_EQ(data().fixations.tables, std::vector<std::filesystem::path>{table});
  trigger("Undo: human data");
  EXPECT_TRUE(data().fixations.tables.empty());
}

TEST_F(HumanDataTest, AnnotationsDroppedOnAnEmptyWindowOpenTheirImages) {
  write(images_ / "instances.json", kCoco);
  QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
  drop(*window_, {images_ / "instances.json"});
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; })) << qPrintable(window_->messages()->text("open"));
  EXPECT_EQ(session().imageCount(), 3);
}

}  // namespace
}  // namespace sightline::ui
