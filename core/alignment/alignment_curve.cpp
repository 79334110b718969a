// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/alignment_curve.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "core/alignment/map_scale.h"
#include "core/base/error.h"

namespace sightline {
namespace {

constexpr double kNothing = std::numeric_limits<double>::infinity();
constexpr std::size_t kSample = 128;              // pixels between two places of a compact curve
constexpr std::size_t kBlock = 256;               // items between two checkpoints of the vote counts
constexpr std::uint32_t kBitsOfOne = 0x3F800000;  // std::bit_cast<std::uint32_t>(1.0f)

/// Sorts by falling value: scaled values lie in [0,1], so the bits of a float32 order like the number and
/// (bits of 1.0 - bits) needs 30 bits, three passes of 10. The votes ride along in the low byte.
void sortFalling(std::vector<std::uint64_t>& items) {
  constexpr int kDigit = 10, kShift = 8;
  constexpr std::uint64_t kMask = (1u << kDigit) - 1;
  std::array<std::array<std::uint32_t, kMask + 1>, 3> starts{};
  for (const std::uint64_t item : items)
    for (int pass = 0; pass < 3; ++pass) ++starts[pass][(item >> (kShift + kDigit * pass)) & kMask];
  thread_local std::vector<std::uint64_t> other;  // kept: fresh pages would cost more than the sort
  other.resize(items.size());
  for (int pass = 0; pass < 3; ++pass) {
    std::uint32_t next = 0;
    for (std::uint32_t& start : starts[pass]) next += std::exchange(start, next);
    for (const std::uint64_t item : items) other[starts[pass][(item >> (kShift + kDigit * pass)) & kMask]++] = item;
    items.swap(other);
  }
}

/// Otsu's threshold on 256 bins over [0,1] as in scikit-image: the centre of the first bin whose upper border
/// splits the histogram with the largest between-class variance. With bin numbers for values the products stay
/// whole, so that equal splits compare equal and the first one wins.
double otsuThreshold(std::span<const float> scaled) {
  constexpr int kBins = 256;
  std::array<std::int64_t, kBins> histogram{};
  for (const float v : scaled) ++histogram[std::min(kBins - 1, static_cast<int>(static_cast<double>(v) * kBins))];
  std::int64_t count = 0, sum = 0, countBelow = 0, sumBelow = 0;
  for (int i = 0; i < kBins; ++i) {
    count += histogram[i];
    sum += histogram[i] * i;
  }
  int best = 0;
  double bestVariance = -1;
  for (int i = 0; i < kBins - 1; ++i) {
    countBelow += histogram[i];
    sumBelow += histogram[i] * i;
    const std::int64_t countAbove = count - countBelow, sumAbove = sum - sumBelow;
    if (countBelow == 0 || countAbove == 0) continue;
    const auto cross = static_cast<double>(sumAbove * countBelow - sumBelow * countAbove);
    const double variance = cross * cross / (static_cast<double>(countBelow) * static_cast<double>(countAbove));
    if (variance > bestVariance) {
      bestVariance = variance;
      best = i;
    }
  }
  return (best + 0.5) / kBins;
}

void checkSize(const Message& what, int width, int height, const Plane<float>& map) {
  if (width == map.width() && height == map.height()) return;
  throw Error(ErrorCode::InvalidOption, what,
              message("is {1} x {2}, the map is {3} x {4}", width, height, map.width(), map.height()),
              "Bring both to the same grid first.");
}

}  // namespace

/// Three layouts. Sampled: see compacted(). Dense: every pixel's value and votes, with checkpoints. Runs: for maps of
/// few distinct values (XRAI regions) one entry per value. Both answer from `values` (falling) and `cumulative`, the
/// number of pixels with at least `level` votes before an entry, at [entry * (levels + 1) + level].
struct AlignmentCurve::Impl {
  MapScale scale;
  std::size_t total = 0;
  int levels = 0;  ///< annotators; 0 without a human mask
  bool runs = false, sampled = false;
  std::vector<std::uint16_t> sampledCounts;  ///< sampled only: `cumulative` at every place, the total last
  std::vector<float> values;
  std::vector<std::uint32_t> runStarts;  ///< runs only: pixels before each value, and the total at the end
  std::vector<std::uint8_t> votes;       ///< dense only, in the order of `values`
  std::vector<std::uint32_t> cumulative;
  std::vector<std::uint32_t> humanAtLevel;  ///< pixels with at least `level` votes
  std::vector<std::uint64_t> twiceRankSum;  ///< of the pixels with at least `level` votes: falling mid-ranks, doubled
  double tieCubes = 0;                      ///< sum of t^3 - t over runs of t equal values
  FloatMoments moments;
  double otsu = kNothing;

  [[nodiscard]] float valueAt(std::size_t rank) const {
    if (sampled) {
      const std::size_t below = rank / kSample, above = std::min(below + 1, values.size() - 1), first = placeOf(below),
                        last = placeOf(above);
      if (first == last) return values[below];
      const auto share = static_cast<float>(rank - first) / static_cast<float>(last - first);
      return values[below] + (values[above] - values[below]) * share;
    }
    if (!runs) return values[rank];
    const auto it = std::upper_bound(runStarts.begin(), runStarts.end(), static_cast<std::uint32_t>(rank));
    return values[static_cast<std::size_t>(it - runStarts.begin()) - 1];
  }
  [[nodiscard]] std::size_t entriesAtLeast(double threshold) const {
    const auto it = std::partition_point(values.begin(), values.end(),
                                         [&](float v) { return static_cast<double>(v) >= threshold; });
    return static_cast<std::size_t>(it - values.begin());
  }
  [[nodiscard]] std::size_t row(std::size_t entry) const { return entry * (static_cast<std::size_t>(levels) + 1); }

  void buildCumulative();
  void sumRanks();

  /// Sampled: rank of a sample; the last one is the lowest value of the map.
  [[nodiscard]] std::size_t placeOf(std::size_t sample) const { return std::min(sample * kSample, total - 1); }
  /// Sampled: pixels at or above a threshold, and those of them with at least `level` votes (0: not asked).
  [[nodiscard]] std::pair<std::size_t, std::size_t> sampledKept(double threshold, int level) const;
};

std::pair<std::size_t, std::size_t> AlignmentCurve::Impl::sampledKept(double threshold, int level) const {
  const std::size_t entries = entriesAtLeast(threshold);
  if (entries == 0) return {0, 0};
  const auto at = [&](std::size_t sample) {
    return static_cast<double>(sampledCounts[row(sample) + static_cast<std::size_t>(level)]);
  };
  if (entries == values.size()) return {total, static_cast<std::size_t>(at(values.size()))};
  // The pixels of the sample itself are kept; of those up to the next one, a share by the value.
  const std::size_t first = placeOf(entries - 1), next = placeOf(entries);
  const auto high = static_cast<double>(values[entries - 1]), low = static_cast<double>(values[entries]);
  const double share = high > low ? (high - threshold) / (high - low) : 1;
  const auto kept = std::min(next, first + 1 + static_cast<std::size_t>(share * static_cast<double>(next - first - 1)));
  const double before = at(entries - 1), after = at(entries);
  const auto both = static_cast<std::size_t>(
      std::lround(before + (after - before) * static_cast<double>(kept - first) / static_cast<double>(next - first)));
  return {kept, std::min(both, kept)};
}

/// Ranks 1.. by falling value, equal values sharing the mean of theirs; doubled, to stay whole. Dense layout only.
void AlignmentCurve::Impl::sumRanks() {
  twiceRankSum.assign(static_cast<std::size_t>(levels) + 1, 0);
  for (std::size_t begin = 0; begin < values.size();) {
    std::size_t end = begin + 1;
    while (end < values.size() && values[end] == values[begin]) ++end;
    const std::uint64_t twiceRank = begin + 1 + end;
    const auto tied = static_cast<double>(end - begin);
    tieCubes += tied * tied * tied - tied;
    for (; begin < end; ++begin) twiceRankSum[votes[begin]] += twiceRank;
  }
  for (std::size_t level = twiceRankSum.size() - 1; level-- > 0;) twiceRankSum[level] += twiceRankSum[level + 1];
}

void AlignmentCurve::Impl::buildCumulative() {
  // Runs are found first: a plateau map then drops its per-pixel arrays.
  std::size_t distinct = values.empty() ? 0 : 1;
  for (std::size_t i = 1; i < values.size(); ++i) distinct += values[i] != values[i - 1];
  const std::size_t perEntry = 4 + 4 + 4 * (static_cast<std::size_t>(levels) + 1);
  runs = distinct * perEntry < total * 5 / 4;  // a quarter of the dense layout

  std::vector<std::uint32_t> counts(static_cast<std::size_t>(levels) + 1, 0);  // pixels with exactly this many votes
  const auto writeRow = [&] {
    if (levels == 0) return;
    const std::size_t at = cumulative.size();
    cumulative.resize(at + counts.size());
    std::uint32_t sum = 0;
    for (std::size_t level = counts.size(); level-- > 0;) cumulative[at + level] = sum += counts[level];
  };
  std::vector<float> runValues;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool entry = runs ? i == 0 || values[i] != values[i - 1] : i % kBlock == 0;
    if (entry) {
      writeRow();
      if (runs) {
        runValues.push_back(values[i]);
        runStarts.push_back(static_cast<std::uint32_t>(i));
      }
    }
    if (levels > 0) ++counts[votes[i]];
  }
  writeRow();
  if (runs) {
    runStarts.push_back(static_cast<std::uint32_t>(values.size()));
    runStarts.shrink_to_fit();
    values = std::move(runValues);
    values.shrink_to_fit();
    votes = std::vector<std::uint8_t>();  // "= {}" would keep the memory
  } else {
    votes.shrink_to_fit();
  }
  cumulative.shrink_to_fit();
}

AlignmentCurve::AlignmentCurve(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                               const Plane<std::uint8_t>& valid) {
  if (!votes.empty()) {
    checkSize("human mask", votes.width(), votes.height(), map);
    if (annotators < 1 || annotators > 255)
      throw Error(ErrorCode::InvalidOption, "human mask",
                  message("is said to have been made by {1} people", annotators), "Give a number from 1 to 255.");
  }
  if (!valid.empty()) checkSize("valid area", valid.width(), valid.height(), map);

  auto made = std::make_unique<Impl>();
  Impl& d = *made;
  d.scale = mapScale(map, valid);
  d.levels = votes.empty() ? 0 : annotators;
  std::vector<std::uint32_t> exactly(static_cast<std::size_t>(d.levels) + 1, 0);
  std::vector<float> scaled;
  thread_local std::vector<std::uint64_t> items;
  items.clear();
  if (!d.scale.degenerate) {
    scaled.reserve(map.size());
    items.reserve(map.size());
  }
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (!valid.empty() && !valid[i]) continue;
    ++d.total;
    // More votes than people cannot be; such a pixel was marked by all of them.
    const int vote = d.levels ? std::min<int>(votes[i], d.levels) : 0;
    ++exactly[static_cast<std::size_t>(vote)];
    if (d.scale.degenerate) continue;
    const float v = d.scale.apply(map[i]);
    scaled.push_back(v);
    items.push_back(static_cast<std::uint64_t>(kBitsOfOne - std::bit_cast<std::uint32_t>(v)) << 8 |
                    static_cast<std::uint64_t>(vote));
  }
  d.humanAtLevel.assign(exactly.size(), 0);
  std::uint32_t sum = 0;
  for (std::size_t level = exactly.size(); level-- > 0;) d.humanAtLevel[level] = sum += exactly[level];

  if (!d.scale.degenerate) {
    d.moments = numpyMoments(scaled);
    d.otsu = otsuThreshold(scaled);
    sortFalling(items);
    d.values = std::move(scaled);
    if (d.levels) d.votes.resize(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      d.values[i] = std::bit_cast<float>(kBitsOfOne - static_cast<std::uint32_t>(items[i] >> 8));
      if (d.levels) d.votes[i] = static_cast<std::uint8_t>(items[i]);
    }
    d.values.shrink_to_fit();
    if (d.levels) d.sumRanks();
    d.buildCumulative();
  }
  impl_ = std::move(made);
}

AlignmentCurve::AlignmentCurve(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
AlignmentCurve::~AlignmentCurve() = default;

AlignmentCurve AlignmentCurve::compacted() const {
  const Impl& from = *impl_;
  auto made = std::make_unique<Impl>();
  Impl& d = *made;
  d.scale = from.scale;
  d.total = from.total;
  d.levels = from.levels;
  d.runs = from.runs;
  d.humanAtLevel = from.humanAtLevel;
  d.twiceRankSum = from.twiceRankSum;
  d.tieCubes = from.tieCubes;
  d.moments = from.moments;
  d.otsu = from.otsu;
  // Counts up to the total fit 16 bits on every grid up to 255 x 255; larger grids stay as they are.
  d.sampled = !from.runs && !from.sampled && !from.scale.degenerate && from.total > kSample && from.total <= 0xFFFF;
  if (!d.sampled) {
    d.sampled = from.sampled;
    d.sampledCounts = from.sampledCounts;
    d.values = from.values;
    d.runStarts = from.runStarts;
    d.votes = from.votes;
    d.cumulative = from.cumulative;
    return AlignmentCurve(std::move(made));
  }
  std::vector<std::uint16_t> exactly(static_cast<std::size_t>(d.levels) + 1, 0);
  const auto writeRow = [&] {
    const std::size_t at = d.sampledCounts.size();
    d.sampledCounts.resize(at + exactly.size());
    std::uint16_t sum = 0;
    for (std::size_t level = exactly.size(); level-- > 0;)
      d.sampledCounts[at + level] = sum = static_cast<std::uint16_t>(sum + exactly[level]);
  };
  for (std::size_t i = 0; i < from.values.size(); ++i) {
    if (i % kSample == 0 || i + 1 == from.values.size()) {
      d.values.push_back(from.values[i]);
      writeRow();
    }
    if (d.levels) ++exactly[from.votes[i]];
  }
  writeRow();
  d.values.shrink_to_fit();
  d.sampledCounts.shrink_to_fit();
  return AlignmentCurve(std::move(made));
}

bool AlignmentCurve::isExact() const { return !impl_->sampled; }
AlignmentCurve::AlignmentCurve(AlignmentCurve&&) noexcept = default;

double AlignmentCurve::threshold(const BinarisationRule& rule, const AgreementRule& agreement) const {
  const Impl& d = *impl_;
  if (d.scale.degenerate) return kNothing;
  const auto topValue = [&](std::size_t count) {
    return count == 0 ? kNothing : static_cast<double>(d.valueAt(std::min(count, d.total) - 1));
  };
  using Kind = BinarisationRule::Kind;
  switch (rule.kind) {
    // numpy compares a float32 map with a plain number in float32, so the number is rounded to it first.
    case Kind::Fixed: return static_cast<float>(rule.value);
    case Kind::MeanPlusSd: return d.moments.mean + static_cast<float>(rule.value) * d.moments.sd;
    case Kind::Percentile: {
      // numpy.percentile over two axes: neighbours and their difference in float32, weights in float64.
      const double position = std::clamp(rule.value, 0.0, 1.0) * static_cast<double>(d.total - 1);
      const auto below = std::min(static_cast<std::size_t>(position), d.total - 1);
      const std::size_t above = std::min(below + 1, d.total - 1);
      const float a = d.valueAt(d.total - 1 - below), b = d.valueAt(d.total - 1 - above);
      const double step = static_cast<double>(b - a), weight = position - static_cast<double>(below);
      return weight < 0.5 ? a + step * weight : b - step * (1 - weight);
    }
    case Kind::TopArea:
      return topValue(
          static_cast<std::size_t>(std::llround(std::clamp(rule.value, 0.0, 1.0) * static_cast<double>(d.total))));
    case Kind::MatchHuman:
      if (d.levels == 0) return kNothing;
      return topValue(static_cast<std::size_t>(counts(kNothing, agreement).human));
    case Kind::Otsu: return d.otsu;
    case Kind::FractionOfMax:
      return d.scale.apply(static_cast<float>(rule.value * static_cast<double>(d.scale.maximum)));
  }
  return kNothing;
}

OverlapCounts AlignmentCurve::counts(double threshold, const AgreementRule& agreement) const {
  const Impl& d = *impl_;
  OverlapCounts counts;
  counts.total = static_cast<std::int64_t>(d.total);
  counts.hasHuman = d.levels > 0;
  const int level = counts.hasHuman ? votesNeeded(agreement, d.levels) : 0;
  const bool reachable = counts.hasHuman && level <= d.levels;
  if (reachable) counts.human = d.humanAtLevel[static_cast<std::size_t>(level)];
  if (d.scale.degenerate) return counts;

  if (d.sampled) {
    const auto [kept, both] = d.sampledKept(threshold, reachable ? level : 0);
    counts.saliency = static_cast<std::int64_t>(kept);
    if (reachable) counts.both = static_cast<std::int64_t>(both);
    return counts;
  }
  const std::size_t entries = d.entriesAtLeast(threshold);
  const std::size_t kept = d.runs ? d.runStarts[entries] : entries;
  counts.saliency = static_cast<std::int64_t>(kept);
  if (!reachable) return counts;
  if (d.runs) {
    counts.both = d.cumulative[d.row(entries) + static_cast<std::size_t>(level)];
  } else {
    const std::size_t block = kept / kBlock;
    std::uint32_t both = d.cumulative[d.row(block) + static_cast<std::size_t>(level)];
    for (std::size_t i = block * kBlock; i < kept; ++i) both += d.votes[i] >= level;
    counts.both = both;
  }
  return counts;
}

std::optional<double> AlignmentCurve::areaUnderRoc(const AgreementRule& agreement) const {
  const Impl& d = *impl_;
  if (d.scale.degenerate || d.levels == 0) return std::nullopt;
  const int level = votesNeeded(agreement, d.levels);
  if (level > d.levels) return std::nullopt;
  const double marked = d.humanAtLevel[static_cast<std::size_t>(level)], others = static_cast<double>(d.total) - marked;
  if (marked == 0 || others == 0) return std::nullopt;
  const double ranks = static_cast<double>(d.twiceRankSum[static_cast<std::size_t>(level)]) / 2;
  return (marked * others + marked * (marked + 1) / 2 - ranks) / (marked * others);
}

std::optional<double> AlignmentCurve::relevanceRankAccuracy(const AgreementRule& agreement) const {
  const double border = threshold({BinarisationRule::Kind::MatchHuman, 0}, agreement);
  if (border == kNothing) return std::nullopt;
  const OverlapCounts with = counts(border, agreement), above = counts(std::nextafter(border, kNothing), agreement);
  const auto marked = static_cast<double>(with.human);
  const auto tied = static_cast<double>(with.saliency - above.saliency);
  const double share = tied > 0 ? (marked - static_cast<double>(above.saliency)) / tied : 0;
  return (static_cast<double>(above.both) + share * static_cast<double>(with.both - above.both)) / marked;
}

std::optional<double> AlignmentCurve::rankCorrelation() const {
  const Impl& d = *impl_;
  if (d.scale.degenerate || d.levels == 0) return std::nullopt;
  // Falling ranks on both sides: the people's are those of their levels, each a run of equal values.
  const auto n = static_cast<double>(d.total);
  const double mean = (n + 1) / 2;
  double covariance = 0, humanCubes = 0;
  for (int level = 0; level <= d.levels; ++level) {
    const auto at = static_cast<std::size_t>(level);
    const bool last = level == d.levels;
    const double above = last ? 0 : d.humanAtLevel[at + 1], count = d.humanAtLevel[at] - above;
    const double ranks =
        static_cast<double>(d.twiceRankSum[at] - (last ? std::uint64_t{0} : d.twiceRankSum[at + 1])) / 2;
    covariance += (above + (count + 1) / 2 - mean) * (ranks - count * mean);
    humanCubes += count * count * count - count;
  }
  const double whole = n * n * n - n, map = (whole - d.tieCubes) / 12, human = (whole - humanCubes) / 12;
  if (!(map > 0) || !(human > 0)) return std::nullopt;
  return covariance / std::sqrt(map * human);
}

bool AlignmentCurve::isDegenerate() const { return impl_->scale.degenerate; }
float AlignmentCurve::minimum() const { return impl_->scale.minimum; }
float AlignmentCurve::maximum() const { return impl_->scale.maximum; }

std::size_t AlignmentCurve::memoryBytes() const {
  const Impl& d = *impl_;
  return sizeof(Impl) + d.values.capacity() * sizeof(float) + d.votes.capacity() +
         (d.runStarts.capacity() + d.cumulative.capacity() + d.humanAtLevel.capacity()) * sizeof(std::uint32_t) +
         d.twiceRankSum.capacity() * sizeof(std::uint64_t) + d.sampledCounts.capacity() * sizeof(std::uint16_t);
}

Plane<std::uint8_t> binarise(const Plane<float>& map, double threshold, const Plane<std::uint8_t>& valid) {
  if (!valid.empty()) checkSize("valid area", valid.width(), valid.height(), map);
  Plane<std::uint8_t> mask(map.width(), map.height(), 0);
  const MapScale scale = mapScale(map, valid);
  if (scale.degenerate) return mask;
  for (std::size_t i = 0; i < map.size(); ++i)
    mask[i] = (valid.empty() || valid[i]) && static_cast<double>(scale.apply(map[i])) >= threshold;
  return mask;
}

int votesNeeded(const AgreementRule& agreement, int annotators) {
  const std::int64_t of = std::max(1, agreement.of);
  const std::int64_t product = static_cast<std::int64_t>(agreement.people) * annotators;
  return static_cast<int>(std::max<std::int64_t>(1, (product + of - 1) / of));
}

Plane<std::uint8_t> binariseVotes(const Plane<std::uint8_t>& votes, int annotators, const AgreementRule& agreement) {
  const int level = votesNeeded(agreement, annotators);
  Plane<std::uint8_t> mask(votes.width(), votes.height(), 0);
  for (std::size_t i = 0; i < votes.size(); ++i) mask[i] = std::min<int>(votes[i], annotators) >= level;
  return mask;
}

}  // namespace sightline
