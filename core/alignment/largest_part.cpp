// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/largest_part.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

#include "core/alignment/alignment_curve.h"
#include "core/alignment/map_scale.h"
#include "core/alignment/mask_shape.h"
#include "core/base/error.h"

namespace sightline {
namespace {

void checkSizes(const Plane<float>& map, const Plane<std::uint8_t>& votes, const Plane<std::uint8_t>& valid) {
  const auto check = [&](const Message& what, const Plane<std::uint8_t>& plane) {
    if (!plane.empty() && !plane.sameSizeAs(map))
      throw Error(
          ErrorCode::InvalidOption, what,
          message("is {1} x {2}, the map is {3} x {4}", plane.width(), plane.height(), map.width(), map.height()),
          "Bring both to the same grid first.");
  };
  check("human mask", votes);
  check("valid area", valid);
}

/// For every set of the eight neighbours that are kept (bits in the order of `ring` below), one of each group of them
/// that touch each other anyway: only those need to be joined.
constexpr std::array<std::uint8_t, 256> kOneOfEach = [] {
  std::array<std::uint8_t, 256> table{};
  const auto touch = [](int a, int b) {
    const int apart = std::min((a - b + 8) % 8, (b - a + 8) % 8);
    return apart == 1 || (apart == 2 && a % 2 == 0);  // even: beside the pixel, odd: at its corners
  };
  for (int set = 0; set < 256; ++set) {
    int reached = 0;
    for (int one = 0; one < 8; ++one) {
      if (!(set >> one & 1) || (reached >> one & 1)) continue;
      table[static_cast<std::size_t>(set)] |= static_cast<std::uint8_t>(1 << one);
      reached |= 1 << one;
      for (int round = 0; round < 8; ++round)
        for (int a = 0; a < 8; ++a)
          for (int b = 0; b < 8; ++b)
            if ((reached >> a & 1) && (set >> b & 1) && touch(a, b)) reached |= 1 << b;
    }
  }
  return table;
}();

/// Parts that grow pixel by pixel, and the largest of them. A part's root is its first pixel in reading order, which
/// decides between equal ones.
class GrowingParts {
 public:
  /// @param levels  for how many numbers of votes marked pixels are counted
  GrowingParts(int width, int height, std::size_t levels)
      : across_(static_cast<std::size_t>(width) + 2), width_(static_cast<std::size_t>(width)), levels_(levels) {
    const std::size_t pixels =
        across_ * (static_cast<std::size_t>(height) + 2);  // a border saves asking for the image's
    kept_.assign(pixels, 0);
    parent_.resize(pixels);
    size_.resize(pixels);
    marked_.resize(pixels * levels_);
    const auto w = static_cast<std::ptrdiff_t>(across_);
    ring_ = {-w, -w + 1, 1, w + 1, w, w - 1, -1, -w - 1};
  }

  /// @param reached  how many of the levels the pixel's votes reach
  void add(std::size_t pixel, std::size_t reached) {
    const std::size_t at = (pixel / width_ + 1) * across_ + pixel % width_ + 1;
    kept_[at] = 1;
    parent_[at] = static_cast<std::uint32_t>(at);
    size_[at] = 1;
    for (std::size_t level = 0; level < levels_; ++level) marked_[at * levels_ + level] = level < reached;
    unsigned set = 0;
    for (std::size_t i = 0; i < ring_.size(); ++i) set |= static_cast<unsigned>(kept_[neighbour(at, i)]) << i;
    std::size_t root = at;
    for (unsigned one = kOneOfEach[set]; one != 0; one &= one - 1)
      root = join(root, rootOf(neighbour(at, static_cast<std::size_t>(std::countr_zero(one)))));
    // Only the part that grew can become the largest; when the largest was swallowed, the one that did it is larger.
    if (size_[root] > bestSize_ || (size_[root] == bestSize_ && root < best_)) {
      bestSize_ = size_[root];
      best_ = root;
    }
  }

  [[nodiscard]] std::uint32_t largest() const { return bestSize_; }
  [[nodiscard]] std::uint32_t marked(std::size_t level) const {
    return bestSize_ ? marked_[best_ * levels_ + level] : 0;
  }

 private:
  [[nodiscard]] std::size_t neighbour(std::size_t at, std::size_t i) const {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + ring_[i]);
  }
  [[nodiscard]] std::size_t rootOf(std::size_t at) {
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }
  std::size_t join(std::size_t a, std::size_t b) {
    if (a == b) return a;
    const auto [root, other] = std::minmax(a, b);
    parent_[other] = static_cast<std::uint32_t>(root);
    size_[root] += size_[other];
    for (std::size_t level = 0; level < levels_; ++level)
      marked_[root * levels_ + level] += marked_[other * levels_ + level];
    return root;
  }

  std::size_t across_, width_, levels_;
  std::array<std::ptrdiff_t, 8> ring_{};
  std::vector<std::uint8_t> kept_;
  std::vector<std::uint32_t> parent_, size_, marked_;  ///< of roots: pixels of the part, and those at each level
  std::uint32_t bestSize_ = 0;
  std::size_t best_ = 0;
};

/// Which of the falling thresholds is the first that a value of 0 to 1 reaches.
class FirstReached {
 public:
  explicit FirstReached(const std::vector<double>& falling) : falling_(falling) {
    for (std::size_t cell = 0; cell < kCells; ++cell) {
      const double end = static_cast<double>(cell + 1) / kCells;
      begin_[cell] = static_cast<std::size_t>(
          std::partition_point(falling.begin(), falling.end(), [&](double t) { return t > end; }) - falling.begin());
    }
  }
  std::size_t operator()(float value) const {
    std::size_t i = begin_[std::min(kCells - 1, static_cast<std::size_t>(value * static_cast<float>(kCells)))];
    while (i < falling_.size() && !(static_cast<double>(value) >= falling_[i])) ++i;
    return i;
  }

 private:
  static constexpr std::size_t kCells = 1024;
  const std::vector<double>& falling_;
  std::array<std::size_t, kCells> begin_{};
};

}  // namespace

Plane<std::uint8_t> saliencyMask(const Plane<float>& map, const MaskCut& cut, const Plane<std::uint8_t>& valid) {
  Plane<std::uint8_t> mask = binarise(map, cut.threshold, valid);
  return cut.largestPart ? largestComponent(mask) : mask;
}

PartCounts countsOfLargestPart(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                               const Plane<std::uint8_t>& valid, const PartSetting& setting) {
  checkSizes(map, votes, valid);
  const Plane<std::uint8_t> part = saliencyMask(map, {setting.threshold, true}, valid);
  const int needed = votesNeeded(setting.agreement, annotators);
  PartCounts counts;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (!part[i]) continue;
    ++counts.saliency;
    counts.both += !votes.empty() && std::min<int>(votes[i], annotators) >= needed;
  }
  return counts;
}

std::vector<PartCounts> countsOfLargestPart(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                                            const Plane<std::uint8_t>& valid, std::span<const PartSetting> settings) {
  checkSizes(map, votes, valid);
  std::vector<PartCounts> counts(settings.size());
  const MapScale scale = mapScale(map, valid);
  if (scale.degenerate) return counts;

  std::vector<double> thresholds;  // falling
  std::vector<int> levels;         // rising
  for (const PartSetting& s : settings) {
    if (!std::isnan(s.threshold)) thresholds.push_back(s.threshold);
    if (!votes.empty()) levels.push_back(votesNeeded(s.agreement, annotators));
  }
  std::sort(thresholds.begin(), thresholds.end(), std::greater<>());
  thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
  std::sort(levels.begin(), levels.end());
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  const auto reachedBy = [&](std::size_t pixel) {
    const int vote = votes.empty() ? 0 : std::min<int>(votes[pixel], annotators);
    return static_cast<std::size_t>(std::upper_bound(levels.begin(), levels.end(), vote) - levels.begin());
  };

  // Pixels in the order of the thresholds that they reach first; of one threshold in reading order.
  constexpr std::uint32_t kNever = ~std::uint32_t{0};
  const FirstReached firstReached(thresholds);
  std::vector<std::uint32_t> reaches(map.size(), kNever), begin(thresholds.size() + 1, 0);
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (!valid.empty() && !valid[i]) continue;
    const std::size_t first = firstReached(scale.apply(map[i]));
    if (first == thresholds.size()) continue;
    reaches[i] = static_cast<std::uint32_t>(first);
    ++begin[first + 1];
  }
  for (std::size_t t = 0; t < thresholds.size(); ++t) begin[t + 1] += begin[t];
  std::vector<std::uint32_t> order(begin.back()), next(begin);
  for (std::size_t i = 0; i < map.size(); ++i)
    if (reaches[i] != kNever) order[next[reaches[i]]++] = static_cast<std::uint32_t>(i);

  GrowingParts parts(map.width(), map.height(), levels.size());
  std::vector<std::uint32_t> sizes, marked;  // [threshold], [threshold * levels + level]
  for (std::size_t t = 0; t < thresholds.size(); ++t) {
    for (std::size_t i = begin[t]; i < begin[t + 1]; ++i) parts.add(order[i], reachedBy(order[i]));
    sizes.push_back(parts.largest());
    for (std::size_t level = 0; level < levels.size(); ++level) marked.push_back(parts.marked(level));
  }
  for (std::size_t i = 0; i < settings.size(); ++i) {
    if (std::isnan(settings[i].threshold)) continue;
    const auto t = static_cast<std::size_t>(
        std::lower_bound(thresholds.begin(), thresholds.end(), settings[i].threshold, std::greater<>()) -
        thresholds.begin());
    counts[i].saliency = sizes[t];
    if (votes.empty()) continue;
    const auto level = static_cast<std::size_t>(
        std::lower_bound(levels.begin(), levels.end(), votesNeeded(settings[i].agreement, annotators)) -
        levels.begin());
    counts[i].both = marked[t * levels.size() + level];
  }
  return counts;
}

}  // namespace sightline
