// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/rank_correlation.h"

#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/statistics/paired_tests.h"

namespace sightline {

RankedMap::RankedMap(const Plane<float>& map, const Plane<std::uint8_t>& valid)
    : width_(map.width()), height_(map.height()) {
  if (!valid.empty()) requireSize(valid.width(), valid.height());
  std::vector<double> values;
  values.reserve(map.size());
  bool numbers = true;
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (!valid.empty() && !valid[i]) continue;
    pixels_.push_back(static_cast<std::uint32_t>(i));
    values.push_back(static_cast<double>(map[i]));
    numbers = numbers && !std::isnan(map[i]);
  }
  if (!numbers || values.empty()) return;
  ranks_ = midRanks(values);
  const double mean = (static_cast<double>(ranks_.size()) + 1) / 2;
  for (double& rank : ranks_) {
    rank -= mean;
    squares_ += rank * rank;
  }
}

void RankedMap::requireSize(int width, int height) const {
  if (width == width_ && height == height_) return;
  throw Error(ErrorCode::InvalidOption, "map",
              message("is {1} x {2}, what it is compared with is {3} x {4}", width_, height_, width, height),
              "Bring both to the same grid first.");
}

std::optional<double> RankedMap::with(const Plane<std::uint8_t>& votes) const {
  requireSize(votes.width(), votes.height());
  if (isConstant()) return std::nullopt;
  // The votes' ranks are those of their few levels.
  std::array<double, 256> count{}, sum{};
  for (std::size_t i = 0; i < pixels_.size(); ++i) {
    const std::uint8_t level = votes[pixels_[i]];
    ++count[level];
    sum[level] += ranks_[i];
  }
  double below = 0, covariance = 0, squares = 0;
  const double mean = (static_cast<double>(pixels_.size()) + 1) / 2;
  for (std::size_t level = 0; level < count.size(); ++level) {
    if (count[level] == 0) continue;
    const double rank = below + (count[level] + 1) / 2 - mean;
    covariance += rank * sum[level];
    squares += rank * rank * count[level];
    below += count[level];
  }
  if (!(squares > 0)) return std::nullopt;
  return covariance / std::sqrt(squares_ * squares);
}

std::optional<double> RankedMap::with(const RankedMap& other) const {
  requireSize(other.width_, other.height_);
  if (pixels_ != other.pixels_)
    throw Error(ErrorCode::InvalidOption, "map", "covers other pixels than the map that it is compared with",
                "Compare maps of one part of an image.");
  if (isConstant() || other.isConstant()) return std::nullopt;
  double covariance = 0;
  for (std::size_t i = 0; i < ranks_.size(); ++i) covariance += ranks_[i] * other.ranks_[i];
  return covariance / std::sqrt(squares_ * other.squares_);
}

}  // namespace sightline
