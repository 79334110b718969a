// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/number_text.h"

#include <gtest/gtest.h>

#include <limits>

namespace sightline {
namespace {

TEST(NumberText, FixedDecimals) {
  EXPECT_EQ(fixedText(0.1924, 3), "0.192");
  EXPECT_EQ(fixedText(-0.0004, 3), "0.000");
  EXPECT_EQ(fixedText(-1.5, 1), "-1.5");
  EXPECT_EQ(fixedText(400, 0), "400");
  EXPECT_EQ(fixedText(std::numeric_limits<double>::quiet_NaN(), 3), "undefined");
  EXPECT_EQ(fixedText(std::numeric_limits<double>::infinity(), 3), "infinity");
}

TEST(NumberText, PValuesAsPrinted) {
  EXPECT_EQ(pText(0.0000002), "p < .001");
  EXPECT_EQ(pText(0.0234), "p = .023");
  EXPECT_EQ(pText(0.5), "p = .500");
  EXPECT_EQ(pText(0.99999), "p > .999");
  EXPECT_EQ(pText(std::numeric_limits<double>::quiet_NaN()), "p undefined");
  EXPECT_EQ(pCell(0.0234), ".023");
  EXPECT_EQ(pCell(1e-9), "< .001");
}

}  // namespace
}  // namespace sightline
