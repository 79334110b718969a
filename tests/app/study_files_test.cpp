// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/study_files.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

TEST(Shard, IsReadAndChecked) {
  const Shard s = parseShard("3/8");
  EXPECT_EQ(s.index, 3);
  EXPECT_EQ(s.count, 8);
  for (const char* bad : {"", "3", "0/8", "9/8", "3/0", "a/b", "3/8x", "-1/2", "1/", "/2", "99999999999/2"})
    EXPECT_THROW(parseShard(bad), Error) << bad;
}

TEST(Shard, RowsAreJoinedOnceAllPartsAreThere) {
  testing::TempFolder run;
  const CsvTable first{{"a"}, {{"1"}, {"3"}}}, second{{"a"}, {{"2"}}};
  EXPECT_EQ(writeScores(run.path(), {2, 2}, second), run / "shards" / "2-of-2.csv");
  EXPECT_FALSE(std::filesystem::exists(run / "scores.csv"));
  EXPECT_EQ(writeScores(run.path(), {1, 2}, first), run / "scores.csv");
  EXPECT_EQ(readTextFile(run / "scores.csv"), "a\n1\n3\n2\n");
}

}  // namespace
}  // namespace sightline
