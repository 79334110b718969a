// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <mutex>

#include "core/techniques/blank.h"
#include "core/techniques/channel_sums.h"
#include "core/techniques/normal_noise.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// One of RISE's masks: `cells` x `cells` places, each shown with the given probability, enlarged bilinearly to a size
/// that is larger by one cell and cut out at a random offset, so that no border of a cell stays in one place. The same
/// for the same seed and index, on every machine and for any number of threads.
class RiseMask {
 public:
  RiseMask(int index, int cells, double probability, int seed, int width, int height)
      : cells_(cells), cellWidth_((width + cells - 1) / cells), cellHeight_((height + cells - 1) / cells) {
    NormalNoise random(static_cast<std::uint64_t>(seed), static_cast<std::uint64_t>(index));
    // One row and column of cells more than fit, for the offset.
    shown_.resize(static_cast<std::size_t>((cells + 1) * (cells + 1)));
    for (float& place : shown_) place = random.uniform() < probability ? 1.0f : 0.0f;
    offsetX_ = static_cast<int>(random.uniform() * cellWidth_);
    offsetY_ = static_cast<int>(random.uniform() * cellHeight_);
  }

  /// How much of a pixel is shown, 0..1.
  [[nodiscard]] float at(int x, int y) const {
    const auto place = [this](int pixel, int cell) {  // between the centres of cells; flat beyond the outermost
      return std::clamp((pixel + 0.5) / cell - 0.5, 0.0, static_cast<double>(cells_));
    };
    const double u = place(x + offsetX_, cellWidth_), v = place(y + offsetY_, cellHeight_);
    const int left = std::min(static_cast<int>(u), cells_ - 1), top = std::min(static_cast<int>(v), cells_ - 1);
    const auto right = static_cast<float>(u - left), below = static_cast<float>(v - top);
    const auto shown = [&](int column, int row) {
      return shown_[static_cast<std::size_t>(row * (cells_ + 1) + column)];
    };
    const float upper = shown(left, top) + (shown(left + 1, top) - shown(left, top)) * right;
    const float lower = shown(left, top + 1) + (shown(left + 1, top + 1) - shown(left, top + 1)) * right;
    return upper + (lower - upper) * below;
  }

 private:
  int cells_, cellWidth_, cellHeight_, offsetX_ = 0, offsetY_ = 0;
  std::vector<float> shown_;
};

/// S(pixel) = sum over masks of probability(image x mask) mask(pixel) / (masks x share shown).
Explanation meanOfMasks(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                        const ExplainSinks& sinks) {
  const Image& pixels = network.input().pixels;
  const int w = pixels.width, h = pixels.height, masks = options.integer("masks");
  const double probability = options.number("probability");
  const auto area = static_cast<std::size_t>(w) * static_cast<std::size_t>(h);
  const auto maskOf = [&](int index) {
    return RiseMask(index, options.integer("cells"), probability, options.integer("seed"), w, h);
  };
  const auto forPixels = [&](const RiseMask& mask, const auto& visit) {
    std::size_t pixel = 0;
    for (int y = 0; y < h; ++y)
      for (int x = 0; x < w; ++x) visit(pixel++, mask.at(x, y));
  };
  // Hidden places become 0 of the normalised image, its mean colour, as in the authors' program.
  const auto scores = network.scores(
      masks,
      [&](int index, std::span<float> values) {
        forPixels(maskOf(index), [&](std::size_t pixel, float shown) {
          for (std::size_t c = 0; c < 3; ++c) values[c * area + pixel] *= shown;
        });
      },
      sinks);
  std::vector<double> sum(area);
  double largest = 0;
  for (const auto& score : scores) largest = std::max(largest, score.probability);
  bool changes = false;
  for (int i = 0; i < masks; ++i) {
    throwIfStopped(sinks.stop);
    const double score = scores[static_cast<std::size_t>(i)].probability;
    changes = changes || !isRounding(score - scores[0].probability, largest);
    forPixels(maskOf(i), [&](std::size_t pixel, float shown) { sum[pixel] += score * static_cast<double>(shown); });
  }
  for (double& value : sum) value /= masks * probability;
  Explanation out = pixelMap(network, sum, masks);
  if (!changes && out.map.blankReason.text().find("not numbers") == std::string::npos)
    out.map.blankReason = "Hiding parts of the image does not change the probability of the class.";
  return out;
}

}  // namespace

TechniqueInfo riseRow() {
  TechniqueInfo info;
  info.id = "rise";
  info.name = "RISE";
  info.meaning = "Mean of random masks, each weighted by the probability of the class behind it (Petsiuk et al. 2018).";
  info.needs.forward = true;
  info.options = {integerOption("masks", 4000, 2, 1'000'000, "Masks", "Random masks, a forward pass each"),
                  integerOption("cells", 7, 2, 64, "Cells", "Places across the image that a mask shows or hides"),
                  realOption("probability", 0.5, 0.01, 0.99, "Probability", "Probability that a place is shown"),
                  integerOption("seed", 20180618, 0, 2'000'000'000, "Seed",
                                "Seed of the random masks; the same seed gives the same map")};
  info.run = meanOfMasks;
  return info;
}

}  // namespace sightline
