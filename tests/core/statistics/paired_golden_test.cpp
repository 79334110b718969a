// SPDX-License-Identifier: GPL-3.0-or-later
// Equality with scipy 1.10.1 and statsmodels 0.13.5 on tests within subjects (paired.json).
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/statistics/bootstrap.h"
#include "core/statistics/paired_tests.h"
#include "core/statistics/repeated_measures.h"
#include "core/statistics/tests.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using nlohmann::json;
using Values = std::vector<double>;

constexpr const char* kModels[] = {"resnet101", "efficientnet_b6", "swin_s", "cait_s24"};
constexpr const char* kTechniques[] = {"gradcam", "xrai"};

void expectClose(double got, const json& expected, double relative = 1e-9) {
  const double e = expected.get<double>();
  EXPECT_NEAR(got, e, relative * std::abs(e) + 1e-14);
}

struct PairedGolden : ::testing::Test {
  json file = json::parse(std::ifstream(sightline::testing::goldenFolder() / "stats/paired.json"));
  json inputs = json::parse(std::ifstream(sightline::testing::goldenFolder() / "stats/stats.json")).at("inputs");

  Values input(const std::string& name) const { return inputs.at(name).get<Values>(); }
  /// A row per image: columns model by model, within each by technique; only one technique when it is named.
  std::vector<Values> subjects(const std::string& technique = {}) const {
    std::vector<Values> rows(100);
    for (const char* model : kModels)
      for (const char* t : kTechniques) {
        if (!technique.empty() && technique != t) continue;
        const Values v = input(std::string(model) + "|" + t);
        for (std::size_t i = 0; i < v.size(); ++i) rows[i].push_back(v[i]);
      }
    return rows;
  }
};

TEST_F(PairedGolden, TTestsWilcoxonAndEffectSizesOfAllPairs) {
  ASSERT_EQ(file.at("pairs").size(), 28u);
  for (const json& pair : file.at("pairs")) {
    const Values a = input(pair.at("a")), b = input(pair.at("b"));
    expectClose(pairedT(a, b).t, pair.at("t"));
    expectClose(pairedT(a, b).p, pair.at("p"));
    const Wilcoxon w = wilcoxon(a, b);
    EXPECT_FALSE(w.exact);
    expectClose(w.w, pair.at("wilcoxon").at("w"));
    expectClose(w.p, pair.at("wilcoxon").at("p"));
    expectClose(cohensD(a, b), pair.at("effect").at("d"));
    expectClose(cohensDz(a, b), pair.at("effect").at("dz"));
  }
}

TEST_F(PairedGolden, WilcoxonIsExactForFewPairsAndKnowsTiesAndZeros) {
  const Values a = input("resnet101|gradcam"), b = input("cait_s24|xrai");
  for (const json& row : file.at("wilcoxon_first_n_from_3")) {
    const auto n = row.at("n").get<std::size_t>();
    SCOPED_TRACE(n);
    const Wilcoxon w = wilcoxon(std::span(a).subspan(3, n), std::span(b).subspan(3, n));
    EXPECT_EQ(w.exact, n <= 50);
    expectClose(w.w, row.at("w"));
    expectClose(w.p, row.at("p"), 1e-9);
  }
  // scipy 1.10 takes the table for untied data, or the normal approximation: only its rank sums are a reference here.
  for (const json& row : file.at("wilcoxon_ties")) {
    const Wilcoxon w = wilcoxon(row.at("a").get<Values>(), row.at("b").get<Values>());
    expectClose(w.w, row.at("w"));
  }
}

TEST_F(PairedGolden, RepeatedMeasuresFriedmanAndNemenyi) {
  for (const char* technique : kTechniques) {
    SCOPED_TRACE(technique);
    const json& expected = file.at("repeated_measures").at(technique);
    const auto rows = subjects(technique);
    const WithinEffect anova = repeatedMeasuresAnova(rows);
    expectClose(anova.f, expected.at("F"));
    expectClose(anova.p, expected.at("p"), 1e-8);
    expectClose(anova.df1, expected.at("df1"));
    expectClose(anova.df2, expected.at("df2"));
    expectClose(anova.epsilon, expected.at("epsilon"));
    expectClose(anova.pCorrected, expected.at("p_gg"), 1e-8);
    expectClose(anova.partialEtaSquared, expected.at("partial_eta_squared"));
    expectClose(anova.etaSquared, expected.at("eta_squared"));
    const Friedman ranks = friedman(rows);
    expectClose(ranks.chiSquared, expected.at("friedman").at("chi2"));
    expectClose(ranks.p, expected.at("friedman").at("p"));
    for (std::size_t k = 0; k < 4; ++k) expectClose(ranks.meanRanks[k], expected.at("friedman").at("mean_ranks")[k]);
    ASSERT_EQ(ranks.pairs.size(), 6u);
    for (std::size_t k = 0; k < 6; ++k) {
      const json& pair = expected.at("friedman").at("nemenyi")[k];
      EXPECT_EQ(ranks.pairs[k].a, pair.at("a"));
      EXPECT_EQ(ranks.pairs[k].b, pair.at("b"));
      expectClose(ranks.pairs[k].q, pair.at("q"));
      expectClose(ranks.pairs[k].p, pair.at("p"), 1e-5);  // scipy with 1e7 degrees of freedom in place of infinity
    }
  }
}

TEST_F(PairedGolden, ModelByTechniqueWithinImages) {
  const TwoWayWithin effects = twoWayWithinAnova(subjects(), 2);
  const auto expect = [&](const WithinEffect& got, const char* name) {
    SCOPED_TRACE(name);
    const json& expected = file.at("two_way").at(name);
    expectClose(got.f, expected.at("F"));
    expectClose(got.p, expected.at("p"), 1e-8);
    expectClose(got.df1, expected.at("df1"));
    expectClose(got.df2, expected.at("df2"));
    expectClose(got.epsilon, expected.at("epsilon"));
    expectClose(got.pCorrected, expected.at("p_gg"), 1e-8);
  };
  expect(effects.first, "m");
  expect(effects.second, "t");
  expect(effects.interaction, "m:t");
}

TEST_F(PairedGolden, HolmAndSpearman) {
  for (const json& row : file.at("holm")) {
    const Values adjusted = holm(row.at("p").get<Values>());
    for (std::size_t i = 0; i < adjusted.size(); ++i) expectClose(adjusted[i], row.at("adjusted")[i]);
  }
  for (const json& row : file.at("spearman")) {
    const RankCorrelation r = row.contains("x") ? spearman(row.at("x").get<Values>(), row.at("y").get<Values>())
                                                : spearman(input(row.at("a")), input(row.at("b")));
    expectClose(r.rho, row.at("rho"));
    expectClose(r.p, row.at("p"), 1e-8);
  }
}

TEST_F(PairedGolden, BcaIntervalsAreScipysUpToTheDrawing) {
  // scipy drew 200 000 resamples; the ends of 20 000 wander by about one percent of the interval's width.
  const auto expect = [&](const Values& values, const std::string& name) {
    SCOPED_TRACE(name);
    const json& ends = file.at("bca_of_mean").at(name);
    const BootstrapInterval got = bootstrapMean(values, {20000, 7, 0.95});
    const double width = ends[1].get<double>() - ends[0].get<double>();
    EXPECT_NEAR(got.low, ends[0].get<double>(), 0.02 * width);
    EXPECT_NEAR(got.high, ends[1].get<double>(), 0.02 * width);
  };
  for (const char* name : {"resnet101|gradcam", "cait_s24|xrai", "swin_s|gradcam"}) expect(input(name), name);
  Values difference = input("resnet101|gradcam");
  const Values other = input("cait_s24|xrai");
  for (std::size_t i = 0; i < difference.size(); ++i) difference[i] -= other[i];
  expect(difference, "difference resnet101|gradcam - cait_s24|xrai");
  Values skewed = input("cait_s24|gradcam");
  skewed.resize(25);
  for (double& v : skewed) v = std::exp(8 * v);
  expect(skewed, "exp(8 x) of the first 25 of cait_s24|gradcam");
}

}  // namespace
}  // namespace sightline
