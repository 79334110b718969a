// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <memory>

#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "app/commands/region_flags.h"
#include "app/commands/subset_flags.h"
#include "core/analysis/correlates.h"
#include "core/analysis/study_statistics.h"

namespace sightline {
namespace {

struct WhyOptions {
  std::string run, metric = "iou";
  SubsetFlags subset;
  int annotators = 0;
};

ExitCode runWhy(const WhyOptions& o, const Console& console) {
  const Metric metric = metricFromId(o.metric);
  const CachedStudy study = openCachedStudy(readRunFile(o.run), console, {{}, {}, o.annotators});
  const auto table = study.engine->table();
  const auto snapshot = study.engine->evaluate();
  const ImageSubset subset = o.subset.subset(study.setup.definition, *snapshot);
  const auto images = imagesOf(*snapshot, subset);
  const auto factors = imageFactors(table, snapshot->settings.agreement);
  Json list = Json::array(), perImage = Json::array();
  Lines text;
  if (const Message used = imagesUsedText(subset, *snapshot); !used.empty()) text.push_back(used);
  for (const Technique technique : snapshot->techniques()) {
    const auto scores = meanOverModels(*snapshot, metric, technique, images);
    const Message name = message("{1} of {2}", metricName(metric), techniqueName(technique));
    for (const Correlate& c : correlatesOf(scores, factors, name, lowerIsBetter(metric))) {
      const auto finite = [](double v) { return std::isfinite(v) ? Json(v) : Json(nullptr); };
      list.push_back({{"technique", techniqueId(technique)},
                      {"factor", factorId(c.factor)},
                      {"rho", finite(c.correlation.rho)},
                      {"p", finite(c.correlation.p)},
                      {"p_holm", finite(c.pHolm)},
                      {"low", finite(c.interval.low)},
                      {"high", finite(c.interval.high)},
                      {"n", c.correlation.n},
                      {"sentence", c.sentence}});
      text.push_back(c.sentence);
    }
  }
  for (const int image : images) {
    Json row{{"image", study.setup.definition.dataset.items[static_cast<std::size_t>(image)].id}};
    for (const ImageFactor f : kImageFactors)
      row[factorId(f)] = orNull(factors[static_cast<std::size_t>(image)][static_cast<std::size_t>(f)]);
    perImage.push_back(std::move(row));
  }
  console.result({{"metric", metricId(metric)}, {"correlates", list}, {"images", perImage}}, text);
  return ExitCode::Done;
}

}  // namespace

void addWhyCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand(
      "why", "Show what goes with low agreement: properties of the masks and the models' confidence");
  auto o = std::make_shared<WhyOptions>();
  command->add_option("RUN", o->run, "The --out folder of 'run'; its data set and cache are needed")->required();
  command->add_option("--metric", o->metric, "iou, gtc, sc, or another metric of 'score --json'")
      ->capture_default_str();
  addAnnotatorsFlag(*command, o->annotators);
  o->subset.addTo(*command);
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runWhy(*o, console); }; });
}

}  // namespace sightline
