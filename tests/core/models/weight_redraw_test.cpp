// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weight_redraw.h"

#include <gtest/gtest.h>

#include "core/base/error.h"

namespace sightline {
namespace {

TEST(RedrawNumbers, AreTheStatedOnes) {
  // By an independent program (Python's integers): SplitMix64 from fnv1a64("fc.weight#1") ^ mixed(seed).
  RedrawNumbers numbers("fc.weight", 1, 7);
  EXPECT_EQ(numbers.next(), 0.3626962900161743);
  EXPECT_EQ(numbers.next(), -0.8097450733184814);
  EXPECT_EQ(numbers.next(), -0.19793057441711426);
  EXPECT_NE(RedrawNumbers("fc.weight", 2, 7).next(), RedrawNumbers("fc.weight", 1, 7).next());
  EXPECT_NE(RedrawNumbers("fc.weight", 1, 8).next(), RedrawNumbers("fc.weight", 1, 7).next());
}

TEST(WeightRedraw, ModesAreNamed) {
  EXPECT_EQ(redrawModeFromId("cascade"), WeightRedraw::Mode::Cascade);
  EXPECT_EQ(redrawModeFromId("independent"), WeightRedraw::Mode::Independent);
  EXPECT_THROW((void)redrawModeFromId("all"), Error);
  EXPECT_EQ(describe({WeightRedraw::Mode::Cascade, 3, 7}), "cascade to stage 3, seed 7");
  EXPECT_EQ(describe({WeightRedraw::Mode::Independent, 3, 7}), "independent stage 3, seed 7");
}

}  // namespace
}  // namespace sightline
