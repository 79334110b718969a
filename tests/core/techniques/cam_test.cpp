// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/cam.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "tests/support/message_texts.h"

using namespace sightline;

namespace {

SaliencyMap compose(std::vector<LayerCam> layers, int w, int h) {
  std::vector<const LayerCam*> pointers;
  for (const auto& l : layers) pointers.push_back(&l);
  return composeCam(pointers, w, h, Region{});
}

TEST(ComposeCam, CutsScalesAndKeepsTheSize) {
  const auto map = compose({{"a", Plane<float>(2, 2, {-4.f, 1.f, 2.f, 4.f}), false}}, 2, 2);
  EXPECT_TRUE(map.blankReason.empty());
  EXPECT_NEAR(map.values.at(0, 0), 0.f, 1e-7);
  EXPECT_NEAR(map.values.at(1, 0), 0.25f, 1e-6);
  EXPECT_NEAR(map.values.at(0, 1), 0.5f, 1e-6);
  EXPECT_NEAR(map.values.at(1, 1), 1.f, 1e-6);
}

TEST(ComposeCam, AveragesLayersAfterScalingEach) {
  const auto map = compose(
      {{"a", Plane<float>(3, 1, {0.f, 50.f, 100.f}), false}, {"b", Plane<float>(3, 1, {0.f, 1.f, 1.f}), false}}, 3, 1);
  EXPECT_NEAR(map.values.at(0, 0), 0.f, 1e-6);
  EXPECT_NEAR(map.values.at(1, 0), 0.75f, 1e-6);
  EXPECT_NEAR(map.values.at(2, 0), 1.f, 1e-6);
}

TEST(ComposeCam, ResizesBilinearlyWithHalfPixelCentres) {
  const auto map = compose({{"a", Plane<float>(2, 1, {0.f, 1.f}), false}}, 4, 1);
  const std::array<float, 4> expected{0.f, 0.25f, 0.75f, 1.f};
  for (int x = 0; x < 4; ++x) EXPECT_NEAR(map.values.at(x, 0), expected[static_cast<std::size_t>(x)], 1e-6);
}

TEST(ComposeCam, SaysWhyAMapIsBlank) {
  auto map = compose({{"a", Plane<float>(2, 2, {-1.f, -2.f, -3.f, -1.f}), false}}, 4, 4);
  EXPECT_EQ(*std::max_element(map.values.values().begin(), map.values.values().end()), 0.f);
  EXPECT_NE(map.blankReason.text().find("against the class"), std::string::npos);
  map = compose({{"a", Plane<float>(2, 2), true}}, 4, 4);
  EXPECT_NE(map.blankReason.text().find("gradient is zero"), std::string::npos);
  EXPECT_THROW(compose({}, 4, 4), Error);
  // Positive everywhere and the same: scaling to [0, 1] leaves nothing.
  map = compose({{"a", Plane<float>(2, 2, {3.f, 3.f, 3.f, 3.f}), false}}, 4, 4);
  EXPECT_NE(map.blankReason.text().find("same value everywhere"), std::string::npos);
  // 1e-15 / (1e-7 + 1e-15) is 1e-8, and 1e-8 / (1e-7 + 1e-8) is 0.09: the reference's constant is the larger part.
  map = compose({{"a", Plane<float>(2, 2, {0.f, 0.f, 0.f, 1e-15f}), false}}, 4, 4);
  EXPECT_NE(map.blankReason.text().find("smaller than rounding errors"), std::string::npos);
  map = compose({{"a", Plane<float>(2, 2, {0.f, 0.f, 0.f, 1e-9f}), false}}, 4, 4);
  EXPECT_EQ(english(map.blankReason), "");
}

TEST(UsualLayer, IsTheLastThatTheClassDependsOn) {
  const auto layer = [](const char* path, bool zero) { return LayerCam{path, Plane<float>(1, 1), zero}; };
  EXPECT_EQ(usualLayer({0, {layer("a", false), layer("b", false), layer("c", true)}})->path, "b");
  EXPECT_EQ(usualLayer({0, {layer("a", false), layer("b", false)}})->path, "b");
  EXPECT_EQ(usualLayer({0, {layer("a", true), layer("b", true)}})->path, "b");
  EXPECT_EQ(usualLayer({}), nullptr);
  EXPECT_EQ(english(layerToChoose({0, {layer("a", false), layer("b", true)}})), "It depends on a: choose that.");
  EXPECT_EQ(english(layerToChoose({0, {layer("a", true)}})), "");
}

}  // namespace
