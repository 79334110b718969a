// SPDX-License-Identifier: GPL-3.0-or-later
// Adaptive curves beside whole ones.
#include "core/base/error.h"
#include "core/faithfulness/causal_metric.h"
#include "tests/core/faithfulness/shown_network.h"

namespace sightline {
namespace {

using test::fallingMap;
using test::ShownNetwork;

constexpr int kSide = 64;

/// A network whose probability is `curve` of the share of the image that is hidden.
ShownNetwork networkOf(const std::function<double(double)>& curve) {
  return {kSide, kSide, [curve](std::span<const float> v) {
            int hidden = 0;
            constexpr std::size_t kArea = kSide * kSide;
            for (std::size_t i = 0; i < kArea; ++i) hidden += v[i] == 0 && v[kArea + i] == 0 && v[2 * kArea + i] == 0;
            return curve(static_cast<double>(hidden) / kArea);
          }};
}

CausalOptions options(bool adaptive) { return {16, Substrate::Mean, Substrate::Mean, adaptive, 0.002}; }

TEST(AdaptiveCurves, FindTheAreaWithAFewPoints) {
  for (const auto& curve : std::vector<std::function<double(double)>>{
           [](double x) { return 0.9 * std::exp(-8 * x) + 0.05; },
           [](double x) { return 1 / (1 + std::exp(40 * (x - 0.3))); }, [](double x) { return 0.6 - 0.5 * x; },
           [](double x) { return x < 0.137 ? 0.95 : 0.02; }}) {
    auto whole = networkOf(curve), few = networkOf(curve);
    const auto all = causalCurves(whole, {}, fallingMap(kSide, kSide), options(false), {});
    const auto some = causalCurves(few, {}, fallingMap(kSide, kSide), options(true), {});
    ASSERT_TRUE(all.deletion.value && some.deletion.value && all.insertion.value && some.insertion.value);
    EXPECT_NEAR(some.deletion.value->area, all.deletion.value->area, 0.004);
    EXPECT_NEAR(some.insertion.value->area, all.insertion.value->area, 0.004);
    EXPECT_LE(some.deletion.value->areaError, 0.002);
    EXPECT_LE(std::abs(some.deletion.value->area - all.deletion.value->area),
              2 * some.deletion.value->areaError + 1e-9);
    EXPECT_EQ(all.deletion.value->areaError, 0);
    EXPECT_EQ(few.asked, some.evaluations);
    EXPECT_LE(few.asked, whole.asked / 3) << "of " << whole.asked;
    EXPECT_EQ(some.deletion.value->share.front(), 0);
    EXPECT_EQ(some.deletion.value->share.back(), 1);
    EXPECT_TRUE(std::ranges::is_sorted(some.deletion.value->share));
  }
}

TEST(AdaptiveCurves, OfFewStepsAreWhole) {
  auto network = networkOf([](double x) { return 1 - x; });
  CausalOptions few = options(true);
  few.step = kSide * kSide / 10;
  const auto out = causalCurves(network, {}, fallingMap(kSide, kSide), few, {});
  ASSERT_TRUE(out.deletion.value);
  EXPECT_EQ(out.deletion.value->share.size(), 12u);
  EXPECT_EQ(out.deletion.value->areaError, 0);
}

TEST(AdaptiveCurves, CanBeStoppedAndTellHowFarTheyAre) {
  auto network = networkOf([](double x) { return x < 0.3 ? 0.9 : 0.1; });
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW((void)causalCurves(network, {}, fallingMap(kSide, kSide), options(true), {stop.get_token(), {}, {}}),
               Cancelled);
}

}  // namespace
}  // namespace sightline
