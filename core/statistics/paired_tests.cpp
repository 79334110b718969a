// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/paired_tests.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/undefined.h"

namespace sightline {
namespace {

constexpr std::size_t kLargestExact = 50;  // pairs that differ; scipy draws the line at the same number
constexpr double kRounding = 1e-12;        // of the largest value: differences as close as that are the same

std::vector<std::size_t> orderOf(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  return order;
}

/// Two-sided p of the sum of the positive ranks: how many of the 2^n choices of signs give a sum as far out. Tied ranks
/// may end in a half, so sums are counted in halves.
double exactP(std::span<const double> ranks, double plus) {
  const auto halves = [](double rank) { return static_cast<std::size_t>(std::llround(2 * rank)); };
  std::vector<double> ways(ranks.size() * (ranks.size() + 1) + 1, 0);
  ways[0] = 1;
  std::size_t largest = 0;
  for (const double r : ranks) {
    const std::size_t rank = halves(r);
    largest += rank;
    for (std::size_t sum = largest; sum >= rank; --sum) ways[sum] += ways[sum - rank];
  }
  const auto at = ways.begin() + static_cast<std::ptrdiff_t>(halves(plus));
  const double lower = std::accumulate(ways.begin(), at + 1, 0.0), upper = std::accumulate(at, ways.end(), 0.0);
  return std::min(1.0, 2 * std::min(lower, upper) / std::exp2(static_cast<double>(ranks.size())));
}

/// The differences in whole steps of the rounding error, so that 0.3 - 0.2 equals 0.2 - 0.1.
std::vector<double> roundedDifferences(std::span<const double> a, std::span<const double> b) {
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) largest = std::max({largest, std::abs(a[i]), std::abs(b[i])});
  const double step = largest * kRounding;
  std::vector<double> differences(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) differences[i] = step > 0 ? std::round((a[i] - b[i]) / step) : 0;
  return differences;
}

struct Spread {
  double mean = 0, squares = 0;
};
Spread spreadOf(std::span<const double> values) {
  Spread s;
  s.mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  for (const double v : values) s.squares += (v - s.mean) * (v - s.mean);
  return s;
}

}  // namespace

std::vector<double> midRanks(std::span<const double> values) {
  const auto order = orderOf(values);
  std::vector<double> ranks(values.size());
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin + 1;
    while (end < order.size() && values[order[end]] == values[order[begin]]) ++end;
    const double rank = static_cast<double>(begin + 1 + end) / 2;
    for (; begin < end; ++begin) ranks[order[begin]] = rank;
  }
  return ranks;
}

Message methodText(const Wilcoxon& test) {
  return test.exact ? Message("exact permutation") : Message("normal approximation");
}

Wilcoxon wilcoxon(std::span<const double> a, std::span<const double> b) {
  Wilcoxon result{kUndefined, kUndefined, 0, false, {}};
  if (a.size() != b.size()) {
    result.note =
        message("A paired test needs as many values on both sides; there are {1} and {2}.", a.size(), b.size());
    return result;
  }
  std::vector<double> sizes;
  std::vector<bool> positive;
  for (const double d : roundedDifferences(a, b))
    if (d != 0) {
      sizes.push_back(std::abs(d));
      positive.push_back(d > 0);
    }
  result.n = sizes.size();
  if (sizes.empty()) {
    result.note = a.empty() ? Message("A paired test needs at least one pair; there is none.")
                            : Message("All pairs are equal, so there is nothing to rank.");
    return result;
  }
  const std::vector<double> ranks = midRanks(sizes);
  double plus = 0, minus = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) (positive[i] ? plus : minus) += ranks[i];
  result.w = std::min(plus, minus);
  result.exact = sizes.size() <= kLargestExact;
  const auto n = static_cast<double>(sizes.size());
  if (result.exact) {
    result.p = exactP(ranks, plus);
    return result;
  }
  double variance = n * (n + 1) * (2 * n + 1);
  std::vector<double> sorted = ranks;
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin + 1;
    while (end < sorted.size() && sorted[end] == sorted[begin]) ++end;
    const auto tied = static_cast<double>(end - begin);
    variance -= 0.5 * tied * (tied * tied - 1);
    begin = end;
  }
  const double z = (result.w - n * (n + 1) / 4) / std::sqrt(variance / 24);
  result.p = 2 * cdf(complement(boost::math::normal(), std::abs(z)));
  return result;
}

double cohensD(std::span<const double> a, std::span<const double> b) {
  if (a.size() < 2 || b.size() < 2) return kUndefined;
  const Spread x = spreadOf(a), y = spreadOf(b);
  const double pooled = (x.squares + y.squares) / static_cast<double>(a.size() + b.size() - 2);
  return pooled > 0 ? (x.mean - y.mean) / std::sqrt(pooled) : kUndefined;
}

double cohensDz(std::span<const double> a, std::span<const double> b) {
  if (a.size() != b.size() || a.size() < 2) return kUndefined;
  std::vector<double> differences(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) differences[i] = a[i] - b[i];
  const Spread d = spreadOf(differences);
  const double sd = std::sqrt(d.squares / static_cast<double>(a.size() - 1));
  // Differences that are equal but for rounding have no spread.
  return sd > 1e-14 * std::abs(d.mean) && sd > 0 ? d.mean / sd : kUndefined;
}

std::vector<double> holm(std::span<const double> p) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < p.size(); ++i)
    if (!std::isnan(p[i])) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> adjusted(p.size(), kUndefined);
  double largest = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    largest = std::max(largest, std::min(1.0, p[order[i]] * static_cast<double>(order.size() - i)));
    adjusted[order[i]] = largest;
  }
  return adjusted;
}

RankCorrelation spearman(std::span<const double> x, std::span<const double> y) {
  RankCorrelation result{kUndefined, kUndefined, x.size(), {}};
  if (x.size() != y.size()) {
    result.note = message("A correlation needs pairs; there are {1} and {2} values.", x.size(), y.size());
    return result;
  }
  if (x.size() < 3) {
    result.note = plural(x.size(), "A correlation needs at least three pairs; there is 1.",
                         "A correlation needs at least three pairs; there are {1}.", x.size());
    return result;
  }
  const std::vector<double> a = midRanks(x), b = midRanks(y);
  const Spread sa = spreadOf(a), sb = spreadOf(b);
  if (sa.squares == 0 || sb.squares == 0) {
    result.note = "All values of one side are equal, so there is no order to compare.";
    return result;
  }
  double product = 0;
  for (std::size_t i = 0; i < a.size(); ++i) product += (a[i] - sa.mean) * (b[i] - sb.mean);
  result.rho = std::clamp(product / std::sqrt(sa.squares * sb.squares), -1.0, 1.0);
  const double df = static_cast<double>(x.size()) - 2;
  if (std::abs(result.rho) == 1) {
    result.p = 0;
  } else {
    const double t = result.rho * std::sqrt(df / ((1 + result.rho) * (1 - result.rho)));
    result.p = 2 * cdf(complement(boost::math::students_t(df), std::abs(t)));
  }
  return result;
}

}  // namespace sightline
