// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/stability.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

Preprocessing plain() {
  Preprocessing p;
  p.mean = {0, 0, 0};
  p.std = {1, 1, 1};
  return p;
}

/// A ramp from dark to bright, the channels apart.
ModelInput ramp() {
  Image pixels{20, 10, std::vector<std::uint8_t>(20 * 10 * 3)};
  for (int y = 0; y < 10; ++y)
    for (int x = 0; x < 20; ++x)
      for (int c = 0; c < 3; ++c) pixels.pixel(x, y)[c] = static_cast<std::uint8_t>(60 + 5 * x + 3 * y + c);
  ModelInput input;
  input.values = normalised(pixels, plain());
  input.pixels = pixels;
  input.covers = {0, 0, 1, 1};
  return input;
}

/// As "map" the red channel: it changes exactly as the image does.
Plane<float> redOf(const ModelInput& input) {
  Plane<float> map(input.pixels.width, input.pixels.height);
  for (int y = 0; y < map.height(); ++y)
    for (int x = 0; x < map.width(); ++x) map.at(x, y) = input.pixels.pixel(x, y)[0];
  return map;
}

TEST(Stability, ChangesAreSmallAndLeadBack) {
  const ModelInput input = ramp();
  StabilityOptions options;
  options.copies = 50;
  options.crop = 0.1;
  const auto all = changedInputs(input, plain(), options);
  ASSERT_EQ(all.size(), 50u + 1 + 4);
  double sum = 0, squares = 0, n = 0;
  for (int copy = 0; copy < 50; ++copy)
    for (std::size_t i = 0; i < input.pixels.rgb.size(); ++i) {
      const double d =
          static_cast<double>(all[static_cast<std::size_t>(copy)].input.pixels.rgb[i]) - input.pixels.rgb[i];
      sum += d;
      squares += d * d;
      ++n;
    }
  EXPECT_NEAR(sum / n, 0, 0.1);
  EXPECT_NEAR(std::sqrt(squares / n), std::sqrt(25 + 1.0 / 12), 0.1);  // and the rounding
  EXPECT_NE(all[0].input.pixels.rgb, all[1].input.pixels.rgb);
  const ChangedInput& flip = all[50];
  EXPECT_EQ(flip.kind, ChangedInput::Kind::Flip);
  EXPECT_EQ(flip.back(redOf(flip.input)), redOf(input));
  const ChangedInput& corner = all[54];
  EXPECT_EQ(corner.left, 2);
  EXPECT_EQ(corner.top, 1);
  EXPECT_EQ(corner.width, 18);
  const Plane<float> back = corner.back(redOf(corner.input));
  EXPECT_NEAR(back.at(9, 4), redOf(input).at(11, 5), 1.0);
  EXPECT_EQ(changedInputs(input, plain(), options)[7].input.values, all[7].input.values) << "always alike";
  EXPECT_EQ(all[3].input.values, normalised(all[3].input.pixels, plain()));
}

TEST(Stability, OfAMapThatFollowsTheImage) {
  const ModelInput input = ramp();
  const MapStability s = stabilityOf(input, plain(), redOf(input),
                                     [](const ModelInput& changed) { return std::optional(redOf(changed)); }, {});
  EXPECT_EQ(s.keptNoise, 8);
  EXPECT_EQ(s.keptFlip, 1);
  EXPECT_EQ(s.keptCrops, 4);
  EXPECT_GT(*s.noise.value, 0.9);
  EXPECT_LT(*s.noise.value, 1);
  EXPECT_NEAR(*s.flip.value, 1, 1e-12);
  EXPECT_GT(*s.crop.value, 0.95);
  EXPECT_GT(*s.maxSensitivity.value, 0.02);
  EXPECT_LT(*s.maxSensitivity.value, 0.3);
}

TEST(Stability, MaxSensitivityByHand) {
  const ModelInput input = ramp();
  Plane<float> map(20, 10), other(20, 10);
  map[0] = 2;  // scaled 1, else 0: norm 1
  other[0] = 4;
  other[1] = 1;  // scaled 1 and .25
  const MapStability s = stabilityOf(input, plain(), map, [&](const ModelInput&) { return std::optional(other); }, {});
  EXPECT_NEAR(*s.maxSensitivity.value, 0.25, 1e-12);
  const MapStability same = stabilityOf(input, plain(), map, [&](const ModelInput&) { return std::optional(map); }, {});
  EXPECT_EQ(*same.maxSensitivity.value, 0);
  EXPECT_NEAR(*same.noise.value, 1, 1e-12);
}

TEST(Stability, ChangesOfTheClassTakeNoPart) {
  const ModelInput input = ramp();
  int asked = 0;
  const MapStability half = stabilityOf(
      input, plain(), redOf(input),
      [&](const ModelInput& changed) { return ++asked % 2 ? std::optional(redOf(changed)) : std::nullopt; }, {});
  EXPECT_EQ(half.keptNoise, 4);
  EXPECT_EQ(asked, 13);
  const MapStability none =
      stabilityOf(input, plain(), redOf(input), [](const ModelInput&) { return std::nullopt; }, {});
  EXPECT_FALSE(none.maxSensitivity.value);
  EXPECT_EQ(english(none.noise.undefined), "The class changed in every copy with noise.");
  EXPECT_EQ(english(none.flip.undefined), "The class changed in the mirror image.");
  EXPECT_EQ(english(none.crop.undefined), "The class changed in every crop.");
  const MapStability flat = stabilityOf(input, plain(), Plane<float>(20, 10, 1.0f),
                                        [](const ModelInput& c) { return std::optional(redOf(c)); }, {});
  EXPECT_EQ(english(flat.flip.undefined), "The map is constant.");
}

TEST(Stability, IsWrittenAndReadAlike) {
  MapStability s;
  s.maxSensitivity = 0.125;
  s.noise = Measured<double>::none("The class changed in every copy with noise.");
  s.flip = 0.5;
  s.crop = -0.25;
  s.keptCrops = 3;
  const MapStability read = stabilityFromJson(toJson(s));
  EXPECT_EQ(*read.maxSensitivity.value, 0.125);
  EXPECT_FALSE(read.noise.value);
  EXPECT_EQ(english(read.noise.undefined), "The class changed in every copy with noise.");
  EXPECT_EQ(*read.crop.value, -0.25);
  EXPECT_EQ(read.keptCrops, 3);
  EXPECT_THROW((void)stabilityFromJson("{}"), Error);
}

TEST(Stability, ImpossibleChangesAreRefused) {
  for (const StabilityOptions& wrong :
       {StabilityOptions{0, 5, 0.05}, StabilityOptions{8, 0, 0.05}, StabilityOptions{8, 5, 0.6}})
    EXPECT_THROW(checkStability(wrong), Error);
  EXPECT_NO_THROW(checkStability({}));
}

}  // namespace
}  // namespace sightline
