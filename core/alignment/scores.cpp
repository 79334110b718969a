// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/scores.h"

namespace sightline {
namespace {

std::optional<double> ratio(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Scores scoresFromCounts(const OverlapCounts& counts) {
  if (!counts.hasHuman) return {};
  return {ratio(counts.both, counts.saliency + counts.human - counts.both), ratio(counts.both, counts.human),
          ratio(counts.both, counts.saliency)};
}

std::optional<double> valueOf(const Scores& scores, Metric metric) {
  switch (metric) {
    case Metric::Iou: return scores.iou;
    case Metric::GroundTruthCoverage: return scores.groundTruthCoverage;
    case Metric::SaliencyCoverage: return scores.saliencyCoverage;
  }
  return std::nullopt;
}

const char* metricName(Metric metric) {
  switch (metric) {
    case Metric::Iou: return "IoU";
    case Metric::GroundTruthCoverage: return "GTC";
    case Metric::SaliencyCoverage: return "SC";
  }
  return "";
}

const char* metricMeaning(Metric metric) {
  switch (metric) {
    case Metric::Iou:
      return "Intersection over union: of all pixels that people or the model marked, the share both marked";
    case Metric::GroundTruthCoverage:
      return "Ground truth coverage: of the pixels people marked, the share the model marked too";
    case Metric::SaliencyCoverage:
      return "Saliency coverage: of the pixels the model marked, the share people marked too";
  }
  return "";
}

}  // namespace sightline
