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

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
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
  const std::string with = "Within images, with " + std::string(techniqueName(result.technique));
  if (!result.anova.note.empty()) {
    tests.sentences.push_back(with + " the models cannot be compared yet. " + result.anova.note);
    return;
  }
  if (result.images < kFewestImages) {
    tests.sentences.push_back(with + ", " + tooFewImages("the models", static_cast<std::size_t>(result.images)) + ".");
    return;
  }
  const std::string name = metricName(metric);
  tests.sentences.push_back(
      with +
      (result.anova.pCorrected < kLevel ? " the models differ in " : " no difference between the models is shown in ") +
      name + " " + numbersOf(result.anova) + ".");
  if (result.friedman.note.empty())
    tests.sentences.push_back(with +
                              (result.friedman.p < kLevel ? " the models differ in their ranks "
                                                          : " no difference between the models' ranks is shown ") +
                              numbersOf(result.friedman) + ".");
  for (std::size_t i = 0; i < result.pairs.size(); ++i) {
    const PairedComparison& pair = result.pairs[i];
    if (!(pair.pHolm < kLevel)) continue;
    std::string sentence = sentenceOf(pair, doesMore(metric), "mean " + name, with, "images", kFewestImages);
    sentence.insert(sentence.size() - 2, ", Holm " + pText(pair.pHolm));
    tests.sentences.push_back(std::move(sentence));
  }
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

/// The sentence with Holm's p at its end, where there is a test.
std::string withHolm(std::string sentence, const PairedComparison& comparison) {
  if (comparison.t.note.empty() && comparison.images >= kFewestImages)
    sentence.insert(sentence.size() - 2, ", Holm " + pText(comparison.pHolm));
  return sentence;
}

void addPairSentences(PairedStudyTests& tests, Metric metric, const std::vector<std::string>& modelNames) {
  const std::string what = "mean " + std::string(metricName(metric));
  for (const PairedStudyTests::Pair& pair : tests.pairs) {
    const std::string sentence =
        sentenceOf(pair.overall, doesMore(metric), what, "Within images", "images", kFewestImages);
    tests.sentences.push_back(tests.pairs.size() > 1 ? withHolm(sentence, pair.overall) : sentence);
    if (modelNames.size() < 2) continue;
    for (std::size_t m = 0; m < pair.perModel.size(); ++m)
      tests.sentences.push_back(withHolm(sentenceOf(pair.perModel[m], doesMore(metric), what,
                                                    "Within images, for " + modelNames[m], "images", kFewestImages),
                                         pair.perModel[m]));
  }
}

void addInteractionSentences(PairedStudyTests& tests, Metric metric) {
  const WithinEffect& effect = tests.twoWay.interaction;
  if (!effect.note.empty()) {
    tests.sentences.push_back("How models and techniques act together cannot be told yet. " + effect.note);
    return;
  }
  if (tests.twoWayImages < kFewestImages) {
    tests.sentences.push_back(
        "There are " +
        tooFewImages("how models and techniques act together", static_cast<std::size_t>(tests.twoWayImages)) + ".");
    return;
  }
  tests.sentences.push_back(
      (effect.pCorrected < kLevel
           ? "How much the technique matters for " + std::string(metricName(metric)) + " depends on the model "
           : "That the technique matters for " + std::string(metricName(metric)) +
                 " more for one model than for another is not shown ") +
      numbersOf(effect) + ".");
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

std::string sentenceOf(const PairedComparison& c, const std::string& more, const std::string& what,
                       const std::string& start, const std::string& unit, std::size_t fewest) {
  const std::string lead = start.empty() ? "" : start + ", ";
  if (!c.t.note.empty()) return lead + c.a + " and " + c.b + " cannot be compared within " + unit + " yet. " + c.t.note;
  if (c.images < fewest) {
    const std::string text = tooFewImages(c.a + " and " + c.b, c.images) + ": " + what + " " + three(c.meanA) +
                             " and " + three(c.meanB) + ".";
    return lead.empty() ? capitalised(text) : lead + text;
  }
  const bool differ = c.t.p < kLevel, turned = differ && c.t.meanDifference < 0;
  std::string text = differ ? (turned ? c.b + " " + more + " " + c.a : c.a + " " + more + " " + c.b)
                            : "no difference between " + c.a + " and " + c.b + " is shown";
  text += ": " + what + " " + three(turned ? c.meanB : c.meanA) + " against " + three(turned ? c.meanA : c.meanB) +
          " (paired t(" + fixedText(c.t.df, 0) + ") = " + two(turned ? -c.t.t : c.t.t) + ", " + pText(c.t.p);
  if (c.wilcoxon.note.empty()) text += ", Wilcoxon " + pText(c.wilcoxon.p);
  if (!std::isnan(c.dz)) text += ", dz = " + two(turned ? -c.dz : c.dz);
  text += ", 95 % interval of the difference " + three(turned ? -c.t.high : c.t.low) + " to " +
          three(turned ? -c.t.low : c.t.high);
  text += ", n = " + std::to_string(c.images) + " " + unit +
          (c.leftOut > 0 ? ", " + std::to_string(c.leftOut) + " left out for want of a value" : std::string()) + ").";
  // The names of groups stay as they are: "b" and "B" may be two of them.
  return lead.empty() && !differ ? capitalised(text) : lead + text;
}

std::string numbersOf(const WithinEffect& e) {
  return "(F(" + fixedText(e.df1, 0) + ", " + fixedText(e.df2, 0) + ") = " + two(e.f) +
         (e.df1 > 1 ? ", Greenhouse-Geisser epsilon " + two(e.epsilon) : "") + ", " + pText(e.pCorrected) +
         ", partial eta squared " + two(e.partialEtaSquared) + ")";
}

std::string numbersOf(const Friedman& f) {
  return "(Friedman chi squared(" + fixedText(f.df, 0) + ") = " + two(f.chiSquared) + ", " + pText(f.p) +
         ", Kendall's W = " + two(f.kendallW) + ")";
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
