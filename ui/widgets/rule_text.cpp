// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rule_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace sightline::ui {

namespace {
QString ruleWords(const char* text) { return QCoreApplication::translate("RuleText", text); }
}  // namespace

const std::vector<RuleText>& ruleTexts() {
  using Kind = BinarisationRule::Kind;
  // Ranges: k from -1 to 4 reaches from most of the map to its very peak; shares run over all of [0, 1].
  static const std::vector<RuleText> texts{
      {Kind::MeanPlusSd, ruleWords("Mean + k standard deviations"), ruleWords("k"),
       ruleWords("Keeps pixels at least k standard deviations above the map's mean."),
       ruleWords(
           "t = mean + k · sd, over the map scaled to 0–1 by its own minimum and maximum; sd is the population's. "
           "k = 1 is the Shared Interest library's default."),
       -1, 4, 0.05, 1, false},
      {Kind::Fixed, ruleWords("Fixed value"), ruleWords("t"),
       ruleWords("Keeps pixels at or above one value of the map scaled to 0–1."),
       ruleWords("keep where map ≥ t; the map is scaled to 0–1 by its own minimum and maximum"), 0, 1, 0.01, 0.5,
       false},
      {Kind::Percentile, ruleWords("Percentile"), ruleWords("quantile"),
       ruleWords("Keeps pixels at or above this quantile of the map."),
       ruleWords("t = quantile of the map's values, interpolated linearly; 0.90 keeps about the top 10 %"), 0, 1, 0.01,
       0.9, false},
      {Kind::TopArea, ruleWords("Top area"), ruleWords("area"),
       ruleWords("Keeps the strongest pixels until this share of the area is reached."),
       ruleWords("t = value of the n-th largest pixel, n = share × number of pixels; ties are kept together"), 0, 1,
       0.01, 0.2, true},
      {Kind::MatchHuman,
       ruleWords("Match the human area"),
       {},
       ruleWords("Keeps as many pixels as people marked in the same image."),
       ruleWords("t = value of the n-th largest pixel, n = number of pixels people marked; takes the size of the "
                 "region out of "
                 "the comparison"),
       0,
       1,
       0.01,
       0,
       false},
      {Kind::Otsu,
       ruleWords("Otsu"),
       {},
       ruleWords("Splits the map's histogram into two groups that are as different as can be."),
       ruleWords("t maximises the variance between the two groups over 256 bins (Otsu 1979)"),
       0,
       1,
       0.01,
       0,
       false},
      {Kind::FractionOfMax, ruleWords("Fraction of the maximum"), ruleWords("fraction"),
       ruleWords("Keeps pixels at or above this fraction of the map's largest value."),
       ruleWords("t = fraction × maximum of the scaled map"), 0, 1, 0.01, 0.5, false},
  };
  return texts;
}

const RuleText& textOf(BinarisationRule::Kind kind) {
  return *std::find_if(ruleTexts().begin(), ruleTexts().end(), [kind](const auto& text) { return text.kind == kind; });
}

QString shortText(const BinarisationRule& rule) {
  if (rule.largestPart) return ruleWords("%1, largest part").arg(shortText({rule.kind, rule.value}));
  using Kind = BinarisationRule::Kind;
  const QString value = QString::number(rule.value, 'f', 2);
  switch (rule.kind) {
    case Kind::MeanPlusSd:
      return rule.value < 0 ? ruleWords("mean − %1 sd").arg(QString::number(-rule.value, 'f', 2))
                            : ruleWords("mean + %1 sd").arg(value);
    case Kind::Fixed: return ruleWords("value ≥ %1").arg(value);
    case Kind::Percentile: return ruleWords("percentile %1").arg(value);
    case Kind::TopArea: return ruleWords("top %1 % of the area").arg(QString::number(rule.value * 100, 'f', 0));
    case Kind::MatchHuman: return ruleWords("matches the human area");
    case Kind::Otsu: return ruleWords("Otsu");
    case Kind::FractionOfMax: return ruleWords("%1 of the maximum").arg(value);
  }
  return {};
}

}  // namespace sightline::ui
