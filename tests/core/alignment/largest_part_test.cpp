// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/largest_part.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "core/alignment/alignment_curve.h"
#include "core/base/error.h"

namespace sightline {
namespace {

struct Random {
  explicit Random(unsigned seed) : engine(seed) {}
  int below(int n) { return static_cast<int>(engine() % static_cast<unsigned>(n)); }
  std::mt19937 engine;
};

Plane<std::uint8_t> randomVotes(int width, int height, Random& random) {
  Plane<std::uint8_t> votes(width, height);
  for (auto& v : votes.values()) v = static_cast<std::uint8_t>(random.below(12));  // 11: more than there are people
  return votes;
}

std::vector<PartSetting> manySettings(Random& random) {
  std::vector<PartSetting> settings;
  for (int i = 0; i < 60; ++i) settings.push_back({(random.below(140) - 20) / 100.0, {1 + random.below(11), 10}});
  settings.push_back({0, {5, 10}});
  settings.push_back({1, {5, 10}});
  settings.push_back({std::numeric_limits<double>::infinity(), {5, 10}});
  settings.push_back({std::numeric_limits<double>::quiet_NaN(), {5, 10}});
  return settings;
}

void expectSame(const Plane<float>& map, const Plane<std::uint8_t>& votes, const Plane<std::uint8_t>& valid,
                const std::vector<PartSetting>& settings) {
  const auto together = countsOfLargestPart(map, votes, 10, valid, std::span<const PartSetting>(settings));
  ASSERT_EQ(together.size(), settings.size());
  for (std::size_t i = 0; i < settings.size(); ++i) {
    const PartCounts alone = countsOfLargestPart(map, votes, 10, valid, settings[i]);
    EXPECT_EQ(together[i].saliency, alone.saliency) << "threshold " << settings[i].threshold;
    EXPECT_EQ(together[i].both, alone.both)
        << "threshold " << settings[i].threshold << ", " << settings[i].agreement.people << " people";
  }
}

TEST(LargestPart, OnePassEqualsLabellingEveryMask) {
  Random random(7);
  for (int round = 0; round < 300; ++round) {
    const int width = 1 + random.below(19), height = 1 + random.below(17),
              values = 2 + random.below(round % 3 == 0 ? 1000 : 5);  // few values: ties and equal parts
    Plane<float> map(width, height);
    for (float& v : map.values()) v = static_cast<float>(random.below(values)) - 3;
    Plane<std::uint8_t> valid;
    if (round % 2) {
      valid = Plane<std::uint8_t>(width, height);
      for (auto& v : valid.values()) v = random.below(5) > 0;
    }
    expectSame(map, round % 5 ? randomVotes(width, height, random) : Plane<std::uint8_t>{}, valid,
               manySettings(random));
  }
}

TEST(LargestPart, EveryNeighbourhoodOfAPixelIsJoined) {
  // The middle comes last: what it joins is each of the 256 sets of neighbours.
  for (int set = 0; set < 256; ++set) {
    Plane<float> map(5, 5, 0.0f);
    int bit = 0;
    for (int y = 1; y < 4; ++y)
      for (int x = 1; x < 4; ++x)
        if (x != 2 || y != 2) map.at(x, y) = (set >> bit++ & 1) ? 1.0f : 0.0f;
    map.at(2, 2) = 0.5f;
    expectSame(map, {}, {}, {{0.75, {}}, {0.5, {}}});
  }
}

TEST(LargestPart, OfEqualPartsTheFirstInReadingOrderCounts) {
  // Two parts of three pixels; the lower one is complete at 0.8 already, the upper at 0.6.
  Plane<float> map(9, 5, 0.0f);
  Plane<std::uint8_t> votes(9, 5, 0);
  for (const int x : {0, 1, 2}) map.at(x, 4) = 0.8f;
  for (const int x : {6, 7, 8}) map.at(x, 0) = x == 7 ? 0.6f : 1.0f;
  votes.at(6, 0) = 10;
  const std::vector<PartSetting> settings{{0.7, {5, 10}}, {0.6, {5, 10}}};
  const auto counts = countsOfLargestPart(map, votes, 10, {}, std::span<const PartSetting>(settings));
  EXPECT_EQ(counts[0], (PartCounts{3, 0}));
  EXPECT_EQ(counts[1], (PartCounts{3, 1}));
  expectSame(map, votes, {}, settings);
}

TEST(LargestPart, TheMaskIsWhatIsCounted) {
  Plane<float> map(5, 1, 0.0f);
  map.at(0, 0) = 1;
  map.at(2, 0) = map.at(3, 0) = 0.6f;
  const auto kept = [&](const MaskCut& cut) {
    const Plane<std::uint8_t> mask = saliencyMask(map, cut);
    return std::vector<int>{mask[0], mask[1], mask[2], mask[3], mask[4]};
  };
  EXPECT_EQ(kept(0.5), (std::vector<int>{1, 0, 1, 1, 0}));
  EXPECT_EQ(kept({0.5, true}), (std::vector<int>{0, 0, 1, 1, 0}));
  EXPECT_EQ(countsOfLargestPart(map, {}, 0, {}, PartSetting{0.5, {}}).saliency, 2);
}

TEST(LargestPart, AMapThatSaysNothingHasNoPart) {
  const std::vector<PartSetting> settings{{0, {1, 10}}, {0.5, {1, 10}}};
  for (const Plane<float>& map :
       {Plane<float>(4, 4, 2.0f), Plane<float>(4, 4, std::numeric_limits<float>::quiet_NaN())})
    expectSame(map, Plane<std::uint8_t>(4, 4, 10), {}, settings);
  EXPECT_EQ(countsOfLargestPart(Plane<float>(4, 4, 2.0f), {}, 10, {}, std::span<const PartSetting>(settings))[0],
            PartCounts{});
  EXPECT_TRUE(countsOfLargestPart(Plane<float>(4, 4, 2.0f), {}, 10, {}, std::span<const PartSetting>{}).empty());
}

TEST(LargestPart, PlanesOfOtherSizesAreRefused) {
  const PartSetting setting{0.5, {5, 10}};
  EXPECT_THROW(countsOfLargestPart(Plane<float>(4, 4), Plane<std::uint8_t>(4, 3), 10, {}, setting), Error);
  EXPECT_THROW(countsOfLargestPart(Plane<float>(4, 4), {}, 10, Plane<std::uint8_t>(3, 4), std::span(&setting, 1)),
               Error);
}

}  // namespace
}  // namespace sightline
