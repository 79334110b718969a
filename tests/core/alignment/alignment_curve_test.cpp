// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/alignment_curve.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <set>

#include "core/base/error.h"

namespace sightline {
namespace {

using Kind = BinarisationRule::Kind;

struct Case {
  Plane<float> map;
  Plane<std::uint8_t> votes, valid;
  int annotators = 10;
};

/// Random pairs of every kind that matters: many values, few values (ties), with and without a valid area.
Case randomCase(unsigned seed, int distinct, bool withValid) {
  std::mt19937 random(seed);
  const int width = 20 + static_cast<int>(random() % 60), height = 20 + static_cast<int>(random() % 60);
  Case c{Plane<float>(width, height), Plane<std::uint8_t>(width, height), {}, 1 + static_cast<int>(random() % 12)};
  std::normal_distribution<float> normal(0.1f, 2.0f);
  std::vector<float> values(static_cast<std::size_t>(distinct));
  for (float& v : values) v = normal(random);
  for (std::size_t i = 0; i < c.map.size(); ++i) {
    c.map[i] = distinct ? values[random() % values.size()] : normal(random);
    c.votes[i] = static_cast<std::uint8_t>(random() % static_cast<unsigned>(c.annotators + 1));
  }
  if (withValid) {
    c.valid = Plane<std::uint8_t>(width, height);
    for (std::size_t i = 0; i < c.valid.size(); ++i) c.valid[i] = random() % 4 != 0;
  }
  return c;
}

/// The definition, counted pixel by pixel.
OverlapCounts bruteForce(const Case& c, double threshold, const AgreementRule& agreement) {
  float low = std::numeric_limits<float>::infinity(), high = -low;
  const auto counts = [&](std::size_t i) { return c.valid.empty() || c.valid[i]; };
  for (std::size_t i = 0; i < c.map.size(); ++i) {
    if (!counts(i)) continue;
    low = std::min(low, c.map[i]);
    high = std::max(high, c.map[i]);
  }
  OverlapCounts n;
  for (std::size_t i = 0; i < c.map.size(); ++i) {
    if (!counts(i)) continue;
    const bool s = static_cast<double>((c.map[i] - low) / (high - low)) >= threshold;
    const bool h = c.votes[i] * agreement.of >= agreement.people * c.annotators && c.votes[i] > 0;
    ++n.total;
    n.saliency += s;
    n.human += h;
    n.both += s && h;
  }
  return n;
}

TEST(AlignmentCurve, CountsEqualBruteForceForEveryThresholdAndAgreement) {
  for (unsigned seed = 0; seed < 24; ++seed) {
    const int distinct = seed % 3 == 0 ? 0 : seed % 3 == 1 ? 7 : 400;
    const Case c = randomCase(seed, distinct, seed % 2 == 1);
    const AlignmentCurve curve(c.map, c.votes, c.annotators, c.valid);
    // Thresholds on, just below and just above values of the map, and beyond both ends.
    std::set<double> thresholds{-1, 0, 1, 2, std::numeric_limits<double>::infinity()};
    for (std::size_t i = 0; i < c.map.size(); i += 37) {
      if (!c.valid.empty() && !c.valid[i]) continue;
      const float v = (c.map[i] - curve.minimum()) / (curve.maximum() - curve.minimum());
      for (const float t : {v, std::nextafter(v, -1.0f), std::nextafter(v, 2.0f)}) thresholds.insert(t);
    }
    for (const double t : thresholds)
      for (int people = 1; people <= c.annotators; ++people) {
        const AgreementRule agreement{people, c.annotators};
        ASSERT_EQ(curve.counts(t, agreement), bruteForce(c, t, agreement)) << "seed " << seed << " threshold " << t;
      }
  }
}

TEST(AlignmentCurve, EveryRuleAgreesWithTheDrawnMask) {
  for (unsigned seed = 100; seed < 112; ++seed) {
    const Case c = randomCase(seed, seed % 3 == 0 ? 9 : 0, seed % 2 == 1);
    const AlignmentCurve curve(c.map, c.votes, c.annotators, c.valid);
    const AgreementRule agreement{1, 2};
    const Plane<std::uint8_t> human = binariseVotes(c.votes, c.annotators, agreement);
    for (const BinarisationRule& rule : {BinarisationRule{Kind::Fixed, 0.4}, BinarisationRule{Kind::MeanPlusSd, 0.7},
                                         BinarisationRule{Kind::Percentile, 0.8}, BinarisationRule{Kind::TopArea, 0.3},
                                         BinarisationRule{Kind::MatchHuman, 0}, BinarisationRule{Kind::Otsu, 0},
                                         BinarisationRule{Kind::FractionOfMax, 0.5}}) {
      const double t = curve.threshold(rule, agreement);
      const Plane<std::uint8_t> mask = binarise(c.map, t, c.valid);
      const OverlapCounts counts = curve.counts(t, agreement);
      std::int64_t saliency = 0, both = 0;
      for (std::size_t i = 0; i < mask.size(); ++i) {
        saliency += mask[i];
        both += mask[i] && human[i];
      }
      EXPECT_EQ(counts.saliency, saliency) << toString(rule);
      EXPECT_EQ(counts.both, both) << toString(rule);
      EXPECT_EQ(counts, bruteForce(c, t, agreement)) << toString(rule);
    }
  }
}

TEST(AlignmentCurve, RulesMeanWhatTheySay) {
  Case c = randomCase(3, 0, false);
  const AlignmentCurve curve(c.map, c.votes, c.annotators);
  const AgreementRule agreement{1, 2};
  const auto kept = [&](Kind kind, double value) {
    return curve.counts(curve.threshold({kind, value}, agreement), agreement);
  };
  const auto n = static_cast<double>(c.map.size());
  EXPECT_EQ(kept(Kind::TopArea, 0.2).saliency, std::llround(0.2 * n));
  EXPECT_EQ(kept(Kind::TopArea, 0).saliency, 0);
  EXPECT_EQ(kept(Kind::TopArea, 1).saliency, static_cast<std::int64_t>(n));
  const OverlapCounts matched = kept(Kind::MatchHuman, 0);
  EXPECT_EQ(matched.saliency, matched.human);
  EXPECT_EQ(scoresFromCounts(matched).groundTruthCoverage, scoresFromCounts(matched).saliencyCoverage);
  EXPECT_NEAR(static_cast<double>(kept(Kind::Percentile, 0.9).saliency), 0.1 * n, 1.5);
  EXPECT_EQ(kept(Kind::Percentile, 0).saliency, static_cast<std::int64_t>(n));
  EXPECT_EQ(kept(Kind::Percentile, 1).saliency, 1);
  EXPECT_EQ(kept(Kind::Fixed, 0).saliency, static_cast<std::int64_t>(n));
  EXPECT_EQ(kept(Kind::Fixed, 1).saliency, 1);
  // The fraction is of the maximum in the map's own units.
  std::int64_t above = 0;
  for (const float v : c.map.values()) above += v >= static_cast<float>(0.25 * curve.maximum());
  EXPECT_EQ(kept(Kind::FractionOfMax, 0.25).saliency, above);
}

TEST(AlignmentCurve, OtsuSeparatesTwoHeaps) {
  Plane<float> map(100, 100, 0.2f);
  // The threshold is a bin centre (scikit-image), so the lower heap ends in the lower half of its last bin.
  for (std::size_t i = 0; i < map.size(); ++i) map[i] += static_cast<float>(i % 10) * 0.0045f;
  for (std::size_t i = 0; i < 1500; ++i) map[i] = 0.8f + static_cast<float>(i % 10) * 0.01f;
  const AlignmentCurve curve(map, {}, 10);
  const AgreementRule agreement;
  EXPECT_EQ(curve.counts(curve.threshold({Kind::Otsu, 0}, agreement), agreement).saliency, 1500);
}

TEST(AlignmentCurve, SaliencyShrinksAsTheThresholdRises) {
  const Case c = randomCase(5, 0, false);
  const AlignmentCurve curve(c.map, c.votes, c.annotators);
  OverlapCounts before = curve.counts(0, {1, 2});
  for (int i = 1; i <= 200; ++i) {
    const OverlapCounts now = curve.counts(i / 200.0, {1, 2});
    EXPECT_LE(now.saliency, before.saliency);
    EXPECT_LE(now.both, before.both);
    EXPECT_EQ(now.human, before.human);
    before = now;
  }
}

TEST(AlignmentCurve, ConstantAndNonFiniteMapsKeepNothing) {
  const Plane<std::uint8_t> votes(8, 8, 10);
  Plane<float> withNan(8, 8, 0.5f), withInfinity = withNan;
  withNan.at(3, 3) = std::numeric_limits<float>::quiet_NaN();
  withInfinity.at(3, 3) = std::numeric_limits<float>::infinity();
  for (const Plane<float>& map : {Plane<float>(8, 8, 0.3f), withNan, withInfinity}) {
    const AlignmentCurve curve(map, votes, 10);
    EXPECT_TRUE(curve.isDegenerate());
    for (const Kind kind : {Kind::Fixed, Kind::MeanPlusSd, Kind::Percentile, Kind::TopArea, Kind::MatchHuman,
                            Kind::Otsu, Kind::FractionOfMax}) {
      const double t = curve.threshold({kind, 0}, {5, 10});
      EXPECT_TRUE(std::isinf(t));
      EXPECT_EQ(curve.counts(t, {5, 10}), (OverlapCounts{0, 64, 0, 64}));
    }
    EXPECT_EQ(binarise(map, 0), Plane<std::uint8_t>(8, 8, 0));
  }
}

TEST(AlignmentCurve, AnOddValueOutsideTheValidAreaDoesNotMatter) {
  Case c = randomCase(9, 0, true);
  const AlignmentCurve before(c.map, c.votes, c.annotators, c.valid);
  for (std::size_t i = 0; i < c.map.size(); ++i)
    if (!c.valid[i]) c.map[i] = std::numeric_limits<float>::quiet_NaN();
  const AlignmentCurve after(c.map, c.votes, c.annotators, c.valid);
  for (const Kind kind : {Kind::Fixed, Kind::MeanPlusSd, Kind::Percentile, Kind::Otsu}) {
    const double t = before.threshold({kind, 0.5}, {1, 2});
    EXPECT_EQ(after.threshold({kind, 0.5}, {1, 2}), t);
    EXPECT_EQ(after.counts(t, {1, 2}), before.counts(t, {1, 2}));
  }
}

TEST(AlignmentCurve, WithoutAHumanMaskAreasAreKnownAndScoresAreNot) {
  const Case c = randomCase(11, 0, false);
  const AlignmentCurve with(c.map, c.votes, c.annotators), without(c.map, {}, 10);
  const double t = without.threshold({Kind::MeanPlusSd, 1}, {5, 10});
  EXPECT_EQ(t, with.threshold({Kind::MeanPlusSd, 1}, {5, 10}));
  const OverlapCounts counts = without.counts(t, {5, 10});
  EXPECT_FALSE(counts.hasHuman);
  EXPECT_EQ(counts.saliency, with.counts(t, {5, 10}).saliency);
  EXPECT_EQ(scoresFromCounts(counts), Scores{});
  EXPECT_TRUE(std::isinf(without.threshold({Kind::MatchHuman, 0}, {5, 10})));
}

TEST(AlignmentCurve, AgreementForAnotherNumberOfPeopleIsAShare) {
  EXPECT_EQ(votesNeeded({5, 10}, 10), 5);
  EXPECT_EQ(votesNeeded({5, 10}, 3), 2);
  EXPECT_EQ(votesNeeded({1, 10}, 3), 1);
  EXPECT_EQ(votesNeeded({10, 10}, 3), 3);
  EXPECT_EQ(votesNeeded({5, 10}, 1), 1);
}

TEST(AlignmentCurve, SizesMustMatch) {
  const Plane<float> map(8, 8, 0.5f);
  EXPECT_THROW(AlignmentCurve(map, Plane<std::uint8_t>(8, 9), 10), Error);
  EXPECT_THROW(AlignmentCurve(map, Plane<std::uint8_t>(8, 8), 10, Plane<std::uint8_t>(4, 4)), Error);
  EXPECT_THROW(AlignmentCurve(map, Plane<std::uint8_t>(8, 8), 0), Error);
  EXPECT_THROW(binarise(map, 0.5, Plane<std::uint8_t>(4, 4)), Error);
}

TEST(AlignmentCurve, MemoryStaysWithinAQuarterMegabyteAndPlateausAreSmall) {
  std::mt19937 random(1);
  Plane<float> smooth(224, 224), plateaus(224, 224);
  Plane<std::uint8_t> votes(224, 224);
  for (std::size_t i = 0; i < smooth.size(); ++i) {
    smooth[i] = static_cast<float>(random()) * 0x1p-32f;
    plateaus[i] = static_cast<float>(random() % 60);
    votes[i] = static_cast<std::uint8_t>(random() % 11);
  }
  EXPECT_LT(AlignmentCurve(smooth, votes, 10).memoryBytes(), 265'000u);
  EXPECT_LT(AlignmentCurve(plateaus, votes, 10).memoryBytes(), 8'000u);
}

}  // namespace
}  // namespace sightline
