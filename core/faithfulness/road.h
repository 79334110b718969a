// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "core/faithfulness/measured.h"
#include "core/techniques/explanation.h"

namespace sightline {

/// ROAD (Rong et al. 2022): pixels are removed by what their neighbours say, so that the shape of the hole tells
/// nothing. As pytorch-grad-cam computes it, without the noise that it adds to what is filled in.
struct RoadOptions {
  /// Percentiles of the map above which pixels are removed, each 1..99: 80 removes the top 20 %.
  std::vector<double> percentiles{20, 40, 60, 80};

  bool operator==(const RoadOptions&) const = default;
};

/// Change of the class's score when pixels are removed, averaged over the percentiles.
struct RoadScores {
  /// Most relevant first: the more it falls (the lower), the better the map.
  double morf = 0, morfLogit = 0;
  /// Least relevant first: the less it falls (the higher), the better the map.
  double lerf = 0, lerfLogit = 0;
  std::vector<double> morfAt, lerfAt;  ///< change of the probability at each percentile

  /// (lerf - morf) / 2: higher is better.
  [[nodiscard]] double combined() const { return (lerf - morf) / 2; }
  [[nodiscard]] double combinedLogit() const { return (lerfLogit - morfLogit) / 2; }
};

struct RoadResult {
  Measured<RoadScores> scores;
  int evaluations = 0;  ///< passes through the network
};

/// @param map  as large as the network's input. Undefined, with the reason, for maps that order nothing and where the
/// probability never changes. @throws Error, Cancelled
RoadResult road(ExplainedNetwork& network, const Plane<float>& map, const RoadOptions& options,
                const ExplainSinks& sinks);

/// Fills in pixels: each is the weighted mean of its up to eight neighbours (beside and above 1/6, diagonal 1/12;
/// beyond the border nothing counts), all at once for all that are missing.
/// @param values   CHW, `width` x `height`; what is missing is not read
/// @param missing  one for each pixel, in rows; at least one pixel must be known
/// @return `values` with the missing ones filled in; exact to rounding (sparse factorisation in double)
std::vector<float> filledIn(std::span<const float> values, int width, int height, const std::vector<bool>& missing);

}  // namespace sightline
