// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_words.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/alignment/alignment_curve.h"
#include "core/analysis/level.h"
#include "core/analysis/listed.h"
#include "core/analysis/robustness.h"
#include "core/dataset/people_words.h"
#include "core/statistics/number_text.h"
#include "core/study/not_defined.h"

namespace sightline {
namespace {

std::string hundredths(double value) { return fixedText(value, 2); }

Message imagesWords(const StudyNumbers& n) {
  if (n.images != n.imagesOfStudy) return message("{1} of {2} images", n.images, n.imagesOfStudy);
  return plural(n.images, "1 image", "{1} images", n.images);
}

/// So many names are listed, more are counted.
constexpr std::size_t kNamed = 4;

Message listedNames(const std::vector<std::string>& names) {
  std::vector<Message> all;
  for (const std::string& name : names) all.push_back(Message::verbatim(name));
  return joinedByAnd(all);
}

Message techniquesWords(const StudyNumbers& n) {
  if (n.techniques.size() > kNamed) return message("Maps of {1} techniques", n.techniques.size());
  std::vector<std::string> names;
  for (const Technique technique : n.techniques) names.push_back(techniqueName(technique));
  return names.size() == 1 ? message("The {1} maps", names.front()) : message("Maps ({1})", listedNames(names));
}

/// @returns whether there is anything to compare
bool addSubject(const StudyNumbers& n, std::vector<Message>& out) {
  const Message maps =
      message("{1} of {2}", techniquesWords(n),
              n.models.size() > kNamed ? message("{1} models", n.models.size()) : listedNames(n.models));
  if (n.images == 0) {
    out.push_back("No image takes part: none is listed, or none passes the choice above the plots.");
    return false;
  }
  if (n.ready == 0) {
    out.push_back("No map of these images has been computed yet.");
    return false;
  }
  if (n.marked == 0) {
    out.push_back(
        message("{1} on {2} were computed; nobody marked these images, so the maps cannot be compared with "
                "people.",
                maps, imagesWords(n)));
    return true;
  }
  out.push_back(message("{1} on {2} are compared with {3}.", maps, imagesWords(n),
                        peopleMarked(n.people, {n.simulated, n.looked})));
  if (n.onlyAgreeing) out.push_back("Only images for which all models predict the same class take part.");
  if (n.marked < n.images)
    out.push_back(plural(n.marked, "Only 1 of these images can be compared with marks.",
                         "Only {1} of these images can be compared with marks.", n.marked));
  return true;
}

void addGaps(const StudyNumbers& n, std::vector<Message>& out) {
  if (n.failed > 0)
    out.push_back(plural(n.failed, "1 map could not be computed.", "{1} maps could not be computed.", n.failed));
  if (const int missing = n.maps - n.ready; missing > n.failed)
    out.push_back(message("So far {1} of {2} maps have been computed; what follows is about these.", n.ready, n.maps));
}

void addRight(const StudyNumbers& n, std::vector<Message>& out) {
  std::vector<Message> parts;
  for (std::size_t m = 0; m < n.right.size(); ++m)
    if (const auto& r = n.right[m]; r.known > 0)
      parts.push_back(message("{1} on {2}", n.models.at(m), shareText(static_cast<double>(r.right) / r.known)));
  if (!parts.empty()) out.push_back(message("Predictions are right: {1} of the images.", joinedByAnd(parts)));
}

/// Mean over the values of all groups; nothing without a value.
std::optional<double> meanOverGroups(const std::vector<ScoreGroup>& groups) {
  double sum = 0;
  std::size_t count = 0;
  for (const ScoreGroup& g : groups) {
    sum += std::accumulate(g.values.begin(), g.values.end(), 0.0);
    count += g.values.size();
  }
  return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
}

/// What the metric is, and between which numbers it lies.
Message whatIsMeasured(Metric metric) {
  const MetricRange range = metricRange(metric);
  if (!std::isfinite(range.low) || !std::isfinite(range.high)) return metricMeaning(metric);
  return message("{1}; it lies between {2} and {3}, and {4}", metricMeaning(metric), fixedText(range.low, 0),
                 fixedText(range.high, 0),
                 lowerIsBetter(metric) ? Message("smaller is better") : Message("larger is better"));
}

/// The groups with the lowest and the highest mean among those that have values; null without.
std::pair<const ScoreGroup*, const ScoreGroup*> extremes(const std::vector<ScoreGroup>& groups) {
  const ScoreGroup *low = nullptr, *high = nullptr;
  for (const ScoreGroup& g : groups) {
    if (g.values.empty()) continue;
    if (!low || g.box.mean < low->box.mean) low = &g;
    if (!high || g.box.mean > high->box.mean) high = &g;
  }
  return {low, high};
}

/// "Grad-CAM on ResNet"
Message placeOf(const StudyNumbers& n, const ScoreGroup& g) {
  return message("{1} on {2}", techniqueName(*g.technique), n.models.at(static_cast<std::size_t>(*g.model)));
}

void addRange(const StudyNumbers& n, std::vector<Message>& out) {
  const auto [low, high] = extremes(n.groups);
  if (low != high)
    out.push_back(message("Means go from {1} ({2}) to {3} ({4}).", hundredths(low->box.mean), placeOf(n, *low),
                          hundredths(high->box.mean), placeOf(n, *high)));
}

void addMean(const StudyNumbers& n, std::vector<Message>& out) {
  const auto mean = meanOverGroups(n.groups);
  if (!mean) {
    out.push_back(message("{1} is undefined for all maps.", metricName(n.metric)));
    return;
  }
  int undefined = -n.notDefined;
  for (const ScoreGroup& g : n.groups) undefined += g.undefinedCount;
  if (n.metric == Metric::Iou)
    out.push_back(
        message("IoU, from 0 where a map and the marks have nothing in common to 1 where they are the same, "
                "is {1} on average.",
                hundredths(*mean)));
  else
    out.push_back(
        message("{1} is {2} on average. {3}.", metricName(n.metric), hundredths(*mean), whatIsMeasured(n.metric)));
  addRange(n, out);
  if (n.ceiling)
    out.push_back(plural(n.ceiling->images,
                         "On the one image that several people marked they agree with each other by {2}.",
                         "On the {1} images that several people marked they agree with each other by {2}.",
                         n.ceiling->images, hundredths(n.ceiling->iou)));
  if (undefined > 0)
    out.push_back(plural(undefined, "For 1 map it is undefined (it is blank, or a region is empty); it is left out.",
                         "For {1} maps it is undefined (they are blank, or a region is empty); they are left out.",
                         undefined));
  if (n.notDefined > 0) out.push_back(notDefinedWords(n.notDefined));
}

/// What a comparison shows, with the higher of its two first. @param comparisons  so many were made: of several, Holm's
/// p decides
Message verdictOn(const PairedComparison& c, Metric metric, const Message& start, std::size_t comparisons) {
  const bool turned = c.t.meanDifference < 0;
  const std::string &more = turned ? c.b : c.a, &less = turned ? c.a : c.b;
  const std::string high = hundredths(turned ? c.meanB : c.meanA), low = hundredths(turned ? c.meanA : c.meanB);
  const Message pair = message("{1} and {2}", more, less);
  if (!c.t.note.empty()) return message("{1}{2} cannot be compared. {3}", start, pair, c.t.note);
  if (c.images < kFewestImages)
    return message("{1}there are too few images for a verdict on {2} ({3}; at least {4} are needed).", start, pair,
                   c.images, kFewestImages);
  const bool several = comparisons > 1;
  const double p = several ? c.pHolm : c.t.p;
  const Message numbers =
      several ? message("mean {1} {2} against {3}, {4} adjusted for {5} comparisons, n = {6} images",
                        metricName(metric), high, low, pText(p), comparisons, c.images)
              : message("mean {1} {2} against {3}, 95 % interval of the difference {4} to {5}, {6}, n = {7} images",
                        metricName(metric), high, low, fixedText(turned ? -c.t.high : c.t.low, 3),
                        fixedText(turned ? -c.t.low : c.t.high, 3), pText(p), c.images);
  return p < kLevel ? message("{1}{2} ({3}).", start, doesMore(metric, more, less), numbers)
                    : message("{1}no difference between {2} is shown ({3}).", start, pair, numbers);
}

/// The comparison of the two that are furthest apart among those that have values; null without.
const PairedComparison* widest(const std::vector<const PairedComparison*>& all) {
  const PairedComparison* found = nullptr;
  for (const PairedComparison* c : all) {
    if (std::isnan(c->meanA) || std::isnan(c->meanB)) continue;
    if (!found || std::abs(c->meanA - c->meanB) > std::abs(found->meanA - found->meanB)) found = c;
  }
  return found;
}

void addTechniques(const StudyNumbers& n, std::vector<Message>& out) {
  std::vector<const PairedComparison*> pairs;
  for (const auto& pair : n.tests.pairs) pairs.push_back(&pair.overall);
  const PairedComparison* pair = widest(pairs);
  if (!pair) return;
  const bool several = pairs.size() > 1;
  if (several) {
    const auto shown = std::count_if(pairs.begin(), pairs.end(), [](const PairedComparison* c) {
      return c->images >= kFewestImages && c->t.note.empty() && c->pHolm < kLevel;
    });
    out.push_back(message("Of {1} pairs of techniques, {2} differ on the same images.", pairs.size(), shown));
  }
  out.push_back(verdictOn(*pair, n.metric,
                          several ? message("Of the {1} techniques, those furthest apart: ", n.techniques.size())
                                  : Message("Between the techniques: "),
                          pairs.size()));
}

void addModels(const StudyNumbers& n, std::vector<Message>& out) {
  for (const auto& technique : n.tests.models) {
    std::vector<const PairedComparison*> pairs;
    for (const PairedComparison& pair : technique.pairs) pairs.push_back(&pair);
    const PairedComparison* pair = widest(pairs);
    if (!pair) continue;
    const std::string& name = techniqueName(technique.technique);
    const bool several = pairs.size() > 1;
    out.push_back(verdictOn(
        *pair, n.metric, several ? message("With {1}, the models furthest apart: ", name) : message("With {1}: ", name),
        pairs.size()));
  }
}

void addBackgroundOf(const StudyNumbers& n, std::vector<Message>& out) {
  const auto mean = meanOverGroups(n.background);
  if (!mean) return;
  const auto [low, high] = extremes(n.background);
  const Message start = message("Of the region that a map highlights, {1} on average lies on the background, {2}",
                                shareText(*mean), whereNobody(n.looked));
  out.push_back(low == high ? message("{1}.", start)
                            : message("{1}: most for {2} ({3}), least for {4} ({5}).", start, placeOf(n, *high),
                                      shareText(high->box.mean), placeOf(n, *low), shareText(low->box.mean)));
}

}  // namespace

Message whereNobody(bool looked) {
  return looked ? Message("where nobody looked") : Message("where nobody marked anything");
}

StudyNumbers studyNumbers(const StudyDefinition& study, const StudySnapshot& snapshot, Metric metric,
                          const ImageSubset& subset, int failed) {
  StudyNumbers n;
  n.metric = metric;
  n.rule = snapshot.settings.rule;
  n.agreement = snapshot.settings.agreement;
  n.onlyAgreeing = subset.onlyAgreeing;
  n.oneRule = snapshot.settings.ruleOfTechnique.empty() && snapshot.settings.ruleOfCombination.empty();
  n.people = peopleIn(snapshot, study.dataset).value_or(study.dataset.people());
  n.simulated = study.dataset.simulatedAnnotators;
  n.looked = !study.dataset.fixationMap.empty();
  n.techniques = snapshot.techniques();
  n.failed = failed;
  for (const ModelSpec& model : study.models) n.models.push_back(model.displayName);
  const std::vector<int> images = imagesOf(snapshot, subset);
  n.images = static_cast<int>(images.size());
  n.imagesOfStudy = snapshot.imageCount;
  n.right.resize(n.models.size());
  std::vector<std::optional<double>> mutual;
  for (const int image : images) {
    bool marked = false;
    for (int m = 0; m < snapshot.modelCount; ++m) {
      const auto at =
          static_cast<std::size_t>(image) * static_cast<std::size_t>(snapshot.modelCount) + static_cast<std::size_t>(m);
      if (const auto correct = snapshot.correct[at]) {
        ++n.right[static_cast<std::size_t>(m)].known;
        n.right[static_cast<std::size_t>(m)].right += *correct;
      }
      for (const Technique technique : snapshot.techniques()) {
        const CellScores& cell = snapshot.cell({image, m, technique});
        if (!whyNotDefined(technique, study.models[static_cast<std::size_t>(m)]).empty()) {
          n.notDefined += cell.ready;
          continue;
        }
        ++n.maps;
        n.ready += cell.ready;
        marked = marked || (cell.ready && cell.counts.hasHuman && cell.scores.groundTruthCoverage);
      }
    }
    n.marked += marked;
    if (static_cast<std::size_t>(image) < snapshot.mutualIou.size())
      mutual.push_back(snapshot.mutualIou[static_cast<std::size_t>(image)]);
  }
  if (metric == Metric::Iou) n.ceiling = humanCeiling(mutual);
  n.groups = groupScores(snapshot, metric, Grouping::ByBoth, n.models, subset);
  n.background = groupScores(snapshot, Metric::BackgroundShare, Grouping::ByBoth, n.models, subset);
  n.tests = testStudyPaired(snapshot, metric, n.models, subset, {0, 0, 0.95});
  return n;
}

std::vector<Message> studyParagraph(const StudyNumbers& n) {
  std::vector<Message> out;
  if (!addSubject(n, out)) return out;
  addGaps(n, out);
  addRight(n, out);
  if (n.marked == 0) return out;
  addMean(n, out);
  if (meanOverGroups(n.groups)) {
    addTechniques(n, out);
    addModels(n, out);
  }
  if (n.metric != Metric::BackgroundShare) addBackgroundOf(n, out);
  return out;
}

namespace {

Message marksWords(const StudyNumbers& n) { return neededMarks(votesNeeded(n.agreement, n.people.number), n.people); }

/// That the numbers are of one way to cut maps, and where there is a choice of one way to count people.
Message ruleCaution(const StudyNumbers& n) {
  if (n.people.number == 1)
    return n.oneRule
               ? message("All this holds for maps cut by the rule {1}; another rule gives other numbers.",
                         toString(n.rule))
               : Message(
                     "All this holds for maps cut by the present rules, which are not the same for all; other rules "
                     "give other numbers.");
  return n.oneRule
             ? message(
                   "All this holds for maps cut by the rule {1} and for one choice of what counts as marked ({2}); "
                   "other choices give other numbers, and may give another order.",
                   toString(n.rule), marksWords(n))
             : message(
                   "All this holds for maps cut by the present rules, which are not the same for all, and for one "
                   "choice of what counts as marked ({1}); other choices give other numbers, and may give another "
                   "order.",
                   marksWords(n));
}

}  // namespace

std::vector<Message> studyCautions(const StudyNumbers& n) {
  std::vector<Message> out;
  if (n.images == 0 || n.ready == 0 || n.marked == 0) return out;
  if (n.simulated)
    out.push_back("The people of this data set are simulated, so the numbers say nothing about real people.");
  if (n.images < static_cast<int>(kFewestImages))
    out.push_back(plural(n.images, "With 1 image there are too few for any verdict; at least {2} are needed.",
                         "With {1} images there are too few for any verdict; at least {2} are needed.", n.images,
                         kFewestImages));
  if (!isThresholdFree(n.metric))
    out.push_back(ruleCaution(n));
  else if (n.people.number > 1)
    out.push_back(
        message("The numbers hold for one choice of what counts as marked ({1}); another one may give other numbers.",
                marksWords(n)));
  out.push_back(
      "A map shows what its technique makes of a network. Agreement with people is no proof that the network uses what "
      "people use, and disagreement is none that it is wrong.");
  return out;
}

}  // namespace sightline
