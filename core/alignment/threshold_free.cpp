// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/threshold_free.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "core/alignment/map_scale.h"
#include "core/base/error.h"
#include "core/base/undefined.h"

namespace sightline {
namespace {

constexpr int kPointingTolerance = 15;  // pixels, Zhang et al. 2018
constexpr double kEpsilon = 0x1p-52;    // MATLAB's eps, in the reference code of the benchmark

std::optional<double> ratio(double part, double whole) {
  if (!(whole > 0)) return std::nullopt;
  return part / whole;
}
double orNaN(const std::optional<double>& value) { return value.value_or(kUndefined); }
std::optional<double> defined(double value) { return std::isnan(value) ? std::nullopt : std::optional(value); }
std::optional<double> number(const std::optional<bool>& value) {
  return value ? std::optional(*value ? 1.0 : 0.0) : std::nullopt;
}

/// Sums over the pixels of one number of votes.
struct Sums {
  double count = 0, absolute = 0, scaled = 0;
};

/// Most votes of a valid pixel within the tolerance of a pixel where the map has its maximum. Runs of such pixels are
/// widened by the disc row by row, as a region of XRAI has thousands of them.
int mostVotesNear(const Plane<float>& map, const Plane<std::uint8_t>& votes, const Plane<std::uint8_t>& valid,
                  float maximum) {
  const int width = map.width(), height = map.height();
  Plane<int> change(width + 1, height, 0);  // +1 where a marked span begins, -1 behind its end
  std::array<int, kPointingTolerance + 1> half{};
  for (int dy = 0; dy <= kPointingTolerance; ++dy)
    half[static_cast<std::size_t>(dy)] = static_cast<int>(std::sqrt(kPointingTolerance * kPointingTolerance - dy * dy));
  const auto isMaximum = [&](int x, int y) { return map.at(x, y) == maximum && (valid.empty() || valid.at(x, y)); };
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      if (!isMaximum(x, y)) continue;
      const int begin = x;
      while (x + 1 < width && isMaximum(x + 1, y)) ++x;
      for (int v = std::max(0, y - kPointingTolerance); v <= std::min(height - 1, y + kPointingTolerance); ++v) {
        const int reach = half[static_cast<std::size_t>(std::abs(v - y))];
        ++change.at(std::max(0, begin - reach), v);
        --change.at(std::min(width, x + reach + 1), v);
      }
    }
  int most = 0;
  for (int y = 0; y < height; ++y)
    for (int x = 0, open = 0; x < width; ++x) {
      open += change.at(x, y);
      if (open > 0 && (valid.empty() || valid.at(x, y))) most = std::max<int>(most, votes.at(x, y));
    }
  return most;
}

}  // namespace

std::optional<double> valueOf(const ThresholdFreeScores& s, Metric metric) {
  switch (metric) {
    case Metric::MeanAbsoluteError: return s.meanAbsoluteError;
    case Metric::ContinuousSaliencyCoverage: return s.continuousSaliencyCoverage;
    case Metric::WeightedIou: return s.weightedIou;
    case Metric::WeightedGroundTruthCoverage: return s.weightedGroundTruthCoverage;
    case Metric::WeightedSaliencyCoverage: return s.weightedSaliencyCoverage;
    case Metric::PointingGame: return number(s.pointingGame);
    case Metric::PointingGame15: return number(s.pointingGame15);
    case Metric::RelevanceRankAccuracy: return s.relevanceRankAccuracy;
    case Metric::AreaUnderRoc: return s.areaUnderRoc;
    case Metric::Correlation: return s.correlation;
    case Metric::Similarity: return s.similarity;
    case Metric::KullbackLeibler: return s.kullbackLeibler;
    case Metric::NormalisedScanpath: return s.normalisedScanpath;
    case Metric::FixationScanpath: return s.fixations.normalisedScanpath;
    case Metric::FixationAuc: return s.fixations.areaUnderRoc;
    case Metric::ShuffledAuc: return s.fixations.shuffledAreaUnderRoc;
    case Metric::InformationGain: return s.fixations.informationGain;
    case Metric::RankCorrelation: return s.rankCorrelation;
    case Metric::Iou:
    case Metric::GroundTruthCoverage:
    case Metric::SaliencyCoverage:
    case Metric::BackgroundShare: break;
  }
  return std::nullopt;
}

ThresholdFreeTable::ThresholdFreeTable(const ThresholdFreeScores& known) : fixed_(known), known_(true) {}

ThresholdFreeTable::ThresholdFreeTable(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                                       const Plane<std::uint8_t>& valid, const AlignmentCurve& curve,
                                       const FixationEvidence* fixations)
    : annotators_(annotators) {
  if (!votes.sameSizeAs(map))
    throw Error(ErrorCode::InvalidOption, "human mask",
                message("is {1} x {2}, the map is {3} x {4}", votes.width(), votes.height(), map.width(), map.height()),
                "Bring both to the same grid first.");
  if (fixations) fixed_.fixations = fixationScores(map, *fixations, valid);
  const MapScale scale = mapScale(map, valid);
  const auto people = static_cast<std::size_t>(annotators);
  const bool usable = !scale.degenerate;
  std::vector<Sums> sums(people + 1);
  double error = 0, least = 0, most = 0, squares = 0, product = 0;
  int highest = -1;
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (!valid.empty() && !valid[i]) continue;
    const auto v = std::min<std::size_t>(votes[i], people);
    Sums& sum = sums[v];
    ++sum.count;
    sum.absolute += std::abs(static_cast<double>(map[i]));
    if (!usable) continue;
    const double s = scale.apply(map[i]), h = static_cast<double>(v) / annotators;
    sum.scaled += s;
    squares += s * s;
    product += s * h;
    error += std::abs(s - h);
    least += std::min(s, h);
    most += std::max(s, h);
    if (map[i] == scale.maximum) highest = std::max(highest, static_cast<int>(v));
  }
  Sums all;
  double human = 0, humanSquares = 0;
  for (std::size_t v = 0; v <= people; ++v) {
    const double h = static_cast<double>(v) / annotators;
    all.count += sums[v].count;
    all.absolute += sums[v].absolute;
    all.scaled += sums[v].scaled;
    human += h * sums[v].count;
    humanSquares += h * h * sums[v].count;
  }

  double mean = 0, sd = 0;
  if (usable && all.count > 0) {
    fixed_.rankCorrelation = curve.rankCorrelation();
    fixed_.meanAbsoluteError = error / all.count;
    fixed_.weightedIou = ratio(least, most);
    fixed_.weightedGroundTruthCoverage = ratio(least, human);
    fixed_.weightedSaliencyCoverage = ratio(least, all.scaled);
    mean = all.scaled / all.count;
    const double variance = squares / all.count - mean * mean, humanMean = human / all.count,
                 humanVariance = humanSquares / all.count - humanMean * humanMean;
    sd = std::sqrt(std::max(0.0, variance));
    // The people's shares are few whole steps, so that an even mask leaves only rounding here.
    if (sd > 0 && humanVariance > 1e-12)
      fixed_.correlation = (product / all.count - mean * humanMean) / (sd * std::sqrt(humanVariance));
    if (all.scaled > 0 && human > 0) {
      double similarity = 0, divergence = 0;
      for (std::size_t i = 0; i < map.size(); ++i) {
        if ((!valid.empty() && !valid[i]) || votes[i] == 0) continue;  // such a pixel adds nothing to either sum
        const double p = scale.apply(map[i]) / all.scaled;
        const double q = static_cast<double>(std::min<std::size_t>(votes[i], people)) / annotators / human;
        similarity += std::min(p, q);
        divergence += q * std::log(kEpsilon + q / (kEpsilon + p));
      }
      fixed_.similarity = similarity;
      fixed_.kullbackLeibler = divergence;
    }
    highestVotes_ = highest;
    highestVotesNear_ = std::max(highest, std::min(annotators, mostVotesNear(map, votes, valid, scale.maximum)));
  }

  Sums inside;
  levels_.resize(people);
  empty_.resize(people);
  for (std::size_t needed = people; needed >= 1; --needed) {
    inside.count += sums[needed].count;
    inside.absolute += sums[needed].absolute;
    inside.scaled += sums[needed].scaled;
    Level& level = levels_[needed - 1];
    const AgreementRule rule{static_cast<int>(needed), annotators};
    empty_[needed - 1] = inside.count == 0;
    level.continuousSaliencyCoverage =
        std::isfinite(all.absolute) ? orNaN(ratio(inside.absolute, all.absolute)) : kUndefined;
    level.relevanceRankAccuracy = orNaN(curve.relevanceRankAccuracy(rule));
    level.areaUnderRoc = orNaN(curve.areaUnderRoc(rule));
    level.normalisedScanpath = sd > 0 && inside.count > 0 ? (inside.scaled / inside.count - mean) / sd : kUndefined;
  }
}

ThresholdFreeScores ThresholdFreeTable::at(const AgreementRule& agreement) const {
  ThresholdFreeScores scores = fixed_;
  if (known_) return scores;
  const int needed = votesNeeded(agreement, annotators_);
  if (needed > annotators_) return scores;  // more than there are: nobody's mask
  const auto index = static_cast<std::size_t>(needed - 1);
  const Level& level = levels_[index];
  scores.continuousSaliencyCoverage = defined(level.continuousSaliencyCoverage);
  scores.relevanceRankAccuracy = defined(level.relevanceRankAccuracy);
  scores.areaUnderRoc = defined(level.areaUnderRoc);
  scores.normalisedScanpath = defined(level.normalisedScanpath);
  if (highestVotes_ >= 0 && !empty_[index]) {
    scores.pointingGame = highestVotes_ >= needed;
    scores.pointingGame15 = highestVotesNear_ >= needed;
  }
  return scores;
}

std::optional<double> ThresholdFreeTable::value(Metric metric, const AgreementRule& agreement) const {
  return valueOf(at(agreement), metric);
}

std::size_t ThresholdFreeTable::memoryBytes() const {
  return sizeof *this + levels_.capacity() * sizeof(Level) + empty_.capacity();
}

ThresholdFreeScores thresholdFreeScores(const Plane<float>& map, const Plane<std::uint8_t>& votes, int annotators,
                                        const AgreementRule& agreement, const Plane<std::uint8_t>& valid,
                                        const FixationEvidence* fixations) {
  const AlignmentCurve curve(map, votes, annotators, valid);
  return ThresholdFreeTable(map, votes, annotators, valid, curve, fixations).at(agreement);
}

}  // namespace sightline
