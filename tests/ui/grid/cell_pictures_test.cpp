// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/cell_pictures.h"

#include <gtest/gtest.h>

#include <limits>

namespace sightline::ui {
namespace {

using Overlay = DisplaySettings::Overlay;
constexpr int kSide = 32;

std::shared_ptr<const Image> greyPicture(std::uint8_t value) {
  auto image = std::make_shared<Image>();
  image->width = image->height = kSide;
  image->rgb.assign(kSide * kSide * 3, value);
  return image;
}

std::shared_ptr<const HumanMask> leftHalf(int annotators, int votes) {
  auto mask = std::make_shared<HumanMask>();
  mask->annotators = annotators;
  mask->votes = Plane<std::uint8_t>(kSide, kSide);
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < kSide / 2; ++x) mask->votes.at(x, y) = static_cast<std::uint8_t>(votes);
  return mask;
}

/// Bright in the upper half.
std::shared_ptr<const CellResult> upperHalf(const Message& blankReason = {}, Region covers = {}) {
  Plane<float> map(kSide, kSide, 0.0f);
  if (blankReason.empty())
    for (int y = 0; y < kSide / 2; ++y)
      for (int x = 0; x < kSide; ++x) map.at(x, y) = 1;
  Plane<std::uint8_t> votes = leftHalf(10, 10)->votes;
  return std::make_shared<const CellResult>(CellResult{{0, 0, Technique::Xrai},
                                                       {},
                                                       0,
                                                       "ant",
                                                       SaliencyMap{map, covers, blankReason},
                                                       map,
                                                       AlignmentCurve(map, votes, 10),
                                                       0});
}

PictureView wholeView() { return viewIn(LinkedView(), QSize(64, 64), 1.0, 1.0); }

DisplaySettings displayOf(Overlay overlay) {
  DisplaySettings display;
  display.overlay = overlay;
  display.showHumanOutline = display.showSaliencyOutline = false;
  display.opacity = 1;
  display.palette = Palette::Grey;
  return display;
}

TEST(CellPictures, BlankMapLeavesThePictureAsItIs) {
  CellPictures pictures;
  pictures.setPicture(greyPicture(90), nullptr);
  const QImage map =
      pictures.map({{0, 1}, upperHalf("all values are negative"), std::numeric_limits<double>::infinity(), Qt::blue}, 5,
                   wholeView(), displayOf(Overlay::Map));
  EXPECT_EQ(map, pictures.bare(wholeView()));
  EXPECT_TRUE(pictures.saliencyOutlines({0, 1}, upperHalf("x"), std::numeric_limits<double>::infinity()).empty());
}

TEST(CellPictures, OverlapColoursTheFourQuarters) {
  CellPictures pictures;
  pictures.setPicture(greyPicture(90), leftHalf(10, 10));
  const QImage image =
      pictures.map({{0, 1}, upperHalf(), 0.5, QColor(0, 114, 178)}, 5, wholeView(), displayOf(Overlay::Overlap));
  EXPECT_EQ(QColor(image.pixel(10, 10)), QColor(Qt::white));
  EXPECT_EQ(QColor(image.pixel(54, 10)), QColor(0, 114, 178));
  EXPECT_EQ(QColor(image.pixel(10, 54)), QColor(0xF0, 0xE4, 0x42));
  const QColor neither(image.pixel(54, 54));
  EXPECT_LT(neither.red(), 90);
  EXPECT_EQ(neither.red(), neither.blue());
  // Below the number of people that must agree, nobody counts.
  EXPECT_EQ(QColor(pictures.map({{0, 1}, upperHalf(), 0.5, Qt::blue}, 11, wholeView(), displayOf(Overlay::Overlap))
                       .pixel(10, 54)),
            neither);
}

TEST(CellPictures, OnlyTheLargestPartIsOutlinedAndColoured) {
  Plane<float> map(kSide, kSide, 0.0f);
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide / 8; ++x) map.at(x, y) = 1;  // an eighth at the left
    for (int x = kSide / 2; x < kSide; ++x) map.at(x, y) = 0.8f;
  }
  const auto result = std::make_shared<const CellResult>(CellResult{{0, 0, Technique::Xrai},
                                                                    {},
                                                                    0,
                                                                    "ant",
                                                                    SaliencyMap{map, {}, {}},
                                                                    map,
                                                                    AlignmentCurve(map, leftHalf(10, 10)->votes, 10),
                                                                    0});
  CellPictures pictures;
  pictures.setPicture(greyPicture(90), leftHalf(10, 10));
  const auto outlined = [&](const MaskCut& cut) {
    double area = 0;
    for (const Outline& o : pictures.saliencyOutlines({0, 1}, result, cut)) area += signedArea(o);
    return area;
  };
  EXPECT_NEAR(outlined(0.5), 0.625, 0.01);
  EXPECT_NEAR(outlined({0.5, true}), 0.5, 0.01);
  EXPECT_NEAR(outlined({0.9, true}), 0.125, 0.01) << "at another threshold another part is the largest";
  const QPoint left(2, 32), right(48, 32);
  const auto coloured = [&](const MaskCut& cut) {
    return pictures.map({{0, 1}, result, cut, Qt::blue}, 11, wholeView(), displayOf(Overlay::Overlap));
  };
  const QImage all = coloured(0.5), largest = coloured({0.5, true});
  EXPECT_EQ(all.pixel(right), largest.pixel(right));
  EXPECT_NE(all.pixel(left), largest.pixel(left));
  EXPECT_EQ(largest.pixel(left), largest.pixel(QPoint(20, 32))) << "as where the map is low";
}

TEST(CellPictures, ThresholdMovesOnlyTheOutline) {
  CellPictures pictures;
  pictures.setPicture(greyPicture(90), leftHalf(10, 10));
  DisplaySettings display = displayOf(Overlay::Map);
  const auto result = upperHalf();
  const QImage without = pictures.map({{0, 1}, result, 0.5, Qt::red}, 5, wholeView(), display);
  EXPECT_EQ(without, pictures.map({{0, 1}, result, 0.9, Qt::red}, 5, wholeView(), display));
  display.showSaliencyOutline = true;
  const QImage with = pictures.map({{0, 1}, result, 0.5, Qt::red}, 5, wholeView(), display);
  EXPECT_NE(with, without);
  EXPECT_EQ(QColor(with.pixel(32, 32)), QColor(Qt::red));  // the border between the halves
  EXPECT_EQ(with.pixel(32, 10), without.pixel(32, 10));
}

TEST(CellPictures, FollowsItsInputs) {
  CellPictures pictures;
  pictures.setPicture(greyPicture(90), nullptr);
  const auto display = displayOf(Overlay::ImageOnly);
  const auto result = upperHalf();
  EXPECT_EQ(qRed(pictures.map({{0, 1}, result, 0.5, Qt::red}, 5, wholeView(), display).pixel(5, 5)), 90);
  pictures.setPicture(greyPicture(200), nullptr);
  EXPECT_EQ(qRed(pictures.map({{0, 1}, result, 0.5, Qt::red}, 5, wholeView(), display).pixel(5, 5)), 200);
  EXPECT_EQ(qRed(pictures.map({{0, 1}, result, 0.5, Qt::red}, 5, wholeView(), displayOf(Overlay::Map)).pixel(5, 5)),
            255);
}

TEST(CellPictures, WhatTheNetworkDidNotSeeIsDimmed) {
  CellPictures pictures;
  pictures.setPicture(greyPicture(200), nullptr);
  const auto result = upperHalf({}, {0.25, 0.25, 0.5, 0.5});
  const QImage image = pictures.map({{0, 1}, result, 0.5, Qt::red}, 5, wholeView(), displayOf(Overlay::Map));
  EXPECT_EQ(qRed(image.pixel(4, 4)), 100);
  EXPECT_EQ(qRed(image.pixel(32, 24)), 255);
  EXPECT_TRUE(std::isnan(pictures.valueUnder({0, 1}, result, {0.1, 0.1})));
  EXPECT_EQ(pictures.valueUnder({0, 1}, result, {0.5, 0.3}), 1);
}

TEST(CellPictures, CountsPeople) {
  CellPictures pictures;
  pictures.setPicture(greyPicture(90), leftHalf(10, 7));
  EXPECT_EQ(pictures.votesUnder({0.25, 0.5}), 7);
  EXPECT_EQ(pictures.votesUnder({0.75, 0.5}), 0);
  EXPECT_EQ(pictures.votesUnder({1.2, 0.5}), std::nullopt);
  EXPECT_DOUBLE_EQ(pictures.markedShare(7), 0.5);
  EXPECT_DOUBLE_EQ(pictures.markedShare(8), 0);
}

TEST(CellPictures, HighDensityScreensGetMorePixels) {
  CellPictures pictures;
  pictures.setPicture(greyPicture(90), leftHalf(10, 10));
  const PictureView fine = viewIn(LinkedView(), QSize(64, 64), 1.0, 2.0);
  DisplaySettings display = displayOf(Overlay::Map);
  display.showSaliencyOutline = display.showHumanOutline = true;
  const QImage image = pictures.map({{0, 1}, upperHalf(), 0.5, Qt::red}, 5, fine, display);
  EXPECT_EQ(image.size(), QSize(128, 128));
  EXPECT_EQ(image.devicePixelRatio(), 2.0);
  EXPECT_EQ(QColor(image.pixel(100, 64)), QColor(Qt::red));
}

}  // namespace
}  // namespace sightline::ui
