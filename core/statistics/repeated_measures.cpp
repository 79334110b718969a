// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/repeated_measures.h"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/undefined.h"
#include "core/statistics/paired_tests.h"
#include "core/statistics/studentized_range.h"

namespace sightline {
namespace {

using Matrix = std::vector<std::vector<double>>;

WithinEffect undefinedEffect(Message note) {
  return {kUndefined, kUndefined, kUndefined, kUndefined,     kUndefined,
          kUndefined, kUndefined, kUndefined, std::move(note)};
}

/// Why rows cannot be analysed; empty when they can.
Message problemOf(std::span<const std::vector<double>> subjects) {
  if (subjects.size() < 2)
    return subjects.empty() ? Message("A test within images needs at least two complete ones; there is none.")
                            : Message("A test within images needs at least two complete ones; there is 1.");
  const std::size_t conditions = subjects.front().size();
  if (conditions < 2) return "A test within images needs at least two conditions.";
  for (const auto& row : subjects)
    if (row.size() != conditions)
      return message("Every image needs a value under every condition; one has {1} of {2}.", row.size(), conditions);
  return {};
}

/// Orthonormal contrasts between `levels` levels (Helmert's), one per row.
Matrix contrasts(std::size_t levels) {
  Matrix rows;
  for (std::size_t i = 1; i < levels; ++i) {
    std::vector<double> row(levels, 0);
    const double norm = std::sqrt(static_cast<double>(i) * static_cast<double>(i + 1));
    for (std::size_t j = 0; j < i; ++j) row[j] = 1 / norm;
    row[i] = -static_cast<double>(i) / norm;
    rows.push_back(std::move(row));
  }
  return rows;
}
Matrix average(std::size_t levels) { return {std::vector<double>(levels, 1 / std::sqrt(static_cast<double>(levels)))}; }

Matrix kronecker(const Matrix& a, const Matrix& b) {
  Matrix rows;
  for (const auto& x : a)
    for (const auto& y : b) {
      std::vector<double> row;
      for (const double u : x)
        for (const double v : y) row.push_back(u * v);
      rows.push_back(std::move(row));
    }
  return rows;
}

double totalSquares(std::span<const std::vector<double>> subjects) {
  double sum = 0, squares = 0, n = 0;
  for (const auto& row : subjects)
    for (const double v : row) {
      sum += v;
      ++n;
    }
  for (const auto& row : subjects)
    for (const double v : row) squares += (v - sum / n) * (v - sum / n);
  return squares;
}

/// The effect that the rows of `effect`, orthonormal contrasts of the conditions, span: its sum of squares is that of
/// the subjects' mean contrasts, its error the subjects' deviations from them, and epsilon measures how far the
/// covariance of the contrasts is from a multiple of the identity.
WithinEffect effectOf(std::span<const std::vector<double>> subjects, const Matrix& effect, double total) {
  const std::size_t q = effect.size(), n = subjects.size();
  Matrix scores(n, std::vector<double>(q, 0));
  std::vector<double> means(q, 0);
  double scale = 0;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t c = 0; c < q; ++c) {
      for (std::size_t j = 0; j < effect[c].size(); ++j) {
        scores[i][c] += effect[c][j] * subjects[i][j];
        scale = std::max(scale, std::abs(subjects[i][j]));
      }
      means[c] += scores[i][c] / static_cast<double>(n);
    }
  Matrix covariance(q, std::vector<double>(q, 0));  // times n - 1
  for (const auto& row : scores)
    for (std::size_t c = 0; c < q; ++c)
      for (std::size_t d = 0; d < q; ++d) covariance[c][d] += (row[c] - means[c]) * (row[d] - means[d]);
  double error = 0, frobenius = 0, squares = 0;
  for (std::size_t c = 0; c < q; ++c) {
    error += covariance[c][c];
    squares += static_cast<double>(n) * means[c] * means[c];
    for (std::size_t d = 0; d < q; ++d) frobenius += covariance[c][d] * covariance[c][d];
  }
  // Rounding alone leaves this much.
  const double tiny = 1e-14 * scale;
  if (error <= static_cast<double>(n * q) * tiny * tiny)
    return undefinedEffect(
        "The conditions differ by the same amount in every image, so there is no spread to test against.");
  WithinEffect result;
  result.df1 = static_cast<double>(q);
  result.df2 = static_cast<double>(q) * static_cast<double>(n - 1);
  result.f = squares / result.df1 / (error / result.df2);
  result.epsilon = std::min(1.0, error * error / (static_cast<double>(q) * frobenius));
  result.p = cdf(complement(boost::math::fisher_f(result.df1, result.df2), result.f));
  result.pCorrected =
      cdf(complement(boost::math::fisher_f(result.df1 * result.epsilon, result.df2 * result.epsilon), result.f));
  result.partialEtaSquared = squares / (squares + error);
  result.etaSquared = squares / total;
  return result;
}

}  // namespace

WithinEffect repeatedMeasuresAnova(std::span<const std::vector<double>> subjects) {
  if (Message problem = problemOf(subjects); !problem.empty()) return undefinedEffect(std::move(problem));
  return effectOf(subjects, contrasts(subjects.front().size()), totalSquares(subjects));
}

TwoWayWithin twoWayWithinAnova(std::span<const std::vector<double>> subjects, std::size_t levelsOfSecond) {
  Message problem = problemOf(subjects);
  if (problem.empty() && (levelsOfSecond < 2 || subjects.front().size() % levelsOfSecond != 0 ||
                          subjects.front().size() == levelsOfSecond))
    problem = "A test of two factors needs at least two levels of each.";
  if (!problem.empty()) return {undefinedEffect(problem), undefinedEffect(problem), undefinedEffect(problem)};
  const std::size_t levelsOfFirst = subjects.front().size() / levelsOfSecond;
  const double total = totalSquares(subjects);
  return {effectOf(subjects, kronecker(contrasts(levelsOfFirst), average(levelsOfSecond)), total),
          effectOf(subjects, kronecker(average(levelsOfFirst), contrasts(levelsOfSecond)), total),
          effectOf(subjects, kronecker(contrasts(levelsOfFirst), contrasts(levelsOfSecond)), total)};
}

Friedman friedman(std::span<const std::vector<double>> subjects) {
  Friedman result{kUndefined, kUndefined, kUndefined, kUndefined, {}, {}, problemOf(subjects)};
  if (!result.note.empty()) return result;
  const std::size_t k = subjects.front().size();
  const auto n = static_cast<double>(subjects.size()), groups = static_cast<double>(k);
  std::vector<double> sums(k, 0);
  double ties = 0;
  for (const auto& row : subjects) {
    const std::vector<double> ranks = midRanks(row);
    for (std::size_t j = 0; j < k; ++j) sums[j] += ranks[j];
    std::vector<double> sorted = row;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t begin = 0; begin < k;) {
      std::size_t end = begin + 1;
      while (end < k && sorted[end] == sorted[begin]) ++end;
      const auto tied = static_cast<double>(end - begin);
      ties += tied * (tied * tied - 1);
      begin = end;
    }
  }
  for (const double sum : sums) result.meanRanks.push_back(sum / n);
  const double correction = 1 - ties / (groups * (groups * groups - 1) * n);
  if (correction <= 0) {
    result.note = "In every image all conditions are equal, so there is nothing to rank.";
    return result;
  }
  double squares = 0;
  for (const double sum : sums) squares += sum * sum;
  result.df = groups - 1;
  result.chiSquared = (12 / (groups * n * (groups + 1)) * squares - 3 * n * (groups + 1)) / correction;
  result.kendallW = result.chiSquared / (n * (groups - 1));
  result.p = cdf(complement(boost::math::chi_squared(result.df), std::max(0.0, result.chiSquared)));
  const double error = std::sqrt(groups * (groups + 1) / (12 * n));
  for (std::size_t a = 0; a < k; ++a)
    for (std::size_t b = a + 1; b < k; ++b) {
      NemenyiPair pair{a, b, result.meanRanks[a] - result.meanRanks[b], 0, 0};
      pair.q = std::abs(pair.rankDifference) / error;
      pair.p = studentizedRangeSf(pair.q, groups, std::numeric_limits<double>::infinity());
      result.pairs.push_back(pair);
    }
  return result;
}

}  // namespace sightline
