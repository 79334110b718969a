// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-cli faithfulness: of one map, and of a whole run, stopped and repeated.
#include <cmath>
#include <fstream>

#include "core/base/files.h"
#include "core/image/npy.h"
#include "tests/app/run_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class FaithfulnessCommand : public RunCommand {
 protected:
  [[nodiscard]] std::vector<std::string> one(std::vector<std::string> more = {}) const {
    std::vector<std::string> a{"faithfulness",
                               "--model",
                               "custom",
                               "--config",
                               model("tiny_resnet"),
                               "--preprocess",
                               "squash",
                               "--image",
                               (kGolden / "inputs/chelsea.png").string(),
                               "--map",
                               (kGolden / "models/tiny_resnet/cam_chelsea_simple_layer4_last_pred_final.npy").string()};
    a.insert(a.end(), more.begin(), more.end());
    return a;
  }
};

TEST_F(FaithfulnessCommand, OfOneMapIsThePeersNumber) {
  // tests/golden/faithfulness: the image squashed to 224 x 224 is the golden input.
  const auto found = json(one({"--no-pic"}));
  EXPECT_NEAR(found["deletion"]["auc"].get<double>(), 0.10986028456162396, 1e-5);
  EXPECT_NEAR(found["insertion"]["auc"].get<double>(), 0.1715183678149645, 1e-5);
  EXPECT_EQ(found["deletion"]["curve"].size(), 225u);
  EXPECT_NEAR(found["road"]["combined_logit"].get<double>(), 0.16842610388994217, 1e-4);
  EXPECT_NEAR(found["road"]["combined"].get<double>(), 0.016565894708037376, 1e-4);
  EXPECT_NEAR(found["drop"].get<double>(), 0.5189999314991733, 1e-5);
  EXPECT_EQ(found["increase"], false);
  EXPECT_EQ(found["target"], 18);
  EXPECT_TRUE(found["pic"]["sic"].is_null());
  EXPECT_THAT(found["undefined"]["sic"].get<std::string>(), HasSubstr("not asked for"));
  EXPECT_THAT(found["definition"].get<std::string>(), HasSubstr("deletion=mean insertion=blur step=224"));
  // TorchCAM's curves: 20 steps, zeros for both; its area differs in the last, short step only.
  const auto steps = json(one({"--no-pic", "--steps", "20", "--substrate", "mean"}));
  EXPECT_EQ(steps["deletion"]["curve"].size(), 21u);
  EXPECT_NEAR(steps["deletion"]["auc"].get<double>(), 0.10993, 1e-4);
  EXPECT_NEAR(steps["insertion"]["auc"].get<double>(), 0.12949, 1e-3);
}

TEST_F(FaithfulnessCommand, WhatMakesNoSenseIsSaid) {
  const auto refused = [&](std::vector<std::string> arguments, const char* words) {
    const auto r = cli(std::move(arguments));
    EXPECT_EQ(r.exitCode, 2) << r.err;
    EXPECT_THAT(r.err, HasSubstr(words));
  };
  refused({"faithfulness"}, "neither a run nor a map");
  refused(one({"--pic"}), "no meaning for one map");
  refused(one({"--out", file("a.csv")}), "no meaning for one map");
  refused({"faithfulness", file("run"), "--target", "1"}, "no meaning for a run");
  refused({"faithfulness", file("run"), "--no-pic"}, "no meaning for a run");
  refused(one({"--substrate", "grey"}), "Use mean, blur or black");
  refused(one({"--steps", "60000"}), "50176 pixels");
  refused(one({"--percentiles", "0"}), "1 to 99");
  refused(one({"--target", "20"}), "0 to 19");
  refused({"faithfulness", "--model", "demo-swin", "--image", "a.png"}, "--map: is missing");
  auto both = one();
  both.insert(both.begin() + 1, file("run"));
  refused(both, "a run and a map");
  writeFileAtomically(folder_ / "small.npy", npyBytes(Plane<float>(7, 7, 1.0f)));
  auto small = one();
  small.back() = file("small.npy");
  refused(small, "is 7 x 7, the network's input 224 x 224");
  // A map without an order is no fault: its measures are not defined.
  writeFileAtomically(folder_ / "flat.npy", npyBytes(Plane<float>(224, 224, 1.0f)));
  auto flat = one();
  flat.back() = file("flat.npy");
  const auto found = json(flat);
  EXPECT_TRUE(found["deletion"].is_null());
  EXPECT_TRUE(found["drop"].is_null());
  for (const char* measure : {"deletion", "insertion", "road", "drop", "sic", "aic"})
    EXPECT_THAT(found["undefined"][measure].get<std::string>(), HasSubstr("one value everywhere")) << measure;
}

TEST_F(FaithfulnessCommand, OfARunIsATableAndIsNotComputedTwice) {
  ASSERT_EQ(cli(run("out")).exitCode, 0);
  const std::vector<std::string> ask{"faithfulness", file("out"), "--steps", "20"};
  const auto first = json(ask);
  EXPECT_EQ(first["maps"], 12);
  EXPECT_EQ(first["measured"], 12);
  EXPECT_EQ(first["computed"], 12);
  const CsvTable table = readCsv(folder_ / "out" / "faithfulness.csv");
  ASSERT_EQ(table.rows.size(), 12u);
  const auto column = [&](const char* name) { return table.column(name, "faithfulness.csv"); };
  EXPECT_EQ(table.rows[0][column("image")], "cat1");
  // The mean and the number of values of a group are those of the table's rows.
  for (const auto& group : first["groups"]) {
    double sum = 0;
    int n = 0, undefined = 0;
    for (const auto& row : table.rows) {
      const auto is = [&](const char* name) { return row[column(name)] == group[name].get<std::string>(); };
      if (!is("model") || !is("technique")) continue;
      const auto value = cellNumber(row[column(group["measure"].get<std::string>().c_str())], "a measure");
      value ? ++n : ++undefined;
      sum += value.value_or(0);
      EXPECT_TRUE(value || !row[column("undefined")].empty());
    }
    EXPECT_EQ(group["n"], n);
    EXPECT_EQ(group["undefined"], undefined);
    if (n > 0) {
      EXPECT_NEAR(group["mean"].get<double>(), sum / n, 1e-9);
    }
    EXPECT_EQ(n + undefined, 3);
  }
  const std::string bytes = readTextFile(folder_ / "out" / "faithfulness.csv");
  const auto again = json(ask);
  EXPECT_EQ(again["computed"], 0) << "kept in the store";
  EXPECT_EQ(readTextFile(folder_ / "out" / "faithfulness.csv"), bytes);
  // The report has a chapter on them, with the same means.
  ASSERT_EQ(cli({"report", file("out")}).exitCode, 0);
  const std::string html = readTextFile(folder_ / "out" / "report" / "report.html");
  EXPECT_THAT(html, HasSubstr("<h2>Faithfulness</h2>"));
  EXPECT_THAT(html, HasSubstr("A Consistent and Efficient Evaluation Strategy for Attribution Methods"));
  EXPECT_THAT(readTextFile(folder_ / "out" / "report" / "methods.txt"),
              HasSubstr("deletion=mean insertion=blur step=2509"));
  const CsvTable means = readCsv(folder_ / "out" / "report" / "faithfulness.csv");
  EXPECT_EQ(means.rows.size(), 4u) << "two models, two techniques";
  for (const auto& group : first["groups"]) {
    if (group["measure"] != "deletion" || group["model"] != "tiny_resnet" || group["technique"] != "gradcam") continue;
    char expected[20];
    std::snprintf(expected, sizeof expected, "%.3f [", group["mean"].get<double>());
    EXPECT_THAT(means.rows[0][means.column("Deletion", "faithfulness.csv")], ::testing::StartsWith(expected));
  }
  std::filesystem::remove(folder_ / "out" / "faithfulness.json");
  const auto without = cli({"report", file("out"), "--out", file("without")});
  EXPECT_EQ(without.exitCode, 0);
  EXPECT_THAT(without.err, HasSubstr("says nothing about faithfulness"));
  EXPECT_THAT(readTextFile(folder_ / "without" / "report.html"), Not(HasSubstr("<h2>Faithfulness</h2>")));
  const auto other = json({"faithfulness", file("out"), "--steps", "10", "--out", file("other.csv")});
  EXPECT_EQ(other["computed"], 12) << "other steps are other numbers";
  EXPECT_TRUE(std::filesystem::exists(folder_ / "other.csv"));
}

TEST_F(FaithfulnessCommand, AStoppedOneGoesOnWhereItWas) {
  ASSERT_EQ(cli(run("out")).exitCode, 0);
  const auto entries = [&] {
    std::size_t n = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ / "cache"))
      n += entry.is_regular_file();
    return n;
  };
  const std::size_t before = entries();
  const auto r = cli({"faithfulness", file("out")}, [&] { return entries() >= before + 2; });
  ASSERT_EQ(r.exitCode, 130) << r.err << r.out;
  EXPECT_THAT(r.err, HasSubstr("what was measured is kept"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out" / "faithfulness.csv")) << "a part is no table";
  const auto rest = json({"faithfulness", file("out")});
  EXPECT_EQ(rest["measured"], 12);
  EXPECT_LE(rest["computed"].get<int>(), 10);
}

}  // namespace
}  // namespace sightline::testing
