// SPDX-License-Identifier: GPL-3.0-or-later
// The results that come with the demo: they are those of its images and networks, all of them, and what is computed
// anew is the same.
#include <cstdlib>

#include "core/types/csv_table.h"
#include "tests/app/cli_fixture.h"

namespace sightline::testing {
namespace {

class ShippedDemo : public CliTest {
 protected:
  [[nodiscard]] std::vector<std::string> run(const std::string& out, std::vector<std::string> more = {}) const {
    std::vector<std::string> a{"run", "--dataset", (sourceFolder() / "resources" / "demo").string(), "--out",
                               file(out)};
    a.insert(a.end(), more.begin(), more.end());
    return a;
  }
};

TEST_F(ShippedDemo, EveryNumberIsThereWithoutComputing) {
  ::setenv("SIGHTLINE_COMPUTE_MODULE", "/nowhere/libsightline_compute.so", 1);  // nothing can be computed
  const auto r = cli(run("all"));
  ::unsetenv("SIGHTLINE_COMPUTE_MODULE");
  EXPECT_EQ(r.exitCode, 0) << "If numbers have changed on purpose, run packaging/demo-results.\n" << r.err;
  const CsvTable scores = readCsv(folder_ / "all" / "scores.csv");
  EXPECT_EQ(scores.rows.size(), 800u);
}

TEST_F(ShippedDemo, ComputedAnewTheNumbersAreTheSame) {
  ASSERT_EQ(cli(run("shipped", {"--limit", "3"})).exitCode, 0);
  ASSERT_EQ(cli(run("anew", {"--limit", "3", "--no-cache"})).exitCode, 0);
  const CsvTable shipped = readCsv(folder_ / "shipped" / "scores.csv"), anew = readCsv(folder_ / "anew" / "scores.csv");
  ASSERT_EQ(shipped.rows.size(), 24u);
  ASSERT_EQ(anew.rows.size(), 24u);
  for (std::size_t row = 0; row < 24; ++row)
    for (const char* column : {"iou", "gtc", "sc", "probability", "threshold", "cc"}) {
      const double kept = std::stod(shipped.rows[row][shipped.column(column, "scores.csv")]),
                   now = std::stod(anew.rows[row][anew.column(column, "scores.csv")]);
      // Processors add in another order; a pixel at the threshold may go the other way.
      EXPECT_NEAR(kept, now, 1e-3) << column << " of row " << row;
    }
}

}  // namespace
}  // namespace sightline::testing
