// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/resize.h"
#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/image/image_io.h"

namespace sightline {
namespace {

const std::filesystem::path kInputs = sightline::testing::goldenFolder() / "inputs";

Image constant(int width, int height, std::uint8_t v) {
  return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3, v)};
}

TEST(Resize, SameSizeIsACopy) {
  const Image chelsea = readImage(kInputs / "chelsea.png");
  EXPECT_EQ(resizeLinear(chelsea, chelsea.width, chelsea.height), chelsea);
  EXPECT_EQ(resizePillowBicubic(chelsea, chelsea.width, chelsea.height), chelsea);
  Plane<float> p(2, 2, {1.f, -2.f, 3.5f, 1e30f});
  EXPECT_EQ(resizeLinear(p, 2, 2), p);
}

TEST(Resize, ConstantPicturesStayConstant) {
  for (const int v : {0, 1, 127, 254, 255})
    for (const auto& [w, h] : {std::pair{1, 1}, {7, 300}, {300, 7}, {64, 64}}) {
      const auto value = static_cast<std::uint8_t>(v);
      EXPECT_EQ(resizePillowBicubic(constant(33, 21, value), w, h), constant(w, h, value));
      EXPECT_EQ(resizeLinear(constant(33, 21, value), w, h), constant(w, h, value));
      EXPECT_EQ(resizeArea(constant(33, 21, value), w, h), constant(w, h, value));
    }
}

TEST(Resize, BicubicIsMirrorSymmetric) {
  const Image chelsea = readImage(kInputs / "chelsea.png");
  const auto mirrored = [](const Image& in) {
    Image out = in;
    for (int y = 0; y < in.height; ++y)
      for (int x = 0; x < in.width; ++x) std::copy_n(in.pixel(in.width - 1 - x, y), 3, out.pixel(x, y));
    return out;
  };
  EXPECT_EQ(resizePillowBicubic(mirrored(chelsea), 150, 100), mirrored(resizePillowBicubic(chelsea, 150, 100)));
}

TEST(Resize, GoldenOpenCvLinear) {
  EXPECT_EQ(resizeLinear(readImage(kInputs / "chelsea.png"), 224, 224), readImage(kInputs / "chelsea_cv224.png"));
  EXPECT_EQ(resizeLinear(readImage(kInputs / "formula.png"), 224, 224), readImage(kInputs / "formula_cv224.png"));
}

TEST(Resize, GoldenPillowBicubic) {
  EXPECT_EQ(resizePillowBicubic(readImage(kInputs / "chelsea.png"), 224, 224),
            readImage(kInputs / "chelsea_pil224.png"));
  EXPECT_EQ(resizePillowBicubic(readImage(kInputs / "formula.png"), 224, 224),
            readImage(kInputs / "formula_pil224.png"));
}

TEST(Resize, FloatLinearUsesHalfPixelCentres) {
  // 2 -> 4: centres at -0.25, 0.25, 0.75, 1.25 of the source, clamped at the edges.
  const Plane<float> out = resizeLinear(Plane<float>(2, 1, {0.f, 1.f}), 4, 1);
  EXPECT_EQ(out, Plane<float>(4, 1, {0.f, 0.25f, 0.75f, 1.f}));
}

TEST(Resize, NearestTakesPixelCentres) {
  const Plane<std::uint8_t> in(4, 1, {10, 20, 30, 40});
  EXPECT_EQ(resizeNearest(in, 2, 1), (Plane<std::uint8_t>(2, 1, {20, 40})));
  EXPECT_EQ(resizeNearest(in, 8, 1), (Plane<std::uint8_t>(8, 1, {10, 10, 20, 20, 30, 30, 40, 40})));
  EXPECT_EQ(resizeNearest(in, 3, 2), (Plane<std::uint8_t>(3, 2, {10, 30, 40, 10, 30, 40})));
  EXPECT_EQ(resizeNearest(in, 4, 1), in);
}

TEST(Resize, NearestInventsNoValue) {
  Plane<std::uint8_t> in(37, 23);
  for (std::size_t i = 0; i < in.size(); ++i) in[i] = i % 3 == 0 ? 0 : 204;
  const auto out = resizeNearest(in, 224, 224);
  for (const auto v : out.values()) EXPECT_TRUE(v == 0 || v == 204);
}

TEST(Resize, ImpossibleSizesAreErrors) {
  EXPECT_THROW(resizeLinear(constant(2, 2, 0), 0, 5), Error);
  EXPECT_THROW(resizePillowBicubic(Image{}, 5, 5), Error);
  EXPECT_THROW(resizeArea(constant(2, 2, 0), 5, -1), Error);
  EXPECT_EQ(shrunkTo(constant(2000, 500, 7), 128), constant(128, 32, 7));
  EXPECT_EQ(shrunkTo(constant(1, 9000, 7), 100), constant(1, 100, 7));
  EXPECT_EQ(shrunkTo(constant(128, 64, 7), 128), constant(128, 64, 7)) << "small enough already";
  EXPECT_THROW(resizeLinear(Plane<float>(), 5, 5), Error);
  EXPECT_THROW(resizeNearest(Plane<std::uint8_t>(3, 3), 0, 0), Error);
}

}  // namespace
}  // namespace sightline
