// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <sstream>

#include "app/commands/command.h"
#include "app/commands/input_maps.h"
#include "app/commands/region_flags.h"
#include "core/alignment/alignment_curve.h"
#include "core/alignment/cases.h"
#include "core/alignment/largest_part.h"
#include "core/alignment/threshold_free.h"
#include "core/base/error.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/region_data.h"

namespace sightline {
namespace {

struct ScoreOptions {
  std::string map, mask, image, rule = "mean+1sd", maskRule = "agree:5/10", correct;
  RegionFlags regions;
  int annotators = 0;
};

/// What people marked on one image, from a file about many: the one that is named, or the only one.
HumanMask maskFromAnnotations(const ScoreOptions& o, const Console& console) {
  const auto regions = o.regions.choice(o.mask);
  const Dataset data = openDataset(o.mask, {false, {}, console.stop(), regions});
  for (const auto& warning : data.warnings) console.message("Warning: " + warning.text());
  const DatasetItem* found = nullptr;
  std::size_t marked = 0;
  for (const DatasetItem& item : data.items) {
    if (!item.hasHumanMask()) continue;
    ++marked;
    if (o.image.empty() || item.id == o.image || item.image.filename() == o.image) found = &item;
  }
  if (o.image.empty() && marked > 1)
    throw Error(ErrorCode::InvalidOption, o.mask, message("is about {1} images", marked),
                "Name one of them with --image.");
  if (!found)
    throw Error(ErrorCode::InvalidOption, o.image.empty() ? o.mask : o.image, "has no region in the annotations",
                "Check the spelling; 'sightline-cli import --dry-run' says what a file holds.");
  return readHumanMask(*found, data.annotators);
}

ExitCode runScore(const ScoreOptions& o, const Console& console) {
  const BinarisationRule rule = parseBinarisationRule(o.rule);
  const AgreementRule agreement = parseAgreementRule(o.maskRule);
  const Plane<float> map = readMap(o.map);
  HumanMask mask = isAnnotationFile(o.mask) ? maskFromAnnotations(o, console)
                                            : readHumanMask(o.mask, o.annotators > 0 ? o.annotators : agreement.of);
  if (!mask.note.empty())
    console.message((marksNothing(mask) ? "Warning: " : "Note: ") + o.mask + ": " + mask.note.text() + ".");
  const bool resized = !mask.votes.sameSizeAs(map);
  if (resized) {
    console.message("The mask is " + std::to_string(mask.votes.width()) + " x " + std::to_string(mask.votes.height()) +
                    ", the map " + std::to_string(map.width()) + " x " + std::to_string(map.height()) +
                    ": the mask was sampled on the map's pixels. Both must show the same part of the image.");
    mask = resampled(mask, map.width(), map.height());
  }
  const AlignmentCurve curve(map, mask.votes, mask.annotators);
  if (curve.isDegenerate()) console.message(o.map + " is constant or holds NaN: no pixel of it is above a threshold.");
  const double threshold = curve.threshold(rule, agreement);
  OverlapCounts counts = curve.counts(threshold, agreement);
  if (rule.largestPart) {
    const PartCounts part =
        countsOfLargestPart(map, mask.votes, mask.annotators, {}, PartSetting{threshold, agreement});
    counts.saliency = part.saliency;
    counts.both = part.both;
  }
  if (counts.total > 0 && counts.saliency == counts.total)
    console.message(
        "Note: the rule " + toString(rule) + " marks every pixel of " + o.map +
        ": its threshold is the map's smallest value. Its scores say nothing about where the network looks.");
  const Scores scores = scoresFromCounts(counts);
  const double area = counts.total > 0 ? static_cast<double>(counts.saliency) / static_cast<double>(counts.total) : 0;
  std::optional<bool> correct;
  if (!o.correct.empty()) correct = o.correct == "yes";
  Json cases = Json::array();
  for (const auto c : sharedInterestCases(scores, correct).list()) cases.push_back(caseId(c));
  const ThresholdFreeScores free = thresholdFreeScores(map, mask.votes, mask.annotators, agreement);
  console.result(
      {{"threshold", threshold},
       {"area", area},
       {"iou", orNull(scores.iou)},
       {"gtc", orNull(scores.groundTruthCoverage)},
       {"sc", orNull(scores.saliencyCoverage)},
       {"case", cases.empty() ? Json(nullptr) : cases.front()},
       {"cases", cases},
       {"mae", orNull(free.meanAbsoluteError)},
       {"continuous_sc", orNull(free.continuousSaliencyCoverage)},
       {"weighted_iou", orNull(free.weightedIou)},
       {"weighted_gtc", orNull(free.weightedGroundTruthCoverage)},
       {"weighted_sc", orNull(free.weightedSaliencyCoverage)},
       {"pointing_game", orNull(free.pointingGame)},
       {"pointing_game_15px", orNull(free.pointingGame15)},
       {"relevance_rank_accuracy", orNull(free.relevanceRankAccuracy)},
       {"area_auc", orNull(free.areaUnderRoc)},
       {"cc", orNull(free.correlation)},
       {"sim", orNull(free.similarity)},
       {"kl", orNull(free.kullbackLeibler)},
       {"nss", orNull(free.normalisedScanpath)},
       {"rule", toString(rule)},
       {"mask_rule", toString(agreement)},
       {"annotators", mask.annotators},
       {"mask_resampled", resized},
       {"mask_note", mask.note},
       {"pixels",
        {{"saliency", counts.saliency}, {"human", counts.human}, {"both", counts.both}, {"total", counts.total}}},
       {"map", {{"width", map.width()}, {"height", map.height()}, {"min", curve.minimum()}, {"max", curve.maximum()}}}},
      "IoU " + shown(scores.iou) + ", GTC " + shown(scores.groundTruthCoverage) + ", SC " +
          shown(scores.saliencyCoverage) + "  (threshold " + shown(threshold) + " by " + toString(rule) + ", area " +
          shown(area) + ", people by " + toString(agreement) + ")");
  return ExitCode::Done;
}

}  // namespace

void addScoreCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("score", "Compare one saliency map with one human mask");
  auto o = std::make_shared<ScoreOptions>();
  command->add_option("--map", o->map, "Saliency map: .npy or a grey image")->required();
  command
      ->add_option(
          "--mask", o->mask,
          "Human mask: a grey image or .npy, or an annotation file beside its images (COCO, labelme, CVAT, ...)")
      ->required();
  command->add_option("--image", o->image, "Which image of an annotation file, by its id or file name");
  o->regions.addTo(*command);
  command
      ->add_option("--rule", o->rule,
                   "How the map is cut: mean+1sd, percentile:0.9, fixed:0.5, max:0.15, otsu, area:0.2, match; with "
                   "\",largest\" only the largest connected part")
      ->capture_default_str();
  command->add_option("--mask-rule", o->maskRule, "When a pixel counts as marked: agree:5/10, fixed:0.5")
      ->capture_default_str();
  command->add_option("--annotators", o->annotators, "People averaged in the mask; default: as the mask rule says")
      ->check(CLI::Range(1, 255));
  command
      ->add_option("--correct", o->correct,
                   "Whether the model's prediction was right (yes or no): determines the Shared Interest case")
      ->check(CLI::IsMember({"yes", "no"}));
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runScore(*o, console); }; });
}

}  // namespace sightline
