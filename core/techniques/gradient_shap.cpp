// SPDX-License-Identifier: GPL-3.0-or-later
// Expected gradients (Erion et al. 2021, arXiv 1906.10670), which SHAP's GradientExplainer computes (Lundberg and Lee
// 2017).
#include <algorithm>

#include "core/techniques/channel_sums.h"
#include "core/techniques/normal_noise.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// Where one sample lies: a baseline and how far the way from it to the image is gone.
class ShapSample {
 public:
  /// @param uniform every value of the baseline is drawn between black and white; else they take turns
  ShapSample(int index, std::uint64_t seed, bool uniform, double black, double white)
      : random_(seed, static_cast<std::uint64_t>(index)),
        uniform_(uniform),
        black_(black),
        white_(white),
        constant_(index % 2 == 0 ? black : white),
        alpha_(random_.uniform()) {}

  [[nodiscard]] double alpha() const { return alpha_; }
  /// The baseline's next value, in the order of the image's.
  double next() { return uniform_ ? black_ + (white_ - black_) * random_.uniform() : constant_; }

 private:
  NormalNoise random_;
  bool uniform_;
  double black_, white_, constant_, alpha_;
};

Explanation expectedGradients(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                              const ExplainSinks& sinks) {
  const int samples = options.integer("samples");
  const bool uniform = options.choice("baselines") == "uniform";
  const auto& image = network.input().values;
  const auto [low, high] = std::minmax_element(image.begin(), image.end());
  const auto sampleOf = [&, black = static_cast<double>(*low), white = static_cast<double>(*high)](int index) {
    return ShapSample(index, static_cast<std::uint64_t>(options.integer("seed")), uniform, black, white);
  };
  std::vector<double> sum(image.size());
  network.gradients(
      samples,
      [&](int index, std::span<float> values) {
        ShapSample sample = sampleOf(index);
        for (float& v : values) {
          const double from = sample.next();
          v = static_cast<float>(from + sample.alpha() * (static_cast<double>(v) - from));
        }
      },
      [&](int index, std::span<const float> gradient) {
        ShapSample sample = sampleOf(index);
        for (std::size_t i = 0; i < sum.size(); ++i)
          sum[i] += static_cast<double>(gradient[i]) * (static_cast<double>(image[i]) - sample.next());
      },
      sinks);
  for (double& v : sum) v /= samples;
  return signedMap(network, sum, samples);
}

}  // namespace

TechniqueInfo gradientShapRow() {
  TechniqueInfo info;
  info.id = "gradient-shap";
  info.name = "Gradient SHAP";
  info.meaning =
      "Expected gradients: image minus baseline times the gradient at a random place between them, averaged (Erion et "
      "al. "
      "2021; Lundberg and Lee 2017).";
  info.needs.gradients = true;
  info.options = {integerOption("samples", 100, 1, 100'000, "Samples", "Gradients that are averaged"),
                  choiceOption("baselines", {"black-white", "uniform"}, "Baselines",
                               "black-white: images of the smallest and of the largest value take turns; uniform: each "
                               "value is drawn between these"),
                  integerOption("seed", 20230618, 0, 2'000'000'000, "Seed",
                                "Seed of what is drawn; the same seed gives the same map")};
  info.run = expectedGradients;
  return info;
}

}  // namespace sightline
