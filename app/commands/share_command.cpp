// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "app/commands/progress_line.h"
#include "app/commands/region_flags.h"
#include "app/commands/words.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/language.h"
#include "core/report/shared_page.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

constexpr double kMegabyte = 1e6;

struct ShareOptions {
  std::string run, out, rule, maskRule, metric = "iou", language;
  std::vector<std::string> images;
  int annotators = 0;
  int first = 0, imageSide = SharedPageOptions{}.imageSide;
  double mostMegabytes = static_cast<double>(SharedPageOptions{}.mostBytes) / kMegabyte;
};

/// The images that were named, or the first so many.
std::vector<int> imagesOf(const ShareOptions& o, const Dataset& dataset) {
  std::vector<int> chosen;
  for (const std::string& name : o.images) {
    const auto item =
        std::find_if(dataset.items.begin(), dataset.items.end(), [&](const DatasetItem& i) { return i.id == name; });
    if (item == dataset.items.end())
      throw Error(ErrorCode::InvalidOption, name, "is not an image of the run",
                  "Name images as the column \"image\" of scores.csv does.");
    chosen.push_back(static_cast<int>(item - dataset.items.begin()));
  }
  if (o.first > 0)
    for (int i = 0; i < std::min(o.first, static_cast<int>(dataset.items.size())); ++i) chosen.push_back(i);
  return chosen;
}

/// What was asked for, or what the user speaks.
Catalogue languageOf(const ShareOptions& o) {
  if (o.language.empty()) return spokenLanguage();
  Catalogue language = catalogueFor({o.language}, localeDirectory());
  if (language.language() != o.language)
    throw Error(ErrorCode::InvalidOption, message("--language {1}", o.language), "is not there",
                "Use en or de, or reinstall Sightline if its translations were left out.");
  return language;
}

std::string megabytes(std::size_t bytes) { return fixedText(static_cast<double>(bytes) / kMegabyte, 1) + " MB"; }

ExitCode runShare(const ShareOptions& o, const Console& console) {
  const RunFile run = readRunFile(o.run);
  const CachedStudy study = openCachedStudy(run, console, {o.rule, o.maskRule, o.annotators});
  StudyDefinition definition = study.setup.definition;
  for (std::size_t m = 0; m < definition.models.size(); ++m) {  // the page names the layers that were used
    std::string& layer = definition.models[m].defaultLayer;
    layer = layerWithoutChoice(layer, study.engine->layers(static_cast<int>(m)).get());
  }
  SharedPageInput input;
  input.report.definition = &definition;
  input.report.snapshot = study.engine->evaluate();
  input.report.metric = metricFromId(o.metric);
  input.report.weightsHashes = run.weightsHashes;
  input.table = study.engine->table();
  input.images = imagesOf(o, definition.dataset);
  SharedPageOptions options;
  options.imageSide = o.imageSide;
  options.language = languageOf(o);
  options.mostBytes = static_cast<std::size_t>(std::llround(o.mostMegabytes * kMegabyte));
  if (isThresholdFree(input.report.metric))
    throw Error(ErrorCode::InvalidOption, message("--metric {1}", o.metric), "is none that a threshold moves",
                "Use iou, gtc or sc.");

  ProgressLine line(console);
  const SharedPage page = sharedPage(
      input, options, [&](const Progress& p) { line.show(p.fraction, p.stage); }, console.stop());
  line.finish();
  for (const Message& sentence : page.leftOut) console.warning(sentence);
  if (page.html.empty())
    throw Error(
        ErrorCode::InvalidOption, o.out,
        message("would have about {1}, and {2} are allowed: {3} of {4} images fit", megabytes(page.bytes),
                megabytes(options.mostBytes), page.fitting, page.images),
        message("Take fewer images (--first {1}, or --image for each), make them smaller (--image-side), or allow "
                "more (--most-mb).",
                std::max<std::size_t>(1, page.fitting)));
  writeFileAtomically(o.out, std::string_view(page.html));
  const std::size_t written = page.images - page.leftOut.size();
  console.result({{"out", fs::absolute(o.out).lexically_normal().string()},
                  {"bytes", page.bytes},
                  {"images", written},
                  {"images_of_study", definition.dataset.items.size()},
                  {"left_out", page.leftOut}},
                 message("{1}: {2} of {3} images, {4}. It can be opened in any browser, also without a network.", o.out,
                         written, definition.dataset.items.size(), megabytes(page.bytes)));
  return page.leftOut.empty() ? ExitCode::Done : ExitCode::SomeFailed;
}

}  // namespace

void addShareCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand(
      "share", "Write a computed study as one web page in which thresholds and agreement can still be moved");
  auto o = std::make_shared<ShareOptions>();
  command->add_option("RUN", o->run, "The --out folder of 'run'; its data set and cache are needed")->required();
  command->add_option("--out", o->out, "The page, PAGE.html; it holds everything and needs no network")->required();
  command->add_option("--rule", o->rule, "Open the page with another rule for the maps (see 'score')");
  command->add_option("--mask-rule", o->maskRule, "Open it with another rule for the human masks");
  addAnnotatorsFlag(*command, o->annotators);
  command->add_option("--metric", o->metric, "Open it with iou, gtc or sc")->capture_default_str();
  command->add_option("--language", o->language, "Language of the page, en or de; default: yours");
  auto* first = command->add_option("--first", o->first, "Only the first so many images of the study")
                    ->check(CLI::PositiveNumber);
  command->add_option("--image", o->images, "Only this image, by its name in scores.csv; may be repeated")
      ->take_all()
      ->excludes(first);
  command->add_option("--image-side", o->imageSide, "Longest side of the images in the page, in pixels")
      ->check(CLI::Range(64, 4096))
      ->capture_default_str();
  command->add_option("--most-mb", o->mostMegabytes, "Refuse to write a page larger than this, in megabytes")
      ->check(CLI::Range(0.1, 2000.0))
      ->capture_default_str();
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runShare(*o, console); }; });
}

}  // namespace sightline
