// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/scores.h"

#include <limits>

#include "core/base/error.h"

namespace sightline {
namespace {

std::optional<double> ratio(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

struct Words {
  const char* id;
  Message name, formula, meaning;
};

/// In the order of the enumeration.
constexpr std::array<Words, kAllMetrics.size()> kWords{{
    {"iou", "IoU", "|S and H| / |S or H|",
     "Intersection over union: of all pixels that people or the model marked, the share both marked"},
    {"gtc", "GTC", "|S and H| / |H|",
     "Ground truth coverage: of the pixels people marked, the share the model marked too"},
    {"sc", "SC", "|S and H| / |S|", "Saliency coverage: of the pixels the model marked, the share people marked too"},
    {"background", "Background", "|S outside H1| / |S|, H1: marked by anybody",
     "Share on the background: of the pixels the model marked, the share that nobody marked"},
    {"mae", "MAE", "mean |s - h|",
     "Mean absolute error: the mean difference between the map scaled to 0..1 and the share of people who marked a "
     "pixel; 0 is "
     "best"},
    {"continuous_sc", "Continuous SC", "sum of |r| in H / sum of |r|",
     "Continuous saliency coverage: the share of the map's total value that lies where people marked"},
    {"weighted_iou", "Weighted IoU", "sum min(s, h) / sum max(s, h)",
     "Weighted intersection over union: IoU of the scaled map and the share of people, without a threshold on either"},
    {"weighted_gtc", "Weighted GTC", "sum min(s, h) / sum h",
     "Weighted ground truth coverage: the share of what people marked, weighted by how many did, that the map covers"},
    {"weighted_sc", "Weighted SC", "sum min(s, h) / sum s",
     "Weighted saliency coverage: the share of the scaled map that people cover, weighted by how many marked a pixel"},
    {"pointing_game", "Pointing game", "1 if the maximum of the map is in H, else 0",
     "Pointing game: whether a pixel of the map's highest value lies where people marked; its mean is the hit rate"},
    {"pointing_game_15px", "Pointing game 15 px", "1 if the maximum of the map is within 15 pixels of H, else 0",
     "Pointing game with the original tolerance of 15 pixels; its mean is the hit rate"},
    {"relevance_rank_accuracy", "Rank accuracy", "share in H of the |H| highest pixels",
     "Relevance rank accuracy: of as many highest pixels of the map as people marked, the share people marked"},
    {"area_auc", "Area AUC", "P(s in H > s outside H) + P(equal) / 2",
     "Area under the ROC curve: how often a marked pixel is higher on the map than an unmarked one; 0.5 is chance"},
    {"cc", "CC", "Pearson correlation of s and h",
     "Correlation coefficient of the map and the share of people who marked a pixel"},
    {"sim", "SIM", "sum min(s / sum s, h / sum h)",
     "Similarity: what the map and the share of people have in common when both sum to 1"},
    {"kl", "KL", "sum q log(q / p), p = s / sum s, q = h / sum h",
     "Kullback-Leibler divergence of the scaled map from the share of people, in nats; 0 is best"},
    {"nss", "NSS", "mean in H of (s - mean s) / sd s",
     "Normalised scanpath saliency, area version: the mean of the standardised map where people marked; 0 is chance"},
    {"fixation_nss", "Fixation NSS", "mean over fixations of (s - mean s) / sd s",
     "Normalised scanpath saliency: the mean of the standardised map at the points that people fixated; 0 is chance. "
     "Not defined without fixations"},
    {"fixation_auc", "Fixation AUC", "P(s at a fixation > s anywhere) + P(equal) / 2",
     "Area under the ROC curve: how often a fixated point is higher on the map than any pixel; 0.5 is chance. Not "
     "defined "
     "without fixations"},
    {"shuffled_auc", "Shuffled AUC", "P(s at a fixation > s at one of another image) + P(equal) / 2",
     "Shuffled area under the ROC curve: how often a fixated point is higher on the map than the points that people "
     "fixated on the other images, so that looking at the centre is chance (0.5). Not defined without fixations"},
    {"information_gain", "Information gain", "mean over fixations of log2(p / b)",
     "Information gain over a centre bias, in bits for each fixation: what the map, read as a density p, foretells of "
     "fixations beyond a Gaussian b at the centre; for maps that are meant as densities. Not defined without "
     "fixations"},
    {"spearman", "Spearman", "Pearson correlation of the ranks of s and h",
     "Rank correlation (Spearman's) of the map and the number of people who marked a pixel: whether both put the "
     "pixels "
     "in the same order; 0 is none"},
}};

const Words& words(Metric metric) { return kWords.at(static_cast<std::size_t>(metric)); }

}  // namespace

Scores scoresFromCounts(const OverlapCounts& counts) {
  if (!counts.hasHuman) return {};
  return {ratio(counts.both, counts.saliency + counts.human - counts.both), ratio(counts.both, counts.human),
          ratio(counts.both, counts.saliency), std::nullopt};
}

std::optional<double> backgroundShareOf(const OverlapCounts& counts, std::int64_t onMarks) {
  if (!counts.hasHuman) return std::nullopt;
  return ratio(counts.saliency - onMarks, counts.saliency);
}

std::optional<double> valueOf(const Scores& scores, Metric metric) {
  switch (metric) {
    case Metric::Iou: return scores.iou;
    case Metric::GroundTruthCoverage: return scores.groundTruthCoverage;
    case Metric::SaliencyCoverage: return scores.saliencyCoverage;
    case Metric::BackgroundShare: return scores.backgroundShare;
    default: return std::nullopt;
  }
}

Message metricName(Metric metric) { return words(metric).name; }
Message metricMeaning(Metric metric) { return words(metric).meaning; }
Message metricFormula(Metric metric) { return words(metric).formula; }
const char* metricId(Metric metric) { return words(metric).id; }

Metric metricFromId(const std::string& id) {
  std::string all;
  for (const Metric metric : kAllMetrics) {
    if (id == metricId(metric)) return metric;
    all += (all.empty() ? "" : ", ") + std::string(metricId(metric));
  }
  throw Error(ErrorCode::InvalidOption, id, "is not a metric", message("Use one of {1}.", all));
}

bool isThresholdFree(Metric metric) {
  return metric != Metric::Iou && metric != Metric::GroundTruthCoverage && metric != Metric::SaliencyCoverage &&
         metric != Metric::BackgroundShare;
}

bool needsFixations(Metric metric) {
  return metric == Metric::FixationScanpath || metric == Metric::FixationAuc || metric == Metric::ShuffledAuc ||
         metric == Metric::InformationGain;
}

bool lowerIsBetter(Metric metric) {
  return metric == Metric::MeanAbsoluteError || metric == Metric::KullbackLeibler || metric == Metric::BackgroundShare;
}

MetricRange metricRange(Metric metric) {
  constexpr double kNone = std::numeric_limits<double>::infinity();
  switch (metric) {
    case Metric::Correlation:
    case Metric::RankCorrelation: return {-1, 1};
    case Metric::KullbackLeibler: return {0, kNone};
    case Metric::NormalisedScanpath:
    case Metric::FixationScanpath:
    case Metric::InformationGain: return {-kNone, kNone};
    default: return {0, 1};
  }
}

}  // namespace sightline
