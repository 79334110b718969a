// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/job_durations.h"

#include <gtest/gtest.h>

namespace sightline {
namespace {

TEST(JobDurations, NothingIsExpectedOfATechniqueThatNeverRan) {
  JobDurations durations(2);
  durations.note(Technique::Xrai, 0, 3);
  EXPECT_FALSE(durations.expected(Technique::GradCam, 0));
}

TEST(JobDurations, AModelsOwnMeanComesBeforeThatOfTheOthers) {
  JobDurations durations(3);
  durations.note(Technique::Xrai, 0, 2);
  durations.note(Technique::Xrai, 0, 4);
  durations.note(Technique::Xrai, 1, 9);
  EXPECT_EQ(durations.expected(Technique::Xrai, 0), 3);
  EXPECT_EQ(durations.expected(Technique::Xrai, 1), 9);
  EXPECT_EQ(durations.expected(Technique::Xrai, 2), 6) << "as slow as the others on average";
}

TEST(JobDurations, OldOnesFade) {
  JobDurations durations(1);
  for (int i = 0; i < 20; ++i) durations.note(Technique::Xrai, 0, 10);
  for (int i = 0; i < 200; ++i) durations.note(Technique::Xrai, 0, 1);
  EXPECT_NEAR(*durations.expected(Technique::Xrai, 0), 1, 0.01) << "the plain mean would be 1.8";
}

}  // namespace
}  // namespace sightline
