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

TEST(HumanMask, ExchangedBlackAndWhiteAreSaid) {
  testing::TempFolder folder;
  const auto noteOf = [&](const Plane<std::uint8_t>& grey) {
    writeFileAtomically(folder / "m.png", encodePng(grey));
    return readHumanMask(folder / "m.png", 10).note.text();
  };
  Plane<std::uint8_t> exchanged(32, 20, 255);
  for (int y = 5; y < 12; ++y)
    for (int x = 8; x < 20; ++x) exchanged.at(x, y) = 0;  // 84 of 640
  EXPECT_EQ(noteOf(exchanged),
            "marks most of the image and its whole edge, as a mask does whose black and white are exchanged; white "
            "counts as marked");
  auto open = exchanged;
  open.at(0, 7) = 0;
  EXPECT_EQ(noteOf(open), "") << "not the whole edge";
  EXPECT_EQ(noteOf(Plane<std::uint8_t>(32, 20, 255)), "") << "everything";
  auto some = exchanged;
  some.at(10, 7) = 128;
  EXPECT_EQ(noteOf(some), "") << "shares of people";
  Plane<std::uint8_t> frame(32, 20, 0);
  for (int x = 0; x < 32; ++x) frame.at(x, 0) = frame.at(x, 19) = 255;
  for (int y = 0; y < 20; ++y) frame.at(0, y) = frame.at(31, y) = 255;
  EXPECT_EQ(noteOf(frame), "") << "a frame, less than half";
}

TEST(HumanMask, BadInputIsAnError) {
  testing::TempFolder folder;
  EXPECT_THROW(humanMaskFromGrey(Plane<std::uint8_t>(1, 1), 0), Error);
  EXPECT_THROW(humanMaskFromGrey(Plane<std::uint8_t>(1, 1), 256), Error);
  EXPECT_THROW(readHumanMask(folder / "none.png", 10), Error);
}

}  // namespace
}  // namespace sightline
