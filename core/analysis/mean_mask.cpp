// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/mean_mask.h"

#include <cmath>

#include "core/base/error.h"
#include "core/statistics/number_text.h"
#include "core/study/compared_result.h"
#include "core/study/evaluate.h"

namespace sightline {
namespace {

constexpr double kMaskUnit = 0x1p40;  // a million masks fit

std::int64_t inUnits(std::uint8_t votes, int annotators) {
  return std::llround(static_cast<double>(votes) / annotators * kMaskUnit);
}

}  // namespace

MeanMask::MeanMask(std::vector<std::shared_ptr<const HumanMask>> masks) : masks_(std::move(masks)) {
  for (const auto& mask : masks_) {
    if (!mask) continue;
    const auto& votes = mask->votes;
    if (count_++ == 0) {
      width_ = votes.width(), height_ = votes.height();
      sum_.resize(votes.size());
    }
    if (votes.width() != width_ || votes.height() != height_)
      throw Error(ErrorCode::InvalidOption, "Masks", "have different sizes", "Bring them to one grid.");
    for (std::size_t p = 0; p < sum_.size(); ++p) sum_[p] += inUnits(votes[p], mask->annotators);
  }
}

Plane<float> MeanMask::without(std::size_t image) const {
  const auto& own = masks_.at(image);
  const int others = count_ - (own ? 1 : 0);
  if (others == 0) return {};
  Plane<float> mean(width_, height_);
  for (std::size_t p = 0; p < sum_.size(); ++p) {
    const std::int64_t rest = sum_[p] - (own ? inUnits(own->votes[p], own->annotators) : 0);
    mean[p] = static_cast<float>(static_cast<double>(rest) / kMaskUnit / others);
  }
  return mean;
}

std::vector<CellScores> MeanMask::scores(const BinarisationRule& rule, const AgreementRule& agreement) const {
  std::vector<CellScores> scores(masks_.size());
  for (std::size_t i = 0; i < masks_.size(); ++i) {
    if (!masks_[i]) continue;
    FinishedMap finished;
    finished.map.values = without(i);
    if (finished.map.values.empty()) continue;
    finished.onGrid = {finished.map.values, {}};
    scores[i] =
        scoresOf(*comparedResult(std::move(finished), masks_[i], masks_[i]->annotators, false), rule, agreement);
  }
  return scores;
}

std::array<SampleMean, kFloorMetrics.size()> meansOfScores(const std::vector<CellScores>& scores) {
  std::array<SampleMean, kFloorMetrics.size()> means;
  for (std::size_t m = 0; m < kFloorMetrics.size(); ++m) {
    std::vector<double> values;
    for (const CellScores& cell : scores)
      if (const auto value = cell.ready ? valueOf(cell, kFloorMetrics[m]) : std::nullopt)
        values.push_back(*value);
      else
        means[m].undefined += cell.ready;
    means[m].box = summarise(values);
    means[m].mean = meanInterval(means[m].box);
  }
  return means;
}

Message meanMaskSentence(Metric metric, const SampleMean& s) {
  if (s.box.n < 2)
    return message("{1} of the mean mask of the other images: there are too few images with a mask.",
                   metricName(metric));
  return message("{1} of the mean mask of the other images: {2} (95 % interval {3} to {4}), n = {5}.",
                 metricName(metric), fixedText(s.box.mean, 3), fixedText(s.mean.low, 3), fixedText(s.mean.high, 3),
                 s.box.n);
}

}  // namespace sightline
