// SPDX-License-Identifier: GPL-3.0-or-later
// Every number of the golden files beside ours, as a table of the largest differences: read it in the test's output.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>

#include "core/statistics/paired_tests.h"
#include "core/statistics/repeated_measures.h"
#include "core/statistics/studentized_range.h"
#include "core/statistics/tests.h"
#include "core/statistics/two_way.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using nlohmann::json;
using Values = std::vector<double>;

const std::vector<std::string> kModels{"resnet101", "efficientnet_b6", "swin_s", "cait_s24"};
const std::vector<std::string> kTechniques{"gradcam", "xrai"};

struct GoldenTable : ::testing::Test {
  json file = json::parse(std::ifstream(sightline::testing::goldenFolder() / "stats/stats.json"));
  json paired = json::parse(std::ifstream(sightline::testing::goldenFolder() / "stats/paired.json"));

  /// How many numbers were compared under a heading and how far apart they are at most.
  struct Row {
    int count = 0;
    double absolute = 0, relative = 0;
  };
  std::vector<std::string> order;
  std::map<std::string, Row> rows;

  void compare(const std::string& heading, double got, const json& expected) {
    const double e = expected.get<double>();
    ASSERT_FALSE(std::isnan(got)) << heading;
    if (!rows.contains(heading)) order.push_back(heading);
    Row& row = rows[heading];
    ++row.count;
    row.absolute = std::max(row.absolute, std::abs(got - e));
    // Below what the reference's own integration resolves only the absolute difference says anything.
    if (std::abs(e) > 1e-8) row.relative = std::max(row.relative, std::abs(got - e) / std::abs(e));
  }
  [[nodiscard]] Values input(const std::string& name) const { return file.at("inputs").at(name).get<Values>(); }
  [[nodiscard]] std::vector<Values> subjects(const std::vector<std::string>& techniques) const {
    std::vector<Values> all(100);
    for (const auto& model : kModels)
      for (const auto& technique : techniques) {
        const Values v = input(model + "|" + technique);
        for (std::size_t i = 0; i < v.size(); ++i) all[i].push_back(v[i]);
      }
    return all;
  }

  void independentValues() {
    for (const auto& [name, e] : file.at("ttest_pairs").items()) {
      const auto middle = name.find("||");
      const Values a = input(name.substr(0, middle)), b = input(name.substr(middle + 2));
      const TTest s = studentT(a, b), w = welchT(a, b);
      compare("Student's t, p: scipy ttest_ind", s.t, e.at("student").at("t"));
      compare("Student's t, p: scipy ttest_ind", s.p, e.at("student").at("p"));
      compare("Welch's t, df, p: scipy ttest_ind", w.t, e.at("welch").at("t"));
      compare("Welch's t, df, p: scipy ttest_ind", w.df, e.at("welch").at("df"));
      compare("Welch's t, df, p: scipy ttest_ind", w.p, e.at("welch").at("p"));
    }
    for (const auto& technique : kTechniques) {
      std::vector<Values> groups;
      for (const auto& model : kModels) groups.push_back(input(model + "|" + technique));
      const json& e = file.at("anova_" + technique);
      compare("One-way ANOVA F, p: scipy f_oneway", oneWayAnova(groups).f, e.at("F"));
      compare("One-way ANOVA F, p: scipy f_oneway", oneWayAnova(groups).p, e.at("p"));
      const auto pairs = tukeyHsd(groups);
      for (std::size_t i = 0; i < pairs.size(); ++i) {
        const json& pair = e.at("tukey_scipy")[i];
        compare("Tukey HSD q, p: scipy tukey_hsd", pairs[i].q, pair.at("q"));
        compare("Tukey HSD q, p: scipy tukey_hsd", pairs[i].p, pair.at("p"));
        compare("Tukey 95 % intervals: scipy tukey_hsd", pairs[i].low, pair.at("ci95")[0]);
        compare("Tukey 95 % intervals: scipy tukey_hsd", pairs[i].high, pair.at("ci95")[1]);
      }
    }
    for (const json& e : file.at("studentized_range_sf")) {
      // From 100 000 degrees of freedom on scipy answers for infinitely many.
      const bool infinite = e.at("df").is_string() || e.at("df").get<double>() >= 100000;
      const double df = infinite ? std::numeric_limits<double>::infinity() : e.at("df").get<double>();
      compare("Studentised range tail: scipy", studentizedRangeSf(e.at("q"), e.at("k"), df), e.at("sf"));
    }
    std::vector<Values> cells;
    for (const auto& model : kModels)
      for (const auto& technique : kTechniques) cells.push_back(input(model + "|" + technique));
    const TwoWayBetween r = twoWayAnova(cells, 2);
    for (const auto& [got, name] : {std::pair{&r.first, "C(m)"}, {&r.second, "C(t)"}, {&r.interaction, "C(m):C(t)"}}) {
      compare("Two-way ANOVA (type II) F, p: statsmodels anova_lm", got->f,
              file.at("anova_two_way_type2").at(name).at("F"));
      compare("Two-way ANOVA (type II) F, p: statsmodels anova_lm", got->p,
              file.at("anova_two_way_type2").at(name).at("p"));
    }
  }

  void withinImages() {
    for (const json& e : paired.at("pairs")) {
      const Values a = input(e.at("a")), b = input(e.at("b"));
      compare("Paired t, p: scipy ttest_rel", pairedT(a, b).t, e.at("t"));
      compare("Paired t, p: scipy ttest_rel", pairedT(a, b).p, e.at("p"));
      compare("Wilcoxon W, p: scipy wilcoxon", wilcoxon(a, b).w, e.at("wilcoxon").at("w"));
      compare("Wilcoxon W, p: scipy wilcoxon", wilcoxon(a, b).p, e.at("wilcoxon").at("p"));
      compare("Cohen's d, dz: numpy", cohensD(a, b), e.at("effect").at("d"));
      compare("Cohen's d, dz: numpy", cohensDz(a, b), e.at("effect").at("dz"));
    }
    for (const json& e : paired.at("wilcoxon_ties"))
      compare("Wilcoxon W, p: scipy wilcoxon", wilcoxon(e.at("a").get<Values>(), e.at("b").get<Values>()).w, e.at("w"));
    for (const auto& technique : kTechniques) {
      const json& e = paired.at("repeated_measures").at(technique);
      const auto all = subjects({technique});
      const WithinEffect w = repeatedMeasuresAnova(all);
      for (const auto& [got, key] : {std::pair{w.f, "F"},
                                     {w.p, "p"},
                                     {w.epsilon, "epsilon"},
                                     {w.pCorrected, "p_gg"},
                                     {w.partialEtaSquared, "partial_eta_squared"},
                                     {w.etaSquared, "eta_squared"}})
        compare("Repeated measures F, p, GG, eta squared: statsmodels", got, e.at(key));
      const Friedman f = friedman(all);
      compare("Friedman chi squared, p: scipy", f.chiSquared, e.at("friedman").at("chi2"));
      compare("Friedman chi squared, p: scipy", f.p, e.at("friedman").at("p"));
      for (std::size_t i = 0; i < f.pairs.size(); ++i) {
        compare("Nemenyi q, p: scipy studentized_range", f.pairs[i].q, e.at("friedman").at("nemenyi")[i].at("q"));
        compare("Nemenyi q, p: scipy studentized_range", f.pairs[i].p, e.at("friedman").at("nemenyi")[i].at("p"));
      }
    }
    const TwoWayWithin r = twoWayWithinAnova(subjects(kTechniques), 2);
    for (const auto& [got, name] : {std::pair{&r.first, "m"}, {&r.second, "t"}, {&r.interaction, "m:t"}}) {
      const json& e = paired.at("two_way").at(name);
      for (const auto& [value, key] : {std::pair{got->f, "F"}, {got->p, "p"}, {got->pCorrected, "p_gg"}})
        compare("Two-way within images F, p, GG: statsmodels AnovaRM", value, e.at(key));
    }
    for (const json& e : paired.at("holm")) {
      const Values adjusted = holm(e.at("p").get<Values>());
      for (std::size_t i = 0; i < adjusted.size(); ++i)
        compare("Holm: statsmodels multipletests", adjusted[i], e.at("adjusted")[i]);
    }
    for (const json& e : paired.at("spearman")) {
      const RankCorrelation c = e.contains("x") ? spearman(e.at("x").get<Values>(), e.at("y").get<Values>())
                                                : spearman(input(e.at("a")), input(e.at("b")));
      compare("Spearman rho, p: scipy spearmanr", c.rho, e.at("rho"));
      compare("Spearman rho, p: scipy spearmanr", c.p, e.at("p"));
    }
  }
};

TEST_F(GoldenTable, EveryNumberIsWithinTheBar) {
  independentValues();
  withinImages();
  ASSERT_EQ(order.size(), 16u);
  std::printf("%-56s %8s %12s %12s\n", "what: reference", "numbers", "largest abs", "largest rel");
  for (const std::string& heading : order) {
    const Row& row = rows[heading];
    std::printf("%-56s %8d %12.1e %12.1e\n", heading.c_str(), row.count, row.absolute, row.relative);
    EXPECT_LE(row.absolute, 1e-6) << heading;
    EXPECT_LE(row.relative, 1e-4) << heading;
  }
}

}  // namespace
}  // namespace sightline
