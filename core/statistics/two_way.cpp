// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/two_way.h"

#include <boost/math/distributions/fisher_f.hpp>
#include <cmath>
#include <limits>

#include "core/base/undefined.h"

namespace sightline {
namespace {

/// What a cell's values come to; deviations are from the mean of all values, so that large offsets cost no digits.
struct Cell {
  double n = 0, sum = 0, squares = 0;
};

/// Sum of squares left by a model of one factor: around the mean of each of its levels.
double leftByOne(const std::vector<Cell>& cells, std::size_t levels, std::size_t groups, const auto& groupOf) {
  std::vector<Cell> pooled(groups);
  double squares = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Cell& g = pooled[groupOf(i, levels)];
    g.n += cells[i].n;
    g.sum += cells[i].sum;
    squares += cells[i].squares;
  }
  for (const Cell& g : pooled) squares -= g.sum * g.sum / g.n;
  return squares;
}

/// Sum of squares left by both factors without interaction: the normal equations of the levels' effects (the second
/// factor's first level is 0), solved by Gauss with pivoting.
double leftByBoth(const std::vector<Cell>& cells, std::size_t firsts, std::size_t seconds) {
  const std::size_t size = firsts + seconds - 1;
  std::vector<std::vector<double>> m(size, std::vector<double>(size + 1, 0));
  double squares = 0;
  for (std::size_t a = 0; a < firsts; ++a)
    for (std::size_t b = 0; b < seconds; ++b) {
      const Cell& c = cells[a * seconds + b];
      squares += c.squares;
      m[a][a] += c.n;
      m[a][size] += c.sum;
      if (b == 0) continue;
      const std::size_t second = firsts + b - 1;
      m[second][second] += c.n;
      m[second][size] += c.sum;
      m[a][second] += c.n;
      m[second][a] += c.n;
    }
  const auto equations = m;
  for (std::size_t i = 0; i < size; ++i) {
    std::size_t pivot = i;
    for (std::size_t r = i + 1; r < size; ++r)
      if (std::abs(m[r][i]) > std::abs(m[pivot][i])) pivot = r;
    std::swap(m[i], m[pivot]);
    for (std::size_t r = 0; r < size; ++r) {
      if (r == i) continue;
      const double factor = m[r][i] / m[i][i];
      for (std::size_t k = i; k <= size; ++k) m[r][k] -= factor * m[i][k];
    }
  }
  for (std::size_t i = 0; i < size; ++i) squares -= m[i][size] / m[i][i] * equations[i][size];
  return squares;
}

}  // namespace

TwoWayBetween twoWayAnova(std::span<const std::vector<double>> values, std::size_t levelsOfSecond) {
  const BetweenEffect none{kUndefined, kUndefined, kUndefined, kUndefined, kUndefined};
  TwoWayBetween result{none, none, none, kUndefined, kUndefined, {}};
  const std::size_t seconds = levelsOfSecond, firsts = seconds == 0 ? 0 : values.size() / seconds;
  if (firsts < 2 || seconds < 2 || firsts * seconds != values.size()) {
    result.note = "A two-way analysis of variance needs two factors with at least two levels each.";
    return result;
  }
  double n = 0, mean = 0, largest = 0;
  for (const auto& cell : values) {
    if (cell.empty()) {
      result.note =
          "A two-way analysis of variance needs values for every combination of the two factors; one has none.";
      return result;
    }
    for (const double v : cell) {
      mean += v;
      largest = std::max(largest, std::abs(v));
    }
    n += static_cast<double>(cell.size());
  }
  mean /= n;
  const double df = n - static_cast<double>(values.size());
  if (df < 1) {
    result.note = "A two-way analysis of variance needs more values than combinations; every combination has just one.";
    return result;
  }
  std::vector<Cell> cells;
  double residual = 0;
  for (const auto& cell : values) {
    Cell& c = cells.emplace_back();
    for (const double v : cell) {
      c.sum += v - mean;
      c.squares += (v - mean) * (v - mean);
    }
    c.n = static_cast<double>(cell.size());
    for (const double v : cell) residual += (v - mean - c.sum / c.n) * (v - mean - c.sum / c.n);
  }
  if (residual <= n * largest * largest * 1e-28) {
    result.note = "The values do not vary within the combinations, so nothing can be tested.";
    return result;
  }
  const double byFirst =
      leftByOne(cells, seconds, firsts, [](std::size_t i, std::size_t levels) { return i / levels; });
  const double bySecond =
      leftByOne(cells, seconds, seconds, [](std::size_t i, std::size_t levels) { return i % levels; });
  const double byBoth = leftByBoth(cells, firsts, seconds);
  result.dfResidual = df;
  result.ssResidual = residual;
  const auto effect = [&](double squares, double degrees) {
    BetweenEffect e;
    e.sumOfSquares = std::max(0.0, squares);
    e.df = degrees;
    e.f = e.sumOfSquares / degrees / (residual / df);
    e.p = boost::math::cdf(boost::math::complement(boost::math::fisher_f(degrees, df), e.f));
    e.partialEtaSquared = e.sumOfSquares / (e.sumOfSquares + residual);
    return e;
  };
  const auto a = static_cast<double>(firsts), b = static_cast<double>(seconds);
  result.first = effect(bySecond - byBoth, a - 1);
  result.second = effect(byFirst - byBoth, b - 1);
  result.interaction = effect(byBoth - residual, (a - 1) * (b - 1));
  return result;
}

}  // namespace sightline
