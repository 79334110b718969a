// SPDX-License-Identifier: GPL-3.0-or-later
// Kapishnikov et al. 2019 (arXiv 1906.02825) as PAIR saliency 0.2.1 computes it (docs/numerics.md, XRAI region
// growing).
#include "core/techniques/xrai_regions.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/techniques/numpy_order.h"

namespace sightline {
namespace {

constexpr int kMinimumDifference = 50;

/// One region that was taken: its new pixels and their mean attribution.
struct Step {
  std::vector<std::uint32_t> pixels;
  float gain = 0;
};

class Growth {
 public:
  Growth(const Plane<float>& attribution, const SegmentSet& segments)
      : attribution_(attribution),
        segments_(segments),
        covered_(segments.wordsPerRow * static_cast<std::size_t>(segments.height), 0) {}

  /// Pixels of a mask that are not covered yet, in raster order.
  [[nodiscard]] std::vector<std::uint32_t> difference(std::size_t mask) const {
    std::vector<std::uint32_t> pixels;
    pixels.reserve(static_cast<std::size_t>(differenceCount(mask)));
    const auto& bits = segments_.masks[mask];
    for (std::size_t w = 0; w < bits.size(); ++w)
      for (auto rest = bits[w] & ~covered_[w]; rest; rest &= rest - 1) {
        const auto x = w % segments_.wordsPerRow * 64 + static_cast<std::size_t>(std::countr_zero(rest));
        pixels.push_back(
            static_cast<std::uint32_t>(w / segments_.wordsPerRow * static_cast<std::size_t>(segments_.width) + x));
      }
    return pixels;
  }
  [[nodiscard]] int differenceCount(std::size_t mask) const {
    int count = 0;
    const auto& bits = segments_.masks[mask];
    for (std::size_t w = 0; w < bits.size(); ++w) count += std::popcount(bits[w] & ~covered_[w]);
    return count;
  }
  /// The reference's gain, to the last bit.
  [[nodiscard]] float gainOf(const std::vector<std::uint32_t>& pixels) const {
    std::vector<float> values;
    values.reserve(pixels.size());
    for (const auto p : pixels) values.push_back(attribution_[p]);
    return numpyMean(values);
  }
  [[nodiscard]] const std::vector<std::uint64_t>& covered() const { return covered_; }
  void take(std::size_t mask, std::vector<std::uint32_t> pixels, float gain) {
    for (std::size_t w = 0; w < covered_.size(); ++w) covered_[w] |= segments_.masks[mask][w];
    steps_.push_back({std::move(pixels), gain});
  }

  [[nodiscard]] XraiRegions finish() {
    XraiRegions result{Plane<float>(attribution_.width(), attribution_.height()),
                       Plane<std::uint16_t>(attribution_.width(), attribution_.height()), 0};
    std::stable_sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) { return a.gain > b.gain; });
    std::vector<bool> done(attribution_.size(), false);
    for (const auto& step : steps_) {
      ++result.regionCount;
      for (const auto p : step.pixels) {
        result.map[p] = step.gain;
        result.ranks[p] = static_cast<std::uint16_t>(result.regionCount);
        done[p] = true;
      }
    }
    // What no region brought in shares one mean and the last rank.
    std::vector<std::uint32_t> rest;
    for (std::size_t i = 0; i < done.size(); ++i)
      if (!done[i]) rest.push_back(static_cast<std::uint32_t>(i));
    if (!rest.empty()) {
      const float gain = gainOf(rest);
      ++result.regionCount;
      for (const auto p : rest) {
        result.map[p] = gain;
        result.ranks[p] = static_cast<std::uint16_t>(result.regionCount);
      }
    }
    return result;
  }

 private:
  const Plane<float>& attribution_;
  const SegmentSet& segments_;
  std::vector<std::uint64_t> covered_;
  std::vector<Step> steps_;
};

/// Sum of the attribution and number of pixels of every region that are not covered yet, kept up to date word of 64
/// pixels by word as regions are taken.
class Tally {
 public:
  Tally(const Plane<float>& attribution, const SegmentSet& segments)
      : sum(segments.masks.size(), 0),
        size(segments.masks.size(), 0),
        segments_(segments),
        before_(attribution.size() + 1, 0) {
    for (std::size_t i = 0; i < attribution.size(); ++i)
      before_[i + 1] = before_[i] + static_cast<double>(attribution[i]);
    const auto words = segments.wordsPerRow * static_cast<std::size_t>(segments.height);
    for (std::size_t m = 0; m < sum.size(); ++m)
      for (std::size_t w = 0; w < words; ++w)
        if (const auto bits = segments.masks[m][w]) {
          sum[m] += sumOf(w, bits);
          size[m] += std::popcount(bits);
        }
  }

  /// Takes what `mask` would newly cover out of the regions in `remaining`.
  void cover(std::size_t mask, const std::vector<std::uint64_t>& covered, const std::vector<std::size_t>& remaining) {
    fresh_.clear();
    const auto& bits = segments_.masks[mask];
    for (std::size_t w = 0; w < bits.size(); ++w)
      if (const auto added = bits[w] & ~covered[w]) fresh_.push_back({w, added, sumOf(w, added), std::popcount(added)});
    for (const auto m : remaining) {
      const auto* words = segments_.masks[m].data();
      for (const auto& word : fresh_) {
        const auto both = words[word.index] & word.bits;
        if (!both) continue;
        sum[m] -= both == word.bits ? word.sum : sumOf(word.index, both);
        size[m] -= both == word.bits ? word.count : std::popcount(both);
      }
    }
  }

  std::vector<double> sum;
  std::vector<int> size;

 private:
  struct Word {
    std::size_t index;
    std::uint64_t bits;
    double sum;
    int count;
  };
  /// By runs of set bits, of which a region's word seldom has more than two.
  [[nodiscard]] double sumOf(std::size_t w, std::uint64_t bits) const {
    auto at = w / segments_.wordsPerRow * static_cast<std::size_t>(segments_.width) + w % segments_.wordsPerRow * 64;
    double total = 0;
    while (bits) {
      const int gap = std::countr_zero(bits);
      bits >>= gap;
      const int run = std::countr_one(bits);
      at += static_cast<std::size_t>(gap);
      total += before_[at + static_cast<std::size_t>(run)] - before_[at];
      at += static_cast<std::size_t>(run);
      bits = run == 64 ? 0 : bits >> run;
    }
    return total;
  }

  const SegmentSet& segments_;
  std::vector<double> before_;  ///< sum of the attribution before each pixel
  std::vector<Word> fresh_;
};

/// Takes the region with the highest mean attribution of its new pixels, again and again. Only regions whose running
/// mean is within rounding of the best are averaged again the reference's way, so that order and ties are its own.
void growFull(Growth& growth, const Plane<float>& attribution, const SegmentSet& segments,
              const std::stop_token& stop) {
  Tally tally(attribution, segments);
  double scale = 0;
  for (const auto v : attribution.values()) scale = std::max(scale, static_cast<double>(std::abs(v)));
  const double margin = scale * 1e-5;  // far above what float32 summation can lose

  std::vector<std::size_t> remaining(segments.masks.size());
  std::iota(remaining.begin(), remaining.end(), std::size_t{0});
  for (;;) {
    throwIfStopped(stop);
    std::erase_if(remaining, [&](std::size_t m) { return tally.size[m] < kMinimumDifference; });
    if (remaining.empty()) return;
    double best = -std::numeric_limits<double>::infinity();
    for (const auto m : remaining) best = std::max(best, tally.sum[m] / tally.size[m]);
    std::vector<std::size_t> close;
    for (const auto m : remaining)
      if (tally.sum[m] / tally.size[m] >= best - margin) close.push_back(m);
    std::size_t chosen = close.front();
    auto pixels = growth.difference(chosen);
    float gain = growth.gainOf(pixels);
    for (std::size_t i = 1; i < close.size(); ++i) {
      auto candidate = growth.difference(close[i]);
      const float exact = growth.gainOf(candidate);
      if (exact <= gain) continue;
      chosen = close[i];
      gain = exact;
      pixels = std::move(candidate);
    }
    std::erase(remaining, chosen);
    tally.cover(chosen, growth.covered(), remaining);
    growth.take(chosen, std::move(pixels), gain);
  }
}

/// One walk over the regions by falling mean of the whole region.
void growFast(Growth& growth, const SegmentSet& segments, const std::stop_token& stop) {
  std::vector<std::pair<float, std::size_t>> order;
  for (std::size_t m = 0; m < segments.masks.size(); ++m) {
    const auto pixels = growth.difference(m);
    if (!pixels.empty()) order.emplace_back(growth.gainOf(pixels), m);
  }
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [gain, m] : order) {
    throwIfStopped(stop);
    if (growth.differenceCount(m) < kMinimumDifference) continue;
    auto pixels = growth.difference(m);
    const float exact = growth.gainOf(pixels);
    growth.take(m, std::move(pixels), exact);
  }
}

}  // namespace

XraiRegions growRegions(const Plane<float>& attribution, const SegmentSet& segments, XraiAlgorithm algorithm,
                        const std::stop_token& stop) {
  if (attribution.width() != segments.width || attribution.height() != segments.height)
    throw Error(ErrorCode::InvalidOption, "attribution",
                message("is {1} x {2}, the segments are {3} x {4}", attribution.width(), attribution.height(),
                        segments.width, segments.height));
  for (const auto v : attribution.values())
    if (!std::isfinite(v))
      throw Error(ErrorCode::InvalidOption, "attribution", "holds values that are not finite numbers",
                  "The network's gradients overflowed; check its weights and preprocessing.");
  Growth growth(attribution, segments);
  if (algorithm == XraiAlgorithm::Full)
    growFull(growth, attribution, segments, stop);
  else
    growFast(growth, segments, stop);
  return growth.finish();
}

}  // namespace sightline
