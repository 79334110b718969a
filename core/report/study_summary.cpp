// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/study_summary.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "core/analysis/level.h"
#include "core/analysis/listed.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

/// A technique with a model, and the mean of its maps.
struct Mean {
  std::string name;
  double value = 0;
};

std::vector<std::string> modelNamesOf(const StudyDefinition& study) {
  std::vector<std::string> names;
  for (const ModelSpec& model : study.models) names.push_back(model.displayName);
  return names;
}

Message listedNames(const std::vector<std::string>& names) {
  std::vector<Message> all;
  for (const std::string& name : names) all.push_back(Message::verbatim(name));
  return joinedByAnd(all);
}

Message whatWasCompared(const SummaryInput& input, int images) {
  const Dataset& data = input.study.dataset;
  std::vector<std::string> techniques;
  for (const Technique technique : input.snapshot.techniques()) techniques.push_back(techniqueName(technique));
  const bool painted = std::any_of(input.snapshot.painters.begin(), input.snapshot.painters.end(),
                                   [](int people) { return people > 0; });
  const Message who = data.simulatedAnnotators ? plural(data.annotators, "{1} simulated annotator",
                                                        "{1} simulated annotators", data.annotators)
                      : painted                ? Message("people")
                                               : plural(data.annotators, "{1} person", "{1} people", data.annotators);
  return message("This study compares what {1} marked in {2} with what saliency maps ({3}) of {4} highlight.", who,
                 plural(images, "{1} image", "{1} images", images), listedNames(techniques),
                 listedNames(modelNamesOf(input.study)));
}

/// What the metric is, and between which numbers it lies.
Message whatIsMeasured(Metric metric) {
  const Message name = metricName(metric);
  const MetricRange range = metricRange(metric);
  if (!std::isfinite(range.low) || !std::isfinite(range.high))
    return message("Agreement is measured by {1}. {2}.", name, metricMeaning(metric));
  return message("Agreement is measured by {1}. {2}. It lies between {3} and {4}; {5}.", name, metricMeaning(metric),
                 fixedText(range.low, 0), fixedText(range.high, 0),
                 lowerIsBetter(metric) ? Message("smaller is better") : Message("larger is better"));
}

std::vector<Mean> meansOfRows(const SummaryInput& input) {
  const auto names = modelNamesOf(input.study);
  std::vector<Mean> means;
  for (const ScoreGroup& group : groupScores(input.snapshot, input.metric, Grouping::ByBoth, names, input.subset))
    if (!group.values.empty())
      means.push_back(
          {techniqueName(*group.technique) + ", " + names[static_cast<std::size_t>(*group.model)], group.box.mean});
  return means;
}

void sayMeans(StudySummary& summary, const SummaryInput& input) {
  const std::vector<Mean> means = meansOfRows(input);
  if (means.empty()) {
    summary.found.push_back("No map could be compared with people yet.");
    return;
  }
  const auto [low, high] =
      std::minmax_element(means.begin(), means.end(), [](const Mean& a, const Mean& b) { return a.value < b.value; });
  if (means.size() == 1)
    summary.found.push_back(message("On average the maps reach {1} ({2}).", threeDecimals(low->value), low->name));
  else
    summary.found.push_back(message("Means go from {1} ({2}) to {3} ({4}).", threeDecimals(low->value), low->name,
                                    threeDecimals(high->value), high->name));
}

/// Two conditions on the same images, without the names of tests.
Message plainSentence(const PairedComparison& c, Metric metric, double p) {
  if (c.images < kFewestImages || !c.t.note.empty())
    return message("{1}.", tooFewImagesFor({}, message("{1} and {2}", c.a, c.b), c.images));
  if (!(p < kLevel))
    return message("No difference between {1} and {2} is shown on the same images (means {3} and {4}).", c.a, c.b,
                   threeDecimals(c.meanA), threeDecimals(c.meanB));
  const bool turned = c.t.meanDifference < 0;
  return message("{1} on the same images (mean {2} against {3}; the difference is probably between {4} and {5}).",
                 turned ? doesMore(metric, c.b, c.a) : doesMore(metric, c.a, c.b),
                 threeDecimals(turned ? c.meanB : c.meanA), threeDecimals(turned ? c.meanA : c.meanB),
                 threeDecimals(turned ? -c.t.high : c.t.low), threeDecimals(turned ? -c.t.low : c.t.high));
}

/// With more pairs of techniques than this a list of sentences says less than the table.
constexpr std::size_t kMostPairs = 3;

void sayTechniques(StudySummary& summary, const SummaryInput& input) {
  if (input.tests.pairs.size() > kMostPairs) {
    const auto shown = std::count_if(input.tests.pairs.begin(), input.tests.pairs.end(), [](const auto& pair) {
      return pair.overall.images >= kFewestImages && pair.overall.pHolm < kLevel;
    });
    summary.found.push_back(message("Of {1} pairs of techniques, {2} differ on the same images; the tables say which.",
                                    input.tests.pairs.size(), shown));
    return;
  }
  for (const PairedStudyTests::Pair& pair : input.tests.pairs)
    summary.found.push_back(plainSentence(pair.overall, input.metric, pair.overall.pHolm));
}

void sayModels(StudySummary& summary, const SummaryInput& input) {
  if (input.snapshot.modelCount < 2) return;
  const auto names = modelNamesOf(input.study);
  const auto groups = groupScores(input.snapshot, input.metric, Grouping::ByBoth, names, input.subset);
  for (const PairedStudyTests::PerTechnique& result : input.tests.models) {
    const std::string& technique = techniqueName(result.technique);
    if (result.images < kFewestImages || !result.anova.note.empty()) continue;  // the cautions say so
    if (!(result.anova.pCorrected < kLevel)) {
      summary.found.push_back(message("With {1} no difference between the models is shown.", technique));
      continue;
    }
    const ScoreGroup *least = nullptr, *most = nullptr;
    for (const ScoreGroup& group : groups) {
      if (group.technique != result.technique || group.values.empty()) continue;
      if (!least || group.box.mean < least->box.mean) least = &group;
      if (!most || group.box.mean > most->box.mean) most = &group;
    }
    if (least && most)
      summary.found.push_back(
          message("With {1} the models differ: {2} has the highest mean ({3}) and {4} the lowest ({5}).", technique,
                  names[static_cast<std::size_t>(*most->model)], threeDecimals(most->box.mean),
                  names[static_cast<std::size_t>(*least->model)], threeDecimals(least->box.mean)));
  }
}

void sayPredictions(StudySummary& summary, const SummaryInput& input, const std::vector<int>& images) {
  std::vector<Message> shares;
  for (int model = 0; model < input.snapshot.modelCount; ++model) {
    int known = 0, right = 0;
    for (const int image : images) {
      const auto at = static_cast<std::size_t>(image) * static_cast<std::size_t>(input.snapshot.modelCount) +
                      static_cast<std::size_t>(model);
      known += input.snapshot.correct[at].has_value();
      right += input.snapshot.correct[at] == true;
    }
    if (known > 0)
      shares.push_back(
          message("{1} of {2} ({3})", right, known, input.study.models[static_cast<std::size_t>(model)].displayName));
  }
  if (!shares.empty()) summary.found.push_back(message("Right predictions: {1}.", joined(shares, "{1}, {2}")));
}

void addCautions(StudySummary& summary, const SummaryInput& input, const std::vector<int>& images) {
  auto& cautions = summary.cautions;
  if (input.study.dataset.simulatedAnnotators)
    cautions.push_back("The people of this data set are simulated, so the numbers say nothing about real people.");
  const int count = static_cast<int>(images.size());
  if (count < kFewestImages)
    cautions.push_back(plural(count, "With {1} image there are too few for any verdict; at least {2} are needed.",
                              "With {1} images there are too few for any verdict; at least {2} are needed.", count,
                              kFewestImages));
  int missing = 0, without = 0;
  for (const int image : images)
    for (int model = 0; model < input.snapshot.modelCount; ++model)
      for (const Technique technique : input.snapshot.techniques()) {
        const CellScores& cell = input.snapshot.cell({image, model, technique});
        missing += !cell.ready;
        without += cell.ready && !valueOf(cell, input.metric);
      }
  if (missing > 0)
    cautions.push_back(plural(missing, "{1} map is not computed yet and has no part in the numbers.",
                              "{1} maps are not computed yet and have no part in the numbers.", missing));
  if (without > 0)
    cautions.push_back(plural(without,
                              "{1} map has no value (it is blank, nobody marked the image, or a region is empty) and "
                              "is left out of the means.",
                              "{1} maps have no value (they are blank, nobody marked the image, or a region is empty) "
                              "and are left out of the means.",
                              without));
  cautions.push_back(
      isThresholdFree(input.metric)
          ? Message("The numbers hold for the settings below; they change with the number of people who must agree.")
          : Message("The numbers hold for one way of cutting the maps and of counting people, named below; other "
                    "ways give other numbers, and may give another order."));
  cautions.push_back(
      "A map shows what its technique makes of a network. Agreement with people is no proof that the network uses "
      "what people use, and disagreement is none that it is wrong.");
}

}  // namespace

StudySummary summaryOf(const SummaryInput& input) {
  const std::vector<int> images = imagesOf(input.snapshot, input.subset);
  StudySummary summary;
  summary.found.push_back(whatWasCompared(input, static_cast<int>(images.size())));
  if (input.subset.onlyAgreeing)
    summary.found.push_back("Only images for which all models predict the same class take part.");
  summary.found.push_back(whatIsMeasured(input.metric));
  sayMeans(summary, input);
  sayTechniques(summary, input);
  sayModels(summary, input);
  sayPredictions(summary, input, images);
  addCautions(summary, input, images);
  return summary;
}

}  // namespace sightline
