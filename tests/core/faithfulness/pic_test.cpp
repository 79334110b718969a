// SPDX-License-Identifier: GPL-3.0-or-later
// SIC and AIC, stage by stage as the golden data has them: tests/golden/faithfulness, made with PAIR's saliency library
// (7b72b67), Pillow 9.4 on libwebp 1.2.4 and scipy's griddata.
#include "core/faithfulness/pic.h"

#include <webp/encode.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/faithfulness/delaunay.h"
#include "core/faithfulness/pixel_order.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "tests/core/faithfulness/shown_network.h"
#include "tests/support/formula_weights.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using test::fallingMap;
using test::ShownNetwork;

const std::filesystem::path kFolder = testing::goldenFolder() / "faithfulness";

nlohmann::json golden() { return nlohmann::json::parse(std::ifstream(kFolder / "chelsea_pic.json")); }
Image photograph() { return readImage(testing::goldenFolder() / "inputs/chelsea_cv224.png"); }

/// The golden data's random pixels: the first of a stable sort of the formula's numbers.
std::vector<bool> randomPixels(double share) {
  std::vector<double> u(224 * 224);
  for (std::size_t i = 0; i < u.size(); ++i) u[i] = test::formulaUniform("pic.random_mask.224x224", i);
  std::vector<std::uint32_t> order(u.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return u[a] < u[b]; });
  std::vector<bool> shown(u.size());
  for (std::size_t i = 0; i < static_cast<std::size_t>(static_cast<double>(u.size()) * share); ++i)
    shown[order[i]] = true;
  return shown;
}

void showCorners(std::vector<bool>& shown) { shown[0] = shown[223] = shown[223 * 224] = shown[224 * 224 - 1] = true; }

TEST(Pic, InformationIsTheSizeThatPillowWrites) {
  const auto json = golden();
  const auto sizes = json["cases"]["tiny_resnet_0.01"]["sizes"];
  const std::vector<std::pair<std::string, std::size_t>> expected{
      {"chelsea_pic_fully_blurred.png", json["cases"]["tiny_resnet_0.01"]["fully_blurred_size"].get<std::size_t>()},
      {"chelsea_tiny_resnet_pic_threshold1.png", sizes[1].get<std::size_t>()},
      {"chelsea_tiny_resnet_pic_threshold6.png", sizes[6].get<std::size_t>()},
      {"chelsea_tiny_resnet_pic_threshold10.png", sizes[10].get<std::size_t>()}};
  const bool same = WebPGetEncoderVersion() == 0x010204;  // another libwebp may find a shorter file
  const auto near = [&](std::size_t found, std::size_t wanted, const std::string& name) {
    if (same)
      EXPECT_EQ(found, wanted) << name;
    else
      EXPECT_NEAR(static_cast<double>(found), static_cast<double>(wanted), 0.01 * static_cast<double>(wanted)) << name;
  };
  for (const auto& [name, size] : expected) near(informationIn(readImage(kFolder / name)), size, name);
  near(informationIn(photograph()), json["original_size"].get<std::size_t>(), "original");
}

TEST(Pic, WhatIsNotShownIsFilledInAsGriddataDoes) {
  const Image image = photograph();
  const auto compare = [&](std::vector<bool> shown, const Image& expected, double bound) {
    const Image out = shownThrough(image, shown);
    double sum = 0;
    for (std::size_t i = 0; i < out.rgb.size(); ++i) sum += std::abs(int(out.rgb[i]) - int(expected.rgb[i]));
    EXPECT_LT(sum / static_cast<double>(out.rgb.size()), bound);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (!shown[i]) continue;
      for (std::size_t c = 0; c < 3; ++c) ASSERT_EQ(out.rgb[3 * i + c], image.rgb[3 * i + c]);
    }
  };
  std::vector<bool> random = randomPixels(0.01);
  EXPECT_EQ(std::count(random.begin(), random.end(), true), golden()["random_mask_count"].get<int>());
  const std::vector<bool> withoutCorners = random;  // the golden counts are of these
  showCorners(random);
  compare(random, readImage(kFolder / "chelsea_pic_fully_blurred.png"), 0.1);
  const auto map =
      readNpyPlane(testing::goldenFolder() / "models/tiny_resnet/cam_chelsea_simple_layer4_last_pred_final.npy");
  const auto thresholds = golden()["thresholds"];
  for (const int t : {1, 6, 10}) {
    std::vector<bool> shown = withoutCorners;
    const float least = percentileOf(map, 100 * (1 - thresholds[static_cast<std::size_t>(t)].get<double>()));
    for (std::size_t i = 0; i < map.size(); ++i)
      if (map[i] >= least) shown[i] = true;
    EXPECT_EQ(std::count(shown.begin(), shown.end(), true),
              golden()["cases"]["tiny_resnet_0.01"]["mask_pixels"][static_cast<std::size_t>(t)].get<int>());
    showCorners(shown);
    compare(shown, readImage(kFolder / ("chelsea_tiny_resnet_pic_threshold" + std::to_string(t) + ".png")), 0.1);
  }
  std::vector<bool> corners(224 * 224);
  showCorners(corners);
  const Image four = shownThrough(image, corners);
  const auto known = golden();
  for (const auto& [place, colour] : known["cases"]["tiny_swin_0"]["fully_blurred_pixels"].items()) {
    int y = 0, x = 0;
    ASSERT_EQ(std::sscanf(place.c_str(), "%d,%d", &y, &x), 2);
    for (std::size_t c = 0; c < 3; ++c) EXPECT_NEAR(four.pixel(x, y)[c], colour[c].get<int>(), 1) << place;
  }
}

TEST(Pic, CurvesFromTheReferencesSizesAndScores) {
  int curves = 0, refused = 0;
  const auto json = golden();
  for (const auto& [name, c] : json["cases"].items()) {
    for (const auto& [kind, expected] : c["results"].items()) {
      const bool sic = kind.starts_with("sic");
      const int cls = c["cls"].get<int>();
      std::vector<PicPoint> shown;
      for (std::size_t i = 0; i < c["sizes"].size(); ++i)
        shown.push_back({c["sizes"][i].get<double>(), (sic ? c["softmax"] : c["accuracy"])[i].get<double>()});
      const PicPoint blurred{
          c["fully_blurred_size"].get<double>(),
          sic ? c["softmax_fully_blurred"].get<double>() : (c["class_fully_blurred"].get<int>() == cls ? 1.0 : 0.0)};
      const PicPoint whole{json["original_size"].get<double>(), sic ? c["softmax_original"].get<double>() : 1.0};
      const auto found = picCurve(shown, blurred, whole, kind.ends_with("monotone"));
      SCOPED_TRACE(name + " " + kind);
      if (expected.contains("refused")) {
        EXPECT_FALSE(found.value);
        EXPECT_NE(found.undefined.text().find("as sure"), std::string::npos);
        ++refused;
        continue;
      }
      ASSERT_TRUE(found.value);
      EXPECT_NEAR(found.value->area, expected["auc"].get<double>(), 1e-7);
      for (std::size_t i = 0; i < expected["curve_y_every_20th"].size(); ++i)
        EXPECT_NEAR(found.value->scores[20 * i], expected["curve_y_every_20th"][i].get<double>(), 1e-6);
      ++curves;
    }
  }
  EXPECT_GE(curves, 4);
  EXPECT_GE(refused, 4);
}

TEST(Pic, AnImageThatBlursToNoLessIsLeftOut) {
  const auto found = picCurve({{10, 0.5}}, {20, 0.1}, {20, 0.9}, true);
  EXPECT_FALSE(found.value);
  EXPECT_NE(found.undefined.text().find("no less to store"), std::string::npos);
}

TEST(Pic, WholeRunOnANetworkThatLooksAtOnePlace) {
  // Sure of its class as far as the left third is sharp: a map of the left third is better than one of the right.
  constexpr int kSide = 48;
  std::vector<float> original;
  const auto sharpness = [&](std::span<const float> v) {
    int same = 0;
    for (std::size_t y = 0; y < kSide; ++y)
      for (std::size_t x = 0; x < kSide / 3; ++x) same += v[y * kSide + x] == original[y * kSide + x];
    return 0.05 + 0.9 * same / (kSide * kSide / 3.0);
  };
  Image part{kSide, kSide, {}};
  const Image all = photograph();
  for (int y = 0; y < kSide; ++y)
    part.rgb.insert(part.rgb.end(), all.pixel(80, 80 + y), all.pixel(80, 80 + y) + 3 * kSide);
  const auto showIn = [&](ShownNetwork& to) {
    to.seen().pixels = part;
    to.seen().values = normalised(part, {});
  };
  ShownNetwork network(kSide, kSide, sharpness);
  showIn(network);
  original = network.seen().values;
  const Plane<float> left = fallingMap(kSide, kSide);
  Plane<float> right = left;
  for (float& v : right.values()) v = -v;
  const auto good = pic(network, {}, left, {}, {}), bad = pic(network, {}, right, {}, {});
  ASSERT_TRUE(good.sic.value && bad.sic.value) << good.sic.undefined.text();
  EXPECT_EQ(good.evaluations, 15);
  EXPECT_GT(good.sic.value->area, bad.sic.value->area + 0.2);
  EXPECT_EQ(pic(network, {}, left, {}, {}).sic.value->scores, good.sic.value->scores)
      << "the random pixels are the same";
  ShownNetwork unsure(kSide, kSide, [&](std::span<const float> v) { return 0.5 * sharpness(v); });
  showIn(unsure);
  const auto out = pic(unsure, {}, left, {}, {});
  EXPECT_FALSE(out.sic.value);
  EXPECT_NE(out.sic.undefined.text().find("0.48, less than the 0.80"), std::string::npos) << out.sic.undefined.text();
  EXPECT_FALSE(pic(network, {}, Plane<float>(kSide, kSide, 1.0f), {}, {}).sic.value);
}

TEST(Delaunay, CoversTheSquareOnce) {
  // A square with a point inside: four triangles, whose areas sum to the square's.
  const std::vector<double> points{0, 0, 0, 10, 10, 0, 10, 10, 4, 3};
  const auto triangles = delaunayTriangles(points);
  EXPECT_EQ(triangles.size(), 4u);
  double twice = 0;
  for (const Triangle& t : triangles) {
    const auto at = [&](std::size_t corner, std::size_t axis) { return points[2 * t[corner] + axis]; };
    twice += std::abs((at(1, 0) - at(0, 0)) * (at(2, 1) - at(0, 1)) - (at(2, 0) - at(0, 0)) * (at(1, 1) - at(0, 1)));
  }
  EXPECT_EQ(twice, 200);
}

}  // namespace
}  // namespace sightline
