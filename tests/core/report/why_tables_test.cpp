// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/why_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sightline {
namespace {

/// Ten images whose target area rises and whose other properties are unknown.
std::vector<FactorValues> risingArea() {
  std::vector<FactorValues> all(10);
  for (std::size_t i = 0; i < all.size(); ++i) all[i][0] = 0.1 * static_cast<double>(i);
  return all;
}

std::vector<int> ten() { return {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}; }

Correlate area(double rho, double pHolm, std::size_t n = 10) {
  Correlate c;
  c.factor = ImageFactor::TargetArea;
  c.correlation.rho = rho;
  c.correlation.n = n;
  c.pHolm = pHolm;
  return c;
}

std::string reasons(int image, const Correlate& c, bool lowerIsBetter = false) {
  return reasonsOf(risingArea(), image, ten(), {c}, "IoU", lowerIsBetter).text();
}

TEST(ReasonsOf, NamesWhatIsUnusualOnTheSideWhereAgreementIsLow) {
  EXPECT_EQ(
      reasons(0, area(0.8, 0.01)),
      "What goes with low agreement and is found here: its target area is lower than on 100 % of the other images.");
  EXPECT_EQ(reasons(9, area(0.8, 0.01)),
            "Of the properties that are shown to go with IoU (target area), none is unusual on this image.")
      << "a large area goes with high agreement";
  EXPECT_EQ(reasons(9, area(-0.8, 0.01)),
            "What goes with low agreement and is found here: its target area is higher than on 100 % of the other "
            "images.");
  EXPECT_EQ(reasons(0, area(-0.8, 0.01), true), reasons(0, area(0.8, 0.01))) << "an error is bad where it is high";
}

TEST(ReasonsOf, ClaimsNothingThatIsNotShown) {
  const std::string nothing = "No property is shown to go with IoU, so none tells why it is as it is here.";
  EXPECT_EQ(reasons(0, area(0.8, 0.06)), nothing);
  EXPECT_EQ(reasons(0, area(0.99, 0.001, 5)), nothing) << "five images are too few";
  EXPECT_EQ(reasonsOf(risingArea(), 0, ten(), {}, "IoU").text(), nothing);
  EXPECT_EQ(reasonsOf(risingArea(), 0, {1, 2, 3, 4, 5, 6}, {area(0.8, 0.01)}, "IoU").text(),
            "Of the properties that are shown to go with IoU (target area), none is unusual on this image.")
      << "the image takes no part";
}

}  // namespace
}  // namespace sightline
