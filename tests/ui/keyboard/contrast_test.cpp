// SPDX-License-Identifier: GPL-3.0-or-later
// Text can be read in both themes: contrast of at least 4.5:1 (WCAG 2.1, 1.4.3) for every pair of colours that the
// palette and the style sheet put together, 3:1 for what marks the keyboard and the state of a control (1.4.11).
#include <gtest/gtest.h>

#include <QApplication>
#include <QRegularExpression>
#include <cmath>

#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

/// Relative luminance of WCAG 2.1.
double luminance(const QColor& colour) {
  const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}
double contrast(const QColor& a, const QColor& b) {
  const double high = std::max(luminance(a), luminance(b)), low = std::min(luminance(a), luminance(b));
  return (high + 0.05) / (low + 0.05);
}
/// What is seen where `over`, with its opacity, lies on `ground`.
QColor blended(const QColor& over, const QColor& ground, double opacity) {
  const auto mix = [&](double a, double b) { return static_cast<float>(a * opacity + b * (1 - opacity)); };
  return QColor::fromRgbF(mix(over.redF(), ground.redF()), mix(over.greenF(), ground.greenF()),
                          mix(over.blueF(), ground.blueF()));
}

class InBothThemes : public ::testing::TestWithParam<ThemeChoice> {
 protected:
  InBothThemes() : theme_(*qApp, false) { theme_.setChoice(GetParam()); }
  Theme theme_;
};
INSTANTIATE_TEST_SUITE_P(Themes, InBothThemes, ::testing::Values(ThemeChoice::Light, ThemeChoice::Dark),
                         [](const auto& choice) { return themeId(choice.param).toStdString(); });

TEST(Contrast, IsTheOneOfTheGuidelines) {
  EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-6);
  EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);  // the known grey that just fails
  EXPECT_NEAR(contrast(Qt::red, Qt::red), 1, 1e-9);
}

TEST_P(InBothThemes, PaletteTextCanBeRead) {
  const QPalette p = QApplication::palette();
  const auto role = [&](QPalette::ColorRole r) { return p.color(QPalette::Active, r); };
  const auto readable = [](const QColor& text, const QColor& ground, const char* what) {
    EXPECT_GE(contrast(text, ground), 4.5)
        << what << ": " << qPrintable(text.name()) << " on " << qPrintable(ground.name());
  };
  const std::pair<const char*, QColor> grounds[]{{"window", role(QPalette::Window)},
                                                 {"base", role(QPalette::Base)},
                                                 {"alternate", role(QPalette::AlternateBase)},
                                                 {"button", role(QPalette::Button)}};
  for (const auto& [name, ground] : grounds) {
    for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText})
      readable(role(text), ground, name);
    readable(mutedText(p), ground, name);
    if (ground != role(QPalette::Button)) readable(role(QPalette::Link), ground, name);  // no link is on a button
    readable(warningColour(p), ground, name);
    EXPECT_GE(contrast(role(QPalette::Highlight), ground), 3) << "the mark of the keyboard on " << name;
    // a chosen thumbnail and one under the pointer (ThumbnailDelegate)
    readable(role(QPalette::Text), blended(role(QPalette::Highlight), ground, 0.22), "chosen");
    readable(role(QPalette::Text), blended(mutedText(p), ground, 0.10), "under the pointer");
  }
  readable(role(QPalette::HighlightedText), role(QPalette::Highlight), "selection");
  readable(role(QPalette::ToolTipText), role(QPalette::ToolTipBase), "tooltip");
}

TEST_P(InBothThemes, EveryRuleOfTheStyleSheetCanBeRead) {
  const QPalette p = QApplication::palette();
  const QString sheet =
      qApp->styleSheet().remove(QRegularExpression("/\\*.*?\\*/", QRegularExpression::DotMatchesEverythingOption));
  ASSERT_FALSE(sheet.contains('@')) << "a name without a colour";
  const QRegularExpression rule("([^{}]+)\\{([^{}]*)\\}"), colour("(?<![-\\w])color:\\s*(#[0-9a-f]{6})"),
      ground("(?<![-\\w])background:\\s*(#[0-9a-f]{6})");
  int checked = 0;
  for (auto at = rule.globalMatch(sheet); at.hasNext();) {
    const auto match = at.next();
    const QString who = match.captured(1).simplified();
    const auto text = colour.match(match.captured(2)), back = ground.match(match.captured(2));
    if (who.contains("::groove") || who.contains("::sub-page") || who.contains("::handle") ||
        who.contains("::indicator") || who.contains("::chunk") || who.contains("separator"))
      continue;
    if (!text.hasMatch() && !back.hasMatch()) continue;
    ++checked;
    // What a rule does not say is the palette's: text on what it paints, its text on whatever is behind it.
    const QList<QColor> texts = text.hasMatch() ? QList<QColor>{QColor(text.captured(1))}
                                                : QList<QColor>{p.color(QPalette::Active, QPalette::Text)};
    const QList<QColor> grounds = back.hasMatch() ? QList<QColor>{QColor(back.captured(1))}
                                                  : QList<QColor>{p.color(QPalette::Active, QPalette::Window),
                                                                  p.color(QPalette::Active, QPalette::Base)};
    for (const auto& t : texts)
      for (const auto& g : grounds)
        EXPECT_GE(contrast(t, g), 4.5) << qPrintable(who) << ": " << qPrintable(t.name()) << " on "
                                       << qPrintable(g.name());
  }
  EXPECT_GT(checked, 15) << "the sheet is written as this test reads it";
}

}  // namespace
}  // namespace sightline::ui
