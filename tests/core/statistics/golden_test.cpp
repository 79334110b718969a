// SPDX-License-Identifier: GPL-3.0-or-later
// Equality with scipy 1.10, statsmodels and matplotlib.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/statistics/descriptive.h"
#include "core/statistics/studentized_range.h"
#include "core/statistics/tests.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using nlohmann::json;
using Values = std::vector<double>;

/// scipy's own integration is good to about 1e-11 absolutely; p-values far in the tail are compared absolutely.
void expectP(double got, double expected) {
  EXPECT_NEAR(got, expected, 1e-6);
  if (expected > 1e-8) {
    EXPECT_NEAR(got / expected, 1, 1e-4);
  }
}

struct StatisticsGolden : ::testing::Test {
  json file = json::parse(std::ifstream(sightline::testing::goldenFolder() / "stats/stats.json"));
  Values input(const std::string& name) const { return file.at("inputs").at(name).get<Values>(); }
  Values pooled(const std::string& ending) const {
    Values all;
    for (const auto& model : {"resnet101", "efficientnet_b6", "swin_s", "cait_s24"}) {
      const Values v = input(std::string(model) + "|" + ending);
      all.insert(all.end(), v.begin(), v.end());
    }
    return all;
  }
};

void expectT(const TTest& got, const json& expected) {
  EXPECT_NEAR(got.t, expected.at("t").get<double>(), 1e-9 * (1 + std::abs(got.t)));
  EXPECT_NEAR(got.df, expected.at("df").get<double>(), 1e-8 * got.df);
  EXPECT_NEAR(got.p, expected.at("p").get<double>(), 1e-9 * got.p + 1e-300);
}

TEST_F(StatisticsGolden, TTests) {
  const Values cam = pooled("gradcam"), xrai = pooled("xrai");
  expectT(studentT(cam, xrai), file.at("ttest_gradcam_vs_xrai").at("student"));
  expectT(welchT(cam, xrai), file.at("ttest_gradcam_vs_xrai").at("welch"));
  expectT(pairedT(cam, xrai), file.at("ttest_rel_gradcam_vs_xrai"));
  EXPECT_EQ(file.at("ttest_pairs").size(), 28u);
  for (const auto& [name, expected] : file.at("ttest_pairs").items()) {
    const auto middle = name.find("||");
    const Values a = input(name.substr(0, middle)), b = input(name.substr(middle + 2));
    expectT(studentT(a, b), expected.at("student"));
    expectT(welchT(a, b), expected.at("welch"));
    EXPECT_NEAR(summarise(a).sd, expected.at("sd_ddof1")[0].get<double>(), 1e-12);
  }
}

TEST_F(StatisticsGolden, AnovaAndTukey) {
  for (const char* name :
       {"anova_gradcam", "anova_xrai", "anova_models_pooled", "anova_all8", "anova_unequal_37_64_100"}) {
    SCOPED_TRACE(name);
    const json& expected = file.at(name);
    std::vector<Values> groups;
    const std::string which = name;
    for (const std::string group : expected.at("groups")) {
      if (which == "anova_models_pooled") {
        Values both = input(group + "|gradcam"), xrai = input(group + "|xrai");
        both.insert(both.end(), xrai.begin(), xrai.end());
        groups.push_back(both);
      } else {
        groups.push_back(input(which == "anova_all8" ? group : group + (which == "anova_xrai" ? "|xrai" : "|gradcam")));
      }
    }
    if (which == "anova_unequal_37_64_100") {
      groups[0].resize(37);
      groups[1].resize(64);
    }
    const Anova anova = oneWayAnova(groups);
    EXPECT_NEAR(anova.f, expected.at("F").get<double>(), 1e-9 * anova.f);
    EXPECT_NEAR(anova.p, expected.at("p").get<double>(), 1e-8 * anova.p);
    EXPECT_EQ(anova.dfBetween, expected.at("df_between").get<double>());
    EXPECT_EQ(anova.dfWithin, expected.at("df_within").get<double>());
    EXPECT_NEAR(anova.msWithin, expected.at("ms_within").get<double>(), 1e-12);
    const double between = expected.at("ss_between"), within = expected.at("ss_within");
    EXPECT_NEAR(anova.etaSquared, between / (between + within), 1e-12);

    const auto pairs = tukeyHsd(groups);
    ASSERT_EQ(pairs.size(), expected.at("tukey_scipy").size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const json& row = expected.at("tukey_scipy")[i];
      ASSERT_EQ(expected.at("groups")[pairs[i].a], row.at("a"));
      ASSERT_EQ(expected.at("groups")[pairs[i].b], row.at("b"));
      EXPECT_NEAR(pairs[i].difference, row.at("mean_diff_a_minus_b").get<double>(), 1e-12);
      EXPECT_NEAR(pairs[i].q, row.at("q").get<double>(), 1e-9);
      expectP(pairs[i].p, row.at("p"));
      EXPECT_NEAR(pairs[i].low, row.at("ci95")[0].get<double>(), 1e-6);
      EXPECT_NEAR(pairs[i].high, row.at("ci95")[1].get<double>(), 1e-6);
    }
    const auto k = static_cast<double>(groups.size());
    EXPECT_NEAR(studentizedRangeQuantile(0.95, k, anova.dfWithin), expected.at("q_crit_95").get<double>(), 1e-6);
    EXPECT_NEAR(studentizedRangeQuantile(0.999, k, anova.dfWithin), expected.at("q_crit_999").get<double>(), 1e-6);
  }
}

/// From 100 000 degrees of freedom on scipy answers for infinitely many; ours stays exact, 3e-6 away.
double dfOf(const json& row) {
  const bool infinite = row.at("df").is_string() || row.at("df").get<double>() >= 100000;
  return infinite ? std::numeric_limits<double>::infinity() : row.at("df").get<double>();
}

TEST_F(StatisticsGolden, StudentizedRangeGrid) {
  double worst = 0;
  for (const json& row : file.at("studentized_range_sf")) {
    const double sf = studentizedRangeSf(row.at("q"), row.at("k"), dfOf(row));
    worst = std::max(worst, std::abs(sf - row.at("sf").get<double>()));
    expectP(sf, row.at("sf"));
    EXPECT_NEAR(studentizedRangeCdf(row.at("q"), row.at("k"), dfOf(row)), row.at("cdf").get<double>(), 1e-8) << row;
  }
  EXPECT_LT(worst, 1e-8);
  RecordProperty("worst", std::to_string(worst));
  for (const json& row : file.at("studentized_range_ppf"))
    EXPECT_NEAR(studentizedRangeQuantile(row.at("p"), row.at("k"), dfOf(row)), row.at("q").get<double>(), 1e-6) << row;
}

TEST_F(StatisticsGolden, StudentsTGrid) {
  for (const json& row : file.at("t_sf")) {
    if (row.at("df").get<double>() != std::floor(row.at("df").get<double>())) continue;  // covered by Welch's tests
    // Differences of spread 1 and the mean that makes this t.
    const int df = row.at("df"), n = df + 1;
    const double t = row.at("t");
    Values a(static_cast<std::size_t>(n)), zero(a.size());
    double squares = 0;
    for (int i = 0; i < n; ++i) squares += std::pow(a[static_cast<std::size_t>(i)] = i - (n - 1) / 2.0, 2);
    for (double& v : a) v = v / std::sqrt(squares / df) + t / std::sqrt(n);
    const TTest got = pairedT(a, zero);
    EXPECT_NEAR(got.t, t, 1e-9 * (1 + t));
    const double expected = 2 * row.at("sf").get<double>();
    EXPECT_NEAR(got.p, expected, 1e-6 * expected) << row;
  }
}

TEST_F(StatisticsGolden, FGrid) {
  for (const json& row : file.at("f_sf")) {
    const int k = row.at("dfn").get<int>() + 1, n = row.at("dfd").get<int>() + k;
    const double f = row.at("f");
    const auto build = [&](double factor) {
      std::vector<Values> groups(static_cast<std::size_t>(k));
      std::vector<Values> centred(groups.size());
      for (int i = 0; i < n; ++i) centred[static_cast<std::size_t>(i % k)].push_back((i * 7 % 11) * 0.1);
      for (std::size_t g = 0; g < groups.size(); ++g) {
        const double mean = summarise(centred[g]).mean;
        for (const double v : centred[g]) groups[g].push_back(v - mean + factor * static_cast<double>(g));
      }
      return groups;
    };
    const double scale = std::sqrt(f / oneWayAnova(build(1)).f);
    const Anova got = oneWayAnova(build(scale));
    EXPECT_NEAR(got.f, f, 1e-8 * f);
    const double expected = row.at("sf");
    EXPECT_NEAR(got.p, expected, 1e-5 * expected) << row;
  }
}

TEST_F(StatisticsGolden, BoxPlots) {
  for (const auto& [name, expected] : file.at("boxplot").items()) {
    SCOPED_TRACE(name);
    Values values;
    if (expected.contains("input")) {
      values = expected.at("input").get<Values>();
    } else if (name.starts_with("ALL|")) {
      values = pooled(name.substr(4));
    } else if (name.starts_with("ALLTECH|")) {
      values = input(name.substr(8) + "|gradcam");
      const Values more = input(name.substr(8) + "|xrai");
      values.insert(values.end(), more.begin(), more.end());
    } else {
      values = input(name);
    }
    const BoxSummary box = summarise(values);
    EXPECT_NEAR(box.q1, expected.at("q1").get<double>(), 1e-14);
    EXPECT_NEAR(box.median, expected.at("med").get<double>(), 1e-14);
    EXPECT_NEAR(box.q3, expected.at("q3").get<double>(), 1e-14);
    EXPECT_NEAR(box.mean, expected.at("mean").get<double>(), 1e-12);
    EXPECT_NEAR(box.whiskerLow, expected.at("whislo").get<double>(), 1e-14);
    EXPECT_NEAR(box.whiskerHigh, expected.at("whishi").get<double>(), 1e-14);
    Values fliers = expected.at("fliers").get<Values>();
    std::sort(fliers.begin(), fliers.end());
    EXPECT_EQ(box.outliers, fliers);
  }
}

}  // namespace
}  // namespace sightline
