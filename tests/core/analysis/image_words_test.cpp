// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/image_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/human_mask.h"
#include "tests/core/analysis/curve_study.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::Not;

using Marks = ImageNumbers::Marks;
using State = ImageNumbers::State;

std::vector<std::string> said(const ImageNumbers& numbers) {
  std::vector<std::string> texts;
  for (const Message& sentence : imageParagraph(numbers)) texts.push_back(sentence.text());
  return texts;
}

/// Two models that are right, marks of 5 of 10 people on 13 % of the image, four maps.
ImageNumbers complete() {
  ImageNumbers n;
  n.label = "ant";
  n.predictions = {{"ResNet", "ant", true}, {"CaiT", "ant", true}};
  n.marks = Marks::Some;
  n.needed = 5;
  n.people = {10, PeopleKnown::Stated};
  n.area = 0.13;
  n.maps = {{Technique::GradCam, "ResNet", State::Ready, 0.4, 0.25},
            {Technique::Xrai, "ResNet", State::Ready, 0.2, 0.5},
            {Technique::GradCam, "CaiT", State::Ready, 0.3, 0.75},
            {Technique::Xrai, "CaiT", State::Ready, 0.1, 0.9}};
  return n;
}

TEST(ImageWords, ACompleteImageTakesFourSentences) {
  EXPECT_THAT(
      said(complete()),
      ElementsAre("All 2 models are right: the image is labelled \"ant\".",
                  "At least 5 of 10 people marked 13 % of the image.",
                  "IoU is 0.25 on average over 4 maps: highest (0.40) for Grad-CAM on ResNet, lowest (0.10) for "
                  "XRAI on CaiT.",
                  "Of the region that a map highlights, 60 % on average lies on the background, where nobody "
                  "marked anything: most (90 %) for XRAI on CaiT, least (25 %) for Grad-CAM on ResNet."));
}

TEST(ImageWords, SayWhoIsRight) {
  ImageNumbers n = complete();
  n.predictions[1] = {"CaiT", "ball", false};
  EXPECT_EQ(said(n)[0], "1 of 2 models are right: the image is labelled \"ant\", but CaiT says \"ball\".");
  n.predictions[0] = {"ResNet", "car", false};
  EXPECT_EQ(
      said(n)[0],
      "None of 2 models is right: the image is labelled \"ant\", but ResNet says \"car\" and CaiT says \"ball\".");
  n.predictions = {{"ResNet", "car", false}};
  EXPECT_EQ(said(n)[0], "ResNet says \"car\", but the image is labelled \"ant\".");
  n.predictions = {{"ResNet", "ant", true}};
  EXPECT_EQ(said(n)[0], "ResNet says \"ant\", which is right.");
  n.predictions = {{"ResNet", "", {}}, {"CaiT", "", {}}};
  EXPECT_EQ(said(n)[0], "No prediction is known yet.");
  n.predictions = {{"ResNet", "ant", true}, {"CaiT", "", {}}};
  EXPECT_EQ(said(n)[0], "ResNet says \"ant\", which is right.");
  EXPECT_EQ(said(n)[1], "1 model has not predicted yet.");
}

TEST(ImageWords, WithoutALabelNobodyIsRight) {
  ImageNumbers n = complete();
  n.label.clear();
  n.predictions = {{"ResNet", "ant", {}}, {"CaiT", "ant", {}}};
  EXPECT_EQ(said(n)[0], "All 2 models say \"ant\"; the image has no label to compare that with.");
  n.predictions[1].label = "ball";
  EXPECT_EQ(said(n)[0], "ResNet says \"ant\" and CaiT says \"ball\"; the image has no label to compare that with.");
}

TEST(ImageWords, WithoutMarksNothingIsSaidOfAgreementOrBackground) {
  for (const auto& [marks, sentence] :
       {std::pair{Marks::None, "Nobody marked this image, so there is nothing to compare the maps with."},
        {Marks::Unread, "What people marked has not been read yet."},
        {Marks::Nothing,
         "No part of the image was marked by at least 5 of 10 people, so there is nothing to compare the maps "
         "with."}}) {
    ImageNumbers n = complete();
    n.marks = marks;
    for (auto& map : n.maps) map.value = map.background = std::nullopt;
    EXPECT_THAT(said(n), ElementsAre("All 2 models are right: the image is labelled \"ant\".", sentence));
  }
  ImageNumbers one = complete();
  one.marks = Marks::Nothing;
  one.people.number = one.needed = 1;
  EXPECT_EQ(said(one)[1], "Nothing was marked on this image, so there is nothing to compare the maps with.");
}

TEST(ImageWords, TheNumberOfPeopleIsTheTrueOne) {
  ImageNumbers n = complete();
  n.people.number = n.needed = 1;
  EXPECT_EQ(said(n)[1], "One person marked 13 % of the image.");
  n = complete();
  n.simulated = true;
  EXPECT_EQ(said(n)[1], "At least 5 of 10 simulated people marked 13 % of the image.");
}

TEST(ImageWords, NoNumberOfPeopleThatNobodyStated) {
  ImageNumbers n = complete();
  n.people = {10, PeopleKnown::Found};
  EXPECT_EQ(said(n)[1], "13 % of the image has at least 50 % of the marks.");
  n.people = {10, PeopleKnown::Graded};
  EXPECT_EQ(said(n)[1], "13 % of the image reaches at least 50 % of the mask's full value.");
  n.people = {1, PeopleKnown::OneMask};
  n.needed = 1;
  EXPECT_EQ(said(n)[1], "The mask covers 13 % of the image.");
  for (const std::string& text : said(n)) {
    EXPECT_THAT(text, Not(::testing::HasSubstr("1 person")));
    EXPECT_THAT(text, Not(::testing::HasSubstr("people")));
  }
  n = complete();
  n.people = {10, PeopleKnown::Found};
  n.marks = Marks::Nothing;
  EXPECT_EQ(said(n)[1],
            "No part of the image reaches at least 50 % of the marks, so there is nothing to compare the maps with.");
}

TEST(ImageWords, WhereFixationsStandInForMasksPeopleLooked) {
  ImageNumbers n = complete();
  n.looked = true;
  EXPECT_EQ(said(n)[1], "At least 5 of 10 people looked at 13 % of the image.");
  EXPECT_THAT(said(n)[3], ::testing::HasSubstr("where nobody looked"));
  n.people.number = n.needed = 1;
  EXPECT_EQ(said(n)[1], "One person looked at 13 % of the image.");
  for (const std::string& text : said(n)) EXPECT_THAT(text, Not(::testing::HasSubstr("marked")));
}

TEST(ImageWords, OneMapHasNoHighestAndLowest) {
  ImageNumbers n = complete();
  n.maps.resize(1);
  EXPECT_EQ(said(n)[2], "IoU is 0.40 for Grad-CAM on ResNet.");
  EXPECT_EQ(
      said(n)[3],
      "Of the region that Grad-CAM on ResNet highlights, 25 % lies on the background, where nobody marked anything.");
  n = complete();
  for (auto& map : n.maps) map.value = 0.2;
  EXPECT_EQ(said(n)[2], "IoU is 0.20 for all 4 maps.");
}

TEST(ImageWords, TheRankIsAmongEnoughImagesOnly) {
  ImageNumbers n = complete();  // mean 0.25
  n.otherImages = {0.1, 0.2, 0.3, 0.4};
  EXPECT_EQ(said(n).size(), 4u) << "five images are too few for a rank";
  n.otherImages = {0.1, 0.2, 0.22, 0.24, 0.4};
  EXPECT_EQ(said(n)[3], "That is higher than on 80 % of the other 5 images.");
  n.otherImages = {0.1, 0.3, 0.3, 0.3, 0.4};
  EXPECT_EQ(said(n)[3], "That is lower than on 80 % of the other 5 images.");
  n.maps[0].value.reset();
  EXPECT_THAT(said(n), Not(::testing::Contains(::testing::HasSubstr("other 5 images")))) << "its mean is of fewer maps";
}

TEST(ImageWords, WhatIsMissingFailedOrUndefinedIsCounted) {
  ImageNumbers n = complete();
  n.maps[0].value.reset();
  n.maps[1].state = State::Failed;
  n.maps[2].state = State::Missing;
  const auto texts = said(n);
  ASSERT_EQ(texts.size(), 7u);
  EXPECT_EQ(texts[2], "IoU is 0.10 for XRAI on CaiT.");
  EXPECT_EQ(texts[4], "For 1 map IoU is undefined; it is left out.");
  EXPECT_EQ(texts[5], "1 of 4 maps could not be computed.");
  EXPECT_EQ(texts[6], "1 of 4 maps has not been computed yet.");
  for (auto& map : n.maps) map.state = State::Missing;
  EXPECT_THAT(said(n), ElementsAre("All 2 models are right: the image is labelled \"ant\".",
                                   "At least 5 of 10 people marked 13 % of the image.",
                                   "4 of 4 maps have not been computed yet."));
}

TEST(ImageWords, TheShareOnTheBackgroundIsNotSaidTwice) {
  ImageNumbers n = complete();
  n.metric = Metric::BackgroundShare;
  EXPECT_EQ(said(n).size(), 3u);
  EXPECT_THAT(said(n)[2], ::testing::StartsWith("Of the region that a map highlights"));
}

TEST(ImageWords, TheNumbersAreThoseOfTheSnapshot) {
  // Votes 6, 2, 0, 0 on four pixels; the map marks the first and the last two of them by turns.
  const auto votes = [](int) {
    Plane<std::uint8_t> plane(2, 2, 0);
    plane[0] = 6;
    plane[1] = 2;
    return plane;
  };
  const auto map = [](int image, int model, Technique) {
    Plane<float> plane(2, 2, 0.0F);
    plane[0] = 1;
    plane[1] = model == 1 ? 1.0F : 0.0F;
    plane[2] = image == 0 ? 1.0F : 0.0F;
    return plane;
  };
  const StudyTable table = testing::tableOf(2, 2, map, votes);
  StudyDefinition study;
  study.dataset.items.resize(2);
  study.dataset.annotators = 10;
  study.dataset.peopleKnown = PeopleKnown::Stated;
  study.models.resize(2);
  study.models[0].displayName = "A";
  study.models[1].displayName = "B";
  AnalysisSettings settings;
  settings.rule = {BinarisationRule::Kind::Fixed, 0.5};
  const auto snapshot = evaluateStudy(table, settings, ClassNames(study.dataset, study.models), 1);
  const ImageNumbers n = imageNumbers(study, *snapshot, Metric::Iou, 0, table.masks[0].get());
  EXPECT_EQ(n.marks, Marks::Some);
  EXPECT_EQ(n.needed, 5);
  EXPECT_EQ(n.area, 0.25);
  ASSERT_EQ(n.maps.size(), 4u);
  EXPECT_EQ(*n.maps[0].value, 0.5);       // pixels 0, 2 against 0
  EXPECT_EQ(*n.maps[0].background, 0.5);  // pixel 2, which nobody marked
  EXPECT_EQ(*n.maps[2].value, 1.0 / 3);   // pixels 0, 1, 2 against 0
  EXPECT_EQ(*n.maps[2].background, 1.0 / 3) << "two people marked pixel 1: too few to agree, but it is no background";
  ASSERT_EQ(n.otherImages.size(), 1u);
  EXPECT_EQ(n.otherImages[0], 0.75);  // IoU 1 and 1/2 for both techniques
  EXPECT_EQ(imageNumbers(study, *snapshot, Metric::Iou, 0, nullptr).marks, Marks::None);
  EXPECT_TRUE(
      imageNumbers(study, *snapshot, Metric::Iou, 0, nullptr, {false, std::vector<int>{0}}).otherImages.empty());
}

}  // namespace
}  // namespace sightline
