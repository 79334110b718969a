// SPDX-License-Identifier: GPL-3.0-or-later
// Images of four inks, and files of which libjpeg and libpng would say something themselves.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/written_files.h"

namespace sightline::sweep {
namespace {

/// Inks of two blocks as Photoshop stores them (255: none), and the colours on paper: (255 - ink) * (255 - black) /
/// 255.
struct Inks {
  const char* name;
  Bytes stored;
  std::vector<int> colours;
};

class CmykSweep : public ::testing::TestWithParam<Inks> {};

TEST_P(CmykSweep, InksAreColours) {
  testing::TempFolder folder;
  put(folder / "image", cmykJpeg(2, 1, GetParam().stored));
  const Image image = readImage(folder / "image");
  ASSERT_EQ(image.width, 16);
  ASSERT_EQ(image.height, 8);
  for (int block = 0; block < 2; ++block)
    for (int c = 0; c < 3; ++c)
      EXPECT_NEAR(image.pixel(8 * block + 4, 4)[c], GetParam().colours.at(static_cast<std::size_t>(3 * block + c)), 2);
}

// Found by sightline-fuzz-readers: libpng wrote a line of its own about it.
TEST(Png, ASecondHeaderIsRefusedInOurWords) {
  testing::TempFolder folder;
  Bytes file = png(3, 2, Samples(6, 90), {});
  const std::ptrdiff_t kSignature = 8, kHeader = 25;
  const Bytes header(file.begin() + kSignature, file.begin() + kSignature + kHeader);
  file.insert(file.begin() + kSignature + kHeader, header.begin(), header.end());
  put(folder / "a.png", file);
  ::testing::internal::CaptureStderr();
  EXPECT_THROW((void)readImage(folder / "a.png"), Error);
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST(CmykJpeg, BytesBetweenItsMarkersAreNotTalkedAbout) {
  testing::TempFolder folder;
  Bytes file = cmykJpeg(2, 1, {200, 100, 50, 255, 200, 100, 50, 128});
  put(folder / "image", file);
  const Image plain = readImage(folder / "image");
  const Bytes frame{0xFF, 0xC0};
  const auto at = std::search(file.begin(), file.end(), frame.begin(), frame.end());
  ASSERT_NE(at, file.end());
  file.insert(at, 24, 0x11);
  put(folder / "image", file);
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(readImage(folder / "image").rgb, plain.rgb);
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "") << "libjpeg's own lines";
  // Half as large on each side, of blocks of one colour: the same colours.
  const SmallImage small = readSmallImage(folder / "image", 8);
  EXPECT_EQ(small.image.width, 8);
  for (int c = 0; c < 3; ++c) EXPECT_NEAR(small.image.pixel(1, 1)[c], plain.pixel(2, 2)[c], 2);
}

INSTANTIATE_TEST_SUITE_P(
    Jpeg, CmykSweep,
    ::testing::Values(
        Inks{"paper_and_black", {255, 255, 255, 255, 255, 255, 255, 0}, {255, 255, 255, 0, 0, 0}},
        Inks{"cyan_and_magenta", {0, 255, 255, 255, 255, 0, 255, 255}, {0, 255, 255, 255, 0, 255}},
        Inks{"yellow_and_grey", {255, 255, 0, 255, 255, 255, 255, 128}, {255, 255, 0, 128, 128, 128}},
        Inks{"mixed_and_mixed_with_black", {200, 100, 50, 255, 200, 100, 50, 128}, {200, 100, 50, 100, 50, 25}}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace sightline::sweep
