// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <sstream>

#include "core/base/files.h"
#include "tests/app/cli_fixture.h"
#include "tests/support/message_texts.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

class StatsCommand : public CliTest {
 protected:
  static nlohmann::json golden() {
    std::ifstream in(kGolden / "stats" / "stats.json");
    return nlohmann::json::parse(in);
  }
  /// A CSV with the values of these inputs; `name` maps an input to its group.
  void write(const std::vector<std::pair<std::string, nlohmann::json>>& groups) {
    std::ostringstream csv;
    csv.precision(17);
    csv << "who,group,iou\n";
    for (const auto& [name, values] : groups)
      for (std::size_t i = 0; i < values.size(); ++i) csv << i << ',' << name << ',' << values[i].get<double>() << '\n';
    writeFileAtomically(folder_ / "v.csv", csv.str());
  }
};

void expectClose(const nlohmann::json& mine, double expected, double relative = 1e-9) {
  ASSERT_TRUE(mine.is_number());
  EXPECT_NEAR(mine.get<double>(), expected, std::max(1e-12, std::abs(expected) * relative));
}

TEST_F(StatsCommand, FourGroupsEqualScipy) {
  const auto g = golden();
  std::vector<std::pair<std::string, nlohmann::json>> groups;
  for (const char* m : {"resnet101", "efficientnet_b6", "swin_s", "cait_s24"})
    groups.emplace_back(m, g.at("inputs").at(std::string(m) + "|gradcam"));
  write(groups);
  const auto j = json({"stats", "--csv", file("v.csv"), "--value", "iou", "--group", "group"});
  ASSERT_EQ(j.at("groups").size(), 4u);
  EXPECT_EQ(j["groups"][0]["name"], "resnet101");
  const auto& box = g.at("boxplot").at("resnet101|gradcam");
  for (const char* key : {"mean", "q1", "q3", "whislo", "whishi"}) expectClose(j["groups"][0][key], box.at(key));
  EXPECT_TRUE(j.at("ttest").is_null());
  const auto& anova = g.at("anova_gradcam");
  expectClose(j["anova"]["F"], anova.at("F"));
  expectClose(j["anova"]["p"], anova.at("p"), 1e-6);
  EXPECT_EQ(j["anova"]["df_between"], anova.at("df_between"));
  EXPECT_EQ(j["anova"]["df_within"], anova.at("df_within"));
  ASSERT_EQ(j.at("tukey").size(), 6u);
  for (const auto& pair : j["tukey"])
    for (const char* key : {"a", "b", "diff", "q", "p", "low", "high"}) EXPECT_TRUE(pair.contains(key)) << key;
}

TEST_F(StatsCommand, TwoGroupsHaveTheTTestsAndSubjectsThePairedOne) {
  const auto g = golden();
  nlohmann::json cam = nlohmann::json::array(), xrai = nlohmann::json::array();
  for (const char* m : {"resnet101", "efficientnet_b6", "swin_s", "cait_s24"}) {
    for (const auto& v : g.at("inputs").at(std::string(m) + "|gradcam")) cam.push_back(v);
    for (const auto& v : g.at("inputs").at(std::string(m) + "|xrai")) xrai.push_back(v);
  }
  write({{"gradcam", cam}, {"xrai", xrai}});
  const auto j = json({"stats", "--csv", file("v.csv"), "--value", "iou", "--group", "group", "--subject", "who"});
  const auto& expected = g.at("ttest_gradcam_vs_xrai");
  for (const char* kind : {"student", "welch"}) {
    expectClose(j["ttest"][kind]["t"], expected.at(kind).at("t"));
    expectClose(j["ttest"][kind]["p"], expected.at(kind).at("p"), 1e-6);
    expectClose(j["ttest"][kind]["df"], expected.at(kind).at("df"));
  }
  expectClose(j["ttest"]["paired"]["t"], g.at("ttest_rel_gradcam_vs_xrai").at("t"));
  EXPECT_EQ(j["ttest"]["paired"]["n"], cam.size());
}

TEST_F(StatsCommand, UndefinedValuesAreLeftOutAndCounted) {
  writeFileAtomically(folder_ / "v.csv", "g,v\na,1\na,\na,3\nb,nan\nb,5\n");
  const auto r = cli({"stats", "--csv", file("v.csv"), "--value", "v", "--group", "g", "--json"});
  EXPECT_EQ(r.exitCode, 0);
  EXPECT_THAT(r.err, HasSubstr("2 undefined"));
  const auto j = nlohmann::json::parse(r.out);
  EXPECT_EQ(j["groups"][0]["n"], 2);
  EXPECT_EQ(j["groups"][0]["mean"], 2.0);
  EXPECT_EQ(j["groups"][1]["n"], 1);
  EXPECT_TRUE(j["groups"][1]["sd"].is_null());
}

TEST_F(StatsCommand, WrongColumnsAndCellsAreNamed) {
  writeFileAtomically(folder_ / "v.csv", "g,v\na,1\na,x\n");
  const auto column = cli({"stats", "--csv", file("v.csv"), "--value", "w", "--group", "g"});
  EXPECT_EQ(column.exitCode, 2);
  EXPECT_THAT(column.err, HasSubstr("g, v"));
  const auto cell = cli({"stats", "--csv", file("v.csv"), "--value", "v", "--group", "g"});
  EXPECT_EQ(cell.exitCode, 1);
  EXPECT_THAT(cell.err, HasSubstr("row 3"));
  writeFileAtomically(folder_ / "twice.csv", "g,v,s\na,1,x\na,2,x\n");
  EXPECT_EQ(cli({"stats", "--csv", file("twice.csv"), "--value", "v", "--group", "g", "--subject", "s"}).exitCode, 1);
}

TEST_F(StatsCommand, TwoColumnsOfOneNameAreNotChosenBetween) {
  writeFileAtomically(folder_ / "v.csv", "g,v,v\na,1,2\nb,3,4\n");
  const auto r = cli({"stats", "--csv", file("v.csv"), "--value", "v", "--group", "g"});
  EXPECT_EQ(r.exitCode, 2);
  EXPECT_THAT(r.err, HasSubstr("has several columns named \"v\""));
}

// As Excel of Western languages saves "CSV": Windows-1252, here an o with its dots, a sharp s and a euro sign.
TEST_F(StatsCommand, TablesOfOneByteALetterAreUnderstood) {
  writeFileAtomically(folder_ / "v.csv",
                      "Gruppe;Gr\xF6\xDF"
                      "e\nM\xFCller;1,5\nM\xFCller;2,5\n\x80;3,5\n\x80;4,5\n");
  const auto j = json({"stats", "--csv", file("v.csv"), "--value", "Gr\u00F6\u00DFe", "--group", "Gruppe"});
  EXPECT_EQ(j["groups"][0]["name"], "M\u00FCller");
  EXPECT_EQ(j["groups"][1]["name"], "\u20AC");
  EXPECT_EQ(j["groups"][1]["mean"], 4.0);
}

TEST_F(StatsCommand, WhyATestIsUndefinedStandsBesideIt) {
  writeFileAtomically(folder_ / "v.csv", "g,s,v\na,1,1\na,2,1\nb,1,2\nb,2,2\n");
  const auto r = cli({"stats", "--csv", file("v.csv"), "--value", "v", "--group", "g", "--subject", "s"});
  for (const char* test : {"t-test (Student)", "t-test (Welch)", "t-test (paired, n = 2)", "ANOVA"}) {
    const auto at = r.out.find(test);
    ASSERT_NE(at, std::string::npos) << test;
    EXPECT_THAT(r.out.substr(at, r.out.find('\n', at) - at), ::testing::MatchesRegex(".*p = undefined  \\(.+\\)"))
        << test;
  }
  EXPECT_THAT(r.out, HasSubstr("a and b cannot be compared within subjects. All differences are equal"));
}

TEST_F(StatsCommand, SubjectsAddTheTestsWithinThem) {
  const auto g = golden();
  std::ifstream in(kGolden / "stats" / "paired.json");
  const auto expected = nlohmann::json::parse(in).at("repeated_measures").at("gradcam");
  std::vector<std::pair<std::string, nlohmann::json>> groups;
  for (const char* m : {"resnet101", "efficientnet_b6", "swin_s", "cait_s24"})
    groups.emplace_back(m, g.at("inputs").at(std::string(m) + "|gradcam"));
  write(groups);
  const auto j = json({"stats", "--csv", file("v.csv"), "--value", "iou", "--group", "group", "--subject", "who"});
  const auto& within = j.at("within_subjects");
  EXPECT_EQ(within.at("complete"), 100);
  EXPECT_EQ(within.at("pairs").size(), 6u);
  expectClose(within["repeated_measures"]["F"], expected.at("F"));
  expectClose(within["repeated_measures"]["epsilon"], expected.at("epsilon"));
  expectClose(within["repeated_measures"]["p_corrected"], expected.at("p_gg"), 1e-6);
  expectClose(within["friedman"]["chi_squared"], expected.at("friedman").at("chi2"));
  EXPECT_EQ(within["friedman"]["nemenyi"].size(), 6u);
  EXPECT_EQ(within["sentences"].size(), 8u);
}

TEST_F(StatsCommand, TwoFactorsAddTheTwoWayTests) {
  const auto g = golden();
  std::ifstream in(kGolden / "stats" / "paired.json");
  const auto within = nlohmann::json::parse(in).at("two_way");
  std::ostringstream csv;
  csv.precision(17);
  csv << "who,model,technique,iou\n";
  for (const char* m : {"resnet101", "efficientnet_b6", "swin_s", "cait_s24"})
    for (const char* t : {"gradcam", "xrai"}) {
      const auto& values = g.at("inputs").at(std::string(m) + "|" + t);
      for (std::size_t i = 0; i < values.size(); ++i)
        csv << i << ',' << m << ',' << t << ',' << values[i].get<double>() << '\n';
    }
  writeFileAtomically(folder_ / "two.csv", csv.str());
  const auto j = json({"stats", "--csv", file("two.csv"), "--value", "iou", "--group", "model", "--group2", "technique",
                       "--subject", "who"});
  EXPECT_EQ(j.at("groups").size(), 8u);
  EXPECT_EQ(j["groups"][1]["name"], "resnet101 / xrai");
  const char* independent[]{"C(m)", "C(t)", "C(m):C(t)"};
  const char* repeated[]{"m", "t", "m:t"};
  for (std::size_t i = 0; i < 3; ++i) {
    expectClose(j["two_way"]["effects"][i]["F"], g.at("anova_two_way_type2").at(independent[i]).at("F"), 1e-8);
    expectClose(j["two_way"]["effects"][i]["p"], g.at("anova_two_way_type2").at(independent[i]).at("p"), 1e-6);
    expectClose(j["within_subjects"]["two_way"]["effects"][i]["F"], within.at(repeated[i]).at("F"), 1e-8);
    expectClose(j["within_subjects"]["two_way"]["effects"][i]["p_corrected"], within.at(repeated[i]).at("p_gg"), 1e-6);
  }
  EXPECT_EQ(j["within_subjects"]["two_way"]["complete"], 100);
  // A combination without a value: explained, and the rest is there.
  writeFileAtomically(folder_ / "hole.csv", "a,b,v\nx,p,1\nx,q,2\ny,p,3\nx,p,2\nx,q,1\ny,p,5\n");
  const auto hole = json({"stats", "--csv", file("hole.csv"), "--value", "v", "--group", "a", "--group2", "b"});
  EXPECT_TRUE(hole["two_way"]["effects"][0]["F"].is_null());
  EXPECT_THAT(english(hole["two_way"]["note"].get<std::string>()), HasSubstr("every combination"));
}

TEST_F(StatsCommand, SaysWhatItLeftOutAndWhichGroupsLookAlike) {
  writeFileAtomically(folder_ / "v.csv", std::string("model,iou\na,.1\nA,.2\na,.3\n,.4\nb,\nb,.2\nb,.6\n"));
  const auto ran = cli({"stats", "--csv", file("v.csv"), "--value", "iou", "--group", "model"});
  EXPECT_EQ(ran.exitCode, 0) << ran.err;
  const std::string all = ran.out + ran.err;
  EXPECT_THAT(all, HasSubstr("1 row without a group was left out."));
  EXPECT_THAT(all, HasSubstr("1 undefined value was left out."));
  EXPECT_THAT(all, HasSubstr("The groups a and A differ in capitals only; they are compared as two groups."));
}

}  // namespace
}  // namespace sightline::testing
