// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/probe.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

TEST(ProbabilityOf, IsTheSoftmax) {
  Prediction p;
  p.logits = {1.f, 2.f, 0.f};
  const double sum = std::exp(1.0) + std::exp(2.0) + 1;
  EXPECT_NEAR(probabilityOf(p, 1), std::exp(2.0) / sum, 1e-15);
  p.logits = {1e4f, -1e4f};
  EXPECT_EQ(probabilityOf(p, 0), 1);
  EXPECT_EQ(probabilityOf(p, 1), 0);
  EXPECT_THROW((void)probabilityOf(p, 2), Error);
  EXPECT_THROW((void)probabilityOf(p, -1), Error);
}

TEST(DescribeProbe, SaysTheNumbersAndWhatElseTheNetworkSees) {
  ProbeEffect e{3, "cat", 0.934, 0.12, 0.88, {5, "dog", 0.5f, 0}, {3, "cat", 0.88f, 0}};
  EXPECT_EQ(english(describe(e, "ResNet")),
            "Without the region ResNet gives cat 12 % instead of 93 % (and says dog); with only the region, 88 %.");
}

/// A red square on grey.
Image square(int side) {
  Image image{side, side, std::vector<std::uint8_t>(static_cast<std::size_t>(3 * side * side), 120)};
  for (int y = side / 4; y < side * 3 / 4; ++y)
    for (int x = side / 4; x < side * 3 / 4; ++x) {
      image.pixel(x, y)[0] = 250;
      image.pixel(x, y)[1] = image.pixel(x, y)[2] = 0;
    }
  return image;
}

TEST(PickableSegments, PartsOfOneColourBelongTogether) {
  const auto labels = pickableSegments(square(128), 64);
  ASSERT_EQ(labels.width(), 64);
  ASSERT_EQ(labels.height(), 64);
  EXPECT_EQ(labels.at(24, 24), labels.at(40, 40));
  EXPECT_EQ(labels.at(4, 4), labels.at(60, 60));
  EXPECT_NE(labels.at(32, 32), labels.at(4, 4));
  EXPECT_EQ(*std::min_element(labels.values().begin(), labels.values().end()), 0);
}

TEST(PickableSegments, StopWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW((void)pickableSegments(square(64), 64, stop.get_token()), Cancelled);
}

}  // namespace
}  // namespace sightline
