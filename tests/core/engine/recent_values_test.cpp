// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/recent_values.h"

#include <gtest/gtest.h>

namespace sightline {
namespace {

TEST(RecentValues, AreMadeOnceWhileTheyAreAmongTheLast) {
  RecentValues<int> values(2);
  int made = 0;
  const auto get = [&](const std::string& key) { return values.get(key, [&] { return ++made; }); };
  const auto a = get("a");
  EXPECT_EQ(get("a"), a);
  EXPECT_EQ(made, 1);
  (void)get("b");
  EXPECT_EQ(get("a"), a) << "used again: newer than b";
  (void)get("c");
  EXPECT_EQ(get("a"), a);
  EXPECT_EQ(made, 3);
  EXPECT_EQ(*get("b"), 4) << "released for c, so it is made again";
}

}  // namespace
}  // namespace sightline
