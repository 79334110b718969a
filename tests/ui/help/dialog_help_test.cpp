// SPDX-License-Identifier: GPL-3.0-or-later
// Every dialog leads to its place in the manual: by its "?" and by F1.
#include "ui/widgets/dialog_help.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QWindow>
#include <map>

#include "core/base/files.h"
#include "tests/support/places.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/outputs_dialog.h"
#include "ui/controls/technique_options_dialog.h"
#include "ui/controls/value_window_dialog.h"
#include "ui/help/about_dialog.h"
#include "ui/help/manual_window.h"
#include "ui/statistics/class_map_dialog.h"
#include "ui/widgets/values_dialog.h"

namespace sightline::ui {
namespace {

namespace fs = std::filesystem;

/// The headings of a page as it is written in English: "window", "window#images", ...
QStringList placesOf(const fs::path& file) {
  const QString page = QString::fromStdString(file.stem().string());
  QStringList places{page};
  for (const QString& line : QString::fromStdString(readTextFile(file)).split('\n'))
    if (line.startsWith("## ")) places << page + '#' + ManualPage::anchorOf(line);
  return places;
}

TEST(DialogHelp, EveryDialogNamesAPlaceThatTheManualHas) {
  const fs::path root = sightline::testing::sourceFolder();
  QStringList places;
  for (const auto& entry : fs::directory_iterator(root / "docs" / "manual"))
    if (entry.path().extension() == ".md") places << placesOf(entry.path());
  // Dialogs on the base of another have its place.
  const QRegularExpression dialogClass("class (\\w+) : public QDialog"),
      named("DialogHelp(?:::beside)?\\(\\s*this,\\s*QStringLiteral\\(\"([^\"]+)\"\\)");
  int dialogs = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root / "ui")) {
    if (entry.path().extension() != ".h") continue;
    const auto match = dialogClass.match(QString::fromStdString(readTextFile(entry.path())));
    if (!match.hasMatch()) continue;
    ++dialogs;
    fs::path source = entry.path();
    source.replace_extension(".cpp");
    const auto place = named.match(QString::fromStdString(readTextFile(source)));
    EXPECT_TRUE(place.hasMatch()) << qPrintable(match.captured(1)) << " leads nowhere in the manual";
    EXPECT_TRUE(places.contains(place.captured(1))) << qPrintable(match.captured(1) + ": " + place.captured(1));
  }
  EXPECT_GE(dialogs, 13);
}

TEST(DialogHelp, TranslatedPagesHaveTheHeadingsOfTheEnglishOnesInTheSameOrder) {
  const fs::path manual = sightline::testing::sourceFolder() / "docs" / "manual";
  const auto levels = [](const fs::path& file) {
    QList<qsizetype> found;
    for (const QString& line : QString::fromStdString(readTextFile(file)).split('\n'))
      if (line.startsWith('#')) found << line.indexOf(' ');
    return found;
  };
  int pages = 0;
  for (const auto& entry : fs::directory_iterator(manual / "de")) {
    if (entry.path().extension() != ".md") continue;
    ++pages;
    EXPECT_EQ(levels(entry.path()), levels(manual / entry.path().filename())) << entry.path();
  }
  EXPECT_GE(pages, 4);
}

class DialogHelpInWindow : public WindowTest {
 protected:
  void SetUp() override {
    makeWindow();
    openStudy();
  }
  /// Page and heading of the manual on view.
  QString shown() {
    auto* manual = window_->findChild<ManualWindow*>();
    if (!manual || !manual->isVisible()) return {};
    EXPECT_EQ(manual->windowHandle()->transientParent(), nullptr) << "a dialog would block it";
    EXPECT_TRUE(waitFor([&] { return manual->view()->viewport()->rect().intersects(manual->view()->cursorRect()); }))
        << "the heading is not on view";
    return manual->page() + ": " + manual->view()->textCursor().block().text();
  }
  /// Opens a dialog as menus do and asks for help in it by the button, which F1 clicks.
  void expectHelp(QDialog* dialog, const QString& place) {
    dialog->open();
    auto* help = dialog->findChild<DialogHelp*>();
    ASSERT_TRUE(help && help->isVisible()) << qPrintable(dialog->windowTitle());
    help->click();
    EXPECT_EQ(shown(), place);
    EXPECT_EQ(help->shortcut(), QKeySequence(Qt::Key_F1));
    dialog->close();
  }
};

TEST_F(DialogHelpInWindow, TheButtonAndTheKeyOpenTheRightHeading) {
  auto* session = window_->session();
  expectHelp(new ValueWindowDialog(session, window_.get()), "my-images: Windows of values");
  expectHelp(new OutputsDialog(session, window_.get()), "networks: Outputs and cut-offs");
  expectHelp(new TechniqueOptionsDialog(session, session->settings().techniques.front(), window_.get()),
             "networks: Techniques");
  expectHelp(new ClassMapDialog(session, window_.get()), "networks: Which classes are right");
  expectHelp(new AboutDialog(AboutDialog::Page::About, window_.get()), "index: Manual");
  expectHelp(new ValuesDialog(window_.get()), "window: Values as a table");
}

// The German page has a heading of another name at the same place.
TEST(DialogHelp, AHeadingIsFoundOnATranslatedPage) {
  QTranslator german;
  ASSERT_TRUE(german.load("sightline_de", SIGHTLINE_TRANSLATIONS));
  QCoreApplication::installTranslator(&german);
  ManualWindow manual(nullptr);
  for (const auto& [place, heading] : std::map<QString, QString>{{"my-images#fixations", "Fixationen"},
                                                                 {"my-images#windows-of-values", "Wertefenster"},
                                                                 {"start#the-demo", "Die Demo"},
                                                                 {"networks#techniques", "Techniques"}}) {
    manual.showPlace(place);
    EXPECT_EQ(manual.view()->textCursor().block().text(), heading) << qPrintable(place);
  }
  QCoreApplication::removeTranslator(&german);
}

}  // namespace
}  // namespace sightline::ui
