// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/human_mask.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

TEST(HumanMask, EveryLevelComesBackDespiteJpegNoise) {
  for (int k = 0; k <= 10; ++k)
    for (const int noise : {-8, -1, 0, 1, 8}) {
      const int grey = std::clamp((255 * k + 5) / 10 + noise, 0, 255);
      const auto mask = humanMaskFromGrey(Plane<std::uint8_t>(1, 1, static_cast<std::uint8_t>(grey)), 10);
      EXPECT_EQ(mask.votes.at(0, 0), k) << grey;
    }
}

TEST(HumanMask, ATwoLevelMaskIsNobodyOrEverybody) {
  for (const int n : {1, 3, 10, 255}) {
    const auto mask = humanMaskFromGrey(Plane<std::uint8_t>(2, 1, {0, 255}), n);
    EXPECT_EQ(mask.annotators, n);
    EXPECT_EQ(mask.votes, (Plane<std::uint8_t>(2, 1, {0, static_cast<std::uint8_t>(n)})));
  }
}

TEST(HumanMask, IsReadFromFileAndResampledToWholePeople) {
  testing::TempFolder folder;
  Plane<std::uint8_t> grey(31, 17);
  for (std::size_t i = 0; i < grey.size(); ++i) grey[i] = static_cast<std::uint8_t>(i % 11 * 255 / 10);
  writeFileAtomically(folder / "m.png", encodePng(grey));
  const HumanMask mask = readHumanMask(folder / "m.png", 10);
  for (std::size_t i = 0; i < grey.size(); ++i) EXPECT_EQ(mask.votes[i], i % 11);
  const HumanMask small = resampled(mask, 8, 5);
  EXPECT_EQ(small.votes.width(), 8);
  EXPECT_EQ(small.votes.at(0, 0), mask.votes.at(1, 1));  // centres 1.9375 and 1.7
  EXPECT_EQ(small.annotators, 10);
}

TEST(HumanMask, BadInputIsAnError) {
  testing::TempFolder folder;
  EXPECT_THROW(humanMaskFromGrey(Plane<std::uint8_t>(1, 1), 0), Error);
  EXPECT_THROW(humanMaskFromGrey(Plane<std::uint8_t>(1, 1), 256), Error);
  EXPECT_THROW(readHumanMask(folder / "none.png", 10), Error);
}

}  // namespace
}  // namespace sightline
