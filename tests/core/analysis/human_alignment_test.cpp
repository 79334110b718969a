// SPDX-License-Identifier: GPL-3.0-or-later
// Studies against people: equality with tests/golden/alignment/alignment.json, what is not defined, and how often
// intervals claim what is not there.
#include "core/analysis/human_alignment.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>

#include "tests/core/analysis/curve_study.h"
#include "tests/support/message_texts.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using nlohmann::json;
using People = std::vector<Plane<std::uint8_t>>;

/// A study of one model and Grad-CAM.
struct Compared {
  StudyDefinition study;
  StudyTable table;
};

/// @param people  of each image, one by one; the mask is their sum @param known  whether it is known what each marked
Compared comparedWith(const std::vector<Plane<float>>& maps, const std::vector<People>& people, bool known = true) {
  Compared c;
  c.table.imageCount = static_cast<int>(maps.size());
  c.table.modelCount = 1;
  c.table.rows = TechniqueRows({Technique::GradCam});
  c.study.grid = {maps.front().width(), maps.front().height()};
  for (std::size_t i = 0; i < maps.size(); ++i) {
    c.study.dataset.items.emplace_back().id = "image" + std::to_string(i);
    Plane<std::uint8_t> votes(maps[i].width(), maps[i].height());
    int most = 1;
    for (const auto& person : people[i])
      for (std::size_t p = 0; p < votes.size(); ++p) {
        votes[p] = static_cast<std::uint8_t>(votes[p] + person[p]);
        most = std::max<int>(most, votes[p]);
      }
    const int annotators = std::max(most, 2);
    c.table.masks.push_back(std::make_shared<const HumanMask>(HumanMask{votes, annotators}));
    c.table.painters.push_back(known ? static_cast<int>(people[i].size()) : 0);
    c.table.painted.push_back(known ? std::make_shared<const People>(people[i]) : nullptr);
    AlignmentCurve curve(maps[i], votes, annotators);
    c.table.results.push_back(
        std::make_shared<const CellResult>(CellResult{{static_cast<int>(i), 0, Technique::GradCam},
                                                      {},
                                                      0,
                                                      {},
                                                      {},
                                                      maps[i],
                                                      std::move(curve),
                                                      0,
                                                      nullptr,
                                                      c.table.masks.back(),
                                                      {}}));
  }
  return c;
}

StudyAlignment alignmentOf(const Compared& c, const AlignmentOptions& options = {}) {
  return sightline::alignmentOf(c.study, {}, c.table, options);
}

Compared goldenStudy(const json& golden) {
  std::vector<Plane<float>> maps;
  std::vector<People> people;
  for (std::size_t i = 0; i < 5; ++i) {
    maps.emplace_back(golden.at("width"), golden.at("height"), golden.at("model_maps")[i].get<std::vector<float>>());
    People ofImage;
    for (const json& person : golden.at("subject_maps")[i])
      ofImage.emplace_back(golden.at("width"), golden.at("height"), person.get<std::vector<std::uint8_t>>());
    people.push_back(ofImage);
  }
  return comparedWith(maps, people);
}

TEST(HumanAlignment, EqualsTheDefinitions) {
  const json golden = json::parse(std::ifstream(sightline::testing::goldenFolder() / "alignment" / "alignment.json"));
  const json& ceilings = golden.at("ceilings");
  const StudyAlignment alignment = alignmentOf(goldenStudy(golden));
  ASSERT_EQ(alignment.maps.size(), 5u);
  for (std::size_t i = 0; i < 5; ++i) {
    const AlignedMap& map = alignment.maps[i];
    EXPECT_NEAR(*map.spearman, golden.at("spearman_model_human")[i].get<double>(), 1e-10);
    EXPECT_NEAR(*map.shuffled, ceilings.at("null_other_pictures").at("per_picture")[i].get<double>(), 1e-10);
    EXPECT_EQ(map.others, 4);
    EXPECT_EQ(map.people, 8);
  }
  const auto groups = alignmentGroups(alignment, sightline::testing::allImages(5), {200, 1, 0.95});
  ASSERT_EQ(groups.size(), 1u);
  const AlignmentGroup& g = groups.front();
  EXPECT_NEAR(g.spearman.mean, ceilings.at("model_mean").get<double>(), 1e-10);
  EXPECT_NEAR(g.shuffled.mean, ceilings.at("null_other_pictures").at("mean").get<double>(), 1e-10);
  EXPECT_EQ(g.fewestPeople, 8);
  EXPECT_EQ(g.mostPeople, 8);
  const CeilingScore &one = g.ceilings[0], &half = g.ceilings[2];
  EXPECT_NEAR(one.ceiling.mean, ceilings.at("leave_one_out").at("mean").get<double>(), 1e-10);
  EXPECT_NEAR(one.normalised, ceilings.at("score_null_to_leave_one_out").get<double>(), 1e-10);
  EXPECT_NEAR(one.share, ceilings.at("score_over_leave_one_out").get<double>(), 1e-10);
  EXPECT_NEAR(half.ceiling.mean, ceilings.at("split_half").at("mean").get<double>(), 1e-10);
  EXPECT_NEAR(half.normalised, ceilings.at("score_null_to_split_half").get<double>(), 1e-10);
  EXPECT_NEAR(half.share, ceilings.at("score_over_split_half").get<double>(), 1e-10);
  EXPECT_LT(one.interval.low, one.normalised);
  EXPECT_GT(one.interval.high, one.normalised);
  EXPECT_TRUE(english(sentenceOf(g, Message::verbatim("ResNet")))
                  .starts_with("Grad-CAM on ResNet: rank correlation with what people marked 0.69 (95 % interval 0.62 "
                               "to 0.76), with what they marked on other images -0.02. One more person reaches 0.82: "
                               "from other images to that, the maps come 84 % (95 % interval "));
}

TEST(HumanAlignment, FewImagesHaveNoIntervalOfARatio) {
  const json golden = json::parse(std::ifstream(sightline::testing::goldenFolder() / "alignment" / "alignment.json"));
  const auto groups = alignmentGroups(alignmentOf(goldenStudy(golden)), {0, 1, 2, 3});
  EXPECT_EQ(groups.front().ceilings[0].images, 4u);
  EXPECT_FALSE(std::isnan(groups.front().ceilings[0].normalised));
  EXPECT_TRUE(std::isnan(groups.front().ceilings[0].interval.low));
}

/// Smooth random maps, brighter at the centre: as maps and marks are.
Plane<float> smooth(std::mt19937_64& random) {
  Plane<float> map(12, 12);
  std::normal_distribution<double> normal;
  const double fx = 0.3 + 0.2 * normal(random), fy = 0.3 + 0.2 * normal(random), a = 3 * normal(random),
               b = 3 * normal(random);
  for (int y = 0; y < 12; ++y)
    for (int x = 0; x < 12; ++x)
      map.at(x, y) = static_cast<float>(std::sin(fx * x + a) * std::cos(fy * y + b) -
                                        0.02 * ((x - 5.5) * (x - 5.5) + (y - 5.5) * (y - 5.5)));
  return map;
}

/// Four people, each of whom marks the highest third of a map, moved a little.
People marksOf(const Plane<float>& map, std::mt19937_64& random) {
  std::normal_distribution<float> normal;
  People people;
  for (int person = 0; person < 4; ++person) {
    Plane<float> own = map;
    for (float& v : own.values()) v += 0.3f * normal(random);
    std::vector<float> sorted(own.values().begin(), own.values().end());
    std::sort(sorted.begin(), sorted.end());
    const float cut = sorted[sorted.size() * 2 / 3];
    Plane<std::uint8_t> marks(12, 12);
    for (std::size_t i = 0; i < marks.size(); ++i) marks[i] = own[i] >= cut;
    people.push_back(marks);
  }
  return people;
}

/// Maps beside the marks of other images: whether intervals find what is not there. The bar is 5 % of the seeds; with
/// so many seeds the share of a rate of exactly 5 % stays below the limit in 97.5 of 100 cases (binomial).
TEST(HumanAlignment, PermutedMasksCorrelateInNoMoreThanFivePercent) {
  constexpr int kSeeds = 400, kImages = 40;
  const double limit = 0.05 + 1.96 * std::sqrt(0.05 * 0.95 / kSeeds);
  int above = 0, normalised = 0, related = 0;
  for (int seed = 0; seed < kSeeds; ++seed) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    std::vector<Plane<float>> maps;
    std::vector<People> people;
    for (int i = 0; i < kImages; ++i) {
      maps.push_back(smooth(random));
      people.push_back(marksOf(maps.back(), random));
    }
    if (seed == 0) {  // as they belong together, everything is found
      const auto groups =
          alignmentGroups(alignmentOf(comparedWith(maps, people)), sightline::testing::allImages(kImages));
      EXPECT_GT(groups.front().above.interval.low, 0.2);
      EXPECT_GT(groups.front().ceilings[0].interval.low, 0.5);
    }
    std::shuffle(people.begin(), people.end(), random);
    const auto groups = alignmentGroups(alignmentOf(comparedWith(maps, people)), sightline::testing::allImages(kImages),
                                        {400, 20230618, 0.95});
    const AlignmentGroup& g = groups.front();
    above += g.above.interval.low > 0 || g.above.interval.high < 0;
    normalised += g.ceilings[0].interval.low > 0 || g.ceilings[0].interval.high < 0;
    std::vector<double> x, y;  // two measures of images that have nothing to do with each other
    std::normal_distribution<double> normal;
    for (int i = 0; i < kImages; ++i) {
      x.push_back(normal(random));
      y.push_back(normal(random));
    }
    const BootstrapInterval rho = bootstrapSpearman(x, y, {400, 20230618, 0.95});
    related += rho.low > 0 || rho.high < 0;
  }
  RecordProperty("above", above);
  RecordProperty("normalised", normalised);
  EXPECT_LE(above, limit * kSeeds);
  EXPECT_LE(normalised, limit * kSeeds);
  EXPECT_LE(related, limit * kSeeds);
}

TEST(HumanAlignment, WhatIsNotDefinedIsSaidAndCounted) {
  std::mt19937_64 random(7);
  std::vector<Plane<float>> maps;
  std::vector<People> people;
  for (int i = 0; i < 6; ++i) {
    maps.push_back(smooth(random));
    people.push_back(marksOf(maps.back(), random));
  }
  maps[1] = Plane<float>(12, 12, 0.5f);
  people[2] = {people[2].front()};
  const StudyAlignment alignment = alignmentOf(comparedWith(maps, people));
  EXPECT_FALSE(alignment.maps[1].spearman);
  EXPECT_EQ(english(alignment.maps[1].whyUndefined), "The map is constant.");
  EXPECT_FALSE(alignment.maps[2].ceilings[0]);
  EXPECT_EQ(alignment.maps[2].people, 1);
  EXPECT_EQ(english(alignment.maps[2].whyNoCeiling), "One person marked the image, whom nobody can be compared with.");
  const auto images = sightline::testing::allImages(6);
  const auto groups = alignmentGroups(alignment, images, {100, 1, 0.95});
  EXPECT_EQ(groups.front().undefined, 1u);
  EXPECT_EQ(groups.front().spearman.images, 5u);
  EXPECT_EQ(groups.front().ceilings[0].images, 4u);
  EXPECT_EQ(english(peopleSentence(alignment, images)),
            "How far people agree with each other rests on 4 people an image, on 5 of 6 images. On the others: One "
            "person marked the image, whom nobody can be compared with.");
}

TEST(HumanAlignment, AnAverageHasNoCeiling) {
  std::mt19937_64 random(8);
  std::vector<Plane<float>> maps;
  std::vector<People> people;
  for (int i = 0; i < 3; ++i) {
    maps.push_back(smooth(random));
    people.push_back(marksOf(maps.back(), random));
  }
  const StudyAlignment alignment = alignmentOf(comparedWith(maps, people, /*known=*/false));
  const auto groups = alignmentGroups(alignment, {0, 1, 2});
  EXPECT_EQ(groups.front().spearman.images, 3u);
  EXPECT_TRUE(std::isnan(groups.front().ceilings[0].normalised));
  EXPECT_EQ(english(groups.front().ceilings[0].why),
            "It is not known what each person marked, only what they marked together.");
  EXPECT_EQ(groups.front().mostPeople, 0);
}

TEST(HumanAlignment, ManyOtherImagesAreDrawnAndAlwaysAlike) {
  std::mt19937_64 random(9);
  std::vector<Plane<float>> maps;
  std::vector<People> people;
  for (int i = 0; i < 12; ++i) {
    maps.push_back(smooth(random));
    people.push_back(marksOf(maps.back(), random));
  }
  AlignmentOptions few;
  few.mostOthers = 5;
  const Compared c = comparedWith(maps, people);
  const StudyAlignment once = alignmentOf(c, few), again = alignmentOf(c, few), all = alignmentOf(c);
  EXPECT_EQ(once.maps[3].others, 5);
  EXPECT_EQ(all.maps[3].others, 11);
  EXPECT_EQ(*once.maps[3].shuffled, *again.maps[3].shuffled);
  EXPECT_NE(*once.maps[3].shuffled, *all.maps[3].shuffled);
}

}  // namespace
}  // namespace sightline
