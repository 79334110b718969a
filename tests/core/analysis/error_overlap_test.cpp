// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/error_overlap.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using Answers = std::vector<std::optional<bool>>;

/// `bothRight` images that both get right, and so on.
std::pair<Answers, Answers> observers(int bothRight, int onlyFirst, int onlySecond, int bothWrong) {
  std::pair<Answers, Answers> two;
  const auto add = [&](int count, bool first, bool second) {
    for (int i = 0; i < count; ++i) {
      two.first.emplace_back(first);
      two.second.emplace_back(second);
    }
  };
  add(bothRight, true, true);
  add(onlyFirst, true, false);
  add(onlySecond, false, true);
  add(bothWrong, false, false);
  return two;
}

TEST(ErrorOverlap, IsCohensKappa) {
  const auto [a, b] = observers(60, 10, 15, 15);
  const ErrorOverlap o = errorOverlap(a, b);
  EXPECT_EQ(o.images(), 100);
  EXPECT_EQ(o.bothWrong, 15);
  EXPECT_EQ(o.wrongTogether.size(), 15u);
  EXPECT_EQ(o.wrongTogether.front(), 85);
  EXPECT_NEAR(o.observed, 0.75, 1e-12);
  // p = .70, q = .75: .525 + .075
  EXPECT_NEAR(o.expected, 0.6, 1e-12);
  EXPECT_NEAR(o.kappa, 0.375, 1e-12);
  EXPECT_LT(o.interval.low, 0.375);
  EXPECT_GT(o.interval.low, 0.1);
  EXPECT_GT(o.interval.high, 0.375);
  EXPECT_LT(o.interval.high, 0.6);
}

TEST(ErrorOverlap, SameErrorsAreOneAndOppositeOnesBelowNought) {
  const auto [a, b] = observers(15, 0, 0, 10);
  EXPECT_NEAR(errorOverlap(a, b).kappa, 1, 1e-12);
  const auto [c, d] = observers(0, 12, 12, 0);
  EXPECT_NEAR(errorOverlap(c, d).kappa, -1, 1e-12);
}

TEST(ErrorOverlap, IsRefusedOnFewImagesAndWhereThereIsNoError) {
  const auto [a, b] = observers(10, 3, 3, 3);
  const ErrorOverlap few = errorOverlap(a, b);
  EXPECT_TRUE(std::isnan(few.kappa));
  EXPECT_TRUE(std::isnan(few.interval.low));
  EXPECT_EQ(english(few.why), "It needs 20 images that both answered; there are 19.");
  const auto [c, d] = observers(30, 0, 0, 0);
  const ErrorOverlap right = errorOverlap(c, d);
  EXPECT_TRUE(std::isnan(right.kappa));
  EXPECT_EQ(english(right.why), "It needs an error of each; one of the two is right on every image.");
  EXPECT_EQ(right.observed, 1);
  const auto [e, f] = observers(30, 10, 0, 0);
  EXPECT_TRUE(std::isnan(errorOverlap(e, f).kappa)) << "0 whatever the second does";
  EXPECT_NEAR(errorOverlap(e, f).observed, 0.75, 1e-12);
  const auto [g, h] = observers(0, 0, 20, 10);
  EXPECT_EQ(english(errorOverlap(g, h).why),
            "It needs a right answer of each; one of the two is wrong on every image.");
}

TEST(ErrorOverlap, OfIndependentObserversLeavesNoughtOutInNoMoreThanFivePercent) {
  constexpr int kSeeds = 400, kImages = 100;
  int claimed = 0;
  for (int seed = 0; seed < kSeeds; ++seed) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    Answers a, b;
    for (int i = 0; i < kImages; ++i) {
      a.emplace_back(random() % 10 < 7);
      b.emplace_back(random() % 10 < 6);
    }
    const ErrorOverlap o = errorOverlap(a, b, {400, 20230618, 0.95});
    claimed += o.interval.low > 0 || o.interval.high < 0;
  }
  EXPECT_LE(claimed, kSeeds * (0.05 + 1.96 * std::sqrt(0.05 * 0.95 / kSeeds)));
}

/// Two models and 24 images: the second is wrong on the first 12, the first on the first 6.
StudySnapshot twoModels() {
  StudySnapshot snapshot;
  snapshot.imageCount = 24;
  snapshot.modelCount = 2;
  for (int i = 0; i < 24; ++i) {
    snapshot.correct.emplace_back(i >= 6);
    snapshot.correct.emplace_back(i >= 12);
  }
  return snapshot;
}

std::vector<int> all24() {
  std::vector<int> images;
  for (int i = 0; i < 24; ++i) images.push_back(i);
  return images;
}

TEST(ErrorOverlaps, PairModelsWithEachOtherAndWithPeople) {
  PeopleAnswers people;
  people.people = {"anna", "ben", "new"};
  people.correct.resize(3, Answers(24));
  for (std::size_t i = 0; i < 24; ++i) {
    people.correct[0][i] = i >= 6;  // as the first model
    people.correct[1][i] = i % 2 == 0;
    if (i < 5) people.correct[2][i] = true;  // too few
  }
  const auto pairs = errorOverlaps(twoModels(), {"ResNet", "Swin"}, all24(), &people);
  ASSERT_EQ(pairs.size(), 1u + 2 * (3 + 1) + 1);
  EXPECT_EQ(pairs[0].overlap.bothWrong, 6);
  EXPECT_NEAR(pairs[0].overlap.kappa, 0.5, 1e-12);  // observed .75, expected .5
  EXPECT_EQ(pairs[1].second, "anna");
  EXPECT_NEAR(pairs[1].overlap.kappa, 1, 1e-12);
  EXPECT_NEAR(pairs[2].overlap.kappa, 0, 1e-12);
  EXPECT_FALSE(pairs[3].overlap.why.empty());
  const OverlapPair& together = pairs[4];
  EXPECT_EQ(together.kind, OverlapPair::Kind::ModelAndPeople);
  EXPECT_EQ(together.people, 2);
  EXPECT_NEAR(together.overlap.kappa, 0.5, 1e-12);
  EXPECT_EQ(pairs.back().kind, OverlapPair::Kind::People);
  EXPECT_EQ(pairs.back().people, 1);
  EXPECT_TRUE(english(sentenceOf(pairs[0]))
                  .starts_with("ResNet and Swin are both wrong on 6 of 24 images. They are "
                               "right or wrong together on 75 %, by chance 50 %: error "
                               "consistency (Cohen's kappa) 0.50 (95 % interval "));
}

TEST(ErrorOverlaps, TakeOnlyTheImagesThatTakePart) {
  const auto pairs = errorOverlaps(twoModels(), {"ResNet", "Swin"}, {0, 1, 2, 20});
  EXPECT_EQ(pairs.front().overlap.images(), 4);
  EXPECT_FALSE(pairs.front().overlap.why.empty());
}

class PeopleAnswersFile : public ::testing::Test {
 protected:
  PeopleAnswers read(const std::string& text) {
    const auto file = folder_.path() / "people_labels.csv";
    writeFileAtomically(file, std::string_view(text));
    return readPeopleAnswers(file, data_);
  }
  void SetUp() override {
    data_.root = folder_.path();
    for (const char* id : {"cat1", "dog1", "fox1"}) {
      DatasetItem item;
      item.id = id;
      item.image = folder_.path() / (std::string(id) + ".png");
      item.label = std::string(id).substr(0, 3);
      data_.items.push_back(item);
    }
    data_.items[2].label.clear();
    data_.acceptedNames["dog"] = {"golden retriever"};
  }
  sightline::testing::TempFolder folder_;
  Dataset data_;
};

TEST_F(PeopleAnswersFile, IsComparedWithTheLabels) {
  const PeopleAnswers a = read(
      "imagename,subj,object_response\ncat1.png,s1,CAT\ndog1.png,s1,golden_retriever\ncat1.png,s2,dog\n"
      "cat1.png,s2,cat\nfox1.png,s2,fox\nnone.png,s2,cat\ndog1.png,s2,\n");
  ASSERT_EQ(a.people, (std::vector<std::string>{"s1", "s2"}));
  EXPECT_EQ(a.correct[0], (Answers{true, true, std::nullopt}));
  EXPECT_EQ(a.correct[1], (Answers{false, std::nullopt, std::nullopt}));
  ASSERT_EQ(a.notes.size(), 4u);
  EXPECT_EQ(english(a.notes[0]), "people_labels.csv: 1 row is about no image of this study and was left out.");
}

TEST_F(PeopleAnswersFile, MayHoldWhatIsRight) {
  const PeopleAnswers a = read("image;person;correct\ncat1;anna;1\nfox1;anna;no\n");
  EXPECT_EQ(a.correct[0], (Answers{true, std::nullopt, false}));
  EXPECT_THROW(read("image,person,correct\ncat1,anna,perhaps\n"), Error);
  EXPECT_THROW(read("image,correct\ncat1,1\n"), Error);
  EXPECT_THROW(read("image,person\ncat1,anna\n"), Error);
}

TEST_F(PeopleAnswersFile, IsFoundBesideTheImages) {
  EXPECT_TRUE(peopleAnswersBeside(data_).empty());
  read("image,person,correct\ncat1,anna,1\n");
  EXPECT_EQ(peopleAnswersBeside(data_), folder_.path() / "people_labels.csv");
}

}  // namespace
}  // namespace sightline
