// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-cli alignment: maps of a run against people, its table, and the report's chapter on them.
#include <cmath>

#include "core/base/files.h"
#include "tests/app/run_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

class AlignmentCommand : public RunCommand {
 protected:
  /// What three people painted in the program, in place of one mask for each image.
  void painted() {
    std::filesystem::remove_all(folder_ / "study" / "masks");
    for (int person = 0; person < 3; ++person)
      for (int n = 1; n <= 3; ++n) {
        Plane<std::uint8_t> mask(64, 64);
        for (int y = 0; y < 64; ++y)
          for (int x = 0; x < 64; ++x)
            mask.at(x, y) = std::hypot(x - 16 * n - 2 * person, y - 32) < 12 + person ? 255 : 0;
        const auto folder = folder_ / "study" / "annotations" / ("person" + std::to_string(person));
        std::filesystem::create_directories(folder);
        writeFileAtomically(folder / ("cat" + std::to_string(n) + ".png"), encodePng(mask));
      }
  }
};

TEST_F(AlignmentCommand, HoldsMapsAgainstPeople) {
  painted();
  ASSERT_EQ(cli(run("out", {"--painted-masks"})).exitCode, 0);
  const auto found = json({"alignment", file("out")});
  EXPECT_EQ(found["maps"], 12);
  EXPECT_EQ(found["compared"].get<int>() + found["undefined"].get<int>(), 12);
  ASSERT_EQ(found["groups"].size(), 4u);
  const CsvTable table = readCsv(folder_ / "out" / "alignment.csv"), ofRun = scores("out");
  ASSERT_EQ(table.rows.size(), 12u);
  const auto column = [&](const char* name) { return table.column(name, "alignment.csv"); };
  for (const auto& row : table.rows) {
    EXPECT_EQ(row[column("people")], "3");
    EXPECT_EQ(row[column("others")], row[column("spearman")].empty() ? "0" : "2");
    EXPECT_FALSE(row[column("leave_one_out")].empty());
    EXPECT_EQ(row[column("spearman")].empty(), !row[column("undefined")].empty());
    // The same number is a column of the run.
    for (const auto& score : ofRun.rows)
      if (score[ofRun.column("image", "scores.csv")] == row[column("image")] &&
          score[ofRun.column("model", "scores.csv")] == row[column("model")] &&
          score[ofRun.column("technique", "scores.csv")] == row[column("technique")] &&
          !row[column("spearman")].empty())
        EXPECT_NEAR(*cellNumber(score[ofRun.column("spearman", "scores.csv")], "spearman"),
                    *cellNumber(row[column("spearman")], "spearman"), 1e-6);
  }
  const auto& one = found["groups"][0]["ceilings"]["leave_one_out"];
  EXPECT_GT(one["ceiling"]["mean"].get<double>(), 0.7);
  EXPECT_TRUE(one["normalised"]["low"].is_null()) << "of three images there is no interval";
  EXPECT_EQ(found["groups"][0]["people"]["most"], 3);
  EXPECT_EQ(found["people"], "How far people agree with each other rests on 3 people an image, on 3 images.");
  ASSERT_EQ(found["error_overlap"].size(), 1u);
  EXPECT_EQ(found["error_overlap"][0]["undefined"], "It needs 20 images that both answered; there are 3.");

  ASSERT_EQ(cli({"report", file("out")}).exitCode, 0);
  const std::string html = readTextFile(folder_ / "out" / "report" / "report.html");
  EXPECT_THAT(html, HasSubstr("<h2>Maps, models and people</h2>"));
  EXPECT_THAT(html, HasSubstr("rests on 3 people an image, on 3 images"));
  EXPECT_THAT(html, HasSubstr("Harmonizing the object recognition strategies"));
  EXPECT_THAT(html, HasSubstr("Beyond accuracy"));
  EXPECT_THAT(readTextFile(folder_ / "out" / "report" / "methods.txt"), HasSubstr("leave-one-out"));
  EXPECT_EQ(readCsv(folder_ / "out" / "report" / "alignment_ceilings.csv").rows.size(), 12u);
  EXPECT_THAT(readTextFile(folder_ / "out" / "report" / "references.bib"), HasSubstr("fel2022harmonizing"));
}

TEST_F(AlignmentCommand, OneMaskForEachImageHasNoCeiling) {
  ASSERT_EQ(cli(run("out")).exitCode, 0);
  const auto found = json({"alignment", file("out"), "--others", "1"});
  EXPECT_TRUE(found["groups"][0]["ceilings"]["leave_one_out"]["normalised"]["value"].is_null());
  EXPECT_EQ(found["groups"][0]["ceilings"]["leave_one_out"]["undefined"],
            "The image has one mask, which nobody's can be compared with.");
  EXPECT_THAT(found["people"].get<std::string>(), HasSubstr("not defined on any image"));
  const CsvTable table = readCsv(folder_ / "out" / "alignment.csv");
  EXPECT_EQ(table.rows[0][table.column("others", "alignment.csv")], "1");
  const auto text = cli({"alignment", file("out")});
  EXPECT_EQ(text.exitCode, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("rank correlation with what people marked"));
  EXPECT_THAT(text.out, HasSubstr("How far people agree with each other is not defined on any image."));
}

TEST_F(AlignmentCommand, PeopleWhoSaidWhatImagesShowAreObserversToo) {
  writeFileAtomically(folder_ / "study" / "labels.csv",
                      std::string_view("image,label\ncat1.png,0\ncat2.png,0\ncat3.png,0\n"));
  writeFileAtomically(folder_ / "answers.csv",
                      std::string_view("image,person,label\ncat1.png,anna,0\ncat2.png,anna,dog\n"
                                       "cat1.png,ben,0\nelsewhere.png,ben,0\n"));
  ASSERT_EQ(cli(run("out")).exitCode, 0);
  const auto r = cli({"alignment", file("out"), "--people-labels", file("answers.csv"), "--json"});
  ASSERT_EQ(r.exitCode, 0) << r.err;
  EXPECT_THAT(r.err, HasSubstr("1 row is about no image of this study"));
  const auto found = nlohmann::json::parse(r.out);
  EXPECT_EQ(found["answers"], nlohmann::json({"anna", "ben"}));
  const CsvTable kept = readCsv(folder_ / "out" / "people_answers.csv");
  EXPECT_EQ(kept.rows, (std::vector<std::vector<std::string>>{
                           {"cat1", "anna", "1"}, {"cat2", "anna", "0"}, {"cat1", "ben", "1"}}));
  ASSERT_FALSE(found["error_overlap"].empty());
  for (const auto& pair : found["error_overlap"]) {
    EXPECT_TRUE(pair["kappa"]["value"].is_null()) << "three images are too few";
    EXPECT_FALSE(pair["undefined"].get<std::string>().empty());
  }
  const auto missing = cli({"alignment", file("out"), "--people-labels", file("none.csv")});
  EXPECT_EQ(missing.exitCode, 1) << missing.err;
  EXPECT_THAT(missing.err, HasSubstr("none.csv"));
}

}  // namespace
}  // namespace sightline::testing
