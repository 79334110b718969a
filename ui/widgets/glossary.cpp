// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/glossary.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

#include "core/alignment/scores.h"
#include "ui/session/translated.h"

namespace sightline::ui {
namespace {

struct Entry {
  const char* term;
  const char* meaning;
};

constexpr Entry kEntries[]{
    // what a row is of
    {"Technique", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "How the saliency maps were made: Grad-CAM or XRAI.")},
    {"Model", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "The network whose maps these are.")},
    {"Maps", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                               "Which saliency maps are compared: of all models, of one, or of one technique.")},
    {"Group",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "The maps that are summed up in this row: of a technique, of a model, or of both together.")},
    {"Test", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                               "Student's t-test assumes that both groups vary equally; Welch's does not.")},
    {"Effect", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                 "What may make the values differ: the model, the technique, or that the difference "
                                 "between techniques is not the same for every model.")},
    {"First", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Differences are this one minus the second.")},
    {"Second", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "What is taken away from the first.")},
    {"Property",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "Something about an image, or about what people marked in it, that agreement may depend on.")},
    {"Note", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Why something cannot be computed here.")},
    {"Prediction", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                     "The class that the model gives the image, and whether it is the image's own.")},
    {"Marked area",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Share of the image that the map marks under the rule, 0 to 1.")},
    // counts
    {"n", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                            "How many maps (within images: how many images) stand behind the row.")},
    {"images",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "Images with a value under every condition; only these can be compared with themselves.")},
    {"undefined", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                    "Maps left out because the score would be a division by nothing: an empty mask.")},
    {"not computed", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Maps that are still to be computed, or failed.")},
    // summaries
    {"mean", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Arithmetic mean of the maps' values.")},
    {"sd", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Standard deviation of the sample (n \xe2\x88\x92 1).")},
    {"Q1", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                             "First quartile: a quarter of the values lie below it. The lower edge of the box.")},
    {"median", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Half of the values lie below it.")},
    {"Q3", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                             "Third quartile: a quarter of the values lie above it. The upper edge of the box.")},
    {"whisker low",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary", "The lowest value within 1.5 times the height of the box below it.")},
    {"whisker high", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                       "The highest value within 1.5 times the height of the box above it.")},
    {"95 % low", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                   "Lower end of the 95 % confidence interval of the value to its left; the text below "
                                   "the table says how it is made.")},
    {"95 % high", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Upper end of the 95 % confidence interval.")},
    {"BCa low",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "Lower end of the 95 % bootstrap interval (bias-corrected and accelerated). It does not assume "
                       "a normal distribution but needs many images: with few it is too narrow.")},
    {"BCa high", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Upper end of the 95 % bootstrap interval.")},
    // tests
    {"difference", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Difference of the two means, first minus second.")},
    {"t", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                            "The t statistic: the difference of the means in units of its standard error.")},
    {"df", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Degrees of freedom: how many values are free to vary.")},
    {"df 1", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Degrees of freedom of the effect.")},
    {"df 2", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Degrees of freedom of what the effect does not explain.")},
    {"df between", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Degrees of freedom between the models.")},
    {"df within", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Degrees of freedom within the models.")},
    {"p",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "How often chance alone would give a difference at least this large if there were none. Below "
                       ".05 it is called significant.")},
    {"p Holm",
     QT_TRANSLATE_NOOP(
         "sightline::ui::Glossary",
         "p after Holm's adjustment: with several comparisons some are small by chance, which this makes up for.")},
    {"p corrected",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "p with the Greenhouse-Geisser correction of the degrees of freedom (see epsilon).")},
    {"Wilcoxon p",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "p of Wilcoxon's signed-rank test, which looks only at the order of the differences and so does "
                       "not assume a normal distribution. Exact up to 50 images that differ, the "
                       "normal approximation above.")},
    {"d",
     QT_TRANSLATE_NOOP(
         "sightline::ui::Glossary",
         "Cohen's d: the difference in standard deviations of the values. About 0.2 is small, 0.5 medium, 0.8 large.")},
    {"dz",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "Cohen's dz: the mean difference in standard deviations of the differences within images.")},
    {"F", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                            "Analysis of variance: how much more the means differ than they would by chance, given the "
                            "spread of the values around them.")},
    {"epsilon", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                  "Greenhouse and Geisser's epsilon: 1 where the differences between all conditions "
                                  "vary equally, smaller where they do not.")},
    {"eta squared", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Share of all variance that goes with the effect.")},
    {"partial eta squared",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "Share of the variance that goes with the effect, other effects left aside.")},
    {"q", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                            "The studentised range statistic of Tukey's HSD, which compares all pairs at once.")},
    {"rank first",
     QT_TRANSLATE_NOOP(
         "sightline::ui::Glossary",
         "Mean rank of the first model among all models within an image; a higher score has a higher rank.")},
    {"rank second", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Mean rank of the second model.")},
    {"statistic",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Of all models: Friedman's chi squared. Of a pair: Nemenyi's q.")},
    // why low
    {"rho",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "Spearman's rank correlation: 1 where the score always rises with the property, \xe2\x88\x92"
                       "1 where it always falls, 0 where neither.")},
    {"this image", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "The value of the image on screen.")},
    {"higher than", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Share of the other images whose value is lower.")},
    // maps, models and people
    {"rank correlation",
     QT_TRANSLATE_NOOP(
         "sightline::ui::Glossary",
         "Mean over images of Spearman's rank correlation of a map and the share of people who marked each pixel: 1 "
         "where both put the pixels in the same order, 0 where neither says anything of the other.")},
    {"with other images", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                            "The same with what people marked on other images: what the usual place of "
                                            "marks explains, whatever the image.")},
    {"above other images", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                             "Mean over images of the difference of the two: above 0, a map is about "
                                             "its image and not only about the usual place of marks.")},
    {"not defined",
     QT_TRANSLATE_NOOP(
         "sightline::ui::Glossary",
         "Maps without a value: constant ones, and images that nobody marked. They have no part in the means.")},
    {"people", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                 "How many people the ceiling rests on, whose marks are known one by one.")},
    {"Ceiling", QT_TRANSLATE_NOOP(
                    "sightline::ui::Glossary",
                    "What a map is held against: one more person, a group of as many people, or half of the group.")},
    {"ceiling", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                  "The rank correlation that people reach with each other, mean over images.")},
    {"share of ceiling",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary", "The maps' rank correlation divided by the ceiling.")},
    {"normalised", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                     "0 is what people's marks of other images reach, 1 the ceiling: (map \xe2\x88\x92"
                                     " other images) / (ceiling \xe2\x88\x92"
                                     " other images).")},
    {"Observer", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "A network, or people, called first in this table.")},
    {"Other observer", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Whom the first is compared with.")},
    {"both wrong", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Images that both get wrong.")},
    {"only first wrong", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Images that only the first gets wrong.")},
    {"only second wrong", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Images that only the second gets wrong.")},
    {"observed",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Share of images that both get right or both get wrong.")},
    {"expected",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary", "The share that independent observers have who are as often right.")},
    {"kappa", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                "Error consistency (Cohen's kappa): 0 as if both erred independently, 1 the same "
                                "errors, below 0 the opposite ones.")},
    // best thresholds
    {"best",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary", "The value of the rule at which the mean over images is best.")},
    {"fitted",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                       "The mean at the best value, over the same images that the value was chosen on: it flatters.")},
    {"held out", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                   "The mean over images, each at the value that is best for the other images "
                                   "(cross-validation): report this one.")},
    {"varies from", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                      "The lowest of the values that are best without some of the images.")},
    {"varies to", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                    "The highest of the values that are best without some of the images.")},
    {"flat from", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                    "From this value on the mean differs from the best by no more than 0.01.")},
    {"flat to", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                                  "Up to this value the mean differs from the best by no more than 0.01.")},
    // nearest settings
    {"Rank", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "1 is nearest to the published means.")},
    {"Rule", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "How a map is cut into a mask.")},
    {"Human mask", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "How many people must have marked a pixel.")},
    {"distance",
     QT_TRANSLATE_NOOP("sightline::ui::Glossary", "Root mean square of the differences to the published means.")},
    {"largest", QT_TRANSLATE_NOOP("sightline::ui::Glossary", "The largest of the differences to the published means.")},
    {"area", QT_TRANSLATE_NOOP("sightline::ui::Glossary",
                               "The factor by which human masks are too large or too small relative to saliency masks "
                               "for the published means; 1 is right.")},
};

QString glossaryWords(const char* text) { return QCoreApplication::translate("sightline::ui::Glossary", text); }

}  // namespace

QString meaningOf(const std::string& term) {
  const auto entry =
      std::find_if(std::begin(kEntries), std::end(kEntries), [&](const Entry& e) { return term == e.term; });
  if (entry != std::end(kEntries)) return glossaryWords(entry->meaning);
  for (const Metric metric : kAllMetrics) {
    const std::string name = metricName(metric).text();
    const QString formula = translated(metricMeaning(metric)) + QLatin1Char('\n') + QString::fromStdString(name) +
                            QStringLiteral(" = ") + translated(metricFormula(metric));
    if (term == name) return formula;
    if (term == name + " published")
      return glossaryWords(QT_TRANSLATE_NOOP("sightline::ui::Glossary", "The mean in the published study's Table 1.")) +
             QLatin1Char('\n') + formula;
  }
  return {};
}

std::vector<std::pair<QString, QString>> glossaryEntries() {
  std::vector<std::pair<QString, QString>> entries;
  for (const Entry& entry : kEntries) entries.emplace_back(QString::fromUtf8(entry.term), glossaryWords(entry.meaning));
  for (const Metric metric : kAllMetrics)
    entries.emplace_back(translated(metricName(metric)), meaningOf(metricName(metric).text()));
  return entries;
}

}  // namespace sightline::ui
