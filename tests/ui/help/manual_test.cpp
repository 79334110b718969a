// SPDX-License-Identifier: GPL-3.0-or-later
// The manual: every link and picture of it is there, every panel has its heading, the messages it quotes exist, and F1
// opens it where somebody is.
#include "ui/help/manual_window.h"

#include <QDockWidget>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QToolButton>

#include "core/base/files.h"
#include "tests/support/places.h"
#include "tests/ui/window_fixture.h"
#include "ui/widgets/glossary.h"
#include "ui/window/dock_title.h"

namespace sightline::ui {
namespace {

QStringList headingsOf(const QString& page) {
  QStringList headings;
  for (const QString& line : ManualWindow::textOf(page).split('\n'))
    if (line.startsWith('#')) headings << ManualPage::anchorOf(line);
  return headings;
}

TEST(Manual, EveryLinkAndPictureIsThere) {
  const QRegularExpression link(QStringLiteral("(!?)\\[[^\\]]*\\]\\(([^)]+)\\)"));
  int links = 0, pictures = 0;
  for (const QString& page : ManualWindow::pages()) {
    const QString text = ManualWindow::textOf(page);
    EXPECT_TRUE(text.startsWith("# ")) << qPrintable(page);
    for (auto at = link.globalMatch(text); at.hasNext();) {
      const auto match = at.next();
      const QString target = match.captured(2);
      if (!match.captured(1).isEmpty()) {
        ++pictures;
        EXPECT_TRUE(QFileInfo::exists(":/manual/" + target)) << qPrintable(page + ": " + target);
        continue;
      }
      if (target.startsWith("https://")) continue;
      ++links;
      const QString other = target.section('.', 0, 0);
      EXPECT_TRUE(ManualWindow::pages().contains(other)) << qPrintable(page + ": " + target);
      if (target.contains('#')) {
        EXPECT_TRUE(headingsOf(other).contains(target.section('#', 1))) << qPrintable(page + ": " + target);
      }
    }
  }
  EXPECT_GE(links, 15);
  EXPECT_GE(pictures, 5);
}

TEST(Manual, EveryPageOfTheFolderIsShown) {
  const auto folder = sightline::testing::sourceFolder() / "docs" / "manual";
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    ++count;
    EXPECT_TRUE(ManualWindow::pages().contains(QString::fromStdString(entry.path().stem().string()))) << entry.path();
  }
  EXPECT_EQ(count, ManualWindow::pages().size());
}

/// What a person may see, whatever breaks its lines.
QString oneLine(QString text) { return text.replace(QRegularExpression("\\s+"), " ").trimmed(); }

TEST(Manual, MessagesThatItQuotesExist) {
  QFile file(QString::fromStdString(
      (sightline::testing::sourceFolder() / "resources" / "translations" / "sightline_en.ts").string()));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  QString sentences = QString::fromUtf8(file.readAll());
  sentences.replace("&apos;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
  sentences = oneLine(sentences.replace("&amp;", "&"));
  int quotes = 0;
  for (const QString& line : ManualWindow::textOf("troubleshooting").split('\n')) {
    if (!line.startsWith("> ")) continue;
    ++quotes;
    EXPECT_TRUE(sentences.contains(oneLine(line.mid(2)))) << qPrintable(line);
  }
  EXPECT_GE(quotes, 4);
}

TEST(Manual, TheGlossaryHasEveryHeadOfTheTables) {
  const QString text = ManualWindow::textOf("glossary");
  EXPECT_GE(glossaryEntries().size(), 40U);
  for (const auto& [term, meaning] : glossaryEntries()) {
    EXPECT_FALSE(meaning.isEmpty()) << qPrintable(term);
    EXPECT_TRUE(text.contains("**" + QString(term).replace('*', "\\*") + "**")) << qPrintable(term);
  }
}

class ManualInWindow : public WindowTest {
 protected:
  void SetUp() override {
    makeWindow();
    openStudy();
  }
  ManualWindow* manual() {
    auto* found = window_->findChild<ManualWindow*>();
    EXPECT_TRUE(found && found->isVisible());
    return found;
  }
};

TEST_F(ManualInWindow, EveryPanelHasItsHeading) {
  const QStringList headings = headingsOf("window");
  int panels = 0;
  for (auto* dock : window_->findChildren<QDockWidget*>()) {
    ++panels;
    EXPECT_TRUE(headings.contains(ManualPage::anchorOf(dock->windowTitle()))) << qPrintable(dock->windowTitle());
    for (auto* button : dock->titleBarWidget()->findChildren<QToolButton*>())
      if (button->text() == "?") button->click();
    EXPECT_EQ(manual()->view()->textCursor().block().text(), dock->windowTitle());
  }
  EXPECT_GE(panels, 14);
}

TEST_F(ManualInWindow, F1OpensThePageAboutWhatHasTheFocus) {
  auto* dock = window_->findChild<QDockWidget*>("images");
  auto* search = dock->findChild<QLineEdit*>();
  ASSERT_TRUE(search);
  search->setFocus();
  QTest::keyClick(window_.get(), Qt::Key_F1);
  ASSERT_TRUE(manual());
  EXPECT_EQ(manual()->page(), "window");
  EXPECT_EQ(manual()->view()->textCursor().block().text(), "Images");
  // The button in a panel's title leads to the panel.
  auto* title = window_->findChild<QDockWidget*>("binarisation")->titleBarWidget();
  for (auto* button : title->findChildren<QToolButton*>())
    if (button->text() == "?") button->click();
  EXPECT_EQ(manual()->view()->textCursor().block().text(),
            window_->findChild<QDockWidget*>("binarisation")->windowTitle());
}

TEST_F(ManualInWindow, LinksLeadOnAndBack) {
  actionOf(*window_, "Manual")->trigger();
  auto* view = manual()->view();
  manual()->showPlace("index");
  view->setSource(view->source().resolved(QUrl("numbers.md#tests")));
  EXPECT_EQ(manual()->page(), "numbers");
  EXPECT_EQ(view->textCursor().block().text(), "Tests");
  EXPECT_TRUE(view->toPlainText().contains("Holm"));
  view->backward();
  EXPECT_EQ(manual()->page(), "index");
  EXPECT_EQ(manual()->findChild<QListWidget*>()->currentItem()->text(), "Manual");
}

TEST_F(ManualInWindow, SearchFindsPagesAndPlaces) {
  actionOf(*window_, "Manual")->trigger();
  auto* list = manual()->findChild<QListWidget*>();
  QTest::keyClicks(manual()->findChild<QLineEdit*>(), "eye trackers");
  QStringList shown;
  for (int row = 0; row < list->count(); ++row)
    if (!list->item(row)->isHidden()) shown << list->item(row)->data(Qt::UserRole).toString();
  EXPECT_EQ(shown, QStringList{"my-images"});
  EXPECT_EQ(manual()->page(), "my-images");
  EXPECT_EQ(manual()->view()->textCursor().selectedText().toLower(), "eye");
}

TEST_F(ManualInWindow, PicturesFitTheView) {
  actionOf(*window_, "Manual")->trigger();
  manual()->resize(640, 480);
  manual()->showPlace("window");
  EXPECT_TRUE(waitFor([&] { return manual()->view()->horizontalScrollBar()->maximum() == 0; }));
}

}  // namespace
}  // namespace sightline::ui
