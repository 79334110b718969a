// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/paired_tables.h"

#include "core/statistics/number_text.h"

namespace sightline {
TextTable pairedTable(const PairedStudyTests& tests, const std::vector<std::string>& modelNames, Metric metric) {
  TextTable table{"paired",
                  message("Differences of {1} within images, first minus second: paired t-test and Wilcoxon's "
                          "signed-rank test (two-sided), Holm's adjustment of the t-tests over the comparisons of a "
                          "block, Cohen's d (of the values) and dz (of the differences), 95 % interval of the mean "
                          "difference: Student's (low, high), and by bootstrap (BCa).",
                          metricName(metric)),
                  {{"Maps", false},
                   {"First", false},
                   {"Second", false},
                   {"n"},
                   {"difference"},
                   {"95 % low"},
                   {"95 % high"},
                   {"BCa low"},
                   {"BCa high"},
                   {"t"},
                   {"p"},
                   {"p Holm"},
                   {"Wilcoxon p"},
                   {"d"},
                   {"dz"},
                   {"Note", false}},
                  {}};
  const auto add = [&](const TextTable::Cell& maps, const PairedComparison& c) {
    const auto bound = [&](double value) { return c.intervalPending ? std::string("\u2026") : threeDecimals(value); };
    table.addRow({maps, c.a, c.b, std::to_string(c.images), threeDecimals(c.t.meanDifference), threeDecimals(c.t.low),
                  threeDecimals(c.t.high), bound(c.interval.low), bound(c.interval.high), threeDecimals(c.t.t),
                  pCell(c.t.p), pCell(c.pHolm), pCell(c.wilcoxon.p), threeDecimals(c.d), threeDecimals(c.dz),
                  c.t.note});
  };
  for (const PairedStudyTests::Pair& pair : tests.pairs) {
    add(Message("mean of all models"), pair.overall);
    for (std::size_t m = 0; m < pair.perModel.size(); ++m) add(modelNames.at(m), pair.perModel[m]);
  }
  for (const auto& result : tests.models)
    for (const PairedComparison& pair : result.pairs) add(std::string(techniqueName(result.technique)), pair);
  return table;
}

TextTable withinTable(const PairedStudyTests& tests, Metric metric) {
  TextTable table{"within",
                  message("Analysis of variance of {1} for repeated measures: the models within each technique, and "
                          "model and technique together; p with the Greenhouse-Geisser correction.",
                          metricName(metric)),
                  {{"Effect", false},
                   {"images"},
                   {"F"},
                   {"df 1"},
                   {"df 2"},
                   {"p"},
                   {"epsilon"},
                   {"p corrected"},
                   {"eta squared"},
                   {"partial eta squared"},
                   {"Note", false}},
                  {}};
  const auto add = [&](const Message& name, int images, const WithinEffect& e) {
    table.addRow({name, std::to_string(images), threeDecimals(e.f), fixedText(e.df1, 0), fixedText(e.df2, 0),
                  pCell(e.p), threeDecimals(e.epsilon), pCell(e.pCorrected), threeDecimals(e.etaSquared),
                  threeDecimals(e.partialEtaSquared), e.note});
  };
  for (const auto& result : tests.models)
    add(message("model, with {1}", techniqueName(result.technique)), result.images, result.anova);
  add(Message("model"), tests.twoWayImages, tests.twoWay.first);
  if (tests.pairs.empty()) return table;  // one technique alone
  add(Message("technique"), tests.twoWayImages, tests.twoWay.second);
  add(Message("model x technique"), tests.twoWayImages, tests.twoWay.interaction);
  return table;
}

TextTable friedmanTable(const PairedStudyTests& tests, const std::vector<std::string>& modelNames, Metric metric) {
  TextTable table{"friedman",
                  message("Friedman's test of the order of the models in {1} within images, and Nemenyi's test of all "
                          "pairs (difference of mean ranks, first minus second).",
                          metricName(metric)),
                  {{"Technique", false},
                   {"First", false},
                   {"Second", false},
                   {"rank first"},
                   {"rank second"},
                   {"statistic"},
                   {"p"},
                   {"Note", false}},
                  {}};
  for (const auto& result : tests.models) {
    const std::string technique(techniqueName(result.technique));
    table.addRow({technique, Message("all models"), "", "", "", threeDecimals(result.friedman.chiSquared),
                  pCell(result.friedman.p), result.friedman.note});
    for (const NemenyiPair& pair : result.friedman.pairs)
      table.rows.push_back(
          {technique, modelNames.at(pair.a), modelNames.at(pair.b), threeDecimals(result.friedman.meanRanks[pair.a]),
           threeDecimals(result.friedman.meanRanks[pair.b]), threeDecimals(pair.q), pCell(pair.p), ""});
  }
  return table;
}

}  // namespace sightline
