// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says of the people who marked masks, and of which images numbers are.
#include <gmock/gmock.h>

#include <cmath>

#include "tests/app/run_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;

/// Runs on three images with black and white masks; `greyMasks()` makes them averages of ten people.
class PeopleOfRuns : public RunCommand {
 protected:
  void greyMasks() {
    for (int n = 1; n <= 3; ++n) {
      Plane<std::uint8_t> mask(64, 64);
      for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x) {
          const int votes = std::clamp(12 - static_cast<int>(std::hypot(x - 16 * n, y - 32) / 2), 0, 10);
          mask.at(x, y) = static_cast<std::uint8_t>((255 * votes + 5) / 10);
        }
      writeFileAtomically(folder_ / "study" / "masks" / ("cat" + std::to_string(n) + ".png"), encodePng(mask));
    }
  }
  [[nodiscard]] std::vector<std::string> column(const std::string& out, const char* name) const {
    const CsvTable table = scores(out);
    std::vector<std::string> cells;
    for (const auto& row : table.rows) cells.push_back(row[table.column(name, out)]);
    return cells;
  }
  [[nodiscard]] std::vector<std::string> kept(const std::string& out, std::vector<std::string> more = {}) const {
    more.insert(more.end(), {"--cache", file("results")});
    return run(out, more);
  }
  [[nodiscard]] std::string methods(const std::string& out) const {
    return readTextFile(folder_ / out / "report" / "methods.txt");
  }
};

TEST_F(PeopleOfRuns, OneMaskForEachImageIsOfNoNumberOfPeople) {
  ASSERT_EQ(cli(kept("run")).exitCode, 0);
  EXPECT_THAT(column("run", "people"), Each(""));
  EXPECT_THAT(column("run", "people_source"), Each("unknown"));
  const auto study = nlohmann::json::parse(readTextFile(folder_ / "run" / "study.json")).at("dataset");
  EXPECT_TRUE(study.at("people").is_null());
  EXPECT_EQ(study.at("people_source"), "unknown");
  ASSERT_EQ(cli({"report", file("run")}).exitCode, 0);
  EXPECT_THAT(methods("run"), AllOf(HasSubstr("one mask for each image (number of people not stated)"),
                                    Not(HasSubstr("10 people")), Not(HasSubstr("1 person"))));
  EXPECT_THAT(readTextFile(folder_ / "run" / "report" / "report.html"), Not(HasSubstr("10 people")));
  const auto plane = cli({"robustness", file("run"), "--points", "3"});
  EXPECT_EQ(plane.exitCode, 0) << plane.err;
  EXPECT_THAT(plane.out, HasSubstr("no agreement of people can be varied"));
  EXPECT_EQ(json({"robustness", file("run"), "--points", "3"}).at("agreements").size(), 1u);
}

TEST_F(PeopleOfRuns, AStatedNumberIsKeptWithTheRunAndSaidByItsReport) {
  ASSERT_EQ(cli(kept("run", {"--annotators", "4"})).exitCode, 0);
  EXPECT_THAT(column("run", "people"), Each("4"));
  EXPECT_THAT(column("run", "people_source"), Each("stated"));
  ASSERT_EQ(cli({"report", file("run")}).exitCode, 0);
  EXPECT_THAT(methods("run"), HasSubstr("masks by 4 people"));
  ASSERT_EQ(cli({"report", file("run"), "--annotators", "1"}).exitCode, 0);
  EXPECT_THAT(methods("run"), HasSubstr("masks by 1 person"));
  // As a session it opens with the same number.
  ASSERT_EQ(cli({"run", "--session", file("run"), "--out", file("again"), "--cache", file("results")}).exitCode, 0);
  EXPECT_THAT(column("again", "people"), Each("4"));
  EXPECT_EQ(column("again", "iou"), column("run", "iou"));
}

TEST_F(PeopleOfRuns, LevelsSuggestANumberThatChangesNoScore) {
  greyMasks();
  const auto found = cli(kept("found"));
  ASSERT_EQ(found.exitCode, 0) << found.err;
  EXPECT_THAT(found.err, HasSubstr("look like 10 people's marks averaged: 11 grey levels"));
  const auto said = cli(kept("said", {"--annotators", "10"}));
  EXPECT_THAT(said.err, Not(HasSubstr("number of people")));
  for (const char* same : {"iou", "gtc", "sc", "mae", "cc", "mask_rule", "people"})
    EXPECT_EQ(column("found", same), column("said", same)) << same;
  EXPECT_THAT(column("found", "people_source"), Each("found"));
  EXPECT_THAT(column("said", "people_source"), Each("stated"));
  ASSERT_EQ(cli({"report", file("found")}).exitCode, 0);
  EXPECT_THAT(methods("found"), AllOf(HasSubstr("number of people not stated"), HasSubstr("50 % of the marks")));
  const auto doubted = cli(kept("doubted", {"--annotators", "7"}));
  EXPECT_THAT(doubted.err, AllOf(HasSubstr("masks/cat"), HasSubstr("7 people are stated"), HasSubstr("10 people's")));
  for (const char* command : {"threshold", "robustness", "why", "report"})
    EXPECT_EQ(cli({command, file("found"), "--annotators", "10"}).exitCode, 0) << command;
  ASSERT_EQ(cli({"share", file("found"), "--out", file("page.html"), "--annotators", "10"}).exitCode, 0);
  EXPECT_THAT(readTextFile(folder_ / "page.html"), HasSubstr("5 of 10"));
}

TEST_F(PeopleOfRuns, NumbersAreOfTheImagesThatAreNamed) {
  ASSERT_EQ(cli(kept("run")).exitCode, 0);
  for (const char* command : {"threshold", "robustness"}) {
    const auto two = json({command, file("run"), "--images", "cat1", "cat3"});
    EXPECT_EQ(two.at("images"), 2) << command;
    EXPECT_EQ(two.at("images_of"), 3) << command;
    EXPECT_THAT(cli({command, file("run"), "--images", "cat1", "cat3"}).out, HasSubstr("2 of 3 images")) << command;
    EXPECT_EQ(json({command, file("run"), "--images", "cat*"}).at("images"), 3) << command;
    EXPECT_EQ(json({command, file("run"), "--search", "CAT2"}).at("images"), 1) << command;
    EXPECT_EQ(json({command, file("run"), "--class", "cat"}).at("images"), 3) << command;
  }
  writeFileAtomically(folder_ / "list.txt", "cat2\r\n\n cat3 \n");
  const auto report = json({"report", file("run"), "--images", file("list.txt")});
  EXPECT_EQ(report.at("images").at("used"), 2);
  EXPECT_EQ(report.at("only_listed"), true);
  EXPECT_THAT(methods("run"), HasSubstr("on 2 images of \"study\", chosen from its 3 images"));
  EXPECT_EQ(json({"why", file("run"), "--images", "cat1"}).at("images").size(), 1u);
  const auto wrong = cli({"threshold", file("run"), "--images", "dog1"});
  EXPECT_NE(wrong.exitCode, 0);
  EXPECT_THAT(wrong.err, AllOf(HasSubstr("dog1"), HasSubstr("is not an image of the run")));
  EXPECT_THAT(cli({"threshold", file("run"), "--predictions", "best"}).err, HasSubstr("all-agree, disagree"));
  EXPECT_THAT(cli({"threshold", file("run"), "--predictions", "right=nobody"}).err, HasSubstr("Its models are: "));
  EXPECT_THAT(cli({"threshold", file("run"), "--class", "dog"}).err, HasSubstr("leave no image of the run"));
  const auto stats =
      cli({"stats", "--csv", file("run/scores.csv"), "--value", "iou", "--group", "model", "--images", "cat1", "cat2"});
  EXPECT_EQ(stats.exitCode, 0) << stats.err;
  EXPECT_THAT(stats.err, HasSubstr("On 2 of 3 images."));
}

}  // namespace
}  // namespace sightline::testing
