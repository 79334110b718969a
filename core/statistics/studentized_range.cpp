// SPDX-License-Identifier: GPL-3.0-or-later
// P(Q > q) = integral over s of density(s) * R(q s), where R is the upper tail of the range of k standard normals
// and s = sqrt(chi^2_df / df). Both integrals are sums at equal steps of a smooth function that dies off at both
// ends: for such functions the plain trapezoidal rule converges faster than any power of the step, so the steps
// below leave errors far under 1e-12.
#include "core/statistics/studentized_range.h"

#include <algorithm>
#include <array>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <numbers>
#include <vector>

#include "core/base/undefined.h"

namespace sightline {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double normalCdf(double z) { return 0.5 * std::erfc(-z * std::numbers::sqrt2 / 2); }

/// Upper tail of the range of k standard normals at w:
/// k * integral of phi(z) * (F(z)^(k-1) - (F(z) - F(z-w))^(k-1)) dz, written so that small tails keep their digits.
/// What does not depend on w is kept, since one probability asks for many w.
class RangeTail {
 public:
  explicit RangeTail(double groups)
      : groups_(groups),
        // The integrand narrows as the largest of k normals does; the step follows.
        step_(std::min(0.2, std::sqrt(0.5 / groups))) {
    for (double z = kLow; z < kHigh; z = kLow + static_cast<double>(points_.size()) * step_)
      points_.push_back({z, std::exp(-0.5 * z * z), normalCdf(z)});
  }

  [[nodiscard]] double operator()(double w) const {
    if (w <= 0) return 1;
    if (w > 75) return 0;  // below 1e-300
    double sum = 0;
    for (const Point& p : points_) sum += p.density * fallOfPower(p.below, normalCdf(p.z - w));
    // Far tails have their weight around z = w / 2, beyond the kept points.
    const double high = w / 2 + 6;
    for (std::size_t i = points_.size();; ++i) {
      const double z = kLow + static_cast<double>(i) * step_;
      if (z >= high) break;
      sum += std::exp(-0.5 * z * z) * fallOfPower(1, normalCdf(z - w));
    }
    return std::clamp(groups_ * sum * step_ / std::sqrt(2 * std::numbers::pi), 0.0, 1.0);
  }

 private:
  static constexpr double kLow = -9, kHigh = 9;
  struct Point {
    double z, density, below;
  };

  /// a^m - (a-b)^m without cancellation, m = groups - 1 and 0 <= b <= a.
  [[nodiscard]] double fallOfPower(double a, double b) const {
    const double m = groups_ - 1;
    if (m <= 12 && m == std::floor(m)) {
      // b * (sum of a^i (a-b)^(m-1-i)), by Horner's scheme
      double sum = 0, power = 1;
      for (int i = 0; i < static_cast<int>(m); ++i) {
        sum = sum * (a - b) + power;
        power *= a;
      }
      return b * sum;
    }
    if (a <= 0) return 0;
    return -std::pow(a, m) * std::expm1(m * std::log1p(-std::min(1.0, b / a)));
  }

  double groups_, step_;
  std::vector<Point> points_;
};

/// The same tail for many w: its logarithm at equal steps, with a polynomial through the ten nearest. The function is
/// smooth on the scale of 1, so at this step the error of the logarithm stays below 1e-12.
class RangeTable {
 public:
  explicit RangeTable(double groups) : exact_(groups), logarithms_(kNodes) {
    for (std::size_t i = 0; i < kNodes; ++i) logarithms_[i] = std::log(exact_(static_cast<double>(i) / kPerUnit));
    // weights of Lagrange's formula for equal steps: (-1)^i * (9 over i)
    double weight = 1;
    for (std::size_t i = 0; i < kStencil; ++i) {
      weights_[i] = i % 2 == 0 ? weight : -weight;
      weight *= static_cast<double>(kStencil - 1 - i) / static_cast<double>(i + 1);
    }
  }

  [[nodiscard]] double operator()(double w) const {
    const double at = w * kPerUnit;
    if (w <= 0 || at >= static_cast<double>(kNodes - 1)) return exact_(w);
    const auto nearest = static_cast<std::size_t>(at);
    const std::size_t first = std::min(nearest - std::min(nearest, kStencil / 2 - 1), kNodes - kStencil);
    double above = 0, below = 0;
    for (std::size_t i = 0; i < kStencil; ++i) {
      const double distance = at - static_cast<double>(first + i);
      if (distance == 0) return std::exp(logarithms_[first + i]);
      const double share = weights_[i] / distance;
      above += share * logarithms_[first + i];
      below += share;
    }
    return std::min(1.0, std::exp(above / below));
  }

  /// Of a number of groups; the latest few are kept, since all pairs of a comparison ask for the same.
  static std::shared_ptr<const RangeTable> of(double groups) {
    constexpr std::size_t kKept = 8;
    static std::mutex mutex;
    static std::vector<std::pair<double, std::shared_ptr<const RangeTable>>> tables;  // latest last
    const std::lock_guard lock(mutex);
    for (const auto& [k, table] : tables)
      if (k == groups) return table;
    if (tables.size() == kKept) tables.erase(tables.begin());
    return tables.emplace_back(groups, std::make_shared<const RangeTable>(groups)).second;
  }

 private:
  static constexpr double kPerUnit = 16;
  static constexpr std::size_t kNodes = 48 * 16 + 1;  // beyond 48 the tail leaves the range of double soon
  static constexpr std::size_t kStencil = 10;
  RangeTail exact_;
  std::vector<double> logarithms_;
  std::array<double, kStencil> weights_{};
};

/// Logarithm of the density of t = log(s), up to a constant: largest (0) at t = 0.
double logDensity(double t, double df) { return df * (t - 0.5 * std::expm1(2 * t)); }

}  // namespace

double studentizedRangeSf(double q, double groups, double df) {
  if (std::isnan(q) || !(groups >= 2) || !(df > 0) || std::isinf(groups)) return kUndefined;
  if (q <= 0) return 1;
  if (std::isinf(q)) return 0;
  if (std::isinf(df)) return RangeTail(groups)(q);
  const auto table = RangeTable::of(groups);
  const RangeTable& rangeTail = *table;

  // Around its peak the integrand is as wide as a normal curve of variance 1 / (2 (df + w^2)) in t, where w, the
  // argument of the range's tail, matters up to about 8.
  const double step = 0.5 / std::sqrt(2 * (df + 64));
  double top = 0;
  while (logDensity(top, df) > -45) top += step;
  double density = 0, tail = 0, previous = 0;
  bool densityDone = false, tailDone = false;
  for (double i = 0; !densityDone || !tailDone; ++i) {
    const double t = top - i * step, logarithm = logDensity(t, df);
    if (logarithm < -700) break;
    const double d = std::exp(logarithm);
    density += d;
    densityDone = t < 0 && d < 1e-17 * density;
    if (tailDone) continue;
    const double term = d * rangeTail(q * std::exp(t));
    tail += term;
    // The product rises to one peak and falls; beyond it small terms stay small.
    tailDone = t < 0 && tail > 0 && term < previous && term < 1e-17 * tail;
    previous = term;
  }
  return std::clamp(tail / density, 0.0, 1.0);
}

double studentizedRangeCdf(double q, double groups, double df) { return 1 - studentizedRangeSf(q, groups, df); }

namespace {

double solveQuantile(double probability, double groups, double df) {
  if (!(probability >= 0 && probability <= 1) || !(groups >= 2) || !(df > 0) || std::isinf(groups)) return kUndefined;
  if (probability == 0) return 0;
  if (probability == 1) return kInfinity;
  const auto excess = [&](double q) { return (1 - probability) - studentizedRangeSf(q, groups, df); };
  double low = 0, high = 4;
  double atLow = -probability, atHigh = excess(high);
  while (atHigh < 0) {
    low = high;
    atLow = atHigh;
    high *= 2;
    if (high > 1e300) return kInfinity;
    atHigh = excess(high);
  }
  if (atHigh == 0) return high;
  std::uintmax_t iterations = 100;
  const auto [a, b] = boost::math::tools::toms748_solve(
      excess, low, high, atLow, atHigh, [](double x, double y) { return std::abs(y - x) <= 1e-12 * std::abs(y); },
      iterations);
  return 0.5 * (a + b);
}

}  // namespace

double studentizedRangeQuantile(double probability, double groups, double df) {
  // While a threshold is dragged the same critical value is asked for at every step, and solving takes ten times as
  // long as a probability: the latest few answers are kept.
  struct Answer {
    double probability, groups, df, quantile;
  };
  constexpr std::size_t kKept = 16;
  static std::mutex mutex;
  static std::vector<Answer> answers;  // latest last
  {
    const std::lock_guard lock(mutex);
    for (const Answer& a : answers)
      if (a.probability == probability && a.groups == groups && a.df == df) return a.quantile;
  }
  const double quantile = solveQuantile(probability, groups, df);
  const std::lock_guard lock(mutex);
  if (answers.size() == kKept) answers.erase(answers.begin());
  answers.push_back({probability, groups, df, quantile});
  return quantile;
}

}  // namespace sightline
