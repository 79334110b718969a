// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/integrated_gradients.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/compute/torch/gradients/gradient_memory.h"
#include "core/compute/torch/networks/taps.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/techniques/segments.h"
#include "core/techniques/xrai_regions.h"
#include "tests/core/compute/tiny_network.h"
#include "tests/core/techniques/golden_pictures.h"

using namespace sightline;
using test::goldenPicture;
using test::kGolden;
using test::TinyNetwork;

namespace {

struct Case {
  const char *model, *mode;
  double tolerance;  ///< relative to the attribution's maximum (docs/numerics.md, Rounding and tolerances: ReLU kinks
                     ///< flip at single pixels)
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.model << c.mode; }

ModelInput inputOf(const std::string& mode) {
  ModelInput input;
  input.pixels = readImage(kGolden / "inputs" / "chelsea_pil224.png");
  const auto picture = goldenPicture("chelsea_" + mode);
  const std::size_t area = 224 * 224;
  const Preprocessing p;
  for (std::size_t i = 0; i < area * 3; ++i) {
    const float v = picture.values[i % area * 3 + i / area];
    input.values.push_back(mode == "B" ? v : (v / 255.f - p.mean[i / area]) / p.std[i / area]);
  }
  return input;
}

IgResult attribute(const TinyNetwork& tiny, const std::string& mode, int steps, int workers, int batch = 20) {
  IgOptions options;
  options.steps = steps;
  options.batchSize = batch;
  options.convention = mode == "A" ? IgConvention::Pair : IgConvention::InterpretabilityMethods;
  return integratedGradients(*tiny.network, {inputOf(mode), tiny.spec.preprocessing, -1, options, workers});
}

class GoldenIg : public ::testing::TestWithParam<Case> {};

TEST_P(GoldenIg, AttributionAndXraiRanksAreTheReferences) {
  const auto c = GetParam();
  const TinyNetwork tiny(c.model);
  const auto result = attribute(tiny, c.mode, 100, 2);
  const std::string stem = std::string(c.model) + "_chelsea_" + c.mode;
  const auto golden = readNpyPlane(kGolden / "xrai" / (stem + "_igmax.npy"));
  float worst = 0, highest = 0;
  for (std::size_t i = 0; i < golden.size(); ++i) {
    worst = std::max(worst, std::abs(result.attribution[i] - golden[i]));
    highest = std::max(highest, std::abs(golden[i]));
  }
  EXPECT_LE(worst, c.tolerance * highest);

  const auto base = kGolden / "xrai" / (stem + "_ig_base0.npy");
  if (std::filesystem::exists(base)) {
    const auto black = readNpy(base).asFloat();
    float difference = 0, top = 0;
    for (std::size_t i = 0; i < black.size(); ++i) {
      difference = std::max(difference, std::abs(black[i] - result.perBaseline[0][i]));
      top = std::max(top, std::abs(black[i]));
    }
    EXPECT_LE(difference, c.tolerance * top);
  }
  const auto regions = growRegions(result.attribution, xraiSegments(goldenPicture("chelsea_" + std::string(c.mode))),
                                   XraiAlgorithm::Full);
  const auto ranks = readNpy(kGolden / "xrai" / (stem + "_xrai_full_ranks.npy")).asInt();
  int wrong = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) wrong += regions.ranks[i] != ranks[i];
  EXPECT_EQ(wrong, 0) << "pixels of another rank";
}

INSTANTIATE_TEST_SUITE_P(Networks, GoldenIg,
                         ::testing::Values(Case{"tiny_resnet", "A", 1e-3}, Case{"tiny_efficientnet", "A", 1e-5},
                                           Case{"tiny_swin", "A", 1e-5}, Case{"tiny_swin", "B", 1e-5},
                                           Case{"tiny_cait", "A", 1e-5}, Case{"tiny_cait", "B", 1e-5}));

TEST(IntegratedGradients, DoNotDependOnTheNumberOfWorkers) {
  const TinyNetwork tiny("tiny_cait");
  const auto one = attribute(tiny, "B", 12, 1, 4), three = attribute(tiny, "B", 12, 3, 4);
  EXPECT_EQ(one.attribution, three.attribution);
}

TEST(IntegratedGradients, BecomeCompleteForTheLogit) {
  const TinyNetwork tiny("tiny_swin");
  const auto coarse = attribute(tiny, "B", 8, 2), fine = attribute(tiny, "B", 120, 2);
  const double scale = std::max(std::abs(fine.functionDifference[0]), std::abs(fine.functionDifference[1]));
  EXPECT_LE(fine.completenessError, 0.03 * scale);
  EXPECT_LT(fine.completenessError, coarse.completenessError);
}

/// The classifier's last layer set so that class 0 scores `a` times class 1's old score plus `b` times class 2's.
void mixClasses(Classifier& network, float a, float b) {
  torch::NoGradGuard noGrad;
  for (const auto& p : network.named_parameters())
    if (p.key() == "head.weight" || p.key() == "head.bias" || p.key() == "head.fc.weight" || p.key() == "head.fc.bias")
      p.value()[0].copy_(p.value()[1] * a + p.value()[2] * b);
}

TEST(IntegratedGradients, AreLinearInTheScore) {
  const TinyNetwork tiny("tiny_swin");
  mixClasses(*tiny.network, 2.f, -0.5f);
  IgOptions options;
  options.steps = 8;
  options.convention = IgConvention::InterpretabilityMethods;
  IgResult of[3];
  for (int c = 0; c < 3; ++c)
    of[c] = integratedGradients(*tiny.network, {inputOf("B"), tiny.spec.preprocessing, c, options, 2});
  for (int b = 0; b < 2; ++b) {
    float highest = 0, worst = 0;
    for (std::size_t i = 0; i < of[0].perBaseline[b].size(); ++i) {
      highest = std::max(highest, std::abs(of[0].perBaseline[b][i]));
      worst = std::max(
          worst, std::abs(of[0].perBaseline[b][i] - (2.f * of[1].perBaseline[b][i] - 0.5f * of[2].perBaseline[b][i])));
    }
    EXPECT_GT(highest, 0.f);
    EXPECT_LE(worst, 1e-5f * highest);
    EXPECT_NEAR(of[0].functionDifference[b], 2 * of[1].functionDifference[b] - 0.5 * of[2].functionDifference[b], 1e-4);
  }
}

/// A network whose gradient keeps `floats` numbers an image from the way there.
class Hungry : public Classifier {
 public:
  explicit Hungry(int64_t floats) : floats_(floats) {}
  torch::Tensor scores(const torch::Tensor& x) override {
    largestBatch = std::max(largestBatch, static_cast<int>(x.size(0)));
    const auto spread = x.flatten(1).mean(1, true).expand({-1, floats_}).contiguous();
    return torch::stack({(spread * spread).mean(1), spread.mean(1)}, 1);
  }
  int largestBatch = 0;

 private:
  int64_t floats_;
};

TEST(IntegratedGradients, BatchesFitIntoMemory) {
  IgOptions options;
  options.steps = 12;
  options.batchSize = 6;
  for (const auto& [floats, atMost] : {std::pair{int64_t{1000}, 6}, {int64_t{24} << 20, 5}, {int64_t{64} << 20, 1}}) {
    Hungry network(floats);
    ModelInput input;
    input.pixels = {16, 16, std::vector<std::uint8_t>(16 * 16 * 3)};
    for (std::size_t i = 0; i < input.pixels.rgb.size(); ++i) {
      input.pixels.rgb[i] = static_cast<std::uint8_t>(i * 37 % 251);
      input.values.push_back(static_cast<float>(i % 13) / 13.f);
    }
    const auto r = integratedGradients(network, {input, {}, 0, options, 1});
    EXPECT_EQ(r.evaluations, 24);
    EXPECT_LE(network.largestBatch, atMost) << floats;
    if (floats == 1000) {
      EXPECT_EQ(network.largestBatch, 6);
    }
  }
}

TEST(GradientMemory, FirstBlocksOfLargePicturesAreRunTwiceForTheSameGradientInLessMemory) {
  const TinyNetwork tiny("tiny_efficientnet");
  torch::manual_seed(5);
  const auto picture = torch::randn({1, 3, 320, 320});  // 160 x 160 places behind the first layer
  const auto gradient = [&] {
    const auto x = picture.clone().requires_grad_(true);
    return torch::autograd::grad({tiny.network->forward(x)[0][0]}, {x})[0];
  };
  torch::Tensor logits;
  const auto twice = gradient();
  const auto less = measureGradientMemory(*tiny.network, picture, logits).bytesPerPicture;
  // Whoever listens is given what the modules made on the tape, so nothing is run again.
  const TapRecorder nobody(TapRecorder::Mode::Alias, {"no such module"});
  const auto once = gradient();
  EXPECT_GT(once.abs().max().item<float>(), 0);
  EXPECT_TRUE(torch::equal(twice, once));
  EXPECT_LT(less, measureGradientMemory(*tiny.network, picture, logits).bytesPerPicture);
}

TEST(IntegratedGradients, OfABaselinePictureAreZero) {
  const TinyNetwork tiny("tiny_cait");
  ModelInput flat;
  flat.pixels = {224, 224, std::vector<std::uint8_t>(224 * 224 * 3, 90)};
  flat.values.assign(224 * 224 * 3, 0.3f);
  IgOptions options;
  options.steps = 4;
  const auto r = integratedGradients(*tiny.network, {flat, tiny.spec.preprocessing, 3, options, 2});
  for (const auto v : r.attribution.values()) ASSERT_EQ(v, 0.f);
}

TEST(IntegratedGradients, ReportProgressStopAndRefuse) {
  const TinyNetwork tiny("tiny_resnet");
  std::stop_source source;
  int reports = 0;
  double last = 0;
  IgOptions options;
  options.batchSize = 5;
  const auto input = inputOf("A");
  EXPECT_THROW(integratedGradients(*tiny.network, {input, tiny.spec.preprocessing, -1, options, 2}, source.get_token(),
                                   [&](const Progress& p) {
                                     EXPECT_GE(p.fraction, last);
                                     last = p.fraction;
                                     if (++reports == 3) source.request_stop();
                                   }),
               Cancelled);
  EXPECT_LE(reports, 6);
  options.steps = 1;
  EXPECT_THROW(integratedGradients(*tiny.network, {input, tiny.spec.preprocessing, -1, options, 2}), Error);
  options.steps = 4;
  EXPECT_THROW(integratedGradients(*tiny.network, {input, tiny.spec.preprocessing, 20, options, 2}), Error);
}

TEST(IntegratedGradients, ShowMapsEarlyAndEndWithTheSameBits) {
  const TinyNetwork tiny("tiny_cait");
  const auto input = inputOf("A");
  std::vector<IgPartial> seen;
  const auto watched = integratedGradients(*tiny.network, {input, tiny.spec.preprocessing, -1, {}, 2}, {}, {},
                                           [&](const IgPartial& p) { seen.push_back(p); });
  const auto alone = attribute(tiny, "A", 100, 1, 10);
  EXPECT_EQ(watched.attribution, alone.attribution);
  EXPECT_EQ(watched.evaluations, 200);
  ASSERT_GE(seen.size(), 2u);  // how many more hangs on how the two workers take turns
  EXPECT_LE(seen.front().fraction, 0.1);
  const auto distance = [&](const Plane<float>& a) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(static_cast<double>(a[i] - alone.attribution[i]));
    return sum;
  };
  for (std::size_t i = 1; i < seen.size(); ++i) EXPECT_GT(seen[i].fraction, seen[i - 1].fraction);
  EXPECT_LT(seen.back().fraction, 1);
  EXPECT_LT(distance(seen.back().attribution), distance(seen.front().attribution)) << "it must be refined";
}

TEST(IntegratedGradients, FastModeIsCloseWithAFifthOfTheGradients) {
  for (const char* model : {"tiny_swin", "tiny_cait", "tiny_efficientnet"}) {
    const TinyNetwork tiny(model);
    IgOptions options;
    options.mode = IgMode::Fast;
    const auto input = inputOf("A");
    const auto fast = integratedGradients(*tiny.network, {input, tiny.spec.preprocessing, -1, options, 2});
    EXPECT_LE(fast.evaluations, 40) << model;
    EXPECT_GE(fast.fewestPoints, 5) << model;
    for (const auto& half : fast.halves) EXPECT_EQ(half.size(), fast.attribution.size()) << model;
    const auto exact = attribute(tiny, "A", 100, 2);
    double dot = 0, a = 0, b = 0;
    for (std::size_t i = 0; i < exact.attribution.size(); ++i) {
      const double u = fast.attribution[i], v = exact.attribution[i];
      dot += u * v, a += u * u, b += v * v;
    }
    EXPECT_GT(dot / std::sqrt(a * b), 0.98) << model;
    const auto again = integratedGradients(*tiny.network, {input, tiny.spec.preprocessing, -1, options, 1});
    EXPECT_EQ(again.attribution, fast.attribution) << "the number of workers must not matter";
  }
}

TEST(IntegratedGradients, FastModeStopsByItsOwnEstimate) {
  const TinyNetwork tiny("tiny_swin");
  const auto input = inputOf("B");
  IgOptions options;
  options.mode = IgMode::Fast;
  options.convention = IgConvention::InterpretabilityMethods;
  options.maxPoints = 60;
  int before = 0;
  for (const double tolerance : {0.5, 0.05, 0.005}) {
    options.tolerance = tolerance;
    const auto r = integratedGradients(*tiny.network, {input, tiny.spec.preprocessing, -1, options, 2});
    EXPECT_GE(r.evaluations, before) << "more care costs more";
    before = r.evaluations;
    if (r.evaluations < 120) {
      EXPECT_LE(r.relativePathError, tolerance);
    }
  }
  EXPECT_GT(before, 10);
  options.maxPoints = 4;
  EXPECT_THROW(integratedGradients(*tiny.network, {input, tiny.spec.preprocessing, -1, options, 2}), Error);
}

/// Class 0 scores the third power of the mean value.
class CubeOfTheMean : public Classifier {
 public:
  torch::Tensor scores(const torch::Tensor& x) override {
    const auto mean = x.flatten(1).mean(1);
    return torch::stack({mean * mean * mean, mean}, 1);
  }
};

TEST(IntegratedGradients, HalvesOfTheFastModeDifferBySixTimesItsErrorWhereTheGradientIsSmooth) {
  CubeOfTheMean network;
  ModelInput input;
  input.pixels = {16, 16, std::vector<std::uint8_t>(16 * 16 * 3)};
  double mean = 0;
  for (std::size_t i = 0; i < input.pixels.rgb.size(); ++i) {
    input.pixels.rgb[i] = static_cast<std::uint8_t>(i * 37 % 251);
    input.values.push_back(static_cast<float>(i % 13));
    mean += static_cast<double>(i % 13) / static_cast<double>(input.pixels.rgb.size());
  }
  IgOptions options;
  options.mode = IgMode::Fast;
  options.convention = IgConvention::InterpretabilityMethods;
  options.maxPoints = 5;
  options.tolerance = 0;
  const auto r = integratedGradients(network, {input, {}, 0, options, 1});
  EXPECT_EQ(r.fewestPoints, 5);
  // d f / d value = 3 m^2 / N with m from the baseline to the mean; over the path its mean is (m1^3 - m0^3) / (m1 -
  // m0).
  const auto truth = [&](double baseline) {
    return (std::pow(mean, 3) - std::pow(baseline, 3)) / (mean - baseline) / (16 * 16 * 3);
  };
  std::size_t seen = 0;
  for (std::size_t i = 0; i < r.attribution.size(); ++i) {
    float largest = -1e30f;
    for (std::size_t c = 0; c < 3; ++c) {
      const double value = static_cast<double>(input.values[c * 256 + i]);
      largest = std::max(largest, static_cast<float>((value * truth(0) + (value - 12) * truth(12)) / 2));
    }
    const float error = r.attribution[i] - largest;
    EXPECT_NEAR(r.halves[0][i] - r.halves[1][i], 6 * error, 2e-5f) << i;
    seen += std::abs(error) > 1e-4f;
  }
  EXPECT_GT(seen, r.attribution.size() / 4) << "there must be an error to see";
  options.mode = IgMode::Exact;
  EXPECT_EQ(integratedGradients(network, {input, {}, 0, options, 1}).halves[0].size(), 0u);
}

}  // namespace
