// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/value_window.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/base/error.h"

namespace sightline {
namespace {

StoredImage reals(std::vector<float> values) {
  StoredImage image;
  image.width = static_cast<int>(values.size());
  image.height = 1;
  image.real = std::move(values);
  return image;
}

StoredImage sixteen(std::vector<std::uint16_t> values, int channels = 1) {
  StoredImage image;
  image.width = static_cast<int>(values.size()) / channels;
  image.height = 1;
  image.channels = channels;
  image.white = 65535;
  image.sixteen = std::move(values);
  return image;
}

std::vector<std::uint8_t> levels(const StoredImage& image, const std::string& window) {
  return throughWindow(image, parseValueWindow(window), "image").eight;
}

using Levels = std::vector<std::uint8_t>;

// By hand from PS3.3 C.11.2.1.2.1: ((x - (c - 0.5)) / (w - 1) + 0.5) * 255, 0 up to c - 0.5 - (w - 1) / 2.
TEST(ValueWindow, LinearFollowsTheStandard) {
  // c 40, w 400: black up to -160; -159 is 1 / 399 * 255 = 0.64; -100 is 60 / 399 * 255 = 38.35; 40 is 200 / 399 * 255
  // = 127.82; 239 is 399 / 399.
  EXPECT_EQ(levels(reals({-2000, -160, -159, -100, 40, 239, 240, 3000}), "centre:40,width:400"),
            (Levels{0, 0, 1, 38, 128, 255, 255, 255}));
  // A width of 1 is a step at c - 0.5.
  EXPECT_EQ(levels(reals({39, 40, 41}), "centre:40,width:1"), (Levels{0, 255, 255}));
}

StoredImage withWindow(std::vector<float> values, WindowFunction function) {
  StoredImage image = reals(std::move(values));
  image.viewing.windows = {{40, 400, function}};
  return image;
}

TEST(ValueWindow, LinearExactAndSigmoidAreOtherFunctions) {
  // C.11.2.1.3.2: (x - c) / w + 0.5: 40 is 127.5, which is rounded up; -100 is 60 / 400 * 255 = 38.25
  EXPECT_EQ(levels(withWindow({-160, -159, -100, 40, 239, 240}, WindowFunction::LinearExact), "stored"),
            (Levels{0, 1, 38, 128, 254, 255}));
  // C.11.2.1.3.1: 255 / (1 + exp(-4 (x - c) / w)): at 240 255 / (1 + e^-2) = 224.60, at -160 255 / (1 + e^2) = 30.40
  EXPECT_EQ(levels(withWindow({-160, 40, 240}, WindowFunction::Sigmoid), "stored"), (Levels{30, 128, 225}));
}

// Found by sightline-fuzz-readers: levels of numbers that are none.
TEST(ValueWindow, EndsThatAreInfiniteOrEqualSayNothing) {
  const float inf = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();
  StoredImage image = reals({1, inf, -inf, nan, 3, 2});
  EXPECT_EQ(levels(image, "range"), (Levels{0, 255, 0, 0, 255, 128}));
  image.viewing.black = -std::numeric_limits<double>::infinity();
  image.viewing.white = std::numeric_limits<double>::infinity();
  EXPECT_EQ(levels(image, "stored"), levels(image, "range"));
  image.viewing.black = -1e308;
  image.viewing.white = 1e308;
  EXPECT_EQ(levels(image, "stored"), levels(image, "range"));
  image.viewing.windows = {{2, 0, WindowFunction::Sigmoid}};  // 0 / 0 at the centre
  EXPECT_EQ(levels(image, "stored"), (Levels{0, 255, 0, 0, 255, 0}));
}

TEST(ValueWindow, IsTurnedRoundBehindTheWindow) {
  StoredImage image = withWindow({-160, -100, 40, 240}, WindowFunction::Linear);
  image.viewing.lowIsWhite = true;
  // 255 - 38.35 = 216.65, 255 - 127.82 = 127.18
  EXPECT_EQ(levels(image, "stored"), (Levels{255, 217, 127, 0}));
}

TEST(ValueWindow, RangeIsFromTheSmallestToTheLargestValue) {
  EXPECT_EQ(levels(reals({-20, -10, 0}), "range"), (Levels{0, 128, 255}));
  EXPECT_EQ(levels(reals({7, 7}), "range"), (Levels{0, 0}));
  StoredImage padded = reals({-2000, 0, 50, 100});
  padded.viewing.padding = {-2000, -2000};
  EXPECT_EQ(levels(padded, "range"), (Levels{0, 0, 128, 255}));
  const float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_EQ(levels(reals({nan, 0, 50, 100}), "range"), (Levels{0, 0, 128, 255}));
  EXPECT_EQ(levels(reals({nan}), "range"), (Levels{0}));
}

TEST(ValueWindow, PercentilesAreNumpys) {
  // Of 0 to 100 percentile p is p. Of {0, 10} percentile 25 is 2.5 and percentile 75 is 7.5 (numpy.percentile).
  std::vector<float> values;
  for (int i = 0; i <= 100; ++i) values.push_back(static_cast<float>((i * 37) % 101));
  const auto out = levels(reals(values), "percentiles:10,60");
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double expected = std::min(255.0, std::max(0.0, (static_cast<double>(values[i]) - 10) / 50 * 255));
    EXPECT_EQ(out[i], static_cast<int>(expected + 0.5)) << values[i];
  }
  const StoredWindow w = scaleOf(reals({10, 0}), parseValueWindow("percentiles:25,75"), "image").window;
  EXPECT_DOUBLE_EQ(w.centre, 5);
  EXPECT_DOUBLE_EQ(w.width, 5);
}

TEST(ValueWindow, ATableIsFollowedAndHeldAtItsEnds) {
  StoredImage image = reals({-5, 10, 11, 12, 99});
  StoredWindow table;
  table.table = LookupTable{10, 10, {0, 512, 1023}};
  image.viewing.windows = {table};
  EXPECT_EQ(levels(image, "stored"), (Levels{0, 0, 128, 255, 255}));  // 512 / 1023 * 255 = 127.62
}

TEST(ValueWindow, SixteenBitsShareOneScaleAndKeepTheirOpacity) {
  EXPECT_EQ(levels(sixteen({0, 2040, 4080}), "range"), (Levels{0, 128, 255}));
  EXPECT_EQ(levels(sixteen({0, 1000, 2000, 65535, 500, 4000, 0, 32896}, 4), "range"),
            (Levels{0, 64, 128, 255, 32, 255, 0, 128}));  // 1000 / 4000 * 255 = 63.75, 500: 31.9
}

TEST(ValueWindow, EightBitsAreNeverTouched) {
  StoredImage image;
  image.width = 3;
  image.height = 1;
  image.eight = {10, 20, 30};
  EXPECT_EQ(levels(image, "range"), (Levels{10, 20, 30}));
}

TEST(ValueWindow, AStoredWindowThatIsNotThereIsSaid) {
  const StoredImage image = withWindow({0, 1}, WindowFunction::Linear);
  try {
    levels(image, "stored:2");
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.problem(), "has 1 stored window, number 2 is asked for");
    EXPECT_EQ(e.subject(), "image");
  }
}

TEST(ValueWindow, TextComesBack) {
  for (const char* text : {"stored", "stored:3", "stored:LUNG", "stored:Bone, wide", "range", "percentiles:1,99",
                           "percentiles:0.5,99.5", "centre:-600,width:1500.5"})
    EXPECT_EQ(toString(parseValueWindow(text)), text);
  EXPECT_EQ(parseValueWindow("percentiles"), parseValueWindow("percentiles:1,99"));
  EXPECT_EQ(parseValueWindow("center:1,width:2"), parseValueWindow("centre:1,width:2"));
  EXPECT_EQ(parseValueWindow("stored"), ValueWindow{});
  for (const char* text : {"", "auto", "stored:0", "stored:1.5", "stored:", "stored: x", "percentiles:5",
                           "percentiles:9,1", "percentiles:-1,50", "centre:40", "centre:40,width:0",
                           "centre:40,width:-3", "centre:nan,width:3", "centre:40,width:400 "}) {
    try {
      parseValueWindow(text);
      ADD_FAILURE() << text;
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::InvalidOption);
      EXPECT_NE(e.remedy(), "");
    }
  }
}

}  // namespace
}  // namespace sightline
