// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/tests.h"

#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "core/base/undefined.h"
#include "core/statistics/studentized_range.h"

namespace sightline {
namespace {

constexpr double kConfidence = 0.95;

struct Moments {
  double n = 0, mean = 0, squares = 0;  ///< squares: sum of squared deviations
};

Moments momentsOf(std::span<const double> values) {
  Moments m;
  m.n = static_cast<double>(values.size());
  for (const double v : values) m.mean += v;
  if (!values.empty()) m.mean /= m.n;
  for (const double v : values) m.squares += (v - m.mean) * (v - m.mean);
  return m;
}

/// Rounding alone leaves this much spread in equal values, relative to their size.
bool noSpread(double squares, double n, double mean) {
  const double tiny = 1e-14 * std::abs(mean);
  return squares <= n * tiny * tiny;
}

TTest undefinedT(double difference, Message note) {
  return {kUndefined, kUndefined, kUndefined, difference, kUndefined, kUndefined, std::move(note)};
}

/// From the difference, its standard error and the degrees of freedom.
TTest finish(double difference, double error, double df) {
  const boost::math::students_t distribution(df);
  TTest test;
  test.meanDifference = difference;
  test.df = df;
  test.t = difference / error;
  test.p = 2 * cdf(complement(distribution, std::abs(test.t)));
  const double reach = quantile(distribution, 0.5 + kConfidence / 2) * error;
  test.low = difference - reach;
  test.high = difference + reach;
  return test;
}

Message tooFew(std::size_t a, std::size_t b) {
  return message("A t-test needs at least two values in each group; there are {1} and {2}.", a, b);
}

double differenceOf(const Moments& a, const Moments& b) { return a.n && b.n ? a.mean - b.mean : kUndefined; }

constexpr const char* kNoSpread = "All values within each group are equal, so there is no spread to test against.";

}  // namespace

MeanInterval meanInterval(const BoxSummary& box) {
  if (box.n < 2) return {kUndefined, kUndefined};
  const auto n = static_cast<double>(box.n);
  const double reach = quantile(boost::math::students_t(n - 1), 0.5 + kConfidence / 2) * box.sd / std::sqrt(n);
  return {box.mean - reach, box.mean + reach};
}

TTest studentT(std::span<const double> a, std::span<const double> b) {
  const Moments x = momentsOf(a), y = momentsOf(b);
  if (a.size() < 2 || b.size() < 2) return undefinedT(differenceOf(x, y), tooFew(a.size(), b.size()));
  if (noSpread(x.squares, x.n, x.mean) && noSpread(y.squares, y.n, y.mean))
    return undefinedT(x.mean - y.mean, kNoSpread);
  const double df = x.n + y.n - 2, pooled = (x.squares + y.squares) / df;
  return finish(x.mean - y.mean, std::sqrt(pooled * (1 / x.n + 1 / y.n)), df);
}

TTest welchT(std::span<const double> a, std::span<const double> b) {
  const Moments x = momentsOf(a), y = momentsOf(b);
  if (a.size() < 2 || b.size() < 2) return undefinedT(differenceOf(x, y), tooFew(a.size(), b.size()));
  if (noSpread(x.squares, x.n, x.mean) && noSpread(y.squares, y.n, y.mean))
    return undefinedT(x.mean - y.mean, kNoSpread);
  const double ex = x.squares / (x.n - 1) / x.n, ey = y.squares / (y.n - 1) / y.n;
  const double df = (ex + ey) * (ex + ey) / (ex * ex / (x.n - 1) + ey * ey / (y.n - 1));
  return finish(x.mean - y.mean, std::sqrt(ex + ey), df);
}

TTest pairedT(std::span<const double> a, std::span<const double> b) {
  if (a.size() != b.size())
    return undefinedT(kUndefined, message("A paired test needs as many values on both sides; there are {1} and {2}.",
                                          a.size(), b.size()));
  std::vector<double> differences(a.size());
  double scale = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    differences[i] = a[i] - b[i];
    scale = std::max({scale, std::abs(a[i]), std::abs(b[i])});
  }
  const Moments d = momentsOf(differences);
  if (differences.size() < 2)
    return undefinedT(d.n ? d.mean : kUndefined,
                      d.n ? Message("A paired test needs at least two pairs; there is 1.")
                          : Message("A paired test needs at least two pairs; there is none."));
  if (noSpread(d.squares, d.n, scale))
    return undefinedT(d.mean, "All differences are equal, so there is no spread to test against.");
  return finish(d.mean, std::sqrt(d.squares / (d.n - 1) / d.n), d.n - 1);
}

Anova oneWayAnova(std::span<const std::vector<double>> groups) {
  Anova result{kUndefined, kUndefined, kUndefined, kUndefined, kUndefined, kUndefined, {}, 0};
  for (const auto& group : groups) result.leftOut += group.empty();
  const std::size_t count = groups.size() - static_cast<std::size_t>(result.leftOut);
  if (count < 2) {
    result.note = count == 0 ? Message("An analysis of variance needs at least two groups with values; there is none.")
                             : Message("An analysis of variance needs at least two groups with values; there is 1.");
    return result;
  }
  std::vector<Moments> moments;
  double n = 0, sum = 0, within = 0, largest = 0;
  for (const auto& group : groups) {
    if (group.empty()) continue;
    const Moments& m = moments.emplace_back(momentsOf(group));
    n += m.n;
    sum += m.n * m.mean;
    within += m.squares;
    largest = std::max(largest, std::abs(m.mean));
  }
  double between = 0;
  for (const Moments& m : moments) between += m.n * (m.mean - sum / n) * (m.mean - sum / n);
  result.dfBetween = static_cast<double>(count) - 1;
  result.dfWithin = n - static_cast<double>(count);
  if (result.dfWithin < 1) {
    result.note = "An analysis of variance needs more values than groups; every group has just one.";
    return result;
  }
  if (noSpread(within, n, largest)) {
    result.note = kNoSpread;
    return result;
  }
  result.msWithin = within / result.dfWithin;
  result.f = between / result.dfBetween / result.msWithin;
  result.etaSquared = between / (between + within);
  result.p = cdf(complement(boost::math::fisher_f(result.dfBetween, result.dfWithin), result.f));
  return result;
}

std::vector<TukeyPair> tukeyHsd(std::span<const std::vector<double>> groups) {
  const Anova anova = oneWayAnova(groups);
  const auto k = static_cast<double>(groups.size()) - anova.leftOut;
  const bool defined = anova.note.empty();
  const double critical = defined ? studentizedRangeQuantile(kConfidence, k, anova.dfWithin) : kUndefined;
  std::vector<Moments> moments;
  for (const auto& group : groups) moments.push_back(momentsOf(group));
  std::vector<TukeyPair> pairs;
  for (std::size_t a = 0; a < groups.size(); ++a)
    for (std::size_t b = a + 1; b < groups.size(); ++b) {
      TukeyPair& pair = pairs.emplace_back(
          TukeyPair{a, b, differenceOf(moments[a], moments[b]), kUndefined, kUndefined, kUndefined, kUndefined});
      if (!defined || groups[a].empty() || groups[b].empty()) continue;
      const double error = std::sqrt(anova.msWithin / 2 * (1 / moments[a].n + 1 / moments[b].n));
      pair.q = std::abs(pair.difference) / error;
      pair.p = studentizedRangeSf(pair.q, k, anova.dfWithin);
      pair.low = pair.difference - critical * error;
      pair.high = pair.difference + critical * error;
    }
  return pairs;
}

}  // namespace sightline
