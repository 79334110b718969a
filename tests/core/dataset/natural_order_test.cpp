// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/natural_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sightline {
namespace {

TEST(NaturalOrder, NumbersCompareAsNumbers) {
  EXPECT_TRUE(naturalLess("cat2", "cat10"));
  EXPECT_FALSE(naturalLess("cat10", "cat2"));
  EXPECT_TRUE(naturalLess("cat9", "dog1"));
  EXPECT_TRUE(naturalLess("ant", "ant1"));
  EXPECT_TRUE(naturalLess("a99999999999999999999", "a100000000000000000000"));  // beyond any machine word
  EXPECT_TRUE(naturalLess("x/2/b", "x/10/a"));
}

TEST(NaturalOrder, CaseDoesNotSeparateNeighbours) {
  EXPECT_TRUE(naturalLess("Ant1", "ant2"));
  EXPECT_TRUE(naturalLess("ant1", "Ant2"));
}

TEST(NaturalOrder, IsAStrictTotalOrder) {
  const std::vector<std::string> texts{"",     "a", "A", "a0", "a00", "a1",       "a01", "a1b",
                                       "a01b", "b", "1", "01", "10",  "\xc3\xa4", "a/1", "a 1"};
  for (const auto& a : texts)
    for (const auto& b : texts) {
      EXPECT_EQ(naturalLess(a, b) || naturalLess(b, a), a != b) << a << " | " << b;
      EXPECT_FALSE(naturalLess(a, b) && naturalLess(b, a)) << a << " | " << b;
      for (const auto& c : texts)
        if (naturalLess(a, b) && naturalLess(b, c)) {
          EXPECT_TRUE(naturalLess(a, c)) << a << " | " << b << " | " << c;
        }
    }
}

}  // namespace
}  // namespace sightline
