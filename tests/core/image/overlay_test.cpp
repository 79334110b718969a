// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/overlay.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace sightline {
namespace {

std::shared_ptr<Image> picture(int width, int height, auto colourOf) {
  auto image = std::make_shared<Image>();
  image->width = width;
  image->height = height;
  image->rgb.resize(static_cast<std::size_t>(width) * height * 3);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const Rgb c = colourOf(x, y);
      image->pixel(x, y)[0] = c.r;
      image->pixel(x, y)[1] = c.g;
      image->pixel(x, y)[2] = c.b;
    }
  return image;
}

double meanRed(const Canvas& canvas) {
  double sum = 0;
  for (const auto p : canvas.values()) sum += unpacked(p).r;
  return sum / static_cast<double>(canvas.size());
}

int distance(Rgb a, Rgb b) { return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)}); }

TEST(BlendDifference, EndsMiddleAndMissingValues) {
  Plane<float> field(4, 1);
  field[0] = -1, field[1] = 0, field[2] = 3, field[3] = std::numeric_limits<float>::quiet_NaN();
  Canvas canvas(4, 1, 0xff123456u);
  blendDifference(canvas, {}, field, Sampling::Nearest, 1);
  const auto colours = differenceColours();
  EXPECT_EQ(canvas[0], packed(colours[0]));
  EXPECT_EQ(canvas[1], packed(colours[128]));
  EXPECT_EQ(canvas[2], packed(colours[255])) << "clamped";
  EXPECT_EQ(canvas[3], 0xff123456u);
  Canvas untouched(4, 1, 0xff123456u);
  blendDifference(untouched, {}, field, Sampling::Smooth, 0);
  EXPECT_EQ(untouched[0], 0xff123456u);
}

TEST(PictureScaler, OneToOneIsTheSamePicture) {
  const auto source = picture(37, 21, [](int x, int y) {
    return Rgb{std::uint8_t(x * 6), std::uint8_t(y * 12), std::uint8_t((x * y) % 256)};
  });
  const Canvas canvas = PictureScaler(source).render({}, 37, 21);
  for (int y = 0; y < 21; ++y)
    for (int x = 0; x < 37; ++x) {
      const auto* p = source->pixel(x, y);
      ASSERT_EQ(canvas.at(x, y), packed({p[0], p[1], p[2]})) << x << "," << y;
    }
}

TEST(PictureScaler, ConstantPictureStaysConstantAtEverySize) {
  const auto source = picture(301, 203, [](int, int) { return Rgb{200, 10, 255}; });
  const PictureScaler scaler(source);
  for (const auto& [w, h] : {std::pair{7, 5}, {60, 40}, {150, 101}, {299, 200}, {301, 203}, {500, 400}, {1200, 900}})
    EXPECT_EQ(scaler.render({0.1, 0.2, 0.7, 0.5}, w, h), Canvas(w, h, packed({200, 10, 255}))) << w << "x" << h;
}

TEST(PictureScaler, ShrinkingAveragesFineStripes) {
  // One-pixel stripes are grey, not a moire, at any reduction.
  const auto source = picture(1024, 1024, [](int x, int) {
    const std::uint8_t v = x % 2 ? 255 : 0;
    return Rgb{v, v, v};
  });
  const Canvas canvas = PictureScaler(source).render({}, 200, 200);
  EXPECT_NEAR(meanRed(canvas), 127.5, 2);
  for (const auto p : canvas.values()) ASSERT_NEAR(unpacked(p).r, 127.5, 30);
}

TEST(PictureScaler, PositionsHoldAcrossSizes) {
  // The left 40 % is white: the border must fall at 40 % of every canvas, odd image sides included.
  const auto source = picture(505, 377, [](int x, int) { return x < 202 ? Rgb{255, 255, 255} : Rgb{}; });
  const PictureScaler scaler(source);
  for (const int width : {50, 101, 199, 252, 400, 505, 1010})
    EXPECT_NEAR(meanRed(scaler.render({}, width, width * 377 / 505)) / 255, 202.0 / 505, 0.004) << width;
}

TEST(PictureScaler, ViewShowsThePartAskedFor) {
  const auto source = picture(100, 100, [](int x, int y) { return x >= 50 && y < 50 ? Rgb{255, 0, 0} : Rgb{}; });
  const PictureScaler scaler(source);
  // Only the outermost pixels may hold something of their neighbours.
  EXPECT_NEAR(meanRed(scaler.render({0.5, 0, 0.5, 0.5}, 64, 64)), 255, 1);
  EXPECT_NEAR(meanRed(scaler.render({0, 0.5, 0.5, 0.5}, 64, 64)), 0, 1);
}

TEST(PictureScaler, FarEnlargedPixelsAreSquares) {
  const auto source = picture(4, 4, [](int x, int) { return x == 1 ? Rgb{255, 255, 255} : Rgb{}; });
  const Canvas canvas = PictureScaler(source).render({}, 40, 40);
  for (int x = 0; x < 40; ++x) EXPECT_EQ(unpacked(canvas.at(x, 20)).r, x / 10 == 1 ? 255 : 0) << x;
}

TEST(ScaledToUnit, UsesItsOwnRangeAndKeepsNan) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const auto unit = scaledToUnit(Plane<float>(4, 1, std::vector<float>{-2, nan, 0, 2}));
  EXPECT_FLOAT_EQ(unit[0], 0);
  EXPECT_TRUE(std::isnan(unit[1]));
  EXPECT_FLOAT_EQ(unit[2], 0.5);
  EXPECT_FLOAT_EQ(unit[3], 1);
  EXPECT_EQ(scaledToUnit(Plane<float>(3, 1, 7.0f)), Plane<float>(3, 1, 0.0f));
}

TEST(BlendMap, EndsOfTheOpacityArePictureAndPalette) {
  Plane<float> map(2, 1, std::vector<float>{0, 1});
  const auto colours = paletteColours(Palette::Viridis);
  Canvas picture0(2, 1, packed({10, 20, 30}));
  blendMap(picture0, {}, map, {}, Sampling::Nearest, Palette::Viridis, 0);
  EXPECT_EQ(picture0, Canvas(2, 1, packed({10, 20, 30})));
  Canvas full(2, 1, packed({10, 20, 30}));
  blendMap(full, {}, map, {}, Sampling::Nearest, Palette::Viridis, 1);
  EXPECT_EQ(full.at(0, 0), packed(colours[0]));
  EXPECT_EQ(full.at(1, 0), packed(colours[255]));
  Canvas half(2, 1, packed({10, 20, 30}));
  blendMap(half, {}, map, {}, Sampling::Nearest, Palette::Viridis, 0.5);
  const Rgb expected{std::uint8_t((10 + colours[255].r) / 2), std::uint8_t((20 + colours[255].g) / 2),
                     std::uint8_t((30 + colours[255].b) / 2)};
  EXPECT_LE(distance(unpacked(half.at(1, 0)), expected), 1);
}

TEST(BlendMap, SmoothInterpolatesAndNearestDoesNot) {
  Plane<float> map(2, 1, std::vector<float>{0, 1});
  Canvas smooth(80, 1, 0xff000000u), nearest(80, 1, 0xff000000u);
  blendMap(smooth, {}, map, {}, Sampling::Smooth, Palette::Grey, 1);
  blendMap(nearest, {}, map, {}, Sampling::Nearest, Palette::Grey, 1);
  for (int x = 0; x < 80; ++x) {
    const double expected = std::clamp((x + 0.5) / 40 - 0.5, 0.0, 1.0) * 255;
    EXPECT_NEAR(unpacked(smooth.at(x, 0)).r, expected, 1) << x;
    EXPECT_EQ(unpacked(nearest.at(x, 0)).r, x < 40 ? 0 : 255) << x;
  }
}

TEST(BlendMap, LeavesThePictureOutsideWhatTheMapCoversAndAtNan) {
  Plane<float> map(2, 2, 1.0f);
  map.at(1, 1) = std::numeric_limits<float>::quiet_NaN();
  Canvas canvas(40, 40, packed({1, 2, 3}));
  blendMap(canvas, {}, map, {0.25, 0.25, 0.5, 0.5}, Sampling::Nearest, Palette::Grey, 1);
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 40; ++x) {
      const bool covered = x >= 10 && x < 30 && y >= 10 && y < 30;
      const bool nan = x >= 20 && y >= 20;
      ASSERT_EQ(canvas.at(x, y), covered && !nan ? packed({255, 255, 255}) : packed({1, 2, 3})) << x << "," << y;
    }
}

TEST(BlendMap, ZoomedViewShowsTheSamePartOfPictureAndMap) {
  Plane<float> map(4, 4, 0.0f);
  map.at(3, 0) = 1;
  Canvas canvas(10, 10, 0xff000000u);
  blendMap(canvas, {0.75, 0, 0.25, 0.25}, map, {}, Sampling::Nearest, Palette::Grey, 1);
  EXPECT_EQ(canvas, Canvas(10, 10, 0xffffffffu));
}

TEST(BlendOverlap, ColoursAgreeWithBruteForce) {
  Plane<float> people(8, 8, 0.0f), model(4, 4, 0.0f);
  for (int y = 0; y < 8; ++y)
    for (int x = 0; x < 8; ++x) people.at(x, y) = static_cast<float>((x * 3 + y) % 11);
  for (int y = 0; y < 4; ++y)
    for (int x = 0; x < 4; ++x) model.at(x, y) = static_cast<float>(x * y) / 9;
  const OverlapColours colours;
  Canvas canvas(32, 32, packed({50, 50, 50}));
  blendOverlap(canvas, {}, {&people, 4.5f, {}, Sampling::Nearest}, {&model, 0.2f, {}, Sampling::Nearest}, colours, 1);
  for (int y = 0; y < 32; ++y)
    for (int x = 0; x < 32; ++x) {
      const bool p = people.at(x / 4, y / 4) >= 4.5f, m = model.at(x / 8, y / 8) >= 0.2f;
      const Rgb expected = p && m ? colours.both : p ? colours.onlyPeople : m ? colours.onlyModel : Rgb{50, 50, 50};
      ASSERT_EQ(canvas.at(x, y), packed(expected)) << x << "," << y;
    }
}

TEST(BlendOverlap, MissingSetsAreEmpty) {
  Canvas canvas(5, 5, packed({9, 9, 9}));
  blendOverlap(canvas, {}, {}, {}, {}, 1);
  EXPECT_EQ(canvas, Canvas(5, 5, packed({9, 9, 9})));
}

TEST(BlendOverlap, SmoothSetMatchesItsOutline) {
  // What is coloured and what is outlined must be the same region: compare areas.
  Plane<float> field(40, 40);
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 40; ++x) field.at(x, y) = -std::hypot(float(x) - 18.3f, float(y) - 21.1f);
  double outlined = 0;
  for (const auto& o : outlinesOf(field, -11.4f, Sampling::Smooth)) outlined += signedArea(o);
  Canvas canvas(800, 800, 0xff000000u);
  blendOverlap(canvas, {}, {}, {&field, -11.4f, {}, Sampling::Smooth}, {}, 1);
  const double coloured =
      static_cast<double>(std::ranges::count_if(canvas.values(), [](auto p) { return p != 0xff000000u; })) /
      static_cast<double>(canvas.size());
  EXPECT_NEAR(coloured, outlined, 0.002);
}

TEST(BlendVotes, StrengthFollowsTheNumberOfPeople) {
  Plane<std::uint8_t> votes(3, 1, std::vector<std::uint8_t>{0, 5, 10});
  Canvas canvas(3, 1, 0xff000000u);
  blendVotes(canvas, {}, votes, 10, {200, 100, 0}, 1);
  EXPECT_EQ(unpacked(canvas.at(0, 0)), (Rgb{0, 0, 0}));
  EXPECT_LE(distance(unpacked(canvas.at(1, 0)), {100, 50, 0}), 1);
  EXPECT_EQ(unpacked(canvas.at(2, 0)), (Rgb{200, 100, 0}));
}

TEST(GreyAndDarken, ZeroKeepsLuminanceAndOneIsBlack) {
  Canvas canvas(1, 1, packed({255, 0, 0}));
  greyAndDarken(canvas, 0);
  EXPECT_NEAR(unpacked(canvas[0]).r, 76, 1);
  EXPECT_EQ(unpacked(canvas[0]).r, unpacked(canvas[0]).b);
  greyAndDarken(canvas, 1);
  EXPECT_EQ(canvas[0], 0xff000000u);
}

TEST(DimOutside, TouchesOnlyWhatTheNetworkDidNotSee) {
  Canvas canvas(20, 20, packed({200, 40, 40}));
  const Canvas before = canvas;
  dimOutside(canvas, {}, {});
  EXPECT_EQ(canvas, before);
  dimOutside(canvas, {}, {0.25, 0, 0.5, 1});
  for (int x = 0; x < 20; ++x) EXPECT_EQ(canvas.at(x, 3) == before.at(x, 3), x >= 5 && x < 15) << x;
}

TEST(ValueAt, IsThePixelUnderThePoint) {
  Plane<float> plane(2, 2, std::vector<float>{1, 2, 3, 4});
  EXPECT_EQ(valueAt(plane, {}, 0.1, 0.1), 1);
  EXPECT_EQ(valueAt(plane, {}, 0.9, 0.6), 4);
  EXPECT_EQ(valueAt(plane, {0.5, 0.5, 0.5, 0.5}, 0.8, 0.6), 2);
  EXPECT_TRUE(std::isnan(valueAt(plane, {0.5, 0.5, 0.5, 0.5}, 0.4, 0.6)));
}

}  // namespace
}  // namespace sightline
