// SPDX-License-Identifier: GPL-3.0-or-later
// Deletion, insertion, ROAD and average drop: what needs no network of LibTorch. Values of RISE's and
// pytorch-grad-cam's own programs are in tests/golden/faithfulness; tests/core/compute/faithful_networks_test.cpp has
// those with networks.
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/base/error.h"
#include "core/faithfulness/average_drop.h"
#include "core/faithfulness/causal_metric.h"
#include "core/faithfulness/pixel_order.h"
#include "core/faithfulness/road.h"
#include "core/image/npy.h"
#include "tests/core/faithfulness/shown_network.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using test::fallingMap;
using test::ShownNetwork;

const std::filesystem::path kFolder = testing::goldenFolder() / "faithfulness";

nlohmann::json jsonIn(const char* name) { return nlohmann::json::parse(std::ifstream(kFolder / name)); }

TEST(RiseBlur, HasTheFoldedKernelAndFadesAtTheBorder) {
  // One bright point in the middle of 31 x 31: its blur is the kernel, as scipy makes it.
  const auto kernel = readNpy(kFolder / "blur_kernel_11_5.npy").asFloat();
  std::vector<float> point(3 * 31 * 31);
  point[15 * 31 + 15] = 1;
  const auto blurred = riseBlur(point, 31, 31);
  for (int y = 0; y < 11; ++y)
    for (int x = 0; x < 11; ++x)
      EXPECT_NEAR(blurred[static_cast<std::size_t>((y + 10) * 31 + x + 10)],
                  kernel[static_cast<std::size_t>(y * 11 + x)], 1e-9)
          << x << ", " << y;
  EXPECT_EQ(blurred[4 * 31 + 15], 0);
  EXPECT_EQ(blurred[31 * 31 + 15 * 31 + 15], 0) << "another channel";
  // The golden input, at four places and in sum.
  const auto input = readNpy(testing::goldenFolder() / "inputs" / "chelsea_simple.npy").asFloat();
  const auto out = riseBlur(input, 224, 224);
  const auto expected = jsonIn("chelsea_curves.json")["models"]["tiny_resnet"]["blurred"];
  double sum = 0;
  for (const float v : out) sum += std::abs(static_cast<double>(v));
  EXPECT_NEAR(sum, expected["abs_sum"].get<double>(), 0.05);
  for (const auto& [place, value] : expected["values"].items()) {
    int c = 0, y = 0, x = 0;
    ASSERT_EQ(std::sscanf(place.c_str(), "%d,%d,%d", &c, &y, &x), 3);
    EXPECT_NEAR(out[static_cast<std::size_t>((c * 224 + y) * 224 + x)], value.get<double>(), 1e-6) << place;
  }
}

TEST(PixelOrder, EqualValuesGoInTheOrderOfTheImage) {
  EXPECT_EQ(fallingOrder({3, 2, {1, 3, 3, 2, 3, 1}}), (std::vector<std::uint32_t>{1, 2, 4, 3, 0, 5}));
}

TEST(PixelOrder, PercentilesAreNumpys) {
  // numpy.percentile([4, 1, 3, 2, 10], [0, 20, 37.5, 80, 100])
  const Plane<float> values(5, 1, {4, 1, 3, 2, 10});
  EXPECT_FLOAT_EQ(percentileOf(values, 0), 1);
  EXPECT_FLOAT_EQ(percentileOf(values, 20), 1.8f);
  EXPECT_FLOAT_EQ(percentileOf(values, 37.5), 2.5f);
  EXPECT_FLOAT_EQ(percentileOf(values, 80), 5.2f);
  EXPECT_FLOAT_EQ(percentileOf(values, 100), 10);
}

TEST(CausalCurves, AreTheDefinition) {
  // The share of the image's first channel that is still itself: a curve that can be worked by hand.
  constexpr int kW = 10, kH = 7, kStep = 8;
  std::vector<float> original;
  ShownNetwork network(kW, kH, [&](std::span<const float> v) {
    int same = 0;
    for (int i = 0; i < kW * kH; ++i) same += v[static_cast<std::size_t>(i)] == original[static_cast<std::size_t>(i)];
    return static_cast<double>(same) / (kW * kH);
  });
  original = network.seen().values;
  const auto out =
      causalCurves(network, {}, fallingMap(kW, kH), {kStep, Substrate::Black, Substrate::Black, false, 0}, {});
  ASSERT_TRUE(out.deletion.value);
  const CausalCurve& deletion = *out.deletion.value;
  ASSERT_EQ(deletion.share.size(), 10u) << "70 pixels in steps of 8, and the image before";
  EXPECT_EQ(out.evaluations, 20);
  double sum = 0;
  for (std::size_t k = 0; k < 10; ++k) {
    const double share = std::min(70.0, static_cast<double>(k) * kStep) / 70;
    EXPECT_NEAR(deletion.share[k], share, 1e-12);
    EXPECT_NEAR(deletion.probability[k], 1 - share, 0.02)
        << "where a pixel is black from the start, it is itself still";
    sum += deletion.probability[k];
  }
  // A short last step counts as a whole one.
  EXPECT_NEAR(deletion.area, (sum - (deletion.probability.front() + deletion.probability.back()) / 2) / 9, 1e-12);
  ASSERT_TRUE(out.insertion.value);
  for (std::size_t k = 0; k < 10; ++k)
    EXPECT_NEAR(out.insertion.value->probability[k], out.insertion.value->share[k], 0.02);
  EXPECT_EQ(deletion.areaError, 0);
}

TEST(CausalCurves, PixelsGoInTheOrderOfTheMap) {
  std::vector<std::vector<bool>> gone;
  ShownNetwork network(4, 2, [&](std::span<const float> v) {
    std::vector<bool> now;
    for (std::size_t i = 0; i < 8; ++i) now.push_back(v[i] == 0 && v[8 + i] == 0 && v[16 + i] == 0);
    gone.push_back(now);
    return 0.1 * static_cast<double>(gone.size());
  });
  const Plane<float> map(4, 2, {0, 5, 5, 1, 2, 5, 0, 9});
  (void)causalCurves(network, {}, map, {3, Substrate::Mean, Substrate::Mean, false, 0}, {});
  ASSERT_GE(gone.size(), 4u);
  using Row = std::vector<bool>;
  EXPECT_EQ(gone[0], Row({0, 0, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(gone[1], Row({0, 1, 1, 0, 0, 0, 0, 1})) << "9, then the first two of the fives";
  EXPECT_EQ(gone[2], Row({0, 1, 1, 1, 1, 1, 0, 1}));
  EXPECT_EQ(gone[3], Row({1, 1, 1, 1, 1, 1, 1, 1}));
}

TEST(Faithfulness, WhatIsUndefinedSaysWhyAndIsNeverZero) {
  const auto mean = [](std::span<const float> v) {
    return 0.5 + 0.01 * static_cast<double>(std::accumulate(v.begin(), v.end(), 0.0f)) / static_cast<double>(v.size());
  };
  const auto reasons = [](ShownNetwork& network, const Plane<float>& map) {
    const auto curves = causalCurves(network, {}, map, {8, Substrate::Mean, Substrate::Blur, false, 0}, {});
    EXPECT_FALSE(curves.deletion.value);
    return curves.deletion.undefined.text();
  };
  constexpr int kSide = 12;
  {
    ShownNetwork network(kSide, kSide, mean);
    const Plane<float> flat(kSide, kSide, 0.25f);
    EXPECT_NE(reasons(network, flat).find("one value everywhere"), std::string::npos);
    EXPECT_FALSE(road(network, flat, {}, {}).scores.value);
    EXPECT_FALSE(confidenceDrop(network, flat, {}).drop.value);
    Plane<float> broken = fallingMap(kSide, kSide);
    broken.at(3, 3) = std::numeric_limits<float>::quiet_NaN();
    EXPECT_NE(reasons(network, broken).find("not numbers"), std::string::npos);
    EXPECT_EQ(network.asked, 0) << "nothing was computed for them";
  }
  {
    ShownNetwork network(kSide, kSide, [](std::span<const float>) { return 0.7; });
    EXPECT_NE(reasons(network, fallingMap(kSide, kSide)).find("the same whatever is hidden"), std::string::npos);
    const auto found = road(network, fallingMap(kSide, kSide), {}, {});
    EXPECT_FALSE(found.scores.value);
    EXPECT_NE(found.scores.undefined.text().find("the same whatever is removed"), std::string::npos);
  }
  {
    ShownNetwork network(kSide, kSide, [](std::span<const float>) { return std::nan(""); });
    EXPECT_NE(reasons(network, fallingMap(kSide, kSide)).find("not numbers"), std::string::npos);
    EXPECT_FALSE(road(network, fallingMap(kSide, kSide), {}, {}).scores.value);
    EXPECT_FALSE(confidenceDrop(network, fallingMap(kSide, kSide), {}).drop.value);
  }
  {
    ShownNetwork network(kSide, kSide, mean);
    std::fill(network.seen().values.begin(), network.seen().values.end(), 0.0f);
    EXPECT_NE(reasons(network, fallingMap(kSide, kSide)).find("same as what its pixels are replaced by"),
              std::string::npos);
  }
  {  // Nearly every value is the lowest: no percentile of it leaves anything.
    ShownNetwork network(kSide, kSide, mean);
    Plane<float> sparse(kSide, kSide);
    sparse.at(5, 5) = 1;
    const auto found = road(network, sparse, {}, {});
    EXPECT_FALSE(found.scores.value);
    EXPECT_NE(found.scores.undefined.text().find("many equal values"), std::string::npos);
  }
}

TEST(Road, FillsInTheSmallCaseExactly) {
  const auto golden = jsonIn("road_small.json");
  const int w = golden["width"].get<int>(), h = golden["height"].get<int>();
  std::vector<float> values;
  for (const auto& plane : golden["img"])
    for (const auto& v : plane) values.push_back(v.get<float>());
  std::vector<bool> missing;  // the mask marks what is known
  for (const auto& v : golden["mask"]) missing.push_back(v.get<int>() == 0);
  ASSERT_EQ(values.size(), 2 * missing.size());
  const auto out = filledIn(values, w, h, missing);
  for (std::size_t c = 0; c < 2; ++c)
    for (std::size_t i = 0; i < missing.size(); ++i) {
      if (missing[i])
        EXPECT_NEAR(out[c * missing.size() + i], golden["solution"][c][i].get<double>(), 1e-6) << c << " " << i;
      else
        EXPECT_EQ(out[c * missing.size() + i], values[c * missing.size() + i]);
    }
}

TEST(Road, FillsInAPhotographAsTheReference) {
  const auto map =
      readNpyPlane(testing::goldenFolder() / "models/tiny_resnet/cam_chelsea_simple_layer4_last_pred_final.npy");
  const auto input = readNpy(testing::goldenFolder() / "inputs/chelsea_simple.npy").asFloat();
  const auto removed = readNpy(kFolder / "chelsea_tiny_resnet_road_morf80_removed.npy").asFloat();
  const auto imputed = readNpy(kFolder / "chelsea_tiny_resnet_road_morf80_imputed.npy").asFloat();
  const float threshold = percentileOf(map, 80);
  std::vector<bool> missing(map.size());
  std::size_t count = 0;
  for (std::size_t i = 0; i < map.size(); ++i) count += missing[i] = map[i] >= threshold;
  ASSERT_EQ(count, removed.size());
  for (const float place : removed) EXPECT_TRUE(missing[static_cast<std::size_t>(place)]);
  const auto out = filledIn(input, 224, 224, missing);
  for (std::size_t c = 0; c < 3; ++c)
    for (std::size_t i = 0; i < removed.size(); ++i)
      ASSERT_NEAR(out[c * map.size() + static_cast<std::size_t>(removed[i])], imputed[c * removed.size() + i], 1e-5);
}

TEST(Road, NothingKnownIsSaidAndNothingMissingIsTheImage) {
  const std::vector<float> values(3 * 4, 0.5f);
  EXPECT_THROW((void)filledIn(values, 2, 2, std::vector<bool>(4, true)), Error);
  EXPECT_EQ(filledIn(values, 2, 2, std::vector<bool>(4, false)), values);
}

TEST(ConfidenceDrop, IsRelativeAndMapsBeyondOneAreScaled) {
  // The mean of the normalised image: half as probable when half of it is shown.
  ShownNetwork network(4, 4, [](std::span<const float> v) {
    return static_cast<double>(std::accumulate(v.begin(), v.end(), 0.0f)) / static_cast<double>(v.size());
  });
  std::fill(network.seen().values.begin(), network.seen().values.end(), 0.8f);
  Plane<float> half(4, 4);
  for (int y = 0; y < 2; ++y)
    for (int x = 0; x < 4; ++x) half.at(x, y) = 1;
  const auto shown = confidenceDrop(network, half, {});
  ASSERT_TRUE(shown.drop.value);
  EXPECT_NEAR(shown.drop.value->whole, 0.8, 1e-6);
  EXPECT_NEAR(shown.drop.value->shown, 0.4, 1e-6);
  EXPECT_NEAR(shown.drop.value->drop, 0.5, 1e-6);
  EXPECT_FALSE(shown.drop.value->increase);
  for (float& v : half.values()) v = v * 30 - 10;  // -10 and 20, as densities may be
  EXPECT_NEAR(confidenceDrop(network, half, {}).drop.value->drop, 0.5, 1e-6);
}

}  // namespace
}  // namespace sightline
