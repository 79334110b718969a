// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/commands/command.h"
#include "app/commands/fixation_flags.h"
#include "app/commands/input_maps.h"
#include "app/commands/region_flags.h"
#include "core/alignment/alignment_curve.h"
#include "core/alignment/cases.h"
#include "core/alignment/largest_part.h"
#include "core/alignment/people_ceiling.h"
#include "core/alignment/threshold_free.h"
#include "core/base/error.h"
#include "core/dataset/fixation_attach.h"
#include "core/dataset/fixations/fixation_files.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/people_found.h"
#include "core/dataset/people_words.h"
#include "core/dataset/region_data.h"
#include "core/image/resize.h"

namespace sightline {
namespace {

struct ScoreOptions {
  std::string map, mask, image, rule = "mean+1sd", maskRule = "agree:5/10", correct;
  std::string fixations, columns, fixationMap;
  RegionFlags regions;
};

/// What people marked on one image, from a file about many: the one that is named, or the only one.
HumanMask maskFromAnnotations(const ScoreOptions& o, const Console& console) {
  const auto regions = o.regions.choice(o.mask);
  const Dataset data = openDataset(o.mask, {false, {}, console.stop(), regions});
  for (const auto& warning : data.warnings) console.warning(warning);
  const DatasetItem* found = nullptr;
  std::size_t meant = 0;
  for (const DatasetItem& item : data.items) {
    const bool named = o.image.empty() || item.id == o.image || item.image.filename() == o.image;
    if (!named || !item.hasHumanMask()) continue;
    ++meant;
    found = &item;
    if (item.id == o.image) {  // there is one of each
      meant = 1;
      break;
    }
  }
  if (meant > 1 && o.image.empty())
    throw Error(ErrorCode::InvalidOption, o.mask, message("is about {1} images", meant),
                "Name one of them with --image.");
  if (meant > 1)
    throw Error(ErrorCode::InvalidOption, o.image, message("is the name of {1} images", meant),
                message("Give its folder too, such as \"{1}\".", found->id));
  if (!found)
    throw Error(ErrorCode::InvalidOption, o.image.empty() ? o.mask : o.image, "has no region in the annotations",
                "Check the spelling; 'sightline-cli import --dry-run' says what a file holds.");
  return readHumanMask(*found, data.people());
}

/// What people marked, and what is said of where it comes from.
struct ScoredHumans {
  HumanMask mask;
  Json fixations = nullptr;  ///< null where they are a mask
};

/// A mask of a file alone. Where nobody says how many people it averages, the mask rule says in how many steps its grey
/// levels are taken, and the levels what may be said of people.
HumanMask maskFromFile(const ScoreOptions& o, const AgreementRule& agreement, const Console& console) {
  HumanMask mask = readHumanMask(o.mask, o.regions.annotators > 0 ? o.regions.annotators : agreement.of);
  const GreyHistogram pixels = greyLevelsOf(o.mask);
  if (o.regions.annotators > 0) {
    mask.known = PeopleKnown::Stated;
    if (contradicts(pixels, mask.annotators))
      console.warning(
          message("{1} has grey levels that do not fit the number of people: {2} stated. Each level counts "
                  "as the nearest share.",
                  o.mask, peopleInShort(mask.count())));
    return mask;
  }
  mask.known = peopleFromLevels(pixels).people.known;
  return mask;
}

ScoredHumans humansOfMask(const ScoreOptions& o, const AgreementRule& agreement, const Console& console) {
  ScoredHumans humans{isAnnotationFile(o.mask) ? maskFromAnnotations(o, console) : maskFromFile(o, agreement, console)};
  const HumanMask& mask = humans.mask;
  if (!mask.note.empty())
    console.message(marksNothing(mask) ? message("Warning: {1}: {2}.", o.mask, mask.note)
                                       : message("Note: {1}: {2}.", o.mask, mask.note));
  return humans;
}

ScoredHumans humansOfFixations(const ScoreOptions& o, const Plane<float>& map, const Console& console) {
  const auto table = std::make_shared<const FixationTable>(readFixations({o.fixations}, o.columns));
  for (const Message& note : table->notes()) console.note(note);
  ImageSize size{map.width(), map.height()};
  if (!o.image.empty()) size = readImageSize(o.image);
  const FixationOptions options = parseFixationOptions(o.fixationMap);
  const auto records = fixationsOf(table, o.fixations, o.image, size, options);
  const auto counted = records->counted(0);
  if (counted.outside > 0)
    console.warning(message("{1} of {2} fixations lie outside the image and have no part in the scores.",
                            counted.outside, counted.fixations));
  ScoredHumans humans{records->maskOf(0, size)};
  if (!humans.mask.note.empty()) console.warning(message("{1}: {2}.", o.fixations, humans.mask.note));
  humans.fixations = {{"count", counted.fixations},          {"outside", counted.outside}, {"people", counted.people},
                      {"other_images", records->size() - 1}, {"map", inFull(options)},     {"notes", table->notes()}};
  return humans;
}

ScoredHumans humansOf(const ScoreOptions& o, const AgreementRule& agreement, const Plane<float>& map,
                      const Console& console) {
  return o.mask.empty() ? humansOfFixations(o, map, console) : humansOfMask(o, agreement, console);
}

/// Why the measures on points are not defined; null where they are.
Json whyNoFixationScores(const HumanMask& mask, const FixationScores& scores, const Json& fixations) {
  if (!mask.fixations) return "They need the points that people fixated: --fixations.";
  if (!scores.areaUnderRoc) return "The map is constant, or no fixation lies on it.";
  if (!scores.shuffledAreaUnderRoc && fixations.at("other_images") == 0)
    return "The shuffled AUC needs fixations on other images in the same table.";
  return nullptr;
}

/// How far the people agree with each other who marked the image, on the map's pixels, and why that is not known.
Json ceilingsJson(const HumanMask& mask, const Plane<float>& map) {
  std::vector<Plane<std::uint8_t>> people;
  for (const auto& person : mask.people) people.push_back(resizeNearest(person, map.width(), map.height()));
  const PeopleCeiling ceiling = peopleCeiling(people);
  return {{"people", ceiling.people},
          {"leave_one_out", orNull(ceiling.leaveOneOut)},
          {"spearman_brown", orNull(ceiling.spearmanBrown)},
          {"split_half", orNull(ceiling.splitHalf)},
          {"splits", ceiling.splits},
          {"note", ceiling.why.empty() ? Json(nullptr) : Json(ceiling.why)}};
}

/// Options that say something about another kind of human data than was given would have no effect.
void refuseOptionsOfOthers(const ScoreOptions& o) {
  const bool ofFixations = !o.columns.empty() || !o.fixationMap.empty();
  if (ofFixations && o.fixations.empty())
    throw Error(ErrorCode::InvalidOption, std::string(o.columns.empty() ? "--fixation-map" : "--fixation-columns"),
                "says how fixations are read, and none are given", "Give --fixations TABLE, or leave it out.");
  if (!o.mask.empty() && isAnnotationFile(o.mask)) return;
  RegionFlags ofRegions = o.regions;
  ofRegions.annotators = 0;
  if (ofRegions.given())
    throw Error(ErrorCode::InvalidOption, std::string("--annotations, --labels, --people, --pixel-rule, --confidence"),
                "choose among the regions of an annotation file, and --mask is none", "Leave them out.");
  if (!o.image.empty() && o.fixations.empty())
    throw Error(ErrorCode::InvalidOption, std::string("--image"),
                "says which image of an annotation file or a table of fixations is meant, and a mask is of one image",
                "Leave it out.");
}

/// Scores that come out as they do whatever is compared.
void sayWhatMeansNothing(const ScoreOptions& o, const BinarisationRule& rule, const AgreementRule& agreement,
                         const OverlapCounts& counts, bool emptyMask, const Console& console) {
  if (counts.total > 0 && counts.saliency == counts.total)
    console.note(
        message("the rule {1} marks every pixel of {2}: its threshold is the map's smallest value. Its scores "
                "say nothing about where the network looks.",
                toString(rule), o.map));
  if (counts.total > 0 && counts.human == 0 && !emptyMask)
    console.warning(
        message("no pixel of {1} was marked by as many people as {2} asks for: its IoU is 0 whatever the "
                "map. Give another rule for the mask (--mask-rule).",
                o.mask + o.fixations, toString(agreement)));
}

ExitCode runScore(const ScoreOptions& o, const Console& console) {
  if (o.mask.empty() == o.fixations.empty())
    throw Error(ErrorCode::InvalidOption, std::string(o.mask.empty() ? "--mask" : "--mask and --fixations"),
                o.mask.empty() ? Message("is missing") : Message("are two answers to what people marked"),
                "Give one of --mask FILE and --fixations TABLE.");
  refuseOptionsOfOthers(o);
  const BinarisationRule rule = parseBinarisationRule(o.rule);
  const AgreementRule agreement = parseAgreementRule(o.maskRule);
  const Plane<float> map = readMap(o.map);
  ScoredHumans humans = humansOf(o, agreement, map, console);
  HumanMask& mask = humans.mask;
  const Json ceilings = ceilingsJson(mask, map);  // of the people as they were read
  const bool resized = !mask.votes.sameSizeAs(map);
  if (resized) {
    console.message(
        message("The mask is {1} x {2}, the map {3} x {4}: the mask was sampled on the map's pixels. Both "
                "must show the same part of the image.",
                mask.votes.width(), mask.votes.height(), map.width(), map.height()));
    mask = resampled(mask, map.width(), map.height());
  }
  const AlignmentCurve curve(map, mask.votes, mask.annotators);
  if (curve.isDegenerate())
    console.message(message(
        "{1} is constant or holds NaN: no pixel of it is above a threshold, and its scores are undefined.", o.map));
  const double threshold = curve.threshold(rule, agreement);
  OverlapCounts counts = curve.counts(threshold, agreement);
  std::int64_t onMarks = curve.counts(threshold, kAnybody).both;
  if (rule.largestPart) {
    const auto part = [&](const AgreementRule& of) {
      return countsOfLargestPart(map, mask.votes, mask.annotators, {}, PartSetting{threshold, of});
    };
    counts.saliency = part(agreement).saliency;
    counts.both = part(agreement).both;
    onMarks = part(kAnybody).both;
  }
  sayWhatMeansNothing(o, rule, agreement, counts, marksNothing(mask), console);
  // As in a study, a map without a highest place has no score. A mask without a mark has the published library's, 0.
  const Scores scores = curve.isDegenerate() ? Scores{} : scoresFromCounts(counts);
  const double area = counts.total > 0 ? static_cast<double>(counts.saliency) / static_cast<double>(counts.total) : 0;
  std::optional<bool> correct;
  if (!o.correct.empty()) correct = o.correct == "yes";
  Json cases = Json::array();
  for (const auto c : sharedInterestCases(scores, correct).list()) cases.push_back(caseId(c));
  const ThresholdFreeScores free =
      thresholdFreeScores(map, mask.votes, mask.annotators, agreement, {}, mask.fixations.get());
  Lines text{message("IoU {1}, GTC {2}, SC {3}  (threshold {4} by {5}, area {6}, marked: {7})", shown(scores.iou),
                     shown(scores.groundTruthCoverage), shown(scores.saliencyCoverage), shown(threshold),
                     toString(rule), shown(area), neededMarks(votesNeeded(agreement, mask.annotators), mask.count()))};
  if (mask.fixations)
    text.push_back(message("On the fixations: NSS {1}, AUC {2}, shuffled AUC {3}, information gain {4} bits",
                           shown(free.fixations.normalisedScanpath), shown(free.fixations.areaUnderRoc),
                           shown(free.fixations.shuffledAreaUnderRoc), shown(free.fixations.informationGain)));
  console.result(
      {{"threshold", threshold},
       {"area", area},
       {"iou", orNull(scores.iou)},
       {"gtc", orNull(scores.groundTruthCoverage)},
       {"sc", orNull(scores.saliencyCoverage)},
       {"background", orNull(backgroundShareOf(counts, onMarks))},
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
       {"fixation_nss", orNull(free.fixations.normalisedScanpath)},
       {"fixation_auc", orNull(free.fixations.areaUnderRoc)},
       {"shuffled_auc", orNull(free.fixations.shuffledAreaUnderRoc)},
       {"information_gain", orNull(free.fixations.informationGain)},
       {"spearman", orNull(free.rankCorrelation)},
       {"ceilings", ceilings},
       {"fixations", humans.fixations},
       {"fixations_note", whyNoFixationScores(mask, free.fixations, humans.fixations)},
       {"rule", toString(rule)},
       {"mask_rule", toString(agreement)},
       {"annotators", mask.annotators},
       {"people", mask.count().isKnown() ? Json(mask.annotators) : Json(nullptr)},
       {"people_source", peopleKnownId(mask.known)},
       {"mask_resampled", resized},
       {"mask_note", mask.note},
       {"pixels",
        {{"saliency", counts.saliency}, {"human", counts.human}, {"both", counts.both}, {"total", counts.total}}},
       {"map", {{"width", map.width()}, {"height", map.height()}, {"min", curve.minimum()}, {"max", curve.maximum()}}}},
      text);
  return ExitCode::Done;
}

}  // namespace

void addScoreCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("score", "Compare one saliency map with one human mask, or with fixations");
  auto o = std::make_shared<ScoreOptions>();
  command->add_option("--map", o->map, "Saliency map: .npy or a grey image")->required();
  command->add_option(
      "--mask", o->mask,
      "Human mask: a grey image or .npy, or an annotation file beside its images (COCO, labelme, CVAT, ...)");
  command->add_option(
      "--fixations", o->fixations,
      "Fixations in place of a mask: a table (CSV, TSV, JSON) of a known kind, or with the columns image, "
      "person, x, y and duration");
  command->add_option("--image", o->image,
                      "The image that was looked at: of an annotation file, its id or file name; of a table of "
                      "fixations, its file, which also tells the size");
  o->regions.addTo(*command);
  addFixationOptions(*command, o->columns, o->fixationMap);
  command
      ->add_option("--rule", o->rule,
                   "How the map is cut: mean+1sd, percentile:0.9, fixed:0.5, max:0.15, otsu, area:0.2, match; with "
                   "\",largest\" only the largest connected part")
      ->capture_default_str();
  command->add_option("--mask-rule", o->maskRule, "When a pixel counts as marked: agree:5/10, fixed:0.5")
      ->capture_default_str();
  command
      ->add_option(
          "--annotators", o->regions.annotators,
          "People averaged in the mask; default: not stated, and its grey levels are taken in as many steps as "
          "the mask rule says")
      ->check(CLI::Range(1, 255));
  command
      ->add_option("--correct", o->correct,
                   "Whether the model's prediction was right (yes or no): determines the Shared Interest case")
      ->check(CLI::IsMember({"yes", "no"}));
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runScore(*o, console); }; });
}

}  // namespace sightline
