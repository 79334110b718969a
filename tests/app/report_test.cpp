// SPDX-License-Identifier: GPL-3.0-or-later
// What `report` makes of a run's folder, with and without what the run was made from.
#include <gmock/gmock.h>

#include "core/base/files.h"
#include "core/types/csv_table.h"
#include "tests/app/cli_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ReportCommand : public CliTest {
 protected:
  void SetUp() override {
    const auto r = cli({"run", "--dataset", (sourceFolder() / "resources" / "demo").string(), "--out", file("run"),
                        "--limit", "4", "--cache", file("results")});
    ASSERT_EQ(r.exitCode, 0) << r.err;
  }
  [[nodiscard]] std::string text(const std::string& name) const {
    return readTextFile(folder_ / "run" / "report" / name);
  }
};

TEST_F(ReportCommand, ItsScoresAreThoseOfTheRunToTheByte) {
  ASSERT_EQ(cli({"report", file("run")}).exitCode, 0);
  EXPECT_EQ(text("scores.csv"), readTextFile(folder_ / "run" / "scores.csv"));
  // Under another rule the columns are the same, and what the rule does not change.
  ASSERT_EQ(cli({"report", file("run"), "--rule", "fixed:0.9"}).exitCode, 0);
  const CsvTable run = readCsv(folder_ / "run" / "scores.csv"),
                 other = readCsv(folder_ / "run" / "report" / "scores.csv");
  EXPECT_EQ(run.columns, other.columns);
  ASSERT_EQ(run.rows.size(), other.rows.size());
  for (const char* same : {"image", "probability", "target", "layers", "predicted", "cc"})
    EXPECT_EQ(run.rows[3][run.column(same, "run")], other.rows[3][other.column(same, "report")]) << same;
  EXPECT_NE(run.rows[3][run.column("area", "run")], other.rows[3][other.column("area", "report")]);
}

TEST_F(ReportCommand, HasPicturesWhileTheMapsAreThereAndSaysSoWhenTheyAreGone) {
  ASSERT_EQ(cli({"report", file("run")}).exitCode, 0);
  EXPECT_THAT(text("report.html"), HasSubstr("Best agreement: "));
  EXPECT_THAT(text("report.html"), HasSubstr("<img src=\"data:image/jpeg;base64,"));
  const std::string methods = text("methods.txt");
  EXPECT_THAT(methods, HasSubstr("compared with masks by "));

  std::filesystem::remove_all(folder_ / "results");
  const auto without = cli({"report", file("run")});
  EXPECT_EQ(without.exitCode, 0) << without.err;
  EXPECT_THAT(without.err, HasSubstr("The report has no pictures."));
  EXPECT_THAT(text("report.html"), HasSubstr("There are no pictures: "));
  EXPECT_THAT(text("report.html"), Not(HasSubstr("<img")));
  EXPECT_EQ(text("methods.txt"), methods);
  EXPECT_THAT(text("report.html"), Not(HasSubstr(folder_.path().string())));
}

TEST_F(ReportCommand, NoFileOfItNamesAFolderOfThisMachine) {
  ASSERT_EQ(cli({"report", file("run")}).exitCode, 0);
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / "run" / "report"))
    for (const std::string& place : {folder_.path().string(), sourceFolder().string()})
      EXPECT_THAT(readTextFile(entry.path()), Not(HasSubstr(place))) << entry.path();
}

}  // namespace
}  // namespace sightline::testing
