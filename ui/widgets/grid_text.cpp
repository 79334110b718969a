// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/grid_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <cmath>
#include <string_view>

#include "core/weights/weights_origin.h"
#include "ui/session/translated.h"
#include "ui/widgets/people_text.h"

namespace sightline::ui::gridtext {
namespace {

QString number(double value, int decimals) { return QString::number(value, 'f', decimals); }

QString counted(std::int64_t n) { return QLocale(QLocale::English).toString(static_cast<qlonglong>(n)); }

QString translate(const char* context, const char* text) { return QCoreApplication::translate(context, text); }

QString inWords(int n) {
  static constexpr std::array kWords{
      QT_TRANSLATE_NOOP("sightline::ui::GridText", "no"),    QT_TRANSLATE_NOOP("sightline::ui::GridText", "one"),
      QT_TRANSLATE_NOOP("sightline::ui::GridText", "two"),   QT_TRANSLATE_NOOP("sightline::ui::GridText", "three"),
      QT_TRANSLATE_NOOP("sightline::ui::GridText", "four"),  QT_TRANSLATE_NOOP("sightline::ui::GridText", "five"),
      QT_TRANSLATE_NOOP("sightline::ui::GridText", "six"),   QT_TRANSLATE_NOOP("sightline::ui::GridText", "seven"),
      QT_TRANSLATE_NOOP("sightline::ui::GridText", "eight"), QT_TRANSLATE_NOOP("sightline::ui::GridText", "nine"),
      QT_TRANSLATE_NOOP("sightline::ui::GridText", "ten")};
  return n >= 0 && n < static_cast<int>(kWords.size())
             ? translate("sightline::ui::GridText", kWords[static_cast<std::size_t>(n)])
             : QString::number(n);
}

}  // namespace

QString score(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? number(*value, 2) : translate("sightline::ui::GridText", "undefined");
}

QString fittingScore(const QString& score, const QFontMetrics& metrics, int width) {
  return metrics.horizontalAdvance(score) <= width ? score : QStringLiteral("–");
}

QString signedValue(double value) {
  const QString size = QString::number(std::abs(value), 'f', 2);
  if (size == QLatin1String("0.00")) return size;
  return (value < 0 ? QChar(0x2212) : QChar('+')) + size;
}

QString probability(float value) {
  if (value < 1 && value >= 0.995f) return QStringLiteral("> 0.99");
  if (value > 0 && value < 0.005f) return QStringLiteral("< 0.01");
  return number(value, 2);
}

QString shortLabel(const std::string& label) {
  return QString::fromStdString(label).section(QLatin1Char(','), 0, 0).trimmed();
}

QString agreement(const std::optional<bool>& allAgree, int modelCount) {
  if (!allAgree || modelCount < 2) return {};
  if (!*allAgree) return translate("sightline::ui::GridText", "the models disagree");
  return modelCount == 2 ? translate("sightline::ui::GridText", "both models agree")
                         : translate("sightline::ui::GridText", "all %1 models agree").arg(inWords(modelCount));
}

QString target(const TargetClass& target, const std::vector<ModelSpec>& models) {
  switch (target.choice) {
    case TargetClass::Choice::Predicted: return translate("sightline::ui::GridText", "maps of the predicted class");
    case TargetClass::Choice::Labelled: return translate("sightline::ui::GridText", "maps of the labelled class");
    case TargetClass::Choice::Fixed:
      return translate("sightline::ui::GridText", "maps of the class “%1”")
          .arg(
              shortLabel(models.empty() ? labelOf({}, target.classIndex) : labelOf(models.front(), target.classIndex)));
  }
  return {};
}

QString layers(const std::vector<std::string>& chosen, const std::string& defaultLayer) {
  if (chosen.empty()) return QString::fromStdString(defaultLayer);
  if (chosen.size() == 1) return QString::fromStdString(chosen.front());
  return translate("sightline::ui::GridText", "mean of %1 layers").arg(chosen.size());
}

QString withoutFolders(QString text) {
  static const QRegularExpression kPath(QStringLiteral("(?<![\\w.])/(?:[^\\s/:]+/)+([^\\s/:]+)"));
  return text.replace(kPath, QStringLiteral("\\1"));
}

QString scoreToolTip(Metric metric, const CellScores& scores, int votes, const PeopleCount& people) {
  const OverlapCounts& c = scores.counts;
  const auto value = valueOf(scores, metric);
  QString text = QStringLiteral("<b>%1 %2</b><br>%3")
                     .arg(translated(metricName(metric)),
                          value ? number(*value, 3) : translate("sightline::ui::GridText", "is undefined here"),
                          translated(metricMeaning(metric)).toHtmlEscaped());
  text += translate("sightline::ui::GridText", "<br>Both: %1 pixels. Human mask (%2): %3. Model: %4.<br>n = %5 pixels")
              .arg(counted(c.both), neededText(votes, people), counted(c.human), counted(c.saliency), counted(c.total));
  if (std::isfinite(scores.threshold))
    text += translate("sightline::ui::GridText", "; threshold %1 on the map scaled to 0…1")
                .arg(number(scores.threshold, 3));
  if (scores.marksEveryPixel())
    text += translate("sightline::ui::GridText",
                      "<br>The rule marks every pixel: the map is 0 nearly everywhere, or the threshold is.");
  return text;
}

Said said(const Prediction& prediction, const ModelSpec& model, const CutOffs& cutOffs) {
  const int first = predictedClass(prediction, cutOffs);
  const ClassScore score = scoreOfClass(prediction, model, first);
  const QString name = shortLabel(score.label);
  if (!prediction.meaning.multiLabel) return {name, score.probability};
  const auto labels = labelsSaid(prediction, cutOffs).size();
  if (labels == 0) return {translate("sightline::ui::GridText", "none (%1)").arg(name), score.probability};
  return {labels == 1 ? name : QStringLiteral("%1 + %2").arg(name).arg(labels - 1), score.probability};
}

QString predictionToolTip(const ModelSpec& model, const Prediction* prediction, const Verdict& verdict,
                          const std::optional<std::string>& weightsHash) {
  QString text = QStringLiteral("<b>%1</b>").arg(QString::fromStdString(model.displayName).toHtmlEscaped());
  if (weightsHash) {
    text += translate("sightline::ui::GridText", "<br>Weights: %1, %2")
                .arg(QString::fromStdString(model.weights.filename().string()).toHtmlEscaped(),
                     translated(weightsOriginText(weightsOrigin(model.id, model.weights, *weightsHash))));
  }
  if (!prediction) return text + translate("sightline::ui::GridText", "<br>No prediction yet.");
  text += QStringLiteral("<table cellspacing='0'>");
  for (std::size_t i = 0; i < prediction->top.size() && i < 5; ++i)
    text += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
                .arg(QString::fromStdString(prediction->top[i].label).toHtmlEscaped(),
                     number(prediction->top[i].probability, 3));
  text += QStringLiteral("</table>");
  const QString label = QString::fromStdString(verdict.label).toHtmlEscaped();
  if (const auto& sets = verdict.labels) {
    QStringList names;
    for (const int k : sets->said) names << QString::fromStdString(labelOf(model, k)).toHtmlEscaped();
    text += names.isEmpty() ? translate("sightline::ui::GridText", "No label reaches its cut-off.")
                            : translate("sightline::ui::GridText", "Says: %1.").arg(names.join(QStringLiteral("; ")));
    if (const auto jaccard = sets->jaccard())
      text += translate("sightline::ui::GridText", "<br>The labels are: %1.<br>%2; shared part of the labels %3.")
                  .arg(label,
                       *verdict.correct ? translate("sightline::ui::GridText", "Right: its first label is one of them")
                                        : translate("sightline::ui::GridText",
                                                    "Wrong: its first label is none of them, or below its cut-off"),
                       number(*jaccard, 2));
    return text;
  }
  if (verdict.correct)
    text += (*verdict.correct ? translate("sightline::ui::GridText", "Right: the label is %1.")
                              : translate("sightline::ui::GridText", "Wrong: the label is %1."))
                .arg(label);
  return text;
}

}  // namespace sightline::ui::gridtext
