// SPDX-License-Identifier: GPL-3.0-or-later
// The window in both of its languages: on a small and a usual screen no text of it is cut off, no two commands of a
// menu share a letter, and what the manual calls a command is what the menu calls it.
#include <QAbstractButton>
#include <QDockWidget>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QRegularExpression>
#include <QScrollArea>
#include <QToolButton>
#include <QTranslator>

#include "tests/ui/window_fixture.h"
#include "ui/help/manual_window.h"
#include "ui/widgets/form.h"

namespace sightline::ui {
namespace {

constexpr int kSettleMs = 3000;

struct Language {
  const char* id;
};
void PrintTo(const Language& language, std::ostream* out) { *out << language.id; }

class LanguageTest : public WindowTest, public ::testing::WithParamInterface<Language> {
 protected:
  void SetUp() override {
    if (std::string(GetParam().id) != "en") {
      ASSERT_TRUE(words_.load(QStringLiteral("sightline_%1").arg(GetParam().id), SIGHTLINE_TRANSLATIONS));
      ASSERT_TRUE(QApplication::installTranslator(&words_));
    }
    makeWindow();
    openStudy();
    ASSERT_TRUE(waitForAll());
  }
  void TearDown() override {
    window_.reset();
    QApplication::removeTranslator(&words_);
  }
  QTranslator words_;
};
INSTANTIATE_TEST_SUITE_P(Languages, LanguageTest, ::testing::Values(Language{"en"}, Language{"de"}),
                         [](const auto& row) { return std::string(row.param.id); });

/// What of a widget's text is not seen; empty: all is.
QString cutText(const QWidget* widget) {
  if (const auto* label = qobject_cast<const QLabel*>(widget)) {
    if (label->text().isEmpty() || dynamic_cast<const ElidedCaption*>(label)) return {};
    const bool high = label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 2;
    const bool wide = !label->wordWrap() && label->sizeHint().width() > label->width() + 1;
    return high || wide ? label->text() : QString();
  }
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
    if (button->text().isEmpty() || dynamic_cast<const ElidedCheckBox*>(button)) return {};
    const auto* tool = qobject_cast<const QToolButton*>(button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()) return {};
    return button->sizeHint().width() > button->width() + 1 ? button->text() : QString();
  }
  return {};
}

/// Some may go while others are waited for.
QList<QPointer<QWidget>> listOf(const QWidget* panel) {
  QList<QPointer<QWidget>> parts;
  for (QWidget* part : panel->findChildren<QWidget*>()) parts << part;
  return parts;
}

TEST_P(LanguageTest, NoTextIsCutOff) {
  EXPECT_LE(window_->minimumSizeHint().width(), 1024);
  EXPECT_LE(window_->minimumSizeHint().height(), 690);
  for (const QSize size : {QSize(1024, 690), QSize(1440, 900)}) {
    window_->resize(size);
    QTest::qWait(50);
    for (const QAction* menu : window_->menuBar()->actions())
      EXPECT_FALSE(window_->menuBar()->actionGeometry(const_cast<QAction*>(menu)).isEmpty())
          << size.width() << ": no room for the menu " << qPrintable(menu->text());
    int looked = 0;
    for (auto* dock : window_->findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
      if (dock->isHidden()) continue;
      dock->raise();
      auto* area = qobject_cast<QScrollArea*>(dock->widget());
      const QWidget* panel = area ? area->widget() : dock->widget();
      ASSERT_TRUE(waitFor([&] { return !panel->visibleRegion().isEmpty(); })) << qPrintable(dock->windowTitle());
      QTest::qWait(20);
      for (const QPointer<QWidget>& part : listOf(panel)) {
        if (!part || !part->isVisible()) continue;
        ++looked;
        // A text that has just come takes its room a moment later.
        const auto whole = [&] { return !part || cutText(part).isEmpty(); };
        EXPECT_TRUE(whole() || QTest::qWaitFor(whole, kSettleMs))
            << size.width() << " x " << size.height() << ", " << qPrintable(dock->objectName()) << ", "
            << part->metaObject()->className() << ": " << qPrintable(cutText(part));
      }
    }
    EXPECT_GT(looked, 100);
  }
}

void expectOwnLetters(const QMenu* menu, int& commands) {
  std::map<QString, QString> letters;
  for (const QAction* action : menu->actions()) {
    if (action->isSeparator() || !action->isVisible()) continue;
    ++commands;
    const QString letter = QKeySequence::mnemonic(action->text()).toString();
    if (!letter.isEmpty()) {
      EXPECT_FALSE(letters.contains(letter))
          << qPrintable(letter) << ": " << qPrintable(letters[letter]) << " and " << qPrintable(action->text());
      letters[letter] = action->text();
    }
    if (action->menu()) expectOwnLetters(action->menu(), commands);
  }
}

TEST_P(LanguageTest, NoTwoCommandsOfAMenuShareALetter) {
  int commands = 0;
  std::map<QString, QString> menus;
  for (const QAction* top : window_->menuBar()->actions()) {
    const QString letter = QKeySequence::mnemonic(top->text()).toString();
    EXPECT_FALSE(menus.contains(letter)) << qPrintable(top->text());
    menus[letter] = top->text();
    if (top->menu()) expectOwnLetters(top->menu(), commands);
  }
  EXPECT_GT(commands, 60);
}

QString plain(QString text) { return text.remove('&').remove(QChar(0x2026)).trimmed(); }

/// "*File > Open folder*" in a page: the menu has that command.
TEST_P(LanguageTest, CommandsInTheManualAreInTheMenus) {
  const QRegularExpression path(QStringLiteral("\\*([^*>\\n]+) > ([^*\\n]+)\\*"));
  int paths = 0;
  for (const QString& page : ManualWindow::pages()) {
    const QString text = ManualWindow::textOf(page).replace('\n', ' ');
    for (auto at = path.globalMatch(text); at.hasNext();) {
      const auto match = at.next();
      const QString menu = match.captured(1), command = match.captured(2);
      const bool german = std::string(GetParam().id) == "de";
      const bool translated = QFile::exists(QStringLiteral(":/manual/%1/%2.md").arg(GetParam().id, page));
      if (german && !translated) continue;  // an English page names English commands
      const QAction* top = nullptr;
      for (const QAction* action : window_->menuBar()->actions())
        if (plain(action->text()) == menu) top = action;
      if (!top) continue;  // of a dialog: "Human data > Other files"
      ++paths;
      bool found = false;
      for (const QAction* action : top->menu()->actions()) found = found || plain(action->text()) == command;
      EXPECT_TRUE(found) << qPrintable(page) << ": " << qPrintable(match.captured(0));
    }
  }
  EXPECT_GE(paths, 5);
}

TEST_P(LanguageTest, TheManualIsInItToo) {
  const QString title = ManualWindow::textOf("start").section('\n', 0, 0);
  EXPECT_EQ(title, std::string(GetParam().id) == "de" ? "# Erste Schritte" : "# First steps");
}

}  // namespace
}  // namespace sightline::ui
