// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-cli stability: of a whole run, kept and not computed twice, in its report.
#include "core/base/files.h"
#include "tests/app/run_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

class StabilityCommand : public RunCommand {};

TEST_F(StabilityCommand, OfARunIsATableAndIsNotComputedTwice) {
  ASSERT_EQ(cli(run("out", {"--techniques", "gradcam"})).exitCode, 0);
  const std::vector<std::string> ask{"stability", file("out"), "--copies", "2"};
  const auto first = json(ask);
  EXPECT_EQ(first["maps"], 6);
  EXPECT_EQ(first["measured"], 6);
  ASSERT_EQ(first["groups"].size(), 2u);
  const CsvTable table = readCsv(folder_ / "out" / "stability.csv");
  ASSERT_EQ(table.rows.size(), 6u);
  const auto column = [&](const char* name) { return table.column(name, "stability.csv"); };
  for (const auto& row : table.rows)
    for (const char* measure : {"max_sensitivity", "noise_spearman", "flip_spearman", "crop_spearman"}) {
      const auto value = cellNumber(row[column(measure)], std::string(measure));
      EXPECT_EQ(!value, row[column(measure)].empty());
      if (!value) {
        EXPECT_FALSE(row[column("undefined")].empty());
        continue;
      }
      EXPECT_LE(*value, measure == std::string("max_sensitivity") ? 100 : 1) << measure;
      EXPECT_GE(*value, measure == std::string("max_sensitivity") ? 0 : -1) << measure;
    }
  const std::string bytes = readTextFile(folder_ / "out" / "stability.csv");
  EXPECT_EQ(json(ask)["computed"], 0) << "kept in the store";
  EXPECT_EQ(readTextFile(folder_ / "out" / "stability.csv"), bytes);
  EXPECT_GT(json({"stability", file("out"), "--copies", "2", "--noise", "9"})["computed"].get<int>(), 0);
  ASSERT_EQ(cli({"report", file("out")}).exitCode, 0);
  const std::string html = readTextFile(folder_ / "out" / "report" / "report.html");
  EXPECT_TRUE(html.find("<h2>Stability of the maps</h2>") != std::string::npos);
  EXPECT_TRUE(html.find("Sensitivity of Explanations") != std::string::npos);
  EXPECT_THAT(readTextFile(folder_ / "out" / "report" / "methods.txt"), HasSubstr("noise of 9 levels in 2 copies"));
  const auto refused = cli({"stability", file("out"), "--crop", "0.9"});
  EXPECT_EQ(refused.exitCode, 2) << refused.err;
  EXPECT_THAT(refused.err, HasSubstr("--crop"));
}

}  // namespace
}  // namespace sightline::testing
