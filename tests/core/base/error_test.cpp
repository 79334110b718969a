// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <gtest/gtest.h>

#include "core/base/outcome.h"
#include "core/base/progress.h"

namespace sightline {
namespace {

TEST(Error, SaysSubjectProblemAndRemedy) {
  const Error e(ErrorCode::BadFormat, "cat1.jpg", "is 100 x 80, its image is 300 x 200", "Make them the same size.");
  EXPECT_STREQ(e.what(), "cat1.jpg: is 100 x 80, its image is 300 x 200. Make them the same size.");
}

TEST(Error, WithoutRemedyEndsAfterTheProblem) {
  const Error e(ErrorCode::Io, "a", "b");
  EXPECT_EQ(std::string(e.what()).substr(0, 4), "a: b");
  EXPECT_EQ(std::string(e.what()).find("  "), std::string::npos);
}

TEST(Outcome, IsExactlyOneOfThree) {
  const Outcome<int> value(3), error(Error(ErrorCode::Io, "f", "x")), cancelled(Cancelled{});
  EXPECT_TRUE(value.ok());
  EXPECT_EQ(value.value(), 3);
  EXPECT_FALSE(error.ok());
  EXPECT_FALSE(error.cancelled());
  EXPECT_EQ(error.error().code(), ErrorCode::Io);
  EXPECT_TRUE(cancelled.cancelled());
  EXPECT_FALSE(cancelled.ok());
}

TEST(Progress, StopTokenThrowsOnlyWhenAsked) {
  std::stop_source source;
  EXPECT_NO_THROW(throwIfStopped(source.get_token()));
  source.request_stop();
  EXPECT_THROW(throwIfStopped(source.get_token()), Cancelled);
}

}  // namespace
}  // namespace sightline
