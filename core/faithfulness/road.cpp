// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/road.h"

#include <Eigen/SparseCholesky>
#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/faithfulness/causal_metric.h"
#include "core/faithfulness/pixel_order.h"
#include "core/techniques/blank.h"

namespace sightline {
namespace {

struct Neighbour {
  int dx, dy;
  double weight;
};
constexpr Neighbour kNeighbours[]{{-1, -1, 1.0 / 12}, {0, -1, 1.0 / 6},  {1, -1, 1.0 / 12}, {-1, 0, 1.0 / 6},
                                  {1, 0, 1.0 / 6},    {-1, 1, 1.0 / 12}, {0, 1, 1.0 / 6},   {1, 1, 1.0 / 12}};

using SparseMatrix = Eigen::SparseMatrix<double>;

/// Which pixels go at one percentile: those whose value is not below it.
std::vector<bool> removedAt(const Plane<float>& map, double percent) {
  const float threshold = percentileOf(map, percent);
  std::vector<bool> removed(map.size());
  for (std::size_t i = 0; i < map.size(); ++i) removed[i] = !(map[i] < threshold);
  return removed;
}

}  // namespace

std::vector<float> filledIn(std::span<const float> values, int width, int height, const std::vector<bool>& missing) {
  const auto w = static_cast<std::size_t>(width);
  const std::size_t area = w * static_cast<std::size_t>(height), channels = values.size() / area;
  std::vector<float> out(values.begin(), values.end());
  std::vector<int> place(area, -1);
  int count = 0;
  for (std::size_t i = 0; i < area; ++i)
    if (missing[i]) place[i] = count++;
  if (count == 0) return out;
  if (static_cast<std::size_t>(count) == area)
    throw Error(ErrorCode::InvalidOption, "ROAD", "was asked to fill in an image of which nothing is known",
                "Remove fewer pixels.");
  // Symmetric and positive definite, so one factorisation serves all channels. Only the lower triangle is written.
  std::vector<Eigen::Triplet<double>> entries;
  entries.reserve(static_cast<std::size_t>(count) * 5);
  Eigen::MatrixXd known = Eigen::MatrixXd::Zero(count, static_cast<Eigen::Index>(channels));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const std::size_t pixel = static_cast<std::size_t>(y) * w + static_cast<std::size_t>(x);
      const int row = place[pixel];
      if (row < 0) continue;
      double diagonal = 0;
      for (const auto& [dx, dy, weight] : kNeighbours) {
        const int nx = x + dx, ny = y + dy;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
        diagonal += weight;
        const std::size_t beside = static_cast<std::size_t>(ny) * w + static_cast<std::size_t>(nx);
        if (place[beside] < 0) {
          for (std::size_t c = 0; c < channels; ++c)
            known(row, static_cast<Eigen::Index>(c)) += weight * static_cast<double>(values[c * area + beside]);
        } else if (place[beside] < row) {
          entries.emplace_back(row, place[beside], -weight);
        }
      }
      entries.emplace_back(row, row, diagonal);
    }
  SparseMatrix laplacian(count, count);
  laplacian.setFromTriplets(entries.begin(), entries.end());
  const Eigen::SimplicialLDLT<SparseMatrix, Eigen::Lower> factors(laplacian);
  if (factors.info() != Eigen::Success)
    throw Error(ErrorCode::Internal, "ROAD", "could not fill in the removed pixels");
  const Eigen::MatrixXd solution = factors.solve(known);
  for (std::size_t i = 0; i < area; ++i)
    if (place[i] >= 0)
      for (std::size_t c = 0; c < channels; ++c)
        out[c * area + i] = static_cast<float>(solution(place[i], static_cast<Eigen::Index>(c)));
  return out;
}

RoadResult road(ExplainedNetwork& network, const Plane<float>& map, const RoadOptions& options,
                const ExplainSinks& sinks) {
  RoadResult out;
  if (const Message why = whyNoOrder(map); !why.empty()) {
    out.scores = Measured<RoadScores>::none(why);
    return out;
  }
  const ModelInput& input = network.input();
  Plane<float> turned = map;  // in float32, as the reference: values that become equal go together
  for (float& value : turned.values()) value = 1.0f - value;
  const std::size_t levels = options.percentiles.size();
  std::vector<std::vector<float>> images(2 * levels);
  parallelFor(2 * levels, [&](std::size_t i) {
    throwIfStopped(sinks.stop);
    const auto missing = removedAt(i < levels ? map : turned, options.percentiles[i % levels]);
    if (std::find(missing.begin(), missing.end(), false) == missing.end()) return;
    images[i] = filledIn(input.values, input.pixels.width, input.pixels.height, missing);
  });
  if (std::any_of(images.begin(), images.end(), [](const auto& image) { return image.empty(); })) {
    out.scores = Measured<RoadScores>::none(
        "The map has so many equal values that removing what lies above a percentile removes the whole image.");
    return out;
  }
  // The first is the image as it is.
  const auto scores = network.scores(
      static_cast<int>(2 * levels) + 1,
      [&](int index, std::span<float> values) {
        if (index > 0) std::ranges::copy(images[static_cast<std::size_t>(index) - 1], values.begin());
      },
      sinks);
  out.evaluations = static_cast<int>(scores.size());
  RoadScores found;
  bool changes = false;
  for (std::size_t i = 0; i < 2 * levels; ++i) {
    const double change = scores[i + 1].probability - scores[0].probability;
    const double share = 1.0 / static_cast<double>(levels);
    const double logit = (scores[i + 1].logit - scores[0].logit) * share;
    changes = changes || !isRounding(change, scores[0].probability);
    (i < levels ? found.morfAt : found.lerfAt).push_back(change);
    (i < levels ? found.morf : found.lerf) += change * share;
    (i < levels ? found.morfLogit : found.lerfLogit) += logit;
  }
  if (!std::isfinite(found.morf) || !std::isfinite(found.lerf))
    out.scores = Measured<RoadScores>::none("The network gave values that are not numbers.");
  else if (!changes)
    out.scores = Measured<RoadScores>::none("The probability of the class is the same whatever is removed.");
  else
    out.scores = std::move(found);
  return out;
}

}  // namespace sightline
