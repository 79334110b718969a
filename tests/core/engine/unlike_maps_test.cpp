// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/unlike_maps.h"
#include "tests/support/message_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sightline {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Technique kCam = Technique::GradCam;

std::shared_ptr<const CellResult> result(Plane<float> map, Technique technique) {
  AlignmentCurve curve(map, {}, 10, {});
  return std::make_shared<CellResult>(
      CellResult{{0, 0, technique}, {}, 0, {}, {}, std::move(map), std::move(curve), 0, {}, {}, {}});
}

/// The map of a token grid, and the same values as pytorch-grad-cam orders them without its reshape: rows and columns
/// of one are no longer those of the other. Pearson's r of these two is .024 (the products of the deviations from
/// the mean 7.5 sum to 8, their squares to 340).
const Plane<float> kMap(4, 4, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
const Plane<float> kShuffled(4, 4, {12, 0, 13, 1, 14, 2, 15, 3, 8, 4, 9, 5, 10, 6, 11, 7});

TEST(UnlikeMaps, OnesThatResembleNothingAreToldWithTheirCorrelation) {
  const std::vector<ImportedBesideOwn> images(3, {1, result(kShuffled, Technique::Imported), {result(kMap, kCam)}});
  const auto unlike = unlikeMaps(images);
  ASSERT_EQ(unlike.size(), 1u);
  EXPECT_EQ(unlike[0].model, 1);
  EXPECT_EQ(unlike[0].images, 3);
  double products = 0;
  for (std::size_t i = 0; i < 16; ++i) products += (kMap[i] - 7.5) * (kShuffled[i] - 7.5);
  EXPECT_NEAR(unlike[0].correlation, products / 340, 1e-6);
  StudyDefinition study;
  study.models.resize(2);
  study.models[1].displayName = "Swin-S";
  const auto sentences = english(sentencesOf(unlike, study));
  ASSERT_EQ(sentences.size(), 1u);
  EXPECT_THAT(sentences[0], AllOf(HasSubstr("imported maps of Swin-S have little in common"), HasSubstr("Grad-CAM"),
                                  HasSubstr("over 3 images")));
}

TEST(UnlikeMaps, OneTechniqueThatAgreesIsEnough) {
  EXPECT_THAT(
      unlikeMaps({{0, result(kMap, Technique::Imported), {result(kShuffled, kCam), result(kMap, Technique::Xrai)}}}),
      IsEmpty());
}

TEST(UnlikeMaps, WhatCannotBeComparedIsPassedOver) {
  const auto imported = result(kShuffled, Technique::Imported);
  EXPECT_THAT(unlikeMaps({{0, imported, {result(Plane<float>(2, 2, {0, 1, 2, 3}), kCam)}},
                          {0, imported, {result(Plane<float>(4, 4, 1.f), kCam)}},
                          {0, imported, {}}}),
              IsEmpty());
}

TEST(UnlikeMaps, AsManyImagesAsAreNeededAreLookedAt) {
  std::vector<ImportedBesideOwn> images(kLookedAt, {0, result(kShuffled, Technique::Imported), {result(kMap, kCam)}});
  images.push_back({0, result(kMap, Technique::Imported), {result(kMap, kCam)}});
  ASSERT_EQ(unlikeMaps(images).size(), 1u);
  EXPECT_EQ(unlikeMaps(images)[0].images, kLookedAt);
}

}  // namespace
}  // namespace sightline
