// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/progress_line.h"
#include "app/commands/region_flags.h"
#include "core/dataset/dataset.h"
#include "core/dataset/dataset_export.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

struct ImportOptions {
  std::string source, out;
  RegionFlags regions;
  bool dryRun = false, link = false, followLinks = false;
};

Json regionsJson(const Dataset& data) {
  Json files = Json::array();
  for (const auto& file : data.regions.files) files.push_back(file.string());
  return {{"files", files},
          {"labels", data.regions.labels},
          {"people", data.regions.people},
          {"images", data.regions.images},
          {"regions", data.regions.regions},
          {"choice", Json::parse(toJson(data.regionChoice, data.root))}};
}

ExitCode importDataset(const ImportOptions& o, const Console& console) {
  ProgressLine line(console);
  const auto show = [&](const Progress& p) { line.show(p.fraction, p.stage); };
  const auto regions = o.regions.choice(o.source);
  const Dataset data = openDataset(o.source, {o.followLinks, show, console.stop(), regions});
  const ExportedDataset written = exportDataset(data, o.out, {o.link, o.dryRun, show, console.stop()});
  line.finish();
  for (const auto& sentence : data.recognised) console.found(sentence);
  for (const auto& warning : data.warnings)
    if (std::find(data.recognised.begin(), data.recognised.end(), warning) == data.recognised.end())
      console.warning(warning);
  for (const auto& sentence : written.leftOut) console.warning(sentence);
  std::vector<Message> leftOut = data.leftOut;
  leftOut.insert(leftOut.end(), written.leftOut.begin(), written.leftOut.end());
  const std::string out = fs::absolute(o.out).lexically_normal().string();
  const Message images = plural(written.images, "{1} image", "{1} images", written.images),
                masks = plural(written.masks, "{1} mask", "{1} masks", written.masks),
                painted = plural(written.paintedMasks, "{1} painted mask", "{1} painted masks", written.paintedMasks);
  console.result({{"source", fs::absolute(o.source).lexically_normal().string()},
                  {"out", out},
                  {"written", !o.dryRun},
                  {"name", data.name},
                  {"images", written.images},
                  {"masks", written.masks},
                  {"mark_nothing", written.markNothing},
                  {"painted_masks", written.paintedMasks},
                  {"labels", data.classes},
                  {"people", data.annotators},
                  {"people_source", peopleKnownId(data.peopleKnown)},
                  {"regions", data.regions.empty() ? Json(nullptr) : regionsJson(data)},
                  {"recognised", data.recognised},
                  {"warnings", data.warnings},
                  {"left_out", leftOut}},
                 written.paintedMasks > 0
                     ? (o.dryRun ? message("Would write {1}, {2} and {3} into {4}.", images, masks, painted, out)
                                 : message("Wrote {1}, {2} and {3} into {4}.", images, masks, painted, out))
                     : (o.dryRun ? message("Would write {1} and {2} into {3}.", images, masks, out)
                                 : message("Wrote {1} and {2} into {3}.", images, masks, out)));
  return leftOut.empty() ? ExitCode::Done : ExitCode::SomeFailed;
}

}  // namespace

void addImportCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand(
      "import",
      "Make a data set of Sightline's own of anything that it opens: images, masks, annotations of other programs");
  auto o = std::make_shared<ImportOptions>();
  command
      ->add_option("SOURCE", o->source,
                   "A folder of images, a zip archive of one, or an annotation file beside its images")
      ->required();
  command->add_option("--out", o->out, "Folder to write; must be new or empty")->required();
  command->add_flag("--dry-run", o->dryRun, "Only say what would be read and written");
  command->add_flag("--link", o->link, "Link the images where the disk allows it, instead of copying them");
  command->add_flag("--follow-links", o->followLinks,
                    "Also read images and masks that links and a manifest name outside the data set's folder");
  o->regions.addTo(*command);
  o->regions.addMasksTo(*command);
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return importDataset(*o, console); }; });
}

}  // namespace sightline
