// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/paired_statistics.h"

#include <cctype>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/analysis/level.h"
#include "core/base/undefined.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

using Series = std::vector<std::optional<double>>;

std::string three(double value) { return fixedText(value, 3); }
std::string two(double value) { return fixedText(value, 2); }

Claim claimOf(Metric metric) {
  return [metric](const std::string& more, const std::string& less, const Message& start) {
    return doesMore(metric, more, less, start);
  };
}

/// The values of one condition, an entry per image.
Series seriesOf(const StudySnapshot& snapshot, Metric metric, const std::vector<int>& images, int model,
                Technique technique) {
  Series series;
  series.reserve(images.size());
  for (const int image : images) {
    const CellScores& cell = snapshot.cell({image, model, technique});
    series.push_back(cell.ready ? valueOf(cell, metric) : std::nullopt);
  }
  return series;
}

/// Per image the mean over the models, where all of them have a value.
Series meanOf(const std::vector<Series>& models, std::size_t images) {
  Series mean(images);
  for (std::size_t i = 0; i < images; ++i) {
    double sum = 0;
    bool complete = !models.empty();
    for (const Series& m : models) {
      complete = complete && m[i];
      sum += m[i].value_or(0);
    }
    if (complete) mean[i] = sum / static_cast<double>(models.size());
  }
  return mean;
}

/// A row per image that has all values.
std::vector<std::vector<double>> completeRows(const std::vector<Series>& columns, std::size_t images) {
  std::vector<std::vector<double>> rows;
  for (std::size_t i = 0; i < images; ++i) {
    std::vector<double> row;
    for (const Series& column : columns)
      if (column[i]) row.push_back(*column[i]);
    if (row.size() == columns.size()) rows.push_back(std::move(row));
  }
  return rows;
}

void adjust(std::vector<PairedComparison>& comparisons) {
  std::vector<double> p;
  for (const PairedComparison& c : comparisons) p.push_back(c.t.p);
  const std::vector<double> adjusted = holm(p);
  for (std::size_t i = 0; i < comparisons.size(); ++i) comparisons[i].pHolm = adjusted[i];
}

void addModelSentences(PairedStudyTests& tests, const PairedStudyTests::PerTechnique& result, Metric metric) {
  const std::string& technique = techniqueName(result.technique);
  const Message with = message("Within images, with {1}", technique);
  if (!result.anova.note.empty()) {
    tests.sentences.push_back(message("{1} the models cannot be compared. {2}", with, result.anova.note));
    return;
  }
  if (result.images < kFewestImages) {
    tests.sentences.push_back(
        message("{1}.", tooFewImagesFor(with, "the models", static_cast<std::size_t>(result.images))));
    return;
  }
  const Message name = metricName(metric);
  tests.sentences.push_back(
      result.anova.pCorrected < kLevel
          ? message("{1} the models differ in {2} {3}.", with, name, numbersOf(result.anova))
          : message("{1} no difference between the models is shown in {2} {3}.", with, name, numbersOf(result.anova)));
  if (result.friedman.note.empty())
    tests.sentences.push_back(
        result.friedman.p < kLevel
            ? message("{1} the models differ in their ranks {2}.", with, numbersOf(result.friedman))
            : message("{1} no difference between the models' ranks is shown {2}.", with, numbersOf(result.friedman)));
  for (const PairedComparison& pair : result.pairs)
    if (pair.pHolm < kLevel)
      tests.sentences.push_back(
          sentenceOf(pair, claimOf(metric), message("mean {1}", name), with, "images", kFewestImages, pair.pHolm));
}

/// @param series  [technique][model][image]
void comparePairs(PairedStudyTests& tests, const std::vector<std::vector<Series>>& series, std::size_t images,
                  const std::vector<Technique>& techniques, const BootstrapOptions& bootstrap) {
  std::vector<Series> means;
  for (const auto& ofTechnique : series) means.push_back(meanOf(ofTechnique, images));
  std::vector<double> p;
  for (std::size_t i = 0; i < series.size(); ++i)
    for (std::size_t j = i + 1; j < series.size(); ++j) {
      const std::string &a = techniqueName(techniques[i]), &b = techniqueName(techniques[j]);
      PairedStudyTests::Pair pair{techniques[i], techniques[j], comparePaired(a, b, means[i], means[j], bootstrap), {}};
      for (std::size_t m = 0; m < series[i].size(); ++m)
        pair.perModel.push_back(comparePaired(a, b, series[i][m], series[j][m], bootstrap));
      adjust(pair.perModel);
      p.push_back(pair.overall.t.p);
      tests.pairs.push_back(std::move(pair));
    }
  const std::vector<double> adjusted = holm(p);
  for (std::size_t i = 0; i < adjusted.size(); ++i) tests.pairs[i].overall.pHolm = adjusted[i];
}

void addPairSentences(PairedStudyTests& tests, Metric metric, const std::vector<std::string>& modelNames) {
  const Message what = message("mean {1}", metricName(metric));
  for (const PairedStudyTests::Pair& pair : tests.pairs) {
    const auto holmOf = [](const PairedComparison& c) { return std::optional(c.pHolm); };
    tests.sentences.push_back(sentenceOf(pair.overall, claimOf(metric), what, "Within images", "images", kFewestImages,
                                         tests.pairs.size() > 1 ? holmOf(pair.overall) : std::nullopt));
    if (modelNames.size() < 2) continue;
    for (std::size_t m = 0; m < pair.perModel.size(); ++m)
      tests.sentences.push_back(sentenceOf(pair.perModel[m], claimOf(metric), what,
                                           message("Within images, for {1}", modelNames[m]), "images", kFewestImages,
                                           holmOf(pair.perModel[m])));
  }
}

void addInteractionSentences(PairedStudyTests& tests, Metric metric) {
  const WithinEffect& effect = tests.twoWay.interaction;
  if (!effect.note.empty()) {
    tests.sentences.push_back(message("Whether models and techniques interact cannot be told yet. {1}", effect.note));
    return;
  }
  if (tests.twoWayImages < kFewestImages) {
    tests.sentences.push_back(
        message("There are too few images for a verdict on whether models and techniques interact ({1}; at least {2} "
                "are needed).",
                tests.twoWayImages, kFewestImages));
    return;
  }
  tests.sentences.push_back(
      effect.pCorrected < kLevel
          ? message("How much the technique matters for {1} depends on the model {2}.", metricName(metric),
                    numbersOf(effect))
          : message("It is not shown that the technique matters more for {1} with one model than with another {2}.",
                    metricName(metric), numbersOf(effect)));
}

}  // namespace

PairedComparison comparePaired(const std::string& nameA, const std::string& nameB, const Series& a, const Series& b,
                               const BootstrapOptions& bootstrap) {
  PairedComparison result;
  result.a = nameA;
  result.b = nameB;
  std::vector<double> x, y, difference;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (!a[i] || !b[i]) {
      ++result.leftOut;
      continue;
    }
    x.push_back(*a[i]);
    y.push_back(*b[i]);
    difference.push_back(*a[i] - *b[i]);
  }
  result.images = x.size();
  const auto mean = [](const std::vector<double>& v) {
    return v.empty() ? kUndefined : std::accumulate(v.begin(), v.end(), 0.0) / static_cast<double>(v.size());
  };
  result.meanA = mean(x);
  result.meanB = mean(y);
  result.t = pairedT(x, y);
  result.wilcoxon = wilcoxon(x, y);
  result.d = cohensD(x, y);
  result.dz = cohensDz(x, y);
  result.interval =
      bootstrap.resamples > 0 ? bootstrapMean(difference, bootstrap) : BootstrapInterval{kUndefined, kUndefined};
  result.intervalPending = bootstrap.resamples <= 0;
  result.pHolm = result.t.p;
  return result;
}

Message sentenceOf(const PairedComparison& c, const Claim& more, const Message& what, const Message& start,
                   const Message& unit, std::size_t fewest, std::optional<double> pHolm) {
  if (!c.t.note.empty())
    return start.empty() ? message("{1} and {2} cannot be compared within {3}. {4}", c.a, c.b, unit, c.t.note)
                         : message("{1}, {2} and {3} cannot be compared. {4}", start, c.a, c.b, c.t.note);
  if (c.images < fewest)
    return message("{1}: {2} {3} and {4}.", tooFewImagesFor(start, message("{1} and {2}", c.a, c.b), c.images), what,
                   three(c.meanA), three(c.meanB));
  const bool differ = c.t.p < kLevel, turned = differ && c.t.meanDifference < 0;
  const Message claim = differ          ? (turned ? more(c.b, c.a, start) : more(c.a, c.b, start))
                        : start.empty() ? message("No difference between {1} and {2} is shown", c.a, c.b)
                                        : message("{1}, no difference between {2} and {3} is shown", start, c.a, c.b);
  std::vector<Message> numbers{
      message("paired t({1}) = {2}, {3}", fixedText(c.t.df, 0), two(turned ? -c.t.t : c.t.t), pText(c.t.p))};
  if (c.wilcoxon.note.empty()) numbers.push_back(message("Wilcoxon {1}", pText(c.wilcoxon.p)));
  if (!std::isnan(c.dz)) numbers.push_back(message("dz = {1}", two(turned ? -c.dz : c.dz)));
  numbers.push_back(message("95 % interval of the difference {1} to {2}", three(turned ? -c.t.high : c.t.low),
                            three(turned ? -c.t.low : c.t.high)));
  numbers.push_back(message("n = {1} {2}", c.images, unit));
  if (c.leftOut > 0) numbers.push_back(message("{1} left out for want of a value", c.leftOut));
  if (pHolm) numbers.push_back(message("Holm {1}", pText(*pHolm)));
  return message("{1}: {2} {3} against {4} ({5}).", claim, what, three(turned ? c.meanB : c.meanA),
                 three(turned ? c.meanA : c.meanB), joined(numbers, "{1}, {2}"));
}

Message numbersOf(const WithinEffect& e) {
  std::vector<Message> numbers{message("F({1}, {2}) = {3}", fixedText(e.df1, 0), fixedText(e.df2, 0), two(e.f))};
  if (e.df1 > 1) numbers.push_back(message("Greenhouse-Geisser epsilon {1}", two(e.epsilon)));
  numbers.push_back(Message::verbatim(pText(e.pCorrected)));
  numbers.push_back(message("partial eta squared {1}", two(e.partialEtaSquared)));
  return message("({1})", joined(numbers, "{1}, {2}"));
}

Message numbersOf(const Friedman& f) {
  return message("(Friedman chi squared({1}) = {2}, {3}, Kendall's W = {4})", fixedText(f.df, 0), two(f.chiSquared),
                 pText(f.p), two(f.kendallW));
}

PairedStudyTests testStudyPaired(const StudySnapshot& snapshot, Metric metric,
                                 const std::vector<std::string>& modelNames, const ImageSubset& subset,
                                 const BootstrapOptions& bootstrap) {
  PairedStudyTests tests;
  const std::vector<int> images = imagesOf(snapshot, subset);
  const std::vector<Technique>& techniques = snapshot.techniques();
  const auto models = static_cast<std::size_t>(snapshot.modelCount);
  std::vector<std::vector<Series>> series(techniques.size());  // [technique][model]
  for (std::size_t t = 0; t < techniques.size(); ++t)
    for (std::size_t m = 0; m < models; ++m)
      series[t].push_back(seriesOf(snapshot, metric, images, static_cast<int>(m), techniques[t]));
  comparePairs(tests, series, images.size(), techniques, bootstrap);
  addPairSentences(tests, metric, modelNames);

  for (std::size_t t = 0; t < techniques.size(); ++t) {
    const auto rows = completeRows(series[t], images.size());
    PairedStudyTests::PerTechnique result{techniques[t],
                                          repeatedMeasuresAnova(rows),
                                          friedman(rows),
                                          {},
                                          static_cast<int>(rows.size()),
                                          static_cast<int>(images.size() - rows.size())};
    for (std::size_t a = 0; a < models; ++a)
      for (std::size_t b = a + 1; b < models; ++b)
        result.pairs.push_back(comparePaired(modelNames[a], modelNames[b], series[t][a], series[t][b], bootstrap));
    adjust(result.pairs);
    if (models > 1) addModelSentences(tests, result, metric);
    tests.models.push_back(std::move(result));
  }

  std::vector<Series> columns;
  for (std::size_t m = 0; m < models; ++m)
    for (std::size_t t = 0; t < techniques.size(); ++t) columns.push_back(series[t][m]);
  const auto rows = completeRows(columns, images.size());
  tests.twoWay = twoWayWithinAnova(rows, techniques.size());
  tests.twoWayImages = static_cast<int>(rows.size());
  tests.twoWayLeftOut = static_cast<int>(images.size() - rows.size());
  if (models > 1 && techniques.size() > 1) addInteractionSentences(tests, metric);
  return tests;
}

}  // namespace sightline
