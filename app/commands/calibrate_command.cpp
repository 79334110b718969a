// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <memory>

#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "app/commands/region_flags.h"
#include "app/commands/subset_flags.h"
#include "app/commands/words.h"
#include "core/analysis/calibration.h"
#include "core/analysis/layered_maps.h"
#include "core/analysis/published_study.h"
#include "core/analysis/study_statistics.h"
#include "core/base/error.h"

namespace sightline {
namespace {

struct CalibrateOptions {
  std::vector<std::string> runs;
  int top = 20;
  bool layers = false;
  SubsetFlags subset;
  int annotators = 0;
};

std::string describeRun(const std::string& run, const StudySetup& setup) {
  std::string text = run;
  if (!setup.choices.preprocess.empty()) text += ", " + setup.choices.preprocess;
  for (std::size_t m = 0; m < setup.settings.layers.size(); ++m)
    for (const auto& layer : setup.settings.layers[m]) text += ", " + setup.definition.models[m].id + "=" + layer;
  return text;
}

ExitCode runCalibrate(const CalibrateOptions& o, const Console& console) {
  std::vector<CalibrationSource> sources;
  std::vector<CalibrationTarget> targets;
  std::vector<std::string> ids;
  std::vector<int> images;
  int annotators = 0;
  bool largestPart = false;
  for (const std::string& run : o.runs) {
    CachedStudy study = openCachedStudy(readRunFile(run), console, {{}, {}, o.annotators});
    const auto snapshot = study.engine->evaluate();
    const auto chosen = imagesOf(*snapshot, o.subset.subset(study.setup.definition, *snapshot));
    if (ids.empty()) {
      ids = study.modelIds();
      images = chosen;
      targets = publishedTargets(study.setup.definition.models);
      annotators = study.setup.definition.dataset.annotators;
      if (!isPublishedDataset(study.setup.definition.dataset))
        console.message("This is not the data set of the published study: no setting here needs to reach its means.");
    } else if (ids != study.modelIds() || images != chosen) {
      throw Error(ErrorCode::InvalidOption, run, message("has different models or images from {1}", o.runs.front()),
                  "Calibrate runs of the same study only.");
    }
    const std::string name = describeRun(run, study.setup);
    const LayeredMaps maps =
        study.engine->layeredMaps();  // outlives the engine; maps of other layers are made while they are tried
    sources.push_back({knownMaps(maps.table()), Message::verbatim(name)});
    largestPart = study.setup.settings.rule.largestPart;
    if (!o.layers) continue;
    for (std::size_t m = 0; m < ids.size(); ++m) {
      const auto layers = study.engine->layers(static_cast<int>(m));
      if (!layers) continue;
      for (const std::string& layer : layers->candidates) {
        auto choice = study.chosenLayers();
        if (choice[m] == std::vector<std::string>{layer}) continue;
        choice[m] = {layer};
        sources.push_back({maps.under(choice), Message::verbatim(name + ", " + ids[m] + "=" + layer)});
      }
    }
  }
  const auto ranked =
      calibrate(sources, targets, CalibrationSearch::standard(annotators, largestPart), images, console.stop());
  Json settings = Json::array();
  for (std::size_t i = 0; i < std::min(ranked.size(), static_cast<std::size_t>(o.top)); ++i) {
    const CalibratedSetting& s = ranked[i];
    const auto finite = [](double v) { return std::isfinite(v) ? Json(v) : Json(nullptr); };
    Json means = Json::array();
    for (std::size_t t = 0; t < targets.size(); ++t)
      means.push_back(
          {{"technique", techniqueId(targets[t].technique)},
           {"model", ids[static_cast<std::size_t>(targets[t].model)]},
           {"iou", finite(s.means[t][0])},
           {"sc", finite(s.means[t][1])},
           {"gtc", finite(s.means[t][2])},
           {"published", {{"iou", targets[t].mean[0]}, {"sc", targets[t].mean[1]}, {"gtc", targets[t].mean[2]}}}});
    settings.push_back({{"rule", toString(s.rule)},
                        {"mask_rule", toString(s.agreement)},
                        {"maps", sources[s.source].description.text()},
                        {"rms", finite(s.rms)},
                        {"largest", finite(s.largest)},
                        {"area_factor", finite(std::exp(s.areaError))},
                        {"means", means}});
  }
  const Message sentence = calibrationSentence(ranked, sources);
  console.result(
      {{"settings_tried", ranked.size()}, {"images", images.size()}, {"sentence", sentence}, {"ranked", settings}},
      Lines{
          Message::verbatim(
              toMarkdown(calibrationTable(ranked, sources, static_cast<std::size_t>(o.top)), spokenLanguage()) + "\n"),
          sentence});
  return ExitCode::Done;
}

}  // namespace

void addCalibrateCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand(
      "calibrate", "Find the rule, agreement, preprocessing and layers that come nearest to the published means");
  auto o = std::make_shared<CalibrateOptions>();
  command
      ->add_option("RUN", o->runs,
                   "The --out folder of 'run'; several runs of one study differ in preprocessing or layers")
      ->required();
  command->add_option("--top", o->top, "Number of settings to print")
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  command->add_flag("--layers", o->layers, "Also try every candidate layer, one model at a time");
  addAnnotatorsFlag(*command, o->annotators);
  o->subset.addTo(*command);
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runCalibrate(*o, console); }; });
}

}  // namespace sightline
