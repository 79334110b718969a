// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/study_tables.h"

#include <cmath>
#include <limits>

#include "core/analysis/published_study.h"
#include "core/base/undefined.h"
#include "core/statistics/number_text.h"
#include "core/study/definition.h"

namespace sightline {
namespace {

std::string count(std::size_t n) { return std::to_string(n); }

}  // namespace

std::vector<MeansRow> meansOf(const StudySnapshot& snapshot, const std::vector<std::string>& modelNames,
                              const ImageSubset& subset) {
  std::vector<MeansRow> rows;
  for (std::size_t k = 0; k < kMetrics.size(); ++k) {
    const auto groups = groupScores(snapshot, kMetrics[k], Grouping::ByBoth, modelNames, subset);
    rows.resize(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const ScoreGroup& g = groups[i];
      MeansRow& row = rows[i];
      row.technique = *g.technique;
      row.model = *g.model;
      if (!g.values.empty()) row.mean[k] = g.box.mean;
      row.defined[k] = static_cast<int>(g.values.size());
      row.undefined[k] = g.undefinedCount;
      row.ready = row.defined[k] + g.undefinedCount;
      row.missing = g.missingCount;
    }
  }
  const auto background = groupScores(snapshot, Metric::BackgroundShare, Grouping::ByBoth, modelNames, subset);
  for (std::size_t i = 0; i < background.size(); ++i)
    if (!background[i].values.empty()) rows[i].background = background[i].box.mean;
  return rows;
}

/// "Mean agreement with people by technique and model, on 23 of 100 images"
Message table1Title(const StudySnapshot& snapshot, const ImageSubset& subset) {
  if (subset.images)
    return message("Mean agreement with people by technique and model, on {1} of {2} images",
                   imagesOf(snapshot, subset).size(), snapshot.imageCount);
  return subset.onlyAgreeing ? Message(
                                   "Mean agreement with people by technique and model, on images for which all "
                                   "models predict the same class")
                             : Message("Mean agreement with people by technique and model");
}

TextTable table1(const StudySnapshot& snapshot, const std::vector<std::string>& modelNames, const ImageSubset& subset) {
  TextTable table{
      "table1",
      message("{1}. IoU: intersection over union; SC: saliency coverage; GTC: ground truth coverage; Background: share "
              "of the model's region that nobody marked; n: maps; undefined: maps left out of a mean because its "
              "denominator is empty (IoU / SC / GTC).",
              table1Title(snapshot, subset)),
      {{"Technique", false},
       {"Model", false},
       {"IoU"},
       {"SC"},
       {"GTC"},
       {"Background"},
       {"n"},
       {"undefined"},
       {"not computed"}},
      {}};
  for (const MeansRow& row : meansOf(snapshot, modelNames, subset)) {
    std::vector<std::string> cells{std::string(techniqueName(row.technique)),
                                   modelNames.at(static_cast<std::size_t>(row.model))};
    for (const auto& mean : row.mean) cells.push_back(threeDecimals(mean.value_or(kUndefined)));
    cells.push_back(threeDecimals(row.background.value_or(kUndefined)));
    cells.push_back(std::to_string(row.ready));
    cells.push_back(std::to_string(row.undefined[0]) + " / " + std::to_string(row.undefined[1]) + " / " +
                    std::to_string(row.undefined[2]));
    cells.push_back(std::to_string(row.missing));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

TextTable table1BesidePublished(const StudySnapshot& snapshot, const StudyDefinition& definition,
                                const ImageSubset& subset) {
  std::vector<std::string> names;
  for (const ModelSpec& model : definition.models) names.push_back(model.displayName);
  TextTable table = table1(snapshot, names, subset);
  if (!isPublishedDataset(definition.dataset)) return table;
  table.caption = message(
      "{1} Published: the means of the study's Table 1 over {2} images, whose binarisation is not stated; networks of "
      "other families have none.",
      table.caption, kPublishedImages);
  const std::size_t firstMetric = 2;
  const auto rows = meansOf(snapshot, names, subset);
  for (std::size_t k = kMetrics.size(); k-- > 0;) {
    const auto at = static_cast<std::ptrdiff_t>(firstMetric + k + 1);
    table.columns.insert(table.columns.begin() + at, {message("{1} published", metricName(kMetrics[k]))});
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const auto published =
          publishedMeans(rows[r].technique, definition.models.at(static_cast<std::size_t>(rows[r].model)));
      table.rows[r].insert(table.rows[r].begin() + at,
                           published ? threeDecimals(published->of(kMetrics[k])) : std::string());
    }
  }
  return table;
}

TextTable descriptiveTable(const std::vector<ScoreGroup>& groups, Metric metric) {
  TextTable table{"descriptive",
                  message("{1} by group: n, mean with its 95 % confidence interval, standard deviation, quartiles, "
                          "whiskers at 1.5 interquartile ranges, and the maps left out.",
                          metricName(metric)),
                  {{"Group", false},
                   {"n"},
                   {"mean"},
                   {"95 % low"},
                   {"95 % high"},
                   {"sd"},
                   {"Q1"},
                   {"median"},
                   {"Q3"},
                   {"whisker low"},
                   {"whisker high"},
                   {"undefined"},
                   {"not computed"}},
                  {}};
  for (const ScoreGroup& g : groups) {
    const BoxSummary& b = g.box;
    const MeanInterval interval = meanInterval(b);
    table.rows.push_back({g.name, count(b.n), threeDecimals(b.mean), threeDecimals(interval.low),
                          threeDecimals(interval.high), threeDecimals(b.sd), threeDecimals(b.q1),
                          threeDecimals(b.median), threeDecimals(b.q3), threeDecimals(b.whiskerLow),
                          threeDecimals(b.whiskerHigh), std::to_string(g.undefinedCount),
                          std::to_string(g.missingCount)});
  }
  return table;
}

TextTable tTestTable(const StudyTests& tests, const std::vector<std::string>& modelNames, Metric metric) {
  TextTable table{
      "ttests",
      message(
          "Two-sided t-tests of {1}, first technique minus second, with 95 % interval of the difference and Cohen's d.",
          metricName(metric)),
      {{"First", false},
       {"Second", false},
       {"Maps", false},
       {"Test", false},
       {"difference"},
       {"95 % low"},
       {"95 % high"},
       {"t"},
       {"df"},
       {"p"},
       {"d"},
       {"Note", false}},
      {}};
  const auto add = [&](const StudyTests::Pair& pair, const TextTable::Cell& maps, const char* test, const TTest& t,
                       double d) {
    table.addRow({techniqueName(pair.a), techniqueName(pair.b), maps, test, threeDecimals(t.meanDifference),
                  threeDecimals(t.low), threeDecimals(t.high), threeDecimals(t.t),
                  fixedText(t.df, t.df == std::floor(t.df) ? 0 : 1), pCell(t.p), threeDecimals(d), t.note});
  };
  for (const StudyTests::Pair& pair : tests.pairs) {
    add(pair, Message("all models"), "Student", pair.t, pair.d);
    add(pair, Message("all models"), "Welch", pair.welch, pair.d);
    for (std::size_t m = 0; m < pair.perModel.size(); ++m)
      add(pair, modelNames.at(m), "Student", pair.perModel[m], pair.perModelD.at(m));
  }
  return table;
}

TextTable anovaTable(const StudyTests& tests, Metric metric) {
  TextTable table{
      "anova",
      message("One-way analysis of variance of {1} over the models, within each technique.", metricName(metric)),
      {{"Technique", false}, {"F"}, {"df between"}, {"df within"}, {"p"}, {"eta squared"}, {"Note", false}},
      {}};
  for (const auto& r : tests.models)
    table.addRow({std::string(techniqueName(r.technique)), threeDecimals(r.anova.f), fixedText(r.anova.dfBetween, 0),
                  fixedText(r.anova.dfWithin, 0), pCell(r.anova.p), threeDecimals(r.anova.etaSquared), r.anova.note});
  return table;
}

TextTable tukeyTable(const StudyTests& tests, const std::vector<std::string>& modelNames, Metric metric) {
  TextTable table{"tukey",
                  message("Tukey's HSD of {1} for all pairs of models within each technique: difference of means "
                          "(first minus second) with 95 % simultaneous interval, p from the exact studentised range.",
                          metricName(metric)),
                  {{"Technique", false},
                   {"First", false},
                   {"Second", false},
                   {"difference"},
                   {"95 % low"},
                   {"95 % high"},
                   {"q"},
                   {"p"}},
                  {}};
  for (const auto& r : tests.models)
    for (const TukeyPair& pair : r.tukey)
      table.rows.push_back({std::string(techniqueName(r.technique)), modelNames.at(pair.a), modelNames.at(pair.b),
                            threeDecimals(pair.difference), threeDecimals(pair.low), threeDecimals(pair.high),
                            threeDecimals(pair.q), pCell(pair.p)});
  return table;
}

}  // namespace sightline
