// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/annotator_agreement.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "core/base/error.h"

namespace sightline {
namespace {

using Mask = Plane<std::uint8_t>;

std::vector<Mask> people(int count, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<Mask> out;
  for (int p = 0; p < count; ++p) {
    Mask mask(9, 7);
    for (auto& v : mask.values()) v = random() % 3 == 0 ? static_cast<std::uint8_t>(1 + random() % 255) : 0;
    out.push_back(mask);
  }
  return out;
}

/// By the definition, with sets of pixels.
double bruteForce(const std::vector<Mask>& all) {
  std::vector<std::set<std::size_t>> marked(all.size());
  for (std::size_t p = 0; p < all.size(); ++p)
    for (std::size_t i = 0; i < all[p].size(); ++i)
      if (all[p][i]) marked[p].insert(i);
  double sum = 0;
  int ordered = 0;
  for (std::size_t a = 0; a < all.size(); ++a)
    for (std::size_t b = 0; b < all.size(); ++b) {
      if (a == b) continue;
      std::set<std::size_t> either = marked[a], both;
      either.insert(marked[b].begin(), marked[b].end());
      for (const auto i : marked[a])
        if (marked[b].contains(i)) both.insert(i);
      sum += static_cast<double>(both.size()) / static_cast<double>(either.size());
      ++ordered;
    }
  return sum / ordered;
}

TEST(AnnotatorAgreement, IsTheMeanOverAllPairs) {
  for (const int count : {2, 3, 5})
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
      const auto all = people(count, seed);
      EXPECT_NEAR(mutualIou(all).value(), bruteForce(all), 1e-12) << count << " people, " << seed;
    }
}

TEST(AnnotatorAgreement, DoesNotDependOnTheOrderAndIsOneForEqualMasks) {
  auto all = people(4, 1);
  const double before = mutualIou(all).value();
  std::swap(all[0], all[3]);
  EXPECT_NEAR(mutualIou(all).value(), before, 1e-15);
  EXPECT_EQ(mutualIou(std::vector<Mask>(3, all[0])).value(), 1);
}

TEST(AnnotatorAgreement, DisjointMasksHaveZeroAndNothingIsUndefined) {
  const Mask left(2, 1, {1, 0}), right(2, 1, {0, 1}), none(2, 1);
  EXPECT_EQ(maskIou(left, right), 0);
  EXPECT_EQ(maskIou(left, none), 0);
  EXPECT_EQ(maskIou(none, none), std::nullopt);
  EXPECT_EQ(mutualIou(std::vector<Mask>{left}), std::nullopt);
  EXPECT_EQ(mutualIou({}), std::nullopt);
  EXPECT_EQ(mutualIou(std::vector<Mask>{none, none}), std::nullopt);
}

TEST(AnnotatorAgreement, SizesMustBeEqual) {
  try {
    (void)maskIou(Mask(3, 2), Mask(4, 5));
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::InvalidOption);
    EXPECT_NE(e.problem().find("4 x 5"), std::string::npos) << e.problem();
    EXPECT_NE(e.problem().find("3 x 2"), std::string::npos) << e.problem();
  }
}

TEST(HumanCeiling, IsTheMeanOfThePicturesThatTwoPeopleMarked) {
  const std::vector<std::optional<double>> images{0.25, std::nullopt, 0.75, 0.8};
  const auto ceiling = humanCeiling(images);
  ASSERT_TRUE(ceiling);
  EXPECT_EQ(ceiling->images, 3);
  EXPECT_NEAR(ceiling->iou, 0.6, 1e-15);
  EXPECT_FALSE(humanCeiling(std::vector<std::optional<double>>(4)));
  EXPECT_FALSE(humanCeiling({}));
}

}  // namespace
}  // namespace sightline
