// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/commands/axis_option.h"
#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "app/commands/region_flags.h"
#include "app/commands/subset_flags.h"
#include "core/analysis/best_threshold.h"
#include "core/analysis/study_statistics.h"
#include "core/report/best_threshold_table.h"

namespace sightline {
namespace {

struct ThresholdOptions {
  std::string run, metric = "iou", axis = "fixed";
  int points = 101, folds = 0;
  SubsetFlags subset;
  int annotators = 0;
};

ExitCode runThreshold(const ThresholdOptions& o, const Console& console) {
  const Metric metric = metricFromId(o.metric);
  const CachedStudy study = openCachedStudy(readRunFile(o.run), console, {{}, {}, o.annotators});
  const auto snapshot = study.engine->evaluate();
  const auto& settings = snapshot->settings;
  const RuleAxis axis = RuleAxis::of(axisKind(o.axis), o.points).keeping(settings.rule.largestPart);
  const ImageSubset subset = o.subset.subset(study.setup.definition, *snapshot);
  const ThresholdSweep sweep{axis, metric, settings.agreement, imagesOf(*snapshot, subset)};
  const BestThresholds best = bestThresholds(thresholdCurves(study.engine->table(), sweep, console.stop()), o.folds);
  const auto names = study.modelNames(), ids = study.modelIds();
  Json list = Json::array();
  Lines text;
  const auto add = [&](const BestThreshold& b) {
    list.push_back(toJson(b, sweep, ids, names));
    text.push_back(sentenceOf(b, sweep, nameOf(b, names)));
  };
  if (const Message used = imagesUsedText(subset, *snapshot); !used.empty()) text.push_back(used);
  add(best.all);
  for (const BestThreshold& b : best.byTechnique) add(b);
  for (const BestThreshold& b : best.byBoth) add(b);
  text.push_back(bestThresholdWarning(metric));
  console.result({{"metric", metricId(metric)},
                  {"axis", {{"rule", o.axis}, {"values", axis.values}}},
                  {"mask_rule", toString(settings.agreement)},
                  {"images", sweep.images.size()},
                  {"images_of", snapshot->imageCount},
                  {"only_listed", subset.images.has_value()},
                  {"folds", best.folds},
                  {"best", list},
                  {"warning", bestThresholdWarning(metric)}},
                 text);
  return ExitCode::Done;
}

}  // namespace

void addThresholdCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand(
      "threshold",
      "Find the threshold at which the maps of a computed study agree best with people, and what it is worth on images "
      "that it was not chosen on");
  auto o = std::make_shared<ThresholdOptions>();
  command->add_option("RUN", o->run, "The --out folder of 'run'; its data set and cache are needed")->required();
  command->add_option("--metric", o->metric, "iou, gtc, sc or background")->capture_default_str();
  addAxisOption(*command, o->axis, o->points);
  command
      ->add_option("--folds", o->folds,
                   "Parts of the images that are held out in turn; 0: one image at a time (leave-one-out)")
      ->check(CLI::Range(0, 1000))
      ->capture_default_str();
  addAnnotatorsFlag(*command, o->annotators);
  o->subset.addTo(*command);
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runThreshold(*o, console); }; });
}

}  // namespace sightline
