// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/commands/axis_option.h"
#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "app/commands/region_flags.h"
#include "app/commands/subset_flags.h"
#include "core/analysis/layered_maps.h"
#include "core/analysis/robustness.h"
#include "core/analysis/study_statistics.h"
#include "core/base/error.h"
#include "core/report/statistics_json.h"

namespace sightline {
namespace {

struct RobustnessOptions {
  std::string run, metric = "iou", axis = "fixed";
  int points = 101;
  bool layers = false, stages = false;
  SubsetFlags subset;
  int annotators = 0;
};

/// What is varied, for people.
Message inWords(BinarisationRule::Kind kind) {
  using Kind = BinarisationRule::Kind;
  switch (kind) {
    case Kind::MeanPlusSd: return Message("the number of standard deviations above a map's mean");
    case Kind::Percentile: return Message("the percentile of a map's values");
    case Kind::TopArea: return Message("the share of the image that a map marks");
    case Kind::FractionOfMax: return Message("the share of a map's maximum");
    default: return Message("the fixed threshold");
  }
}

/// What is varied beside it.
Message agreementsVaried(const RobustnessPlane& plane, const PeopleCount& people) {
  const auto count = plane.agreements.size();
  if (people.isKnown()) return plural(count, "{1} agreement of people", "{1} agreements of people", count);
  return people.known == PeopleKnown::Found
             ? message("{1} shares of the marks that a pixel needs (number of people not stated)", count)
             : message("{1} shares of the full value that a pixel needs (number of people not stated)", count);
}

ExitCode runRobustness(const RobustnessOptions& o, const Console& console) {
  const Metric metric = metricFromId(o.metric);
  CachedStudy study = openCachedStudy(readRunFile(o.run), console, {{}, {}, o.annotators});
  const auto snapshot = study.engine->evaluate();
  const ImageSubset subset = o.subset.subset(study.setup.definition, *snapshot);
  const auto images = imagesOf(*snapshot, subset);
  const auto& settings = snapshot->settings;
  const RuleAxis axis = RuleAxis::of(axisKind(o.axis), o.points).keeping(settings.rule.largestPart);
  const Dataset& dataset = study.setup.definition.dataset;
  const PeopleCount people = peopleIn(*snapshot, dataset).value_or(dataset.people());
  const RobustnessPlane plane = RobustnessPlane::of(axis, people.number);
  const LayeredMaps maps = study.engine->layeredMaps();
  const MapSource stated = knownMaps(maps.table());
  std::vector<std::shared_ptr<const ModelLayers>> models;
  for (std::size_t m = 0; m < study.setup.definition.models.size(); ++m)
    models.push_back(study.engine->layers(static_cast<int>(m)));
  const LayerDepths depths = o.layers ? LayerDepths::All : o.stages ? LayerDepths::Stages : LayerDepths::Chosen;
  const auto choices = layersAtDepths(depths, models);
  std::vector<MapSource> sources;
  for (const auto& choice : choices) sources.push_back(maps.under(choice, isThresholdFree(metric)));
  if (depths == LayerDepths::Chosen) sources.push_back(stated);
  if (sources.empty())
    throw Error(ErrorCode::InvalidOption, o.run, "has no layers in its cache", "Run it again with Grad-CAM.");
  const StudyQuestion question{metric, settings.rule, settings.agreement, images, study.modelNames()};
  const auto conclusions = robustnessOver(stated, sources, question, plane, console.stop());
  Json list = Json::array();
  const bool part = static_cast<int>(images.size()) < snapshot->imageCount;
  const Message all = plural(snapshot->imageCount, "{1} image", "{1} images", snapshot->imageCount);
  Lines text;
  const Message of = part ? message("{1} of {2}", images.size(), all) : all;
  const auto values = plane.axis.values.size();
  text.push_back(
      people.known == PeopleKnown::OneMask
          ? message("Varied: {1}, {2} values (one mask for each image: no agreement of people can be varied); "
                    "{3} on {4}.",
                    inWords(axisKind(o.axis)), values, metricName(metric), of)
          : message("Varied: {1}, {2} values, and {3}; {4} on {5}.", inWords(axisKind(o.axis)), values,
                    agreementsVaried(plane, people), metricName(metric), of));
  for (const Conclusion& c : conclusions) {
    list.push_back(toJson(c, study.modelIds()));
    text.push_back(c.sentence);
  }
  std::vector<std::string> agreements;
  for (const AgreementRule& a : plane.agreements) agreements.push_back(toString(a));
  console.result({{"metric", metricId(metric)},
                  {"axis", {{"rule", o.axis}, {"values", plane.axis.values}}},
                  {"agreements", agreements},
                  {"people_source", peopleKnownId(people.known)},
                  {"layer_choices", sources.size()},
                  {"layers", choices},
                  {"images", images.size()},
                  {"images_of", snapshot->imageCount},
                  {"only_listed", subset.images.has_value()},
                  {"stated_at", {{"rule", toString(settings.rule)}, {"mask_rule", toString(settings.agreement)}}},
                  {"conclusions", list}},
                 text);
  return ExitCode::Done;
}

}  // namespace

void addRobustnessCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand(
      "robustness", "Show under how many thresholds and agreements each conclusion of a computed study holds");
  auto o = std::make_shared<RobustnessOptions>();
  command->add_option("RUN", o->run, "The --out folder of 'run'; its data set and cache are needed")->required();
  command->add_option("--metric", o->metric, "iou, gtc, sc, or another metric of 'score --json'")
      ->capture_default_str();
  addAxisOption(*command, o->axis, o->points);
  auto* layers = command->add_flag("--layers", o->layers,
                                   "Also try all layers of Grad-CAM, at the same share of the depth in every model");
  command
      ->add_flag("--stages", o->stages,
                 "Also try the last layer of each stage, at the same share of the depth in every model")
      ->excludes(layers);
  addAnnotatorsFlag(*command, o->annotators);
  o->subset.addTo(*command);
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runRobustness(*o, console); }; });
}

}  // namespace sightline
