// SPDX-License-Identifier: GPL-3.0-or-later
// Maps against people: equality with scipy's spearmanr and with the definitions of pysaliency and serre-lab
// (tests/golden/alignment/alignment.json; "undefined" there is null here).
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/alignment/alignment_curve.h"
#include "core/alignment/fixation_measures.h"
#include "core/alignment/people_ceiling.h"
#include "core/alignment/rank_correlation.h"
#include "core/alignment/threshold_free.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using nlohmann::json;

const json& golden() {
  static const json kGolden =
      json::parse(std::ifstream(sightline::testing::goldenFolder() / "alignment" / "alignment.json"));
  return kGolden;
}

Plane<float> mapOf(const json& thousandths) {
  Plane<float> map(golden().at("width"), golden().at("height"));
  for (std::size_t i = 0; i < map.size(); ++i) map[i] = thousandths[i].get<float>() / 1000.0f;
  return map;
}

std::vector<Plane<std::uint8_t>> peopleOf(std::size_t picture) {
  std::vector<Plane<std::uint8_t>> people;
  for (const json& person : golden().at("subject_maps").at(picture))
    people.emplace_back(golden().at("width"), golden().at("height"), person.get<std::vector<std::uint8_t>>());
  return people;
}

/// The mean of people's maps has the ranks of their sum.
Plane<std::uint8_t> together(std::size_t picture) {
  Plane<std::uint8_t> sum(golden().at("width"), golden().at("height"));
  for (const auto& person : peopleOf(picture))
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = static_cast<std::uint8_t>(sum[i] + person[i]);
  return sum;
}

TEST(MapAgainstPeople, SpearmanEqualsScipy) {
  const json& expected = golden().at("spearman_model_human");
  ASSERT_EQ(expected.size(), 5u);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    SCOPED_TRACE(i);
    const Plane<float> map = mapOf(golden().at("model_maps")[i]);
    const Plane<std::uint8_t> human = together(i);
    EXPECT_NEAR(*RankedMap(map).with(human), expected[i].get<double>(), 1e-10);
    EXPECT_NEAR(*AlignmentCurve(map, human, 80).rankCorrelation(), expected[i].get<double>(), 1e-10);
    EXPECT_NEAR(*AlignmentCurve(map, human, 80).compacted().rankCorrelation(), expected[i].get<double>(), 1e-10);
    EXPECT_NEAR(*thresholdFreeScores(map, human, 80, {40, 80}).rankCorrelation, expected[i].get<double>(), 1e-10);
  }
}

TEST(MapAgainstPeople, SignsAreRanked) {
  const json& cases = golden().at("spearman_abs_signed");
  for (std::size_t i = 0; i < 5; ++i) {
    // As numpy: the mean in double precision, and the differences too before they are stored.
    const auto thousandths = golden().at("model_maps")[i].get<std::vector<double>>();
    const double mean =
        std::accumulate(thousandths.begin(), thousandths.end(), 0.0) / static_cast<double>(thousandths.size()) / 1000;
    Plane<float> signedMap(golden().at("width"), golden().at("height")), magnitudes = signedMap;
    for (std::size_t p = 0; p < signedMap.size(); ++p) {
      signedMap[p] = static_cast<float>(thousandths[p] / 1000 - mean);
      magnitudes[p] = std::abs(signedMap[p]);
    }
    EXPECT_NEAR(*RankedMap(signedMap).with(together(i)), cases.at("signed")[i].get<double>(), 1e-10);
    EXPECT_NEAR(*RankedMap(magnitudes).with(together(i)), cases.at("absolute")[i].get<double>(), 1e-10);
  }
}

TEST(MapAgainstPeople, RowsOfNumbers) {
  for (const json& c : golden().at("spearman_cases")) {
    SCOPED_TRACE(c.dump());
    const auto row = [](const json& values) {
      const auto numbers = values.get<std::vector<float>>();  // ranked as they are stored: in single precision
      return Plane<float>(static_cast<int>(numbers.size()), 1, numbers);
    };
    const auto rho = RankedMap(row(c.at("a"))).with(RankedMap(row(c.at("b"))));
    // What differs in double precision only is equal here; the next case has the same pairs so.
    if (c.at("name") == "values that collide in float32") continue;
    const json& expected = c.at("spearman");
    ASSERT_EQ(rho.has_value(), expected.is_number());
    if (rho) {
      EXPECT_NEAR(*rho, expected.get<double>(), 1e-10);
    }
  }
}

TEST(MapAgainstPeople, WhatIsConstantOrNoNumberHasNoRanks) {
  const Plane<float> rising(4, 1, {0, 1, 2, 3}), flat(4, 1, 2.0f);
  Plane<float> broken = rising;
  broken[2] = std::numeric_limits<float>::quiet_NaN();
  const Plane<std::uint8_t> some(4, 1, {0, 1, 1, 2}), all(4, 1, std::uint8_t{3});
  EXPECT_TRUE(RankedMap(rising).with(some));
  EXPECT_FALSE(RankedMap(rising).with(all));
  EXPECT_FALSE(RankedMap(flat).with(some));
  EXPECT_FALSE(RankedMap(broken).with(some));
  EXPECT_FALSE(AlignmentCurve(rising, all, 3).rankCorrelation());
  EXPECT_FALSE(AlignmentCurve(flat, some, 3).rankCorrelation());
  EXPECT_FALSE(AlignmentCurve(rising, {}, 3).rankCorrelation());
  EXPECT_THROW((void)RankedMap(rising).with(Plane<std::uint8_t>(3, 1)), std::exception);
}

TEST(MapAgainstPeople, PixelsThatTheNetworkDidNotSeeHaveNoPart) {
  const Plane<float> map(5, 1, {0, 1, 2, 3, 9});
  const Plane<std::uint8_t> votes(5, 1, {0, 1, 2, 3, 0}), seen(5, 1, {1, 1, 1, 1, 0});
  EXPECT_NEAR(*RankedMap(map, seen).with(votes), 1, 1e-12);
  EXPECT_NEAR(*AlignmentCurve(map, votes, 3, seen).rankCorrelation(), 1, 1e-12);
  EXPECT_LT(*RankedMap(map).with(votes), 1);
}

TEST(Ceilings, EqualTheDefinitions) {
  const json& expected = golden().at("ceilings");
  for (std::size_t i = 0; i < 5; ++i) {
    SCOPED_TRACE(i);
    const PeopleCeiling ceiling = peopleCeiling(peopleOf(i));
    EXPECT_EQ(ceiling.people, 8);
    EXPECT_EQ(ceiling.splits, 35);
    EXPECT_EQ(ceiling.undefined, 0);
    EXPECT_TRUE(ceiling.why.empty());
    EXPECT_NEAR(*ceiling.splitHalf, expected.at("split_half").at("per_picture")[i].get<double>(), 1e-10);
    EXPECT_NEAR(*ceiling.spearmanBrown, expected.at("split_half").at("spearman_brown_per_picture")[i].get<double>(),
                1e-10);
    EXPECT_NEAR(*ceiling.leaveOneOut, expected.at("leave_one_out").at("per_picture")[i].get<double>(), 1e-10);
  }
}

TEST(Ceilings, HalvesOfAnOddNumberOfPeople) {
  auto people = peopleOf(0);
  people.pop_back();
  const PeopleMarks marks(people);
  const int first[]{0, 2, 4}, rest[]{1, 3, 5, 6};
  EXPECT_NEAR(*marks.between(first, rest),
              golden().at("ceilings").at("odd_number_of_subjects").at("spearman").get<double>(), 1e-10);
  EXPECT_EQ(peopleCeiling(people).splits, 35);  // 3 of 7
}

TEST(Ceilings, ManyPeopleAreSplitAtRandomAndAlwaysAlike) {
  std::vector<Plane<std::uint8_t>> people = peopleOf(0);
  for (const auto& person : peopleOf(0)) people.push_back(person);
  const PeopleCeiling once = peopleCeiling(people), again = peopleCeiling(people);
  EXPECT_EQ(once.splits, 100);
  EXPECT_EQ(*once.splitHalf, *again.splitHalf);
  SplitOptions other;
  other.seed = 1;
  EXPECT_NE(*once.splitHalf, *peopleCeiling(people, {}, other).splitHalf);
}

TEST(Ceilings, OfOnePersonOrNobodyAreNotDefined) {
  const PeopleCeiling nobody = peopleCeiling({}), one = peopleCeiling(std::vector{peopleOf(0).front()});
  for (const PeopleCeiling& ceiling : {nobody, one}) {
    EXPECT_FALSE(ceiling.leaveOneOut);
    EXPECT_FALSE(ceiling.splitHalf);
    EXPECT_FALSE(ceiling.spearmanBrown);
    EXPECT_FALSE(ceiling.why.empty());
  }
  EXPECT_NE(nobody.why.text(), one.why.text());
}

TEST(Ceilings, APersonWhoMarkedNothingIsCountedAndInNoMean) {
  auto people = peopleOf(0);
  const double before = *peopleCeiling(people).leaveOneOut;
  people.emplace_back(golden().at("width"), golden().at("height"), std::uint8_t{0});
  const PeopleCeiling ceiling = peopleCeiling(people);
  EXPECT_EQ(ceiling.people, 9);
  EXPECT_EQ(ceiling.undefined, 1);
  EXPECT_NEAR(*ceiling.leaveOneOut, before, 1e-12);  // nothing added to a mean changes no rank
  const std::vector<Plane<std::uint8_t>> blank(2, people.back());
  EXPECT_FALSE(peopleCeiling(blank).why.empty());
}

TEST(Ceilings, EqualThoseOfTheWholePlanes) {
  const auto people = peopleOf(3);
  Plane<float> one(golden().at("width"), golden().at("height"));
  Plane<std::uint8_t> others(one.width(), one.height());
  for (std::size_t i = 0; i < one.size(); ++i) {
    one[i] = people[2][i];
    for (std::size_t person = 0; person < people.size(); ++person)
      if (person != 2) others[i] = static_cast<std::uint8_t>(others[i] + people[person][i]);
  }
  const int alone[]{2}, rest[]{0, 1, 3, 4, 5, 6, 7};
  EXPECT_NEAR(*PeopleMarks(people).between(alone, rest), *RankedMap(one).with(others), 1e-12);
}

/// Fixations of the golden pictures with the maps that their AUCs are of.
TEST(GoldenFixations, AucAndInformationGainEqualPysaliency) {
  const json& auc = golden().at("auc");
  std::vector<FixatedPoints> all;
  for (std::size_t i = 0; i < 5; ++i) {
    FixatedPoints points{auc.at("sizes")[i][1], auc.at("sizes")[i][0], {}};
    for (std::size_t f = 0; f < auc.at("x")[i].size(); ++f)
      points.points.push_back({auc.at("x")[i][f].get<float>(), auc.at("y")[i][f].get<float>()});
    all.push_back(points);
  }
  const auto pool = std::make_shared<const FixationPool>([&](int w, int h) {
    Plane<std::uint32_t> counts(w, h);
    for (const auto& points : all) addFixationCounts(points, counts);
    return counts;
  });
  double uniform = 0, shuffled = 0;
  const json& gains = golden().at("information_gain").at("per_picture");
  for (std::size_t i = 0; i < 5; ++i) {
    SCOPED_TRACE(i);
    Plane<float> map = mapOf(golden().at("model_maps")[i]);
    if (i == 4) {  // every pixel 2 x 3 times
      Plane<float> large(map.width() * 3, map.height() * 2);
      for (int y = 0; y < large.height(); ++y)
        for (int x = 0; x < large.width(); ++x) large.at(x, y) = map.at(x / 3, y / 2);
      map = large;
    }
    Plane<float> whole = map;  // whole numbers: as a density in double precision
    for (float& v : whole.values()) v = std::round(v * 1000);
    if (i == 1)
      for (float& v : whole.values()) v = std::nearbyint(v / 100);  // numpy rounds halves to even
    EXPECT_NEAR(*fixationScores(whole, {all[i], pool}).informationGain, gains[i].at("against_centre").get<double>(),
                1e-10);
    if (i == 1)
      for (std::size_t p = 0; p < map.size(); ++p) map[p] = whole[p] / 10;
    const FixationScores scores = fixationScores(map, {all[i], pool});
    EXPECT_NEAR(*scores.areaUnderRoc, auc.at("per_picture")[i].at("uniform").get<double>(), 1e-10);
    EXPECT_NEAR(*scores.shuffledAreaUnderRoc, auc.at("per_picture")[i].at("shuffled").get<double>(), 1e-10);
    uniform += *scores.areaUnderRoc / 5;
    shuffled += *scores.shuffledAreaUnderRoc / 5;
  }
  EXPECT_NEAR(uniform, auc.at("mean_over_pictures").at("uniform").get<double>(), 1e-10);
  EXPECT_NEAR(shuffled, auc.at("mean_over_pictures").at("shuffled").get<double>(), 1e-10);
}

}  // namespace
}  // namespace sightline
