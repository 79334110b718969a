// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_names.h"

#include <gtest/gtest.h>

#include <QFont>

namespace sightline::ui {
namespace {

struct BoxNames : ::testing::Test {
  QFontMetricsF metrics{QFont()};
  [[nodiscard]] double widthOf(const QString& text) const { return metrics.horizontalAdvance(text); }
  /// Room for one text and no more.
  [[nodiscard]] double roomFor(const QString& text) const { return widthOf(text) + 0.5; }
  static ScoreGroup group(std::size_t values, int missing, int undefined = 0) {
    ScoreGroup g;
    g.values.resize(values);
    g.missingCount = missing;
    g.undefinedCount = undefined;
    return g;
  }
};

TEST_F(BoxNames, ABreakComesAtABlankAHyphenOrBetweenWords) {
  EXPECT_EQ(fittedName("Grad-CAM", metrics, 1000), "Grad-CAM");
  EXPECT_EQ(fittedName("golden retriever", metrics, roomFor("retriever")), "golden\nretriever");
  EXPECT_EQ(fittedName("Grad-CAM", metrics, std::max(roomFor("Grad-"), roomFor("CAM"))), "Grad-\nCAM");
  EXPECT_EQ(fittedName("EfficientNet", metrics, roomFor("Efficient")), "Efficient\nNet");
}

TEST_F(BoxNames, WhatIsStillTooWideIsCutAndSaidToBe) {
  const double room = roomFor("retr");
  EXPECT_TRUE(isNameCut("golden retriever", metrics, room));
  EXPECT_FALSE(isNameCut("golden retriever", metrics, roomFor("retriever")));
  for (const QString& line : fittedName("golden retriever", metrics, room).split('\n'))
    EXPECT_LE(widthOf(line), room) << qPrintable(line);
}

TEST_F(BoxNames, CountsSayWhatIsMissingAndUndefined) {
  EXPECT_EQ(countLines(group(4, 0), metrics, 1000, false), "n = 4\n ") << "two lines, as with missing maps";
  EXPECT_EQ(countLines(group(4, 396), metrics, 1000, false), "n = 4\n396 missing");
  EXPECT_EQ(countLines(group(4, 390, 6), metrics, 1000, true), "4 of 400\n6 unscored");
  EXPECT_EQ(countLines(group(4, 396), metrics, roomFor("4/400"), true), "4/400\n ");
  EXPECT_EQ(countLines(group(4, 0), metrics, 1, false), "4\n ");
  EXPECT_EQ(missingText(group(4, 0)), "");
}

}  // namespace
}  // namespace sightline::ui
