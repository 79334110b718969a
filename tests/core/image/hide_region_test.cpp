// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/hide_region.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "core/base/error.h"

namespace sightline {
namespace {

Image noise(int width, int height, unsigned seed) {
  Image image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3))};
  std::mt19937 random(seed);
  for (auto& v : image.rgb) v = static_cast<std::uint8_t>(random() % 256);
  return image;
}

/// Left half of the image chosen.
RegionMask leftHalf(int width, int height) {
  RegionMask region(width, height);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width / 2; ++x) region.at(x, y) = 255;
  return region;
}

int contrast(const Image& image, int x0, int x1) {
  int least = 255, most = 0;
  for (int y = 0; y < image.height; ++y)
    for (int x = x0; x < x1; ++x) {
      least = std::min<int>(least, *image.pixel(x, y));
      most = std::max<int>(most, *image.pixel(x, y));
    }
  return most - least;
}

class HideRegion : public ::testing::TestWithParam<Filling> {};

TEST_P(HideRegion, TouchesOnlyTheRegionAndKeepingOnlyTheRest) {
  const Image picture = noise(64, 48, 3);
  const Image hidden = hideRegion(picture, leftHalf(64, 48), GetParam());
  const Image kept = keepRegion(picture, leftHalf(64, 48), GetParam());
  EXPECT_EQ(keepRegion(picture, inverted(leftHalf(64, 48)), GetParam()), hidden);
  int changed = 0;
  for (int y = 0; y < 48; ++y)
    for (int x = 0; x < 64; ++x)
      for (int c = 0; c < 3; ++c) {
        const Image& untouched = x < 32 ? kept : hidden;
        const Image& taken = x < 32 ? hidden : kept;
        ASSERT_EQ(untouched.pixel(x, y)[c], picture.pixel(x, y)[c]) << x << ' ' << y;
        changed += taken.pixel(x, y)[c] != picture.pixel(x, y)[c];
      }
  EXPECT_GT(changed, 64 * 48 * 3 * 9 / 10) << "noise is replaced almost everywhere";
  EXPECT_LT(contrast(hidden, 0, 32), contrast(picture, 0, 32) / 2) << "what was there cannot be made out";
}

TEST_P(HideRegion, StretchesARegionOfAnotherSize) {
  const Image picture = noise(60, 40, 4);
  EXPECT_EQ(hideRegion(picture, leftHalf(60, 40), GetParam()), hideRegion(picture, leftHalf(6, 4), GetParam()));
  EXPECT_EQ(hideRegion(picture, leftHalf(60, 40), GetParam()), hideRegion(picture, leftHalf(600, 7), GetParam()));
}

TEST_P(HideRegion, LeavesAPlainPictureAsItIs) {
  const Image plain{20, 10, std::vector<std::uint8_t>(600, 90)};
  EXPECT_EQ(hideRegion(plain, leftHalf(20, 10), GetParam()), plain);
}

TEST_P(HideRegion, WorksOnOnePixel) {
  const Image one{1, 1, {10, 20, 30}};
  EXPECT_EQ(hideRegion(one, RegionMask(1, 1, 1), GetParam()), one);
}

TEST_P(HideRegion, SaysThatARegionHasNoPixels) { EXPECT_THROW(hideRegion(noise(4, 4, 1), {}, GetParam()), Error); }

INSTANTIATE_TEST_SUITE_P(Fillings, HideRegion, ::testing::Values(Filling::Blur, Filling::MeanColour),
                         [](const auto& which) { return std::string(fillingId(which.param)); });

TEST(HideRegionMean, IsTheRoundedMeanOfEachChannel) {
  Image picture{2, 1, {0, 10, 255, 3, 20, 254}};
  const Image hidden = hideRegion(picture, RegionMask(1, 1, 1), Filling::MeanColour);
  EXPECT_EQ(hidden.rgb, (std::vector<std::uint8_t>{2, 15, 255, 2, 15, 255}));
}

TEST(RegionMasks, ShareAndInverse) {
  EXPECT_EQ(shareOf({}), 0);
  EXPECT_EQ(shareOf(leftHalf(8, 4)), 0.5);
  EXPECT_EQ(shareOf(inverted(RegionMask(4, 4))), 1);
}

TEST(Fillings, HaveNamesThatComeBack) {
  for (const Filling f : {Filling::Blur, Filling::MeanColour}) EXPECT_EQ(fillingFromId(fillingId(f)), f);
  EXPECT_THROW(fillingFromId("noise"), Error);
}

}  // namespace
}  // namespace sightline
