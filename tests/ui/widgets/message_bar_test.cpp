// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include <gtest/gtest.h>

#include <QLabel>

#include "ui/widgets/sentence.h"

namespace sightline::ui {
namespace {

TEST(MessageBar, ALongNameDoesNotWidenTheWindow) {
  MessageBar bar;
  bar.showMessage("short", {MessageBar::Kind::Problem, "a.jpg is damaged.", "Copy it again.", {}, {}});
  const int usual = bar.minimumSizeHint().width();
  const QString name = QStringLiteral("/data/") + QString(8000, QLatin1Char('x')) + QStringLiteral(".jpg");
  bar.showMessage("long", {MessageBar::Kind::Problem, name + " is damaged.", "Copy it again.", {}, {}});
  EXPECT_LT(bar.minimumSizeHint().width(), usual + 400);
  EXPECT_EQ(bar.text("long"), name + " is damaged. Copy it again.") << "what was said is known in full";
  for (const auto* label : bar.findChildren<QLabel*>()) EXPECT_LT(label->text().size(), 2000);
}

TEST(MessageBar, PlacesToBreakAreNotCopied) { EXPECT_EQ(withoutJoiners(QStringLiteral("ab\u200Bcd")), "abcd"); }

}  // namespace
}  // namespace sightline::ui
