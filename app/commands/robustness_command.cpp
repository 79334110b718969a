// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <sstream>

#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "core/base/error.h"
#include "core/report/statistics_json.h"
#include "core/study/robustness.h"
#include "core/study/study_statistics.h"

namespace sightline {
namespace {

struct RobustnessOptions {
  std::string run, metric = "iou", axis = "fixed";
  int points = 101;
  bool agree = false, layers = false;
};

BinarisationRule::Kind axisKind(const std::string& name) {
  using Kind = BinarisationRule::Kind;
  if (name == "mean+sd") return Kind::MeanPlusSd;
  if (name == "percentile") return Kind::Percentile;
  if (name == "area") return Kind::TopArea;
  return name == "max" ? Kind::FractionOfMax : Kind::Fixed;
}

/// The same depth of every model at a time: the last candidates, the last but one, ... as far as every model has them.
std::vector<std::vector<std::vector<std::string>>> layerChoices(const CachedStudy& study) {
  std::vector<std::vector<std::vector<std::string>>> choices;
  for (std::size_t back = 1;; ++back) {
    std::vector<std::vector<std::string>> choice;
    for (std::size_t m = 0; m < study.setup.definition.models.size(); ++m) {
      const auto layers = study.engine->layers(static_cast<int>(m));
      if (!layers || layers->candidates.size() < back) return choices;
      choice.push_back({layers->candidates[layers->candidates.size() - back]});
    }
    choices.push_back(std::move(choice));
  }
}

ExitCode runRobustness(const RobustnessOptions& o, const Console& console) {
  const Metric metric = metricFromId(o.metric);
  CachedStudy study = openCachedStudy(o.run, readStudyFiles(o.run), console);
  const auto snapshot = study.engine->evaluate();
  const auto images = imagesOf(*snapshot, {o.agree, {}});
  const auto& settings = snapshot->settings;
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(axisKind(o.axis), o.points), study.setup.definition.dataset.annotators);
  std::vector<StudyTable> tables{study.engine->table()};
  if (o.layers) {
    tables.clear();
    for (const auto& choice : layerChoices(study)) {
      study.setLayers(choice, console);
      tables.push_back(study.engine->table());
    }
    if (tables.empty()) throw Error(ErrorCode::InvalidOption, o.run, "has no layers in its cache", "Run it again with Grad-CAM.");
  }
  std::vector<const StudyTable*> pointers;
  for (const auto& table : tables) pointers.push_back(&table);
  const auto conclusions = robustnessOver(pointers, metric, plane, settings.rule, settings.agreement, images, study.modelNames());
  Json list = Json::array();
  std::ostringstream text;
  for (const Conclusion& c : conclusions) {
    list.push_back(toJson(c, study.modelIds()));
    text << c.sentence << '\n';
  }
  std::vector<std::string> agreements;
  for (const AgreementRule& a : plane.agreements) agreements.push_back(toString(a));
  console.result({{"metric", metricId(metric)},
                  {"axis", {{"rule", o.axis}, {"values", plane.axis.values}}},
                  {"agreements", agreements},
                  {"layer_choices", tables.size()},
                  {"images", images.size()},
                  {"stated_at", {{"rule", toString(settings.rule)}, {"mask_rule", toString(settings.agreement)}}},
                  {"conclusions", list}},
                 text.str());
  return ExitCode::Done;
}

}  // namespace

void addRobustnessCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("robustness", "Under how many thresholds and agreements each conclusion of a computed study holds");
  auto o = std::make_shared<RobustnessOptions>();
  command->add_option("RUN", o->run, "The --out folder of 'run'; its data set and cache are needed")->required();
  command->add_option("--metric", o->metric, "iou, gtc, sc, or another metric of 'score --json'")->capture_default_str();
  command->add_option("--axis", o->axis, "Rule whose value is varied")->check(CLI::IsMember({"fixed", "mean+sd", "percentile", "area", "max"}))->capture_default_str();
  command->add_option("--points", o->points, "Values of the rule")->check(CLI::Range(2, 1001))->capture_default_str();
  command->add_flag("--layers", o->layers, "Over all layers of Grad-CAM as well, the same depth in every model");
  command->add_flag("--agree", o->agree, "Only images for which all models predict the same class");
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runRobustness(*o, console); }; });
}

}  // namespace sightline
