// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sentence.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>
#include <QTextLayout>

namespace sightline::ui {
namespace {

TEST(SentenceTest, NumbersStayWithWhatTheyAreOf) {
  const std::string told = "XRAI does more (t(99) = 4.84, p < .001, p \u2265 .5, n = 100 images, 64 % of them).";
  const QString shown = sentence(told);
  EXPECT_EQ(withoutJoiners(shown).toStdString(), told) << "nothing else changes";
  for (const char* whole : {"t(99)\u00a0=\u00a04.84", "p\u00a0<\u00a0.\u2060001", "p\u00a0\u2265\u00a0.\u20605",
                            "n\u00a0=\u00a0100", "64\u00a0%"})
    EXPECT_TRUE(shown.contains(QString::fromUtf8(whole))) << whole;
  EXPECT_TRUE(shown.contains("does more"));
}

TEST(SentenceTest, NoLineOfAnyWidthEndsBetweenASignAndItsNumber) {
  const QString shown =
      sentence(std::string("The means differ (p < .001, n = 100) and 64 % of the images agree with that."));
  for (int width = 40; width < 400; width += 7) {
    QTextLayout layout(shown);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(width);
      lines << shown.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    for (const QString& line : lines) {
      EXPECT_FALSE(line.startsWith(QLatin1Char('<')) || line.startsWith(QLatin1Char('=')) ||
                   line.startsWith(QLatin1Char('%')) || line.startsWith(QLatin1Char('.')))
          << line.toStdString();
      EXPECT_FALSE(line.endsWith(QStringLiteral("\u00a0."))) << line.toStdString();
    }
  }
}

TEST(SentenceTest, WhatIsCopiedCanBeSearchedFor) {
  copyWithoutJoiners();
  QLabel label(sentence(std::string("The means differ (p < .001).")));
  label.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  label.show();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&label));
  label.setSelection(0, static_cast<int>(label.text().size()));
  QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QGuiApplication::clipboard()->text(), "The means differ (p < .001).");
}

}  // namespace
}  // namespace sightline::ui
