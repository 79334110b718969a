// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/least_used.h"

#include <gtest/gtest.h>

namespace sightline {
namespace {

TEST(LeastUsed, TheOldestGoUntilTheRestFits) {
  const std::vector<Held> held{{0, 10, 5}, {1, 10, 1}, {2, 10, 9}, {3, 10, 2}};
  EXPECT_EQ(leastUsed(held, 20), (std::vector<std::size_t>{1, 3}));
  EXPECT_EQ(leastUsed(held, 25), (std::vector<std::size_t>{1, 3})) << "a part of one cannot stay";
  EXPECT_EQ(leastUsed(held, 0).size(), 4u);
}

TEST(LeastUsed, NothingGoesWhileItFits) {
  EXPECT_TRUE(leastUsed({{0, 10, 5}, {1, 10, 1}}, 20).empty());
  EXPECT_TRUE(leastUsed({}, 0).empty());
}

}  // namespace
}  // namespace sightline
