// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-cli randomise: of one image, and of a whole run, stopped and repeated; baselines beside it.
#include <cmath>

#include "core/base/files.h"
#include "tests/app/run_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class RandomiseCommand : public RunCommand {
 protected:
  [[nodiscard]] std::vector<std::string> one(std::vector<std::string> more = {}) const {
    std::vector<std::string> a{"randomise",
                               "--model",
                               "custom",
                               "--config",
                               model("tiny_resnet"),
                               "--preprocess",
                               "squash",
                               "--image",
                               file("study/cat1.png"),
                               "--technique",
                               "gradcam"};
    a.insert(a.end(), more.begin(), more.end());
    return a;
  }
};

TEST_F(RandomiseCommand, OfOneImageIsAStageEachAndTheSameAgain) {
  const auto found = json(one({"--human", file("study/masks/cat1.png")}));
  ASSERT_EQ(found.size(), 6u);
  EXPECT_EQ(found[0]["name"], "fc");
  EXPECT_EQ(found[5]["name"], "conv1");
  EXPECT_EQ(found[5]["stage"], 6);
  for (const auto& stage : found) {
    ASSERT_TRUE(stage["spearman"].is_number()) << stage.dump();
    EXPECT_LT(stage["spearman"].get<double>(), 1);
    // Either there is an agreement with people, or a sentence why not.
    EXPECT_TRUE(stage["iou_people"].is_number() || !stage["undefined"].empty()) << stage.dump();
  }
  EXPECT_EQ(json(one({"--human", file("study/masks/cat1.png")})), found) << "the same seed, the same weights";
  EXPECT_NE(json(one({"--seed", "3"}))[0]["spearman"], found[0]["spearman"]);
  const auto whole = json(one({"--floor-only", "--human", file("study/masks/cat1.png")}));
  ASSERT_EQ(whole.size(), 1u);
  EXPECT_EQ(whole[0], found[5]);
  const auto alone = json(one({"--mode", "independent"}));
  EXPECT_EQ(alone[0]["spearman"], found[0]["spearman"]) << "the head alone is the cascade's first stage";
  EXPECT_NE(alone[1]["spearman"], found[1]["spearman"]);
  EXPECT_TRUE(alone[1]["iou_people"].is_null()) << "no mask was given";
}

TEST_F(RandomiseCommand, WhatMakesNoSenseIsSaid) {
  const auto refused = [&](std::vector<std::string> arguments, const char* words) {
    const auto r = cli(std::move(arguments));
    EXPECT_EQ(r.exitCode, 2) << r.err;
    EXPECT_THAT(r.err, HasSubstr(words));
  };
  refused({"randomise"}, "neither a run nor an image");
  refused(one({"--mode", "all"}), "Use cascade or independent");
  refused(one({"--out", file("a.csv")}), "no meaning for one image");
  refused({"randomise", file("run"), "--target", "1"}, "no meaning for a run");
  refused({"randomise", file("run"), "--mode", "independent", "--floor-only"}, "none of which is the whole network");
  refused({"randomise", "--model", "demo-swin", "--image", "a.png"}, "--technique: is missing");
  auto baseline = one();
  baseline.back() = "edges";
  refused(baseline, "asks no network");
}

TEST_F(RandomiseCommand, AProgramsWeightsCannotBeDrawnAndItIsNamed) {
  const std::string archive = (kGolden / "models" / "scripted_tiny.pt").string();
  const auto r = cli({"randomise", "--model", "torchscript", "--weights", archive, "--image", file("study/cat1.png"),
                      "--technique", "occlusion", "--set", "occlusion.window=64", "--set", "occlusion.stride=64"});
  EXPECT_NE(r.exitCode, 0);
  EXPECT_THAT(r.err, HasSubstr("scripted_tiny.pt"));
  EXPECT_THAT(r.err, HasSubstr("cannot be drawn anew"));
}

TEST_F(RandomiseCommand, OfARunIsATableWithFloorsAndIsNotComputedTwice) {
  ASSERT_EQ(cli(run("out", {"--techniques", "gradcam", "gradient-x-input", "random", "centre", "edges"})).exitCode, 0);
  const auto first = json({"randomise", file("out")});
  EXPECT_EQ(first["measured"], 72) << "3 images, 2 networks of 6 stages, 2 techniques that ask them";
  EXPECT_EQ(first["computed"], 72);
  EXPECT_EQ(first["without_network"], 18) << "three baselines";
  ASSERT_EQ(first["floor"].size(), 12u) << "2 networks, 2 techniques, 3 metrics";
  const CsvTable table = readCsv(folder_ / "out" / "randomise.csv");
  ASSERT_EQ(table.rows.size(), 72u);
  const auto column = [&](const char* name) { return table.column(name, "randomise.csv"); };
  // Floors are the means of the table's last stages, over images where the run's score is defined too.
  const CsvTable scored = scores("out");
  for (const auto& floor : first["floor"]) {
    const std::string metric = floor["metric"];
    double sum = 0, trained = 0;
    int n = 0;
    for (const auto& row : table.rows) {
      if (row[column("whole")] != "yes" || row[column("model")] != floor["model"] ||
          row[column("technique")] != floor["technique"])
        continue;
      const auto value = cellNumber(row[column(metric.c_str())], "a floor");
      for (const auto& other : scored.rows) {
        const auto at = [&](const char* name) { return other[scored.column(name, "scores.csv")]; };
        if (at("image") != row[column("image")] || at("model") != floor["model"] ||
            at("technique") != floor["technique"])
          continue;
        const auto real = cellNumber(at(metric.c_str()), "a score");
        if (!value || !real) continue;
        sum += *value;
        trained += *real;
        ++n;
      }
    }
    EXPECT_EQ(floor["n"], n) << floor.dump();
    EXPECT_EQ(floor["left_out"], 3 - n);
    if (n == 0) continue;
    EXPECT_NEAR(floor["floor"]["mean"].get<double>(), sum / n, 1e-9);
    EXPECT_NEAR(floor["trained"]["mean"].get<double>(), trained / n, 1e-6);
  }
  const std::string bytes = readTextFile(folder_ / "out" / "randomise.csv");
  EXPECT_EQ(json({"randomise", file("out")})["computed"], 0) << "kept in the store";
  EXPECT_EQ(readTextFile(folder_ / "out" / "randomise.csv"), bytes);
  EXPECT_EQ(json({"randomise", file("out"), "--floor-only"})["measured"], 12);
  ASSERT_EQ(first["baselines"].size(), 3u);
  EXPECT_EQ(first["baselines"][0]["baseline"], "mean-mask");
  EXPECT_EQ(first["baselines"][0]["n"], 3);
  EXPECT_EQ(readCsv(folder_ / "out" / "baselines.csv").rows.size(), 3u);
}

TEST_F(RandomiseCommand, TheReportHasAChapterOnIt) {
  ASSERT_EQ(cli(run("out", {"--techniques", "gradcam"})).exitCode, 0);
  ASSERT_EQ(cli({"report", file("out"), "--out", file("before")}).exitCode, 0);
  EXPECT_THAT(readTextFile(folder_ / "before" / "report.html"), Not(HasSubstr("weights drawn anew")));
  const auto found = json({"randomise", file("out")});
  ASSERT_EQ(cli({"report", file("out")}).exitCode, 0);
  const std::string html = readTextFile(folder_ / "out" / "report" / "report.html");
  EXPECT_THAT(html, HasSubstr("<h2>Sanity check: weights drawn anew</h2>"));
  EXPECT_THAT(html, HasSubstr("mean mask of the other images"));
  EXPECT_THAT(readTextFile(folder_ / "out" / "report" / "references.bib"), HasSubstr("adebayo2018sanity"));
  EXPECT_THAT(readTextFile(folder_ / "out" / "report" / "methods.txt"), HasSubstr("cascade, seed 2018"));
  EXPECT_EQ(readCsv(folder_ / "out" / "report" / "randomisation_floor.csv").rows.size(), found["floor"].size());
  EXPECT_EQ(readCsv(folder_ / "out" / "report" / "randomisation.csv").rows.size(), found["stages"].size());
  // Under other rules these floors are none.
  ASSERT_EQ(cli({"report", file("out"), "--rule", "area:0.1", "--out", file("other")}).exitCode, 0);
  EXPECT_THAT(readTextFile(folder_ / "other" / "report.html"), HasSubstr("scored under other rules"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "other" / "randomisation_floor.csv"));
}

TEST_F(RandomiseCommand, AStoppedOneGoesOnWhereItWas) {
  ASSERT_EQ(cli(run("out", {"--techniques", "gradcam"})).exitCode, 0);
  const auto entries = [&] {
    std::size_t n = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ / "cache"))
      n += entry.is_regular_file();
    return n;
  };
  const std::size_t before = entries();
  const auto r = cli({"randomise", file("out")}, [&] { return entries() >= before + 2; });
  ASSERT_EQ(r.exitCode, 130) << r.err << r.out;
  EXPECT_THAT(r.err, HasSubstr("what was computed is kept"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out" / "randomise.csv")) << "a part is no table";
  const auto rest = json({"randomise", file("out")});
  EXPECT_EQ(rest["measured"], 36);
  EXPECT_LE(rest["computed"].get<int>(), 34);
}

}  // namespace
}  // namespace sightline::testing
