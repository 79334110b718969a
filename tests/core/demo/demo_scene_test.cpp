// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/scene.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/core/version.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/sha256.h"

namespace sightline {
namespace {

constexpr int kClasses = static_cast<int>(kDemoClasses.size());

/// Whether this OpenCV fills polygons like the one that the shipped masks were drawn with.
constexpr bool fillsAsRecorded() { return CV_VERSION_MAJOR == 4 && CV_VERSION_MINOR <= 6; }

std::string hashOf(const DemoScene& scene) {
  Sha256 hash;
  hash.update(scene.image.rgb.data(), scene.image.rgb.size());
  hash.update(scene.object.data(), scene.object.size());
  if (!scene.mask.votes.empty()) hash.update(scene.mask.votes.data(), scene.mask.votes.size());
  return hash.hex().substr(0, 16);
}

double overlap(const Plane<std::uint8_t>& object, const HumanMask& mask, int votes) {
  int both = 0, either = 0;
  for (std::size_t i = 0; i < object.size(); ++i) {
    const bool a = object[i] != 0, b = mask.votes[i] >= votes;
    both += a && b;
    either += a || b;
  }
  return either ? static_cast<double>(both) / either : 0;
}

TEST(DemoScene, SameArgumentsGiveTheRecordedPixels) {
  // Recorded once; they change only when the drawing is changed on purpose, and then the shipped images
  // must be drawn anew. Between OpenCV 4.6 and 4.10 fillPoly came to mark other pixels along an outline, so that what
  // is drawn on Debian 13 is recorded too.
  struct Case {
    int classIndex;
    std::uint64_t seed;
    int index, size;
    const char *hash, *laterOpenCv;
  };
  for (const Case& c : {Case{0, 1, 0, 96, "2b82d8ac7ee0d19b", "1edabf26282c3976"},
                        Case{9, kDemoStudySeed, 3, 320, "b67c4e4ac0865d89", "ccf4ae68db1203aa"},
                        Case{16, 2, 7, 128, "6520420f81474a28", "654d043e00a94898"},
                        Case{18, 5, 1, 64, "0b71457e0873d5b8", "eb67210dfae2766e"}})
    EXPECT_EQ(hashOf(drawDemoScene(c.classIndex, c.seed, c.index, c.size)), fillsAsRecorded() ? c.hash : c.laterOpenCv)
        << kDemoClasses[static_cast<std::size_t>(c.classIndex)];
}

TEST(DemoScene, SeedIndexAndClassEachChangeThePicture) {
  std::set<std::string> hashes;
  for (int classIndex : {3, 4})
    for (std::uint64_t seed : {1, 2})
      for (int index : {0, 1, 2}) hashes.insert(hashOf(drawDemoScene(classIndex, seed, index, 64)));
  EXPECT_EQ(hashes.size(), 12u);
}

TEST(DemoScene, AnnotatorsDoNotChangeThePicture) {
  const DemoScene with = drawDemoScene(5, 1, 4, 80), without = drawDemoScene(5, 1, 4, 80, false);
  EXPECT_EQ(with.image, without.image);
  EXPECT_EQ(with.object, without.object);
  EXPECT_TRUE(without.mask.votes.empty());
}

TEST(DemoScene, TheSizeDoesNotChangeWhatIsDrawn) {
  for (int classIndex = 0; classIndex < kClasses; ++classIndex) {
    const DemoScene small = drawDemoScene(classIndex, 3, 2, 112, false),
                    large = drawDemoScene(classIndex, 3, 2, 336, false);
    int both = 0, either = 0;
    for (int y = 0; y < 112; ++y)
      for (int x = 0; x < 112; ++x) {
        const bool a = small.object.at(x, y) != 0, b = large.object.at(3 * x + 1, 3 * y + 1) != 0;
        both += a && b;
        either += a || b;
      }
    EXPECT_GT(static_cast<double>(both) / either, 0.85) << kDemoClasses[static_cast<std::size_t>(classIndex)];
  }
}

class EveryClass : public ::testing::TestWithParam<int> {};

TEST_P(EveryClass, IsDrawnAtEverySizeWithAnObjectThatIsNeitherTinyNorEverything) {
  for (int size : {64, 112, 224, 320}) {
    const DemoScene scene = drawDemoScene(GetParam(), 11, size, size, false);
    ASSERT_EQ(scene.image.width, size);
    ASSERT_EQ(scene.image.height, size);
    ASSERT_EQ(scene.image.rgb.size(), static_cast<std::size_t>(size) * size * 3);
    const double share =
        static_cast<double>(std::count(scene.object.values().begin(), scene.object.values().end(), 255)) /
        scene.object.size();
    EXPECT_GT(share, 0.03);
    EXPECT_LT(share, 0.6);
    // An image, not a flat sheet.
    const auto [low, high] = std::minmax_element(scene.image.rgb.begin(), scene.image.rgb.end());
    EXPECT_GT(*high - *low, 100);
  }
}

TEST_P(EveryClass, PeopleMarkTheObjectAndDisagree) {
  for (int index = 0; index < 4; ++index) {
    const DemoScene scene = drawDemoScene(GetParam(), 21, index, 160);
    ASSERT_EQ(scene.mask.annotators, 10);
    ASSERT_TRUE(scene.mask.votes.sameSizeAs(scene.object));
    std::set<int> levels(scene.mask.votes.values().begin(), scene.mask.votes.values().end());
    EXPECT_LE(*levels.rbegin(), 10);
    EXPECT_GE(*levels.rbegin(), 7);
    EXPECT_TRUE(levels.contains(0));
    EXPECT_GE(levels.size(), 6u);
    EXPECT_GT(overlap(scene.object, scene.mask, 5), 0.4) << "picture " << index;
  }
}

INSTANTIATE_TEST_SUITE_P(Demo, EveryClass, ::testing::Range(0, kClasses),
                         [](const auto& p) { return std::string(kDemoClasses[static_cast<std::size_t>(p.param)]); });

TEST(DemoScene, BackgroundsGoWithTheClassButDoNotGiveItAway) {
  // Sharks swim in blue, elephants walk on what is not: compare the lower border.
  const auto blueness = [](int classIndex, int index) {
    const DemoScene scene = drawDemoScene(classIndex, 31, index, 64, false);
    double sum = 0;
    for (int x = 0; x < 64; ++x) sum += scene.image.pixel(x, 62)[2] - scene.image.pixel(x, 62)[0];
    return sum / 64;
  };
  int blueSharks = 0, blueElephants = 0;
  for (int i = 0; i < 40; ++i) {
    blueSharks += blueness(15, i) > 10;
    blueElephants += blueness(9, i) > 10;
  }
  EXPECT_GT(blueSharks, blueElephants + 12);
  EXPECT_LT(blueSharks, 40);
  EXPECT_GT(blueElephants, 0);
}

TEST(DemoScene, RefusesUnknownClassesAndAbsurdSizes) {
  EXPECT_THROW(drawDemoScene(-1, 1, 0, 64), Error);
  EXPECT_THROW(drawDemoScene(kClasses, 1, 0, 64), Error);
  EXPECT_THROW(drawDemoScene(0, 1, 0, 0), Error);
  EXPECT_THROW(drawDemoScene(0, 1, 0, 100000), Error);
}

}  // namespace
}  // namespace sightline
